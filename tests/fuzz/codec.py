"""Interface -> the functions that read and write its blobs, without a plugin behind them."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from typing import Any

import wasm
from hotplug import bindings
from hotplug.codegen.calls import calls
from hotplug.errors import PluginError
from hotplug.interface import Interface
from hotplug.kinds import Kind
from hotplug.values import InvalidError

__all__ = ["UNREADABLE", "Codec", "one_encoding"]

UNREADABLE = bindings._UNREADABLE


class Codec:
    """The functions of the packed kinds in *text*, a manifest without its `[plugin]`."""

    def __init__(self, text: str) -> None:
        self.interface: Interface = wasm.interface(wasm.HEAD + text)
        self.owner = bindings.class_of(self.interface)
        self.module: Mapping[str, Any] = vars(self.owner)["_module_"] if False else _module(self.owner)
        self.source = calls(self.interface)
        self.scope = bindings._scope(self.interface, self.owner)
        exec(compile(self.source, "<calls>", "exec", dont_inherit=True), self.scope)

    @classmethod
    def of(cls, kind: str, types: str = "") -> Codec:
        """Of one export `echo`, which takes and returns *kind*."""
        return cls(f'{types}\n[exports.echo]\nargs = {{ it = "{kind}" }}\nreturns = "{kind}"\n')

    def lift(self, blob: bytes, index: int = 0) -> Any:
        """What the export *index* would return for *blob*; raises one of UNREADABLE."""
        return self.scope[f"_lift_{index}"](blob)

    def lower(self, value: Any, index: int = 0) -> bytes:
        """What *value* crosses as, being the first argument of the export *index*."""
        made: bytes = self.scope[f"_lower_{index}_0"](value)
        return made
