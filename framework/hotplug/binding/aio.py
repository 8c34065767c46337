"""Aio: the exports of a plugin as coroutine functions. Their calls run on threads.

Each call is a job for one of a few threads; its result resumes the task that awaits it. A cancelled
task resumes at once: a job that waits is dropped, and the wasm code of one that runs is interrupted
at the next tick of the clock.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from contextvars import copy_context
from functools import partial, wraps
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from hotplug import system
from hotplug.runtime import cancel

if TYPE_CHECKING:
    import asyncio

__all__ = ["Aio"]

_Awaited = Callable[..., Coroutine[Any, Any, Any]]


class Aio:
    """The exports of one plugin as coroutine functions. Safe to use from several event loops."""

    def __init__(
        self, calls: Mapping[str, Callable[..., Any]], workers: int, wake: Callable[[], object]
    ) -> None:
        """Calls *calls* on at most *workers* threads. *wake* makes the clock tick at once."""
        self._workers = _Workers(workers, wake)
        self._calls = calls
        for name, call in calls.items():
            self.__dict__[name] = _awaited(call, self._workers)

    def __getattr__(self, export: str) -> _Awaited:
        raise AttributeError(f"there is no export `{export}`", name=export, obj=self)

    def is_of(self, calls: Mapping[str, Callable[..., Any]]) -> bool:
        """Whether *calls* are the functions that it calls."""
        return self._calls is calls

    def close(self) -> None:
        """Ends the threads after their current jobs. The plugin is closed first."""
        self._workers.close()


def _awaited(call: Callable[..., Any], workers: _Workers) -> _Awaited:
    """*call* as a coroutine function, with a `map` if it has one."""

    @wraps(call)
    async def awaited(*args: Any, **named: Any) -> Any:
        return await workers.run(partial(call, *args, **named))

    mapped = getattr(call, "map", None)
    if mapped is not None:
        vars(awaited)["map"] = _awaited(mapped, workers)
    return awaited


class _Job:
    """One call and its result."""

    __slots__ = ("_call", "_cancelled", "_context", "_error", "_lock", "_result", "_thread", "tell")

    def __init__(self, call: Callable[[], Any], tell: Callable[[], object]) -> None:
        self._call = call
        self._context = copy_context()
        self.tell = tell
        """Resumes the task: the job is done."""
        self._lock = threading.RLock()  # a collection of garbage in it may cancel
        self._cancelled = False
        self._thread: int | None = None
        self._result: Any = None
        self._error: BaseException | None = None

    def run(self) -> None:
        """Makes the call on this thread, unless it is cancelled."""
        thread = threading.get_ident()
        with self._lock:
            if self._cancelled:
                return
            self._thread = thread
        try:
            result = self._context.run(self._call)
        except BaseException as error:
            self._end(None, error)
        else:
            self._end(result, None)

    def _end(self, result: Any, error: BaseException | None) -> None:
        with self._lock:
            self._thread = None
            cancel.clear(threading.get_ident())
            if not self._cancelled:  # otherwise the error, whose traceback leads here, stays alive
                self._result, self._error = result, error

    def cancel(self) -> bool:
        """Cancels the job. Returns whether it runs now, and was marked to be interrupted."""
        with self._lock:
            self._cancelled = True
            self._result = self._error = None
            if self._thread is None:
                return False
            cancel.mark(self._thread)
            return True

    def outcome(self) -> Any:
        """The result of the ended call, or its exception. Can be read once."""
        error, self._error = self._error, None
        try:
            if error is not None:
                raise error
            return self._result
        finally:
            del error  # its traceback has this frame


class _Workers:
    """At most *size* threads, each started when all others are busy. They end with this object."""

    def __init__(self, size: int, wake: Callable[[], object]) -> None:
        self._size = size
        self._wake = wake
        self._closed = False
        self.begin()
        _alive.add(self)

    def begin(self) -> None:
        """Starts without threads, also in a child after a fork."""
        self._lock = threading.RLock()
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._open: set[_Job] = set()
        self._threads = 0

    async def run(self, call: Callable[[], Any]) -> Any:
        """Makes *call* on a thread, and awaits its result."""
        from asyncio import get_running_loop  # imported already by whoever awaits; takes 30 ms

        loop = get_running_loop()
        ended = loop.create_future()
        job = _Job(call, partial(_tell, loop, ended))
        if not self._take(job):
            return call()  # which says that the plugin is closed
        try:
            await ended
        except BaseException:
            if job.cancel():
                self._wake()
            raise
        return job.outcome()

    def _take(self, job: _Job) -> bool:
        """Queues *job*, unless this is closed."""
        with self._lock:
            if self._closed:
                return False
            if len(self._open) >= self._threads < self._size:
                given = self._jobs, self._open  # not this object, which the threads must not keep
                threading.Thread(target=_work, args=given, name="hotplug-aio", daemon=True).start()
                self._threads += 1
            self._open.add(job)
            self._jobs.put(job)
        return True

    def close(self) -> None:
        """Accepts no more jobs."""
        with self._lock:
            self._closed = True
            self._jobs.put(None)

    def __del__(self) -> None:
        self._jobs.put(None)


def _work(jobs: SimpleQueue[_Job | None], open_: set[_Job]) -> None:
    """Runs *jobs* until one is None."""
    while (job := jobs.get()) is not None:
        job.run()
        open_.discard(job)
        job.tell()
        del job
    jobs.put(None)  # for the next thread


def _tell(loop: asyncio.AbstractEventLoop, ended: asyncio.Future[None]) -> None:
    with suppress(RuntimeError):  # the loop is closed
        loop.call_soon_threadsafe(_settle, ended)


def _settle(ended: asyncio.Future[None]) -> None:
    if not ended.done():
        ended.set_result(None)


_alive: WeakSet[_Workers] = WeakSet()


def _after_fork() -> None:
    cancel.marked.clear()  # threads of the parent, whose numbers those of the child may get
    for workers in list(_alive):
        workers.begin()


system.at_fork(after_in_child=_after_fork)
