# Everything a fresh machine with cargo, Python >= 3.10 and Node >= 20 needs: `make demo` and `make test` set up what they use.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build
.PHONY: build dist python node local cli chromium ffmpeg codegen drift demo bench bench-quick bench-tools test lint test-rust test-python test-node clean faultserver reliability desktop-tools soak check fuzz docs cross test-windows test-proxies test-ray test-dist deny release-check help

# `dist` builds what is published: smaller and faster, and slow to build.
PROFILE ?= release
FUZZ_SECONDS ?= 60
VENV := .venv
PY := $(VENV)/bin/python
RAY_VENV := target/ray-venv
# One selection for all that is not a binding: cargo compiles a library anew for every set of features that a selection gives it.
CRATES := --workspace --exclude tzafon-python --exclude lightcone-node
# Tests that run side by side: most of them wait for a browser or a server.
AT_ONCE := $(shell echo $$(( $$(nproc 2>/dev/null || echo 2) * 2 )))

## build: .venv with tzafon installed, bindings-node loadable by its path, target/release/lightcone and lightcone-local
build: python node local cli

$(VENV)/.tools: bindings-python/requirements-dev.txt
	python3 -c 'import sys; sys.exit("Python 3.10 or later is needed" if sys.version_info < (3, 10) else 0)'
	python3 -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check -r bindings-python/requirements-dev.txt
	touch $@

python: $(VENV)/.tools
	cd bindings-python && ../$(VENV)/bin/maturin build --quiet --profile $(PROFILE) $(if $(filter dist,$(PROFILE)),--compression-level 9) --interpreter ../$(PY) --out ../target/wheels
	$(PY) -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps --no-index --find-links target/wheels tzafon

# Not `npm ci`: it insists that the lock lists the linter's binaries for every platform, and not every registry has them.
bindings-node/node_modules/.package-lock.json: bindings-node/package-lock.json
	cd bindings-node && npm install --no-save --no-audit --no-fund --loglevel=error
	touch $@

node: bindings-node/node_modules/.package-lock.json
	cd bindings-node && npm run --silent build:ts && node scripts/build-native.mjs $(PROFILE)

local:
	cargo build --quiet --release $(CRATES) --bins --examples

cli faultserver: local

chromium:
	scripts/find-chromium.sh >/dev/null

ffmpeg:
	scripts/find-program.sh ffmpeg >/dev/null

desktop-tools:
	scripts/install-desktop.sh

## codegen: writes the typed surface of all three languages from api/openapi.yaml, and the sync half of the Python package
codegen: $(VENV)/.tools bindings-node/node_modules/.package-lock.json
	cargo run --quiet --release -p tzafon-codegen
	$(PY) scripts/generate_sync.py

drift: $(VENV)/.tools bindings-node/node_modules/.package-lock.json local
	target/release/codegen --check
	$(PY) scripts/generate_sync.py --check

## reliability: writes the table of docs/reliability.md from the scenarios
reliability: faultserver
	target/release/faultserver table docs/reliability.md

## soak: 500 tasks at once on a service that fails by chance; SECONDS=600
soak: local
	target/release/examples/soak

## demo: tasks on a real browser and on real desktops, from Python and from Node, without a key
demo: build chromium desktop-tools
	scripts/demo.sh

bench-tools: python node local chromium desktop-tools
	$(if $(filter-out release,$(PROFILE)),cargo build --quiet --profile $(PROFILE) -p lightcone-bench)
	scripts/find-program.sh valgrind >/dev/null

## dist: every package as it is published, in target/packages; TARGETS="..." for others than this machine
dist: PROFILE = dist
dist: $(VENV)/.tools bindings-node/node_modules/.package-lock.json
	$(PY) scripts/dist.py --profile $(PROFILE) $(TARGETS)

## test-dist: installs and runs what `make dist` built, without cargo and the source tree; ROOTS="--root DIR" also elsewhere
test-dist: $(VENV)/.tools chromium
	$(PY) scripts/test_dist.py $(ROOTS)

## deny: licences, advisories and duplicates among the dependencies; needs cargo-deny
deny:
	@command -v cargo-deny >/dev/null || { echo "cargo-deny is missing: cargo install --locked cargo-deny" >&2; exit 1; }
	cargo deny --locked check

## release-check: everything that a release does, except that it publishes nothing; TAG=v3.0.0 checks the name as well
release-check: $(VENV)/.tools
	$(PY) scripts/check_versions.py $(if $(TAG),--tag $(TAG))
	$(MAKE) deny
	$(MAKE) test
	$(MAKE) dist
	cargo package --locked -p tzafon -p lightcone-desktop -p lightcone-local -p lightcone-cli
	$(MAKE) test-dist

