# Everything happens in .venv, made here. `make demo` and `make test` need Python 3.11 (or newer) and make, nothing else.
# On Windows, where make is rare, README.md gives the same steps as commands.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: setup demo test lint bench docs clean
.DEFAULT_GOAL := setup

setup: $(VENV)/.installed                    ## the virtual environment with the package in it

demo: setup                                  ## reads the bundled sample into demo.db and shows it
	$(BIN)/communique demo

test: $(VENV)/.test                          ## every test; PYTEST_ARGS adds options
	$(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(VENV)/.dev                           ## style and types
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: setup                                 ## measures accuracy and speed; figures go to benchmarks/results
	$(BIN)/python -m benchmarks
	$(BIN)/python docs/figures.py

docs: setup                                  ## writes docs/commands.md anew from --help
	$(BIN)/python docs/commands.py

clean:
	rm -rf $(VENV) build dist

# The stamps stand for "installed as pyproject.toml says now".
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "communique needs Python 3.11 or newer; '$(PYTHON)' is older. Say which to use: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(PIP) install --quiet -e .
	@touch $@

$(VENV)/.test: $(VENV)/.installed
	$(PIP) install --quiet -e '.[test]'
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	$(PIP) install --quiet -e '.[dev]'
	@touch $@

# The model's makers: hours, not minutes. `make train` begins where a step's result is missing.
VERSION ?= 1
GOLD  ?= ../shared/gold
OWN   := $(wildcard training/corpus/attribution/*.jsonl)
TRAIN := $(BIN)/python -m training.train --gold $(GOLD)/polnear

.PHONY: train
train: build/blend.pt                         ## the shipped model, from published encoder and annotated texts
	$(BIN)/python -m training.export --checkpoint $< --out src/communique/models/en --version "$(VERSION)"
	$(BIN)/python -m training.calibrate --gold $(GOLD)/polnear/dev --model src/communique/models/en

build/one/best.pt: | $(VENV)/.train
	$(TRAIN) --epochs 8 --until 4 --seed 1 --out build/one

build/two/best.pt: | $(VENV)/.train
	$(TRAIN) --own $(OWN) --own-times 2 --epochs 7 --until 6 --seed 2 --out build/two

build/labelled/soft.npz: build/one/best.pt build/two/best.pt
	$(BIN)/python -m training.label --stories $(GOLD)/ngec/synthetic_events.csv.gz --words 500000 \
	  --checkpoint $^ --out build/labelled

build/acts.jsonl: $(wildcard training/corpus/acts/*.jsonl) | $(VENV)/.train
	$(BIN)/python -m training.corpus.acts --out $@

build/three/best.pt: build/labelled/soft.npz build/acts.jsonl
	$(TRAIN) --own $(OWN) build/acts.jsonl --labelled build/labelled --init build/two/best.pt \
	  --rate 2e-4 --epochs 4 --seed 3 --out build/three

build/blend.pt: build/two/best.pt build/three/best.pt
	$(BIN)/python -m training.blend $^ --share 0.7 --out $@

$(VENV)/.train: $(VENV)/.installed
	$(PIP) install --quiet torch==2.13.0
	$(PIP) install --quiet -e '.[train,test]'
	@touch $@
