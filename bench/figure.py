"""Figure: one number of a run, beside the bar that it has to reach."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Figure", "seconds"]

_UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"))


@dataclass(frozen=True, slots=True)
class Figure:
    """*value* reaches *bar* where it is no less; with *most*, where it is no more.

    A *time*, in seconds, depends on the machine, and what else it does; so does what is *shared*.
    Missing its bar is said, and fails nothing; but for a *firm* time, which is a difference within
    the run, and far enough from its bar. Without a bar a figure is told, and no more.
    """

    name: str
    value: float
    bar: float | None
    most: bool = False
    time: bool = False
    firm: bool = False
    shared: bool = False

    @property
    def reached(self) -> bool:
        """Whether it is as it has to be."""
        if self.bar is None:
            return True
        return self.value <= self.bar if self.most else self.value >= self.bar

    @property
    def fails(self) -> bool:
        """Whether the run has to fail for it."""
        return not (self.reached or (self.time and not self.firm) or self.shared)

    def __str__(self) -> str:
        shown = seconds if self.time else _ratio
        if self.bar is None:
            return f"no bar: {self.name}: {shown(self.value)}"
        word = "at most" if self.most else "at least"
        verdict = "reached" if self.reached else "MISSED"
        verdict += ", with no two cores free" * self.shared
        return f"{verdict}: {self.name}: {shown(self.value)}, {word} {shown(self.bar)}"


def seconds(value: float) -> str:
    """A time with three digits and its unit."""
    size, unit = next((one for one in _UNITS if abs(value) >= one[0]), _UNITS[-1])
    return f"{value / size:.3g} {unit}" if abs(value) < 100 * size else f"{value / size:.0f} {unit}"


def _ratio(value: float) -> str:
    return f"{value:.0f} times" if value >= 10 else f"{value:.2f} times"
