"""A plugin reaches nothing that it was not given, and costs its host no more than its limits.

`python tests/test_sandbox.py` lets plugins and their hosts call each other without end: what goes
wrong there would end the process.
"""

from __future__ import annotations

import logging
import os
import struct
import subprocess
import sys
import tempfile
import threading
import tracemalloc
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

import hotplug
import wasm
from hotplug.codegen.calls.result_cost import ResultCost
from hotplug.errors import (
    CallError,
    LinkError,
    PluginInvalidResult,
    PluginOutOfMemory,
    PluginPanic,
    PluginTrap,
)
from hotplug.store import Store

FRAME = 0x6000
ANSWER = 4096
"""Bytes of the small answer, which stands behind the slots of the frame."""
ROOM = 0x8000
"""Where these plugins make room for an answer."""
END = 65_536
AMPLIFIED = 64
"""Bytes of Python objects that one byte of a result may become."""


def made(
    directory: Path,
    body: str,
    manifest: str,
    imports: tuple[str, ...] = (),
    *,
    name: str = "guest",
    support: str = wasm.SUPPORT,
    **given: Any,
) -> hotplug.Plugin:
    """The plugin that *body* and *manifest* make, with functions `$NAME` for *imports*."""
    head = f'[plugin]\nname = "{name}"\nversion = "1.0.0"\n'
    taken = "".join(f'(import "hotplug" "host_{one}" (func ${one}))' for one in imports)
    taken += '(import "hotplug" "hotplug_fetch" (func $fetch))' if imports else ""
    block = f'(data (i32.const 136) "\\00\\{FRAME >> 8:02x}\\00\\00")'
    path = directory / f"{name}.wasm"
    path.write_bytes(wasm.assembled(f"(module {taken} {support} {block} {body})", head + manifest))
    return hotplug.load(path, **given)


# What stands in a memory.

KEEPS = """
[exports.poke]
args = { at = "u32", value = "u32" }
[exports.peek]
args = { at = "u32" }
returns = "u32"
[exports.trap]
[exports.spins]
args = { n = "u32" }
returns = "u32"
"""
KEEPS_WAT = """
(global $kept (mut i32) (i32.const 0))
(func (export "_poke") (param i32 i32)
  (global.set $kept (local.get 1)) (i32.store (local.get 0) (local.get 1)))
(func (export "_peek") (param i32) (result i32)
  (i32.or (global.get $kept) (i32.load (local.get 0))))
(func (export "_trap") (unreachable))
(func (export "_spins") (param i32) (result i32) (local.get 0))"""


def test_two_plugins_have_two_memories(tmp_path: Path) -> None:
    one = made(tmp_path, KEEPS_WAT, KEEPS, name="one")
    other = made(tmp_path, KEEPS_WAT, KEEPS, name="other")
    again = made(tmp_path, KEEPS_WAT, KEEPS, name="one")
    one["poke"](ROOM, 0xC0FFEE)
    assert (one["peek"](ROOM), other["peek"](ROOM), again["peek"](ROOM)) == (0xC0FFEE, 0, 0)


def test_two_instances_have_two_memories(tmp_path: Path) -> None:
    plugin = made(tmp_path, KEEPS_WAT, KEEPS + "[limits]\ninstances = 2\n")
    first = plugin._pool.take()
    plugin["poke"](ROOM, 0xC0FFEE)  # in the second
    second = plugin._pool.take()
    plugin._pool.release(first)
    assert plugin["peek"](ROOM) == 0
    plugin._pool.release(second)
    assert plugin["peek"](ROOM) == 0xC0FFEE


def test_nothing_is_left_after_a_trap(tmp_path: Path) -> None:
    plugin = made(tmp_path, KEEPS_WAT, KEEPS + "[limits]\ninstances = 1\n")
    plugin["poke"](ROOM, 0xC0FFEE)
    assert plugin["peek"](ROOM) == 0xC0FFEE
    with pytest.raises(PluginTrap):
        plugin["trap"]()
    assert plugin["peek"](ROOM) == 0


