"""Watch: what was saved is seen, whatever way it was saved, and seldom more than once.

`python tests/test_watch.py ROOT [LIMIT]` is the watch of a process of its own: it prints a line of
JSON for each change, and what it was told of missing events.
"""

from __future__ import annotations

import json
import mmap
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from hotplug.inputs import Inputs, Reader
from hotplug.watch import Change, Watch
from hotplug.watch.hints import Hints

LONG = 20.0
"""Seconds that a loaded machine may take."""
LIB = "src/lib.rs"
TOP = ("plugin.toml", "Cargo.toml", "Cargo.lock", "build.rs")

Files = dict[str, str]


def plugin(root: Path, text: str = "0") -> Path:
    (root / "src").mkdir(parents=True)
    (root / "plugin.toml").write_text("[plugin]")
    (root / "Cargo.toml").write_text("[package]")
    (root / "Cargo.lock").write_text("")
    (root / LIB).write_text(text)
    return root


def read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return "missing"


def contents(root: Path) -> Files:
    """What a build of *root* reads, found by other means than the watch's."""
    source = [path for path in (root / "src").rglob("*") if path.is_file()]
    paths = [root / name for name in TOP if (root / name).is_file()] + source
    names = {path.relative_to(root).as_posix(): path for path in paths}
    return {name: read(path) for name, path in names.items() if name != "src/exports.rs"}


class Loop:
    """A loop that builds on a thread of its own: what it built last is *live*."""

    def __init__(self, *roots: Path, inputs: Sequence[str] = (), seconds: float = 0.0) -> None:
        self.changes: list[Change] = []
        self.live: dict[Path, Files] = {}
        self.said: list[str] = []
        self.seconds = seconds
        self.during: Callable[[], None] = lambda: None
        self.watch = Watch(lambda root, text: self.said.append(text))
        for root in roots:
            self.watch.add(root, inputs)
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        for change in self.watch:
            live = contents(change.root)
            self.changes.append(change)
            self.during()
            time.sleep(self.seconds)
            self.live[change.root] = live
            self.watch.built(change)

    def until(self, reached: Callable[[], bool]) -> None:
        end = time.monotonic() + LONG
        while not reached():
            assert time.monotonic() < end, (self.changes[-3:], self.live)
            time.sleep(0.01)

    def settled(self, root: Path) -> None:
        """Wait until what is live is what is there, and no more comes."""
        self.until(lambda: self.live.get(root) == contents(root))
        count = -1
        while count != len(self.changes):
            count = len(self.changes)
            self.watch.wake()
            time.sleep(0.15 + self.seconds)
        assert self.live[root] == contents(root)

    def counted(self, root: Path, act: Callable[[], object]) -> int:
        """How many changes *act* makes."""
        self.settled(root)
        before = len(self.changes)
        act()
        self.settled(root)
        return len(self.changes) - before

    def close(self) -> None:
        self.watch.close()
        self._thread.join(LONG)
        assert not self._thread.is_alive()


@pytest.fixture
def loop(tmp_path: Path) -> Iterator[Loop]:
    made = Loop(plugin(tmp_path / "p"))
    yield made
    made.close()


@pytest.fixture
def root(loop: Loop, tmp_path: Path) -> Path:
    loop.settled(tmp_path / "p")
    return tmp_path / "p"


def fewest(count: Callable[[], int], wanted: int) -> None:
    """*count* gives *wanted*, in one of some attempts: it is more where this process was halted."""
    counts = [count()]
    while wanted not in counts and len(counts) < 5:
        counts.append(count())
    assert wanted in counts, counts


# The ways of editors to save a file.


def in_place(path: Path, text: str) -> None:
    path.write_text(text)


def atomic(path: Path, text: str) -> None:
    temporary = path.with_name(f".{path.name}.swp1")
    temporary.write_text(text)
    temporary.replace(path)


def atomic_from_elsewhere(path: Path, text: str) -> None:
    temporary = path.parents[2] / "elsewhere"
    temporary.write_text(text)
    temporary.replace(path)


def visible_temporary(path: Path, text: str) -> None:
    temporary = path.with_name("lib.rs.tmp")
    temporary.write_text(text)
    temporary.replace(path)


def jetbrains(path: Path, text: str) -> None:
    new, old = path.with_name("lib.rs___jb_tmp___"), path.with_name("lib.rs___jb_old___")
    new.write_text(text)
    path.rename(old)
    new.rename(path)
    old.unlink()


