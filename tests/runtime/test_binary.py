"""A wasm file is read without trust, and in time that grows with its size only."""

from __future__ import annotations

import contextlib
import time

import pytest
import wasmtime
from hypothesis import given
from hypothesis import strategies as st

import wasm
from hotplug.errors import LinkError
from hotplug.runtime import Binary, BinaryError, Module
from hotplug.runtime.module.binary import Function, Import, Memory

_MAGIC = b"\0asm\1\0\0\0"
_WHOLE = bytes(
    wasmtime.wat2wasm("""(module
      (import "env" "call" (func (param i64 f32)))
      (import "env" "table" (table 1 2 funcref))
      (import "env" "global" (global (mut i32)))
      (memory (export "memory") 2 3)
      (func (export "two") (param f64) (result i32 i64) (unreachable))
      (export "again" (func 0))
      (global (export "global") i32 (i32.const 1))
      (data (i32.const 0) "x"))""")
)


def test_a_module() -> None:
    found = Binary.parse(_WHOLE + wasm.section("a", b"1") + wasm.section("a", b"2"))
    assert found.imports == (
        Import("env", "call", "function", Function(("i64", "f32"), ())),
        Import("env", "table", "table"),
        Import("env", "global", "global"),
    )
    assert found.functions == {
        "two": Function(("f64",), ("i32", "i64")),
        "again": Function(("i64", "f32"), ()),
    }
    assert found.memories == {"memory": Memory(2, plain=True)}
    assert found.sections["a"] == b"12"


def test_a_section_that_is_longer_than_it_says() -> None:
    section = b"\3\2\2\0" + b"\0\2\1a"  # two functions, of which one is in the next section
    with pytest.raises(BinaryError, match="the wasm file is damaged"):
        Binary.parse(_MAGIC + section)


@given(st.binary(max_size=80))
def test_garbage_after_the_magic(data: bytes) -> None:
    with pytest.raises(LinkError):
        Module.load(_MAGIC + data)


@given(st.lists(st.tuples(st.integers(0, 13), st.binary(max_size=20)), max_size=6))
def test_garbage_in_sections(sections: list[tuple[int, bytes]]) -> None:
    data = _MAGIC + b"".join(bytes([code, len(body)]) + body for code, body in sections)
    with pytest.raises(LinkError):
        Module.load(data)


@given(st.data())
def test_a_module_with_changed_bytes(data: st.DataObject) -> None:
    changed = bytearray(_WHOLE)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(8, len(changed) - 1))
        changed[at] = data.draw(st.integers(0, 255))
    with pytest.raises(LinkError):
        Module.load(bytes(changed))


@pytest.mark.parametrize(
    "data",
    [
        b"\1\x05\xff\xff\xff\xff\x0f",  # 2^32 - 1 types
        b"\1\x0b" + b"\xff" * 9 + b"\x01\x60",  # 2^64 - 1 types
        b"\1\x07\1\x60\xff\xff\xff\xff\x0f",  # a type with 2^32 - 1 parameters
        wasm.section("a", b"1") * 300_000,
        b"".join(wasm.section(f"s{n}", b"") for n in range(100_000)),
        b"\1\4\1\x60\0\0\3\x02\1\0\7\5\1\1a\0\5",  # the function 5 of 1
        b"\7\5\1\1a\2\0",  # the memory 0 of none
        b"\7\5\1\1\xff\0\0",  # a name that is no UTF-8
    ],
    ids=lambda value: ascii(value)[:24],
)
def test_large_numbers_cost_nothing(data: bytes) -> None:
    begun = time.process_time()
    with contextlib.suppress(BinaryError):
        Binary.parse(_MAGIC + data)
    assert time.process_time() - begun < 2