# What it can import.


@pytest.mark.parametrize(
    "item",
    [
        '"wasi_snapshot_preview1" "environ_get" (func (param i32 i32) (result i32))',
        '"wasi_snapshot_preview1" "path_open" (func)',
        '"wasi_snapshot_preview1" "clock_time_get" (func (param i32 i64 i32) (result i32))',
        '"wasi_snapshot_preview1" "random_get" (func (param i32 i32) (result i32))',
        '"wasi_snapshot_preview1" "proc_exit" (func (param i32))',
        '"wasi_unstable" "fd_write" (func)',
        '"env" "memory" (memory 1)',
        '"env" "table" (table 1 funcref)',
        '"env" "stack" (global i32)',
        '"env" "abort" (func)',
        '"other" "_poke" (func (param i32 i32))',
        '"hotplug" "host_now" (func)',
        '"hotplug" "host_secret" (func)',
        '"hotplug" "hotplug_fetch" (func)',
        '"hotplug" "_poke" (func (param i32 i32))',
        '"" "" (func)',
    ],
    ids=lambda item: " ".join(item.split()[:2]).replace('"', ""),
)
@pytest.mark.parametrize("foreign", [False, True], ids=["generated", "foreign"])
def test_nothing_undeclared_is_imported(tmp_path: Path, item: str, foreign: bool) -> None:
    module, name = (part.strip('"') for part in item.split()[:2])
    support = wasm.SUPPORT if "memory" not in item else wasm.SUPPORT.split("\n", 1)[1]
    wat = f'(module (import {item}) {support} (func (export "_f")))'
    manifest = wasm.HEAD + ('abi = "c"\n' if foreign else "") + "[exports.f]\n"
    made(tmp_path, KEEPS_WAT, KEEPS, name="other")  # it is there, and of no use
    if foreign:
        manifest = manifest.replace("[exports.f]", '[exports.f]\nsymbol = "_f"')
    with pytest.raises(LinkError) as caught:
        wasm.load(tmp_path, wat, manifest)
    assert f"the module imports `{module}.{name}` (a " in str(caught.value)
    assert "which the manifest does not declare" in str(caught.value)


def test_a_declared_import_of_another_type(tmp_path: Path) -> None:
    manifest = f"{wasm.HEAD}[imports.nap]\n[exports.f]\n"
    for kind in ("(func (param i32))", "(func (result i32))", "(global i32)", "(memory 1)"):
        support = wasm.SUPPORT if "memory" not in kind else wasm.SUPPORT.split("\n", 1)[1]
        wat = f'(module (import "hotplug" "host_nap" {kind}) {support} (func (export "_f")))'
        with pytest.raises(LinkError, match=r"imports `hotplug\.host_nap`"):
            wasm.load(tmp_path, wat, manifest)


# Clock and randomness.

BATTERIES = """
[exports.time]
returns = "u64"
[exports.random]
args = { n = "u32" }
returns = "bytes"
"""
BATTERIES_WAT = f"""
(func (export "_time") (result i64) (call $now) (i64.load (i32.const {FRAME})))
(func (export "_random") (param i32) (result i64)
  (i32.store (i32.const {FRAME}) (local.get 0)) (call $random)
  (i64.or (i64.shl (i64.extend_i32_u (i32.load (i32.const {FRAME}))) (i64.const 32))
    (i64.const {FRAME + 8})))"""


def _with_batteries(directory: Path, **given: Any) -> hotplug.Plugin:
    head = 'capabilities = ["now", "random"]\n'
    return made(directory, BATTERIES_WAT, head + BATTERIES, ("now", "random"), **given)


@pytest.mark.parametrize(("grant", "missing"), [((), "now"), ((), "random"), (["now"], "random")])
def test_a_clock_and_randomness_are_granted(
    tmp_path: Path, grant: tuple[str, ...], missing: str
) -> None:
    with pytest.raises(LinkError, match=f"wants the capability `{missing}`, which was not granted"):
        _with_batteries(tmp_path, grant=grant)


