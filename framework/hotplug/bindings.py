"""Interface + runtime -> a plugin: an object whose exports are real, typed functions."""

from __future__ import annotations

import linecache
import marshal
import struct
import sys
from collections.abc import Callable, Mapping
from functools import cache as once
from pathlib import Path
from types import CodeType
from typing import Any

from hotplug import cache
from hotplug.arguments import mistake
from hotplug.assets import assets
from hotplug.errors import (
    CallError,
    Diagnostic,
    HotplugError,
    LinkError,
    PluginError,
    PluginInvalidResult,
)
from hotplug.interface import Interface
from hotplug.runtime import native
from hotplug.runtime.failure import explain
from hotplug.runtime.instance import Failure, Instance
from hotplug.runtime.pool import Pool
from hotplug.version import __version__

__all__ = ["agree", "calls", "class_of"]


class _Mistake(Exception):  # noqa: N818 - it never leaves hotplug
    """An argument does not fit its kind."""


class _Invalid(Exception):  # noqa: N818 - nor does this
    """A packed result cannot be read."""


def _buffer(value: Any) -> Any:
    """*value* as bytes that can be copied into a memory."""
    if value.__class__ is bytes:
        return value
    view = memoryview(value)
    if not view.c_contiguous:
        raise _Mistake
    try:
        return view.cast("B")
    except TypeError:  # an item of a foreign format or a dimension of 0, which have no cast
        return view.tobytes()


def _chr(number: int) -> str:
    """The character *number*, which a plugin gave."""
    if 0xD800 <= number < 0xE000 or number > sys.maxunicode:
        raise _Invalid(f"U+{number:04X} is no character")
    return chr(number)


def _ord(value: Any) -> int:
    """The number of the character *value*."""
    if not isinstance(value, str) or len(value) != 1 or "\ud800" <= value <= "\udfff":
        raise _Mistake
    return ord(value)


_UNREADABLE = (_Invalid, UnicodeDecodeError, IndexError, struct.error)
"""What reading a result raises where the result is at fault."""

_GLOBALS: Mapping[str, Any] = {
    "_BOOLS": (False, True),
    "_Invalid": _Invalid,
    "_Mistake": _Mistake,
    "_buffer": _buffer,
    "_chr": _chr,
    "_encode": str.encode,
    "_len": len,
    "_ord": _ord,
    "_pack_f32": struct.Struct("<f").pack_into,
    "Buffer": bytes | bytearray | memoryview,
    **{f"_unpack_{code}": struct.Struct(f"<{code}").unpack_from for code in "bBhHiIqQfd"},
}


def calls(interface: Interface, pool: Pool, owner: type[Any]) -> dict[str, Callable[..., Any]]:
    """A function for each export of *interface*, which calls it on an instance of *pool*.

    They belong to the class *owner*, and raise its exception for an `err`.
    """
    file = f"<hotplug calls {interface.name} {interface.fingerprint}>"
    namespace: dict[str, Any] = {
        **_GLOBALS,
        "__name__": owner.__module__,
        "_Error": owner._error_,
    }
    exec(_code(interface, file), namespace)
    made: dict[str, Callable[..., Any]] = namespace["_bind"](
        pool.take, pool.give, pool.acquire, _handler(interface, pool), native.call
    )
    for name, function in made.items():
        function.__qualname__ = f"{owner.__qualname__}.{name}"
    return made


def _code(interface: Interface, file: str) -> CodeType:
    """The compiled calls, whose lines a traceback can show."""
    about = (file, repr(interface), _generator(), sys.implementation.cache_tag or "")
    name = cache.key(*about) + ".calls"
    kept = cache.get(name)
    code: CodeType
    if kept is not None:
        source, code = marshal.loads(kept)
    else:
        from hotplug.codegen.python import calls as render  # Jinja: only where it is needed

        source = render(interface)
        code = compile(source, file, "exec", dont_inherit=True)
        cache.put(name, marshal.dumps((source, code)))
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    return code


@once
def _generator() -> str:
    """What tells one state of the generator from another; its files change only with hotplug."""
    package = Path(__file__).parent / "codegen"
    files = [*package.glob("*.py"), assets("templates") / "python" / "calls.py.jinja"]
    return f"{__version__} {sorted(file.stat().st_mtime_ns for file in files)}"


def _handler(
    interface: Interface, pool: Pool
) -> Callable[[Instance, int, BaseException, tuple[Any, ...]], BaseException]:
    """What turns any exception inside a call into the one that its caller gets."""

    def failed(
        instance: Instance, index: int, error: BaseException, given: tuple[Any, ...]
    ) -> BaseException:
        export = interface.exports[index]
        if pool.closed and not instance.given:
            pool.discard(instance)
            return HotplugError(f"{interface.name}: the plugin is closed")
        if isinstance(error, PluginError):
            pool.give(instance)
            error.plugin, error.export = interface.name, export.name
            return error
        if isinstance(error, Exception) and not isinstance(error, Failure):
            try:
                wrong = mistake(export, given)
            except Exception as own:  # raised by the argument, as it was before
                wrong = own
            if wrong is not None:
                pool.give(instance)
                return wrong
        try:
            if isinstance(error, Failure):
                return explain(instance, export, error.args[0])
        finally:
            pool.discard(instance)
        if isinstance(error, CallError):
            error.export = export.name
        elif isinstance(error, _UNREADABLE):
            what = f"the result is not {_a(str(export.returns))}: {_why(error)}"
            return PluginInvalidResult(what, plugin=interface.name, export=export.name)
        return error

    return failed


def _why(error: Exception) -> str:
    """What is wrong with a result, after what a reader of it raised."""
    if isinstance(error, UnicodeDecodeError):
        return f"its byte {error.start} is not UTF-8"
    if isinstance(error, IndexError) and "tuple" in str(error):  # _BOOLS
        return "it is neither 0 nor 1"
    return str(error) if isinstance(error, _Invalid) else "it is cut short"


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aei" else f"a {kind}"


def class_of(interface: Interface) -> type[Any]:
    """The class that `hotplug generate` would write for *interface*, made in memory."""
    from hotplug.codegen.python import class_name, package, python

    (path, source), _ = python(interface).items()
    module = package(interface.name)
    file = f"<hotplug {path}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    namespace: dict[str, Any] = {"__name__": module, "__file__": ""}
    exec(compile(source, file, "exec", dont_inherit=True), namespace)
    made: type[Any] = namespace[class_name(interface.name)]
    return made


def agree(owner: type[Any], interface: Interface) -> None:
    """Raise LinkError where the generated class *owner* is not the one of *interface*."""
    found = {export.name: export for export in interface.exports}
    problems: list[Diagnostic] = []
    declared: Mapping[str, tuple[str, str]] = owner._exports_
    for name, (signature, fingerprint) in declared.items():
        export = found.get(name)
        if export is None or export.fingerprint != fingerprint:
            theirs = f"has `{export.signature}`" if export else "has no such export"
            problems.append(
                Diagnostic(
                    f"{interface.name}.{name}: the class `{owner.__name__}` was generated for"
                    f" `{signature}`, but the plugin {theirs}",
                    help="generate it again: `hotplug generate`",
                )
            )
    if problems:
        raise LinkError(problems)