def vim(path: Path, text: str) -> None:
    probe, backup, swap = (path.with_name(n) for n in ("4913", "lib.rs~", ".lib.rs.swp"))
    swap.write_text("b0VIM")
    probe.write_text("")
    probe.unlink()
    path.rename(backup)
    with path.open("w") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    backup.unlink()
    swap.unlink()


def vscode(path: Path, text: str) -> None:
    with path.open("r+") as stream:
        stream.truncate()
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())


def deleted_and_made(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text)


def hard_linked_backup(path: Path, text: str) -> None:
    backup = path.with_name("lib.rs~")
    os.link(path, backup)
    path.unlink()
    path.write_text(text)
    backup.unlink()


def with_the_time_kept(path: Path, text: str) -> None:
    before = path.stat()
    path.write_text(text)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def from_the_past(path: Path, text: str) -> None:
    path.write_text(text)
    os.utime(path, (0, 0))


def from_the_future(path: Path, text: str) -> None:
    path.write_text(text)
    os.utime(path, (4e9, 4e9))


SAVES = [
    in_place,
    atomic,
    atomic_from_elsewhere,
    visible_temporary,
    jetbrains,
    vim,
    vscode,
    deleted_and_made,
    hard_linked_backup,
    with_the_time_kept,
    from_the_past,
    from_the_future,
]


@pytest.mark.parametrize("save", SAVES)
def test_a_save_is_one_change(loop: Loop, root: Path, save: Callable[[Path, str], None]) -> None:
    texts = iter("123456789")
    fewest(lambda: loop.counted(root, lambda: save(root / LIB, next(texts))), 1)
    assert loop.changes[-1].changed == (LIB,)
    assert loop.live[root][LIB] != "0"
    assert loop.said == []


@pytest.mark.skipif(shutil.which("vim") is None, reason="there is no vim")
@pytest.mark.parametrize("backup", ["yes", "no", "auto"])
def test_a_save_by_vim_itself(loop: Loop, root: Path, backup: str) -> None:
    texts = iter("123456789")

    def save() -> None:
        options = f"set backupcopy={backup} writebackup backupskip="
        keys = ["-c", options, "-c", f"%s/./{next(texts)}/", "-c", "wq"]
        command = ["vim", "-u", "NONE", "-es", *keys, str(root / LIB)]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, timeout=LONG)

    fewest(lambda: loop.counted(root, save), 1)
    assert loop.live[root][LIB].strip() in "12345"


def noise_in_the_outputs(root: Path) -> None:
    for place in ("target/debug/deps", ".hotplug/target", "python/plug"):
        (root / place).mkdir(parents=True, exist_ok=True)
        for number in range(100):
            (root / place / f"{number}.rs").write_text("noise")


def generated_code(root: Path) -> None:
    for number in range(3):
        atomic(root / "src/exports.rs", str(number))


def what_editors_keep(root: Path) -> None:
    for name in (".lib.rs.swp", "lib.rs~", "#lib.rs#", ".#lib.rs", "lib.rs___jb_old___"):
        (root / "src" / name).write_text("noise")
    time.sleep(0.2)
    for path in (root / "src").iterdir():
        if path.name != "lib.rs":
            path.unlink()


QUIET: dict[str, Callable[[Path], object]] = {
    "touch": lambda root: [os.utime(root / name) for name in (LIB, "plugin.toml", "src")],
    "read": lambda root: [(root / LIB).read_text() for _ in range(100)],
    "the same again": lambda root: atomic(root / LIB, (root / LIB).read_text()),
    "mode": lambda root: (root / LIB).chmod(0o600),
    "outputs": noise_in_the_outputs,
    "generated code": generated_code,
    "what editors keep": what_editors_keep,
    "other files": lambda root: (root / "README.md").write_text("new"),
    "a directory": lambda root: (root / "src/empty/empty").mkdir(parents=True),
}


@pytest.mark.parametrize("act", QUIET.values(), ids=QUIET)
def test_what_is_no_change(loop: Loop, root: Path, act: Callable[[Path], object]) -> None:
    before = len(loop.changes)
    act(root)
    time.sleep(0.2)
    loop.watch.wake()
    time.sleep(0.2)
    assert len(loop.changes) == before


def test_an_undo_in_time_is_no_change(loop: Loop, root: Path) -> None:
    def undone() -> None:
        text = (root / LIB).read_text()
        (root / LIB).write_text("other")
        (root / LIB).write_text(text)

    fewest(lambda: loop.counted(root, undone), 0)


