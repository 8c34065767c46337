"""Types that nest two by two: what walks them looks at each declared type once."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from hotplug.codegen import calls, python, rust, wit
from hotplug.interface import Interface
from hotplug.kinds import components
from hotplug.manifest import Manifest
from hotplug.testing import MinimalValues, PluginUnderTest, fake_host

_HEAD = '[plugin]\nname = "nested"\nversion = "1.0.0"\n'


def _manifest(depth: int, form: str) -> bytes:
    nested = "".join(
        f'[types.t{n}]\n{form} = {{ a = "t{n + 1}", b = "t{n + 1}" }}\n' for n in range(depth)
    )
    last = f'[types.t{depth}]\nrecord = {{ a = "u8" }}\n'
    uses = '[exports.f]\nargs = { it = "t0" }\nreturns = "list<t0>"\n'
    return (_HEAD + nested + last + uses + '[imports.h]\nreturns = "t0"\n').encode()


def _interface(depth: int, form: str) -> Interface:
    return Interface.of(Manifest.parse(_manifest(depth, form)))


def _minimal(interface: Interface) -> None:
    tested = PluginUnderTest.of(interface)
    MinimalValues(tested).of(interface.exports[0].args[0].kind)


def _count(function: Callable[[], Any]) -> int:
    """How many functions of Python *function* calls."""
    count = 0

    def profile(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(profile)
    try:
        function()
    finally:
        sys.setprofile(None)
    return count


_WALKS: dict[str, Callable[[Interface], Any]] = {
    "calls": calls,
    "python": python,
    "rust": rust,
    "wit": wit,
    "fingerprint": lambda interface: interface.record,
    "minimal": _minimal,
}


@pytest.mark.parametrize("form", ["record", "variant"])
@pytest.mark.parametrize("walk", _WALKS)
def test_the_work_grows_with_the_types(walk: str, form: str) -> None:
    made = [_interface(depth, form) for depth in (8, 16, 16)]
    _WALKS[walk](made[2])  # templates are compiled once
    small, large = (_count(lambda one=one: _WALKS[walk](one)) for one in made[:2])  # type: ignore[misc]
    assert large < small * 4


@pytest.mark.parametrize("form", ["record", "variant"])
def test_the_manifest_is_read_in_time(form: str) -> None:
    small, large = (
        _count(lambda depth=depth: _interface(depth, form))  # type: ignore[misc]
        for depth in (20, 80)
    )
    assert large < small * 8


@pytest.mark.parametrize("form", ["record", "variant"])
def test_a_chain_of_types_may_be_long(form: str) -> None:
    interface = _interface(1200, form)
    assert "_get_t1199" in calls(interface)
    assert "struct T0" in rust(interface)["src/exports.rs"] or form == "variant"


def test_a_fake_host_makes_each_type_once() -> None:
    host = fake_host(_interface(16, "variant"))
    assert host.calls == []


def test_components_come_after_what_they_use() -> None:
    graph = {"a": ["b", "c"], "b": ["c"], "c": ["d"], "d": ["c"], "e": ["e", "a"]}
    found = components(graph)
    assert [sorted(one) for one in found] == [["c", "d"], ["b"], ["a"], ["e"]]
