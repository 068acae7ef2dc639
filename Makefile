# Everything a fresh machine with cargo and Python >= 3.10 needs: `make demo` and `make test` set up what they use.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build
.PHONY: build python local chromium demo test lint test-rust test-python clean

VENV := .venv
PY := $(VENV)/bin/python

## build: .venv with tzafon installed, and target/release/lightcone-local
build: python local

$(VENV)/.tools: bindings-python/requirements-dev.txt
	python3 -c 'import sys; sys.exit("Python 3.10 or later is needed" if sys.version_info < (3, 10) else 0)'
	python3 -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check -r bindings-python/requirements-dev.txt
	touch $@

python: $(VENV)/.tools
	cd bindings-python && ../$(VENV)/bin/maturin build --quiet --release --interpreter ../$(PY) --out ../target/wheels
	$(PY) -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps --no-index --find-links target/wheels tzafon

local:
	cargo build --quiet --release -p lightcone-local

chromium:
	scripts/find-chromium.sh >/dev/null

## demo: a task on a real browser, from Python, without a key
demo: build chromium
	scripts/demo.sh

## test: everything that must hold before a change lands
test: build chromium lint test-rust test-python
	scripts/demo.sh

lint: python
	cargo fmt --all --check
	cargo clippy --quiet --release --workspace --all-targets -- -D warnings
	$(VENV)/bin/ruff check --quiet bindings-python examples tests
	$(VENV)/bin/ruff format --quiet --check bindings-python examples tests
	cd bindings-python && ../$(VENV)/bin/pyright --pythonpath ../$(PY) --level error

test-rust:
	cargo test --quiet --release --workspace --exclude tzafon-python

test-python: build chromium
	cd bindings-python && ../$(PY) -m pytest -q tests
	LIGHTCONE_CHROMIUM=$$(scripts/find-chromium.sh) $(PY) -m pytest -q tests

clean:
	rm -rf target $(VENV) demo-output