def test_a_later_undo_is_a_change(loop: Loop, root: Path) -> None:
    first = loop.changes[-1].fingerprint
    assert loop.counted(root, lambda: (root / LIB).write_text("1")) >= 1
    assert loop.changes[-1].fingerprint != first
    assert loop.counted(root, lambda: (root / LIB).write_text("0")) >= 1
    assert loop.changes[-1].fingerprint == first


def test_changed_and_changed_back_in_a_build(loop: Loop, root: Path) -> None:
    def flip() -> None:
        loop.during = lambda: None
        (root / LIB).write_text("half")
        time.sleep(0.2)
        (root / LIB).write_text("1")

    loop.during = flip
    assert loop.counted(root, lambda: (root / LIB).write_text("1")) >= 2
    assert [change.again for change in loop.changes[-2:]] == [False, True]
    assert loop.changes[-1].fingerprint == loop.changes[-2].fingerprint


def test_a_build_that_writes_a_source_file_ends(loop: Loop, root: Path) -> None:
    (root / "src/made.rs").write_text("made")
    loop.settled(root)
    loop.during = lambda: atomic(root / "src/made.rs", "made")
    before = len(loop.changes)
    (root / LIB).write_text("1")
    loop.settled(root)
    assert len(loop.changes) - before <= 4


def test_the_lock_that_cargo_writes_is_no_change(tmp_path: Path) -> None:
    root = plugin(tmp_path / "p")
    (root / "Cargo.lock").unlink()
    loop = Loop(root)
    loop.during = lambda: in_place(root / "Cargo.lock", read(root / "Cargo.toml"))
    try:
        loop.until(lambda: len(loop.changes) == 1)
        loop.until(lambda: root in loop.live)
        (root / "Cargo.toml").write_text("[package] # and a dependency")
        time.sleep(1.5)
        # Where the loop was halted in between, the empty file was seen; hence at most 3.
        assert 2 <= len(loop.changes) <= 3
        assert {"Cargo.toml"} == set(loop.changes[-1].changed)
        loop.during = lambda: None
        (root / "Cargo.lock").write_text("by hand")
        loop.until(lambda: loop.live[root]["Cargo.lock"] == "by hand")
    finally:
        loop.close()


def test_a_lock_written_during_a_build_waits_for_its_end(tmp_path: Path) -> None:
    root = plugin(tmp_path / "p")
    with Watch() as watch:
        watch.add(root)
        change = watch.wait(LONG)
        assert change is not None
        assert change.changed == ("Cargo.lock", "Cargo.toml", "plugin.toml", LIB)
        (root / "Cargo.lock").write_text("by cargo")
        assert watch.wait(0.5) is None
        watch.built(change)
        assert watch.wait(0.5) is None
        (root / "Cargo.lock").write_text("by hand")
        found = watch.wait(LONG)
        assert found is not None
        assert found.changed == ("Cargo.lock",)


# What becomes of files and directories.


def test_the_manifest_goes_and_returns(loop: Loop, root: Path) -> None:
    (root / "plugin.toml").unlink()
    loop.until(lambda: not loop.changes[-1].manifest)
    loop.settled(root)
    assert loop.counted(root, lambda: (root / "plugin.toml").write_text("[plugin]")) in (1, 2)
    assert loop.changes[-1].manifest
    assert loop.changes[-1].changed == ("plugin.toml",)


def test_files_come_go_and_move(loop: Loop, root: Path) -> None:
    (root / "build.rs").write_text("fn main() {}")
    (root / "src/a/b").mkdir(parents=True)
    (root / "src/a/b/c.rs").write_text("c")
    loop.settled(root)
    (root / "src/a/b/c.rs").write_text("d")
    loop.settled(root)
    (root / "src/a").rename(root / "src/z")
    loop.settled(root)
    assert "src/z/b/c.rs" in loop.live[root]
    (root / "src/z/b/c.rs").write_text("e")
    loop.settled(root)
    shutil.rmtree(root / "src/z")
    (root / "build.rs").unlink()
    loop.settled(root)
    assert set(loop.live[root]) == {"plugin.toml", "Cargo.toml", "Cargo.lock", LIB}
    assert len(loop.changes) <= 16


@pytest.mark.parametrize(("what", "name"), [("src", "lib.rs"), ("", LIB)])
def test_a_directory_is_replaced(loop: Loop, root: Path, what: str, name: str) -> None:
    new, old = root.parent / "new", root.parent / "old"
    shutil.copytree(root / what, new)
    (new / name).write_text("in the new one")
    (root / what).rename(old)
    new.rename(root / what)
    loop.settled(root)
    assert loop.live[root][LIB] == "in the new one"
    before = len(loop.changes)
    (old / name).write_text("in the old one")
    time.sleep(0.3)
    (root / LIB).write_text("once more")
    loop.settled(root)
    assert loop.live[root][LIB] == "once more"
    assert len(loop.changes) - before <= 2


