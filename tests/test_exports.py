"""What `import hotplug` gives: its names, and nothing that a call does not need."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import types
from pathlib import Path

import hotplug
from hotplug.names import fault

FRAMEWORK = Path(__file__).parents[1] / "framework"
NOT_FOR_A_CALL = {"click", "cryptography", "httpx", "jinja2", "pluggy", "rich", "watchdog"}
ASK = """
import json, sys, time
start = time.perf_counter()
import hotplug
print(json.dumps([time.perf_counter() - start, sorted(sys.modules)]))
"""


def test_the_public_names_are_complete_and_sorted() -> None:
    public = {
        name
        for name, value in vars(hotplug).items()
        if not name.startswith("_") and not isinstance(value, types.ModuleType | type(annotations))
    }
    late = {"Host", "HostStatus", "hookimpl"}  # they need pluggy
    assert set(hotplug.__all__) == public | late | {"__version__"}
    assert all(hasattr(hotplug, name) for name in late)
    assert sorted(hotplug.__all__) == list(hotplug.__all__)


def test_every_module_has_its_list_sorted() -> None:
    for path in sorted((FRAMEWORK / "hotplug").rglob("*.py")):
        if path.name == "__main__.py":
            continue
        names = declared(ast.parse(path.read_text("utf-8")))
        assert names is not None, f"{path.name} has no __all__"
        # As ruff has it: constants, classes, the rest.
        order = sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name))
        assert names == order, path.name


def declared(tree: ast.Module) -> list[str] | None:
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            names: list[str] = ast.literal_eval(node.value)
            return names
    return None


def test_importing_is_light() -> None:
    env = {**os.environ, "PYTHONPATH": str(FRAMEWORK)}
    command = [sys.executable, "-c", ASK]
    said = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    seconds, modules = json.loads(said.stdout)
    print(f"import hotplug: {seconds * 1e3:.0f} ms, {len(modules)} modules")
    assert NOT_FOR_A_CALL.isdisjoint(modules)


def test_no_export_can_hide_what_every_plugin_has() -> None:
    attributes = {name for name in dir(hotplug.Plugin) if not name.startswith("_")}
    assert attributes
    free = {name for name in attributes if fault(name, "export") is None}
    assert free == set()
    # The rest begins with `_`, as no export can.
    assert fault("_exports", "export") is not None
