"""Holds the code to DESIGN's floors and to STYLE's sizes: who may import whom, who prints, how long things grow."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = {"ontology": 1, "loaders": 2, "queries": 2, "graph": 3, "gazette": 4}
HOMELESS = {"utils", "util", "helpers", "helper", "common", "misc"}
PRINTING = {"print", "exit", "quit", "SystemExit", "sys.exit", "sys.stdout.write", "sys.stderr.write"}
PRINTING |= {"click.echo", "click.secho"}
LONGEST_FUNCTION = 50
LONGEST_MODULE = 300


@dataclass(frozen=True, slots=True)
class Module:
    """One module's path below the top of the repository, and its source."""

    path: str
    source: str

    @property
    def package(self) -> tuple[str, ...]:
        """The names of the packages it stands in, outermost first."""
        return Path(self.path).parent.parts

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.source, self.path)


Check: TypeAlias = Callable[[Module], Iterator[str]]

MODULES = [
    Module(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    for package in FLOORS
    for path in sorted((ROOT / package).rglob("*.py"))
]


# ---------------------------------------------------------------- the rules, each from a module to its faults


def check_imports(module: Module) -> Iterator[str]:
    """Imports run downwards or stay in the package; the frozen types need nothing of ours."""
    home = module.package[0]
    for line, target in imported(module):
        if target == "tests":
            yield f"{module.path}:{line}: imports tests"
        elif target not in FLOORS:
            continue
        elif module.path == "loaders/model.py":
            yield f"{module.path}:{line}: imports {target}, but imports nothing of ours"
        elif target != home and FLOORS[target] >= FLOORS[home]:
            yield f"{module.path}:{line}: {home} imports {target}, which is not below it"


def imported(module: Module) -> Iterator[tuple[int, str]]:
    """Line and top-level package of each import, also those inside functions, `import_module` and relative ones."""
    for node in ast.walk(module.tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, name.name.split(".")[0]) for name in names)
            case ast.ImportFrom(module=name, level=0):
                yield node.lineno, (name or "").split(".")[0]
            case ast.ImportFrom(module=name, level=level, names=names):
                # `from .. import queries` in a package of the first depth climbs out of it
                above = module.package[: len(module.package) - level + 1]
                inside = [name] if name else [alias.name for alias in names]
                yield from ((node.lineno, (*above, *target.split("."))[0]) for target in inside)
            case ast.Call(func=function, args=[ast.Constant(value=str(name)), *_]):
                if called(function) in {"import_module", "__import__"}:
                    yield node.lineno, name.split(".")[0]


def check_printing(module: Module) -> Iterator[str]:
    """Only the command line prints and ends the program."""
    if module.path == "gazette/cli.py":
        return
    for node in ast.walk(module.tree):
        match node:
            case ast.Call(func=function) if ast.unparse(function) in PRINTING:
                yield f"{module.path}:{node.lineno}: calls {ast.unparse(function)}"
            case ast.Raise(exc=ast.Name(id="SystemExit")):
                yield f"{module.path}:{node.lineno}: raises SystemExit"
            case ast.ImportFrom(module=source, names=names):
                for name in names:
                    if f"{source}.{name.name}" in PRINTING:
                        yield f"{module.path}:{node.lineno}: imports {source}.{name.name}"


def called(function: ast.expr) -> str:
    """The last name of what is called: `import_module` for `importlib.import_module`."""
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def check_names(module: Module) -> Iterator[str]:
    """A module or package is named after what it does."""
    for name in {*module.package, Path(module.path).stem} & HOMELESS:
        yield f"{module.path}: {name} says nothing of what is in it"


def check_sizes(module: Module) -> Iterator[str]:
    """A function fits on a screen, a module in a sitting; tables of rules may be as long as they must."""
    length = len(module.source.splitlines())
    if length > LONGEST_MODULE and module.package[:2] != ("loaders", "rules"):
        yield f"{module.path}: {length} lines, more than {LONGEST_MODULE}"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{module.path}:{node.lineno}: {node.name} has {length} lines, more than {LONGEST_FUNCTION}"


CHECKS: list[Check] = [check_imports, check_printing, check_names, check_sizes]


# ---------------------------------------------------------------- our modules


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.path)
def test_module(module: Module, check: Check) -> None:
    assert list(check(module)) == []


@pytest.mark.parametrize("package", FLOORS)
def test_each_package_is_read(package: str) -> None:
    assert f"{package}/__init__.py" in {module.path for module in MODULES}