def test_the_root_is_deleted_and_comes_back(loop: Loop, root: Path) -> None:
    for text in ("1", "2"):
        before = len(loop.changes)
        shutil.rmtree(root)
        loop.until(lambda: loop.live[root] == {})
        assert not loop.changes[-1].manifest
        plugin(root, text)
        loop.settled(root)
        (root / LIB).write_text(f"{text} edited")
        loop.settled(root)
        assert len(loop.changes) - before <= 12
    assert loop.said == []


def test_a_root_that_is_not_there_yet(tmp_path: Path) -> None:
    root = tmp_path / "a/b/p"
    loop = Loop(root)
    try:
        loop.until(lambda: len(loop.changes) == 1)
        assert loop.changes[0].changed == ()
        plugin(root)
        loop.settled(root)
        assert loop.live[root][LIB] == "0"
    finally:
        loop.close()


def test_a_root_that_is_a_link(tmp_path: Path) -> None:
    for name in ("one", "two"):
        plugin(tmp_path / name, name)
    link = tmp_path / "current"
    link.symlink_to("one")
    loop = Loop(link)
    try:
        loop.settled(link)
        (tmp_path / "one" / LIB).write_text("one edited")
        loop.settled(link)
        assert loop.live[link][LIB] == "one edited"
        (tmp_path / "next").symlink_to("two")
        (tmp_path / "next").replace(link)
        loop.until(lambda: loop.live[link][LIB] == "two")
        (tmp_path / "two" / LIB).write_text("two edited")
        loop.until(lambda: loop.live[link][LIB] == "two edited")
        assert len(loop.changes) <= 8
    finally:
        loop.close()


def test_links_to_directories_and_files_with_loops(tmp_path: Path) -> None:
    root, far, file = plugin(tmp_path / "p"), tmp_path / "far/deep", tmp_path / "single/one.rs"
    far.mkdir(parents=True)
    file.parent.mkdir()
    (far / "a.rs").write_text("a")
    file.write_text("one")
    (root / "src/far").symlink_to(tmp_path / "far")
    (root / "src/loop").symlink_to(root / "src")
    (root / "src/up").symlink_to(root)
    (root / "src/top").symlink_to("/")
    (root / "src/itself").symlink_to("itself")
    (root / "src/dangling").symlink_to("nothing")
    (tmp_path / "far/back").symlink_to(tmp_path / "far")
    (root / "src/one.rs").symlink_to(file)
    (root / "target").mkdir()
    names = set(Inputs(root).find().files)
    assert names == {*TOP[:3], LIB, "src/far/deep/a.rs", "src/one.rs"}
    outside = {str(tmp_path / "far"): True, str(file.parent): False}
    assert Inputs(root).find().places == {str(root): False, str(root / "src"): True, **outside}
    loop = Loop(root)
    try:
        loop.until(lambda: len(loop.changes) == 1)
        for path, name in ((far / "a.rs", "src/far/deep/a.rs"), (file, "src/one.rs")):
            vim(path, "edited")
            loop.until(lambda name=name: loop.changes[-1].changed == (name,))
        (root / "target/x").write_text("noise")
        time.sleep(1.3)
        assert len(loop.changes) <= 7
        (root / "src/again").symlink_to(far)
        loop.until(lambda: "src/again" in loop.changes[-1].changed[0])
        assert loop.said == []
    finally:
        loop.close()


def test_files_that_are_none(loop: Loop, root: Path) -> None:
    os.mkfifo(root / "src/pipe")
    (root / "src/closed.rs").write_text("closed")
    (root / "src/closed.rs").chmod(0)
    odd = os.path.join(os.fsencode(root), b"src/\xff\n.rs")
    with open(odd, "w") as stream:
        stream.write("odd")
    loop.until(lambda: len(loop.changes) > 1)
    (root / LIB).write_text("1")
    loop.until(lambda: LIB in loop.changes[-1].changed)
    assert "src/pipe" not in Inputs(root).find().files


# How many, and how quick.


def test_a_storm_of_files(loop: Loop, root: Path) -> None:
    loop.seconds = 0.2
    began, before = time.monotonic(), len(loop.changes)
    for number in range(1500):
        directory = root / "src" / f"m{number % 30}"
        directory.mkdir(exist_ok=True)
        (directory / f"f{number}.rs").write_text("x")
    took = time.monotonic() - began
    loop.settled(root)
    assert len(loop.live[root]) == 1504
    assert len(loop.changes) - before <= 4 + took / loop.seconds
    before = len(loop.changes)
    shutil.rmtree(root / "src/m7")
    loop.settled(root)
    assert len(loop.changes) - before <= 4
    assert loop.said == []


