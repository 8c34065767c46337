"""What `make bench` makes of its times, and that it can still take apart what it looks into."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from hotplug.build.toolchain.search import find
from hotplug.codegen import calls
from hotplug.host.matching import match_hooks
from hotplug.interface import Interface

ROOT = Path(__file__).parents[1]
if not (ROOT / "bench").is_dir():
    pytest.skip("the benchmarks are not here", allow_module_level=True)
sys.path.append(str(ROOT))

from bench.borrow import bound  # noqa: E402
from bench.figure import Figure  # noqa: E402
from bench.guests import Guests  # noqa: E402
from bench.hooks import application  # noqa: E402
from bench.live import Bare, edited, timed  # noqa: E402
from bench.measure import Spread  # noqa: E402
from bench.report import pairs, spreads  # noqa: E402

PLUGIN = ROOT / "bench" / "plugin"


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
        (Figure("f", -2e-3, 1e-3, most=True, time=True), False, "reached: f: -2 ms, at most 1 ms"),
    ],
)  # fmt: skip
def test_a_figure_fails_the_run_or_not(figure: Figure, fails: bool, said: str) -> None:
    assert figure.fails is fails
    assert str(figure) == said


def test_each_other_has_a_line_beside_the_first() -> None:
    one = ("one", {"a": 2e-6, "b": 1e-6})
    lines = pairs([one, ("two", {"a": 1e-6, "b": 4e-6, "c": 1e-6})]).splitlines()
    assert lines[2:] == [
        "| one | a 2 µs | b 1 µs | 1 µs | 2.00 |",
        "| two | a 1 µs | b 4 µs | -3 µs | 0.25 |",
        "| two | a 1 µs | c 1 µs | 0 ns | 1.00 |",
    ]


def test_a_spread_is_of_the_middle_and_of_the_nearest_rank() -> None:
    assert Spread.of([3.0, 1.0, 2.0, 5.0]) == Spread(2.5, 5.0)
    assert Spread.of([float(n) for n in range(20, 0, -1)]) == Spread(10.5, 19.0)
    lines = spreads({"all": Spread(0.2, 0.25), "a part": Spread(2e-6, 3e-6)}).splitlines()
    assert lines[2:] == ["| all | 200 ms | 250 ms |", "| a part | 2 µs | 3 µs |"]


def test_the_generated_calls_can_be_made_without_the_pool() -> None:
    source = calls(_interface())
    made = bound(source)
    compile(made, "calls", "exec")
    assert "_acquire()" in source
    assert made.count("_take()") == 1
    assert "_give(_i)" not in made
    with pytest.raises(ValueError, match="in another way"):
        bound(made)


def test_the_plugin_answers_the_hooks_of_the_application() -> None:
    found = match_hooks(application(), _interface())
    assert {name: one.params for name, one in found.items()} == {
        "total": ("count", "price"),
        "double": ("text",),
    }


def test_an_edit_is_another_each_time() -> None:
    source = (PLUGIN / "src" / "lib.rs").read_text("utf-8")
    first = edited(source, 1)
    assert first.count("count.wrapping_mul(price).wrapping_add(1)\n") == 1
    assert edited(first, 2) == first.replace("add(1)", "add(2)")
    with pytest.raises(ValueError, match="in another way"):
        edited("", 1)


def test_an_edit_is_timed_in_an_application_and_by_cargo_alone(tmp_path: Path) -> None:
    shutil.copytree(PLUGIN, tmp_path / "plugin", ignore=shutil.ignore_patterns(".hotplug"))
    shutil.copy(PLUGIN.parent / "work.rs", tmp_path)
    guests = Guests(tmp_path, find())
    bare = Bare.of(guests.copy("bare"), guests.toolchain)  # ValueError if it is another build
    (times,) = timed(guests.copy("live"), bare, 1)
    whole, *parts, rest, alone = times.values()
    assert whole == pytest.approx(sum(parts) + rest)
    assert [*times][1:5] == ["settle", "build", "load", "swap"]
    assert all(0 < one < whole for one in parts)
    assert alone > 0
    with pytest.raises(ValueError, match=r"fresh is \[True\], not False"):
        bare.build()


def _interface() -> Interface:
    return Interface.read((PLUGIN / "plugin.toml").read_bytes(), "plugin.toml")
