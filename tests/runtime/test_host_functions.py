"""A plugin calls its host: what crosses, what comes out, and who may call whom meanwhile."""

from __future__ import annotations

import gc
import threading
import traceback
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import hotplug
from hosts import Host, written
from hotplug.errors import (
    HostFunctionError,
    LinkError,
    PluginError,
    PluginOutOfMemory,
    PluginTrap,
    PluginUnavailable,
)

Load = Callable[..., Any]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Load the plugin with functions in the place of those of Host, and the options given."""

    def loaded(limits: str = "", options: dict[str, Any] | None = None, **functions: Any) -> Any:
        host = Host()
        vars(host).update(functions)
        return hotplug.load(written(tmp_path, limits), host=host, **(options or {}))

    return loaded


def test_what_crosses(load: Load) -> None:
    plugin = load()
    assert plugin.twice(21) == 42
    assert plugin.hello("é") == "hello é"
    assert plugin.hello("x" * 10_000) == "hello " + "x" * 10_000  # more than the frame holds
    assert plugin.found(1)


def test_a_host_can_be_a_mapping(tmp_path: Path) -> None:
    host = {"add": lambda a, b: a * b, "greet": str, "find": lambda key: None}
    plugin: Any = hotplug.load(written(tmp_path), host=host)
    assert plugin.twice(5) == 25


def test_a_declared_error_is_an_answer(load: Load) -> None:
    def find(key: int) -> None:
        if key > 3:
            raise PluginError("too large")

    plugin = load(find=find)
    assert [plugin.found(key) for key in (3, 4)] == [True, False]


def test_an_error_of_another_plugin_is_none_of_the_declared(load: Load) -> None:
    class OtherError(PluginError):
        pass

    def find(key: int) -> None:
        raise OtherError("of another plugin")

    with pytest.raises(OtherError):
        load(find=find).found(1)


def test_what_a_host_raises_comes_out_unchanged(load: Load) -> None:
    error = KeyError("who")
    error.__cause__ = ValueError("why")

    def greet(who: str) -> str:
        raise error

    plugin = load(greet=greet)
    for _ in range(3):
        with pytest.raises(KeyError) as caught:
            plugin.hello("x")
        assert caught.value is error
        assert isinstance(error.__cause__, ValueError)
        where = error.__cause__.__context__
        assert isinstance(where, HostFunctionError)
        assert where.__context__ is None  # it takes the place of the one before
    assert (where.plugin, where.export, where.function) == ("honest", "hello", "greet")
    assert "asks" in where.backtrace or not where.backtrace
    assert plugin.hello is not None
    assert plugin.twice(1) == 2
    told = "".join(traceback.format_exception(error))
    assert "honest.hello: it waited for `greet` of its host" in told


@pytest.mark.parametrize("raised", [KeyboardInterrupt, SystemExit, GeneratorExit, StopIteration])
def test_whatever_a_host_raises_comes_out(load: Load, raised: type[BaseException]) -> None:
    def greet(who: str) -> str:
        raise raised

    plugin = load(greet=greet)
    with pytest.raises(raised):
        plugin.hello("x")
    assert plugin.twice(1) == 2


def test_an_answer_of_another_kind_never_reaches_the_plugin(load: Load) -> None:
    def find(key: int) -> None:
        raise PluginError(key)

    plugin = load(add=lambda a, b: "3", greet=lambda who: 7, find=find)
    with pytest.raises(HostFunctionError) as caught:
        plugin.hello("x")
    assert str(caught.value) == "honest.hello: greet() returned: expected str, got int"
    assert (caught.value.function, caught.value.generation) == ("greet", 1)
    with pytest.raises(HostFunctionError, match=r"honest.twice: add\(\) returned: expected int"):
        plugin.twice(1)
    with pytest.raises(HostFunctionError, match=r"find\(\) raised: expected str, got int"):
        plugin.found(1)


def test_an_answer_over_the_memory_limit(load: Load) -> None:
    plugin = load('memory = "1 MiB"', greet=lambda who: "x" * (2 << 20))
    with pytest.raises(PluginOutOfMemory, match="an answer of 2,097,152 bytes is over"):
        plugin.hello("x")


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(LinkError) as caught:
        hotplug.load(written(tmp_path), host=object())
    told = str(caught.value)
    assert "it wants `add(a: i32, b: i32) -> i32` of its host, and object has no such" in told
    assert "`greet(who: string) -> string`" in told


def test_each_thread_gets_its_own_exception(load: Load) -> None:
    class Mine(Exception):
        pass

    classes = [type(f"Mine{n}", (Mine,), {}) for n in range(8)]
    own = threading.local()

    def greet(who: str) -> str:
        raise own.kind(who)

    plugin = load(greet=greet)

    def calls(thread: int) -> None:
        own.kind = classes[thread]
        for n in range(200):
            if n % 3:
                assert plugin.twice(n) == 2 * n
                continue
            with pytest.raises(Mine) as caught:
                plugin.hello(f"{thread} {n}")
            assert type(caught.value) is classes[thread]
            assert caught.value.args == (f"{thread} {n}",)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(calls, range(8)))
    assert len(plugin._pool.alive) <= plugin._pool.size


def test_a_host_calls_the_plugin_that_waits_for_it(load: Load) -> None:
    plugin = load(greet=lambda who: plugin.hello(who[1:]) + who[0] if who else "")
    assert plugin.hello("abc") == "cba"


def test_it_cannot_with_one_instance(load: Load) -> None:
    plugin = load("instances = 1", greet=lambda who: plugin.hello(who))
    with pytest.raises(PluginUnavailable, match="waits for the function of the host"):
        plugin.hello("x")
    assert plugin.twice(1) == 2


def test_no_more_than_the_stacks_allow(load: Load) -> None:
    depths: list[int] = []

    def greet(who: str) -> str:
        depths.append(0)
        return str(plugin.hello(who))

    plugin = load(greet=greet)
    with pytest.raises(HostFunctionError, match="call each other too deeply"):
        plugin.hello("x")
    assert len(depths) == 8  # of 512 KiB each
    assert plugin.twice(1) == 2


def test_two_plugins_call_each_other_on_many_threads(load: Load) -> None:
    plugin = load("instances = 2", greet=lambda who: str(plugin.twice(len(who))))

    def calls(thread: int) -> None:
        for n in range(100):
            assert plugin.hello("x" * n) == str(2 * n)

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(calls, range(6)))


def test_a_plugin_is_freed_with_its_host(load: Load) -> None:
    gc.disable()
    try:
        plugin = load()
        plugin.hello("x")
        seen = weakref.ref(plugin._pool)
        del plugin
        if seen() is not None:
            gc.collect()
        assert seen() is None
    finally:
        gc.enable()


def test_failing_calls_leave_nothing_behind(load: Load) -> None:
    def greet(who: str) -> str:
        raise KeyError(who)

    plugin = load(greet=greet)
    gc.collect()
    before = len(gc.get_objects())
    for _ in range(200):
        with pytest.raises(KeyError):
            plugin.hello("x")
        with pytest.raises(PluginTrap):
            plugin.trap()
    gc.collect()
    assert len(gc.get_objects()) < before + 200