# ---------------------------------------------------------------- the rules themselves


def long_function(lines: int) -> str:
    return "def answer():\n" + "    pass\n" * (lines - 1)


CASES = [
    ("downwards", check_imports, "graph/store.py", "from loaders.model import Source", []),
    ("skips a floor", check_imports, "gazette/cli.py", "import ontology.terms", []),
    ("within a package", check_imports, "loaders/facts/targets.py", "from loaders import model", []),
    ("relative, within", check_imports, "loaders/facts/targets.py", "from ..text import squeeze", []),
    ("somebody else's", check_imports, "loaders/text.py", "import networkx.graph", []),
    (
        "upwards",
        check_imports,
        "ontology/iri.py",
        "import re\nimport graph.store as store",
        ["ontology/iri.py:2: ontology imports graph, which is not below it"],
    ),
    (
        "sideways",
        check_imports,
        "queries/catalogue.py",
        "from loaders.model import Span",
        ["queries/catalogue.py:1: queries imports loaders, which is not below it"],
    ),
    (
        "upwards inside a function",
        check_imports,
        "graph/build.py",
        "def build():\n    from gazette import cli",
        ["graph/build.py:2: graph imports gazette, which is not below it"],
    ),
    (
        "upwards by name",
        check_imports,
        "graph/build.py",
        "importlib.import_module('gazette.cli')",
        ["graph/build.py:1: graph imports gazette, which is not below it"],
    ),
    (
        "relative, out of the package",
        check_imports,
        "loaders/text.py",
        "from .. import queries",
        ["loaders/text.py:1: loaders imports queries, which is not below it"],
    ),
    ("tests", check_imports, "graph/store.py", "import tests.conftest", ["graph/store.py:1: imports tests"]),
    (
        "the types import ours",
        check_imports,
        "loaders/model.py",
        "from ontology import terms",
        ["loaders/model.py:1: imports ontology, but imports nothing of ours"],
    ),
    ("the command line prints", check_printing, "gazette/cli.py", "print(1)\nsys.exit(2)", []),
    ("a method called print", check_printing, "gazette/pages/reader.py", "console.print(1)", []),
    ("another prints", check_printing, "graph/store.py", "print(1)", ["graph/store.py:1: calls print"]),
    ("another exits", check_printing, "gazette/server.py", "sys.exit(2)", ["gazette/server.py:1: calls sys.exit"]),
    ("exit by name", check_printing, "graph/a.py", "from sys import exit", ["graph/a.py:1: imports sys.exit"]),
    ("writes", check_printing, "graph/a.py", "sys.stdout.write('1')", ["graph/a.py:1: calls sys.stdout.write"]),
    ("echoes", check_printing, "graph/a.py", "click.echo('1')", ["graph/a.py:1: calls click.echo"]),
    ("asks for a terminal", check_printing, "graph/a.py", "sys.stderr.isatty()", []),
    ("raises the exit", check_printing, "graph/a.py", "raise SystemExit", ["graph/a.py:1: raises SystemExit"]),
    ("exit with a code", check_printing, "graph/a.py", "raise SystemExit(2)", ["graph/a.py:1: calls SystemExit"]),
    ("a name that tells", check_names, "loaders/numerals.py", "", []),
    (
        "a name that does not",
        check_names,
        "loaders/utils.py",
        "",
        ["loaders/utils.py: utils says nothing of what is in it"],
    ),
    (
        "a package's name",
        check_names,
        "graph/common/store.py",
        "",
        ["graph/common/store.py: common says nothing of what is in it"],
    ),
    ("function, just right", check_sizes, "graph/a.py", long_function(50), []),
    (
        "function, too long",
        check_sizes,
        "graph/a.py",
        long_function(51),
        ["graph/a.py:1: answer has 51 lines, more than 50"],
    ),
    ("module, just right", check_sizes, "graph/a.py", "a = 1\n" * 300, []),
    ("module, too long", check_sizes, "graph/a.py", "a = 1\n" * 301, ["graph/a.py: 301 lines, more than 300"]),
    ("a table of rules may be long", check_sizes, "loaders/rules/targets.py", "a = 1\n" * 301, []),
]


@pytest.mark.parametrize(
    ("check", "path", "source", "faults"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_check(check: Check, path: str, source: str, faults: list[str]) -> None:
    assert list(check(Module(path, source))) == faults
