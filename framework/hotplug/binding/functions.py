"""Interface + runtime -> the functions of the exports, and the class that they belong to."""

from __future__ import annotations

import linecache
import marshal
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache as once
from pathlib import Path
from types import CellType, CodeType, ModuleType
from typing import Any
from weakref import WeakValueDictionary

from hotplug import cache, names
from hotplug.assets import assets
from hotplug.binding.exceptions import handler, on_host
from hotplug.binding.namespace import scope
from hotplug.errors import Diagnostic, LinkError
from hotplug.interface import Function, Interface, changed_types, type_differences
from hotplug.manifest import Gil as Policy
from hotplug.runtime import Gil, Pool, answer
from hotplug.runtime import call as low_level_call
from hotplug.version import __version__

__all__ = ["LOADED", "Again", "agree", "calls", "class_of"]

LOADED = "hotplug.loaded."
"""Prefix of the module names of classes that are made in memory."""
_REMEMBERED = 64
_memory: dict[tuple[str, ...], tuple[str, CodeType]] = {}


class Again:
    """The functions that repeat a call which met a retired instance: *own*, or their successors."""

    def __init__(self) -> None:
        # Weak: a function that refers to itself would not be freed with the plugin.
        self.own: WeakValueDictionary[int, Callable[..., Any]] = WeakValueDictionary()
        self.successor: Callable[[int], Callable[..., Any]] | None = None

    def __getitem__(self, number: int) -> Callable[..., Any]:
        """The function of the export *number*, or its `map` for `-1 - number`."""
        return self.own[number] if self.successor is None else self.successor(number)


def calls(
    interface: Interface,
    pool: Pool,
    owner: type[Any],
    policy: Policy | None = None,
    host: Mapping[str, Callable[..., Any]] | None = None,
    again: Again | None = None,
) -> dict[str, Callable[..., Any]]:
    """Returns a function for each export of *interface*, which calls it on an instance of *pool*.

    They belong to the class *owner*, and raise its exception for an `err`. Each has a function
    `map`, unless the module is foreign. *policy* is the GIL policy of the host for all of them.
    *host* has a function for each import, which the instances of *pool* call from now on. *again*
    has the functions that repeat a call which met a retired instance or pool.
    """
    file = f"<hotplug calls {interface.name} {interface.fingerprint}>"
    namespace = scope(interface, owner)
    exec(_made("calls", interface, file)[1], namespace)
    if interface.imports:
        pool.host_functions = namespace["_bind_host"](host, *on_host(interface), answer)
    again = again or Again()
    made: dict[str, tuple[Callable[..., Any], Callable[..., Any] | None]] = namespace["_bind"](
        pool.take, pool.release, pool.acquire, handler(interface, pool), again, low_level_call
    )
    if policy in {None, "auto"} and not interface.limits.interrupts:
        policy = "release"  # no tick of the clock shows that a call takes long
    gils: list[Gil] = []
    each = 1 if interface.foreign else 2
    for export, (name, (function, mapped)) in zip(interface.exports, made.items(), strict=True):
        index = len(gils) // each
        for number, one in ((index, function), (-1 - index, mapped)):
            if one is not None:
                again.own[number] = one
                gils.append(Gil(_cell(one), policy or export.gil))
        function.__qualname__ = f"{owner.__qualname__}.{name}"
        if mapped is not None:
            mapped.__name__, mapped.__qualname__ = "map", f"{function.__qualname__}.map"
            function.map = mapped  # type: ignore[attr-defined]

    def measure_again(index: int) -> None:
        for gil in gils[index * each : index * each + each]:
            gil.measure_again()

    pool.watchers.append(measure_again)
    return {name: function for name, (function, _) in made.items()}


def _cell(function: Callable[..., Any]) -> CellType:
    """The closure cell of *function* that holds its low-level call."""
    at = next(i for i, name in enumerate(function.__code__.co_freevars) if name.startswith("_call"))
    assert function.__closure__ is not None
    return function.__closure__[at]


