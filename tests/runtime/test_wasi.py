"""Functions of WASI are answered by hotplug: a log, a granted clock, granted randomness."""

from __future__ import annotations

import logging
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import hotplug
import wasm
from hotplug.errors import HostFunctionError, LinkError, PluginExit, PluginTimeout
from hotplug.runtime import native
from hotplug.runtime.module import WASI_FUNCTIONS

AT = 0x8000
"""Where these plugins have what they pass."""
END = 65_536
OK, BADF, FAULT, INVAL, NOSYS, NOTSUP, SPIPE, NOTCAPABLE = 0, 8, 21, 28, 52, 58, 70, 76
BUILD = '[build]\ntarget = "wasm32-wasip1"\n'
NUMBERS = {"i32": "u32", "i64": "u64"}


def made(
    directory: Path,
    *names: str,
    data: bytes = b"",
    head: str = "",
    more: str = "",
    body: str = "",
    support: str = wasm.SUPPORT,
    **given: Any,
) -> hotplug.Plugin:
    """A plugin that exports the functions *names* of WASI as they are, and `peek` and `poke`."""
    imports = exports = tables = ""
    for name in names:
        params, results = WASI_FUNCTIONS[name].params, WASI_FUNCTIONS[name].results
        kind = f"(param {' '.join(params)}) (result {' '.join(results)})"
        imports += f'(import "wasi_snapshot_preview1" "{name}" (func ${name} {kind}))'
        passed = "".join(f"(local.get {at})" for at in range(len(params)))
        exports += f'(func (export "_{name}") {kind} {passed} (call ${name}))'
        args = ", ".join(f'a{at} = "{NUMBERS[one]}"' for at, one in enumerate(params))
        returns = 'returns = "u32"\n' if results else ""
        tables += f"[exports.{name}]\nargs = {{ {args} }}\n{returns}"
    text = "".join(f"\\{byte:02x}" for byte in data)
    wat = f"""(module {imports} {support} (data (i32.const {AT}) "{text}") {exports} {body}
        (func (export "_peek") (param i32) (result i64) (i64.load (local.get 0)))
        (func (export "_grow") (param i32) (drop (memory.grow (local.get 0)))))"""
    tables += '[exports.peek]\nargs = { at = "u32" }\nreturns = "u64"\n'
    tables += '[exports.grow]\nargs = { pages = "u32" }\n'
    path = directory / "guest.wasm"
    about = f'[plugin]\nname = "guest"\nversion = "1.0.0"\n{head}{BUILD}{tables}{more}'
    path.write_bytes(wasm.assembled(wat, about))
    return hotplug.load(path, **given)


def pieces(*lengths: int) -> bytes:
    """A table of pieces for `fd_write`, whose bytes stand behind it."""
    at, table = AT + 8 * len(lengths), b""
    for length in lengths:
        table += struct.pack("<II", at, length)
        at += length
    return table


# What it may import.


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("fd_write", "(func (param i32 i32 i32) (result i32))"),
        ("fd_write", "(memory 1)"),
        ("fd_wrote", "(func)"),
        ("thread-spawn", "(func (param i32) (result i32))"),
    ],
)
def test_nothing_else_is_linked(tmp_path: Path, name: str, kind: str) -> None:
    support = wasm.SUPPORT if "memory" not in kind else wasm.SUPPORT.split("\n", 1)[1]
    wat = (
        f'(module (import "wasi_snapshot_preview1" "{name}" {kind}) {support} (func (export "_f")))'
    )
    with pytest.raises(LinkError, match=f"imports `wasi_snapshot_preview1.{name}`"):
        wasm.load(tmp_path, wat, f"{wasm.HEAD}{BUILD}[exports.f]\n")


def test_a_plugin_of_the_other_target_gets_none(tmp_path: Path) -> None:
    wat = f"""(module (import "wasi_snapshot_preview1" "sched_yield" (func (result i32)))
        {wasm.SUPPORT} (func (export "_f")))"""
    with pytest.raises(LinkError, match='`target = "wasm32-wasip1"` in `\\[build\\]`'):
        wasm.load(tmp_path, wat, f"{wasm.HEAD}[exports.f]\n")
    wasm.load(tmp_path, wat, f"{wasm.HEAD}{BUILD}[exports.f]\n")


