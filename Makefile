# `make demo` and `make test` do all set-up themselves; a second run takes seconds.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: setup demo test lint quality package bench audit clean

setup: $(READY)

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed; say make PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: setup
	@$(BIN)/cchc extract corpus/archive --out data/demo --engine prefect
	@$(BIN)/cchc summary data/demo
	@$(BIN)/cchc evidence data/demo --to data/demo-site

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

test: lint
	@$(BIN)/pytest -n 2 --dist loadgroup

quality: setup
	@$(BIN)/python bench/quality.py

# Wheel and source distribution, each installed in a fresh environment and tried from an empty folder.
package: setup
	@rm -rf dist build
	@$(BIN)/python -m hatchling build -d dist
	@for built in dist/*.whl dist/*.tar.gz; do \
	  rm -rf build && $(PYTHON) -m venv build/venv && mkdir build/empty && \
	  build/venv/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt $$built && \
	  ( cd build/empty && printf 'Năm 2024, xã tiếp nhận 1.234 hồ sơ.\n' > one.txt && ../venv/bin/cchc extract one.txt --out out ) || exit 1; \
	done

# Peers in an environment of their own; PAGES names folders of saved pages to measure besides those of corpus/archive.
.venv-bench/.ready: bench/peers.txt
	@test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/python -m pip install --quiet --upgrade pip
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --requirement bench/peers.txt
	@touch $@

bench: setup .venv-bench/.ready
	@$(BIN)/python -m bench.report $(if $(PAGES),--pages $(PAGES))

# 0 clean, 1 vulnerable or skipped, 3 not audited
audit: setup
	@$(BIN)/python bench/audit.py

clean:
	rm -rf data build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
