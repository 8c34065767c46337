"""Statements: Python in the making, which moves one value between an object and bytes."""

from __future__ import annotations

from hotplug.interface import Interface

__all__ = ["Statements"]


class Statements:
    """The lines so far. *structs* collects the formats of the Structs that they need."""

    def __init__(self, interface: Interface, structs: set[str]) -> None:
        self.interface = interface
        self.structs = structs
        self.lines: list[str] = []
        self.fixed: list[tuple[str, str]] = []
        """Fields of a fixed size that wait for their neighbours: the code of each in a Struct, and
        what it is of."""
        self.count = 0
        self.loops = 0
        """How deep the next line is in loops."""

    def name(self, stem: str) -> str:
        """A name that nothing else here has."""
        self.count += 1
        return f"_{stem}{self.count}"

    def line(self, indent: str, text: str) -> None:
        """One more statement."""
        self.lines.append(f"{indent}{text}")