def test_a_host_object_grants_no_clock(tmp_path: Path) -> None:
    with pytest.raises(LinkError, match="`now`, which was not granted"):
        _with_batteries(tmp_path, host={"now": lambda: 1, "random": bytes})


def test_what_is_granted_can_be_another(tmp_path: Path) -> None:
    plugin = _with_batteries(tmp_path, grant={"now": lambda: 42, "random": lambda n: b"x" * n})
    assert (plugin["time"](), plugin["random"](3)) == (42, b"xxx")
    plugin = _with_batteries(tmp_path, grant=["now", "random"])
    assert plugin["time"]() > 1_700_000_000_000_000_000
    assert plugin["random"](32) != plugin["random"](32)
    with pytest.raises(ValueError, match="at most 65536 bytes at once"):
        plugin["random"](2**32 - 1)


# What it can have of its host.

ASKS = '[imports.lookup]\n[imports.private]\ncapability = "vault"\n[exports.f]\n'
ASKS_WAT = '(func (export "_f") (call $lookup))'


class Application:
    """It has more than a plugin may see."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __getattribute__(self, name: str) -> Any:
        if name not in ("seen", "__class__", "__dict__"):
            object.__getattribute__(self, "seen").append(name)
        return object.__getattribute__(self, name)

    def lookup(self) -> None:
        pass

    def private(self) -> None:
        raise AssertionError("nobody may call this")

    def secret(self) -> None:
        raise AssertionError("nobody may call this")


def test_no_more_of_the_host_than_is_declared(tmp_path: Path) -> None:
    host = Application()
    manifest = "[imports.lookup]\n[exports.f]\n"
    plugin = made(tmp_path, ASKS_WAT, manifest, ("lookup",), host=host)
    plugin["f"]()
    assert set(host.seen) == {"lookup"}


def test_no_group_that_was_not_granted(tmp_path: Path) -> None:
    with pytest.raises(LinkError, match="wants the capability `vault`, which was not granted"):
        made(tmp_path, ASKS_WAT, ASKS, ("lookup", "private"), host=Application())
    made(tmp_path, ASKS_WAT, ASKS, ("lookup", "private"), host=Application(), grant=["vault"])


@pytest.mark.parametrize("name", ["__class__", "_private", "__init__", "a.b", "a b", "f()"])
def test_an_import_has_an_ordinary_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(hotplug.ManifestError, match=r"cannot be the name|must"):
        made(tmp_path, ASKS_WAT, f'[imports."{name}"]\n[exports.f]\n')


# What it calls its host with.

KINDS = '[types.level]\nenum = ["low", "high"]\n[types.access]\nflags = ["read", "write"]\n'
TOLD: Mapping[str, tuple[str, tuple[int, ...], bytes]] = {
    "address-far": ("string", (0xFFFFFFFF, 1), b""),
    "address-outside": ("string", (END, 1), b""),
    "past-the-end": ("string", (END - 1, 2), b""),
    "length-4-gib": ("bytes", (0, 0xFFFFFFFF), b""),
    "wraps": ("bytes", (0xFFFFFFF0, 0x20), b""),
    "all-ones": ("bytes", (0xFFFFFFFF, 0xFFFFFFFF), b""),
    "over-the-limit": ("bytes", (0, 40_000), b""),
    "not-utf-8": ("string", (ROOM, 2), b"a\xff"),
    "surrogate": ("string", (ROOM, 3), b"\xed\xa0\x80"),
    "overlong": ("string", (ROOM, 2), b"\xc0\x80"),
    "bool-2": ("bool", (2,), b""),
    "bool-negative": ("bool", (0xFFFFFFFF,), b""),
    "char-surrogate": ("char", (0xD800,), b""),
    "char-large": ("char", (0x110000,), b""),
    "char-largest": ("char", (0xFFFFFFFF,), b""),
    "enum": ("level", (2,), b""),
    "enum-large": ("level", (0xFFFFFFFF,), b""),
    "flags": ("access", (4,), b""),
    "list-cut-short": ("list<u32>", (ROOM, 3), b""),
    "list-outside": ("list<f64>", (END - 4, 8), b""),
    "array-cut-short": ("array<u16>", (ROOM, 3), b""),
    "array-shape": ("array<u8, 2>", (ROOM, 9), struct.pack("<II", 2, 2) + b"x"),
    "array-shape-huge": ("array<u8, 2>", (ROOM, 8), struct.pack("<II", 2**32 - 1, 2**32 - 1)),
    "option-tag": ("option<u8>", (ROOM, 2), b"\2\0"),
    "option-cut-short": ("option<u32>", (ROOM, 2), b"\1\0"),
    "left-over": ("option<u8>", (ROOM, 2), b"\0\0"),
    "count-4-gib": ("list<string>", (ROOM, 4), b"\xff\xff\xff\xff"),
    "nested-length": ("list<string>", (ROOM, 8), b"\1\0\0\0\xff\xff\xff\xff"),
    "no-count": ("list<list<u8>>", (ROOM, 0), b""),
    "tuple-bool": ("tuple<bool, u8>", (ROOM, 2), b"\7\0"),
    "map-text": ("map<string, u8>", (ROOM, 10), b"\1\0\0\0\1\0\0\0\xff\0"),
}
"""Kind of an argument, the slot that a plugin writes for it, and what it leaves at ROOM."""


def _number(data: bytes) -> str:
    return "".join(f"\\{byte:02x}" for byte in data)


@pytest.mark.parametrize("case", TOLD)
def test_an_argument_that_is_none(tmp_path: Path, case: str) -> None:
    kind, slot, data = TOLD[case]
    called: list[object] = []
    manifest = f"""{KINDS}[imports.tell]
