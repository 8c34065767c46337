"""Which Rust is found, what each one lacks, and what would mend it."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import pytest

from hotplug.build import Candidate
from hotplug.build.toolchain import places as places_module
from hotplug.build.toolchain import search as search_module
from hotplug.build.toolchain.candidate import TARGET
from hotplug.build.toolchain.process import outputs
from hotplug.build.toolchain.remedy import Remedy, remedies
from hotplug.build.toolchain.search import find, mend, survey
from hotplug.errors import BuildError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the pretended compilers are sh scripts")


class Machine:
    """A machine that has nothing but what a test puts on it: compilers are small scripts."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.bin = root / "path"
        self.bin.mkdir()
        self.rustup_home = root / "rustup"
        names = ("HOTPLUG_RUSTC", "HOTPLUG_CARGO", "RUSTUP_TOOLCHAIN")
        for name in (*names, "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER"):
            patch.delenv(name, raising=False)
        patch.setenv("PATH", str(self.bin))
        patch.setenv("RUSTUP_HOME", str(self.rustup_home))
        patch.setenv("CARGO_HOME", str(root / "cargo-home"))
        patch.setattr(places_module, "_SYSTEM", ())
        patch.setattr(places_module, "_OS_RELEASE", root / "os-release")

    def script(self, path: Path, body: str) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
        path.chmod(0o755)
        return path

    def rustc(self, folder: Path, version: str = "1.80.0", *, std: bool = True) -> Path:
        name = str(folder.relative_to(self.root)).replace(os.sep, "-")
        sysroot = self.root / f"sysroot-{name}-{version}"
        libdir = sysroot / "wasm"
        libdir.mkdir(parents=True, exist_ok=True)
        for name in ("core", "std", "panic_abort"):
            if std:
                (libdir / f"lib{name}-0.rlib").write_bytes(b"..llvmbc..")
        about = f'echo "rustc {version}"; echo "host: here"; echo "release: {version}"'
        prints = f'echo "{sysroot}"; echo "{libdir}"'
        body = f'if [ "$1" = -vV ]; then {about}; else {prints}; fi'
        return self.script(folder / "rustc", body)

    def cargo(self, folder: Path, version: str = "1.80.0", trouble: str = "") -> Path:
        check = f"echo 'error: {trouble}' >&2; exit 101" if trouble else "exit 0"
        body = f'if [ "$1" = --version ]; then echo "cargo {version} (x)"; else {check}; fi'
        return self.script(folder / "cargo", body)

    def linker(self, name: str = "rust-lld") -> Path:
        return self.script(self.bin / name, "exit 0")

    def rustup(self, body: str = "exit 1") -> Path:
        return self.script(self.bin / "rustup", body)

    def rustup_toolchain(self, name: str, *, std: bool = True) -> Path:
        folder = self.rustup_home / "toolchains" / name / "bin"
        self.cargo(folder)
        return self.rustc(folder, std=std)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(tmp_path, monkeypatch)


def test_the_real_one_builds_for_the_target() -> None:
    found = find()
    command = [str(found.rustc), "--print=cfg", f"--target={TARGET}"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True)
    assert 'target_arch="wasm32"' in printed.stdout
    assert found.version >= (1, 56, 0)
    assert found.env()["RUSTC"] == str(found.rustc)
    assert found in [candidate.toolchain for candidate in survey()]


def test_nothing_found(machine: Machine) -> None:
    with pytest.raises(BuildError) as raised:
        find()
    assert "no rustc was found" in str(raised.value)
    assert "https://sh.rustup.rs" in str(raised.value)


def test_a_whole_toolchain_on_path(machine: Machine) -> None:
    rustc, cargo = machine.rustc(machine.bin), machine.cargo(machine.bin)
    machine.linker()
    found = find()
    assert (found.rustc, found.cargo, found.version) == (rustc, cargo, (1, 80, 0))
    assert found.source == "rustc on PATH"
    assert found.linker is None
    assert found.bitcode
    assert found.env() == {"RUSTC": str(rustc)}