def test_a_change_of_hundreds_of_files(loop: Loop, root: Path) -> None:
    loop.seconds = 0.1
    began = time.monotonic()
    for branch in ("a", "b"):
        for number in range(200):
            (root / f"src/f{number}.rs").write_text(branch)
        atomic(root / LIB, branch)
        loop.settled(root)
        assert loop.live[root]["src/f199.rs"] == branch
    assert len(loop.changes) <= 5 + (time.monotonic() - began) / loop.seconds


def test_many_saves_during_builds(loop: Loop, root: Path) -> None:
    loop.seconds = 0.3
    began, before = time.monotonic(), len(loop.changes)
    for number in range(40):
        (root / LIB).write_text(str(number))
        time.sleep(0.03)
    took = time.monotonic() - began
    loop.settled(root)
    assert loop.live[root][LIB] == "39"
    assert len(loop.changes) - before <= 3 + took / 0.3


def test_patience_grows_while_it_goes_on(loop: Loop, root: Path) -> None:
    def go_on() -> None:
        began = time.monotonic()
        with (root / LIB).open("w") as stream:
            while time.monotonic() - began < 3:
                stream.write("x")
                stream.flush()
                time.sleep(0.01)

    # After 0.5 and 1.5 seconds, and at the end; with a patience of 0.5 seconds there would be 6.
    # In one of some attempts: where the writer is halted, the change has settled.
    assert any(2 <= loop.counted(root, go_on) <= 4 for _ in range(5))


def test_chaos(loop: Loop, root: Path) -> None:
    loop.seconds = 0.1
    chance = random.Random(5)
    began = time.monotonic()
    number = 0
    while time.monotonic() - began < 2.5:
        number += 1
        action = chance.randrange(7)
        if action == 0:
            shutil.rmtree(root / "src/m", ignore_errors=True)
        elif action == 1:
            (root / "src/m").mkdir(exist_ok=True)
            (root / "src/m/x.rs").write_text(str(number))
        elif action == 2:
            (root / "src").rename(root / "was")
            (root / "was").rename(root / "src")
        elif action == 3:
            (root / "plugin.toml").unlink()
            (root / "plugin.toml").write_text(str(number))
        else:
            chance.choice(SAVES)(root / LIB, str(number))
        time.sleep(chance.choice([0, 0, 0.01, 0.08, 0.2]))
    took = time.monotonic() - began
    (root / LIB).write_text("the end")
    loop.settled(root)
    assert loop.live[root][LIB] == "the end"
    assert len(loop.changes) <= 6 + took / 0.1


def test_a_change_that_leaves_the_times_of_the_file(tmp_path: Path) -> None:
    """As two in one tick of the file system's clock do: here, two through one mapping."""
    root = plugin(tmp_path / "p")
    reader, inputs = Reader(), Inputs(root)
    with (root / LIB).open("r+b") as stream, mmap.mmap(stream.fileno(), 1) as mapped:
        mapped[0:1] = b"1"
        first = reader.read(inputs.find())
        mapped[0:1] = b"2"
        second = reader.read(inputs.find())
    assert first.stamps == second.stamps
    assert first.files[LIB] != second.files[LIB]


def test_a_change_of_an_old_file_that_keeps_size_and_time(tmp_path: Path) -> None:
    root = plugin(tmp_path / "p")
    reader, inputs = Reader(), Inputs(root)
    first = reader.read(inputs.find())
    time.sleep(2.1)  # from now on, it is trusted while its stamp is the same
    assert reader.read(inputs.find()).fingerprint == first.fingerprint
    with_the_time_kept(root / LIB, "1")
    assert reader.read(inputs.find()).files[LIB] != first.files[LIB]


