"""Values and errors out of other processes, which may have loaded nothing or something else."""

from __future__ import annotations

import copy
import multiprocessing
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import hotplug
from echoes import echoes

TYPES = """\
[types.pt]
record = { x = "f64", y = "f64" }
[types.lev]
enum = ["low", "high"]
[types.acc]
flags = ["read", "write"]
[types.node]
variant = { leaf = "", next = "node", at = "pt" }
"""
KINDS = {"pt": "pt", "lev": "lev", "acc": "acc", "node": "node", "all": "tuple<list<pt>, lev, acc>"}
READ = "import pickle, sys; print(repr(pickle.load(sys.stdin.buffer)))"


@pytest.fixture
def plugin(tmp_path: Path) -> hotplug.Plugin:
    return echoes(tmp_path, KINDS, TYPES)


def values(plugin: hotplug.Plugin) -> dict[str, Any]:
    """A value of each type, as the plugin returns it."""
    made = vars(sys.modules[type(plugin).__module__])
    point, node = made["Pt"](1.0, -0.0), made["NodeNext"](made["NodeNext"](made["NodeLeaf"]()))
    both = made["Acc"].READ | made["Acc"].WRITE
    return {
        "pt": plugin["pt"](point),
        "lev": plugin["lev"](made["Lev"].HIGH),
        "acc": plugin["acc"](both),
        "node": plugin["node"](node),
        "all": plugin["all"](([point, point], made["Lev"].LOW, both)),
    }


def _values(path: Path) -> dict[str, Any]:
    """In a worker."""
    with hotplug.load(path) as plugin:
        return values(plugin)


def _fail(path: Path) -> None:
    with hotplug.load(path) as plugin:
        raise type(plugin)._error_(values(plugin)["pt"], plugin="odd", export="fail")


def _none(_: object) -> str:
    return "called"


@pytest.mark.parametrize("method", ["spawn", "forkserver", "fork"])
def test_out_of_workers(plugin: hotplug.Plugin, tmp_path: Path, method: str) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no `{method}` here")
    known = values(plugin)
    context: Any = multiprocessing.get_context(method)
    with ProcessPoolExecutor(1, mp_context=context) as executor:
        assert executor.submit(_values, tmp_path / "plugin.wasm").result(60) == known
        with pytest.raises(type(plugin)._error_) as caught:
            executor.submit(_fail, tmp_path / "plugin.wasm").result(60)
        assert caught.value.value == known["pt"]
        assert (caught.value.plugin, caught.value.export) == ("odd", "fail")
        assert executor.submit(_none, known).result(60) == "called"  # and into them
    with context.Pool(1) as pool:
        assert pool.apply_async(_values, [tmp_path / "plugin.wasm"]).get(60) == known


def test_out_of_workers_where_the_parent_has_loaded_nothing(tmp_path: Path) -> None:
    echoes(tmp_path, KINDS, TYPES).close()
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    command = [
        sys.executable,
        str(program),
        str(tmp_path / "plugin.wasm"),
        str(Path(__file__).parents[1]),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.splitlines() == ["Pt(x=1.0, y=-0.0)"] * 3, done.stderr


PROGRAM = """\
import multiprocessing, sys
from concurrent.futures import ProcessPoolExecutor
sys.path[:0] = [sys.argv[2], sys.argv[2] + "/binding"]
from test_pickled import _fail, _values
from pathlib import Path
if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as executor:
        print(executor.submit(_values, Path(sys.argv[1])).result(60)["pt"])
        try:
            executor.submit(_fail, Path(sys.argv[1])).result(60)
        except Exception as error:
            print(error.value)
    with context.Pool(1) as pool:
        print(pool.apply_async(_values, [Path(sys.argv[1])]).get(60)["pt"])
"""


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_in_a_fresh_process(plugin: hotplug.Plugin, protocol: int) -> None:
    for value in values(plugin).values():
        data = pickle.dumps(value, protocol)
        assert pickle.loads(data) == value
        assert type(pickle.loads(data)) is type(value)
        done = subprocess.run(
            [sys.executable, "-c", READ], input=data, capture_output=True, check=True
        )
        assert done.stdout.decode().startswith(repr(value))


def test_values_of_a_plugin_that_has_changed(plugin: hotplug.Plugin, tmp_path: Path) -> None:
    """An older value keeps its class, and the values of today have theirs."""
    old = values(plugin)["pt"]
    other = tmp_path / "other"
    other.mkdir()
    newer = echoes(other, KINDS, TYPES.replace('y = "f64"', 'y = "f64", z = "f64"'))
    made = vars(sys.modules[type(newer).__module__])
    new = newer["pt"](made["Pt"](1.0, 2.0, 3.0))
    for value in (old, new, old):
        assert type(pickle.loads(pickle.dumps(value))) is type(value)
        assert pickle.loads(pickle.dumps(value)) == value
    with pytest.raises(TypeError) as caught:
        newer["pt"](old)
    said = str(caught.value)
    assert said.startswith(f"pt(it): expected Pt loaded from `{other / 'plugin.wasm'}`,")
    assert said.endswith(f"`{tmp_path / 'plugin.wasm'}`")
    assert ", got Pt of another plugin, loaded from `" in said
    with pytest.raises(TypeError, match=r"a case of Node loaded from .* got NodeLeaf of"):
        plugin["node"](made["NodeLeaf"]())
    assert copy.deepcopy([old, new]) == [old, new]
    assert type(copy.copy(old)) is type(old)
    assert type(newer["pt"](new)) is type(new)


def test_a_plugin_says_why_it_does_not_travel(plugin: hotplug.Plugin) -> None:
    for way in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(
            TypeError, match="cannot be pickled or copied: load it where it is needed"
        ):
            way(plugin)


def test_a_class_that_is_not_there() -> None:
    program = "import hotplug.loaded.odd"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert "ModuleNotFoundError: the classes of the plugin `odd` are made when it is" in done.stderr
