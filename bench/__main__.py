"""Build the module of the benchmarks, time every contender on it, and print one table."""

from __future__ import annotations

import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

import hotplug
from bench.by_hand import ByHand
from bench.measure import Contender, Workload, measure
from hotplug.build import build
from hotplug.project import Project

LONG_WORD = "supercalifragilisticexpialidocious"
KIBIBYTE = "0123456789abcdef" * 64
BASE = "wasmtime API"
BARS = {"add(i32, i32)": 50, "length, 34 B": 60, "double, 1 KiB": 40}
"""How many times quicker than the base hotplug has to be."""


def main() -> None:
    """Print the table, and fail if hotplug is not as quick as it claims."""
    with tempfile.TemporaryDirectory(prefix="hotplug-bench-") as made:
        root = Path(made) / "plugin"
        ignored = shutil.ignore_patterns("target", ".hotplug")
        shutil.copytree(Path(__file__).parent / "plugin", root, ignore=ignored)
        built = build(Project.at(root))
        rust = ".".join(map(str, built.toolchain.version))
        print(
            f"Python {platform.python_version()}, wasmtime {version('wasmtime')}, Rust {rust},"
            f" {platform.machine()}; the least of 25 rounds, in turn, in one process\n"
        )
        missed = [row for row in workloads(root, built.artifact) if not report(row)]
    if missed:
        sys.exit(f"below the bar: {', '.join(row.name for row in missed)}")


def workloads(root: Path, artifact: Path) -> Iterator[Workload]:
    """Each workload with its contenders, all on the same module."""
    plugin = hotplug.load(root)
    by_hand = ByHand(artifact)

    def add(a: int, b: int) -> int:
        return a + b

    def length(text: str) -> int:
        return len(text.encode())

    def double(text: str) -> str:
        return text * 2

    yield Workload("add(i32, i32)", 3, [
        Contender("hotplug", plugin["add"], (1, 2)),
        Contender(BASE, by_hand.add, (1, 2)),
        Contender("plain Python", add, (1, 2)),
    ])  # fmt: skip
    yield Workload("length, 34 B", 34, [
        Contender("hotplug", plugin["length"], (LONG_WORD,)),
        Contender(BASE, by_hand.length, (LONG_WORD,)),
        Contender(f"{BASE}, no allocation", by_hand.length_in_scratch, (LONG_WORD,)),
        Contender("plain Python", length, (LONG_WORD,)),
    ])  # fmt: skip
    yield Workload("double, 1 KiB", KIBIBYTE * 2, [
        Contender("hotplug", plugin["double"], (KIBIBYTE,)),
        Contender(BASE, by_hand.double, (KIBIBYTE,)),
        Contender(f"{BASE}, no allocation", by_hand.double_in_scratch, (KIBIBYTE,)),
        Contender("plain Python", double, (KIBIBYTE,)),
    ])  # fmt: skip


def report(workload: Workload) -> bool:
    """Print one workload's times; whether hotplug reached its bar."""
    times: Mapping[str, float] = measure(workload)
    print(f"{workload.name:24} {'ns a call':>12} {f'{BASE} is 1':>16}")
    for name, seconds in times.items():
        print(f"  {name:22} {seconds * 1e9:12,.0f} {times[BASE] / seconds:15.1f}x")
    ratio, bar = times[BASE] / times["hotplug"], BARS[workload.name]
    print(f"  {'reached' if ratio >= bar else 'MISSED'}: {ratio:.0f} times, of {bar}\n")
    return ratio >= bar


if __name__ == "__main__":
    main()
