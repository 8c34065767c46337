"""Every trap of wasm comes out as its own error, every limit holds, and the next call is served.

`python tests/test_traps.py` prints what came of each call as JSON: the tests run it for the calls
by wasmtime's public API.
"""

from __future__ import annotations

import json
import math
import os
import pickle
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

import pytest

import hotplug
import wasm
from hotplug.errors import (
    CallError,
    LinkError,
    PluginInvalidResult,
    PluginOutOfMemory,
    PluginTimeout,
    PluginTrap,
    PluginUnavailable,
)
from hotplug.manifest import Limits
from hotplug.runtime import native

END = 65_536
"""Where the memory of `wasm.SUPPORT` ends."""
LIMIT = 0.15
"""Seconds of a call that is to be interrupted."""
LATE = 5.0
"""Seconds that it may be late on a busy machine."""
SLOTS = 4
"""Elements of the table: a function, one of another type, and two that are null."""


@dataclass(frozen=True)
class Came:
    """What came of a call."""

    error: str
    kind: str = ""
    message: str = ""
    plugin: str = ""
    export: str = ""
    generation: int = 0
    backtrace: tuple[str, ...] = ()
    seconds: float = 0.0


def _divisions() -> Iterator[tuple[str, str, str]]:
    for core, least in (("i32", -(1 << 31)), ("i64", -(1 << 63))):
        for op in ("div_s", "div_u", "rem_s", "rem_u"):
            zero = f"(drop ({core}.{op} ({core}.const 1) ({core}.const 0)))"
            yield f"{core}_{op}_zero", "integer_division_by_zero", zero
        least_by_minus_one = f"({core}.const {least}) ({core}.const -1)"
        yield (
            f"{core}_div_s_least",
            "integer_overflow",
            f"(drop ({core}.div_s {least_by_minus_one}))",
        )


def _conversions() -> Iterator[tuple[str, str, str]]:
    past = {
        "i32_s": "2147483648", "i32_u": "4294967296",
        "i64_s": "9223372036854775808", "i64_u": "18446744073709551616",
    }  # fmt: skip
    for core in ("i32", "i64"):
        for source in ("f32", "f64"):
            for sign in ("s", "u"):
                op = f"{core}.trunc_{source}_{sign}"
                name = op.replace(".", "_")
                below = "-1" if sign == "u" else f"-{past[f'{core}_u']}"
                for what, value in (
                    ("nan", "nan"), ("inf", "inf"), ("past", past[f"{core}_{sign}"]),
                    ("below", below),
                ):  # fmt: skip
                    kind = "bad_conversion_to_integer" if what == "nan" else "integer_overflow"
                    yield f"{name}_{what}", kind, f"(drop ({op} ({source}.const {value})))"