def test_rustup_comes_first_and_its_default_before_others(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.rustc(machine.bin)
    machine.cargo(machine.bin)
    machine.linker()
    for name in ("1.70-here", "beta-here", "stable-here"):
        machine.rustup_toolchain(name)
    settings = machine.rustup_home / "settings.toml"
    settings.write_text('default_toolchain = "beta"\n', "utf-8")
    sources = [candidate.source for candidate in survey()]
    rustups = [f"rustup toolchain `{name}-here`" for name in ("beta", "1.70", "stable")]
    assert sources == [*rustups, "rustc on PATH"]
    assert find().source == sources[0]
    monkeypatch.setenv("RUSTUP_TOOLCHAIN", "1.70-here")
    assert find().source == "rustup toolchain `1.70-here`"


def test_a_rustup_toolchain_without_the_target_is_passed_over(machine: Machine) -> None:
    machine.rustup_toolchain("stable-here", std=False)
    machine.rustc(machine.bin)
    machine.cargo(machine.bin)
    machine.linker()
    assert find().source == "rustc on PATH"
    assert survey()[0].lacks == "std"
    assert survey()[0].problem == f"has no standard library for {TARGET}"


def test_an_older_rustc_that_refuses_the_question(machine: Machine) -> None:
    body = 'if [ "$1" = -vV ]; then echo "release: 1.30.0"; else exit 1; fi'
    machine.script(machine.bin / "rustc", body)
    assert [one.lacks for one in survey()] == ["std"]


def test_a_proxy_of_rustup_is_not_a_rustc(machine: Machine) -> None:
    program = machine.rustup()
    (machine.bin / "rustc").symlink_to("rustup")
    os.link(program, machine.bin / "cargo")
    machine.linker()
    other = machine.root / "other"
    machine.rustc(other)
    links = machine.root / "links"
    links.mkdir()
    (links / "rustc").symlink_to(program)
    os.environ["PATH"] += f"{os.pathsep}{links}{os.pathsep}{other}"
    assert [one.rustc for one in survey()] == [other / "rustc"]
    assert survey()[0].problem == "has no cargo"


def test_an_explicit_proxy_stands_for_what_it_starts(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.rustc(machine.bin)
    (machine.bin / "rustc").rename(machine.bin / "rustup")
    (machine.bin / "rustc").symlink_to("rustup")
    machine.linker()
    cargo = machine.cargo(machine.root / "sysroot-path-1.80.0" / "bin")
    monkeypatch.setenv("HOTPLUG_RUSTC", "rustc")
    assert find().rustc == cargo.with_name("rustc")
    assert find().cargo == cargo


def test_one_rustc_under_two_names_is_tried_once(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.rustc(machine.bin)
    machine.rustc(machine.root / "relative")
    monkeypatch.chdir(machine.root)
    alias = machine.root / "alias"
    alias.symlink_to(machine.bin)
    os.environ["PATH"] += f"{os.pathsep}{alias}{os.pathsep}relative{os.pathsep}"
    assert len(survey()) == 1


def test_the_explicit_one_is_never_skipped(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.rustc(machine.bin)
    machine.cargo(machine.bin)
    machine.linker()
    mine = machine.rustc(machine.root / "mine", "1.80.1")
    monkeypatch.setenv("HOTPLUG_RUSTC", str(mine))
    assert find().rustc == mine
    mine.write_text("not a program", "utf-8")
    with pytest.raises(BuildError, match=r"HOTPLUG_RUSTC .* cannot be run") as raised:
        find()
    assert "\n    unset HOTPLUG_RUSTC" in str(raised.value)
    assert "rustc on PATH" not in str(raised.value)
    assert [one.lacks for one in survey()] == ["rustc", None]
    monkeypatch.setenv("HOTPLUG_RUSTC", "no-such-rustc")
    with pytest.raises(BuildError, match="no-such-rustc"):
        find()


def test_something_else_that_is_called_rustc(machine: Machine) -> None:
    machine.script(machine.bin / "rustc", "echo hello")
    (candidate,) = survey()
    assert candidate.lacks == "rustc"
    assert candidate.problem == "does not answer as a rustc: hello"


def test_a_linker_is_needed(machine: Machine) -> None:
    rustc = machine.rustc(machine.bin)
    machine.cargo(machine.bin)
    with pytest.raises(BuildError, match="no linker"):
        find()
    linker = machine.linker("wasm-ld")
    name = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER"
    assert find().env() == {"RUSTC": str(rustc), name: str(linker)}


def test_a_cargo_that_cannot_drive_it_is_passed_over(machine: Machine) -> None:
    machine.rustc(machine.bin)
    machine.linker()
    machine.cargo(machine.bin, "1.95.0", "unknown print request `split-debuginfo`")
    with pytest.raises(BuildError, match="split-debuginfo"):
        find()
    other = machine.cargo(machine.root / "other", "1.78.0")
    os.environ["PATH"] += f"{os.pathsep}{other.parent}"
    assert find().cargo == other


def test_hotplug_cargo_stands_for_all_cargos(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.rustc(machine.bin)
    machine.linker()
    machine.cargo(machine.bin)
    mine = machine.cargo(machine.root / "mine", "1.81.0")
    monkeypatch.setenv("HOTPLUG_CARGO", str(mine))
    assert find().cargo == mine
    mine.unlink()
    with pytest.raises(BuildError, match="cannot be run") as raised:
        find()
    assert "\n    unset HOTPLUG_CARGO" in str(raised.value)


def test_a_std_without_bitcode_is_noted(machine: Machine) -> None:
    machine.rustc(machine.bin)
    machine.cargo(machine.bin)
    machine.linker()
    (rlib,) = machine.root.glob("sysroot-*/wasm/libpanic_abort-*")
    rlib.write_bytes(b"!<arch>")
    assert not find().bitcode


@pytest.mark.parametrize(
    ("uid", "has_sudo", "os_release", "expected"),
    [
        (0, False, "ID=debian\n", ["apt-get update", "apt-get install"]),
        (1000, True, "ID=debian\n", ["sudo apt-get update", "sudo apt-get install"]),
        (1000, False, 'ID=pop\nID_LIKE="ubuntu debian"\n', ["apt-get update", "apt-get install"]),
        (0, False, "ID=fedora\n", ["curl --proto"]),
    ],
)
def test_remedies_of_a_system(
    machine: Machine,
    monkeypatch: pytest.MonkeyPatch,
    uid: int,
    has_sudo: bool,
    os_release: str,
    expected: list[str],
) -> None:
    machine.script(machine.bin / "apt-get", "exit 0")
    if has_sudo:
        machine.script(machine.bin / "sudo", "exit 0")
    monkeypatch.setattr(os, "geteuid", lambda: uid)
    (machine.root / "os-release").write_text(os_release, "utf-8")
    first = remedies(survey())[0]
    why, *lines = str(first).splitlines()
    assert [line[:4] for line in lines] == ["    "] * len(expected)
    for line, start in zip(lines, expected, strict=True):
        assert line[4:].startswith(start)
    assert why.endswith("; root installs them:") == (uid != 0 and not has_sudo)
    assert bool(first.seconds) == (uid == 0 and "debian" in os_release)


def test_remedies_of_rustup(machine: Machine) -> None:
    program = machine.rustup()
    machine.rustc(machine.bin, std=False)
    missing = (str(program), "toolchain", "install", "stable", "--profile=minimal")
    assert remedies(survey())[0].commands == ((*missing, f"--target={TARGET}"),)
    machine.rustup_toolchain("beta-here")
    assert [one.lacks for one in survey()] == ["linker", "std"]
    assert remedies(survey()) == ()
    machine.rustup_toolchain("stable-here", std=False)
    machine.linker()
    (machine.rustup_home / "toolchains" / "beta-here" / "bin" / "rustc").unlink()
    command = (str(program), "target", "add", TARGET, "--toolchain", "stable-here")
    assert [one.commands for one in remedies(survey())] == [(command,)]
    with pytest.raises(BuildError, match=r"target add .* --toolchain stable-here"):
        find()


def test_mend_goes_on_after_a_remedy_that_fails(machine: Machine) -> None:
    machine.rustup("echo 'error: could not download' >&2; echo bye >&2; exit 1")
    rustc = machine.rustup_toolchain("stable-here", std=False)
    machine.linker()
    (machine.root / "os-release").write_text("ID=debian\n", "utf-8")
    hidden = machine.root / "hidden"
    machine.rustc(hidden)
    machine.cargo(hidden)
    move = f"/bin/ln -s {hidden}/* {machine.bin}/"
    machine.script(machine.bin / "apt-get", f'if [ "$1" = install ]; then {move}; else exit 1; fi')
    said: list[str] = []
    if os.geteuid() == 0:
        assert mend(said.append).rustc == machine.bin / "rustc"
        assert said[2] == "$ apt-get update"
    else:
        with pytest.raises(BuildError, match="apt-get install"):
            mend(said.append)
    assert said[0].endswith("rustup target add wasm32-unknown-unknown --toolchain stable-here")
    assert said[1] == "failed: error: could not download"
    assert rustc.exists()


def test_mend_gives_up_on_a_remedy_that_hangs(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.linker()
    hangs = machine.script(machine.bin / "hangs", "/bin/sleep 60 & /bin/sleep 60")

    def one(*_: object) -> tuple[Remedy, ...]:
        return (Remedy(((str(hangs),),), "for the test", seconds=1),)

    monkeypatch.setattr(search_module, "remedies", one)
    said: list[str] = []
    before = time.monotonic()
    with pytest.raises(BuildError, match="no rustc was found"):
        mend(said.append)
    assert said[1] == "failed: no answer in 1 s"
    assert time.monotonic() - before < 10


def test_mend_has_nothing_to_do(machine: Machine) -> None:
    machine.rustup()
    machine.rustup_toolchain("stable-here", std=False)
    machine.rustc(machine.bin)
    machine.cargo(machine.bin)
    machine.linker()
    said: list[str] = []
    assert mend(said.append) == find()
    assert said == []


class Started:
    """What a machine's scripts were started for, as they write it down."""

    def __init__(self, machine: Machine) -> None:
        self.log = machine.root / "started"
        for path in machine.root.rglob("*"):
            if path.name in {"rustc", "cargo"} and path.is_file():
                body = path.read_text("utf-8").removeprefix("#!/bin/sh\n")
                machine.script(path, f'echo "$0 $1" >> {self.log}\n{body}')

    def since(self) -> int:
        count = len(self.log.read_text("utf-8").splitlines()) if self.log.exists() else 0
        self.log.unlink(missing_ok=True)
        return count


def test_what_was_found_is_remembered(machine: Machine) -> None:
    rustc, cargo = machine.rustc(machine.bin), machine.cargo(machine.bin)
    machine.linker()
    started = Started(machine)
    found = find()
    assert started.since() == 3
    assert find() == found
    assert started.since() == 0
    for path in (rustc, cargo, machine.bin / "rust-lld"):
        with path.open("a", encoding="utf-8") as stream:
            stream.write("# another\n")
        assert find() == found
        assert started.since() == 3
        assert find() == found
        assert started.since() == 0
    survey()
    assert started.since() == 3  # `hotplug doctor` looks


def test_what_was_remembered_may_be_gone(machine: Machine) -> None:
    machine.rustc(machine.bin)
    machine.cargo(machine.bin)
    machine.linker()
    find()
    (rlib,) = machine.root.glob("sysroot-*/wasm/libstd-*")
    rlib.unlink()
    with pytest.raises(BuildError, match="no standard library"):
        find()
    rlib.touch()
    assert find()
    (machine.bin / "cargo").unlink()
    with pytest.raises(BuildError, match="no cargo"):
        find()


def test_another_environment_is_another_question(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.rustc(machine.bin)
    machine.cargo(machine.bin)
    machine.linker()
    find()
    mine = machine.cargo(machine.root / "mine", "1.80.5")
    monkeypatch.setenv("HOTPLUG_CARGO", str(mine))
    assert find().cargo == mine


def test_a_proxy_is_asked_each_time(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.rustc(machine.bin)
    (machine.bin / "rustc").rename(machine.bin / "rustup")
    (machine.bin / "rustc").symlink_to("rustup")
    machine.linker()
    machine.cargo(machine.root / "sysroot-path-1.80.0" / "bin")
    monkeypatch.setenv("HOTPLUG_RUSTC", "rustc")
    started = Started(machine)
    find()
    assert started.since() == 3
    find()
    assert started.since() == 3


def test_a_toolchain_that_visibly_lacks_the_target_is_not_started(machine: Machine) -> None:
    machine.rustup_toolchain("stable-here")
    machine.linker()
    started = Started(machine)
    rustlib = machine.rustup_home / "toolchains" / "stable-here" / "lib" / "rustlib"
    (rustlib / "here").mkdir(parents=True)
    assert [one.lacks for one in survey()] == ["std"]
    assert started.since() == 0
    (rustlib / TARGET).mkdir()
    assert find().source == "rustup toolchain `stable-here`"


def test_outputs_leaves_nothing_running(tmp_path: Path) -> None:
    deaf = f'(trap "" TERM; exec sleep 60) & echo $! > {tmp_path}/pid; wait'
    command = ("sh", "-c", deaf)
    with pytest.raises(TimeoutError):
        outputs(command, seconds=0.5)
    pid = int((tmp_path / "pid").read_text("utf-8"))
    assert _is_gone(pid)


def test_a_candidate_as_text(tmp_path: Path) -> None:
    candidate = Candidate("rustc on PATH", Path("rustc"), version=(1, 2, 3), problem="is too old")
    assert str(candidate) == "rustc on PATH 1.2.3 (rustc) is too old"


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
