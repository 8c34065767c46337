"""A plugin builds in any setup of Cargo: workspaces, flags, wrappers, vendored crates."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

import hotplug
from hotplug.build import Build, Cancelled, Workspace, build
from hotplug.build.toolchain.search import find
from hotplug.manifest import Project
from hotplug.scaffold import scaffold

VARIABLES = (
    "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_TARGET_DIR", "CARGO_BUILD_TARGET",
    "RUSTC_WRAPPER", "CARGO_BUILD_TARGET_DIR", "CARGO_NET_OFFLINE",
)  # fmt: skip
FLAGGED = """\
#[rustfmt::skip]
mod exports;

pub fn greet(name: &str) -> String {
    assert!(cfg!(mine), "the author's flag is not there");
    format!("Hello, {name}!")
}
"""


@pytest.fixture(autouse=True)
def _no_setup_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def workspace(root: Path, members: str) -> None:
    """A workspace with a crate `core`; its `members` are the lines given."""
    write(root / "Cargo.toml", f'[workspace]\nmembers = [{members}]\nresolver = "2"\n')
    write(root / "core" / "Cargo.toml", '[package]\nname = "core-of-it"\nversion = "0.1.0"\n')
    write(root / "core" / "src" / "lib.rs", "pub fn one() -> u32 {\n    1\n}\n")


def wrapper(root: Path) -> Path:
    """A RUSTC_WRAPPER, as sccache is one: it notes that it ran."""
    path = write(root / "wrapper", f'#!/bin/sh\necho ran >> "{root}/wrapped"\nexec "$@"\n')
    path.chmod(0o755)
    return path


def cargo(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The user's own cargo in *root*."""
    found = find()
    env = {**os.environ, "RUSTC": str(found.rustc)}
    command = [str(found.cargo), *words, "--offline"]
    return subprocess.run(command, cwd=root, env=env, capture_output=True, text=True)


def built(root: Path) -> Build:
    """The build of the plugin in *root*, which answers, and has written into `.hotplug` alone."""
    made = build(Project.at(root), debug=True)
    with hotplug.load(root) as plugin:
        assert plugin.greet("World") == "Hello, World!"
    assert not (root / "target").exists()
    return made


@pytest.mark.skipif(os.name == "nt", reason="the wrapper is a sh script")
def test_a_member_of_a_workspace_with_a_setup_in_its_files(tmp_path: Path) -> None:
    workspace(tmp_path, '"plugins/*", "core"')
    write(
        tmp_path / ".cargo" / "config.toml",
        '[build]\ntarget-dir = "shared"\ntarget = "i686-unknown-none-such"\n'
        f'rustflags = ["--cfg", "mine"]\nrustc-wrapper = "{wrapper(tmp_path)}"\n',
    )
    made = scaffold("first", tmp_path / "plugins", git=False)
    assert made.note == f"it is a member of the Cargo workspace of `{tmp_path / 'Cargo.toml'}`"
    assert "[workspace]" not in (made.root / "Cargo.toml").read_text("utf-8")
    write(made.root / "src" / "lib.rs", FLAGGED)
    built(made.root)
    assert (tmp_path / "wrapped").exists()
    assert not (tmp_path / "shared").exists()
    (tmp_path / ".cargo" / "config.toml").unlink()
    said = cargo(tmp_path, "check", "--workspace")
    assert said.returncode == 0, said.stderr


@pytest.mark.skipif(os.name == "nt", reason="the wrapper is a sh script")
def test_a_setup_in_the_environment_and_in_a_worktree_of_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "worktree"
    git = shutil.which("git")
    if git is not None:
        author = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        for words in (
            ("init", "-q", "main"),
            ("-C", "main", *author, "commit", "-q", "--allow-empty", "-m", "first"),
            ("-C", "main", "worktree", "add", "-q", str(root)),
        ):
            subprocess.run([git, *words], cwd=tmp_path, check=True, capture_output=True)
    workspace(root, '"core"')
    made = scaffold("second", root / "plugins")
    assert not (made.root / ".git").exists() or git is None
    assert 'add "plugins/second" to `members` there' in made.note
    monkeypatch.setenv("CARGO_TARGET_DIR", str(tmp_path / "shared"))
    monkeypatch.setenv("CARGO_BUILD_TARGET", "i686-unknown-none-such")
    monkeypatch.setenv("CARGO_ENCODED_RUSTFLAGS", "--cfg\x1fmine")
    monkeypatch.setenv("RUSTC_WRAPPER", str(wrapper(tmp_path)))
    write(made.root / "rust-toolchain.toml", '[toolchain]\nchannel = "1.0-without-the-target"\n')
    write(made.root / "src" / "lib.rs", FLAGGED)
    built(made.root)
    assert (tmp_path / "wrapped").exists()
    assert not (tmp_path / "shared").exists()
    for name in ("CARGO_BUILD_TARGET", "RUSTC_WRAPPER"):
        monkeypatch.delenv(name)
    said = cargo(root, "check")
    assert said.returncode == 0, said.stderr


