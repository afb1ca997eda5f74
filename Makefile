# Everything here works in a fresh clone with Python 3.11 or later, make and a package index; `make help` lists it.
# Without make (Windows): docs/install.md gives the same commands.

.DEFAULT_GOAL := help
.PHONY: help setup scale run test check format lint types imports test-slow test-all docs evaluate bench bench-tables bench-growth bench-prefect torture hostile samples lock clean

ifeq ($(OS),Windows_NT)
VENV_PYTHON := .venv/Scripts/python.exe
else
VENV_PYTHON := .venv/bin/python
endif

# The first Python that is new enough, whatever it is called here. Name one yourself: make PYTHON=/path/to/python run
PYTHON ?= $(shell for candidate in python3.13 python3.12 python3.11 python3 python "py -3"; do \
	if $$candidate -c "import sys; sys.exit(sys.version_info < (3, 11))" >/dev/null 2>&1; then \
	echo "$$candidate"; break; fi; done)

RUN_READY := .venv/.installed-run
SCALE_READY := .venv/.installed-scale
DEV_READY := .venv/.installed-dev
PYTEST := $(VENV_PYTHON) -m pytest

# What pytest makes of each test file is kept, also where Python is told to keep no bytecode: making it anew takes longer
# than collecting the tests, in each process of a run, and so does every program that a test starts.
test test-slow test-all: export PYTHONDONTWRITEBYTECODE :=

help: ## Show this list
	@grep -E '^[a-z-]+:.*## ' $(firstword $(MAKEFILE_LIST)) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

$(RUN_READY): requirements/run.txt pyproject.toml scripts/set_up.py
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later found. Install one, or name it: make PYTHON=/path/to/python" >&2; exit 1; }
	@$(PYTHON) scripts/set_up.py run

$(SCALE_READY): requirements/scale.txt pyproject.toml scripts/set_up.py
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later found. Install one, or name it: make PYTHON=/path/to/python" >&2; exit 1; }
	@$(PYTHON) scripts/set_up.py scale

$(DEV_READY): requirements/dev.txt pyproject.toml scripts/set_up.py
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later found. Install one, or name it: make PYTHON=/path/to/python" >&2; exit 1; }
	@$(PYTHON) scripts/set_up.py dev

setup: $(DEV_READY) ## Make .venv with everything a developer needs

scale: $(SCALE_READY) ## Make .venv with what Parquet files and a Dask cluster need (docs/scale.md)

run: $(RUN_READY) ## Ingest the samples into demo/ and show the figures
	@$(VENV_PYTHON) scripts/demo.py

test: $(DEV_READY) ## Run the fast tests
	@$(PYTEST) -m "not slow"

check: lint types imports test ## Everything that must hold before a change is offered: lint, types, imports, fast tests

format: $(DEV_READY) ## Put the code into the one format and mend what ruff can mend
	@$(VENV_PYTHON) -m ruff format .
	@$(VENV_PYTHON) -m ruff check --fix .

lint: $(DEV_READY) ## Check format and lint rules
	@$(VENV_PYTHON) -m ruff format --check .
	@$(VENV_PYTHON) -m ruff check .

types: $(DEV_READY) ## Check types
	@$(VENV_PYTHON) -m mypy

imports: $(DEV_READY) ## Check who may import whom
	@$(VENV_PYTHON) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"

test-slow: $(DEV_READY) ## Run the slow tests only
	@$(PYTEST) -m slow --dist loadgroup

test-all: $(DEV_READY) ## Run every test
	@$(PYTEST) --dist loadgroup

docs: $(DEV_READY) ## Write docs/commands.md from the commands' own help
	@$(VENV_PYTHON) -m pipeline.cli.reference docs/commands.md

evaluate: $(RUN_READY) ## Measure accuracy on the samples and on documents never looked at, and hold all to their floors
	@$(VENV_PYTHON) -m pipeline evaluate samples/gold.csv --documents samples/documents --floors samples/floors.toml
	@echo; echo "Documents that are hard to lay hold of (samples/layouts):"
	@$(VENV_PYTHON) -m pipeline evaluate samples/layouts/gold.csv --documents samples/layouts/documents \
		--floors samples/layouts/floors.toml
	@echo; echo "Letters that the rules were mended on (samples/letters):"
	@$(VENV_PYTHON) -m pipeline evaluate samples/letters/gold.csv --documents samples/letters/documents \
		--floors samples/letters/floors.toml
	@echo; echo "Documents never looked at (samples/unseen):"
	@$(VENV_PYTHON) -m pipeline evaluate samples/unseen/gold.csv --documents samples/unseen/documents \
		--floors samples/unseen/floors.toml

bench: $(DEV_READY) ## Time start-up and ingests, and the pipeline beside a plain loop (TABLES=folder: tables too)
	@$(VENV_PYTHON) scripts/bench.py
	@$(VENV_PYTHON) -m bench.speed $(if $(TABLES),--tables $(TABLES))

bench-tables: $(DEV_READY) ## Measure table finding on documents in every style, beside pdfplumber, into docs/tables.md
	@$(VENV_PYTHON) -m bench.tables --page docs/tables.md

bench-growth: $(DEV_READY) ## Time the views at two million figures, and a backfill killed half way (ARGS="--files 10000")
	@$(VENV_PYTHON) -m bench.growth $(ARGS)

bench-prefect: $(DEV_READY) ## Measure Prefect's share of an ingest of 500 files
	@$(VENV_PYTHON) -m bench.prefect_share

torture: $(DEV_READY) ## Kill 200 runs at random moments and hold what is left against an undisturbed run
	@$(VENV_PYTHON) -m bench.torture --kills 200

hostile: $(DEV_READY) ## Ingest some 530 files built to break or to harm, or a FOLDER of your own, and hold what is promised (Linux)
	@$(VENV_PYTHON) -m bench.hostile $(FOLDER)

samples: $(DEV_READY) ## Write the sample answers and their gold figures anew
	@$(VENV_PYTHON) -m samples.generator

lock: $(DEV_READY) ## Resolve the requirements anew and write the lock files
	@$(VENV_PYTHON) scripts/lock.py

clean: ## Remove .venv, demo/ and everything built or cached
	rm -rf .venv demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
