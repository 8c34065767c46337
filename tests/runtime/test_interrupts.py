"""A host may do without interrupts, for code without checks; and nobody else may."""

from __future__ import annotations

import math
import threading
import time
from pathlib import Path
from typing import Any

import pytest

import hotplug
import wasm
from hotplug import Limits
from hotplug.errors import PluginTimeout
from hotplug.manifest import Bounds

HEAD = f"""{wasm.HEAD}
[exports.turn]
args = {{ times = "u64" }}
returns = "u64"
[limits]
time = "20 ms"
"""
WAT = f"""(module {wasm.SUPPORT}
(func (export "_turn") (param $times i64) (result i64) (local $done i64)
  (loop $more
    (local.set $done (i64.add (local.get $done) (i64.const 1)))
    (br_if $more (i64.lt_u (local.get $done) (local.get $times))))
  (local.get $done)))"""
LONG = 400_000_000
"""Turns that take a tenth of a second and more."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "plugin.wasm"
    made.write_bytes(wasm.assembled(WAT, HEAD))
    return made


def load(path: Path, **options: Any) -> Any:
    return hotplug.load(path, **options)


def test_a_call_that_nothing_ends(path: Path) -> None:
    with pytest.raises(PluginTimeout):
        load(path).turn(LONG)
    plugin = load(path, limits=Limits(interrupts=False))
    assert plugin.turn(LONG) == LONG
    limited = load(path)  # by another engine, and of another module in the cache
    assert limited.interface.limits.interrupts
    code = [one._pool.module.compiled.serialize() for one in (plugin, limited)]
    assert len(code[0]) < len(code[1])
    with pytest.raises(PluginTimeout):
        load(path).turn(LONG)


@pytest.mark.parametrize("caps", [Limits(interrupts=True), Limits(time=0.01)])
def test_caps_bring_the_limit_back(path: Path, caps: Limits) -> None:
    with pytest.raises(PluginTimeout, match=f"after {caps.time or 0.02:g} s"):
        load(path, limits=Limits(interrupts=False), caps=caps).turn(LONG)


def test_other_threads_run_meanwhile(path: Path) -> None:
    plugin = load(path, limits=Limits(interrupts=False))
    for _ in range(200):  # short ones, by which another plugin would hold the GIL
        plugin.turn(1)
    turns = 0
    thread = threading.Thread(target=plugin.turn, args=(10 * LONG,))
    thread.start()
    while thread.is_alive():
        time.sleep(0.001)
        turns += 1
    assert turns > 10


def test_what_makes_no_sense() -> None:
    with pytest.raises(ValueError, match="the limit `time` is 1, and needs `interrupts`"):
        Limits(interrupts=False, time=1)
    with pytest.raises(TypeError, match="`interrupts` must be a bool, not 2"):
        Limits(interrupts=2)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    free = Bounds(time=2).overridden(Limits(interrupts=False, time=math.inf))
    assert (free.time, free.deadline, free.interrupts) == (math.inf, math.inf, False)
    assert free.capped(Limits(memory=1 << 20)).interrupts is False
    assert free.capped(Limits(time=3)).deadline == 3
    assert Bounds().overridden(Limits(interrupts=False)).capped(Limits(interrupts=True)) == Bounds()
