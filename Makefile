# Everything here sets up what it needs in .venv; nothing else of the checkout is written to.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
OLDEST := 39.0.0
RUNTIME := tests/runtime tests/codegen/test_lift.py tests/plugin/test_plugin.py tests/plugin/test_reload.py \
	$(addprefix tests/binding/test_,calls.py map.py aio.py)

.PHONY: demo test check oldest crates bench registry registry-torture registry-scale format clean

demo: $(READY) ## the whole path on real text, from a manifest to a reload
	$(BIN)/python examples/demo.py

test: $(READY) ## the checks and the tests
	$(BIN)/hotplug doctor --fix
	$(MAKE) --no-print-directory check
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

check: $(READY) ## format, lint, types and layers, without running anything
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/pyright
	$(BIN)/python -m pytest -q tests/test_layers.py

oldest: ## the tests of the runtime, with the oldest wasmtime that pyproject.toml allows
	$(PYTHON) -m venv .venv-oldest
	.venv-oldest/bin/python -m pip install --quiet --upgrade pip
	.venv-oldest/bin/python -m pip install --quiet --editable . --group dev wasmtime==$(OLDEST)
	.venv-oldest/bin/python -m pytest -q $(RUNTIME)

registry: $(READY) ## the registry against a real server and other programs, installed where they can be had
	command -v docker-registry && command -v skopeo || apt-get install --yes docker-registry skopeo || echo "no server can be had"
	$(BIN)/python -m pip install --quiet --group registry || echo "not all programs can be had"
	HOTPLUG_REGISTRY=1 $(BIN)/python -m pytest -q -rs tests/registry tests/registry_oci tests/registry_sign \
		tests/registry_interop

.PHONY: docs
docs: $(READY) ## the site of the documentation, into site/; strict
	$(BIN)/python -m pip install --quiet --group docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict
	$(BIN)/python tests/site_names.py

.PHONY: matrix
matrix: ## both commands with every Python of this machine, and in Debian systems made for it
	$(PYTHON) tests/matrix.py --write docs/platforms.md

.PHONY: frozen
frozen: $(READY) ## an application with a packed plugin, frozen by PyInstaller, and one in a zip archive
	$(BIN)/python -m pip install --quiet --group frozen || echo "no PyInstaller can be had"
	$(BIN)/python -m pytest -q -rs tests/frozen

crates: $(READY) ## plugins with crates of crates.io, where that can be reached
	HOTPLUG_CRATES=1 $(BIN)/python -m pytest tests/crates_io

bench: $(READY) ## calls beside other ways to make them; ratios within one run
	$(BIN)/python -m pip install --quiet --group bench || echo "not all contenders can be had"
	$(BIN)/hotplug doctor --fix
	$(BIN)/python -m bench

registry-torture: $(READY) ## the store under 40 rounds of kill -9, and 10^6 inputs for its readers
	HOTPLUG_KILL_ROUNDS=40 HOTPLUG_FUZZ=1000000 HOTPLUG_FOLLOWERS=8 $(BIN)/python -m pytest -q --timeout 3000 \
		tests/registry tests/host/test_follow.py

registry-scale: $(READY) ## 10,000 plugins with 10 versions each in the embedded store, and what it takes
	PYTHONPATH=tests $(BIN)/python -m bench.registry

.PHONY: browser picture
browser: $(READY) ## the page of `hotplug dev` in chromium, and its API under schemathesis
	command -v chromium >/dev/null || apt-get install -y --no-install-recommends chromium \
	  || echo "no chromium: its tests are skipped"
	$(BIN)/python -m pip install --quiet --group browser || echo "not all of the group can be had"
	$(BIN)/python -m pytest -q -s browser

picture: $(READY) ## the picture of the page in the README
	$(BIN)/python -m pip install --quiet --group browser
	$(BIN)/python -m browser.picture docs/page.png

format: $(READY)
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

clean:
	rm -rf .venv .venv-oldest dist build site

$(READY): pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@
