"""What a plugin keeps is there for it alone: in memory and in a file, for threads and processes."""

from __future__ import annotations

import itertools
import os
import pickle
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotplug.errors import HotplugError
from hotplug.store import Store, StoreFullError
from hotplug.store import sqlite as sqlite_engine


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "kv" if request.param == "file" else None, limit=100) as made:
        yield made


@pytest.fixture
def often() -> Iterator[None]:
    """Let threads take turns all the time."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def ran(script: str, *args: object) -> subprocess.Popen[str]:
    """A process that runs *script*, with *args* after its name."""
    path = os.pathsep.join(entry for entry in sys.path if entry)
    return subprocess.Popen(
        [sys.executable, "-W", "ignore::DeprecationWarning", "-c", script, *map(str, args)],
        env={**os.environ, "PYTHONPATH": path},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def told(process: subprocess.Popen[str]) -> str:
    """What *process* prints until its good end."""
    out = process.communicate(timeout=60)[0]
    assert process.returncode == 0
    return out


def test_what_was_set(store: Store) -> None:
    assert store.get("one", "a") is None
    store.set("one", "a", b"first")
    store.set("one", "a", b"\0second\xff")
    store.set("one", "", b"")
    assert store.get("one", "a") == b"\0second\xff"
    assert store.get("one", "") == b""
    assert store.delete("one", "a") is True
    assert store.delete("one", "a") is False
    assert store.delete("none", "a") is False
    assert store.get("one", "a") is None
    assert store.keys("one") == [""]


def test_keys_are_sorted_and_any_text(store: Store) -> None:
    keys = ["", "a", "a\0", "a\0b", "ab", "b", "%", "_", "é", "\uffff", "\U0001f600", "\U0010ffff"]
    for key in keys:
        store.set("one", key, key.encode())
    assert store.keys("one") == sorted(keys)
    assert store.keys("one", "a") == ["a", "a\0", "a\0b", "ab"]
    assert store.keys("one", "a\0") == ["a\0", "a\0b"]
    assert store.keys("one", "\U0010ffff") == ["\U0010ffff"]
    assert store.keys("one", "c") == store.keys("none") == []
    assert [store.get("one", key) for key in keys] == [key.encode() for key in keys]


def test_plugins_do_not_see_each_other(store: Store) -> None:
    for plugin in ("one", "two", "on", ""):
        store.set(plugin, "a", plugin.encode())
    assert store.delete("on", "a")
    store.clear("one")
    assert [store.get(plugin, "a") for plugin in ("one", "two", "")] == [None, b"two", b""]
    assert [store.size(plugin) for plugin in ("one", "two", "on", "")] == [0, 4, 0, 1]


def test_the_limit_is_for_each_plugin(store: Store) -> None:
    store.set("one", "é", b"x" * 90)
    assert store.size("one") == 92
    with pytest.raises(StoreFullError) as failed:
        store.set("one", "b", b"x" * 8)
    told = "one: 92 of the 100 bytes of its store are used, and 9 more do not fit"
    error = failed.value
    assert (str(error), error.used, error.wanted, error.limit) == (told, 92, 9, 100)
    assert str(pickle.loads(pickle.dumps(error))) == told
    assert (store.get("one", "b"), store.size("one")) == (None, 92)
    store.set("one", "b", b"x" * 7)
    with pytest.raises(StoreFullError):
        store.set("one", "b", b"x" * 8)
    assert store.get("one", "b") == b"x" * 7
    store.set("one", "é", b"x" * 80)
    store.set("one", "b", b"x" * 17)
    store.set("two", "b", b"x" * 99)
    assert (store.size("one"), store.size("two")) == (100, 100)
    store.delete("one", "é")
    assert store.size("one") == 18
    store.clear("two")
    store.set("two", "", b"x" * 100)


def test_more_than_a_lowered_limit(tmp_path: Path) -> None:
    with Store(tmp_path / "kv") as store:
        store.set("one", "a", b"x" * 50)
    with Store(tmp_path / "kv", limit=10) as store:
        store.set("one", "a", b"y" * 50)
        store.set("one", "a", b"x" * 30)
        with pytest.raises(StoreFullError):
            store.set("one", "a", b"x" * 31)
        assert store.size("one") == 31


def test_what_is_no_key_and_no_value(store: Store) -> None:
    with pytest.raises(
        UnicodeEncodeError, match=r"character 1 of the key is the lone surrogate U\+D800"
    ):
        store.set("one", "a\ud800", b"")
    with pytest.raises(UnicodeEncodeError, match="character 0 of the plugin is the lone surrogate"):
        store.get("\udfff", "a")
    with pytest.raises(UnicodeEncodeError, match="of the prefix is the lone surrogate"):
        store.keys("one", "\udfff")
    with pytest.raises(TypeError, match="the key must be a str, not bytes"):
        store.get("one", b"a")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="the value must be bytes, not str"):
        store.set("one", "a", "text")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="the limit is -1 bytes"):
        Store(limit=-1)


def test_closed(store: Store) -> None:
    store.set("one", "a", b"")
    store.close()
    store.close()
    for use in (store.size, store.clear, store.keys):
        with pytest.raises(HotplugError, match="the store is closed"):
            use("one")


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.sampled_from(["one", "two"]), st.text(max_size=3), st.binary(max_size=30))
    )
)
def test_memory_and_file_agree(steps: list[tuple[str, str, bytes]]) -> None:
    """An empty value stands for a delete."""
    kept: dict[tuple[str, str], bytes] = {}
    both = (_in_file(), Store(limit=100))
    for plugin, key, value in steps:
        fits = True
        for store in both:
            try:
                if value:
                    store.set(plugin, key, value)
                else:
                    assert store.delete(plugin, key) == ((plugin, key) in kept)
            except StoreFullError:
                fits = False
        if value and fits:
            kept[plugin, key] = value
        elif not value:
            kept.pop((plugin, key), None)
    for store in both:
        for plugin in ("one", "two"):
            mine = {key: value for (owner, key), value in kept.items() if owner == plugin}
            assert store.keys(plugin) == sorted(mine)
            assert {key: store.get(plugin, key) for key in mine} == mine
            assert store.size(plugin) == sum(len(k.encode()) + len(v) for k, v in mine.items())
    for store in both:
        store.close()


def _in_file() -> Store:
    return Store(Path(tempfile.mkdtemp(dir=os.environ["HOTPLUG_CACHE_DIR"])) / "kv", limit=100)


def test_a_file_is_opened_again(tmp_path: Path) -> None:
    with Store(tmp_path / "kv") as store:
        store.set("one", "a", b"first")
        with Store(str(tmp_path / "kv")) as other:
            assert other.get("one", "a") == b"first"
            other.set("one", "a", b"second")
        assert store.get("one", "a") == b"second"
    with Store(tmp_path / "kv") as store:
        assert store.get("one", "a") == b"second"
    assert [path.name for path in tmp_path.iterdir()] == ["kv"]


def test_odd_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Store(":memory:") as store, Store("file:x?mode=memory") as other:
        store.set("one", "a", b"")
        other.set("one", "b", b"")
    (tmp_path / "empty").touch()
    with Store("empty") as store:
        store.set("one", "c", b"")
    found = []
    for name in (":memory:", "file:x?mode=memory", "empty"):
        with Store(tmp_path / name) as store:
            found += store.keys("one")
    assert found == ["a", "b", "c"]


def refused(path: Path) -> str:
    """What is said of *path*, which must stay as it is."""
    before = path.read_bytes()
    with pytest.raises(HotplugError) as failed:
        Store(path)
    assert path.read_bytes() == before
    assert str(failed.value).startswith(f"{path}: ")
    return str(failed.value).removeprefix(f"{path}: ")


@pytest.mark.parametrize("content", [b"12", b"a text of somebody\n" * 100, b"\0" * 4096])
def test_no_database(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "kv").write_bytes(content)
    assert refused(tmp_path / "kv").startswith("not a SQLite database\n  = note: SQLite says:")


@pytest.mark.parametrize(
    "statement", ["CREATE TABLE theirs (a)", "PRAGMA user_version = 1", "PRAGMA application_id = 5"]
)
@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_the_database_of_another_program(tmp_path: Path, statement: str, mode: str) -> None:
    connection = sqlite3.connect(tmp_path / "kv", isolation_level=None)
    connection.execute(f"PRAGMA journal_mode = {mode}")
    connection.execute(statement)
    connection.close()
    assert refused(tmp_path / "kv") == (
        "the SQLite database of another program\n  = help: it is left as it is; name another file"
    )


def test_a_newer_version(tmp_path: Path) -> None:
    Store(tmp_path / "kv").close()
    connection = sqlite3.connect(tmp_path / "kv")
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.execute("PRAGMA user_version = 2")
    connection.close()
    assert refused(tmp_path / "kv") == (
        "the store is of version 2, and this hotplug knows 1\n"
        "  = help: use the hotplug that has made it, or a newer one"
    )


def test_damage(tmp_path: Path) -> None:
    path = tmp_path / "kv"
    with Store(path) as store:
        for n in range(200):
            store.set("one", f"{n}", b"x" * 500)
    whole = path.read_bytes()
    for end in (600, 4096, len(whole) // 2, len(whole) - 4096):
        path.write_bytes(whole[:end])
        refused(path)
    for start in (4096, 5 * 4096):
        path.write_bytes(whole[:start] + os.urandom(4096) + whole[start + 4096 :])
        assert "damaged" in refused(path)
    path.write_bytes(whole)
    with Store(path) as store:
        assert store.get("one", "7") == b"x" * 500


def test_damage_while_it_is_open(tmp_path: Path) -> None:
    path = tmp_path / "kv"
    with Store(path) as store:
        store.set("one", "a", b"x" * 500)
        connection = sqlite3.connect(path)
        connection.execute("DROP TABLE sizes")
        connection.close()
        with pytest.raises(HotplugError, match="kv: no such table: sizes"):
            store.set("one", "b", b"")
        assert store.keys("one") == ["a"]


def test_a_path_that_cannot_be(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none" / "kv"):
        with pytest.raises(
            HotplugError, match=r"cannot be opened(.|\n)*directory must exist"
        ) as no:
            Store(path)
        assert str(no.value).startswith(str(path))


def test_another_process_keeps_it_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_engine, "_PATIENCE", 0.1)
    with Store(tmp_path / "kv") as store:
        store.set("one", "a", b"first")
        other = sqlite3.connect(tmp_path / "kv", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(HotplugError, match="kv: another process keeps the store locked"):
            store.set("one", "a", b"second")
        assert store.get("one", "a") == b"first"
        other.close()
        store.set("one", "a", b"third")


def interrupted(at: int, work: Callable[[], object], by: Callable[[], object]) -> bool:
    """Do *work*, and *by* in its middle, at the moment number *at*; False where it is done before.

    The moments are those at which Python runs the handlers of signals.
    """
    moments = itertools.count(1)

    def moment(frame: FrameType, event: str, _: object) -> None:
        if event in {"call", "c_return"} and next(moments) == at:
            sys.setprofile(None)
            by()

    sys.setprofile(moment)
    try:
        work()
    finally:
        sys.setprofile(None)
    return next(moments) > at


@pytest.mark.parametrize("value", [b"longer than before", None])
def test_an_exception_in_the_middle_changes_all_or_nothing(
    store: Store, value: bytes | None
) -> None:
    """In a set to *value*, or in a delete."""

    def change() -> None:
        if value is None:
            store.delete("one", "a")
        else:
            store.set("one", "a", value)

    def strike() -> None:
        raise TimeoutError

    for at in itertools.count(1):
        store.set("one", "a", b"before")
        going_on = True
        with suppress(TimeoutError):
            going_on = interrupted(at, change, strike)
        after = store.get("one", "a")
        assert after in (b"before", value)
        assert store.size("one") == (0 if after is None else 1 + len(after))
        if not going_on:
            break
    assert at > 10


def test_a_use_in_the_middle_of_another_gets_an_answer(store: Store) -> None:
    """A signal handler's, in the same thread: an error where it comes in between, no deadlock."""
    answers: set[str] = set()

    def use() -> None:
        try:
            store.set("one", "b", b"x")
            answers.add("set")
        except HotplugError as error:
            answers.add(str(error))

    for at in itertools.count(1):
        if not interrupted(at, lambda: store.set("one", "a", b"x"), use):
            break
    assert answers == {"set", "the store is in use by what a signal has interrupted"}
    assert store.size("one") == 4


