"""Every build goes by the contents of its inputs: those that cargo knows, too, and no pipes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import hotplug
from hotplug.build import build
from hotplug.errors import BuildError
from hotplug.inputs import Inputs, Reader, Record, Reported
from hotplug.manifest import Project
from hotplug.watch import Change, Watch
from workspaces import EDITS, edited, workspace


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("inputs") / "a work space"
    build(Project.at(workspace(root)), debug=True)
    return root


def _numbers(root: Path) -> list[int]:
    with hotplug.load(root / "plug") as plugin:
        return list(plugin["numbers"]())


def test_a_second_build_has_nothing_to_do(root: Path) -> None:
    build(Project.at(root / "plug"), debug=True)
    assert build(Project.at(root / "plug"), debug=True).fresh


@pytest.mark.parametrize("name", EDITS)
def test_a_file_that_comes_back_with_an_older_time(root: Path, name: str) -> None:
    """`mv lib.rs.orig lib.rs`, a restored cache, `rsync -t`."""
    project, path = Project.at(root / "plug"), root / name
    before, kept = _numbers(root), path.with_name("kept")
    subprocess.run(["cp", "-p", path, kept], check=True)
    path.write_text(edited(root, name))
    assert not build(project, debug=True).fresh
    place = list(EDITS).index(name)
    changed = [*before[:place], 3 - before[place], *before[place + 1 :]]
    assert _numbers(root) == changed
    kept.replace(path)
    assert not build(project, debug=True).fresh
    assert _numbers(root) == before
    assert build(project, debug=True).fresh


def test_the_other_profile_is_built_anew_too(root: Path) -> None:
    """A release build hears of a change that a debug build has seen."""
    project, path = Project.at(root / "plug"), root / "dep/src/lib.rs"
    build(project)
    before, old = _numbers(root), path.stat()
    text = path.read_text()
    path.write_text(edited(root, "dep/src/lib.rs"))
    os.utime(path, ns=(old.st_atime_ns, old.st_mtime_ns))
    build(project, debug=True)
    build(project)
    assert _numbers(root) != before
    path.write_text(text)


def test_a_build_that_was_ended_leaves_no_trust(root: Path) -> None:
    """Cargo may have compiled a dependency before the build was ended."""
    project, path = Project.at(root / "plug"), root / "dep/src/lib.rs"
    build(project, debug=True)
    before, kept = _numbers(root), path.with_name("kept")
    subprocess.run(["cp", "-p", path, kept], check=True)
    path.write_text(edited(root, "dep/src/lib.rs"))
    source = root / "plug/src/lib.rs"
    text = source.read_text()
    source.write_text(text + "!")
    with pytest.raises(BuildError):
        build(project, debug=True)
    record = Record.load(project)
    kept.replace(path)
    source.write_text(text)
    build(project, debug=True)
    assert record.started
    assert _numbers(root) == before


@pytest.fixture(scope="module")
def watched(root: Path) -> Iterator[Watch]:
    with Watch() as watch:
        watch.add(root / "plug")
        change = watch.wait(30)
        assert change is not None
        _turn(watch, change)
        yield watch


def _turn(watch: Watch, change: Change) -> None:
    build(Project.at(change.root), debug=True)
    watch.built(change)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *((name, None) for name in EDITS),
        ("dep/src/new.rs", "// not yet a part of the crate\n"),
        ("dep/Cargo.toml", "\n"),
        ("Cargo.toml", "\n"),
        ("plug/assets/two.txt", "2"),
    ],
)
def test_a_watch_sees_what_cargo_knows(
    watched: Watch, root: Path, name: str, text: str | None
) -> None:
    assert watched.wait(0.3) is None
    path = root / name
    before = path.read_text() if path.exists() else ""
    path.write_text(edited(root, name) if text is None else before + text)
    change = watched.wait(10)
    assert change is not None
    inside = name.removeprefix("plug/")
    assert change.changed == (inside if name.startswith("plug/") else f"../{name}",)
    _turn(watched, change)
    assert watched.wait(1.5) is None


def test_a_dependency_whose_first_build_fails_is_watched(tmp_path: Path) -> None:
    plug = workspace(tmp_path)
    source = tmp_path / "dep/src/lib.rs"
    text = source.read_text()
    source.write_text("pub fn number() -> u32 { nothing }\n")
    with Watch() as watch:
        watch.add(plug)
        change = watch.wait(30)
        assert change is not None
        with pytest.raises(BuildError, match="nothing"):
            build(Project.at(plug), debug=True)
        watch.built(change)
        source.write_text(text)
        change = watch.wait(10)
        assert change is not None
        assert change.changed == ("../dep/src/lib.rs",)


def test_a_build_script_that_names_no_inputs(tmp_path: Path) -> None:
    """Cargo then runs it when any file of its package changes."""
    plug = workspace(tmp_path)
    script = plug / "build.rs"
    script.write_text(
        script.read_text().replace('    println!("cargo:rerun-if-changed=assets");\n', "")
    )
    build(Project.at(plug), debug=True)
    found = Inputs(plug, (), Reported.of(plug)).find()
    assert "assets/one.txt" in found.files
    assert not [name for name in found.files if name.startswith(".hotplug")]


def test_where_nothing_was_built_nothing_is_reported(tmp_path: Path) -> None:
    assert Reported.of(tmp_path) == Reported()
    project = Project.at(tmp_path)
    project.own.mkdir()
    for text in ("", "[]", '{"v": 1}', '{"v": 2}', '{"v": 1, "started": "x"}', "[" * 100_000):
        (project.own / "inputs.json").write_text(text)
        assert Record.load(project) == Record()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name")
@pytest.mark.parametrize("name", ["src/pipe.rs", "src/lib.rs", "Cargo.toml", "plugin.toml"])
def test_a_pipe_is_not_waited_for(tmp_path: Path, name: str) -> None:
    plug = workspace(tmp_path)
    (plug / name).unlink(missing_ok=True)
    os.mkfifo(plug / name)
    command = [sys.executable, "-m", "hotplug", "generate", str(plug)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    if name.startswith("src/"):
        assert done.returncode == 0, done.stderr
    else:
        assert done.returncode == 1
        assert f"{name}` cannot be read: it is not a regular file" in done.stderr


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    plug = workspace(tmp_path)
    huge = plug / "src" / "huge.rs"
    with huge.open("wb") as stream:
        stream.truncate(1 << 40)
    project = Project.at(plug)
    started = time.monotonic()
    build(project, debug=True)  # a terabyte would take minutes
    reader = Reader()
    before = reader.read(Inputs(plug).find())
    os.utime(huge, (1, 1))
    assert reader.read(Inputs(plug).find()).differing(before) == {"src/huge.rs"}
    assert time.monotonic() - started < 100
