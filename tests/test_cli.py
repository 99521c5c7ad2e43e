"""The command line as a user meets it: each command a process of its own, its exit code, one line for each fault."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import rdflib

from graph.store import open_store

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "corpus" / "shenyang-2022-01.txt"
PLAN = ROOT / "tests" / "samples" / "anhe-plan-2021.txt"
COMMANDS = ("build", "tables", "query", "queries", "sparql", "export", "answer")

Done = subprocess.CompletedProcess[str]
Command = Callable[..., Done]

HOLDER = """
import sys
from pathlib import Path
from graph.store import write_lock
with write_lock(Path(sys.argv[1]).resolve()):
    print("held", flush=True)
    sys.stdin.read()
"""


def one_line(done: Done, code: int = 2) -> str:
    """The single line on standard error of a command that could not run."""
    assert done.returncode == code, done
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("gazette: ")
    return done.stderr.removeprefix("gazette: ").rstrip("\n")


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


# ---------------------------------------------------------------- what each command does


def test_build_lists_the_documents_and_leaves_a_store(tmp_path: Path, gazette: Command) -> None:
    done = gazette("build", SAMPLE, "--strict")
    assert done.returncode in (0, 1)
    for number in (
        "沈政发〔2022〕2号",
        "沈政发〔2022〕3号",
        "沈政办发〔2022〕1号",
        "沈医保发〔2022〕5号",
        "沈阳大事记",
    ):
        assert number in done.stdout
    assert done.stdout.splitlines()[-1].endswith("triples in gazette.store, as of 2022-02-03")
    assert len(open_store(tmp_path / "gazette.store")) > 10_000


def test_tables_as_one_object(sample_store: Path, gazette: Command) -> None:
    done = gazette("tables", "--store", sample_store)
    found = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(found) == 19
    assert len(found["documents"]) == 5
    assert all(isinstance(row["value"], int | float) for row in found["targets"])
    assert list(found["targets"][0])[:4] == ["document", "task", "indicator", "comparator"]


def test_tables_as_files(tmp_path: Path, sample_store: Path, gazette: Command) -> None:
    done = gazette("tables", "--format", "csv", "--out", "tables", "--store", sample_store)
    assert done.returncode == 0
    written = sorted(path.name for path in (tmp_path / "tables").iterdir())
    assert len(written) == 19
    assert sorted(done.stdout.split()) == [f"tables/{name}" for name in written]
    with (tmp_path / "tables" / "targets.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["comparator"] for row in rows} == {">=", "=", "~"}


def test_an_answer_as_a_file(tmp_path: Path, sample_store: Path, gazette: Command) -> None:
    printed = gazette("query", "backups", "--format", "csv", "--store", sample_store).stdout
    assert not printed.startswith("\ufeff")
    done = gazette("query", "backups", "--format", "csv", "--out", "b.csv", "--store", sample_store)
    assert (done.returncode, done.stdout, done.stderr) == (0, "4 rows in b.csv\n", "")
    written = (tmp_path / "b.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbfdocument,person,backup,evidence\r\n")
    assert list(csv.reader(written.decode("utf-8-sig").splitlines())) == list(csv.reader(printed.splitlines()))
    done = gazette("sparql", "ASK { ?s ?p ?o }", "--format", "json", "--out", "a.json", "--store", sample_store)
    assert (done.returncode, json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))) == (0, [{"answer": True}])
    done = gazette("query", "backups", "--out", "none/b.csv", "--store", sample_store)
    message = "gazette: none/b.csv: the file cannot be written (No such file or directory); name another place\n"
    assert (done.returncode, done.stderr) == (2, message)


def test_tables_named(sample_store: Path, gazette: Command) -> None:
    assert list(json.loads(gazette("tables", "backups", "aliases", "--store", sample_store).stdout)) == [
        "backups",
        "aliases",
    ]


def test_query_in_each_format(sample_store: Path, gazette: Command) -> None:
    def ask(format: str) -> str:
        done = gazette("query", "backups", "--store", sample_store, "--format", format)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    rows = json.loads(ask("json"))
    assert [(row["person"], row["backup"]) for row in rows] == [
        *(("高伟", "王少林"), ("郑滨", "刘旭辉"), ("单义", "王庆海"), ("王会奇", "曲向军")),
    ]
    assert len(list(csv.DictReader(ask("csv").splitlines()))) == 4
    assert len(ask("tsv").splitlines()) == 5
    assert ask("md").startswith("| document | person | backup | evidence |\n| --- |")
    assert ask("table").splitlines()[1].startswith("-----")


def test_query_with_a_parameter_written_either_way(sample_store: Path, gazette: Command) -> None:
    ways = (["--document", "沈政发〔2022〕3号"], ["--document=沈政发〔2022〕3号"])
    one, two = (gazette("query", "targets", "--store", sample_store, "--format", "json", *way).stdout for way in ways)
    assert one == two
    assert len(json.loads(one)) == 3


def test_queries_lists_them(gazette: Command) -> None:
    everything = gazette("queries", "--format", "json")
    some = gazette("queries", "联系", "--format", "json")
    assert {"accountability", "targets"} <= {row["name"] for row in json.loads(everything.stdout)}
    assert {row["name"] for row in json.loads(some.stdout)} < {row["name"] for row in json.loads(everything.stdout)}
    assert (everything.returncode, some.returncode) == (0, 0)


def test_sparql(sample_store: Path, gazette: Command) -> None:
    text = "PREFIX gz: <https://w3id.org/gazette/ns#> SELECT (COUNT(*) AS ?n) { ?t a gz:Target }"
    assert json.loads(gazette("sparql", text, "--store", sample_store, "--format", "json").stdout) == [{"n": 31}]


def test_sparql_from_standard_input(sample_store: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "gazette", "sparql", "-", "--store", str(sample_store), "--format", "csv"],
        input="ASK { ?s ?p ?o }",
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.split() == ["answer", "true"]


@pytest.mark.parametrize(("ending", "format"), [(".nq", "nquads"), (".ttl", "turtle"), (".jsonld", "json-ld")])
def test_export(tmp_path: Path, anhe_store: Path, gazette: Command, ending: str, format: str) -> None:
    done = gazette("export", f"all{ending}", "--store", anhe_store)
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(tmp_path / f"all{ending}", format=format)
    assert (done.returncode, done.stdout) == (0, f"{len(dataset)} triples in all{ending}\n")


def test_answer_ends_with_what_to_try_next(sample_store: Path, gazette: Command) -> None:
    done = gazette("answer", "--store", sample_store)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1].startswith("Next: gazette queries · gazette query ")


def test_without_a_command_the_help_comes(gazette: Command) -> None:
    done = gazette()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == gazette("--help").stdout
    for command in COMMANDS:
        assert f"\n  {command} " in done.stdout


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help(gazette: Command, command: str, option: str) -> None:
    done = gazette(command, option)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Usage: ")
    assert f" {command} " in done.stdout.splitlines()[0]
    assert "Options:" in done.stdout


def test_help_of_a_query_says_its_parameters_and_columns(gazette: Command) -> None:
    done = gazette("query", "accountability", "--help")
    assert done.returncode == 0
    assert "--document DOCUMENT" in done.stdout
    assert "--day DATE" in done.stdout
    assert "Columns: document, task, indicator, value, unit, deadline, body, role, official, relation" in done.stdout


def test_a_reader_that_has_seen_enough_is_no_fault(sample_store: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "gazette", "tables", "--store", str(sample_store)],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_terminal_without_chinese_is_no_fault(sample_store: Path, gazette: Command) -> None:
    done = gazette("query", "backups", "--store", sample_store, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")


# ---------------------------------------------------------------- what cannot be read

GB18030 = PLAN.read_text(encoding="utf-8").encode("gb18030")
UNREADABLE: dict[str, tuple[bytes | None, str]] = {
    "missing": (None, "there is no such file; check the path"),
    "empty": (b"", "the file is empty; there is nothing to read"),
    "blank": (b" \n\t\n", "the file is empty; there is nothing to read"),
    "binary": (
        bytes(range(256)) * 4,
        "this is no text in UTF-8 or GB 18030 but binary data; save its text as UTF-8 first",
    ),
}


@pytest.mark.parametrize(("data", "message"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_unreadable_file(tmp_path: Path, gazette: Command, data: bytes | None, message: str) -> None:
    if data is not None:
        (tmp_path / "a.txt").write_bytes(data)
    assert one_line(gazette("build", "a.txt")) == f"a.txt: {message}"
    assert not (tmp_path / "gazette.store").exists()


def test_what_is_no_pdf_but_starts_like_one(tmp_path: Path, gazette: Command) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    assert "PDF" in one_line(gazette("build", "a.txt"))


def test_a_folder_without_texts(tmp_path: Path, gazette: Command) -> None:
    (tmp_path / "folder").mkdir()
    assert one_line(gazette("build", "folder")).startswith("folder: ")


def test_a_file_that_may_not_be_read(tmp_path: Path, gazette: Command) -> None:
    (tmp_path / "a.txt").symlink_to("a.txt")
    assert one_line(gazette("build", "a.txt")).startswith("a.txt: the file cannot be read (")


def test_gb_18030_is_read_and_said(tmp_path: Path, gazette: Command) -> None:
    (tmp_path / "a.txt").write_bytes(GB18030)
    done = gazette("build", "a.txt")
    assert done.returncode == 0
    assert "安政发〔2021〕8号" in done.stdout
    assert done.stderr == (
        "a.txt: text.gb18030: the file is not in UTF-8; it was read as GB 18030\n"
        "  save it as UTF-8 if characters look wrong\n"
    )
    assert gazette("build", "a.txt", "--strict").returncode == 1


def test_a_text_that_is_no_gazette_is_a_remark(tmp_path: Path, gazette: Command) -> None:
    (tmp_path / "a.txt").write_text("Shall I compare thee to a summer’s day?\n", encoding="utf-8")
    done = gazette("build", "a.txt")
    assert done.returncode == 0
    assert "a.txt: build.nofacts: no rule found a fact in this text; its text is kept" in done.stderr
    assert gazette("build", "a.txt", "--strict", "--store", "strict.store").returncode == 1


def test_a_text_that_is_no_gazette_replaces_no_store(tmp_path: Path, gazette: Command) -> None:
    (tmp_path / "plan.txt").write_bytes(PLAN.read_bytes())
    (tmp_path / "notes.txt").write_text("Shall I compare thee to a summer’s day?\n", encoding="utf-8")
    gazette("build", "plan.txt")
    done = gazette("build", "notes.txt")
    assert done.returncode == 2
    assert done.stderr == (
        "gazette: notes.txt: no rule found a fact in it, so gazette.store stays as it was;"
        " check the files, or keep their text in another store with --store\n"
    )
    assert "安政发〔2021〕8号" in gazette("query", "documents").stdout


def test_the_same_document_twice_is_a_remark(tmp_path: Path, gazette: Command) -> None:
    (tmp_path / "a.txt").write_bytes(PLAN.read_bytes())
    (tmp_path / "b.txt").write_bytes(PLAN.read_bytes())
    done = gazette("build", "a.txt", "b.txt")
    assert done.returncode == 0
    assert done.stderr == (
        "b.txt: build.twice: 安政发〔2021〕8号 was read before, from a.txt; this copy is left out\n"
        "  name each document once\n"
    )
    assert gazette("build", "a.txt", "b.txt", "--strict").returncode == 1


def test_a_good_file_without_remarks_is_done_also_under_strict(gazette: Command) -> None:
    done = gazette("build", PLAN, "--strict")
    assert (done.returncode, done.stderr) == (0, "")


# ---------------------------------------------------------------- stores


@contextmanager
def held(store: Path) -> Iterator[int]:
    """A process of its own that is writing a store; yields its number."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(store)],
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline() == "held\n"
        yield process.pid
        process.stdin.close()