def test_threads(store: Store, often: None) -> None:
    """They set until it is full, and all of it counts."""
    full: list[StoreFullError] = []

    def work(name: str) -> None:
        try:
            for n in range(100):
                store.set("one", f"{name}{n:03}", b"x")
        except StoreFullError as error:
            full.append(error)

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(full) == 4
    assert store.size("one") == 5 * len(store.keys("one")) == 100


_FILL = """
import sys
from hotplug.store import Store, StoreFullError
from hotplug.store import sqlite as sqlite_engine
print("ready", flush=True)
sys.stdin.readline()
with Store(sys.argv[1], limit=3_000) as store:
    try:
        for n in range(10_000):
            store.set("one", f"{sys.argv[2]}{n:04}", b"x" * 5)
    except StoreFullError as error:
        print(error.used, error.limit)
"""


def test_processes(tmp_path: Path) -> None:
    """They make the file at the same moment, and the limit holds for all together."""
    many = [ran(_FILL, tmp_path / "kv", name) for name in "abcd"]
    for process in many:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in many:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    assert [told(process) for process in many] == ["3000 3000\n"] * 4
    with Store(tmp_path / "kv") as store:
        assert store.size("one") == 10 * len(store.keys("one")) == 3_000


_FORK = """
import os, sqlite3, sys, threading
from hotplug.store import Store
kept, memory = Store(sys.argv[1]), Store()
ends = threading.Event()

def work():
    n = 0
    while not ends.is_set():
        n += 1
        kept.set("thread", f"{n % 20}", b"x" * n)
        memory.set("thread", f"{n % 20}", b"x" * n)

thread = threading.Thread(target=work)
thread.start()
kept.set("one", "before", b"")
memory.set("one", "before", b"")
children = []
for n in range(8):
    child = os.fork()
    if not child:
        assert memory.keys("one") == ["before"]
        size = sum(len(k) + len(memory.get("thread", k)) for k in memory.keys("thread"))
        assert memory.size("thread") == size
        for m in range(50):
            kept.set("child", f"{n} {m}", b"x" * 100)
        kept.close()
        os._exit(7)
    children.append(child)
ends.set()
thread.join()
kept.set("one", "after", b"")
kept.close()
print(*(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_fork(tmp_path: Path) -> None:
    """The parent closes the file while its children write, and loses nothing of theirs."""
    for n in range(3):
        path = tmp_path / f"kv{n}"
        assert told(ran(_FORK, path)) == "7 7 7 7 7 7 7 7\n"
        with Store(path) as store:
            assert store.keys("one") == ["after", "before"]
            assert len(store.keys("child")) == 400
            assert store.size("child") == sum(len(key) + 100 for key in store.keys("child"))


_LATE = """
import os, sys
from hotplug.store import Store
kept = Store(sys.argv[1])
kept.set("one", "parent", b"")
read, write = os.pipe()
if not os.fork():
    kept.set("one", "child", b"")
    os.read(read, 1)  # until the parent has closed the file, as the last that has it by its locks
    kept.set("one", "late", b"")
    os._exit(0)
while not kept.get("one", "child") is not None:
    pass
kept.close()
os.write(write, b"x")
print(os.waitstatus_to_exitcode(os.wait()[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_a_child_that_outlives_its_parents_use(tmp_path: Path) -> None:
    assert told(ran(_LATE, tmp_path / "kv")) == "0\n"
    with Store(tmp_path / "kv") as store:
        assert store.keys("one") == ["child", "late", "parent"]
