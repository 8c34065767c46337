"""What the torture calls: the plugins of tests/torture, their hosts, and the table of the calls."""

from __future__ import annotations

import logging
import random
import shutil
from pathlib import Path
from typing import Any

import hotplug
from hotplug.build import build
from hotplug.errors import (
    HostFunctionError,
    PluginError,
    PluginInvalidResult,
    PluginOutOfMemory,
    PluginPanic,
    PluginTimeout,
    PluginTrap,
    StaleViewError,
)
from hotplug.manifest import Project
from hotplug.runtime.cancel import Cancelled
from torture_calls import (
    ITEMS,
    Act,
    Finding,
    Load,
    Step,
    current,
    find,
    findings,
    mine,
    mixed,
    perform,
)

__all__ = ["Lines", "Plugins", "views"]

_SOURCES = Path(__file__).with_name("torture")
_RESULT = 1 << 18
"""The limit of a result, as the manifest of torture-solo has it."""
_KINDS = ("str", "list")
"""What `wrong` returns for an even token, and for an odd one."""

views: list[tuple[Any, list[int]] | None] = [None] * 12
"""Views of any plugin, with the numbers that each must have or be stale."""


# How a call is made, and what must come of it --------------------------------------------------


def _one(token: int, _: random.Random) -> tuple[int]:
    return (token,)


def _many(token: int, own: random.Random) -> tuple[list[int], list[bool]]:
    """The tokens of the items, and which of them is to fail: in half of the calls none."""
    bad = own.randrange(2 * ITEMS)
    return [*range(token, token + ITEMS)], [at == bad for at in range(ITEMS)]


def _mixed(step: Step, result: Any) -> object:
    return result == mixed(step.token)


def _all_mixed(step: Step, result: Any) -> object:
    return not any(step.args[1]) and [*result] == [mixed(token) for token in step.args[0]]


def _says_token(step: Step, error: Any) -> object:
    return error.message == f"token {step.token}" and error.file and error.line


def _says_item(step: Step, error: Any) -> object:
    bad = step.args[1].index(True)
    return (error.item, error.message) == (bad, f"token {step.token + bad}")


def _says_bytes(step: Step, error: Any) -> object:
    return f"an allocation of {step.args[0]:,} bytes failed" in error.message


def _says_kind(step: Step, error: Any) -> object:
    return error.message == f"wrong() returned: expected int, got {_KINDS[step.token % 2]}"


def _traps(kind: str) -> Any:
    return lambda step, error: error.kind == kind


def _refused(text: str) -> Any:
    return lambda step, error: error.value == f"{text} {step.token}"


def _shown(step: Step, result: Any) -> object:
    return result == f"{step.token:016x}" * step.args[1]


def _drawn(step: Step, result: Any) -> object:
    number, now, data = result
    return (number, now, len(data)) == (mixed(step.token), step.token, step.args[1])


def _window(step: Step, view: Any) -> object:
    """Read the new view, and one that another call made."""
    numbers = [mixed(step.token + at) for at in range(step.args[1])]
    views[step.caller.random.randrange(len(views))] = (view, numbers)
    other = step.caller.random.choice(views)
    return (other is None or _read(*other)) and _read(view, numbers)


def _read(view: Any, numbers: list[int]) -> object:
    """A call that comes meanwhile makes it stale, and nothing else."""
    try:
        return view.tolist() == numbers and (not numbers or view[-1] == numbers[-1])
    except StaleViewError:
        return "stale"