def _made(what: str, interface: Interface, file: str) -> tuple[str, CodeType]:
    """The generated `calls` or `package` of *interface*: source and compiled code.

    Both are cached, so that Jinja is needed once; tracebacks show the source.
    """
    about = (what, file, interface.digest, _generator(), sys.implementation.cache_tag or "")
    made = _memory.get(about)
    if made is None:
        name = f"{cache.key(*about)}.{what}"
        kept = cache.get(name)
        if kept is not None:
            made = marshal.loads(kept)
        else:
            source = _rendered(what, interface)
            made = (source, compile(source, file, "exec", dont_inherit=True))
            cache.put(name, marshal.dumps(made))
        if len(_memory) >= _REMEMBERED:
            _memory.clear()
        _memory[about] = made
    source, code = made
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    return source, code


def _rendered(what: str, interface: Interface) -> str:
    if what == "calls":
        from hotplug.codegen import calls as render

        return render(interface)
    from hotplug.codegen import python

    return next(text for path, text in python(interface).items() if path.endswith("__init__.py"))


@once
def _generator() -> str:
    """A text that differs between versions of the generator."""
    package = Path(__file__).parents[1] / "codegen"
    files = [*package.rglob("*.py"), *(assets("templates") / "python").glob("*.jinja")]
    return f"{__version__} {sorted(file.stat().st_mtime_ns for file in files)}"


def class_of(interface: Interface) -> type[Any]:
    """The class that `hotplug generate` would write for *interface*, made in memory.

    Its module is `hotplug.loaded.NAME`. Loading the same plugin again gives the same classes.
    """
    name = f"{LOADED}{names.snake(interface.name)}"
    file = f"<hotplug package {interface.name}>"
    source, code = _made("package", interface, file)
    module = sys.modules.get(name)
    if module is None or module.__dict__["_source_"] != source:
        module = ModuleType(name)
        module.__dict__.update({"__file__": file, "_source_": source})
        sys.modules[name] = module  # dataclasses look it up here
        exec(code, module.__dict__)
    made: type[Any] = module.__dict__[names.camel(interface.name)]
    return made


def agree(owner: type[Any], interface: Interface) -> None:
    """Raises LinkError where the generated class *owner* does not match *interface*.

    The types of imports count, too: those of `Config`, and of host functions.
    """
    problems = _stale(owner, owner._exports_, interface, interface.exports)
    wants = {one.name for one in interface.imports}  # it may import less than before
    imports = {name: one for name, one in owner._imports_.items() if name in wants}
    problems += _stale(owner, imports, interface, interface.imports)
    if problems:
        raise LinkError(problems)


def _stale(
    owner: type[Any],
    declared: Mapping[str, tuple[str, str]],
    interface: Interface,
    functions: Iterable[Function],
) -> list[Diagnostic]:
    """A problem for each function of *owner* that differs from that of *functions*."""
    fitting = {one.name: one for one in functions}
    problems: list[Diagnostic] = []
    for name, (signature, fingerprint) in declared.items():
        found = fitting.get(name)
        if found is not None and found.fingerprint == fingerprint:
            continue
        theirs = "has no such export" if found is None else f"has `{found.signature}`"
        shown: tuple[str, ...] = ()
        if found is not None and found.signature == signature:
            had = [one for one in owner._types_ if one.split(" ")[1] in found.uses]
            names = ", ".join(f"`{one}`" for one in changed_types(had, found.types))
            # A class that an older hotplug generated does not know the definitions.
            theirs = f"has another {names}" if had else "has other types for it"
            shown = type_differences(("the class", "the plugin"), had, found.types) if had else ()
        problems.append(
            Diagnostic(
                f"{interface.name}.{name}: the class `{owner.__name__}` was generated for"
                f" `{signature}`, but the plugin {theirs}",
                help="generate it again: `hotplug generate`",
                lines=shown,
            )
        )
    return problems