def test_a_store_that_another_process_writes(tmp_path: Path, gazette: Command) -> None:
    with held(tmp_path / "gazette.store") as pid:
        assert one_line(gazette("build", PLAN)) == (
            f"{tmp_path}/gazette.store: another process (PID {pid}) is writing this store; "
            "wait for it to end, then try again"
        )
    assert gazette("build", PLAN).returncode == 0


def test_a_killed_build_leaves_the_old_store(tmp_path: Path, gazette: Command) -> None:
    assert gazette("build", PLAN).returncode == 0
    before = set(open_store(tmp_path / "gazette.store"))
    with subprocess.Popen(
        [sys.executable, "-m", "gazette", "build", str(SAMPLE)],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.DEVNULL,
    ) as process:
        until = time.monotonic() + 60
        while not (tmp_path / "gazette.store.new" / "CURRENT").exists():
            assert process.poll() is None
            assert time.monotonic() < until
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert set(open_store(tmp_path / "gazette.store")) == before
    assert gazette("build", SAMPLE).returncode == 0
    assert not (tmp_path / "gazette.store.new").exists()


def test_another_folder_is_refused_and_untouched(tmp_path: Path, gazette: Command) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("mine")
    assert one_line(gazette("build", PLAN, "--store", "notes")) == (
        f"{tmp_path}/notes: this is not a store and will not be replaced; name another folder with --store"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["notes"]
    assert (tmp_path / "notes" / "a.txt").read_text() == "mine"


READING = {
    "tables": ["tables"],
    "query": ["query", "targets"],
    "sparql": ["sparql", "ASK {}"],
    "export": ["export", "a.nq"],
    "answer": ["answer"],
}


@pytest.mark.parametrize("arguments", READING.values(), ids=READING.keys())
def test_without_a_store(tmp_path: Path, gazette: Command, arguments: list[str]) -> None:
    assert one_line(gazette(*arguments)) == (
        f"{tmp_path}/gazette.store: there is no store; "
        f"build one first: gazette build FILE --store {tmp_path}/gazette.store"
    )
    assert list(tmp_path.iterdir()) == []


FAULTS = {
    "a slip in a query's name": (
        ["query", "taks"],
        "taks: there is no such query in the catalogue; did you mean tasks",
    ),
    "a parameter it does not have": (
        ["query", "tasks", "--docment", "x"],
        "tasks: there is no parameter 'docment'; it has --document",
    ),
    "a parameter without its value": (
        ["query", "tasks", "--document"],
        "--document lacks its value; write --document VALUE",
    ),
    "a value without its parameter": (["query", "tasks", "x"], "'x' belongs to no parameter; write --NAME VALUE"),
    "a day that is none": (
        ["query", "accountability", "--day", "2022-13-01"],
        "day: '2022-13-01' is no day; write it as 2022-02-01",
    ),
    "a day that is none, answer": (["answer", "--day", "soon"], "day: 'soon' is no day; write it as 2022-02-01"),
    "bytes that are no text": (
        ["query", "tasks", "--document", "\udcff"],
        "'\\udcff' is no text in UTF-8; write it anew",
    ),
    "SPARQL that does not parse": (["sparql", "SELECT ?x { ?x"], "the query does not parse: "),
    "an update": (["sparql", "DROP ALL"], "the query does not parse: "),
    "another server that is down": (
        ["sparql", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"],
        "the query cannot be run: ",
    ),
    "an ending that is none": (
        ["export", "a.csv"],
        "a.csv: no format is known for this ending; end the name in .nq, .ttl",
    ),
    "an output that cannot be written": (
        ["export", "none/a.ttl"],
        "none/a.ttl: the file cannot be written (No such file",
    ),
    "tables where a file stands": (["tables", "--out", "/dev/null"], "/dev/null: the tables cannot be written here ("),
    "csv tables without a folder": (
        ["tables", "--format", "csv"],
        "--format csv writes a file a table: say where with --out FOLDER",
    ),
    "a slip in a table's name": (
        ["tables", "targts"],
        "targts: there is no such query in the catalogue; did you mean targets",
    ),
    "a format that is none": (
        ["query", "tasks", "--format", "xml"],
        "Invalid value for '--format': 'xml' is not one of",
    ),
}


@pytest.mark.parametrize(("arguments", "message"), FAULTS.values(), ids=FAULTS.keys())
def test_fault_is_one_line(sample_store: Path, gazette: Command, arguments: list[str], message: str) -> None:
    assert one_line(gazette(*arguments, "--store", sample_store)).startswith(message)


BUILD_FAULTS = {
    "no file": (["build"], "Missing argument 'FILES...'"),
    "a month that is none": (
        ["build", PLAN, "--date", "2022-13"],
        "--date 2022-13: this is no month; write it as 2022-01",
    ),
    "a day that is none": (["build", PLAN, "--as-of", "2022"], "--as-of 2022: this is no day; write it as 2022-02-01"),
    "nowhere to write": (["build", PLAN, "--store", "/proc/none/s"], "/proc/none/s: nothing can be written here ("),
    "a command that is none": (["biuld", PLAN], "No such command 'biuld'"),
    "an address that is none": (
        ["query", "tasks", "--endpoint", "localhost"],
        "localhost: no address of an endpoint; ",
    ),
}


@pytest.mark.parametrize(("arguments", "message"), BUILD_FAULTS.values(), ids=BUILD_FAULTS.keys())
def test_fault_without_a_store_is_one_line(gazette: Command, arguments: list[str], message: str) -> None:
    assert one_line(gazette(*arguments)).startswith(message)


def test_what_a_document_prints_is_shown_and_not_obeyed(tmp_path: Path, gazette: Command) -> None:
    """Escape sequences and marks that turn a line round, in the title, name and text of a document."""
    evil = "\x1b]0;owned\x07\u202e"
    text = (
        PLAN.read_text(encoding="utf-8")
        .replace("安河市全民健康", f"安河市{evil}全民健康")
        .replace("120座", "120\x1b[5m座")
    )
    name = "a\x1b[31m.txt"
    (tmp_path / name).write_text(text, encoding="utf-8")
    outputs = [gazette("build", name), gazette("build", name, name)]
    for format in ("table", "json", "csv", "tsv", "md"):
        outputs.append(gazette("query", "tasks", "--format", format))
    for command in (["query", "documents"], ["query", "accountability"], ["tables"], ["answer"], ["build", "\x1b[31m"]):
        outputs.append(gazette(*command))
    for done in outputs:
        shown = done.stdout + done.stderr
        assert shown
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)


# ---------------------------------------------------------------- speed


@pytest.mark.parametrize(
    ("arguments", "modules"),
    [
        (["--help"], {"rdflib", "owlrl", "pyoxigraph", "rich", "SPARQLWrapper", "tabulate", "networkx"}),
        (["query", "tasks"], {"rdflib", "owlrl", "rich", "SPARQLWrapper", "networkx", "loaders.read"}),
        (["answer"], {"rdflib", "owlrl", "rich", "SPARQLWrapper", "networkx", "loaders.read"}),
    ],
    ids=["help", "query", "answer"],
)
def test_only_what_is_needed_is_imported(sample_store: Path, arguments: list[str], modules: set[str]) -> None:
    """A cold start imports late: gazette --help under 0.3 s, a query under 0.6 s."""
    if arguments != ["--help"]:
        arguments = [*arguments, "--store", str(sample_store)]
    program = (
        "import sys, io, contextlib; sys.argv[0] = 'gazette'\n"
        "from gazette.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit): main()\n"
        "print('\\n'.join(sys.modules))"
    )
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, env=environment(), capture_output=True, encoding="utf-8", check=True)
    loaded = set(done.stdout.split())
    assert "gazette.cli" in loaded
    assert loaded & modules == set()
