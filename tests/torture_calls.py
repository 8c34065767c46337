"""One call of the torture: its token, how it may end, and the judgement of how it did."""

from __future__ import annotations

import pickle
import random
import threading
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from hotplug import Event
from hotplug.errors import (
    CallError,
    HostFunctionError,
    HotplugError,
    PluginError,
    PluginTimeout,
    PluginTrap,
    PluginUnavailable,
)
from hotplug.runtime.cancel import Cancelled

__all__ = [
    "ITEMS",
    "Act",
    "Caller",
    "Finding",
    "Load",
    "Step",
    "current",
    "find",
    "findings",
    "judged",
    "mine",
    "mixed",
    "perform",
]

ITEMS = 24
"""Of a call for many."""
_64 = (1 << 64) - 1
_PICKLED = 64
"""Of so many errors one is pickled."""
_PINNED = 0.02
"""Of all calls."""

findings: list[str] = []
"""What must not be, and was. The run ends with the first."""
current: ContextVar[Step | None] = ContextVar("current", default=None)
"""The call that the code at hand belongs to, on whatever thread it runs."""


class Finding(Exception):
    """Something that must not be."""


def find(error: BaseException) -> None:
    """Keep *error* as a finding, with where it came from."""
    findings.append("".join(traceback.format_exception(error)).rstrip())


def mixed(token: int) -> int:
    """What the plugins make of *token*."""
    return (token * 0x9E3779B97F4A7C15 & _64) ^ (token >> 7)


@dataclass(frozen=True)
class Act:
    """One way to call an export, and how such a call may end."""

    export: str
    args: Callable[[int, random.Random], tuple[Any, ...]]
    right: Callable[[Step, Any], object] | None = None
    """Whether it is the result, or a word for the outcome; None where there is no result."""
    error: type[CallError] | None = None
    """What else may come of it, where *telling* agrees."""
    telling: Callable[[Step, Any], object] = lambda step, error: True
    mapped: bool = False


@dataclass
class Load:
    """A loaded plugin, and the ways in which it is called."""

    label: str
    acts: Sequence[Act]
    guarded: bool = False
    """It has a policy, and may refuse a call."""
    plugin: Any = None
    closing: bool = False
    swaps: int = 0
    """How many generations have followed the first."""

    @property
    def name(self) -> str:
        return str(self.plugin.interface.name)

    def tell(self, event: Event) -> None:
        """Keep the error of *event* for the call that runs here: its caller must get the same."""
        if event.what != "failed":
            return
        step = current.get()
        if step is None or step.load is not self or step.told is not None:
            findings.append(f"told of a failure of {self.label} in {step}: {event}")
        else:
            step.told = event.error


@dataclass
class Step:
    """One call."""

    caller: Caller
    load: Load
    act: Act
    token: int
    args: tuple[Any, ...]
    pinned: bool = False
    """It is made in a block that is pinned to a generation."""
    generation: int = 0
    """The one that served when the call began."""
    told: BaseException | None = None
    """The error that an event came with."""
    raised: BaseException | None = None
    """What a function of the host raised."""
    logged: bool = False

    def __str__(self) -> str:
        given = f"{self.args}"[:80]
        return f"{self.load.label}.{self.act.export}{given} of caller {self.caller.number}"

    def bound(self, plugin: Any) -> Callable[..., Any]:
        """The function of *plugin*, or of its `aio`, that makes this call."""
        function = getattr(plugin, self.act.export)
        return function.map if self.act.mapped else function  # type: ignore[no-any-return]

    def has(self, token: int) -> bool:
        """Whether *token* is that of this call, or of one of its items."""
        return 0 <= token - self.token < (ITEMS if self.act.mapped else 1)

    def require(self, held: object, what: str, got: object = None) -> None:
        """Raise Finding unless something *held*."""
        if not held:
            shown = f"{type(got).__name__}: {got}" if isinstance(got, BaseException) else repr(got)
            raise Finding(f"{self}: {what}: {shown[:500]}")


class Caller:
    """A thread or a task that makes calls: its tokens, its class of exceptions, its counts."""

    def __init__(self, number: int, seed: int, cancels: bool = False) -> None:
        self.number = number
        self.random = random.Random(f"{seed} {number}")
        self.raises = type(f"Raised{number}", (Exception,), {})
        self.cancels = cancels
        self.started = self.ended = 0
        self.counts: Counter[tuple[str, str, str]] = Counter()
        """By the label of the load, the export and the outcome."""
        self._lock = threading.Lock()  # a cancelled call goes on beside the next one
        self._serial = 0

    def step(self, load: Load) -> Step:
        """The next call, which is counted from now on."""
        act = self.random.choice(load.acts)
        with self._lock:
            self.started += 1
            token = (self.number << 40) + self._serial
            self._serial += ITEMS if act.mapped else 1
        args, pinned = act.args(token, self.random), self.random.random() < _PINNED
        return Step(self, load, act, token, args, pinned, load.plugin.generation)

    def end(self, step: Step, outcome: str) -> None:
        """Count *step* as ended."""
        with self._lock:
            self.ended += 1
            self.counts[step.load.label, step.act.export, outcome] += 1