ACCESSES: Mapping[str, tuple[int, str]] = {
    **{
        f"{core}.load{how}": (size, f"(drop ({core}.load{how} {{}}))")
        for core, full in (("i32", 4), ("i64", 8), ("f32", 4), ("f64", 8), ("v128", 16))
        for how, size in (("", full),)
    },
    **{
        f"{core}.load{bits}_{sign}": (bits // 8, f"(drop ({core}.load{bits}_{sign} {{}}))")
        for core, sizes in (("i32", (8, 16)), ("i64", (8, 16, 32)))
        for bits in sizes
        for sign in "su"
    },
    **{
        f"{core}.store{how}": (size, f"({core}.store{how} {{}} ({core}.const 0))")
        for core, hows in (
            ("i32", {"": 4, "8": 1, "16": 2}), ("i64", {"": 8, "8": 1, "16": 2, "32": 4}),
            ("f32", {"": 4}), ("f64", {"": 8}),
        )
        for how, size in hows.items()
    },
    "v128.store": (16, "(v128.store {} (v128.const i64x2 0 0))"),
    **{
        f"v128.load{how}": (size, f"(drop (v128.load{how} {{}}))")
        for how, size in {
            "8x8_s": 8, "8x8_u": 8, "16x4_s": 8, "16x4_u": 8, "32x2_s": 8, "32x2_u": 8,
            "8_splat": 1, "16_splat": 2, "32_splat": 4, "64_splat": 8, "32_zero": 4, "64_zero": 8,
        }.items()
    },
    **{
        f"v128.{op}{bits}_lane": (bits // 8, shape)
        for bits in (8, 16, 32, 64)
        for op, shape in (
            ("load", f"(drop (v128.load{bits}_lane 0 {{}} (v128.const i64x2 0 0)))"),
            ("store", f"(v128.store{bits}_lane 0 {{}} (v128.const i64x2 0 0))"),
        )
    },
}  # fmt: skip
"""Every instruction that reads or writes the memory: its bytes, and how it is written."""


def _accesses() -> Iterator[tuple[str, str, str]]:
    kind = "memory_out_of_bounds"
    for op, (size, shape) in ACCESSES.items():
        yield op.replace(".", "_"), kind, shape.format(f"(i32.const {END - size + 1})")
    # An offset in the instruction does not wrap around with the address.
    yield "offset", kind, f"(drop (i32.load offset={2**32 - 4} (i32.const {END})))"
    yield "far", kind, "(drop (i32.load8_u (i32.const -1)))"


def _three(op: str, *numbers: int) -> str:
    return f"({op} {' '.join(f'(i32.const {number})' for number in numbers)})"


BULK: Mapping[str, tuple[str, str]] = {
    "memory_fill": ("memory_out_of_bounds", _three("memory.fill", END - 1, 0, 2)),
    "memory_fill_none": ("memory_out_of_bounds", _three("memory.fill", END + 1, 0, 0)),
    "memory_fill_all": ("memory_out_of_bounds", _three("memory.fill", 0, 0, -1)),
    "memory_copy_to": ("memory_out_of_bounds", _three("memory.copy", END - 1, 0, 2)),
    "memory_copy_from": ("memory_out_of_bounds", _three("memory.copy", 0, END - 1, 2)),
    "memory_init_to": ("memory_out_of_bounds", _three("memory.init $four", END - 1, 0, 2)),
    "memory_init_from": ("memory_out_of_bounds", _three("memory.init $four", 0, 3, 2)),
    "memory_init_dropped": (
        "memory_out_of_bounds", f"(data.drop $four) {_three('memory.init $four', 0, 0, 1)}"
    ),
    "table_get": ("table_out_of_bounds", f"(drop (table.get $t (i32.const {SLOTS})))"),
    "table_set": ("table_out_of_bounds", f"(table.set $t (i32.const {SLOTS}) (ref.null func))"),
    "table_fill": (
        "table_out_of_bounds",
        f"(table.fill $t (i32.const {SLOTS - 1}) (ref.null func) (i32.const 2))",
    ),
    "table_copy_to": ("table_out_of_bounds", _three("table.copy $t $t", SLOTS - 1, 0, 2)),
    "table_copy_from": ("table_out_of_bounds", _three("table.copy $t $t", 0, SLOTS - 1, 2)),
    "table_init_to": ("table_out_of_bounds", _three("table.init $t $two", SLOTS - 1, 0, 2)),
    "table_init_from": ("table_out_of_bounds", _three("table.init $t $two", 0, 1, 2)),
    "table_init_dropped": (
        "table_out_of_bounds", f"(elem.drop $two) {_three('table.init $t $two', 0, 0, 1)}"
    ),
    "call_undefined": ("table_out_of_bounds", f"(call_indirect $t (i32.const {SLOTS}))"),
    "call_far": ("table_out_of_bounds", "(call_indirect $t (i32.const -1))"),
    "call_null": ("indirect_call_to_null", "(call_indirect $t (i32.const 2))"),
    "call_other_type": ("bad_signature", "(call_indirect $t (i32.const 1))"),
    "unreachable": ("unreachable", "(unreachable)"),
    "recursion": ("stack_overflow", "(call $deep_recursion)"),
    "recursion_indirect": ("stack_overflow", "(call_indirect $t (i32.const 3))"),
}  # fmt: skip
TRAPS: Mapping[str, tuple[str, str]] = {
    **{
        name: (kind, body)
        for made in (_divisions(), _conversions(), _accesses())
        for name, kind, body in made
    },
    **BULK,
}
"""Kind and body of a function that traps, by name."""
LOOPS: Mapping[str, str] = {
    "spin": "(loop (br 0))",
    "loop_of_calls": "(loop (call $nothing) (br 0))",
    "loop_of_indirect_calls": "(loop (call_indirect $t (i32.const 0)) (br 0))",
    "loop_of_fills": f"(call $grown) (loop {_three('memory.fill', 0x20000, 1, 0x3E00000)} (br 0))",
    "loop_of_copies": f"(call $grown)"
    f" (loop {_three('memory.copy', 0x20000, 0x20004, 0x3D00000)} (br 0))",
    "chain_of_fills": "(call $grown) " + _three("memory.fill", 0x20000, 1, 0x3E00000) * 300,
    "chain_of_copies": "(call $grown) " + _three("memory.copy", 0x20000, 0x20004, 0x3D00000) * 300,
    "deep": "(call $tree (i32.const 64))",
}
"""Functions that do not end in a time that anybody would wait for."""
STARTS: Mapping[str, tuple[str, str]] = {
    "data_outside": ("memory_out_of_bounds", f'(data (i32.const {END - 1}) "ab")'),
    "elements_outside": ("table_out_of_bounds", "(table 1 funcref) (elem (i32.const 1) 0)"),
    "section_traps": ("unreachable", "(func $s (unreachable)) (start $s)"),
    "section_divides": (
        "integer_division_by_zero",
        "(func $s (drop (i32.div_u (i32.const 1) (i32.const 0)))) (start $s)",
    ),
    "section_recurses": ("stack_overflow", "(func $s (call $s)) (start $s)"),
    "section_loops": ("interrupt", "(func $s (loop (br 0))) (start $s)"),
    "section_fills": (
        "interrupt",
        "(func $s (loop (memory.fill (i32.const 1024) (i32.const 0) (i32.const 4096)) (br 0)))"
        " (start $s)",
    ),
}
"""What cannot begin."""
NEWER: Mapping[str, tuple[str, str]] = {
    "as_non_null": ("null_reference", "(drop (ref.as_non_null (ref.null func)))"),
    "call_ref_null": ("null_reference", "(call_ref $v (ref.null $v))"),
    "return_call_ref_null": ("null_reference", "(return_call_ref $v (ref.null $v))"),
    "i31_null": ("null_reference", "(drop (i31.get_s (ref.null i31)))"),
    "cast": ("cast_failure", "(drop (ref.cast (ref struct) (ref.i31 (i32.const 1))))"),
    "throw_ref_null": ("null_reference", "(throw_ref (ref.null exn))"),
}
"""Instructions that a wasmtime may not take; each is a module of its own."""
SUPPORT = f"""{wasm.SUPPORT}
(type $v (func))
(table $t {SLOTS} funcref)
(elem (table $t) (i32.const 0) func $nothing $other)
(elem (table $t) (i32.const 3) func $deep_recursion_indirect)
(elem $two func $nothing $nothing)
(data $four "abcd")
(func $nothing)
(func $other (param i32) (result i32) (local.get 0))
(func $grown (drop (memory.grow (i32.const 1022))))
(func $tree (param i32)
  (if (local.get 0) (then
    (call $tree (i32.sub (local.get 0) (i32.const 1)))
    (call $tree (i32.sub (local.get 0) (i32.const 1))))))
(func (export "_good") (result i32) (i32.const 7))
"""


def _functions(bodies: Mapping[str, str]) -> str:
    """For each body an export, and a function that it calls: both have names."""
    return "".join(
        f'(func $outer_{name} (export "_{name}") (call $deep_{name})) (func $deep_{name} {body})\n'
        for name, body in bodies.items()
    )


def manifest(bodies: Mapping[str, str], limits: str) -> str:
    exports = "".join(f"[exports.{name}]\n" for name in bodies)
    return f'{wasm.HEAD}{exports}[exports.good]\nreturns = "u32"\n[limits]\n{limits}\n'


def wat(bodies: Mapping[str, str]) -> str:
    more = {} if "recursion_indirect" in bodies else {"recursion_indirect": ""}
    return f"(module {SUPPORT} {_functions({**bodies, **more})})"


def _check_pickled(error: CallError) -> None:
    other = pickle.loads(pickle.dumps(error))
    assert (type(other), str(other), vars(other)) == (type(error), str(error), vars(error))


def _came(run: Callable[[], object]) -> Came:
    begun = time.monotonic()
    try:
        value = run()
    except CallError as error:
        seconds = time.monotonic() - begun
        _check_pickled(error)
        kind, backtrace = getattr(error, "kind", ""), getattr(error, "backtrace", ())
        return Came(
            type(error).__name__, kind, str(error), error.plugin, error.export, error.generation,
            tuple(backtrace), seconds,
        )  # fmt: skip
    return Came(f"nothing, but {value!r}")


def everything(directory: Path) -> dict[str, Came]:
    """What comes of every function, and of every module that cannot begin."""
    edges = "".join(
        shape.format(f"(i32.const {END - size})") for size, shape in ACCESSES.values()
    ) + _three("memory.fill", END, 0, 0) + _three("memory.copy", END - 2, 0, 2)  # fmt: skip
    found: dict[str, Came] = {}
    for bodies, limits in (
        ({name: body for name, (_, body) in TRAPS.items()}, ""),
        ({"edges": edges}, ""),
        (LOOPS, f'memory = "64 MiB"\ntime = "{LIMIT} s"\n'),
        ({"oom": "(call $rust_oom)) (func $rust_oom (unreachable)"}, ""),
    ):
        with wasm.load(directory, wat(bodies), manifest(bodies, limits)) as plugin:
            for name in bodies:
                found[name] = _came(plugin[name])
                assert plugin["good"]() == 7
    for name, (_, body) in STARTS.items():
        limits = f'time = "{LIMIT} s"\n'
        module = f'(module {wasm.SUPPORT} (func (export "_good") (result i32) unreachable) {body})'
        found[name] = _came(lambda m=module, x=limits: wasm.load(directory, m, manifest({}, x)))  # type: ignore[misc]
    return found


@pytest.fixture(scope="module", params=["quick", "plain"])
def came(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Came]:
    """What comes of everything, by the quick calls or by wasmtime's public API."""
    if request.param == "quick":
        assert native.DIRECT
        return everything(tmp_path_factory.mktemp("traps"))
    done = subprocess.run(
        [sys.executable, __file__],
        env={
            **os.environ,
            "HOTPLUG_PLAIN_CALLS": "1",
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        },
        check=True,
        stdout=subprocess.PIPE,
    )
    told = json.loads(done.stdout)
    assert told["quick"] is False
    return {
        name: Came(**{**one, "backtrace": tuple(one["backtrace"])})
        for name, one in told["came"].items()
    }


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap(came: dict[str, Came], name: str) -> None:
    kind, _ = TRAPS[name]
    one = came[name]
    assert (one.error, one.kind) == ("PluginTrap", kind)
    assert (one.plugin, one.export, one.generation) == ("honest", name, 1)
    assert one.message.startswith(f"honest.{name}: it ") or kind in (
        "stack_overflow",
        "integer_overflow",
    )
    assert "wasm trap" not in one.message  # each kind has words of its own
    if kind == "stack_overflow":
        assert one.backtrace[:9] == (f"deep_{name}",) * 9
    else:
        assert one.backtrace == (f"deep_{name}", f"outer_{name}")


def test_what_just_fits_is_no_trap(came: dict[str, Came]) -> None:
    assert came["edges"] == Came("nothing, but None")


def test_every_instruction_of_the_memory_is_tried() -> None:
    assert len(ACCESSES) == 5 + 10 + 9 + 1 + 12 + 8


@pytest.mark.parametrize("name", LOOPS)
def test_an_endless_call_is_interrupted(came: dict[str, Came], name: str) -> None:
    if name.startswith("chain_of_") and int(version("wasmtime").split(".")[0]) < 46:
        pytest.skip("an older wasmtime looks at the clock at calls and at loops only")
    one = came[name]
    assert (one.error, one.kind) == ("PluginTimeout", "interrupt")
    assert (one.plugin, one.export, one.generation) == ("honest", name, 1)
    assert LIMIT * 0.9 < one.seconds < LIMIT + LATE


def test_exhausted_memory_is_no_mere_trap(came: dict[str, Came]) -> None:
    one = came["oom"]
    assert (one.error, one.kind) == ("PluginOutOfMemory", "out_of_memory")
    assert one.backtrace == ("rust_oom", "deep_oom", "outer_oom")


@pytest.mark.parametrize("name", STARTS)
def test_a_module_that_cannot_begin(came: dict[str, Came], name: str) -> None:
    kind, _ = STARTS[name]
    one = came[name]
    error = "PluginTimeout" if kind == "interrupt" else "PluginTrap"
    assert (one.error, one.kind, one.plugin, one.export) == (error, kind, "honest", "")
    assert one.message.startswith("honest: at its start: ")
    assert one.seconds < LIMIT + LATE


def _taken(directory: Path, wat: str, manifest: str) -> hotplug.Plugin:
    """The plugin, where this engine takes its instructions."""
    try:
        return wasm.load(directory, wat, manifest)
    except LinkError as error:
        if "not a valid wasm module" not in str(error):
            raise
        pytest.skip("this engine does not take it")


@pytest.mark.parametrize("name", NEWER)
def test_a_trap_of_a_newer_instruction(tmp_path: Path, name: str) -> None:
    kind, body = NEWER[name]
    bodies = {name: body}
    with _taken(tmp_path, wat(bodies), manifest(bodies, "")) as plugin:
        one = _came(plugin[name])
        assert (one.error, one.kind, one.export) == ("PluginTrap", kind, name)
        assert "wasm trap" not in one.message
        assert plugin["good"]() == 7


def test_an_exception_that_nobody_catches(tmp_path: Path) -> None:
    bodies = {"throws": "(throw $e)"}
    with _taken(tmp_path, wat(bodies)[:-1] + "(tag $e))", manifest(bodies, "")) as plugin:
        assert _came(plugin["throws"]).error == "PluginTrap"
        assert plugin["good"]() == 7


def test_a_timeout_says_where(tmp_path: Path) -> None:
    bodies = {"spin": LOOPS["spin"]}
    with wasm.load(tmp_path, wat(bodies), manifest(bodies, f'time = "{LIMIT} s"')) as plugin:
        assert _came(plugin["spin"]).backtrace == ("deep_spin", "outer_spin")


HOSTED = f"""{wasm.HEAD}
[imports.nap]
[exports.naps]
[exports.naps_then_loops]
[exports.naps_for_ever]
[exports.naps_in_a_row]
[exports.good]
returns = "u32"
[limits]
time = "{LIMIT} s"
"""
HOSTED_WAT = f"""(module (import "hotplug" "host_nap" (func $nap))
{wasm.SUPPORT}
(data (i32.const 136) "\\00\\60\\00\\00")
(func (export "_good") (result i32) (i32.const 7))
(func (export "_naps") (call $nap))
(func (export "_naps_then_loops") (call $nap) (loop (br 0)))
(func (export "_naps_for_ever") (loop (call $nap) (br 0)))
(func (export "_naps_in_a_row") {"(call $nap)" * 6}))"""


@pytest.fixture
def sleepy(tmp_path: Path) -> Iterator[hotplug.Plugin]:
    """Its host sleeps for longer than a call may take."""
    path = tmp_path / "plugin.wasm"
    path.write_bytes(wasm.assembled(HOSTED_WAT, HOSTED))
    with hotplug.load(path, host={"nap": lambda: time.sleep(2 * LIMIT)}) as plugin:
        yield plugin


@pytest.mark.parametrize("name", ["naps_then_loops", "naps_for_ever"])
def test_a_call_ends_after_a_host_function_that_sleeps(sleepy: hotplug.Plugin, name: str) -> None:
    one = _came(sleepy[name])
    assert one.error == "PluginTimeout"
    assert 2 * LIMIT <= one.seconds < 5 * LIMIT + LATE
    assert sleepy["good"]() == 7


def test_a_host_function_is_not_interrupted(sleepy: hotplug.Plugin) -> None:
    """But what it took is the time of the call."""
    one = _came(sleepy["naps"])
    assert one.error == "PluginTimeout"
    assert one.seconds >= 2 * LIMIT


def test_host_functions_in_a_row_do_not_outlast_the_limit(sleepy: hotplug.Plugin) -> None:
    assert _came(sleepy["naps_in_a_row"]).error == "PluginTimeout"


BOUNDED = f"""{wasm.HEAD}
[exports.depth]
args = {{ n = "u32" }}
[exports.tables]
args = {{ n = "u32" }}
returns = "i32"
[exports.pages]
args = {{ n = "u32" }}
returns = "i32"
[exports.text]
args = {{ n = "u32" }}
returns = "bytes"
[exports.count]
returns = "u32"
[exports.spin]
[limits]
time = "20 s"
"""
BOUNDED_WAT = f"""(module {wasm.SUPPORT}
(table $t 100 funcref)
(global $calls (mut i32) (i32.const 0))
(func $depth (export "_depth") (param i32)
  (if (local.get 0) (then (call $depth (i32.sub (local.get 0) (i32.const 1))))))
(func (export "_tables") (param i32) (result i32) (table.grow $t (ref.null func) (local.get 0)))
(func (export "_pages") (param i32) (result i32) (memory.grow (local.get 0)))
(func (export "_text") (param i32) (result i64)
  (i64.shl (i64.extend_i32_u (local.get 0)) (i64.const 32)))
(func (export "_count") (result i32)
  (global.set $calls (i32.add (global.get $calls) (i32.const 1))) (global.get $calls))
(func (export "_spin") (loop (br 0))))"""


class Load:
    """Loads the plugin above, with limits in its manifest and from its host."""

    def __init__(self, directory: Path) -> None:
        self.path = directory / "plugin.wasm"

    def __call__(
        self, manifest: str = "", limits: Limits | None = None, caps: Limits | None = None
    ) -> hotplug.Plugin:
        self.path.write_bytes(wasm.assembled(BOUNDED_WAT, BOUNDED + manifest))
        return hotplug.load(self.path, limits=limits, caps=caps)


@pytest.fixture
def load(tmp_path: Path) -> Load:
    return Load(tmp_path)


def test_the_stack(load: Load) -> None:
    deep = 6000
    for threaded in (False, True):
        load(limits=Limits(stack=1 << 20))["depth"](deep)
        found: list[Came] = []
        small = load(limits=Limits(stack=64 << 10))

        def run(plugin: hotplug.Plugin = small, found: list[Came] = found) -> None:
            found.append(_came(lambda: plugin["depth"](deep)))

        if threaded:
            thread = threading.Thread(target=run)
            thread.start()
            thread.join()
        else:
            run()
        assert [(one.error, one.kind) for one in found] == [("PluginTrap", "stack_overflow")]
        small["depth"](100)


def test_a_table_grows_no_further(load: Load) -> None:
    with load("table = 1000") as plugin:
        assert plugin["tables"](900) == 100
        assert plugin["tables"](1) == -1
        assert plugin["tables"](2**32 - 1) == -1
        assert plugin["tables"](0) == 1000


def test_a_table_that_begins_larger(load: Load) -> None:
    with pytest.raises(CallError, match="table minimum size of 100 elements exceeds table limits"):
        load("table = 99")
    load("table = 100").close()


def test_there_are_four_tables_at_most(tmp_path: Path) -> None:
    tables = "(table 1 funcref)"
    good = '(func (export "_good") (result i32) (i32.const 7))'
    wasm.load(tmp_path, f"(module {wasm.SUPPORT} {tables * 4} {good})", manifest({}, "")).close()
    with pytest.raises(CallError, match="table count too high at 5"):
        wasm.load(tmp_path, f"(module {wasm.SUPPORT} {tables * 5} {good})", manifest({}, ""))


def test_memory_grows_no_further(load: Load) -> None:
    with load('memory = "1 MiB"') as plugin:
        assert plugin["pages"](15) == 1
        assert plugin["pages"](1) == -1
        assert plugin["pages"](2**32 - 1) == -1
        with pytest.raises(PluginInvalidResult):
            plugin["text"](2 << 20)


def test_memory_that_begins_larger(tmp_path: Path) -> None:
    bodies = {"nothing": ""}
    larger = wat(bodies).replace('(export "memory") 1)', '(export "memory") 17)')
    with pytest.raises(LinkError, match="over its limit of 1,048,576"):
        wasm.load(tmp_path, larger, manifest(bodies, 'memory = "1 MiB"'))


def test_an_argument_over_the_memory_limit(tmp_path: Path) -> None:
    made = wasm.HEAD + '[exports.f]\nargs = { data = "bytes" }\n[limits]\nmemory = "1 MiB"\n'
    with wasm.load(
        tmp_path, f'(module {wasm.SUPPORT} (func (export "_f") (param i32 i32)))', made
    ) as plugin:
        plugin["f"](bytes(100_000))
        with pytest.raises(PluginOutOfMemory, match="arguments of 1,048,577 bytes are over"):
            plugin["f"](bytes((1 << 20) + 1))


def test_a_result(load: Load) -> None:
    with load('result = "1000 B"') as plugin:
        assert len(plugin["text"](1000)) == 1000
        with pytest.raises(PluginInvalidResult, match="1,001 bytes, over its limit of 1,000"):
            plugin["text"](1001)
        assert plugin["text"](0) == b""


def test_instances_and_the_wait_for_one(load: Load) -> None:
    with load("instances = 1", Limits(wait=0.1, time=LIMIT)) as plugin:
        assert [plugin["count"]() for _ in range(3)] == [1, 2, 3]
        held = plugin._pool.take()
        with pytest.raises(PluginUnavailable, match=r"its one instance was busy for 0\.1 s"):
            plugin["count"]()
        plugin._pool.release(held)
        assert plugin["count"]() == 4
        assert _came(plugin["spin"]).error == "PluginTimeout"
        assert plugin["count"]() == 1  # of a fresh one


@pytest.mark.parametrize(
    ("said", "limits", "caps", "time_", "memory"),
    [
        ("", None, None, 20.0, 64 << 20),
        ('memory = "2 MiB"', None, None, 20.0, 2 << 20),
        ('memory = "2 MiB"', Limits(memory=4 << 20), None, 20.0, 4 << 20),
        ('memory = "2 MiB"', None, Limits(memory=1 << 20, time=1), 1, 1 << 20),
        ('memory = "2 MiB"', Limits(memory=4 << 20), Limits(memory=3 << 20), 20.0, 3 << 20),
        ('memory = "2 MiB"', None, Limits(memory=3 << 20), 20.0, 2 << 20),
        ("", Limits(time=math.inf), Limits(time=7.0), 7.0, 64 << 20),
        ("", Limits(time=math.inf), None, math.inf, 64 << 20),
    ],
)
def test_caps_stand_over_limits_over_the_manifest(
    load: Load, said: str, limits: Limits | None, caps: Limits | None, time_: float, memory: int
) -> None:
    with load(said, limits, caps) as plugin:
        found = plugin.interface.limits
        assert (found.time, found.memory) == (time_, memory)
        most = memory // 65_536
        assert plugin["pages"](most - 1) == 1  # and it holds
        assert plugin["pages"](1) == -1


def test_a_cap_holds_for_a_plugin_without_a_limit_of_its_own(load: Load) -> None:
    with load("", Limits(time=math.inf), Limits(time=LIMIT)) as plugin:
        one = _came(plugin["spin"])
        assert (one.error, one.kind) == (PluginTimeout.__name__, "interrupt")
        assert one.seconds < LIMIT + LATE
    with load("", caps=Limits(instances=1)) as plugin:
        assert [plugin["count"]() for _ in range(3)] == [1, 2, 3]


def test_a_module_over_a_cap_is_refused(load: Load) -> None:
    with pytest.raises(CallError, match="exceeds table limits"):
        load("table = 1000", caps=Limits(table=99))
    with pytest.raises(PluginTrap):
        load(caps=Limits(stack=64 << 10))["depth"](6000)


def main() -> None:
    """Print what comes of everything, as a JSON object."""
    with tempfile.TemporaryDirectory() as directory:
        found = {name: asdict(one) for name, one in everything(Path(directory)).items()}
    json.dump({"quick": native.DIRECT, "came": found}, sys.stdout)


if __name__ == "__main__":
    main()
