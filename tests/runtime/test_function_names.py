"""Names of functions come from the module, cut; a long one costs a trap nothing."""

from __future__ import annotations

import os
import resource
import subprocess
import sys

import pytest

import wasm
from hotplug import PluginTrap
from hotplug.runtime import Module
from hotplug.runtime.module import Binary, FunctionNames

WAT = f"""(module {wasm.SUPPORT}
    (func $r (export "_deep") (result i32) (i32.add (call $r) (i32.const 1))))"""
MANIFEST = wasm.HEAD + '[exports.deep]\nreturns = "u32"\n'


def number(value: int) -> bytes:
    """*value* as LEB128."""
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def names(*given: tuple[int, bytes]) -> bytes:
    """The body of a name section."""
    listed = b"".join(number(at) + number(len(name)) + name for at, name in given)
    listed = number(len(given)) + listed
    return b"\1" + number(len(listed)) + listed


def named(size: int) -> bytes:
    """WAT's module, each function with a name of *size* bytes."""
    made = wasm.assembled(WAT, MANIFEST)
    bare = Binary.parse(made).stripped(made)
    return bare + wasm.section("name", names(*((at, b"N" * size) for at in range(3))))


def test_names_are_read_by_index() -> None:
    found = FunctionNames(names((0, b"first"), (5, b"a\x1b[31mred"), (7, b"\xff")))
    assert [found[at] for at in (0, 1, 5, 7)] == [
        "first", "function 1", "a\\x1b[31mred", "\N{REPLACEMENT CHARACTER}",
    ]  # fmt: skip


@pytest.mark.parametrize("cut", range(1, 14))
def test_a_damaged_section_ends_the_list(cut: int) -> None:
    found = FunctionNames(names((0, b"first"), (1, b"second"))[:-cut])
    assert found[0] in {"first", "function 0"}
    assert found[1] == "function 1"


def test_wasmtime_gets_no_names() -> None:
    data = named(10)
    binary = Binary.parse(data)
    assert set(binary.sections) >= {"name"}
    assert "name" not in Binary.parse(binary.stripped(data)).sections


def test_a_name_is_cut() -> None:
    (frame, *_) = trapped(100_000)
    assert frame == "N" * 400


def trapped(size: int) -> tuple[str, ...]:
    from hotplug import binding
    from hotplug.runtime import Pool

    module = Module.load(named(size))
    owner = binding.class_of(module.interface)
    calls = binding.calls(module.interface, Pool(module), owner)
    with pytest.raises(PluginTrap, match="its stack overflowed") as caught:
        calls["deep"]()
    return caught.value.backtrace


@pytest.mark.parametrize("size", [1, 5_000_000])
def test_long_names_cost_no_memory(size: int) -> None:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run(
        [sys.executable, __file__, str(size)], env=env, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 64 << 10


if __name__ == "__main__":  # prints the KiB that a second trap adds to the process
    length = int(sys.argv[1])
    trapped(1)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    trapped(length)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