args = {{ what = "{kind}" }}
[exports.f]
[exports.good]
[limits]
result = "32 KiB"
"""
    stores = "".join(
        f"(i32.store (i32.const {FRAME + 4 * at}) (i32.const {number}))"
        for at, number in enumerate(slot)
    )
    body = f"""(data (i32.const {ROOM}) "{_number(data)}") (func (export "_good"))
        (func (export "_f") {stores} (call $tell))"""
    plugin = made(tmp_path, body, manifest, ("tell",), host={"tell": called.append})
    for _ in range(2):
        with pytest.raises(PluginInvalidResult) as caught:
            plugin["f"]()
        assert (caught.value.plugin, caught.value.export) == ("guest", "f")
        plugin["good"]()
    assert not called


def test_an_empty_argument_may_be_anywhere_in_the_memory(tmp_path: Path) -> None:
    called: list[str] = []
    manifest = '[imports.tell]\nargs = { what = "string" }\n[exports.f]\n'
    body = f'(func (export "_f") (i32.store (i32.const {FRAME}) (i32.const {END})) (call $tell))'
    made(tmp_path, body, manifest, ("tell",), host={"tell": called.append})["f"]()
    assert called == [""]


# When it calls its host, and how it takes the answer.


@pytest.mark.parametrize("how", ["(start $early)", "hotplug_start"])
@pytest.mark.parametrize("what", ["lookup", "fetch"])
def test_a_call_of_the_host_before_the_start(tmp_path: Path, how: str, what: str) -> None:
    called: list[object] = []
    body = f'(func (export "_f")) (func $early (call ${what}))'
    support = wasm.SUPPORT
    if how == "hotplug_start":
        support = support.replace("(i32.const 64))\n", "(call $early) (i32.const 64))\n", 1)
    else:
        body += how
    assert support + body != wasm.SUPPORT
    with pytest.raises(PluginInvalidResult, match="it calls its host before it has started"):
        made(
            tmp_path, body, "[imports.lookup]\n[exports.f]\n", ("lookup",),
            support=support, host={"lookup": lambda: called.append(1)},
        )  # fmt: skip
    assert not called


TAKES = """
[imports.text]
args = { n = "u32" }
returns = "bytes"
[exports.f]
args = { n = "u32", room = "u32", fetches = "u32", pages = "u32" }
returns = "u32"
[limits]
memory = "1 MiB"
"""
TAKES_WAT = f"""
(func (export "_f") (param $n i32) (param $room i32) (param $fetches i32) (param $pages i32)
    (result i32)
  (local $last i32)
  (if (local.get $pages) (then (drop (memory.grow (local.get $pages)))))
  (if (i32.ge_s (local.get $n) (i32.const 0)) (then
    (i32.store (i32.const {FRAME}) (local.get $n))
    (call $text)
    (local.set $last (i32.load (i32.const {FRAME})))))
  (block $done
    (loop $next
      (br_if $done (i32.eqz (local.get $fetches)))
      (i32.store (i32.const {FRAME}) (local.get $room))
      (call $fetch)
      (local.set $last (i32.load8_u (local.get $room)))
      (local.set $fetches (i32.sub (local.get $fetches) (i32.const 1)))
      (br $next)))
  (local.get $last))"""


@pytest.fixture
def takes(tmp_path: Path) -> hotplug.Plugin:
    return made(tmp_path, TAKES_WAT, TAKES, ("text",), host={"text": lambda n: b"x" * n})


NOBODY = 2**32 - 1
"""No call of the host."""


@pytest.mark.parametrize(
    ("n", "room", "fetches", "told"),
    [
        (NOBODY, ROOM, 1, "no answer waits"),
        (10, ROOM, 1, "no answer waits"),
        (ANSWER, ROOM, 1, "no answer waits"),
        (5000, ROOM, 2, "no answer waits"),
        (5000, END - 4999, 1, "is not in the memory"),
        (5000, END, 1, "is not in the memory"),
        (5000, 2**32 - 1, 1, "is not in the memory"),
        (5000, 2**32 - 5000, 1, "is not in the memory"),
    ],
)
def test_a_fetch_that_cannot_be(
    takes: hotplug.Plugin, n: int, room: int, fetches: int, told: str
) -> None:
    with pytest.raises(PluginInvalidResult, match=told):
        takes["f"](n, room, fetches, 0)
    assert takes["f"](10, ROOM, 0, 0) == 10


def test_a_fetch_that_can_be(takes: hotplug.Plugin) -> None:
    assert takes["f"](5000, END - 5000, 1, 0) == ord("x")
    assert takes["f"](5000, ROOM, 0, 0) == 5000  # not fetched: forgotten with the next answer
    assert takes["f"](ANSWER, ROOM, 0, 0) == ANSWER


def test_an_answer_in_a_memory_that_has_grown(takes: hotplug.Plugin) -> None:
    assert takes["f"](5000, END + 100, 1, 1) == ord("x")
    assert takes["f"](100_000, 2 * END + 100, 1, 3) == ord("x")
    with pytest.raises(PluginOutOfMemory, match="an answer of 1,048,577 bytes is over"):
        takes["f"](2**20 + 1, ROOM, 1, 0)


def test_an_argument_in_a_memory_that_has_grown(tmp_path: Path) -> None:
    called: list[str] = []
    manifest = '[imports.tell]\nargs = { what = "string" }\n[exports.f]\n'
    body = f"""(func (export "_f")
        (drop (memory.grow (i32.const 1)))
        (i32.store (i32.const {END + 8}) (i32.const 0x00696821))
        (i32.store (i32.const {FRAME}) (i32.const {END + 8}))
        (i32.store (i32.const {FRAME + 4}) (i32.const 3))
        (call $tell))"""
    made(tmp_path, body, manifest, ("tell",), host={"tell": called.append})["f"]()
    assert called == ["!hi"]


@pytest.mark.parametrize("frame", [0, 4, END - 8, END, 0xFFFFFFF8])
def test_a_frame_that_is_not_in_the_memory(tmp_path: Path, frame: int) -> None:
    support = wasm.SUPPORT + f'(data (i32.const 136) "{_number(struct.pack("<I", frame))}")'
    manifest = wasm.HEAD + "[imports.lookup]\n[exports.f]\n"
    wat = f'(module (import "hotplug" "host_lookup" (func)) {support} (func (export "_f")))'
    path = tmp_path / "plugin.wasm"
    path.write_bytes(wasm.assembled(wat, manifest))
    with pytest.raises(PluginInvalidResult, match="a frame that is not in the memory or aligned"):
        hotplug.load(path, host={"lookup": lambda: None})


# What it says.

NASTY = "a\x1b[2J\x9b31m\r\n\u202eevil\u2066\u200b\x07\x00\u2028\ufeffz"
HARMLESS = frozenset("\x1b\x9b\r\u202e\u2066\u200b\x07\x00\u2028\ufeff")


def test_a_line_of_the_log_is_harmless(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    said = NASTY.encode()
    body = f"""(data (i32.const {ROOM}) "{_number(said)}")
        (func $say (export "_f") (param i32)
          (i32.store (i32.const {FRAME}) (i32.const {ROOM}))
          (i32.store (i32.const {FRAME + 4}) (local.get 0))
          (call $log_info))"""
    manifest = 'capabilities = ["log"]\n[exports.f]\nargs = { n = "u32" }\n'
    plugin = made(tmp_path, body, manifest, ("log_info",))
    with caplog.at_level(logging.INFO, logger="hotplug.plugin.guest"):
        plugin["f"](len(said))
        plugin["f"](30_000)
    short, long = (record.getMessage() for record in caplog.records)
    assert not HARMLESS & set(short + long)
    assert "\n" not in short + long
    assert short.startswith("a\\x1b[2J\\x9b31m\\r\\n\\u202eevil")
    assert len(long) < 8 * 10_000
    assert long.endswith("…")
    assert {record.name for record in caplog.records} == {"hotplug.plugin.guest"}
    assert {record.levelno for record in caplog.records} == {logging.INFO}


def test_a_message_of_a_panic_is_harmless(tmp_path: Path) -> None:
    said = NASTY.encode()
    fields = (ROOM, len(said), ROOM, len(said), 7, 7)
    stores = "".join(
        f"(i32.store (i32.const {72 + 4 * at}) (i32.const {value}))"
        for at, value in enumerate(fields)
    )
    body = f"""(data (i32.const {ROOM}) "{_number(said)}")
        (func (export "_f") {stores} (unreachable))"""
    with pytest.raises(PluginPanic) as caught:
        made(tmp_path, body, "[exports.f]\n")["f"]()
    shown = f"{caught.value}{caught.value.message}{caught.value.file}"
    assert not HARMLESS & set(shown)  # its lines stay lines: Rust writes some of them so
    assert "\\x1b[2J\\x9b31m\\r" in shown


def test_a_name_in_a_link_error_is_harmless(tmp_path: Path) -> None:
    wat = f'(module (import "{_number(NASTY.encode())}" "x" (func)) {wasm.SUPPORT})'
    with pytest.raises(LinkError) as caught:
        wasm.load(tmp_path, wat, wasm.HEAD + "[exports.f]\n")
    assert not HARMLESS & set(str(caught.value))


# What it keeps.

KV = """
capabilities = ["kv"]
[exports.put]
args = { key = "string", value = "bytes" }
returns = "u32"
[exports.has]
args = { key = "string" }
returns = "u32"
"""
KV_WAT = f"""
(func $args (param $slot i32) (param $at i32) (param $size i32)
  (i32.store (local.get $slot) (local.get $at))
  (i32.store (i32.add (local.get $slot) (i32.const 4)) (local.get $size)))
