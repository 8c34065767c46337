"""Time hotplug beside other ways to call Rust from Python, and print one table.

Every contender is timed in this one process, in turn with the others. Each figure of hotplug stands
beside its bar, if it has one. A bar that is missed fails the run, with exit status 1, where the
figure is a ratio, or what the pool adds to a call, or the time of a call into the host. Any other
time does not, for the machine may be shared: it is only said to be MISSED. Nor does the bar of two
threads, where two threads of hashlib miss it in the same run: no two cores are free.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from bench import borrow, contenders, hooks, hosts, limits, live, start, threads, traps, workloads
from bench.contenders import BASE
from bench.figure import Figure, seconds
from bench.guests import Guests
from bench.measure import measure
from bench.report import conditions, pairs, spreads, table


def main() -> None:
    """Print all figures, and fail if hotplug misses a bar that holds on any machine."""
    with tempfile.TemporaryDirectory(prefix="hotplug-bench-") as made:
        figures = run(Guests.at(Path(made)))
    failed = [one.name for one in figures if one.fails]
    if failed:
        sys.exit(f"below the bar: {'; '.join(failed)}")


def run(guests: Guests) -> list[Figure]:
    """Measure and print everything; the figures."""
    rust = ".".join(map(str, guests.toolchain.version))
    print(f"{conditions(rust)}; the least of 25 rounds, or of 300 short ones, in turn\n")
    makers, missing = contenders.maker(guests)
    for name, reason in missing.items():
        print(f"missing: {name}: {reason}\n")
    made = {name: make() for name, make in makers.items()}
    figures: list[Figure] = []
    rows: list[tuple[str, Mapping[str, float]]] = []
    for workload in workloads.calls(made):
        times = measure(workload)
        rows.append((workload.name, times))
        figures += show(workload.name, times, *workloads.figures(workload.name, times))
    costs = [
        borrow.borrow(guests),
        hosts.hosts(guests),
        *limits.limits(guests),
        *traps.traps(guests),
    ]
    hooked = [*hooks.hooks(guests)]
    for case in [*costs, *hooked, *start.start(guests), *threads.threads(makers)]:
        figures += show(*case)
    name, parts, more = live.live(guests)
    figures += show(name, {each: one.median for each, one in parts.items()}, more)
    print(f"One call, and how many times quicker than the {BASE}; {conditions(rust)}:\n")
    print(table(rows, list(made)))
    print(f"\nWhat it costs to hold a plugin; {conditions(rust)}:\n")
    print(pairs([(name, times) for name, times, *_ in (*costs, *hooked)]))
    print(f"\nFrom a save to the first new answer, beside cargo alone; {conditions(rust)}:\n")
    print(spreads(parts))
    print("\nEach figure beside its bar:\n")
    print("\n".join(f"* {one}" for one in figures))
    return figures


def show(name: str, found: Mapping[str, float], *figures: Figure) -> tuple[Figure, ...]:
    """Print one case; its figures, as they came."""
    base = found.get(BASE)
    gains = "threads of" in name  # not times, but how much more than one thread
    print(name)
    for each, value in found.items():
        beside = f"{base / value:11.3g}x" if base and not gains else ""
        print(f"  {each:26} {f'{value:.2f} times one' if gains else seconds(value):>16}{beside}")
    for one in figures:
        print(f"  {one}")
    print(flush=True)
    return figures


if __name__ == "__main__":
    main()