def test_vendored_crates_with_a_build_script_and_a_macro(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = scaffold("third", tmp_path, git=False)
    vendored = {
        "tiny": ("", 'pub fn hello() -> &\'static str {\n    env!("WORD")\n}\n'),
        "tiny-macro": (
            "[lib]\nproc-macro = true\n",
            "#[proc_macro]\npub fn end(_: proc_macro::TokenStream) -> proc_macro::TokenStream {\n"
            "    \"'!'\".parse().unwrap()\n}\n",
        ),
    }
    for name, (more, source) in vendored.items():
        head = f'[package]\nname = "{name}"\nversion = "1.0.0"\nedition = "2018"\n'
        write(tmp_path / "vendor" / name / "Cargo.toml", head + more)
        write(tmp_path / "vendor" / name / ".cargo-checksum.json", json.dumps({"files": {}}))
        prelude = "extern crate proc_macro;\n" if "proc_macro" in source else ""
        write(tmp_path / "vendor" / name / "src" / "lib.rs", prelude + source)
    script = 'fn main() {\n    println!("cargo:rustc-env=WORD=Hello");\n}\n'
    write(tmp_path / "vendor" / "tiny" / "build.rs", script)
    write(
        made.root / ".cargo" / "config.toml",
        '[source.crates-io]\nreplace-with = "vendored"\n'
        f'[source.vendored]\ndirectory = "{(tmp_path / "vendor").as_posix()}"\n',
    )
    manifest = made.root / "Cargo.toml"
    write(
        manifest, manifest.read_text("utf-8") + '\n[dependencies]\ntiny = "1"\ntiny-macro = "1"\n'
    )
    code = 'format!("{}, {name}{}", tiny::hello(), tiny_macro::end!())'
    write(made.root / "src" / "lib.rs", FLAGGED.replace('format!("Hello, {name}!")', code))
    monkeypatch.setenv("RUSTFLAGS", "--cfg mine")
    monkeypatch.setenv("CARGO_NET_OFFLINE", "true")
    built(made.root)


def test_two_builds_at_once_and_one_that_was_cancelled(tmp_path: Path) -> None:
    root = scaffold("fourth", tmp_path, git=False).root
    slow = write(root / "slow", "")
    script = """\
fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    std::fs::write("../began", "").unwrap();
    while std::path::Path::new("slow").exists() {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}
"""
    write(root / "build.rs", script)
    cancel = threading.Event()
    began = tmp_path / "began"
    watching = threading.Thread(target=lambda: _when(began.exists, cancel.set), daemon=True)
    watching.start()
    with pytest.raises(Cancelled):
        build(Project.at(root), debug=True, cancel=cancel)
    watching.join()
    slow.unlink()
    results: list[Build | BaseException] = []

    def work() -> None:
        try:
            results.append(build(Project.at(root), debug=True))
        except BaseException as error:
            results.append(error)

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [type(one) for one in results] == [Build, Build], results
    assert built(root).fresh


def _when(condition: Callable[[], bool], act: Callable[[], None]) -> None:
    while not condition():
        threading.Event().wait(0.02)
    act()


@pytest.mark.parametrize(
    ("table", "place", "takes"),
    [
        ('members = ["plugins/*"]', "plugins/one", True),
        ('members = ["plugins/*"]', "plugins/one/deeper", False),
        ('members = ["plugins/*"]', "other/plugins/one", False),
        ('members = ["**/one"]', "some/where/one", True),
        ('members = ["./plugins/o?e"]', "plugins/one", True),
        ('members = ["plugins/[a-o]*"]', "plugins/one", True),
        ('members = ["core"]', "plugins/one", False),
        ("", "plugins/one", False),
        ("members = 3", "plugins/one", False),
        ('members = ["plugins/*"]\nexclude = ["plugins/one"]', "plugins/one", None),
        ('exclude = ["plugins"]', "plugins/deep/one", None),
        ('members = ["plugins/one"]\nexclude = ["plugins"]', "plugins/one", True),
    ],
)
def test_what_a_workspace_takes(tmp_path: Path, table: str, place: str, takes: bool | None) -> None:
    write(tmp_path / "Cargo.toml", f"[workspace]\n{table}\n")
    write(tmp_path / "plugins" / "Cargo.toml", '[package]\nname = "no-workspace"\n')
    found = Workspace.around(tmp_path / place)
    assert (found and found.root) == (None if takes is None else tmp_path)
    if found is not None:
        assert found.takes(tmp_path / place) == takes


def test_no_workspace(tmp_path: Path) -> None:
    write(tmp_path / "Cargo.toml", "[workspace")
    assert Workspace.around(tmp_path / "one") is None
    assert scaffold("one-more", tmp_path, git=False).note == ""
