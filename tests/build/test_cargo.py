"""What one run of cargo gives: the artifact, the messages, the flags, and how it is stopped."""

from __future__ import annotations

import json
import os
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from hotplug.build import Cancelled, Toolchain
from hotplug.build.cargo.invocation import run
from hotplug.build.cargo.message import Message
from hotplug.build.cargo.profile import settings
from hotplug.build.toolchain.search import find
from hotplug.errors import BuildError

MANIFEST = """\
[package]
name = "small"
version = "0.1.0"
edition = "2021"

[lib]
crate-type = ["cdylib"]
"""
ADD = '#[no_mangle]\npub extern "C" fn add(a: i32, b: i32) -> i32 {\n    a + b\n}\n'


@pytest.fixture(scope="module")
def toolchain() -> Toolchain:
    return find()


@pytest.fixture
def crate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_INCREMENTAL"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "small"
    write(folder / "Cargo.toml", MANIFEST)
    write(folder / "src" / "lib.rs", ADD)
    return folder


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def target(crate: Path) -> Path:
    return crate.parent / "target"


def test_a_build_and_then_nothing_to_do(toolchain: Toolchain, crate: Path) -> None:
    lines: list[str] = []
    built = run(toolchain, crate, target_dir=target(crate), profile="dev", on_progress=lines.append)
    assert built.success, built.stderr
    assert built.artifact is not None
    assert built.artifact.read_bytes().startswith(b"\0asm")
    assert built.artifact.is_relative_to(target(crate))
    assert built.messages == ()
    assert not built.fresh
    said = [line for line in lines if not line.startswith("Blocking")]  # by another test's cargo
    assert said[0].startswith("Compiling small v0.1.0")
    assert said[-1].startswith("Finished")
    again = run(toolchain, crate, target_dir=target(crate), profile="dev")
    assert again.fresh
    assert again.artifact == built.artifact
    assert again.seconds > 0


