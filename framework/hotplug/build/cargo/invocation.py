"""Toolchain + directory -> CargoResult: one run of cargo, which never outlives its caller."""

from __future__ import annotations

import json
import os
import queue
import re
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from hotplug import cache, system
from hotplug.build.cargo.message import Message
from hotplug.build.cargo.package import Package, packages
from hotplug.build.cargo.profile import FLAGS, Profile, configuration, settings
from hotplug.build.cargo.rustflags import added
from hotplug.build.toolchain.candidate import Toolchain
from hotplug.errors import BuildError

__all__ = ["Cancelled", "CargoResult", "command", "environment", "run"]

# `   Compiling text-stats v0.1.0`: cargo sets the verb to the right in 12 columns.
_PROGRESS = re.compile(r"(?=.{12} ) *[A-Z][a-z]+ \S.*")
_COLOR = re.compile(r"\x1b\[[0-9;]*m")
_POLL = 0.1
_GRACE = 5.0
"""Seconds for reading the rest of cargo's output after its end: busy threads may delay the readers,
and a daemon that the build started (sccache) may hold a stream open."""
_CRATE_TYPE = (1, 64, 0)
"""The first cargo with an option for the crate type."""


class Cancelled(BuildError):
    """The caller cancelled the build."""


@dataclass(frozen=True, slots=True)
class CargoResult:
    """The result of one run of cargo."""

    success: bool
    artifact: Path | None
    """The .wasm of the crate; None also where the crate is no `cdylib`."""
    fresh: bool
    """Whether nothing had changed, so that nothing was compiled."""
    messages: tuple[Message, ...]
    stderr: str
    """Cargo's own messages, for example about a broken Cargo.toml or a missing dependency."""
    seconds: float
    packages: tuple[Package, ...] = ()
    """The local packages that cargo spoke of."""


def run(
    toolchain: Toolchain,
    directory: Path,
    *,
    target_dir: Path,
    profile: Profile,
    on_progress: Callable[[str], None] | None = None,
    color: bool = False,
    env: Mapping[str, str] | None = None,
    arguments: Sequence[str] = (),
    cancel: threading.Event | None = None,
    content: str = "",
    cfgs: Sequence[str] = (),
) -> CargoResult:
    """Builds the crate in *directory*. *arguments* are passed to cargo, for example `--offline`.

    rustc gets a `--cfg` for each of *cfgs*, for every crate.

    Cargo compares the times of files. *content* is a digest of their contents: where it differs
    from the last one, the crate is compiled, whatever the times.
    *on_progress* gets lines such as `Compiling text-stats v0.1.0`, on the thread of the caller.
    Raises Cancelled soon after *cancel* is set, and BuildError if cargo cannot be started.
    """
    directory = directory.resolve()
    environ = environment(toolchain, directory, profile, env or {})
    flags = [part for name in cfgs for part in ("--cfg", name)]
    environ |= added(flags, toolchain.target, environ, configuration(directory, environ))
    started = time.monotonic()
    try:
        process = system.start(
            command(toolchain, _joinable(target_dir), profile, color, arguments, content),
            cwd=directory,
            env=environ,
        )
    except OSError as error:
        raise BuildError(f"cargo cannot be run: {error}") from error
    talk: list[str] = []
    records: list[dict[str, Any]] = []
    try:
        for stream, line in _lines(process, cancel):
            text = line.decode("utf-8", "replace")
            if stream == "stderr":
                talk.append(text)
                plain = _COLOR.sub("", text).rstrip()
                if on_progress is not None and _PROGRESS.fullmatch(plain):
                    on_progress(plain.strip())
            else:
                records += _record(text)
        success = process.wait() == 0
    finally:
        if process.returncode is None:
            system.end(process)
    return _result(directory, records, success, "".join(talk), time.monotonic() - started)


def _joinable(target: Path) -> Path:
    """The absolute path of *target*, or of a link to it where a tool cannot work with that.

    Cargo puts a directory in it into LD_LIBRARY_PATH, a list with `:`. LLVM's linker takes `%` in
    the name of its output for a digit that it may choose.
    """
    target = target.absolute()
    private = cache.directory()
    if not any(sign in str(target) for sign in (os.pathsep, "%")) or private is None:
        return target
    link = private / f"target-{cache.key(os.fsencode(target))[:16]}"
    with suppress(FileExistsError):
        link.symlink_to(target, target_is_directory=True)
    target.mkdir(parents=True, exist_ok=True)
    return link


