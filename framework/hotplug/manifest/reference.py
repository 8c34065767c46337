"""Exports: the declared exports, as other tables of a manifest refer to them by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hotplug.kinds import Kind, nearest
from hotplug.manifest import types as typespec
from hotplug.manifest.arguments import Abi
from hotplug.manifest.exports import ExportSpec, exports
from hotplug.manifest.toml.table import Table
from hotplug.manifest.types import TypeSpec

__all__ = ["Exports", "signature"]


_MOST_ARGS = 32


@dataclass(frozen=True, slots=True)
class Exports:
    """The exports, and the types that they may use."""

    table: Table
    specs: Mapping[str, ExportSpec]
    types: Mapping[str, TypeSpec]
    sound: bool
    """Whether neither has a problem."""

    @classmethod
    def read(cls, table: Table, types: Table, abi: Abi) -> Exports:
        """Reads the tables `[exports]` and `[types]`."""
        problems = table.document.problems
        before = len(problems)
        found = exports(table, types.values, abi)
        declared = typespec.types(types)
        return cls(table, found, declared, sound=len(problems) == before)

    def named(
        self, table: Table, key: str, name: str, owner: str, *, item: int | None = None
    ) -> ExportSpec | None:
        """The export *name*, to which *owner* refers at *key* or its *item*.

        None where there is none, which is reported, or where another problem hides it.
        """
        if self.table.values and name not in self.table.values:
            meant = nearest(name, self.table)
            listed = ", ".join(f"`{one}`" for one in self.table)
            table.problem(
                f"{owner} names the export `{name}`, which is not declared",
                key,
                "no such export",
                f"did you mean `{meant}`?" if meant else f"the exports are: {listed}",
                item=item,
            )
        spec = self.specs.get(name) if self.sound else None
        if spec is not None and len(spec.args) > _MOST_ARGS:
            message = f"{owner} names the export `{name}`, which takes {len(spec.args)} arguments"
            table.problem(message, key, f"at most {_MOST_ARGS}", item=item)
            return None
        return spec

    def enum(self, kind: Kind) -> bool:
        """Whether *kind* is a declared enum."""
        return kind.word in self.types and self.types[kind.word].form == "enum"


def signature(spec: ExportSpec) -> str:
    """*spec* as messages show it: `word_count(text: string) -> u32`."""
    args = ", ".join(f"{arg.name}: {arg.kind}" for arg in spec.args)
    return f"{spec.name}({args}){f' -> {spec.returns}' if spec.returns else ''}"
