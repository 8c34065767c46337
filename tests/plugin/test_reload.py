"""A plugin is reloaded: a gate, then a swap that no call waits for or is lost by."""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import hotplug
import wasm
from hotplug import Event
from hotplug.errors import HotplugError, LinkError, PluginError, PluginTimeout
from hotplug.plugin import loaded

HEAD = f"""{wasm.HEAD}
[exports.answer]
returns = "u32"
[exports.both]
args = {{ n = "u32" }}
returns = "u64"
[exports.spin]
"""
Write = Callable[..., Path]


def module(answer: int, extra: str = "") -> str:
    """A module that answers *answer*."""
    return f"""(module {wasm.SUPPORT}
(func (export "_answer") (result i32) (i32.const {answer}))
(func (export "_both") (param i32) (result i64)
  (i64.or (i64.shl (i64.extend_i32_u (local.get 0)) (i64.const 32)) (i64.const {answer})))
(func (export "_spin") (loop (br 0)))
{extra})"""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write the module that answers so, at the same path each time."""

    def written(answer: int, extra: str = "", more: str = "", head: str = HEAD) -> Path:
        path = tmp_path / "plugin.wasm"
        made = tmp_path / "made"
        made.write_bytes(wasm.assembled(module(answer, extra), head + more))
        return made.replace(path)

    return written


@pytest.fixture
def events() -> list[Event]:
    return []


@pytest.fixture
def load(write: Write, events: list[Event]) -> Iterator[Callable[..., Any]]:
    made: list[Any] = []

    def loading(answer: int = 1, **options: Any) -> Any:
        plugin = hotplug.load(write(answer, **options), on_event=events.append)
        made.append(plugin)
        return plugin

    yield loading
    for plugin in made:
        plugin.close()


def settled(events: list[Event], retired: int) -> list[int]:
    """The generations that were retired, once there are so many."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        found = [event.generation for event in events if event.what == "retired"]
        if len(found) >= retired:
            break
        time.sleep(0.01)
    return sorted(found)


def test_a_swap(load: Callable[..., Any], write: Write, events: list[Event]) -> None:
    plugin = load(1)
    kept = plugin.answer
    before = plugin.status
    assert (before.generation, before.state, before.name) == (1, "serving", "honest")
    write(2)
    done = plugin.reload()
    assert (done.generation, done.before, done.changed) == (2, 1, True)
    assert done.load > 0
    assert (plugin.answer(), kept()) == (2, 2)
    assert plugin.generation == plugin.status.generation == 2
    assert plugin.fingerprint != before.fingerprint
    assert settled(events, 1) == [1]


