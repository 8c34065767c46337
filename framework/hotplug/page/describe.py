"""What a plugin offers and may do, as JSON for the forms of the page."""

from __future__ import annotations

import math
from dataclasses import asdict
from typing import Any

from hotplug import names
from hotplug.interface import Arg, Interface
from hotplug.kinds import SCALARS, Kind
from hotplug.testing import MinimalValues, PluginUnderTest
from hotplug.values import Encoder

__all__ = ["interface"]

_Json = dict[str, Any]


def interface(of: Interface) -> _Json:
    """The exports, types, imports, capabilities, config and limits of an interface."""
    kinds = _Kinds(of)
    limits = {
        name: None if isinstance(value, float) and math.isinf(value) else value
        for name, value in asdict(of.limits).items()
    }
    return {
        "name": of.name,
        "version": of.version,
        "doc": of.doc,
        "digest": of.digest,
        "exports": [
            {
                "name": one.name,
                "signature": one.signature,
                "doc": one.doc,
                "args": [_arg(arg, of, kinds) for arg in one.args],
                "returns": None if one.returns is None else kinds(one.returns),
            }
            for one in of.exports
        ],
        "types": {
            name: {
                "form": type_.form,
                "doc": type_.doc,
                "parts": [
                    {"name": part.name, "kind": None if part.kind is None else kinds(part.kind)}
                    for part in type_.parts
                ],
            }
            for name, type_ in of.types.items()
        },
        "ranges": {
            word: [str(scalar.low), str(scalar.high)]
            for word, scalar in SCALARS.items()
            if scalar.whole
        },
        "capabilities": sorted(of.wants),
        "imports": [
            {"signature": one.signature, "doc": one.doc, "of_hotplug": one.battery}
            for one in of.imports
        ],
        "config": [{"name": arg.name, "kind": str(arg.kind), "doc": arg.doc} for arg in of.config],
        "limits": limits,
    }


class _Kinds:
    """Kinds with their smallest value, which an empty control has."""

    def __init__(self, of: Interface) -> None:
        self._minimal = MinimalValues(PluginUnderTest.of(of))
        self._encode = Encoder(of.types)

    def __call__(self, kind: Kind) -> _Json:
        made: _Json = {
            "text": str(kind),
            "word": kind.word,
            "of": [self(one) for one in kind.of],
            "dimensions": kind.dimensions,
        }
        if kind.word not in {"result", "_"}:
            blank = self._encode(kind, self._minimal.of(kind))
            made["blank"] = "a" if kind.word == "char" else blank
        return made


def _arg(arg: Arg, of: Interface, kinds: _Kinds) -> _Json:
    made: _Json = {"name": arg.name, "kind": kinds(arg.kind), "doc": arg.doc}
    if arg.default is not None:
        value = arg.default.value
        declared = of.types.get(arg.kind.word)
        if declared is not None:  # an enum, by the name of its case
            made["default"] = names.snake(str(value))
        else:
            made["default"] = Encoder({})(arg.kind, value)
    return made