def test_relative_paths(toolchain: Toolchain, crate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(crate.parent)
    built = run(toolchain, Path("small"), target_dir=Path("here"), profile="dev")
    assert built.artifact is not None
    assert built.artifact.is_relative_to(crate.parent / "here")


def test_release_keeps_names_and_places_of_panics(toolchain: Toolchain, crate: Path) -> None:
    body = "    if a > 9 {\n        refuse(a)\n    }\n    a + b\n}\n"
    helper = '#[inline(never)]\nfn refuse(a: i32) -> ! {\n    panic!("no {a}")\n}\n'
    write(crate / "src" / "lib.rs", ADD.split("    ", maxsplit=1)[0] + body + helper)
    built = run(toolchain, crate, target_dir=target(crate), profile="release")
    assert built.artifact is not None, built.stderr
    assert "release" in built.artifact.parts
    module = built.artifact.read_bytes()
    assert b"src/lib.rs" in module
    assert b"refuse" in module
    assert b".debug_info" not in module
    assert len(module) < 60_000


@pytest.mark.parametrize("where", ["RUSTFLAGS", "target", "build"])
def test_the_flags_of_the_author_stay(
    toolchain: Toolchain, crate: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    flags = ["--cfg", "mine", "-C", "target-feature=+simd128"]
    table = {"target": "target.wasm32-unknown-unknown", "build": "build"}
    if where in table:
        write(crate / ".cargo" / "config.toml", f"[{table[where]}]\nrustflags = {flags}\n")
    else:
        monkeypatch.setenv("RUSTFLAGS", " ".join(flags))
    check = '#![allow(unexpected_cfgs)]\n#[cfg(not(mine))]\ncompile_error!("`mine` is lost");\n'
    write(crate / "src" / "lib.rs", check + ADD)
    built = run(toolchain, crate, target_dir=target(crate), profile="dev")
    assert built.artifact is not None, built.messages
    # As the section `target_features` has them: `+`, the length, the name.
    module = built.artifact.read_bytes()
    assert b"+\x07simd128" in module
    assert b"+\x0bbulk-memory" in module


def test_messages(toolchain: Toolchain, crate: Path) -> None:
    write(crate / "src" / "lib.rs", "fn unused() {}\n" + ADD.replace("a + b", "a + cnt"))
    built = run(toolchain, crate, target_dir=target(crate), profile="dev")
    assert not built.success
    assert built.artifact is None
    assert "could not compile" in built.stderr
    (error,) = (message for message in built.messages if message.level == "error")
    assert error.code == "E0425"
    assert error.text == "cannot find value `cnt` in this scope"
    assert (error.file, error.line, error.column) == ("src/lib.rs", 4, 9)
    assert error.place is not None
    assert error.place.end_column == 12
    assert error.place.label == "not found in this scope"
    assert error.rendered.startswith("error[E0425]: cannot find value `cnt`")
    assert not any("aborting" in message.text for message in built.messages)


def test_warnings_come_again_and_in_colour(toolchain: Toolchain, crate: Path) -> None:
    write(crate / "src" / "lib.rs", "fn unused() {}\n" + ADD)
    for fresh in (False, True):
        built = run(toolchain, crate, target_dir=target(crate), profile="dev", color=True)
        assert (built.success, built.fresh) == (True, fresh)
        (warning,) = built.messages
        assert (warning.level, warning.code) == ("warning", "dead_code")
        assert any("dead_code" in child for child in warning.children)
        assert "\x1b[" in warning.rendered
        assert "\x1b[" not in warning.text


def test_a_broken_manifest_is_told_by_stderr_alone(toolchain: Toolchain, crate: Path) -> None:
    write(crate / "Cargo.toml", MANIFEST + "[dependencies]\nmissing = { path = '../no' }\n")
    built = run(toolchain, crate, target_dir=target(crate), profile="dev")
    assert not built.success
    assert built.messages == ()
    assert "missing" in built.stderr
    assert built.stderr.startswith("error")


def test_the_artifact_is_that_of_the_crate_itself(toolchain: Toolchain, crate: Path) -> None:
    other = crate.parent / "other"
    write(other / "Cargo.toml", MANIFEST.replace("small", "other").replace("cdylib", "rlib"))
    write(other / "src" / "lib.rs", "pub fn one() -> i32 { 1 }\n")
    write(crate / "Cargo.toml", MANIFEST + "[dependencies]\nother = { path = '../other' }\n")
    write(crate / "src" / "lib.rs", ADD.replace("a + b", "a + b + other::one()"))
    built = run(toolchain, crate, target_dir=target(crate), profile="dev", arguments=["--offline"])
    assert built.artifact is not None, built.stderr
    assert built.artifact.name == "small.wasm"


def test_a_crate_that_is_no_cdylib(toolchain: Toolchain, crate: Path) -> None:
    """A cargo that can be told makes one of it; from one that cannot, there is no artifact."""
    write(crate / "Cargo.toml", MANIFEST.replace("cdylib", "rlib"))
    old = replace(toolchain, cargo_version=(1, 63, 0))
    built = run(old, crate, target_dir=target(crate), profile="dev")
    assert built.success
    assert built.artifact is None
    assert toolchain.cargo_version >= (1, 64, 0)
    assert run(toolchain, crate, target_dir=target(crate), profile="dev").artifact


def test_the_environment_reaches_the_build(toolchain: Toolchain, crate: Path) -> None:
    write(crate / "build.rs", 'fn main() { assert_eq!(std::env::var("MINE").unwrap(), "1"); }\n')
    assert not run(toolchain, crate, target_dir=target(crate), profile="dev").success
    built = run(toolchain, crate, target_dir=target(crate), profile="dev", env={"MINE": "1"})
    assert built.success, built.stderr


@pytest.mark.skipif(os.name == "nt", reason="looks in /proc")
def test_cancel_ends_all_that_was_started(toolchain: Toolchain, crate: Path) -> None:
    script = 'std::fs::write("../pid", std::process::id().to_string()).unwrap();'
    sleep = "std::thread::sleep(std::time::Duration::from_secs(60));"
    write(crate / "build.rs", f"fn main() {{ {script} {sleep} }}\n")
    cancel, pid = threading.Event(), crate.parent / "pid"

    def when_it_runs() -> None:
        while not (pid.exists() and pid.read_text("utf-8")):
            time.sleep(0.02)
        cancel.set()

    threading.Thread(target=when_it_runs, daemon=True).start()
    with pytest.raises(Cancelled):
        run(toolchain, crate, target_dir=target(crate), profile="dev", cancel=cancel)
    assert _is_gone(int(pid.read_text("utf-8")))


@pytest.mark.skipif(os.name == "nt", reason="looks in /proc")
def test_an_interrupt_ends_all_that_was_started(toolchain: Toolchain, crate: Path) -> None:
    script = 'std::fs::write("../pid", std::process::id().to_string()).unwrap();'
    sleep = "std::thread::sleep(std::time::Duration::from_secs(60));"
    write(crate / "build.rs", f'fn main() {{ {script} println!("x"); {sleep} }}\n')
    pid = crate.parent / "pid"

    def interrupt(line: str) -> None:
        while not (pid.exists() and pid.read_text("utf-8")):
            time.sleep(0.02)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(toolchain, crate, target_dir=target(crate), profile="dev", on_progress=interrupt)
    assert _is_gone(int(pid.read_text("utf-8")))


@pytest.mark.skipif(os.name == "nt", reason="the pretended cargo is a sh script")
def test_only_records_of_the_crate_count(toolchain: Toolchain, crate: Path) -> None:
    def record(folder: str, name: str) -> str:
        found = {"reason": "compiler-artifact", "fresh": True, "filenames": [name]}
        return json.dumps({**found, "manifest_path": str(crate.parent / folder / "Cargo.toml")})

    said = ["a macro says hello", record("small", "/small.wasm"), '{"x": 1}', "{", "3"]
    write(crate / "said", "\n".join([*said, record("other", "/other.wasm")]) + "\n")
    write(crate / "cargo", "#!/bin/sh\ncat said\n")
    (crate / "cargo").chmod(0o755)
    pretended = Toolchain(toolchain.rustc, crate / "cargo", (1, 80, 0), "a test")
    built = run(pretended, crate, target_dir=target(crate), profile="dev")
    assert (built.success, built.artifact, built.fresh) == (True, Path("/small.wasm"), True)


def test_a_cargo_that_cannot_be_run(toolchain: Toolchain, crate: Path) -> None:
    missing = Toolchain(toolchain.rustc, crate / "no-cargo", (1, 80, 0), "a test")
    with pytest.raises(BuildError, match="cargo cannot be run"):
        run(missing, crate, target_dir=target(crate), profile="dev")


def test_settings(crate: Path) -> None:
    release = {
        "CARGO_PROFILE_RELEASE_OPT_LEVEL": "3",
        "CARGO_PROFILE_RELEASE_LTO": "fat",
        "CARGO_PROFILE_RELEASE_CODEGEN_UNITS": "1",
        "CARGO_PROFILE_RELEASE_PANIC": "abort",
        "CARGO_PROFILE_RELEASE_STRIP": "debuginfo",
    }
    home = {"CARGO_HOME": str(crate / "no-home")}
    assert settings(crate, "release", home, lto=True) == release
    del release["CARGO_PROFILE_RELEASE_LTO"]
    assert settings(crate, "release", home, lto=False) == release
    assert settings(crate, "dev", home, lto=False)["CARGO_PROFILE_DEV_INCREMENTAL"] == "true"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("small/Cargo.toml", f"{MANIFEST}[profile.release]\nopt-level = 's'\ndebug = true\n"),
        ("small/.cargo/config.toml", "profile.release = { opt-level = 's', debug = 1 }"),
        ("Cargo.toml", "[workspace]\n[profile.release]\nopt-level = 's'\ndebug = 1\n"),
        ("home/config.toml", "profile.release = { opt-level = 's', debug = 1 }"),
    ],
)
def test_what_the_author_set_is_left_alone(crate: Path, file: str, text: str) -> None:
    write(crate.parent / file, text)
    home = {"CARGO_HOME": str(crate.parent / "home")}
    left = settings(crate, "release", home, lto=True)
    keys = {name.removeprefix("CARGO_PROFILE_RELEASE_") for name in left}
    assert keys == {"LTO", "CODEGEN_UNITS", "PANIC"}