(func $tag (result i32) (i32.load8_u (i32.const {FRAME + 16})))
(func (export "_put") (param i32 i32 i32 i32) (result i32)
  (call $args (i32.const {FRAME}) (local.get 0) (local.get 1))
  (call $args (i32.const {FRAME + 8}) (local.get 2) (local.get 3))
  (call $kv_set) (call $tag))
(func (export "_has") (param i32 i32) (result i32)
  (call $args (i32.const {FRAME}) (local.get 0) (local.get 1))
  (call $kv_get) (call $tag))"""


def _with_store(directory: Path, name: str, **given: Any) -> hotplug.Plugin:
    return made(directory, KV_WAT, KV, ("kv_get", "kv_set"), name=name, **given)


def test_each_load_has_a_store_of_its_own(tmp_path: Path) -> None:
    honest = _with_store(tmp_path, "wallet")
    assert honest["put"]("coins", b"7") == 0
    assert honest["has"]("coins") == 1
    assert _with_store(tmp_path, "wallet")["has"]("coins") == 0  # it only claims to be the same


def test_plugins_of_one_store_are_told_apart_by_name(tmp_path: Path) -> None:
    grant = {"kv": Store()}
    wallet = _with_store(tmp_path, "wallet", grant=grant)
    other = _with_store(tmp_path, "other", grant=grant)
    wallet["put"]("coins", b"7")
    assert (wallet["has"]("coins"), other["has"]("coins")) == (1, 0)
    # So it is for the application not to give one store to two plugins that it does not know.
    assert _with_store(tmp_path, "wallet", grant=grant)["has"]("coins") == 1


def test_a_store_has_a_limit_for_each_plugin(tmp_path: Path) -> None:
    grant = {"kv": Store(limit=100)}
    plugin, other = (_with_store(tmp_path, name, grant=grant) for name in ("one", "other"))
    assert plugin["put"]("a", bytes(99)) == 0
    assert plugin["put"]("b", b"") == 1  # an `err`
    assert plugin["has"]("b") == 0
    assert other["put"]("a", bytes(99)) == 0


# What it costs.

RESULT = 64 << 10
"""Bytes of the result that is made below."""


def _peak(directory: Path, kind: str, types: str, size: int, *, host: bool = False) -> int:
    """The most bytes that Python has at once for a result of *kind*: a count, and zeros.

    There are as many items of *size* bytes as the limit allows, or, with 0, as nobody has. It can
    also be an argument of a function of the host.
    """
    about = wasm.interface(f'{wasm.HEAD}{types}[exports.f]\nreturns = "{kind}"\n')
    returns = about.exports[0].returns
    assert returns is not None
    room = RESULT // ResultCost(about).per_byte(returns)
    count = (room - 4) // size if size else NOBODY
    limits = f'[limits]\nresult = "{RESULT} B"\n'
    zeros = f"(drop (memory.grow (i32.const 2))) (i32.store (i32.const {END}) (i32.const {count}))"
    if host:
        slot = f"""(i32.store (i32.const {FRAME}) (i32.const {END}))
            (i32.store (i32.const {FRAME + 4}) (i32.const {room})) (call $tell)"""
        manifest = f'{types}[imports.tell]\nargs = {{ what = "{kind}" }}\n[exports.f]\n{limits}'
        plugin = made(
            directory, f'(func (export "_f") {zeros} {slot})', manifest, ("tell",),
            host={"tell": lambda _: None},
        )  # fmt: skip
    else:
        body = f"""(func (export "_f") (result i64) {zeros}
            (i64.const {room << 32 | END}))"""
        plugin = made(directory, body, f'{types}[exports.f]\nreturns = "{kind}"\n{limits}')
    tracemalloc.start()
    try:
        plugin["f"]()
    except PluginInvalidResult:
        assert count == NOBODY
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return peak


@pytest.mark.parametrize("host", [False, True], ids=["result", "argument"])
@pytest.mark.parametrize(
    ("kind", "size"),
    [
        ("list<list<u8>>", 4),
        ("list<list<string>>", 4),
        ("list<string>", 4),
        ("list<map<u8, u8>>", 4),
        ("list<array<u8>>", 4),
        ("list<option<u8>>", 1),
        ("list<tuple<bool>>", 1),
        ("list<one>", 1),
    ],
)
def test_small_items_become_no_more_than_their_limit_allows(
    tmp_path: Path, kind: str, size: int, host: bool
) -> None:
    types = '[types.one]\nrecord = { a = "bool" }\n'
    assert _peak(tmp_path, kind, types, size, host=host) < AMPLIFIED * RESULT


@pytest.mark.parametrize("kind", ["list<list<string>>", "list<tuple<bool>>", "list<u64>"])
def test_a_count_that_lies_costs_no_more(tmp_path: Path, kind: str) -> None:
    assert _peak(tmp_path, kind, "", 0) < AMPLIFIED * RESULT


def test_nested_items_become_no_more_than_their_limit_allows(tmp_path: Path) -> None:
    deep = "tuple<" * 10 + "bool" + ">" * 10
    types = f'[types.one]\nrecord = {{ a = "{deep}" }}\n'
    assert _peak(tmp_path, "list<one>", types, 1) < AMPLIFIED * RESULT


# How deep it goes.

DEEP = """
[imports.again]
[exports.f]
args = { n = "u32" }
[exports.good]
returns = "u32"
"""
DEEP_WAT = """
(func $deep (export "_f") (param i32)
  (if (local.get 0)
    (then (call $deep (i32.sub (local.get 0) (i32.const 1))))
    (else (call $again))))