def test_a_relative_path_holds_after_a_chdir(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(1)
    monkeypatch.chdir(path.parent)
    with hotplug.load(path.name) as plugin:
        monkeypatch.chdir("/")
        write(2)
        assert plugin.reload().changed
        assert plugin["answer"]() == 2


def test_nothing_new_is_no_swap(load: Callable[..., Any], write: Write) -> None:
    plugin = load(1)
    done = plugin.reload()
    assert (done.generation, done.changed) == (1, False)
    assert plugin.reload(fresh=True).generation == 2


def test_another_interface(load: Callable[..., Any], write: Write, events: list[Event]) -> None:
    plugin = load(1)
    kept = plugin.both
    more = '[exports.other]\nargs = { text = "string" }\nreturns = "u32"\n'
    extra = '(func (export "_other") (param i32 i32) (result i32) (local.get 1))'
    write(2, extra, more)
    plugin.reload()
    assert plugin.other("four") == 4
    assert plugin["other"]("four") == 4
    assert kept(3) == 3 << 32 | 2  # a function from before leads to the one that serves
    assert list(plugin) == ["answer", "both", "spin", "other"]
    write(3)
    with pytest.raises(LinkError, match=r"honest\.other: `other\(text: string\) -> u32` is gone"):
        plugin.reload()
    assert plugin.answer() == 2
    taken = plugin.other
    plugin.reload(force=True)
    assert plugin.answer() == 3
    assert not hasattr(plugin, "other")
    with pytest.raises(HotplugError, match="generation 3 has no export `other`"):
        taken("x")
    assert kept(3) == 3 << 32 | 3
    assert settled(events, 2) == [1, 2]


def test_an_export_with_another_signature(load: Callable[..., Any], write: Write) -> None:
    plugin = load(1)
    head = HEAD.replace('[exports.answer]\nreturns = "u32"', '[exports.answer]\nreturns = "i32"')
    write(2, head=head)
    with pytest.raises(LinkError, match=r"`answer\(\) -> u32` would become `answer\(\) -> i32`"):
        plugin.reload()
    assert plugin.answer() == 1


@pytest.mark.parametrize("broken", ["garbage", "start", "missing"])
def test_a_gate_that_fails(load: Callable[..., Any], write: Write, broken: str) -> None:
    plugin = load(1)
    if broken == "garbage":
        path = write(2)
        path.write_bytes(path.read_bytes()[:50])
    elif broken == "start":
        write(2, "(func $s (unreachable)) (start $s)")
    else:
        write(2).unlink()
    for _ in range(2):
        with pytest.raises(HotplugError):
            plugin.reload()
        assert (plugin.answer(), plugin.generation) == (1, 1)
    write(2)
    plugin.reload()
    assert (plugin.answer(), plugin.generation) == (2, 2)


def test_back(load: Callable[..., Any], write: Write) -> None:
    plugin = load(1)
    with pytest.raises(HotplugError, match="no generation to go back to"):
        plugin.back()
    for answer in (2, 3, 4, 5):
        write(answer)
        plugin.reload()
    found = []
    for _ in range(3):
        assert plugin.back().changed
        found.append(plugin.answer())
    assert found == [4, 3, 2]
    with pytest.raises(HotplugError):  # three are kept
        plugin.back()
    plugin.reload()
    assert (plugin.answer(), plugin.generation) == (5, 9)


@pytest.mark.parametrize("more", ["", "[exports.other]\n"])
def test_a_pinned_block(
    load: Callable[..., Any], write: Write, events: list[Event], more: str
) -> None:
    plugin = load(1)
    with plugin.pinned() as pinned:
        assert pinned is plugin
        assert plugin.answer() == 1
        write(2, '(func (export "_other"))' if more else "", more)
        plugin.reload()
        assert plugin.answer() == 1
        assert plugin.both(1) == 1 << 32 | 1
        elsewhere: list[int] = []
        thread = threading.Thread(target=lambda: elsewhere.append(plugin.answer()))
        thread.start()
        thread.join()
        assert elsewhere == [2]
    assert plugin.answer() == 2
    assert settled(events, 1) == [1]
    assert plugin.answer() == 2


def test_a_call_ends_on_its_generation_or_is_interrupted(
    load: Callable[..., Any], write: Write, events: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    from hotplug.plugin import generations

    monkeypatch.setattr(generations, "_PATIENCE", 0.3)
    plugin = load(1, more='[limits]\ntime = "none"\n')
    errors: list[BaseException] = []

    def spin() -> None:
        try:
            plugin.spin()
        except PluginTimeout as error:
            errors.append(error)

    thread = threading.Thread(target=spin)
    thread.start()
    while plugin._pool.idle:
        time.sleep(0.01)
    write(2, more='[limits]\ntime = "none"\n')
    plugin.reload()
    assert plugin.answer() == 2
    thread.join(20)
    assert "interrupted since its generation, 1, is retired" in str(errors[0])
    assert settled(events, 1) == [1]


def test_a_thousand_swaps_under_four_threads(
    load: Callable[..., Any], write: Write, events: list[Event]
) -> None:
    """No call is lost or fails, none mixes generations, and each that is retired ends once."""
    interval = sys.getswitchinterval()
    plugin = load(0)
    kept = plugin.both
    stop = threading.Event()
    findings: list[object] = []
    counts = [0] * 4

    def calls(thread: int) -> None:
        last = 0
        while not stop.is_set():
            try:
                number = counts[thread] & 0xFFFF
                found = (kept if thread % 2 else plugin.both)(number)
                answer = found & 0xFFFFFFFF
                if found >> 32 != number or answer < last:
                    findings.append((thread, number, found, last))
                last = answer
                if thread == 0 and number % 16 == 0:
                    with plugin.pinned():
                        pair = {plugin.answer(), plugin.both(1) & 0xFFFFFFFF, plugin.answer()}
                    if len(pair) > 1:
                        findings.append(pair)
                counts[thread] += 1
            except BaseException as error:
                findings.append(error)

    path = write(0)
    modules = [wasm.assembled(module(n), HEAD) for n in range(1, 11)]
    threads = [threading.Thread(target=calls, args=(n,)) for n in range(4)]
    sys.setswitchinterval(1e-4)
    try:
        for thread in threads:
            thread.start()
        for n in range(1000):
            path.write_bytes(modules[n // 100])
            plugin.reload(fresh=True)
    finally:
        sys.setswitchinterval(interval)
        stop.set()
        for thread in threads:
            thread.join(20)
    assert findings == []
    assert min(counts) > 0
    assert plugin.generation == 1001
    assert settled(events, 1000) == list(range(1, 1001))
    for _ in range(4):
        plugin.answer()
    gc.collect()
    assert len(plugin._pool.alive) <= plugin._pool.size
    assert sum(type(one).__name__ == "Instance" for one in gc.get_objects()) <= 2 * 8


STATE = f"""{wasm.HEAD}
[exports.count]
returns = "u32"
[exports.save]
returns = "bytes"
[exports.restore]
args = {{ version = "u32", data = "bytes" }}
returns = "result<_, string>"
[state]
version = 3
save = "save"
restore = "restore"
[limits]
instances = 1
"""
COUNTS = f"""(module {wasm.SUPPORT}
(global $n (mut i32) (i32.const 0))
(func (export "_count") (result i32)
  (global.set $n (i32.add (global.get $n) (i32.const STEP)))
  (global.get $n))
(func (export "_save") (result i64)
  (i32.store (i32.const 512) (global.get $n))
  (i64.const {4 << 32 | 512}))
(func (export "_restore") (param i32 i32 i32) (result i64)
  (if (result i64) (i32.eq (local.get 0) (i32.const 3))
    (then (global.set $n (i32.load (local.get 1))) (i64.const {1 << 32 | 520}))
    (else (i64.const {7 << 32 | 528}))))
(data (i32.const 520) "\\00")
(data (i32.const 528) "\\01\\02\\00\\00\\00no"))"""


def test_state_is_carried_over(tmp_path: Path) -> None:
    path = tmp_path / "plugin.wasm"

    def write(step: int, manifest: str = STATE) -> None:
        path.write_bytes(wasm.assembled(COUNTS.replace("STEP", str(step)), manifest))

    write(1)
    plugin: Any = hotplug.load(path)
    assert [plugin.count() for _ in range(3)] == [1, 2, 3]
    write(10)
    plugin.reload()
    assert plugin.count() == 13
    write(100, STATE + "# another text\n")  # another pool, too
    plugin.reload()
    assert plugin.count() == 113
    plugin.reload(fresh=True)
    assert plugin.count() == 100


def test_state_is_not_taken_from_a_retired_instance(tmp_path: Path) -> None:
    path = tmp_path / "plugin.wasm"
    path.write_bytes(wasm.assembled(COUNTS.replace("STEP", "1"), STATE))
    plugin: Any = hotplug.load(path)
    (before,) = plugin._pool.alive
    plugin.reload(fresh=True)
    assert [plugin.count() for _ in range(3)] == [1, 2, 3]
    plugin._pool.release(before)  # as where a call that ran in the swap has ended since
    path.write_bytes(wasm.assembled(COUNTS.replace("STEP", "10"), STATE))
    plugin.reload()
    assert plugin.count() == 13


def test_a_pinned_block_keeps_the_state_that_is_not_carried(tmp_path: Path) -> None:
    path = tmp_path / "plugin.wasm"
    manifest = STATE.replace('[state]\nversion = 3\nsave = "save"\nrestore = "restore"\n', "")
    path.write_bytes(wasm.assembled(COUNTS.replace("STEP", "1"), manifest))
    plugin: Any = hotplug.load(path)
    with plugin.pinned():
        assert [plugin.count() for _ in range(3)] == [1, 2, 3]
        path.write_bytes(wasm.assembled(COUNTS.replace("STEP", "10"), manifest))
        plugin.reload()
        assert [plugin.count() for _ in range(3)] == [4, 5, 6]
    assert plugin.count() == 10


def test_a_restore_that_fails_is_a_gate_that_fails(tmp_path: Path) -> None:
    path = tmp_path / "plugin.wasm"
    old = STATE.replace("version = 3", "version = 2")
    path.write_bytes(wasm.assembled(COUNTS.replace("STEP", "1"), old))
    plugin: Any = hotplug.load(path)
    assert plugin.count() == 1
    path.write_bytes(wasm.assembled(COUNTS.replace("STEP", "10"), STATE))
    with pytest.raises(PluginError, match="no"):
        plugin.reload()
    assert (plugin.count(), plugin.generation) == (2, 1)


def test_the_plugins_of_a_directory(load: Callable[..., Any], tmp_path: Path) -> None:
    plugin = load(1)
    assert loaded(tmp_path / "plugin.wasm") == [plugin]
    assert loaded(tmp_path) == []


def test_a_closed_plugin(load: Callable[..., Any], write: Write) -> None:
    plugin = load(1)
    plugin.close()
    assert plugin.status.state == "closed"
    write(2)
    with pytest.raises(HotplugError, match="closed"):
        plugin.reload()


def test_a_refused_swap_leaves_the_classes_as_they_were(write: Write) -> None:
    """Values of the generation in service are still its own after the next swap."""
    point = '[types.pt]\nrecord = { x = "f64" }\n'
    taken = '[exports.take]\nargs = { it = "pt" }\nreturns = "u32"\n'
    take = '(func (export "_take") (param i32 i32) (result i32) (i32.const 5))'
    plugin = hotplug.load(write(1, take, point + taken))
    value = vars(sys.modules[type(plugin).__module__])["Pt"](1.0)
    assert plugin["take"](value) == 5
    other = point.replace('x = "f64"', 'x = "f64", y = "f64"')
    write(2, f"{take}\n(func $trap (unreachable)) (start $trap)", other + taken)
    with pytest.raises(HotplugError):
        plugin.reload(force=True)
    write(3, f'{take}\n(func (export "_more"))', point + taken + "[exports.more]\n")
    assert plugin.reload().changed
    assert (plugin["answer"](), plugin["take"](value)) == (3, 5)
