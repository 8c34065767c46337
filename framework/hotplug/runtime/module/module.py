"""Bytes of a plugin -> Module: checked against its interface, and compiled."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache as once
from functools import lru_cache
from importlib import metadata
from pathlib import Path

import wasmtime

from hotplug import cache
from hotplug.errors import Diagnostic, LinkError, ManifestError
from hotplug.interface import MANIFEST_SECTION, PROFILE_SECTION, Interface
from hotplug.manifest import Bounds
from hotplug.runtime import native
from hotplug.runtime.module.binary import Binary, BinaryError
from hotplug.runtime.module.engine import Profile, compiled, engine
from hotplug.runtime.module.function_names import FunctionNames
from hotplug.runtime.module.interface_check import disagreements

__all__ = ["Module", "embedded"]

_REMEMBERED = 8
"""Modules that a process keeps in memory."""


@dataclass(frozen=True, slots=True)
class Module:
    """A compiled module that was checked against *interface*."""

    interface: Interface
    binary: Binary
    engine: wasmtime.Engine
    compiled: wasmtime.Module
    profile: Profile
    """What it was compiled for."""
    digest: str
    """The SHA-256 of its bytes, in hex."""
    root: Path | None = None
    """The directory of its source, if known."""

    @property
    def dev(self) -> bool:
        """Whether it is a debug build, which is compiled quickly."""
        return self.profile.dev

    @property
    def function_names(self) -> FunctionNames:
        """The names of its functions."""
        return FunctionNames.of(self.binary.sections.get("name", b""))

    @classmethod
    def load(
        cls,
        data: bytes,
        interface: Interface | None = None,
        root: Path | None = None,
        limited: Callable[[Bounds], Bounds] = lambda bounds: bounds,
    ) -> Module:
        """Checks and compiles *data*, for *interface* or, without one, for the manifest inside it.

        *limited* converts the limits of the manifest to those that apply. Raises LinkError where
        module and interface disagree, or *data* is no module.
        """
        name = interface.name if interface else "the module"
        try:
            binary = _parsed(data)
        except BinaryError as error:
            raise LinkError(f"{name}: {error}") from None
        built = embedded(binary, interface)
        wanted = interface or built
        if wanted is None:
            raise LinkError(
                Diagnostic(
                    "the module has no manifest in it, so hotplug did not make it",
                    help="load the directory with its plugin.toml; one that declares"
                    ' `abi = "c"` describes a module of any origin',
                )
            )
        wanted = replace(wanted, limits=limited(wanted.limits))
        problems = list(disagreements(binary, wanted, built))
        if problems:
            raise LinkError(problems)
        try:
            profile = Profile.of(wanted.limits, dev=_is_dev(binary))
            target = engine(profile, wanted.limits.stack)
            made = _compiled(data, profile, target)
            return cls(wanted, binary, target, made, profile, _digest(data), root)
        except wasmtime.WasmtimeError as error:
            what = native.cause(error)
            if native.refused(what):
                problem = f"{wanted.name}: the system has no memory left to compile the module"
                raise LinkError(Diagnostic(problem, help=native.MORE_MEMORY)) from None
            raise LinkError(f"{wanted.name}: not a valid wasm module: {what}") from None


def embedded(binary: Binary, likely: Interface | None = None) -> Interface | None:
    """The interface of the manifest in the module, if there is one.

    It is *likely* where that was read from the same text.
    """
    section = binary.sections.get(MANIFEST_SECTION)
    if section is None:
        return None
    if likely is not None and hashlib.sha256(section).hexdigest() == likely.digest:
        return likely
    try:
        return Interface.read(section, "the manifest in the module")
    except ManifestError as error:
        raise LinkError(error.diagnostics) from None


def _is_dev(binary: Binary) -> bool:
    return binary.sections.get(PROFILE_SECTION) == b"dev"


_parsed = lru_cache(maxsize=_REMEMBERED)(Binary.parse)


@lru_cache(maxsize=_REMEMBERED)
def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@lru_cache(maxsize=_REMEMBERED)
def _compiled(data: bytes, profile: Profile, target: wasmtime.Engine) -> wasmtime.Module:
    name = cache.key(data, _installed(), profile.key) + ".cwasm"
    kept = cache.get(name)
    if kept is not None:
        try:
            return wasmtime.Module.deserialize(target, kept)
        except wasmtime.WasmtimeError:
            pass  # compiled for another processor: machines may share a home directory
    made = compiled(_parsed(data).stripped(data), profile, target)
    cache.put(name, bytes(made.serialize()))
    return made


@once
def _installed() -> str:
    """A text that differs between installations of wasmtime. To ask its version takes 30 ms."""
    package = Path(wasmtime.__file__)
    for path in (package, *package.parent.glob("*/*wasmtime*")):  # frozen, only the library is left
        with suppress(OSError):
            found = path.stat()
            return f"{found.st_mtime_ns} {found.st_size}"
    return metadata.version("wasmtime")
