# Needs only Python 3.11 or newer and make. `make` alone lists the targets.

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif

VENV_PYTHON := $(BIN)/python
LOCKED := pyproject.toml constraints.txt
RUNTIME := .venv/.installed-runtime
TESTING := .venv/.installed-testing
PIP := $(VENV_PYTHON) -m pip --disable-pip-version-check install --quiet --constraint constraints.txt
QUICK := $(addprefix tests/,$(addsuffix .py,$(addprefix architecture/test_,modules words notebooks)) tables facts metrics)
RECENT := import sys; sys.exit(sys.version_info < (3, 11))

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test check lint types layers tests format browser bench look clean

help:
	@echo "make demo     review the sample portfolio into reports/"
	@echo "make test     everything a build server checks"
	@echo "make check    the quick part of it, under a minute"
	@echo "make format   put the code in order: ruff format and its safe fixes"
	@echo "make browser  install Debian's chromium for the browser tests"
	@echo "make bench    measure against others; NAME=timesheets for one"
	@echo "make look     render every report of the samples to images in reports/look/"
	@echo "make clean    remove what make has made, rendered reports excepted"

demo: $(RUNTIME)
	@$(BIN)/implanalytics demo --out reports

# Lint and types first: they are quick to fail.
test: lint types layers $(if $(CI),browser) tests

check: lint types layers $(TESTING)
	@$(BIN)/pytest -q -n auto --dist loadfile -m "not slow and not browser" $(QUICK)

lint: $(TESTING)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

types: $(TESTING)
	@$(BIN)/mypy --strict src

layers: $(TESTING)
	@$(BIN)/lint-imports

tests: $(TESTING) | $(if $(CI),browser)
	@$(BIN)/pytest -n auto --dist loadfile

format: $(TESTING)
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

browser:
	@if command -v chromium >/dev/null 2>&1; then exit 0; fi; \
	if ! command -v apt-get >/dev/null 2>&1; then \
		echo "make browser knows Debian only: install chromium by your system's means" >&2; exit 1; \
	fi; \
	root=; if [ "$$(id -u)" != 0 ]; then root=sudo; fi; \
	$$root apt-get update -q && \
	$$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium

bench: $(TESTING)
	@$(VENV_PYTHON) benchmarks/run.py $(NAME)

look: $(TESTING) demo
	@$(VENV_PYTHON) tools/look.py

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

# Each stamp is touched last: an interrupted set-up is taken up again.
$(VENV_PYTHON):
	@python=; \
	for name in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
		if "$$name" -c "$(RECENT)" >/dev/null 2>&1; then python="$$name"; break; fi; \
	done; \
	if [ -z "$$python" ]; then echo "Python 3.11 or newer is needed; make PYTHON=... names one" >&2; exit 1; fi; \
	"$$python" -m venv .venv || { rm -rf .venv; echo "On Debian: apt-get install python3-venv" >&2; exit 1; }

$(RUNTIME): $(LOCKED) | $(VENV_PYTHON)
	@echo "Setting up .venv; this takes a minute or two the first time."
	@$(PIP) hatchling editables
	@$(PIP) --no-build-isolation --editable .
	@touch $@

$(TESTING): $(LOCKED) | $(RUNTIME)
	@$(PIP) --no-build-isolation --editable ".[test]"
	@touch $@