def test_every_function_is_answered_with_numbers_of_any_size(tmp_path: Path) -> None:
    """None of them traps but `proc_exit`, and none writes outside of what it was passed."""
    names = [name for name in WASI_FUNCTIONS if name != "proc_exit"]
    plugin = made(tmp_path, *names)
    before = [plugin["peek"](at) for at in range(0, END - 8, 8)]
    for name in names:
        params = WASI_FUNCTIONS[name].params
        for value in (0, 3, END, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF):
            wide = [value if one == "i32" else 0xFFFF_FFFF_FFFF_FFFF for one in params]
            error = plugin[name](*wide)
            assert error in (OK, BADF, FAULT, INVAL, NOSYS, NOTSUP, SPIPE, NOTCAPABLE), name
    after = [plugin["peek"](at) for at in range(0, END - 8, 8)]
    changed = {
        8 * at for at, pair in enumerate(zip(before, after, strict=True)) if len({*pair}) > 1
    }
    assert changed <= {0, 8, 16}  # what stood at the addresses 0 and 3


# Output.


def test_output_is_logged_by_line(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    said = b"one\ntw" + b"o\r\n\n" + b"thr\xffee"
    table = pieces(6, 4, 6)
    plugin = made(tmp_path, "fd_write", data=table + said)
    with caplog.at_level(logging.DEBUG, logger="hotplug.plugin.guest"):
        assert plugin["fd_write"](1, AT, 3, 0x100) == OK
        assert plugin["peek"](0x100) & 0xFFFFFFFF == len(said)
        assert plugin["fd_write"](2, AT, 1, 0x100) == OK
        found = [(one.levelname, one.getMessage()) for one in caplog.records]
        assert found == [("INFO", "one"), ("INFO", "two"), ("INFO", ""), ("WARNING", "one")]
        plugin.close()
    found = [(one.levelname, one.getMessage()) for one in caplog.records][4:]
    assert found == [("INFO", "thr\ufffdee"), ("WARNING", "tw")]


def test_output_is_harmless_and_bounded(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    nasty = "a\x1b[2J\u202e\n".encode()
    plugin = made(tmp_path, "fd_write", data=pieces(len(nasty)) + nasty)
    with caplog.at_level(logging.INFO, logger="hotplug.plugin.guest"):
        plugin["fd_write"](1, AT, 1, 0x100)
    assert caplog.records[0].getMessage() == "a\\x1b[2J\\u202e"
    # Many pieces which all are the whole memory: some of it is taken, and how much is told.
    whole = made(tmp_path, "fd_write", data=struct.pack("<II", 0, END) * 1024)
    assert whole["fd_write"](1, AT, 1024, 0x100) == OK
    assert whole["peek"](0x100) & 0xFFFFFFFF == 65_536
    assert whole["fd_write"](1, AT, 1025, 0x100) == INVAL
    with caplog.at_level(logging.INFO, logger="hotplug.plugin.guest"):
        for _ in range(5):
            whole["fd_write"](1, AT, 1, 0x100)
    assert all(len(one.getMessage()) <= 8 * 8193 for one in caplog.records)


@pytest.mark.parametrize(
    ("table", "count", "written"),
    [
        (END - 4, 1, 0x100), (END, 1, 0x100), (0xFFFFFFFF, 1, 0x100), (AT, 2, 0x100),
        (AT, 1, END - 3), (AT, 1, 0xFFFFFFFF),
    ],
)  # fmt: skip
def test_addresses_outside_the_memory(
    tmp_path: Path, table: int, count: int, written: int, caplog: pytest.LogCaptureFixture
) -> None:
    plugin = made(tmp_path, "fd_write", data=pieces(0) + struct.pack("<II", END - 2, 3) + b"x\n")
    with caplog.at_level(logging.DEBUG):
        assert plugin["fd_write"](1, table, count, written) == FAULT
        plugin.close()
    assert not caplog.records


def test_a_logger_of_the_application(tmp_path: Path) -> None:
    own = logging.getLogger("the.application")
    lines: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]
    own.addHandler(handler)
    own.setLevel(logging.INFO)
    plugin = made(tmp_path, "fd_write", data=pieces(2) + b"x\n", grant={"log": own})
    plugin["fd_write"](1, AT, 1, 0x100)
    assert lines == ["x"]


# Clock and randomness.

BOTH = 'capabilities = ["now", "random"]\n'
FRAME = 0x6000


def granted(directory: Path, *names: str, **given: Any) -> hotplug.Plugin:
    """As `made`, of a plugin that declares the two capabilities."""
    block = f'(data (i32.const 136) "\\00\\{FRAME >> 8:02x}\\00\\00")'
    return made(directory, *names, head=BOTH, body=block, **given)


def test_neither_is_there_by_itself(tmp_path: Path) -> None:
    plugin = made(
        tmp_path, "clock_time_get", "clock_res_get", "random_get",
        grant=["now", "random"], host={"now": lambda: 1, "random": bytes},
    )  # fmt: skip
    assert plugin["clock_time_get"](0, 0, AT) == NOTCAPABLE
    assert plugin["clock_res_get"](0, AT) == NOTCAPABLE
    assert plugin["random_get"](AT, 8) == NOTCAPABLE
    assert plugin["peek"](AT) == 0


@pytest.mark.parametrize("grant", [(), ("now",), ("random",)])
def test_what_is_declared_has_to_be_granted(tmp_path: Path, grant: tuple[str, ...]) -> None:
    with pytest.raises(LinkError, match="which was not granted"):
        granted(tmp_path, "clock_time_get", grant=grant)


def test_the_clock_is_now(tmp_path: Path) -> None:
    times = iter([5, 3, 2, 9])
    grant = {"now": lambda: next(times), "random": bytes}
    plugin = granted(tmp_path, "clock_time_get", "clock_res_get", grant=grant)

    def read(clock: int) -> int:
        assert plugin["clock_time_get"](clock, 0, AT) == OK
        return int(plugin["peek"](AT))

    assert [read(0), read(0)] == [5, 3]
    assert [read(1), read(1)] == [2, 9]
    assert plugin["clock_time_get"](2, 0, AT) == NOTSUP  # of the process: there is none
    assert plugin["clock_time_get"](0, 0, END - 7) == FAULT


def test_the_monotonic_clock_goes_back_never(tmp_path: Path) -> None:
    times = iter([7, 3])
    grant = {"now": lambda: next(times), "random": bytes}
    plugin = granted(tmp_path, "clock_time_get", grant=grant)
    for _ in range(2):
        plugin["clock_time_get"](1, 0, AT)
        assert plugin["peek"](AT) == 7


@pytest.mark.parametrize("wrong", [-1, 2**64, "1", 1.0, None, True])
def test_a_clock_of_the_host_that_is_none(tmp_path: Path, wrong: object) -> None:
    plugin = granted(tmp_path, "clock_time_get", grant={"now": lambda: wrong, "random": bytes})
    with pytest.raises(HostFunctionError, match=r"now\(\): expected u64"):
        plugin["clock_time_get"](0, 0, AT)


def test_randomness_is_random(tmp_path: Path) -> None:
    asked: list[int] = []

    def random(count: int) -> bytes:
        asked.append(count)
        return bytes([len(asked)]) * count

    plugin = granted(tmp_path, "random_get", grant={"now": int, "random": random})
    plugin["grow"](4)
    assert plugin["random_get"](AT, 8) == OK
    assert plugin["peek"](AT) == 0x0101_0101_0101_0101
    assert plugin["random_get"](END, 65_536 + 8) == OK
    assert plugin["peek"](END + 65_536) == 0x0303_0303_0303_0303
    assert asked == [8, 65_536, 8]
    assert plugin["random_get"](5 * END - 7, 8) == FAULT
    assert plugin["random_get"](0xFFFFFFFF, 0xFFFFFFFF) == FAULT
    assert asked == [8, 65_536, 8]


@pytest.mark.parametrize("wrong", [b"1234567", b"123456789", "12345678", None])
def test_random_bytes_that_are_none(tmp_path: Path, wrong: object) -> None:
    grant = {"now": int, "random": lambda _: wrong}
    plugin = granted(tmp_path, "random_get", grant=grant)
    with pytest.raises(HostFunctionError, match=r"random\(\): expected 8 bytes"):
        plugin["random_get"](AT, 8)


def test_an_error_of_the_clock_is_the_callers(tmp_path: Path) -> None:
    def broken() -> int:
        raise KeyError("the battery is empty")

    plugin = granted(tmp_path, "clock_time_get", grant={"now": broken, "random": bytes})
    with pytest.raises(KeyError, match="the battery is empty") as caught:
        plugin["clock_time_get"](0, 0, AT)
    where = caught.value.__context__
    assert isinstance(where, HostFunctionError)
    assert where.function == "clock_time_get"
    assert len(where.backtrace) == native.DIRECT  # the export, and nothing of hotplug's own


# The rest.


def test_nothing_of_the_process_is_there(tmp_path: Path) -> None:
    plugin = made(tmp_path, "args_sizes_get", "environ_sizes_get", "args_get", "environ_get",
                  "fd_prestat_get", "fd_read", "path_open", "sock_send", "fd_fdstat_get",
                  data=b"\xff" * 64)  # fmt: skip
    for name in ("args_sizes_get", "environ_sizes_get"):
        assert plugin[name](AT, AT + 4) == OK
        assert plugin["peek"](AT) == 0
    assert plugin["args_get"](AT, AT) == plugin["environ_get"](AT, AT) == OK
    assert plugin["fd_prestat_get"](3, AT) == BADF
    assert plugin["path_open"](3, 0, AT, 4, 0, 0, 0, 0, AT) == BADF
    assert plugin["sock_send"](3, AT, 1, 0, AT) == BADF
    assert plugin["fd_read"](0, AT, 1, AT + 16) == OK  # at its end
    assert plugin["peek"](AT + 16) & 0xFFFFFFFF == 0
    assert plugin["fd_fdstat_get"](1, AT) == OK
    assert plugin["peek"](AT) & 0xFF == 2  # a character device
    assert plugin["fd_fdstat_get"](3, AT) == BADF


def test_an_exit_is_an_error_of_its_own(tmp_path: Path) -> None:
    plugin = made(tmp_path, "proc_exit", more="[limits]\ninstances = 1\n")
    for code in (0, 3, 0xFFFFFFFF):
        with pytest.raises(PluginExit, match=f"it exited with the code {code}") as caught:
            plugin["proc_exit"](code)
        assert (caught.value.code, caught.value.kind, caught.value.export) == (
            code, "exit", "proc_exit",
        )  # fmt: skip
        assert caught.value.backtrace
        plugin["peek"](0)
    assert plugin.status.failures == 3


@pytest.mark.parametrize("way", ["start", "hotplug_start"])
def test_before_it_has_started(tmp_path: Path, way: str) -> None:
    """A C library asks for its environment; nothing that has to be granted is answered."""
    called: list[int] = []
    early = f"""(func $early (drop (call $environ_sizes_get (i32.const {AT}) (i32.const {AT}))))"""
    body = early + ("(start $early)" if way == "start" else "")
    support = wasm.SUPPORT
    if way == "hotplug_start":
        support = support.replace("(i32.const 64))\n", "(call $early) (i32.const 64))\n", 1)
    plugin = made(tmp_path, "environ_sizes_get", body=body, support=support,
                  grant={"now": lambda: called.append(1)})  # fmt: skip
    assert plugin["peek"](AT) == 0
    assert not called


def test_time_counts(tmp_path: Path) -> None:
    loop = '(func (export "_spin") (loop $next (drop (call $sched_yield)) (br $next)))'
    more = '[exports.spin]\n[limits]\ntime = "100 ms"\n'
    plugin = made(tmp_path, "sched_yield", body=loop, more=more)
    with pytest.raises(PluginTimeout) as caught:
        plugin["spin"]()
    assert len(caught.value.backtrace) == 1


def test_each_instance_has_its_lines(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    plugin = made(tmp_path, "fd_write", data=pieces(1) + b"x", more="[limits]\ninstances = 2\n")
    first = plugin._pool.take()
    plugin["fd_write"](1, AT, 1, 0x100)
    plugin._pool.release(first)
    plugin["fd_write"](1, AT, 1, 0x100)
    with caplog.at_level(logging.INFO, logger="hotplug.plugin.guest"):
        plugin.close()
    lines: Mapping[str, int] = {one.getMessage(): 1 for one in caplog.records}
    assert set(lines) <= {"x", "xx"}
    assert sum(len(one.getMessage()) for one in caplog.records) == 2
