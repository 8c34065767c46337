"""Proxy: the object that a PluginManager has for a plugin. It and its functions survive reloads.

pluggy reads the argument names of a function from its code, so each function is made by `exec`. It
calls another function, which a reload replaces.
"""

from __future__ import annotations

import builtins
import json
import linecache
import textwrap
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from hotplug.errors import PluginInvalidResult
from hotplug.host.matching import HookMatch
from hotplug.host.statistics import CallStatistics, Count
from hotplug.manifest import Answer, Conversion, Handover, PythonType

__all__ = ["Proxy", "Slot", "answering", "counted"]

Function = Callable[..., Any]

_STAYS = """\
def _make(_now):
    def {name}({params}):
        return _now({given})

    def _swap(function):
        nonlocal _now
        _now = function

    return {name}, _swap
"""
_COUNTED = """\
def _make(_do, _next, _tally, _timed, _failed):
    def _bare({params}):
{body}

    def {name}({params}):
        try:
            if not _next() & _tally.mask:
                return _timed(_bare, {given})
{deeper}
        except Exception as _error:
            if _failed(_error):
                raise
            return None

    return {name}, _bare
"""
"""The body is written twice, which saves a call where a call is not timed."""
_CONVERTED: Mapping[Conversion, str] = {
    "as-is": "{}",
    "str": "_str({})",
    "repr": "_repr({})",
    "json": "_dumps({})",
}
_IS: Mapping[PythonType, str] = {
    **{word: f"_isinstance({{0}}, _{word})" for word in ("str", "float", "bool", "bytes")},
    **{word: f"_isinstance({{0}}, _{word})" for word in ("list", "dict")},
    "int": "_isinstance({0}, _int) and not _isinstance({0}, _bool)",
    "None": "{0} is None",
}
_RETURNED: Mapping[Handover, str] = {
    "as-is": "return {call}",
    "json": "_text = {call}\nreturn None if _text is None else _loads(_text)",
    "lines": "_text = {call}\nreturn None if _text is None else _text.splitlines()",
}
_NAMES: Mapping[str, Any] = {
    f"_{one.__name__}": one for one in (str, repr, int, float, bool, bytes, list, dict, isinstance)
}  # names that no argument of a hook can have


class Proxy:
    """The object registered with pluggy: a function for each hook, and a name."""

    def __init__(self, name: str, hooks: Mapping[str, Function]) -> None:
        self.__name__ = name  # some applications show it
        vars(self).update(hooks)

    def __repr__(self) -> str:
        return f"<hotplug plugin {self.__name__}>"


class Slot:
    """A function that stays, and the function that it calls now."""

    def __init__(self, name: str, params: Iterable[str], count: Count) -> None:
        """Creates the function *name*, which calls what the last `swap` set."""
        listed = ", ".join(params)
        source = _STAYS.format(name=name, params=listed, given=listed)
        made: tuple[Function, Callable[[Function], None]] = _run(source, name, {})(None)
        self.function, self.swap = made
        self.function.__qualname__ = name
        self.count = count


def answering(match: HookMatch) -> str:
    """The body of a hook implementation that calls `_do`, an export."""
    answer = match.hook.how
    assert isinstance(answer, Answer)
    given: list[str] = []
    for position, (name, source) in enumerate(answer.args.items()):
        if name not in match.left:
            value = _CONVERTED[source.conversion].format(source.path)
            given.append(value if len(given) == position else f"{name}={value}")
    body = _RETURNED[answer.returns].format(call=f"_do({', '.join(given)})")
    tests = " and ".join(f"({_IS[wanted].format(name)})" for name, wanted in answer.when.items())
    return f"if not ({tests}):\n    return None\n{body}" if tests else body


def counted(
    slot: Slot,
    plugin: str,
    params: Iterable[str],
    body: str,
    do: Function,
    statistics: CallStatistics,
    failed: Callable[[Exception], bool],
) -> tuple[Function, Function]:
    """Two functions with *params* and *body*, in which `_do` is *do*: a counted one and a bare one.

    The counted one counts its calls and times some of them. Where it raises, *failed* says whether
    the caller gets the exception or None.
    """
    name, listed = slot.function.__name__, ", ".join(params)
    deeper = textwrap.indent(body, " " * 12)
    source = _COUNTED.format(
        name=name, params=listed, given=listed, body=textwrap.indent(body, " " * 8), deeper=deeper
    )

    def loads(text: str) -> Any:
        try:
            return json.loads(text)
        except ValueError as error:
            what = f"the answer to `{name}` is no JSON: {error}"
            raise PluginInvalidResult(what, plugin=plugin) from None

    make = _run(source, f"{plugin}.{name}", {"_loads": loads})
    made: tuple[Function, Function] = make(
        do, slot.count.next, statistics, statistics.timed, failed
    )
    return made


def _run(source: str, title: str, names: Mapping[str, Any]) -> Function:
    """The function `_make` of *source*; tracebacks show *title* as its file."""
    file = f"<hotplug hook {title}>"
    space: dict[str, Any] = {"__builtins__": builtins, "_dumps": json.dumps, **_NAMES, **names}
    exec(compile(source, file, "exec", dont_inherit=True), space)
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    made: Function = space["_make"]
    return made
