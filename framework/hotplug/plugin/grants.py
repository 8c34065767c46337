"""Grants: the functions that an application grants to a plugin, by the names of its imports."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from hotplug.binding import misfit
from hotplug.errors import Diagnostic, LinkError, PluginError, harmless
from hotplug.interface import CONFIG, Import, Interface
from hotplug.kinds import nearest
from hotplug.manifest import BATTERIES, FREE
from hotplug.runtime import WasiGrants
from hotplug.store import Store, StoreFullError

__all__ = ["Grant", "functions", "wasi"]

Grant = Iterable[str] | Mapping[str, Any]
"""Names of capabilities, or a mapping from each to its implementation; None for hotplug's own."""

_MOST_RANDOM = 1 << 16
"""Largest number of bytes of one call."""
_LONGEST_LINE = 8192
"""Characters of a message that are logged at most."""


def functions(
    interface: Interface, owner: type[Any], host: object, config: object, grant: Grant
) -> dict[str, Callable[..., Any]]:
    """Returns the function for each import of *interface*: of *host*, or of hotplug.

    *owner* is the plugin's class. Raises LinkError that lists everything not granted or missing;
    and TypeError, ValueError or OverflowError for an invalid *config*.
    """
    granted = _granted(grant)
    problems: list[Diagnostic] = []
    for capability in sorted(interface.wants - set(granted) - FREE):
        wanting = [one.signature for one in interface.imports if one.capability == capability]
        problems.append(
            Diagnostic(
                f"{interface.name}: it wants the capability `{capability}`, which was not granted",
                note=f"it is for {', '.join(f'`{one}`' for one in wanting)}",
                help=f'load(…, grant=["{capability}"]) grants it',
            )
        )
    found: dict[str, Callable[..., Any]] = {}
    for one in interface.imports:
        if one.battery:
            continue
        made = _found(host, one.name)
        if callable(made):
            found[one.name] = made
        elif not one.capability or one.capability in granted:
            problems.append(_missing(interface, one, host))
    if problems:
        raise LinkError(problems)
    for capability in interface.wants & set(BATTERIES):
        found |= _MADE[capability](interface.name, granted.get(capability))
    if interface.config:
        value = _config(interface, owner, config)
        found[CONFIG] = lambda: value
    elif config:
        raise TypeError(f"{interface.name} has no `[config]`, and was given one")
    return found


def wasi(
    interface: Interface, functions: Mapping[str, Callable[..., Any]], grant: Grant
) -> WasiGrants | None:
    """What the functions of WASI may reach, if *interface* has any: of *functions*, and the log."""
    if not interface.wasi:
        return None
    log = _log(interface.name, _granted(grant).get("log"))
    streams = {1: log["log_info"], 2: log["log_warning"]}
    return WasiGrants(streams, functions.get("now"), functions.get("random"))


def _granted(grant: Grant) -> dict[str, Any]:
    """The implementation of each granted capability; None for hotplug's own."""
    if isinstance(grant, str):
        raise TypeError(f'expected names of capabilities, got a str: did you mean ["{grant}"]?')
    if isinstance(grant, Mapping):
        return dict(cast("Mapping[str, Any]", grant))
    return dict.fromkeys(grant)


def _found(host: object, name: str) -> Any:
    if isinstance(host, Mapping):
        return cast("Mapping[str, Any]", host).get(name)
    return getattr(host, name, None)


def _missing(interface: Interface, one: Import, host: object) -> Diagnostic:
    what = "was given none" if host is None else f"{type(host).__name__} has no such method"
    return Diagnostic(
        f"{interface.name}: it wants `{one.signature}` of its host, and {what}",
        help="load(…, host=…) takes an object with a method for each import of the manifest",
    )


def _config(interface: Interface, owner: type[Any], given: object) -> Any:
    """The values of `[config]`, as an instance of the plugin's class `Config`."""
    made: Any = getattr(owner, next(iter(owner._exports_))).__globals__["Config"]
    if isinstance(given, Mapping):
        said = dict(cast("Mapping[str, Any]", given))
        known = {arg.declared: arg.name for arg in interface.config}
        for key in said:
            if key not in known and key not in known.values():
                meant = nearest(str(key), known)
                hint = f": did you mean `{meant}`?" if meant else ""
                raise TypeError(f"{interface.name} has no config `{key}`{hint}")
        said = {known.get(key, key): value for key, value in said.items()}
        missing = [
            f"`{arg.declared}` ({arg.kind})"
            for arg in interface.config
            if arg.default is None and arg.name not in said
        ]
        if missing:
            raise TypeError(f"{interface.name} needs the config {', '.join(missing)}")
        value = made(**said)
    elif given is None:
        return _config(interface, owner, {})
    else:
        value = given
    for arg in interface.config:
        if not hasattr(value, arg.name):
            raise TypeError(f"config: expected a mapping or Config, got {type(value).__name__}")
        wrong = misfit(interface, arg.kind, getattr(value, arg.name), f"config.{arg.declared}")
        if wrong is not None:
            raise wrong
    return value


def _log(name: str, given: Any) -> dict[str, Callable[..., Any]]:
    """Logs to `hotplug.plugin.NAME`, or to the logger *given*: escaped lines of limited length."""
    logger = given or logging.getLogger(f"hotplug.plugin.{name}")

    def writer(level: int) -> Callable[[str], None]:
        def write(message: str) -> None:
            if logger.isEnabledFor(level):
                cut = "…" if len(message) > _LONGEST_LINE else ""
                logger.log(level, "%s", harmless(message[:_LONGEST_LINE]) + cut)

        return write

    levels = {"error": 40, "warning": 30, "info": 20, "debug": 10}
    return {f"log_{name}": writer(level) for name, level in levels.items()}


def _now(_name: str, given: Any) -> dict[str, Callable[..., Any]]:
    return {"now": given or time.time_ns}


def _random(_name: str, given: Any) -> dict[str, Callable[..., Any]]:
    def random(count: int) -> bytes:
        if count > _MOST_RANDOM:
            raise ValueError(f"random({count}): at most {_MOST_RANDOM} bytes at once")
        return os.urandom(count)

    return {"random": given or random}


def _kv(name: str, given: Any) -> dict[str, Callable[..., Any]]:
    store: Store = given or Store()

    def get(key: str) -> bytes | None:
        return store.get(name, key)

    def keep(key: str, value: bytes) -> None:
        try:
            store.set(name, key, value)
        except StoreFullError as error:
            raise PluginError(str(error)) from None

    def delete(key: str) -> bool:
        return store.delete(name, key)

    def keys(prefix: str) -> list[str]:
        return store.keys(name, prefix)

    return {"kv_get": get, "kv_set": keep, "kv_delete": delete, "kv_keys": keys}


_MADE: Mapping[str, Callable[[str, Any], dict[str, Callable[..., Any]]]] = {
    "log": _log, "now": _now, "random": _random, "kv": _kv,
}  # fmt: skip
