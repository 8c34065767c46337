"""What needs a process of its own: `python tests/processes.py NAME` runs the function NAME.

Each prints one line for each thing that went as it should.
"""

from __future__ import annotations

import atexit
import ctypes
import gc
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import weakref
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import hosts
import hotplug
import wasm
from hotplug.errors import CallError, PluginTimeout
from hotplug.plugin import Plugin

WAT = f"""(module
{wasm.SUPPORT}
(func (export "_spin") (loop (br 0)))
(func (export "_add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))"""


def plugin(limit: str = "20 s", extra: str = "") -> Plugin:
    """A plugin that can run for ever, and one that answers. *extra* makes it another module."""
    manifest = f"""{wasm.HEAD}
[exports.spin]
[exports.add]
args = {{ a = "u32", b = "u32" }}
returns = "u32"
[limits]
time = "{limit}"
"""
    with tempfile.TemporaryDirectory() as directory:
        return wasm.load(Path(directory), WAT.replace("(module", f"(module {extra}"), manifest)


def strike(number: int, after: float = 0.15) -> None:
    """Send the signal *number* to this process from another one, *after* so many seconds."""
    subprocess.Popen(["sh", "-c", f"sleep {after}; kill -{number} {os.getpid()}"])


def spins(made: Plugin, error: type[BaseException]) -> None:
    """Spin until *error* comes out, soon after a signal; then calls must work, and be counted."""
    begun = time.monotonic()
    failed = weakref.ref(made._pool._idle[0])
    gc.disable()
    try:
        made["spin"]()
    except error:
        assert time.monotonic() - begun < 3
    assert failed() is None  # with its error, and without a collection
    assert made["add"](1, 2) == 3
    assert len(made._pool.alive) == 1
    print(error.__name__, flush=True)


def ctrl_c() -> None:
    for limit in ("20 s", "none"):
        made = plugin(limit)
        for _ in range(3):
            strike(signal.SIGINT)
            spins(made, KeyboardInterrupt)


def ctrl_c_from_a_thread() -> None:
    made = plugin()
    timer = threading.Timer(0.15, os.kill, [os.getpid(), signal.SIGINT])
    timer.start()
    spins(made, KeyboardInterrupt)


def other_signals() -> None:
    made = plugin()

    def leave(number: int, frame: FrameType | None) -> None:
        raise SystemExit(3)

    def late(number: int, frame: FrameType | None) -> None:
        raise TimeoutError("mine")

    signal.signal(signal.SIGTERM, leave)
    strike(signal.SIGTERM)
    spins(made, SystemExit)
    signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, 0.15)
    spins(made, TimeoutError)


def two_signals_at_once() -> None:
    made = plugin()

    def leave(number: int, frame: FrameType | None) -> None:
        raise SystemExit(3)

    signal.signal(signal.SIGTERM, leave)
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM, signal.SIGINT])
    os.kill(os.getpid(), signal.SIGTERM)
    os.kill(os.getpid(), signal.SIGINT)
    begun = time.monotonic()
    try:
        try:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM, signal.SIGINT])
            made["spin"]()
        except BaseException:
            made["spin"]()
    except (KeyboardInterrupt, SystemExit):
        pass
    assert time.monotonic() - begun < 3
    print(made["add"](1, 2))


def a_handler_makes_a_call() -> None:
    made = plugin("500 ms")

    def call(number: int, frame: FrameType | None) -> None:
        print("handler", made["add"](2, 3), flush=True)

    signal.signal(signal.SIGUSR1, call)
    strike(signal.SIGUSR1, 0.1)
    try:
        made["spin"]()
    except PluginTimeout as error:
        print(error)
    assert len(made._pool.alive) == 1


def fork() -> None:
    made = plugin("200 ms")
    assert made["add"](1, 2) == 3
    child = os.fork()
    if not child:
        begun = time.monotonic()
        try:
            made["spin"]()
        except PluginTimeout as error:
            print(error, flush=True)
        assert time.monotonic() - begun < 3
        many = "".join(f"(func (result i32) (i32.const {n}))" for n in range(40))
        assert made["add"](1, 2) == 3
        os.environ["HOTPLUG_CACHE_DIR"] = ""  # so that there is something to compile
        wat = WAT.removesuffix(")") + many + ")"
        with tempfile.TemporaryDirectory() as directory:
            other = wasm.load(Path(directory), wat, f"{wasm.HEAD}\n[exports.spin]\n")
        print([export.name for export in other.interface.exports], flush=True)
        os._exit(7)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    assert made["add"](1, 2) == 3


