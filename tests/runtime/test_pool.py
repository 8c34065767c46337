"""A pool lends each instance to one call, loses none, and frees what it lets go of."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

import wasm
from hotplug.errors import CallError, HotplugError, PluginTrap, PluginUnavailable
from hotplug.plugin import Plugin
from hotplug.runtime import Instance, Module, Pool, start

MANIFEST = (
    wasm.HEAD
    + """
[exports.count]
returns = "u32"
[exports.double]
args = { n = "u32", text = "string" }
returns = "u32"
[exports.trap]
[exports.lie]
returns = "bool"
"""
)
WAT = f"""(module
{wasm.SUPPORT}
(global $calls (mut i32) (i32.const 0))
(func (export "_count") (result i32)
  (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
  (global.get $calls))
(func (export "_double") (param i32 i32 i32) (result i32)
  (i32.add (i32.mul (local.get 0) (i32.const 2)) (local.get 2)))
(func (export "_trap") (unreachable))
(func (export "_lie") (result i32) (i32.const 9)))"""


def limited(instances: int) -> Module:
    """The module, with so many instances, for which nobody waits long."""
    return Module.load(
        wasm.assembled(WAT, MANIFEST),
        limited=lambda bounds: replace(bounds, instances=instances, wait=0.05),
    )


@pytest.fixture
def module() -> Module:
    return limited(2)


@pytest.fixture
def plugin(tmp_path: Path) -> Iterator[Plugin]:
    with wasm.load(tmp_path, WAT, MANIFEST) as plugin:
        yield plugin


def test_instances_are_made_as_needed_up_to_the_size(module: Module) -> None:
    pool = Pool(module)
    first, second = pool.acquire(), pool.acquire()
    assert first is not second
    with pytest.raises(PluginUnavailable, match=r"honest: all 2 instances were busy for 0\.05 s"):
        pool.acquire()
    pool.release(first)
    assert pool.acquire() is first


def test_an_instance_is_freed_with_its_last_reference(module: Module) -> None:
    gc.disable()
    try:
        instance = Instance(module)
        start(instance)
        seen = weakref.ref(instance)
        store = weakref.ref(instance._store)
        del instance
        assert seen() is None
        assert store() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("export", ["trap", "lie"])
def test_a_failed_instance_is_freed_with_its_error(plugin: Plugin, export: str) -> None:
    gc.disable()
    try:
        (instance,) = plugin._pool._idle
        seen = weakref.ref(instance)
        del instance
        with pytest.raises(CallError) as caught:
            plugin[export]()
        kept = seen()
        assert kept is None or kept._store is None  # at most the husk is kept, by the traceback
        del kept, caught
        assert seen() is None
    finally:
        gc.enable()


def test_a_failed_instance_makes_room(module: Module, tmp_path: Path) -> None:
    plugin = wasm.load(tmp_path, WAT, MANIFEST)
    kept = []
    for _ in range(50):
        with pytest.raises(PluginTrap) as caught:
            plugin["trap"]()
        kept.append(caught.value)  # with its traceback, and all that its frames refer to
        assert plugin["count"]() == 1  # a fresh instance
    assert len(plugin._pool.alive) == 1


def test_an_instance_that_gets_lost_makes_room() -> None:
    """As where Ctrl-C strikes just after `take`, before the call has its `try`."""
    pool = Pool(limited(1))
    pool.release(pool.acquire())
    for _ in range(3):
        pool.take()  # and nobody keeps it
        pool.release(pool.acquire())


def test_an_error_in_the_middle_of_a_start_makes_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def strike(self: Instance, *_: object) -> None:
        raise KeyboardInterrupt

    pool = Pool(limited(1))
    with monkeypatch.context() as patch:
        patch.setattr(Instance, "start", strike)
        for _ in range(3):
            with pytest.raises(KeyboardInterrupt):
                pool.acquire()
    assert pool.acquire() is not None


def test_many_threads_share_two_instances(plugin: Plugin) -> None:
    plugin._pool.size = 2
    barrier = threading.Barrier(16)

    def calls(thread: int) -> bool:
        barrier.wait()
        return all(
            plugin["double"](thread * 1000 + n, "x" * n) == 2 * (thread * 1000 + n) + n
            for n in range(500)
        )

    with ThreadPoolExecutor(16) as threads:
        assert all(threads.map(calls, range(16)))
    assert 1 <= len(plugin._pool._idle) <= 2
    assert len(plugin._pool.alive) <= 2


def test_many_threads_with_traps(plugin: Plugin) -> None:
    def calls(thread: int) -> None:
        for n in range(50):
            if (thread + n) % 3 == 0:
                with pytest.raises(PluginTrap):
                    plugin["trap"]()
            else:
                assert plugin["double"](n, "") == 2 * n

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(calls, range(8)))
    assert len(plugin._pool.alive) <= plugin._pool.size


def test_close_ends_no_running_call_and_begins_no_other(module: Module) -> None:
    pool = Pool(module)
    idle, running = pool.acquire(), pool.acquire()
    pool.release(idle)
    pool.close()
    assert running._store is not None  # the call that has it goes on
    assert running.arguments == idle.arguments == ()
    with pytest.raises(HotplugError, match="the plugin is closed"):
        pool.acquire()


def test_an_instance_given_back_late_serves_no_call(plugin: Plugin) -> None:
    instance = plugin._pool.take()
    plugin.close()
    plugin._pool.release(instance)
    for _ in range(2):
        with pytest.raises(HotplugError, match="the plugin is closed"):
            plugin["count"]()
