"""What `make bench` makes of its times, and that it can still take the generated calls apart."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hotplug.codegen.calls import calls
from hotplug.interface import Interface

ROOT = Path(__file__).parents[1]
if not (ROOT / "bench").is_dir():
    pytest.skip("the benchmarks are not here", allow_module_level=True)
sys.path.append(str(ROOT))

from bench.borrow import bound  # noqa: E402
from bench.figure import Figure  # noqa: E402
from bench.report import pairs  # noqa: E402


@pytest.mark.parametrize(
    ("figure", "fails", "said"),
    [
        (Figure("f", 60, 50), False, "reached: f: 60 times, at least 50 times"),
        (Figure("f", 40, 50), True, "MISSED: f: 40 times, at least 50 times"),
        (Figure("f", 1.2, 1.1, most=True), True, "MISSED: f: 1.20 times, at most 1.10 times"),
        (Figure("f", 1.2, 1.1, most=True, shared=True), False,
         "MISSED, with no two cores free: f: 1.20 times, at most 1.10 times"),
        (Figure("f", 2e-3, 1e-3, most=True, time=True), False, "MISSED: f: 2 ms, at most 1 ms"),
        (Figure("f", 2e-7, 1e-7, most=True, time=True, firm=True), True,
         "MISSED: f: 200 ns, at most 100 ns"),
        (Figure("f", 5e-8, 1e-7, most=True, time=True, firm=True), False,
         "reached: f: 50 ns, at most 100 ns"),
        (Figure("f", 1.9, None, most=True), False, "no bar: f: 1.90 times"),
    ],
)  # fmt: skip
def test_a_figure_fails_the_run_or_not(figure: Figure, fails: bool, said: str) -> None:
    assert figure.fails is fails
    assert str(figure) == said


def test_a_pair_has_a_line() -> None:
    lines = pairs([("one", {"a": 2e-6, "b": 1e-6}), ("two", {"a": 1e-6, "b": 4e-6})]).splitlines()
    assert lines[2:] == [
        "| one | a 2 µs | b 1 µs | 1 µs | 2.00 |",
        "| two | a 1 µs | b 4 µs | -3 µs | 0.25 |",
    ]


def test_the_generated_calls_can_be_made_without_the_pool() -> None:
    manifest = ROOT / "bench" / "plugin" / "plugin.toml"
    source = calls(Interface.read(manifest.read_bytes(), "plugin.toml"))
    made = bound(source)
    compile(made, "calls", "exec")
    assert "_acquire()" in source
    assert made.count("_take()") == 1
    assert "_give(_i)" not in made
    with pytest.raises(ValueError, match="in another way"):
        bound(made)