# Patterns.


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("data/a.txt", {"data/a.txt"}),
        ("./data//a.txt", {"data/a.txt"}),
        ("data", {"data/a.txt", "data/b.csv", "data/deep/c.txt", "data/deep/er/d.txt"}),
        ("data/*", {"data/a.txt", "data/b.csv"}),
        ("data/*.txt", {"data/a.txt"}),
        ("data/**/*.txt", {"data/a.txt", "data/deep/c.txt", "data/deep/er/d.txt"}),
        ("data/*/c.txt", {"data/deep/c.txt"}),
        ("**/er/*", {"data/deep/er/d.txt"}),
        ("**/[ab].???", {"data/a.txt", "data/b.csv"}),
        ("data/.hidden/*", {"data/.hidden/e.txt"}),
        ("data/.*/*", {"data/.hidden/e.txt"}),
        ("../beside/*", {"../beside/f.txt"}),
        ("missing/**", set[str]()),
        ("target/**", set[str]()),
        ("python", set[str]()),
        (".hotplug/target/*", set[str]()),
        ("src/exports.rs", set[str]()),
    ],
)
def test_patterns(tmp_path: Path, pattern: str, names: set[str]) -> None:
    root = plugin(tmp_path / "p")
    usual = set(Inputs(root).find().files)
    for name in (
        *("data/a.txt", "data/b.csv", "data/deep/c.txt", "data/deep/er/d.txt"),
        *("data/.hidden/e.txt", "../beside/f.txt", "src/exports.rs"),
        *("target/a.txt", "target/er/a.txt", "python/a.txt", ".hotplug/target/a.txt"),
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name)
    assert set(Inputs(root, [pattern]).find().files) - usual == names


@pytest.mark.parametrize("pattern", ["data/**/*.txt", "*.txt", "**/*.txt", "../beside/*", "a/b"])
def test_changes_of_what_patterns_add(tmp_path: Path, pattern: str) -> None:
    name = {"*.txt": "x.txt", "../beside/*": "../beside/x", "a/b": "a/b/x"}.get(
        pattern, "data/deep/x.txt"
    )
    root = plugin(tmp_path / "p")
    loop = Loop(root, inputs=[pattern])
    try:
        loop.until(lambda: len(loop.changes) == 1)
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        for text in ("1", "2"):
            (root / name).write_text(text)
            time.sleep(0.2)
            loop.until(lambda: loop.changes[-1].changed == (name,))
        noise_in_the_outputs(root)
        time.sleep(0.3)
        assert 2 <= len(loop.changes) <= 5
        assert loop.said == []
    finally:
        loop.close()


def test_what_a_manifest_declares_anew_is_part_of_that_change(tmp_path: Path) -> None:
    root = plugin(tmp_path / "p")
    (root / "data.txt").write_text("1")
    with Watch() as watch:
        watch.add(root)
        first = watch.wait(LONG)
        assert first is not None
        watch.built(first)
        (root / "plugin.toml").write_text("[plugin] # and data.txt")
        change = watch.wait(LONG)
        assert change is not None
        declared = watch.declare(change, ["*.txt"])
        assert declared.fingerprint != change.fingerprint
        assert declared.fingerprint == Reader().read(Inputs(root, ["*.txt"]).find()).fingerprint
        watch.built(declared)
        assert watch.wait(1.3) is None
        (root / "data.txt").write_text("2")
        found = watch.wait(LONG)
        assert found is not None
        assert found.changed == ("data.txt",)
        watch.built(watch.declare(found, []))
        assert watch.wait(0.3) is None


# The iterator.


def test_closing_ends_it_at_once(tmp_path: Path) -> None:
    def close() -> float:
        watch = Watch()
        watch.add(tmp_path / "p")
        assert watch.wait(LONG) is not None
        thread = threading.Thread(target=lambda: list(watch))
        thread.start()
        time.sleep(0.2)
        began = time.monotonic()
        watch.close()
        thread.join(LONG)
        took = time.monotonic() - began
        assert watch.wait() is None
        watch.close()
        return took

    plugin(tmp_path / "p")
    # One of some attempts: this process may be halted. The next look by itself is in 0.8 seconds.
    assert any(close() < 0.3 for _ in range(5))


def test_waiting_has_a_timeout(tmp_path: Path) -> None:
    with Watch() as watch:
        began = time.monotonic()
        assert watch.wait(0.2) is None
        assert time.monotonic() - began >= 0.2
        watch.add(plugin(tmp_path / "p"))
        assert watch.wait(0) is not None
        assert watch.wait(0) is None


def test_what_is_built_already_is_no_change(tmp_path: Path) -> None:
    root = plugin(tmp_path / "p")
    fingerprint = Reader().read(Inputs(root).find()).fingerprint
    with Watch() as watch:
        watch.add(root, built=fingerprint)
        assert watch.wait(0.3) is None
        watch.wake(root, force=True)
        change = watch.wait(LONG)
        assert change is not None
        assert (change.again, change.changed, change.fingerprint) == (True, (), fingerprint)
        (root / LIB).write_text("1")
        watch.wake()
        change = watch.wait(LONG)
        assert change is not None
        assert (change.again, change.changed) == (False, (LIB,))
        assert watch.wait(0.3) is None
        watch.add(root, built=fingerprint)
        assert watch.wait(LONG) is not None


