"""Times -> a table for a README, in Markdown."""

from __future__ import annotations

import datetime
import os
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import version

from bench.contenders import BASE
from bench.figure import seconds
from bench.measure import Spread

__all__ = ["conditions", "pairs", "spreads", "table"]


def conditions(rust: str) -> str:
    """When, on what, and with what."""
    return (
        f"{datetime.date.today():%Y-%m-%d}, {os.cpu_count()} cores, {platform.machine()}, Python"
        f" {platform.python_version()}, wasmtime {version('wasmtime')}, Rust {rust}"
    )


def table(rows: Sequence[tuple[str, Mapping[str, float]]], names: Sequence[str]) -> str:
    """A line for each contender of *names*, a column for each workload."""
    lines = [
        "| | " + " | ".join(name for name, _ in rows) + " |",
        "|---" * (len(rows) + 1) + "|",
    ]
    for name in names:
        cells = [_cell(name, times) for _, times in rows]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def pairs(rows: Sequence[tuple[str, Mapping[str, float]]]) -> str:
    """The first that did a workload beside each of the others: a line with the time of both, their
    difference and ratio.
    """
    lines = ["| | | beside | difference | ratio |", "|---|---|---|---|---|"]
    for name, times in rows:
        (one, its), *others = times.items()
        for other, theirs in others:
            both = f"{one} {seconds(its)} | {other} {seconds(theirs)}"
            lines.append(f"| {name} | {both} | {seconds(its - theirs)} | {its / theirs:.2f} |")
    return "\n".join(lines)


def spreads(rows: Mapping[str, Spread]) -> str:
    """A line for each part of what was done many times."""
    lines = ["| | median | p95 |", "|---|---|---|"]
    for name, one in rows.items():
        lines.append(f"| {name} | {seconds(one.median)} | {seconds(one.p95)} |")
    return "\n".join(lines)


def _cell(name: str, times: Mapping[str, float]) -> str:
    if name not in times:
        return ""
    if BASE not in times or name == BASE:
        return seconds(times[name])
    ratio = times[BASE] / times[name]
    digits = f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.2g}"
    return f"{seconds(times[name])} ({digits})"