(func (export "_good") (result i32) (i32.const 7))"""


def call_each_other(directory: Path, stack: int, depth: int) -> str:
    """What comes of two plugins with *stack* KiB that call each other by their host.

    Each goes *depth* calls deep before, which takes most of its stack.
    """
    plugins: list[hotplug.Plugin] = []
    count = 0

    def again() -> None:
        nonlocal count
        count += 1
        plugins[count % 2]["f"](depth)

    limits = f'[limits]\nstack = "{stack} KiB"\n'
    plugins += [
        made(directory, DEEP_WAT, DEEP + limits, ("again",), name=name, host={"again": again})
        for name in ("one", "other")
    ]
    try:
        plugins[0]["f"](depth)
    except CallError as error:
        assert [one["good"]() for one in plugins] == [7, 7]
        return f"{type(error).__name__} after {count}"
    return "nothing"


@pytest.mark.parametrize("plainly", ["", "1"], ids=["quick", "plain"])
def test_calls_without_end_do_not_crash(plainly: str) -> None:
    done = subprocess.run(
        [sys.executable, __file__],
        env={
            **os.environ,
            "HOTPLUG_PLAIN_CALLS": plainly,
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    each = [came for _, _, came in STACKS]
    assert (done.returncode, done.stdout.splitlines()) == (0, [*each, *each])


STACKS = (
    (64, 600, "HostFunctionError after 64"),
    (64, 0, "HostFunctionError after 64"),
    (64, 12_000, "PluginTrap after 0"),  # it has no more than it counts with
    (512, 6000, "HostFunctionError after 8"),
    (512, 0, "HostFunctionError after 8"),
    (1024, 12_000, "HostFunctionError after 4"),
    (1024, 0, "HostFunctionError after 4"),
)
"""A stack in KiB, how many calls deep it is used, and what comes of it."""


def main() -> None:
    """Print what comes of each stack, on this thread and on another one."""

    def run() -> None:
        with tempfile.TemporaryDirectory() as directory:
            for stack, depth, _ in STACKS:
                print(call_each_other(Path(directory), stack, depth))

    run()
    thread: Callable[[], None] = run
    other = threading.Thread(target=thread)
    other.start()
    other.join()


if __name__ == "__main__":
    main()