## bench: this client, its peers and the core alone, side by side; KEEP=1 writes the table into the documents
bench: PROFILE = dist
bench: bench-tools
	$(PY) bench/run.py --profile dist $(if $(KEEP),--keep)

## bench-quick: the same with little to do, to see that it runs
bench-quick: bench-tools
	$(PY) bench/run.py --quick

## test: everything that must hold before a change lands
test: build chromium ffmpeg desktop-tools lint drift test-rust test-python test-node
	scripts/demo.sh

## check: format, lint, types, drift and unit tests; for every change
check: lint drift
	cargo test --quiet --release $(CRATES) --lib --bins
	cargo test --quiet --release $(CRATES) --test all layers:: typed:: streams:: redirects::
	cd bindings-python && ../$(PY) -m pytest -q tests/test_layers.py tests/test_models.py tests/test_options.py tests/test_exports.py tests/test_bad_input.py
	cd bindings-node && node --test --test-reporter=dot tests/bad-input.test.mjs tests/surface.test.mjs

## lint: formatters, linters and type checkers of three languages
lint: python node
	$(PY) scripts/check_versions.py
	cargo fmt --all --check
	cargo clippy --quiet --release --workspace --all-targets -- -D warnings
	$(VENV)/bin/ruff check --quiet bindings-python bench examples scripts tests
	$(VENV)/bin/ruff format --quiet --check bindings-python bench examples scripts tests
	cd bindings-python && ../$(VENV)/bin/pyright --pythonpath ../$(PY) --level error
	cd bindings-python && PYTHONPATH=python ../$(VENV)/bin/lint-imports --no-cache --no-logo
	$(VENV)/bin/pyright --pythonpath $(PY) --level error examples/python scripts
	cd bindings-node && npm run --silent lint

test-rust: desktop-tools ffmpeg
	RUST_TEST_THREADS=$(AT_ONCE) cargo test --quiet --release $(CRATES)

test-python: build faultserver bench-tools chromium ffmpeg desktop-tools
	cd bindings-python && ../$(PY) -m pytest -q -n $(AT_ONCE) --dist loadfile tests
	LIGHTCONE_CHROMIUM=$$(scripts/find-chromium.sh) $(PY) -m pytest -q -n $(AT_ONCE) --dist loadfile tests

test-node: node faultserver ffmpeg local chromium desktop-tools
	cd bindings-node && node --test --test-concurrency=$(AT_ONCE) tests/*.test.mjs

## test-ray: tasks on a Ray cluster of three nodes, RAY_TASKS=300; not in `make test`, because Ray and what it needs are 620 MB
test-ray: python local chromium
	python3 -m venv $(RAY_VENV)
	$(RAY_VENV)/bin/pip install --quiet --disable-pip-version-check -r tests/ray_cluster/requirements.txt
	$(RAY_VENV)/bin/pip install --quiet --disable-pip-version-check --force-reinstall --no-deps --no-index --find-links target/wheels tzafon
	LIGHTCONE_LOCAL_CHROMIUM=$$(scripts/find-chromium.sh) $(RAY_VENV)/bin/python -m pytest -q -s tests/ray_cluster/cluster.py

## fuzz: the decoders, the retry policy and the resume machine, FUZZ_SECONDS=60 each; needs a nightly toolchain and cargo-fuzz
fuzz:
	cd fuzz && for target in sse ndjson retry resume; do cargo +nightly fuzz run $$target -- -max_total_time=$(FUZZ_SECONDS); done

## docs: the reference of the Rust crate, in target/doc
docs:
	RUSTDOCFLAGS="-D warnings" cargo doc --quiet --release --no-deps -p tzafon

## cross: builds or checks the workspace for Windows, Linux on arm64 and with musl, and macOS; needs Debian and rustup, see docs/platforms.md
cross:
	scripts/cross.sh

## test-windows: runs Windows' builds under Wine, those of arm64 under qemu, as far as these can, and the core's tests with musl
test-windows:
	scripts/test-windows.sh

## test-proxies: runs the proxies of docs/local-server.md, as written there, in front of the server; needs nginx, Caddy and openssl
test-proxies: python local chromium
	$(PY) scripts/test_proxies.py

## help: what there is to make
help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)

## clean: removes what was built
clean:
	rm -rf target $(VENV) demo-output bindings-node/node_modules bindings-node/dist bindings-node/native