def perform(step: Step) -> BaseException | None:
    """Make the call on this thread; its exception, if one came. Raises Finding."""
    before = current.set(step)
    result: Any = None
    error: BaseException | None = None
    try:
        try:
            with step.load.plugin.pinned() if step.pinned else nullcontext():
                result = step.bound(step.load.plugin)(*step.args)
        except BaseException as caught:
            error = caught
        finally:
            current.reset(before)
        step.caller.end(step, judged(step, result, error))
        return error
    finally:
        del error  # its traceback has this frame


def mine(token: int) -> Step:
    """The call that a function of the host runs for, which got *token* from the plugin."""
    step = current.get()
    if step is None or not step.has(token):
        findings.append(f"a function of the host got {token} in {step}")
        raise Finding(token)
    return step


def judged(step: Step, result: Any, error: BaseException | None) -> str:
    """The name of the outcome. Raises Finding where this call may not have it."""
    if isinstance(error, Cancelled):
        step.require(step.caller.cancels, "nobody cancelled it", error)
        return "cancelled"
    if step.raised is not None:
        step.require(error is step.raised, "its host raised, and not this came out", error)
        if not isinstance(error, CallError):
            _judge_chain(step, error)
        return "host raised"
    if error is None:
        step.require(step.told is None, "it has a result, and an event told", step.told)
        step.require(step.act.right, "it can have no result", result)
        found = step.act.right and step.act.right(step, result)
        step.require(found, "another result", result)
        return found if isinstance(found, str) else "result"
    if type(error) is HotplugError:
        closed = step.load.closing and "the plugin is closed" in str(error)
        step.require(closed, "nobody closed it", error)
        return "closed"
    step.require(isinstance(error, CallError), "no error of a call", error)
    assert isinstance(error, CallError)
    step.require(error.plugin == step.load.name, "of another plugin", error)
    if isinstance(error, PluginUnavailable):
        refused = step.load.guarded and "it has failed" in error.message
        step.require(refused, "nothing refuses it", error)
        return "refused"
    if isinstance(error, PluginTimeout) and not error.export:
        step.require("at its start: " in error.message, "of no export", error)
        return "late at its start"
    return _judged_failure(step, error)


def _judged_failure(step: Step, error: CallError) -> str:
    """As `judged`, where the plugin failed."""
    act = step.act
    step.require(error.export == act.export, "of another export", error)
    last = step.load.plugin.generation
    # A swap is told a moment before it is complete, or a moment after.
    served = step.generation - 1 <= error.generation <= last + 1
    told = f"of generation {error.generation}, not {step.generation} to {last}"
    step.require(served, told, error)
    if isinstance(error, PluginError | HostFunctionError):
        step.require(step.told is None, "an event told of what is no failure", error)
    else:
        step.require(step.told is error, "an event told of another error", step.told)
    if isinstance(error, PluginTimeout):
        return "timeout" if act.error is PluginTimeout else "late"
    if isinstance(error, PluginTrap):
        there = any(act.export in symbol for symbol in error.backtrace)
        step.require(there, "it was elsewhere", error.backtrace)
    exact = type(error) is act.error or (act.error is PluginError and isinstance(error, act.error))
    step.require(exact, "an error of another class", error)
    step.require(act.telling(step, error), "an error that says something else", error)
    if step.token % _PICKLED == 0:
        again = pickle.loads(pickle.dumps(error))
        step.require((type(again), str(again)) == (type(error), str(error)), "pickled", again)
    return act.error.__name__ if act.error else ""


def _judge_chain(step: Step, error: BaseException | None) -> None:
    """What a host raised is chained to the place where its plugin was."""
    last = error
    while last is not None and (last.__cause__ or last.__context__) is not None:
        last = last.__cause__ or last.__context__
    step.require(isinstance(last, HostFunctionError), "its chain has another end", last)
    assert isinstance(last, HostFunctionError)
    where = (last.plugin, last.export, last.function)
    step.require(where[:2] == (step.load.name, step.act.export), "its chain ends there", where)
    step.require(where[2] in ("raises", "ask"), "its chain ends there", where)
