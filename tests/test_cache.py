"""The cache gives what was put, or nothing; and trusts no directory that others can write to."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import wasm
from hotplug import cache
from hotplug.binding import generated
from hotplug.runtime import Module
from hotplug.runtime.module import module


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "cache"
    monkeypatch.setenv("HOTPLUG_CACHE_DIR", str(path))
    cache.directory.cache_clear()
    yield path
    cache.directory.cache_clear()


def test_what_was_put(own: Path) -> None:
    assert cache.get("a") is None
    cache.put("a", b"body")
    cache.put("empty", b"")
    assert cache.get("a") == b"body"
    assert cache.get("empty") == b""
    assert own.stat().st_mode & 0o777 == 0o700
    assert sorted(path.name for path in own.iterdir()) == ["a", "empty"]


def test_a_key_tells_its_parts_apart() -> None:
    keys = {cache.key(*parts) for parts in [("ab",), ("a", "b"), ("b", "a"), ("", "ab"), (b"", "")]}
    assert len(keys) == 5


def test_an_entry_that_was_torn_or_changed_is_not_there(own: Path) -> None:
    cache.put("a", b"body")
    whole = (own / "a").read_bytes()
    for end in range(len(whole)):
        (own / "a").write_bytes(whole[:end])
        assert cache.get("a") is None
    for at in range(len(whole)):
        (own / "a").write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert cache.get("a") is None
    (own / "a").write_bytes(whole + b"x")
    assert cache.get("a") is None
    (own / "a").unlink()
    (own / "a").mkdir()
    assert cache.get("a") is None
    cache.put("a", b"body")  # cannot, and says nothing
    assert [path.name for path in own.iterdir()] == ["a"]


def _forget() -> None:
    """What this process has at hand without the cache."""
    module._compiled.cache_clear()
    generated._memory.clear()


def test_damaged_entries_are_made_again(own: Path, tmp_path: Path) -> None:
    _forget()
    manifest = wasm.HEAD + '[exports.one]\nreturns = "u32"\n'
    wat = f'(module {wasm.SUPPORT} (func (export "_one") (result i32) (i32.const 1)))'
    assert wasm.load(tmp_path, wat, manifest)["one"]() == 1
    names = {path.name for path in own.iterdir()}
    assert {Path(name).suffix for name in names} == {".cwasm", ".calls", ".package"}
    for name in names:
        whole = (own / name).read_bytes()
        for damaged in (b"", whole[:100], whole[:-1] + b"\xff\xff"):
            (own / name).write_bytes(damaged)
            _forget()
            assert wasm.load(tmp_path, wat, manifest)["one"]() == 1
        assert (own / name).read_bytes() == whole
    assert {path.name for path in own.iterdir()} == names


def test_compiled_code_of_another_engine_is_made_again(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = wasm.assembled(
        f'(module {wasm.SUPPORT} (func (export "_a")))', wasm.HEAD + "[exports.a]"
    )
    Module.load(data)
    (entry,) = own.iterdir()
    cache.put(entry.name, b"not compiled code at all")
    _forget()
    Module.load(data)
    assert len(entry.read_bytes()) > 1000


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702])
def test_a_directory_that_others_can_write_to_is_refused(own: Path, mode: int) -> None:
    own.mkdir()
    own.chmod(mode)
    cache.put("a", b"body")
    assert cache.directory() is None
    assert cache.get("a") is None
    assert not list(own.iterdir())


def test_a_directory_of_somebody_else_is_refused(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.mkdir(mode=0o700)
    owner = own.stat().st_uid
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    assert cache.directory() is None


def test_no_directory_can_be_made(own: Path) -> None:
    own.write_text("a file")
    assert cache.directory() is None


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_directory_that_cannot_be_written_to(own: Path) -> None:
    cache.put("a", b"body")
    own.chmod(0o500)
    cache.put("b", b"body")
    assert (cache.get("a"), cache.get("b")) == (b"body", None)
    own.chmod(0o700)


def test_a_disk_that_is_full(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    cache.put("a", b"body")
    assert cache.get("a") is None
    assert not list(own.iterdir())


def test_no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("HOTPLUG_CACHE_DIR")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    cache.directory.cache_clear()
    assert cache.directory() is None
    cache.directory.cache_clear()


def test_it_can_be_turned_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTPLUG_CACHE_DIR", "")
    cache.directory.cache_clear()
    assert cache.directory() is None
    cache.put("a", b"body")
    assert cache.get("a") is None
    cache.directory.cache_clear()


def test_concurrent_writers_and_readers(own: Path) -> None:
    bodies = [bytes([n]) * 50_000 for n in range(4)]
    wrong: list[object] = []

    def work(body: bytes) -> None:
        for _ in range(50):
            cache.put("a", body)
            if cache.get("a") not in bodies:
                wrong.append(body[:1])

    threads = [threading.Thread(target=work, args=(body,)) for body in bodies]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert [path.name for path in own.iterdir()] == ["a"]


def _age(path: Path, seconds: float) -> None:
    now = time.time()
    os.utime(path, (now - seconds, now - seconds))


def test_the_bounds_of_size_and_age(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTPLUG_CACHE_SIZE", "10000")
    for number in range(10):
        cache.put(str(number), bytes(2000))
        _age(own / str(number), 100 - number)
    cache.trim()
    assert sorted(path.name for path in own.iterdir()) == ["6", "7", "8", "9"]
    _age(own / "9", cache.AGE + 60)
    _age(own / "6", 3 * 86400)
    assert cache.get("6") is not None  # which makes it the newest
    cache.trim()
    assert [entry.path.name for entry in cache.entries()] == ["7", "8", "6"]


def test_many_entries_of_one_process_stay_within_the_bounds(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTPLUG_CACHE_SIZE", "100000")
    for number in range(200):
        cache.put(str(number), bytes(10_000))
    assert sum(entry.size for entry in cache.entries()) <= 100_000 + 32 * 10_032


def test_what_is_being_written_stays_and_what_was_abandoned_goes(own: Path) -> None:
    cache.put("a", b"")
    for name in ("new-now", "new-old"):
        (own / name).write_bytes(b"x")
    _age(own / "new-old", 7200)
    cache.trim()
    assert sorted(path.name for path in own.iterdir()) == ["a", "new-now"]
    cache.clear()
    assert sorted(path.name for path in own.iterdir()) == ["new-now"]


def test_processes_that_trim_at_once(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each gets what it put, or nothing; and nobody fails."""
    monkeypatch.setenv("HOTPLUG_CACHE_SIZE", "50000")
    program = (
        "import sys\nfrom hotplug import cache\n"
        "for n in range(300):\n"
        "    cache.put(str(n), bytes([n % 256]) * 5000)\n"
        "    assert cache.get(str(n)) in (None, bytes([n % 256]) * 5000)\n"
        "    if n % 10 == 0: cache.trim()\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", program]) for _ in range(4)]
    assert [process.wait(60) for process in running] == [0] * 4
    cache.trim()
    assert sum(entry.size for entry in cache.entries()) <= 50_000


def test_the_command(own: Path) -> None:
    cache.put("a", bytes(968))
    shown = _run("cache")
    assert shown == f"{own}: 1 entry, 0.0 MiB of 512.0 MiB, the oldest used less than a day ago\n"
    about = json.loads(_run("cache", "--json"))
    assert (about["v"], about["path"], about["entries"], about["size"]) == (1, str(own), 1, 1000)
    shown = _run("cache", "--clear")
    assert shown == f"removed 1 entry\n{own}: 0 entries, 0.0 MiB of 512.0 MiB\n"


def _run(*args: str) -> str:
    command = [sys.executable, "-m", "hotplug", *args]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
