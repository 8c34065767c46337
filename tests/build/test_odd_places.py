"""Plugins in odd directories, with a Cargo.toml of another editor, with sources elsewhere."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import hotplug
from hotplug.build import build
from hotplug.errors import BuildError
from hotplug.inputs import Inputs, Reported
from hotplug.manifest import Project
from hotplug.scaffold import scaffold
from hotplug.watch import Watch


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return scaffold("placed", tmp_path_factory.mktemp("odd"), git=False).root


@pytest.mark.parametrize("name", ["a:b", "50% %41 off", "a é #", "-x'$HOME"])
def test_a_directory_with_an_odd_name(plugin: Path, tmp_path: Path, name: str) -> None:
    root = shutil.copytree(plugin, tmp_path / name / "placed")
    build(Project.at(root), debug=True)
    assert build(Project.at(root), debug=True).fresh
    with hotplug.load(root) as loaded:
        assert loaded["greet"]("x") == "Hello, x!"
    assert (root / ".hotplug" / "target").is_dir()


def test_a_byte_order_mark_in_the_manifest_of_cargo(plugin: Path, tmp_path: Path) -> None:
    root = shutil.copytree(plugin, tmp_path / "placed")
    cargo = root / "Cargo.toml"
    cargo.write_bytes(b"\xef\xbb\xbf" + cargo.read_bytes().replace(b"\n", b"\r\n"))
    build(Project.at(root), debug=True)


def test_the_root_of_the_crate_elsewhere(plugin: Path, tmp_path: Path) -> None:
    root = shutil.copytree(plugin, tmp_path / "placed")
    (root / "rust").mkdir()
    (root / "src/lib.rs").rename(root / "rust/all.rs")
    shutil.rmtree(root / "src")
    cargo = root / "Cargo.toml"
    cargo.write_text(cargo.read_text().replace("[lib]\n", '[lib]\npath = "rust/all.rs"\n'))
    project = Project.at(root)
    build(project, debug=True)
    assert (root / "rust/exports.rs").is_file()
    assert not (root / "src").exists()
    assert build(project, debug=True).fresh
    found = Inputs(root, (), Reported.of(root)).find().files
    assert "rust/all.rs" in found
    assert "rust/exports.rs" not in found
    source = root / "rust/all.rs"
    with Watch() as watch:
        watch.add(root)
        assert watch.wait(30) is not None
        source.write_text(source.read_text().replace("name: &str", "name: u32"))
        change = watch.wait(10)
        assert change is not None
        assert change.changed == ("rust/all.rs",)
    with pytest.raises(BuildError, match="disagree about `greet`") as caught:
        build(project, debug=True)
    assert "plugin.toml:" in str(caught.value)  # the mismatch is shown where it is declared


def test_a_path_to_scaffold(tmp_path: Path) -> None:
    for given in ("./plugins/one", "plugins/two/", str(tmp_path / "three")):
        command = [sys.executable, "-m", "hotplug", "scaffold", given]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
        assert Path(tmp_path, done.stdout.strip(), "plugin.toml").is_file()
    assert sorted(path.parent.name for path in tmp_path.rglob("plugin.toml")) == [
        "one",
        "three",
        "two",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not delete it")
def test_a_working_directory_that_was_deleted(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    program = (
        "import os, sys; os.rmdir(os.getcwd());"
        " os.execv(sys.executable, [sys.executable, '-m', 'hotplug', 'build'])"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=gone, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("error: the working directory was deleted\n  = help: ")
