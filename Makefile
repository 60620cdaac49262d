# Everything happens in .venv, made here. `make demo` and `make test` need Python 3.11 (or newer) and make, nothing else.
# On Windows, where make is rare, README.md gives the same steps as commands.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: setup demo test lint bench docs messages clean
.DEFAULT_GOAL := setup

setup: $(VENV)/.installed                    ## the virtual environment with the package in it

demo: setup                                  ## reads the bundled sample into demo.db and shows it
	$(BIN)/communique demo

test: $(VENV)/.test                          ## every test; PYTEST_ARGS adds options
	$(BIN)/python -m pytest -n auto --dist loadfile $(PYTEST_ARGS)

lint: $(VENV)/.dev                           ## style and types
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: setup                                 ## measures accuracy and speed; figures go to benchmarks/results
	$(BIN)/python -m benchmarks
	$(BIN)/python docs/figures.py

docs: $(VENV)/.docs                          ## the pages that are made from the code, and the site: build/site
	$(BIN)/python docs/commands.py
	$(BIN)/python docs/dictionary.py
	$(BIN)/python docs/notebook.py
	$(BIN)/python docs/build_site.py

messages: setup                              ## every text of the web app, for translators
	$(BIN)/python docs/messages.py

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

$(VENV)/.docs: $(VENV)/.installed
	$(PIP) install --quiet -e '.[docs]'
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	$(PIP) install --quiet -e '.[dev]'
	@touch $@

# The model's makers: hours, not minutes. `make train` begins where a step's result is missing.
VERSION ?= 4
GOLD  ?= ../shared/gold
OWN   := $(wildcard training/corpus/attribution/*.jsonl)
# The model before this one, from which training goes on: the commit that shipped it.
BEFORE ?= bfec937
TRAIN := $(BIN)/python -m training.train --gold $(GOLD)/polnear --own $(OWN) --acts build/acts.jsonl \
         --acts-dev build/acts-dev.jsonl --pages 1 --aw $(GOLD)/aw/AW_train.tsv --cameo $(GOLD)/cameo \
         --gum $(GOLD)/gum

.PHONY: train folds
train: build/final.pt                         ## the shipped model, from the one before and annotated texts
	$(BIN)/python -m training.export --checkpoint $< --out src/communique/models/en --version "$(VERSION)"
	$(BIN)/python -m training.calibrate --gold $(GOLD)/polnear/dev --model src/communique/models/en

build/start.pt: | $(VENV)/.train
	mkdir -p build/before
	for file in reader.onnx reader.json; do \
	  git show $(BEFORE):src/communique/models/en/$$file > build/before/$$file; done
	$(BIN)/python -m training.restore --model build/before --out $@

build/acts.jsonl build/acts-dev.jsonl &: $(wildcard training/corpus/acts/*.jsonl) | $(VENV)/.train
	$(BIN)/python -m training.corpus.acts --out build/acts.jsonl
	$(BIN)/python -m training.corpus.acts --out build/acts-dev.jsonl --part dev

build/events/best.pt: build/start.pt build/acts.jsonl
	$(TRAIN) --share 0.4 --init $< --rate 2.5e-4 --epochs 8 --seed 13 --out build/events

PLV := --plv $(GOLD)/plv/PLV_train.tsv
build/all/best.pt: build/events/best.pt
	$(TRAIN) $(PLV) --stories $(GOLD)/ngec/synthetic_events.csv.gz --stories-share 0.05 \
	  --init $< --rate 2.2e-4 --epochs 1 --seed 14 --out build/all

build/blend.pt: build/start.pt build/events/best.pt build/all/best.pt
	$(BIN)/python -m training.blend $^ --shares 0.45 0.25 0.3 --out $@

build/heads/last.pt: build/blend.pt
	$(BIN)/python -m training.train --acts build/acts.jsonl --acts-dev build/acts-dev.jsonl --pages 1 $(PLV) \
	  --aw $(GOLD)/aw/AW_train.tsv --cameo $(GOLD)/cameo \
	  --init $< --only acts heads heed part_ relation --rate 4e-4 --epochs 2 --seed 15 --out build/heads

build/polished/last.pt: build/heads/last.pt
	$(TRAIN) $(PLV) --share 0.5 --init $< --rate 8e-5 --epochs 1 --steps 220 --seed 16 --out build/polished

build/last.pt: build/heads/last.pt build/polished/last.pt
	$(BIN)/python -m training.blend $^ --shares 0.5 0.5 --out $@

build/more/last.pt: build/last.pt
	$(TRAIN) $(PLV) --share 0.45 --init $< --rate 1.6e-4 --epochs 3 --seed 31 --out build/more

build/final.pt: build/more/last.pt build/last.pt
	$(BIN)/python -m training.blend $^ --shares 0.7 0.3 --out $@

# PLV five-fold: what each fold's model says of the fifth that it was not trained on.
folds: build/events/best.pt
	for fold in 0 1 2 3 4; do $(BIN)/python -m training.train --plv $(GOLD)/plv/PLV_train.tsv --fold $$fold \
	  --init $< --rate 2e-4 --epochs 10 --seed 1 --out build/fold-$$fold || exit 1; done
	$(BIN)/python -m benchmarks.folds build/fold-*/plv.jsonl

$(VENV)/.train: $(VENV)/.installed
	$(PIP) install --quiet torch==2.13.0
	$(PIP) install --quiet -e '.[train,test]'
	@touch $@