def fork_in_a_swap() -> None:
    """Another thread has calls wait, and is not there in the child."""
    made = plugin()
    inside, leave = threading.Event(), threading.Event()

    def halt() -> None:
        with made._pool.halted():
            inside.set()
            leave.wait(20)

    swapping = threading.Thread(target=halt)
    swapping.start()
    inside.wait(20)
    child = os.fork()
    if not child:
        os.write(1, f"child {made['add'](1, 2)}\n".encode())
        os._exit(0)
    end = time.monotonic() + 20
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
        time.sleep(0.01)
    leave.set()
    swapping.join()
    print("parent", made["add"](1, 2), flush=True)


def fork_in_the_middle_of_calls() -> None:
    """Another thread waits in a function of the host, and so does the one that forks."""
    inside, leave = threading.Event(), threading.Event()

    def greet(who: str) -> str:
        if who == "wait":
            inside.set()
            leave.wait(20)
        elif who == "fork":
            child = os.fork()
            if not child:
                found = [made["twice"](n) for n in range(4)]  # on an instance beside that one
                os.write(1, f"child {found}\n".encode())
                return "child"
            os.waitpid(child, 0)
        return who

    host = hosts.Host()
    vars(host)["greet"] = greet
    with tempfile.TemporaryDirectory() as directory:
        path = hosts.written(Path(directory), 'instances = 2\nwait = "5 s"')
        made = hotplug.load(path, host=host)
    waiting = threading.Thread(target=made["hello"], args=("wait",))
    waiting.start()
    inside.wait(20)
    came = made["hello"]("fork")
    if came == "child":
        barrier = threading.Barrier(2)  # both instances can be had: none is lost

        def calls() -> None:
            barrier.wait(20)
            assert [made["twice"](n) for n in range(100)] == [2 * n for n in range(100)]

        threads = [threading.Thread(target=calls) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
        os.write(1, b"child well\n")
        os._exit(0)
    leave.set()
    waiting.join(20)
    print("parent", made["twice"](3))


def calls_at_the_end_of_the_recursion() -> None:
    """A callback from wasm has no room left for Python: each call fails or is right."""
    host = hosts.Host()
    with tempfile.TemporaryDirectory() as directory:
        made = hotplug.load(hosts.written(Path(directory), 'time = "20 ms"'), host=host)
    came: set[str] = set()

    def call(depth: int, export: str) -> None:
        if depth:
            call(depth - 1, export)
            return
        try:
            came.add(f"{export} {made[export](*((21,) if export == 'twice' else ()))}")
        except (RecursionError, ctypes.ArgumentError):
            came.add("no room")
        except PluginTimeout:
            came.add("timeout")

    for export in ("twice", "spin"):
        for left in range(40):
            made["many"](2)  # so that an instance is there
            try:
                call(sys.getrecursionlimit() - left, export)
            except RecursionError:
                came.add("no room")
    print(*sorted(came), sep="\n")


def exit_while_a_thread_runs() -> None:
    """Where other functions of atexit take their time, and let the thread run on."""

    def late() -> None:
        time.sleep(0.3)
        print("late", flush=True)

    atexit.register(late)
    made = plugin()

    def run() -> None:
        while True:
            try:
                made["spin"]()
            except CallError:
                continue

    threading.Thread(target=run, daemon=True).start()
    time.sleep(0.3)
    print("leaving", flush=True)


def another_limit_changes_none() -> None:
    """A plugin with a short limit makes the clock tick quicker for all."""
    slow = plugin("600 ms")
    stopped: list[str] = []

    def load() -> None:
        quick = plugin("5 ms", "(func)")
        try:
            quick["spin"]()
        except PluginTimeout:
            stopped.append("quick")

    later = threading.Timer(0.1, load)
    later.start()
    begun = time.monotonic()
    try:
        slow["spin"]()
    except PluginTimeout:
        assert 0.5 < time.monotonic() - begun < 1.5, time.monotonic() - begun
        stopped.append("slow")
    later.join()
    print(*sorted(stopped), sep="\n")


if __name__ == "__main__":
    # A shell that starts tests in the background has its children ignore it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    run: Callable[[], None] = globals()[sys.argv[1]]
    run()
