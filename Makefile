# Two commands on a fresh machine with Python 3.11 (and its venv) and make: `make run` and `make test`.

PYTHON ?= python3
SAMPLE := corpus/shenyang-2022-01.txt

VENV := .venv
BIN  := $(VENV)/bin
PIP  := $(BIN)/python -m pip --disable-pip-version-check install --quiet
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --custom-compile-command 'make lock'

.DEFAULT_GOAL := help
.PHONY: help run test notebooks bench docs lock clean

help:
	@echo 'make run    set up .venv, build the graph from the sample gazette, answer the headline question,'
	@echo '            and write gazette.html, a page to explore the graph'
	@echo 'make test   set up .venv, check style (ruff) and types (mypy), run the tests (pytest)'
	@echo 'make bench  measure what reading, building and asking cost, and write BENCHMARKS.md (a quarter of an hour);'
	@echo "            make bench BENCH_OPTIONS='accuracy --sizes 1000' measures one part, and keeps the others"
	@echo 'make docs   write docs/ontology.html, the ontology for people, and ontology/context.jsonld, that of JSON-LD,'
	@echo '            from ontology/*.ttl'
	@echo 'make notebooks  run notebooks/*.ipynb and write what they show into them'
	@echo 'make lock   pin the dependencies of pyproject.toml anew in requirements/ (needs uv);'
	@echo '            make lock LOCK_OPTIONS=--upgrade takes the newest versions'
	@echo 'make clean  delete .venv, gazette.store and everything else that was made here'
	@echo 'Another Python: make run PYTHON=python3.12'

run: $(VENV)/run-ready
	@echo '==> building gazette.store from $(SAMPLE)'
	@$(BIN)/gazette build $(SAMPLE)
	@echo '==> the headline question'
	@$(BIN)/gazette answer
	@echo '==> a page to explore: open gazette.html in a browser'
	@$(BIN)/gazette explore --out gazette.html

# All three run even if the first finds faults: one run shows everything. pytest comes last, so that its closing line ends the output.
test: $(VENV)/test-ready
	@faults=; \
	echo '==> ruff: style';  $(BIN)/ruff check . || faults="$$faults ruff"; \
	echo '==> mypy: types';  $(BIN)/mypy || faults="$$faults mypy"; \
	echo '==> pytest: tests'; $(BIN)/python -m pytest -n auto --dist loadfile || faults="$$faults pytest"; \
	if [ -n "$$faults" ]; then echo "make test: faults found by$$faults (above)" >&2; exit 1; fi

# PYTHONPATH: measurements are no part of the package, and tests/ is where they stand.
bench: $(VENV)/test-ready
	@PYTHONPATH=tests $(BIN)/python -m bench $(BENCH_OPTIONS)

docs: $(VENV)/run-ready
	@$(BIN)/python -c 'from pathlib import Path; from gazette.pages.ontology import write_ontology_page; write_ontology_page(Path("docs/ontology.html"))'
	@$(BIN)/python -c 'from pathlib import Path; from graph.context import make_context; Path("ontology/context.jsonld").write_text(make_context(), encoding="utf-8")'
	@echo '==> wrote docs/ontology.html and ontology/context.jsonld'

# One environment serves both commands: test.txt pins the same versions as run.txt and more, so either may come first.
$(VENV)/run-ready: requirements/run.txt pyproject.toml $(VENV)/made
	@echo '==> installing what gazette needs to run (requirements/run.txt)'
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --config-settings editable_mode=compat -e .
	@touch $@

$(VENV)/test-ready: requirements/test.txt $(VENV)/run-ready
	@echo '==> installing what the tests need (requirements/test.txt)'
	@$(PIP) --require-hashes -r requirements/test.txt
	@touch $@

$(VENV)/made:
	@command -v $(PYTHON) >/dev/null || { \
	  echo 'There is no program $(PYTHON) here. Install Python 3.11 or later: apt-get install python3 python3-venv' >&2; \
	  echo 'or name one that is there: make PYTHON=/path/to/python3.11 ...' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'gazette needs Python 3.11 or later; $(PYTHON) is' "$$($(PYTHON) --version 2>&1)." >&2; \
	  echo 'Install a newer one and name it: make PYTHON=python3.11 ...' >&2; exit 1; }
	@echo '==> making the environment $(VENV) with' "$$($(PYTHON) --version)"
	@$(PYTHON) -m venv --clear $(VENV) || { \
	  rm -rf $(VENV); \
	  version=$$($(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
	  echo 'Python could not make an environment: its venv is not installed. On Debian and Ubuntu:' >&2; \
	  echo "    apt-get install python3-venv    (or python$$version-venv, if $(PYTHON) is not the system's own)" >&2; exit 1; }
	@touch $@

notebooks: $(VENV)/test-ready
	@PYTHONPATH=tests $(BIN)/python tests/notebook_runs.py
	@echo '==> wrote notebooks/*.ipynb'

lock:
	@command -v uv >/dev/null || { echo 'Pinning needs uv: pip install uv' >&2; exit 1; }
	@echo '==> pinning requirements/run.txt and requirements/test.txt'
	@$(LOCK) $(LOCK_OPTIONS) pyproject.toml requirements/run.in -o requirements/run.txt
	@$(LOCK) $(LOCK_OPTIONS) --extra test -c requirements/run.txt pyproject.toml requirements/run.in -o requirements/test.txt

clean:
	@echo '==> deleting $(VENV), gazette.store, pages, caches'
	@rm -rf $(VENV) gazette.store gazette.store.shards gazette.html gazette-parts gazette.egg-info build dist lib .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