def test_several_roots(tmp_path: Path) -> None:
    roots = [plugin(tmp_path / name, name) for name in "abc"]
    loop = Loop(*roots)
    try:
        for root in roots:
            loop.settled(root)
        assert sorted(change.root for change in loop.changes) == roots
        (roots[1] / LIB).write_text("1")
        loop.settled(roots[1])
        assert {change.root for change in loop.changes[3:]} == {roots[1]}
        late = plugin(tmp_path / "late")
        loop.watch.add(late)
        loop.settled(late)
        loop.watch.remove(roots[1])
        count = len(loop.changes)
        (roots[1] / LIB).write_text("2")
        (late / LIB).write_text("2")
        loop.settled(late)
        assert {change.root for change in loop.changes[count:]} == {late}
    finally:
        loop.close()


def test_one_root_that_never_rests_does_not_keep_the_others_waiting(tmp_path: Path) -> None:
    busy, calm = plugin(tmp_path / "busy"), plugin(tmp_path / "calm")
    with Watch() as watch:
        for root in (busy, calm):
            watch.add(root)
        told = [watch.wait(LONG), watch.wait(LONG)]
        (calm / LIB).write_text("1")
        watch.wake(calm)
        for _ in range(2):
            watch.wake(busy, force=True)
            told.append(watch.wait(LONG))
        assert [change and change.root for change in told] == [busy, calm, busy, calm]


# Hints.


class Ear:
    """Counts what it hears."""

    def __init__(self) -> None:
        self.count = 0
        self.hints = Hints(self.hear)

    def hear(self) -> None:
        self.count += 1

    def hears(self, act: Callable[[], object]) -> bool:
        """Whether *act* is heard; events of what was before have come by then."""
        time.sleep(0.1)
        before = self.count
        act()
        end = time.monotonic() + LONG
        while self.count == before and time.monotonic() < end:
            time.sleep(0.01)
        return self.count > before


@pytest.fixture
def ear() -> Iterator[Ear]:
    made = Ear()
    yield made
    made.hints.stop()


@pytest.mark.parametrize("below", [False, True])
def test_a_replaced_place_is_listened_to_anew(ear: Ear, tmp_path: Path, below: bool) -> None:
    place = tmp_path / "place"
    places = {str(place): below}
    place.mkdir()
    assert ear.hints.listen(places)
    assert not ear.hints.listen(places)
    assert ear.hears(lambda: (place / "a").write_text("a"))
    place.rename(tmp_path / "old")
    place.mkdir()
    assert ear.hints.listen(places)
    assert ear.hears(lambda: (place / "b").write_text("b"))
    for number in range(3):  # the next one may have the same inode
        shutil.rmtree(place)
        place.mkdir()
        end = time.monotonic() + LONG
        while not ear.hints.listen(places):
            assert time.monotonic() < end
            time.sleep(0.01)
        assert ear.hears(lambda number=number: (place / f"c{number}").write_text("c"))
    assert not ear.hints.listen({})
    time.sleep(0.1)
    count = ear.count
    (place / "d").write_text("d")
    time.sleep(0.2)
    assert ear.count == count
    assert ear.hints.trouble is None