def test_what_the_environment_sets_is_left_alone(crate: Path) -> None:
    environ = {"CARGO_HOME": str(crate / "no-home"), "CARGO_PROFILE_RELEASE_LTO": "thin"}
    assert "CARGO_PROFILE_RELEASE_LTO" not in settings(crate, "release", environ, lto=True)
    assert "CARGO_PROFILE_DEV_DEBUG" in settings(crate, "dev", environ, lto=True)


def test_a_workspace_that_excludes_the_crate_does_not_count(crate: Path) -> None:
    table = "[workspace]\nexclude = ['small']\n[profile.dev]\nopt-level = 3\n"
    write(crate.parent / "Cargo.toml", table)
    home = {"CARGO_HOME": str(crate / "no-home")}
    assert "CARGO_PROFILE_DEV_OPT_LEVEL" in settings(crate, "dev", home, lto=True)


@pytest.mark.parametrize("text", ["profile = 1", "workspace = 1", "package = 1", "[", "\xff"])
def test_a_manifest_that_makes_no_sense_is_left_to_cargo(crate: Path, text: str) -> None:
    (crate / "Cargo.toml").write_bytes(text.encode("latin-1"))
    home = {"CARGO_HOME": str(crate / "no-home")}
    assert len(settings(crate, "release", home, lto=True)) == 5


@pytest.mark.parametrize(
    ("level", "text"),
    [
        ("error", "aborting due to previous error; 1 warning emitted"),
        ("warning", "2 warnings emitted"),
        ("failure-note", "For more information about this error, try `rustc --explain E0425`."),
    ],
)
def test_messages_about_messages_are_left_out(level: str, text: str) -> None:
    assert Message.of({"level": level, "message": text, "spans": [], "code": None}) is None


def _is_gone(pid: int) -> bool:
    for _ in range(50):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        status = Path(f"/proc/{pid}/stat")
        if status.exists() and status.read_text("utf-8").split()[2] == "Z":
            return True
        time.sleep(0.05)
    return False
