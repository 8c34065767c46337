"""Interface -> the classes of a plugin: made in memory, pickled, compared with generated ones."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from threading import RLock
from types import ModuleType
from typing import Any, SupportsIndex
from weakref import WeakValueDictionary

from hotplug import names
from hotplug.binding.generated import generated
from hotplug.errors import Diagnostic, LinkError
from hotplug.interface import Function, Interface, changed_types, type_differences

__all__ = ["LOADED", "agree", "class_of", "is_loaded", "origin"]

LOADED = "hotplug.loaded."
"""Prefix of the module names of classes that are made in memory."""
_making = RLock()


class _Module(ModuleType):
    """A module of classes that are made in memory."""

    text: str
    """The manifest that they were made for."""
    places: dict[str, None]
    """Where their plugin was loaded from, in order."""


_modules: WeakValueDictionary[str, _Module] = WeakValueDictionary()
"""The modules whose classes are in use, by their source."""


def class_of(interface: Interface, place: str = "") -> type[Any]:
    """The class that `hotplug generate` would write for *interface*, made in memory.

    Its module is `hotplug.loaded.NAME`. Loading the same plugin again gives the same classes.
    *place* is where the plugin is loaded from, for messages.
    """
    with _making:
        module = _module(interface)
        if place:
            module.places[place] = None
        sys.modules[module.__name__] = module
    made: type[Any] = vars(module)[names.camel(interface.name)]
    return made


def _module(interface: Interface) -> _Module:
    name = f"{LOADED}{names.snake(interface.name)}"
    file = f"<hotplug package {interface.name}>"
    source, code = generated("package", interface, file)
    with _making:
        module = _modules.get(source)
        if module is not None:
            return module
        module = _Module(name)
        module.__file__, module.text, module.places = file, interface.text, {}
        before = sys.modules.get(name)
        sys.modules[name] = module  # dataclasses look it up here
        exec(code, module.__dict__)
        if before is not None:
            sys.modules[name] = before
        _make_picklable(module)
        _modules[source] = module
        return module


def is_loaded(made: type[Any]) -> bool:
    """Whether the class *made* was made in memory."""
    return hasattr(made, "_places_")


def origin(made: type[Any]) -> str:
    """Where the plugin of the class *made* was loaded from, or its generated module."""
    places: dict[str, None] = getattr(made, "_places_", {})
    if not places:
        return f"of the module {made.__module__}"
    return "loaded from " + " and ".join(f"`{place}`" for place in list(places)[-3:])


class _Name(str):
    """The name of a class, in the place of the class in a pickle."""

    __slots__ = ()


def _make_picklable(module: _Module) -> None:
    """Lets the instances of the classes in *module* carry the manifest when they are pickled.

    The process that reads them may have loaded no plugin, or another one of this name.
    """
    classes: list[Any] = [
        one
        for one in vars(module).values()
        if isinstance(one, type) and one.__module__ == module.__name__
    ]
    ways = [made.__reduce_ex__ for made in classes]
    for made, way in zip(classes, ways, strict=True):
        made._places_ = module.places
        made.__reduce_ex__ = _reducing(way, module, frozenset(classes))


def _reducing(
    way: Callable[[Any, SupportsIndex], Any], module: _Module, classes: frozenset[Any]
) -> Callable[[Any, SupportsIndex], tuple[Any, ...]]:
    """The method `__reduce_ex__` for a class that is reduced by *way* otherwise."""

    def reduce(self: Any, protocol: SupportsIndex) -> tuple[Any, ...]:
        function, args, *rest = way(self, protocol)
        parts = (
            _Name(one.__qualname__) if isinstance(one, type) and one in classes else one
            for one in (function, *args)
        )
        return _rebuilt, (module.text, *parts), *rest

    return reduce


def _rebuilt(text: str, function: Any, *args: Any) -> Any:
    """Calls *function* with *args*, where names stand for the classes made for manifest *text*."""
    module = vars(_known(text))
    made, *given = (module[one] if isinstance(one, _Name) else one for one in (function, *args))
    return made(*given)


@lru_cache(maxsize=64)
def _known(text: str) -> _Module:
    return _module(Interface.read(text.encode(), "plugin.toml"))


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
            changed = ", ".join(f"`{one}`" for one in changed_types(had, found.types))
            # A class that an older hotplug generated does not know the definitions.
            theirs = f"has another {changed}" if had else "has other types for it"
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