_PANIC = Act("panics", _one, None, PluginPanic, _says_token)
_BOMB = Act(
    "bomb", lambda token, _: ((8 << 20) + token % (1 << 20),), None, PluginOutOfMemory, _says_bytes
)
_ASK = Act("asks", _one, _mixed)
_ANSWERS = (
    *[Act("mix", _one, _mixed)] * 6,
    *[Act("shown", lambda token, own: (token, own.choice([0, 1, 7, 500, 9000])), _shown)] * 3,
    *[Act("window", lambda token, own: (token, own.choice([0, 3, 900])), _window)] * 3,
)
_FAILS = (
    *[_PANIC] * 2,
    *[Act("refuses", _one, None, PluginError, _refused("refused"))] * 2,
    *[Act("picky", _many, _all_mixed, PluginPanic, _says_item, mapped=True)] * 2,
    _BOMB,
    Act("spins", _one, None, PluginTimeout),
    Act("hoards", _one, None, PluginOutOfMemory, lambda step, error: "an alloc" in error.message),
    Act("trap_unreachable", _one, None, PluginTrap, _traps("unreachable")),
    Act(
        "trap_memory", lambda token, _: (0xFFFF_FF00 + token % 250,), None,
        PluginTrap, _traps("memory_out_of_bounds"),
    ),
    Act("trap_stack", _one, None, PluginTrap, _traps("stack_overflow")),
    Act(
        "shown", lambda token, _: (token, _RESULT // 16 + 1 + token % 5000), None,
        PluginInvalidResult,
        lambda step, error: f"the result has {16 * step.args[1]:,} bytes" in error.message,
    ),
)  # fmt: skip
_HOSTING = (
    *[Act("through", _one, _mixed)] * 3,
    Act("fetched", lambda token, own: (token, own.choice([0, 4096, 4097, 300_000])), _mixed),
    *[_ASK] * 2,
)
_HOSTING_FAILS = (
    *[Act("raised", _one)] * 3,
    Act("raised_at", _many, _all_mixed, mapped=True),
    *[
        Act(
            "parse", _one, lambda step, result: not step.token % 2 and _mixed(step, result),
            PluginError, _refused("passed on: no"),
        )
    ] * 2,
    Act("wronged", _one, None, HostFunctionError, _says_kind),
    Act("asks_and_panics", _one, None, PluginPanic, _says_token),
    _PANIC,
    _BOMB,
)  # fmt: skip
_KEEPER = (
    *[
        Act(
            "remembers",
            lambda token, _: (token, f"caller {token >> 40} {token % 64}"),
            _mixed,
        )
    ] * 3,
    *[Act("logs", _one, lambda step, result: step.logged and _mixed(step, result))] * 2,
    *[Act("draws", lambda token, own: (token, own.randrange(200)), _drawn)] * 2,
    *[_ASK] * 2,
)  # fmt: skip
_KEEPER_FAILS = (
    Act(
        "overfills", _one, None, PluginError,
        lambda step, error: error.value.startswith(f"{step.token}: torture-keeper: "),
    ),
    Act(
        "logs_and_panics", _one, None, PluginPanic,
        lambda step, error: step.logged and _says_token(step, error),
    ),
)  # fmt: skip


# What the plugins call -------------------------------------------------------------------------


class Asked:
    """A host that makes another call meanwhile, of a plugin that never calls back."""

    def __init__(self, below: Load) -> None:
        self._below = below

    def ask(self, token: int) -> int:
        """What the other call raises ends this one for a third of the tokens."""
        step = mine(token)
        inner = step.caller.step(self._below)
        try:
            error = perform(inner)
        except Finding as finding:
            find(finding)
            raise
        try:
            if error is not None and (token % 3 == 0 or isinstance(error, Cancelled)):
                step.raised = error
                raise error
            return mixed(token)
        finally:
            del error  # its traceback has this frame


class Hosting(Asked):
    """What torture-hosting calls."""

    def text(self, token: int, text: str) -> str:
        mine(token)
        return text

    def blob(self, token: int, data: bytes) -> bytes:
        mine(token)
        return data

    def span(self, token: int, span: Any) -> Any:
        mine(token)
        return span

    def numbers(self, token: int, numbers: list[int]) -> list[int]:
        mine(token)
        return numbers

    def series(self, token: int, series: memoryview) -> memoryview:
        mine(token)
        return series

    def maybe(self, token: int) -> str | None:
        mine(token)
        return f"maybe {token}" if token % 2 else None

    def parsed(self, token: int) -> int:
        mine(token)
        if token % 2:
            raise PluginError(f"no {token}")
        return mixed(token)

    def large(self, token: int, count: int) -> bytes:
        mine(token)
        return bytes([token & 255]) * count

    def raises(self, token: int) -> None:
        step = mine(token)
        step.raised = step.caller.raises(token)
        raise step.raised

    def wrong(self, token: int) -> Any:
        mine(token)
        return [token] if token % 2 else str(token)


class Lines(logging.Handler):
    """Each line must come from the call that is on its thread."""

    def emit(self, record: logging.LogRecord) -> None:
        step = current.get()
        if step is None or record.getMessage() != f"token {step.token}":
            findings.append(f"a line in {step}: {record.getMessage()}")
        else:
            step.logged = True


def _now() -> int:
    step = current.get()
    return step.token if step else 0


class Plugins:
    """The plugins, built from their sources in the directory *root*, and loads of them."""

    def __init__(self, root: Path) -> None:
        self._root = root
        shutil.copytree(_SOURCES, root, dirs_exist_ok=True)
        for name in ("solo", "keeper", "hosting"):
            build(Project.at(root / name))

    def solo(
        self,
        label: str,
        instances: int = 1,
        *,
        policy: Any = None,
        time: float | None = None,
        fails: bool = False,
    ) -> Load:
        """Where it *fails*, it is called in no other way."""
        load = Load(label, _FAILS if fails else _ANSWERS + _FAILS, guarded=policy is not None)
        limits = hotplug.Limits(instances=instances, time=time)
        return self._loaded(load, "solo", limits=limits, policy=policy)

    def keeper(self, label: str, below: Load) -> Load:
        grant = {"kv": hotplug.Store(limit=1 << 16), "now": _now, "random": None}
        load = Load(label, _KEEPER + _KEEPER_FAILS)
        return self._loaded(load, "keeper", host=Asked(below), grant=grant)

    def hosting(self, label: str, below: Load, *, fails: bool = False) -> Load:
        load = Load(label, _HOSTING_FAILS if fails else _HOSTING + _HOSTING_FAILS)
        return self._loaded(load, "hosting", host=Hosting(below))

    def _loaded(self, load: Load, name: str, **options: Any) -> Load:
        load.plugin = hotplug.load(self._root / name, on_event=load.tell, **options)
        return load
