"""Statements: a list of Python statements that lift or lower one value."""

from __future__ import annotations

from hotplug.interface import Interface

__all__ = ["Statements"]


class Statements:
    """The statements so far. *structs* collects the formats of the Structs that they use."""

    def __init__(self, interface: Interface, structs: set[str]) -> None:
        self.interface = interface
        self.structs = structs
        self.lines: list[str] = []
        self.fixed: list[tuple[str, str]] = []
        """Pending fields of a fixed size, to be packed or unpacked together: the Struct code of
        each, and its expression or target."""
        self.count = 0
        self.loops = 0
        """The number of loops around the next statement."""

    def name(self, stem: str) -> str:
        """A new name, unique in these statements."""
        self.count += 1
        return f"_{stem}{self.count}"

    def line(self, indent: str, text: str) -> None:
        """Adds a statement."""
        self.lines.append(f"{indent}{text}")