def test_what_is_only_read_is_no_hint(ear: Ear, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a")
    ear.hints.listen({str(tmp_path): True})
    assert ear.hears(lambda: (tmp_path / "b").write_text("b"))
    time.sleep(0.2)
    count = ear.count
    for _ in range(100):
        (tmp_path / "a").read_text()
        os.utime(tmp_path / "a")
    time.sleep(0.2)
    assert ear.count == count


def test_too_many_places(ear: Ear, tmp_path: Path) -> None:
    places = {str(tmp_path / str(number)): False for number in range(70)}
    for place in places:
        Path(place).mkdir()
    assert ear.hints.listen(places)
    assert ear.hints.trouble is not None
    assert ear.hears(lambda: (tmp_path / "0/a").write_text("a"))


# Where events are lost. The watch is in a process of its own.


class Other:
    """A watch in a process of its own."""

    def __init__(self, root: Path, *limit: str) -> None:
        unshare = ["unshare", "--user", "--map-root-user"] if limit else []
        command = [*unshare, sys.executable, __file__, str(root), *limit]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.output = self.process.stdout
        self.lines: list[dict[str, str]] = []
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def _read(self) -> None:
        for line in self.output:
            self.lines.append(json.loads(line))

    def values(self, key: str) -> list[str]:
        return [line[key] for line in self.lines if key in line]

    def until(self, reached: Callable[[], bool]) -> None:
        end = time.monotonic() + LONG
        while not reached():
            assert time.monotonic() < end, self.lines[-5:]
            assert self.process.poll() is None, "the watch has ended"
            time.sleep(0.01)

    def sees(self, text: str) -> None:
        self.until(lambda: self.values("lib")[-1:] == [text])

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self._thread.join()
        self.output.close()


def can_limit() -> bool:
    """Whether a process can have limits of its own."""
    write = "echo 5 > /proc/sys/user/max_inotify_watches"
    command = ["unshare", "--user", "--map-root-user", "sh", "-c", write]
    try:
        return subprocess.run(command, capture_output=True, timeout=LONG).returncode == 0
    except OSError:
        return False


EXHAUSTED = {
    "max_inotify_watches=0": "max_user_watches",
    "max_inotify_watches=1": "max_user_watches",
    "max_inotify_watches=2": "a change came without one",  # for want of those below src
    "max_inotify_instances=0": "max_user_instances",
}


def test_exhausted_inotify(tmp_path: Path) -> None:
    if not can_limit():
        pytest.skip("no user namespace in which inotify's limits can be set")
    roots = {limit: plugin(tmp_path / limit) for limit in EXHAUSTED}
    for root in roots.values():
        (root / "src/deep/er").mkdir(parents=True)
    others = {limit: Other(root, *limit.split("=")) for limit, root in roots.items()}
    try:
        for limit, other in others.items():
            other.sees("0")
            (roots[limit] / "src/deep/er/x.rs").write_text("x")
        for limit, other in others.items():
            other.until(lambda other=other: len(other.values("lib")) >= 2)
            other.until(lambda other=other: other.values("said") != [])
            assert [EXHAUSTED[limit] in said for said in other.values("said")] == [True]
        for number, save in enumerate((vim, jetbrains)):
            for root in roots.values():
                save(root / LIB, f"by {number}")
            for other in others.values():
                other.sees(f"by {number}")
        assert max(len(other.values("lib")) for other in others.values()) <= 8
    finally:
        for other in others.values():
            other.close()


@pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")
def test_a_queue_that_runs_over(tmp_path: Path) -> None:
    room = int(Path("/proc/sys/fs/inotify/max_queued_events").read_text())
    if room > 100_000:
        pytest.skip(f"the queue has room for {room} events")
    root = plugin(tmp_path / "p")
    other = Other(root)
    try:
        other.sees("0")
        time.sleep(0.2)
        other.process.send_signal(signal.SIGSTOP)
        with (root / "src/a.rs").open("wb", 0) as a, (root / "src/b.rs").open("wb", 0) as b:
            for _ in range(room // 2 + 100):  # by turns, or the kernel makes one event of them
                a.write(b"x")
                b.write(b"x")
        (root / "src/new").mkdir()
        (root / "src/new/c.rs").write_text("c")
        (root / LIB).write_text("lost")
        other.process.send_signal(signal.SIGCONT)
        other.sees("lost")
        (root / "src/new/c.rs").write_text("d")
        (root / LIB).write_text("and on")
        other.sees("and on")
        assert len(other.values("lib")) <= 12
    finally:
        other.close()


def test_an_idle_watch_rests(tmp_path: Path) -> None:
    root = plugin(tmp_path / "p")
    for number in range(50):
        (root / f"src/m{number}.rs").write_text("x" * 10_000)
    other = Other(root)
    try:
        other.sees("0")
        time.sleep(3)  # until the files are old enough to be trusted
        before = float(cpu(other.process.pid))
        time.sleep(3)
        share = (cpu(other.process.pid) - before) / 3
        assert share < 0.01
        assert len(other.values("lib")) == 1
    finally:
        other.close()


def cpu(process: int) -> float:
    """The seconds of CPU that *process* has used."""
    if not Path("/proc/self/schedstat").exists():
        pytest.skip("the kernel does not tell how long a thread has run")
    tasks = Path(f"/proc/{process}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9


def main(root: Path, limit: str = "", value: str = "") -> None:
    if limit:
        Path(f"/proc/sys/user/{limit}").write_text(value)

    def say(line: dict[str, str]) -> None:
        print(json.dumps(line), flush=True)

    with Watch(lambda root, text: say({"said": text})) as watch:
        watch.add(root)
        for change in watch:
            say({"fingerprint": change.fingerprint, "lib": read(root / LIB)})
            watch.built(change)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
