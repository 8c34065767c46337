"""`plugin.aio`: calls that are awaited, cancelled and timed out, and the threads they run on."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import inspect
import os
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

import wasm
from hotplug.binding import Aio
from hotplug.errors import HotplugError, PluginTrap
from hotplug.plugin import Plugin
from hotplug.runtime import cancel, native

MANIFEST = (
    wasm.HEAD
    + """
[exports.add]
args = { a = "u32", b = "u32" }
returns = "u32"
[exports.same]
args = { n = "u32" }
returns = "u32"
[exports.length]
args = { text = "string" }
returns = "u32"
[exports.spin]
[exports.trap]
[limits]
time = "none"
"""
)
WAT = f"""(module
{wasm.SUPPORT}
(func (export "_add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
(func (export "_same") (param i32) (result i32) (local.get 0))
(func (export "_same__map") (param i32 i32 i32) (result i64)
  (i64.or
    (i64.shl (i64.extend_i32_u (local.get 2)) (i64.const 32))
    (i64.extend_i32_u (local.get 1))))
(func (export "_length") (param i32 i32) (result i32) (local.get 1))
(func (export "_spin") (loop (br 0)))
(func (export "_trap") (unreachable)))"""

interrupts = pytest.mark.skipif(not native.DIRECT, reason="the public API cannot interrupt a call")
T = TypeVar("T")


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """No thread stays, and none is marked, once a test has let go of what it made."""
    yield
    gc.collect()
    deadline = time.monotonic() + 20
    while threads() or cancel.marked:
        assert time.monotonic() < deadline
        time.sleep(0.002)


@pytest.fixture
def plugin(tmp_path: Path) -> Iterator[Plugin]:
    with wasm.load(tmp_path, WAT, MANIFEST) as plugin:
        yield plugin


@pytest.fixture
def aio(plugin: Plugin) -> Iterator[Aio]:
    made = over(plugin)
    yield made
    made.close()


def over(plugin: Plugin, workers: int = 2) -> Aio:
    module = plugin._pool.module
    return Aio(plugin._calls, workers, module.engine.increment_epoch)


def threads() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name == "hotplug-aio"]


def run(main: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """What *main* returns; nothing may reach the loop's handler of lost exceptions."""
    lost: list[dict[str, Any]] = []

    async def watched() -> T:
        asyncio.get_running_loop().set_exception_handler(lambda _, about: lost.append(about))
        made = await main()
        gc.collect()
        await asyncio.sleep(0)
        return made

    made = asyncio.run(watched())
    assert lost == []
    return made


async def until(true: Callable[[], object]) -> None:
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.002)


def test_a_thousand_at_once_come_back_right(aio: Aio) -> None:
    async def main() -> list[int]:
        return await asyncio.gather(*(aio.add(n, 2 * n) for n in range(1000)))

    assert run(main) == [3 * n for n in range(1000)]
    assert 1 <= len(threads()) <= 2


def test_calls_are_as_those_of_the_plugin(aio: Aio) -> None:
    assert inspect.iscoroutinefunction(aio.add)
    assert inspect.iscoroutinefunction(aio.same.map)
    assert aio.add is aio.add
    assert list(inspect.signature(aio.add).parameters) == ["a", "b"]

    async def main() -> list[Any]:
        return [await aio.add(b=2, a=1), await aio.length("é"), *await aio.same.map(range(4, 7))]

    assert run(main) == [3, 2, 4, 5, 6]
    with pytest.raises(AttributeError, match="there is no export `ad`"):
        aio.ad  # noqa: B018


def test_exceptions_come_out_unchanged(aio: Aio) -> None:
    async def main() -> None:
        with pytest.raises(PluginTrap) as caught:
            await aio.trap()
        assert (caught.value.plugin, caught.value.export) == ("honest", "trap")
        with pytest.raises(OverflowError):
            await aio.add(-1, 0)
        with pytest.raises(TypeError, match="missing 1 required positional argument"):
            await aio.add(1)
        assert await aio.add(1, 2) == 3

    run(main)


@pytest.mark.parametrize("error", [KeyError, SystemExit, asyncio.CancelledError])
def test_any_exception_of_the_host_arrives(error: type[BaseException]) -> None:
    """As from a function of the host, which may raise anything."""
    raised = error("a")

    def fail() -> None:
        raise raised

    async def main() -> None:
        with pytest.raises(error) as caught:
            await Aio({"fail": fail}, 1, int).fail()
        assert caught.value is raised

    run(main)


def test_a_stop_of_iteration_is_not_taken_for_the_end() -> None:
    async def main() -> None:
        with pytest.raises(RuntimeError, match="coroutine raised StopIteration"):
            await Aio({"next": iter(()).__next__}, 1, int).next()

    run(main)


@pytest.mark.parametrize("cancelled", ["", "early", "late"])
def test_an_exception_is_freed_with_its_last_reference(cancelled: str) -> None:
    class Mine(Exception):
        pass

    made: list[weakref.ref[Mine]] = []
    woken: list[int] = []
    begun, gate = threading.Event(), threading.Event()

    def fail() -> None:
        begun.set()
        gate.wait(20)
        error = Mine()
        made.append(weakref.ref(error))
        try:
            raise error
        finally:
            del error

    async def main() -> None:
        aio = Aio({"fail": fail}, 1, lambda: woken.append(1))
        task = asyncio.create_task(aio.fail())
        await until(begun.is_set)
        if cancelled == "early":
            task.cancel()
            await asyncio.wait([task])
        gate.set()
        if cancelled == "late":
            while aio._workers._open:  # and the loop has not heard of it
                time.sleep(0.001)
            task.cancel()
        with pytest.raises(asyncio.CancelledError if cancelled else Mine):
            await task
        del task
        await until(lambda: made and made[0]() is None)

    gc.disable()
    try:
        run(main)
    finally:
        gc.enable()
    assert woken == [1] * (cancelled == "early")


@interrupts
def test_a_cancelled_task_ends_at_once_and_its_call_soon(plugin: Plugin, aio: Aio) -> None:
    async def main() -> None:
        for _ in range(20):
            tasks = [asyncio.create_task(aio.spin()) for _ in range(2)]
            await asyncio.sleep(0.01)
            for task in tasks:
                task.cancel()
            for task in tasks:
                with pytest.raises(asyncio.CancelledError):
                    await task
            assert await asyncio.wait_for(aio.add(1, 2), 20) == 3  # both threads were busy

    run(main)
    assert plugin["add"](1, 2) == 3
    assert len(threads()) <= 2


@interrupts
def test_what_waits_is_never_begun(plugin: Plugin) -> None:
    begun: list[int] = []

    def note(number: int) -> int:
        begun.append(number)
        return plugin["add"](number, 0)

    aio = Aio({"spin": plugin["spin"], "note": note}, 1, plugin._pool.module.engine.increment_epoch)

    async def main() -> None:
        spinning = asyncio.create_task(aio.spin())
        await asyncio.sleep(0.05)
        waiting = [asyncio.create_task(aio.note(n)) for n in range(10)]
        await asyncio.sleep(0)
        for task in waiting[:9]:
            task.cancel()
        spinning.cancel()
        assert await asyncio.wait_for(waiting[9], 20) == 9

    run(main)
    assert begun == [9]


@interrupts
def test_timeouts(aio: Aio) -> None:
    async def main() -> None:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(aio.spin(), 0.05)
        if hasattr(asyncio, "timeout"):
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await aio.spin()
        assert await asyncio.wait_for(aio.add(1, 2), 20) == 3

    run(main)


@interrupts
def test_a_cancellation_hits_no_other_call(aio: Aio) -> None:
    """Calls that end while they are cancelled, on the threads of calls that are not."""

    async def main() -> None:
        async def cancelled(number: int) -> None:
            task = asyncio.create_task(aio.add(number, 1))
            for _ in range(number % 7):
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait([task])
            assert task.cancelled() or task.result() == number + 1

        async def kept(number: int) -> None:
            assert await aio.add(number, 1) == number + 1

        for _ in range(20):
            await asyncio.gather(*(one(n) for n in range(50) for one in (cancelled, kept)))

    run(main)


def test_context_variables_are_seen() -> None:
    request: contextvars.ContextVar[str] = contextvars.ContextVar("request")

    def see() -> tuple[str, str]:
        seen = request.get()
        request.set("changed")  # in a copy, as in a task
        return seen, threading.current_thread().name

    aio = Aio({"see": see}, 2, int)

    async def one(name: str) -> None:
        request.set(name)
        assert await aio.see() == (name, "hotplug-aio")
        assert request.get() == name

    async def main() -> None:
        await asyncio.gather(*(one(str(n)) for n in range(50)))

    run(main)


def test_two_loops_in_two_threads(aio: Aio) -> None:
    results: list[list[int]] = []

    def loop(base: int) -> None:
        async def main() -> list[int]:
            return await asyncio.gather(*(aio.add(base, n) for n in range(300)))

        for _ in range(3):
            results.append(run(main))

    loops = [threading.Thread(target=loop, args=(base,)) for base in (0, 1000)]
    for one in loops:
        one.start()
    for one in loops:
        one.join()
    wanted = [[base + n for n in range(300)] for base in (0, 0, 0, 1000, 1000, 1000)]
    assert sorted(results) == wanted


@interrupts
def test_a_loop_that_is_gone_is_told_nothing(plugin: Plugin) -> None:
    aio = over(plugin, 1)
    loop = asyncio.new_event_loop()
    task = loop.create_task(aio.spin())
    loop.run_until_complete(asyncio.sleep(0.05))
    loop.call_soon(task.cancel)
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()

    async def main() -> int:
        return await aio.add(1, 2)

    assert run(main) == 3


def test_after_close_a_call_says_so(plugin: Plugin) -> None:
    aio = over(plugin)

    async def main() -> None:
        assert await aio.add(1, 2) == 3
        plugin.close()
        aio.close()
        with pytest.raises(HotplugError, match="honest: the plugin is closed"):
            await aio.add(1, 2)
        await until(lambda: not threads())

    run(main)


def test_what_waits_when_it_is_closed_is_answered(plugin: Plugin) -> None:
    gate = threading.Event()
    aio = Aio({"wait": gate.wait, "add": plugin["add"]}, 1, int)

    async def main() -> None:
        first = asyncio.create_task(aio.wait(20))
        waiting = [asyncio.create_task(aio.add(n, n)) for n in range(10)]
        await asyncio.sleep(0.01)
        plugin.close()
        aio.close()
        gate.set()
        assert await first
        for task in waiting:
            with pytest.raises(HotplugError, match="the plugin is closed"):
                await task

    run(main)


def test_threads_are_made_as_needed_and_end_with_what_uses_them() -> None:
    gate = threading.Event()
    kept = [Aio({"wait": gate.wait, "thread": threading.get_ident}, 4, int)]

    async def main() -> None:
        aio = kept.pop()
        assert len({await aio.thread() for _ in range(20)}) == 1
        waiting = [asyncio.create_task(aio.wait(20)) for _ in range(10)]
        await until(lambda: len(threads()) == 4)
        gate.set()
        assert all(await asyncio.gather(*waiting))
        kept.append(aio.wait)

    async def later() -> None:
        assert await kept.pop()(20)  # it needs no Aio
        await until(lambda: not threads())

    run(main)
    run(later)


FORK = """
async def add():
    return await asyncio.wait_for(aio.add(1, 2), 20)

loop = asyncio.new_event_loop()
spinning = loop.create_task(aio.spin())
print(loop.run_until_complete(add()), flush=True)
child = os.fork()
if not child:
    os._exit(asyncio.run(add()))
print("child", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
spinning.cancel()
print(loop.run_until_complete(add()))
"""
EXIT = """
loop = asyncio.new_event_loop()
spinning = loop.create_task(aio.spin())
loop.run_until_complete(asyncio.sleep(0.1))
print("leaving", flush=True)
"""


def in_a_process(directory: Path, script: str) -> list[str]:
    """What *script*, which is given the plugin as `aio`, prints in a process of its own."""
    path = directory / "plugin.wasm"
    path.write_bytes(wasm.assembled(WAT, MANIFEST))
    head = f"import asyncio, hotplug, os\naio = hotplug.load({str(path)!r}, gil='release').aio\n"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-W", "ignore::DeprecationWarning", "-c", head + script],
        env=environment, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    return done.stdout.splitlines()


@interrupts
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_forked_child_has_threads_of_its_own(tmp_path: Path) -> None:
    assert in_a_process(tmp_path, FORK) == ["3", "child 3", "3"]


def test_a_running_call_does_not_hold_up_the_end_of_the_process(tmp_path: Path) -> None:
    assert in_a_process(tmp_path, EXIT) == ["leaving"]