def environment(
    toolchain: Toolchain, directory: Path, profile: Profile, env: Mapping[str, str]
) -> dict[str, str]:
    """The environment of cargo for the crate in *directory*: of this process, *env*, and ours."""
    environ = {**os.environ, **env, **toolchain.env()}
    # The compiler is chosen; a build script that starts a proxy of rustup is not to get another.
    environ.pop("RUSTUP_TOOLCHAIN", None)
    for name in ("CARGO_HOME", "RUSTUP_HOME"):  # of root, for example, which `su` may keep
        if name in environ and system.is_barred(environ[name]):
            del environ[name]
    environ["CARGO_TERM_PROGRESS_WHEN"] = "never"
    return environ | settings(directory, profile, environ, lto=toolchain.bitcode)


def command(
    toolchain: Toolchain,
    target_dir: Path,
    profile: Profile,
    color: bool,
    arguments: Sequence[str],
    content: str,
) -> list[str]:
    """The command line of cargo; see `run`."""
    rendered = "json-diagnostic-rendered-ansi" if color else "json"
    return [
        str(toolchain.cargo),
        "rustc",
        "--lib",
        # An rlib beside the cdylib, which the author's own tests use, would rule out LTO.
        *(["--crate-type=cdylib"] if toolchain.cargo_version >= _CRATE_TYPE else []),
        *(["--release"] if profile == "release" else []),
        f"--target={toolchain.target}",
        f"--target-dir={target_dir}",
        f"--message-format={rendered}",
        f"--color={'always' if color else 'never'}",
        *arguments,
        "--",
        *FLAGS,
        # A place to look for libraries that is not there: of all flags, this one changes nothing
        # but what cargo compares, and leaves rustc its incremental state.
        *(["-L", f"dependency={target_dir / 'content' / content}"] if content else []),
    ]


def _lines(
    process: subprocess.Popen[bytes], cancel: threading.Event | None
) -> Iterator[tuple[str, bytes]]:
    """The lines of both streams as they come, each with the name of its stream."""
    lines: queue.Queue[tuple[str, bytes]] = queue.Queue()
    streams = {"stdout": process.stdout, "stderr": process.stderr}
    for name, stream in streams.items():
        if stream is not None:
            threading.Thread(target=_pump, args=(name, stream, lines), daemon=True).start()
    left = len(streams)
    until: float | None = None
    while left:
        if cancel is not None and cancel.is_set():
            raise Cancelled("the build was cancelled")
        if until is None and process.poll() is not None:
            until = time.monotonic() + _GRACE
        try:
            name, line = lines.get(timeout=_POLL)
        except queue.Empty:
            if until is not None and time.monotonic() > until:
                return
            continue
        if line:
            yield name, line
        else:
            left -= 1


def _pump(name: str, stream: IO[bytes], lines: queue.Queue[tuple[str, bytes]]) -> None:
    """Passes on each line, and an empty one at the end."""
    with stream:
        for line in stream:
            lines.put((name, line))
    lines.put((name, b""))


def _record(text: str) -> list[dict[str, Any]]:
    """The message in this line of stdout, if it is one: a procedural macro may print there, too."""
    try:
        found = json.loads(text)
    except ValueError:
        return []
    return [found] if isinstance(found, dict) and "reason" in found else []


def _result(
    directory: Path, records: list[dict[str, Any]], success: bool, stderr: str, seconds: float
) -> CargoResult:
    said = [
        (one["message"], one["package_id"])
        for one in records
        if one["reason"] == "compiler-message"
    ]
    built = [
        (Path(name), bool(one["fresh"]))
        for one in records
        if one["reason"] == "compiler-artifact"
        and Path(one["manifest_path"]).parent.resolve() == directory
        for name in one["filenames"]
        if name.endswith(".wasm")
    ]
    artifact, fresh = built[-1] if success and built else (None, False)
    messages = tuple(message for one in said if (message := Message.of(*one)) is not None)
    return CargoResult(success, artifact, fresh, messages, stderr, seconds, packages(records))
