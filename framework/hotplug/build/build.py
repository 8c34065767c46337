"""Project -> .wasm: generates, runs cargo, checks the module, and puts it where `load` looks."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from hotplug import system
from hotplug.build import cargo, setup
from hotplug.build.cargo.invocation import CargoResult
from hotplug.build.crates import Graph, Settings, javascript, refusal, settings
from hotplug.build.generate import Generated, write_file
from hotplug.build.inputs import BuildInputs
from hotplug.build.mismatch import mismatches
from hotplug.build.output import lost_output
from hotplug.build.toolchain.candidate import Toolchain
from hotplug.build.toolchain.search import find
from hotplug.errors import BuildError, Diagnostic, HotplugError, LinkError
from hotplug.interface import PROFILE_SECTION
from hotplug.manifest import Project
from hotplug.runtime import Binary, Module, is_javascript

__all__ = ["Build", "build"]

_NAME = PROFILE_SECTION.encode()
_DEV = bytes([0, len(_NAME) + 4, len(_NAME)]) + _NAME + b"dev"
"""The bytes of a custom section: code, size, name, content."""


@dataclass(frozen=True, slots=True)
class Build:
    """A build that succeeded. Times are in seconds."""

    project: Project
    module: Module
    artifact: Path
    size: int
    toolchain: Toolchain
    fresh: bool
    """Whether nothing had changed, so that rustc did not run."""
    warnings: tuple[str, ...]
    """The warnings, as rustc draws them, and one where the plugin prints to nowhere."""
    cargo_seconds: float
    seconds: float


def build(
    project: Project,
    *,
    debug: bool = False,
    say: Callable[[str], None] | None = None,
    color: bool = False,
    cancel: Event | None = None,
) -> Build:
    """Builds *project*, for release unless *debug*. *say* gets cargo's lines of progress.

    What cargo compiles anew is decided by the contents of its inputs, not only by their times.

    Raises ManifestError; BuildError where no suitable Rust is found or the source does not compile;
    and LinkError where the built module does not match the manifest.
    """
    started = time.monotonic()
    generated = Generated.of(project)
    generated.write()
    toolchain = find(generated.manifest.build.target)
    with _alone(project, cancel):
        inputs = BuildInputs(generated)
        extra = _settings(generated, toolchain)
        result = cargo.run(
            toolchain,
            project.root,
            target_dir=project.target,
            profile="dev" if debug else "release",
            on_progress=say,
            color=color,
            cancel=cancel,
            content=inputs.content,
            cfgs=extra.cfgs,
            arguments=[f"--features={','.join(extra.features)}"] if extra.features else [],
        )
        inputs.record(result)
    if not result.success:
        raise _failure(generated, result, toolchain, lambda: _graph(project, toolchain))
    if result.artifact is None:
        raise BuildError(
            Diagnostic(
                f"{generated.interface.name}: cargo made no `.wasm` file",
                help='Cargo.toml must have:\n[lib]\ncrate-type = ["cdylib"]',
            )
        )
    data = result.artifact.read_bytes() + (_DEV if debug else b"")
    try:
        module = Module.load(data, generated.interface, project.root)
    except LinkError as error:
        raise _explained(error, generated, data, lambda: _graph(project, toolchain)) from None
    write_file(project.artifact, data)
    return Build(
        project=project,
        module=module,
        artifact=project.artifact,
        size=len(data),
        toolchain=toolchain,
        fresh=result.fresh,
        warnings=(
            *(one.rendered for one in result.messages if one.level == "warning"),
            *lost_output(generated),
        ),
        cargo_seconds=result.seconds,
        seconds=time.monotonic() - started,
    )


@contextmanager
def _alone(project: Project, cancel: Event | None) -> Generator[None, None, None]:
    """Lets one build of *project* at a time into the block.

    Two would take from each other what cargo knows. Without a lock, cargo's own is left.
    """
    with ExitStack() as held:
        with suppress(OSError):
            project.own.mkdir(parents=True, exist_ok=True)
            give_up = Event() if cancel is None else cancel
            held.enter_context(system.locked(project.own / "build.lock", give_up.is_set))
        yield


def _graph(project: Project, toolchain: Toolchain) -> Graph | None:
    """The crates of *project*; None where cargo cannot say."""
    environ = cargo.environment(toolchain, project.root, "release", {})
    return Graph.read(toolchain, project.root, environ)


def _settings(generated: Generated, toolchain: Toolchain) -> Settings:
    """What the crates of the plugin need to find its capabilities."""
    if generated.interface.wasi or not generated.interface.has_randomness:
        return Settings()
    project = generated.project
    return settings(project.root, lambda: _graph(project, toolchain))


def _explained(
    error: LinkError, generated: Generated, data: bytes, graph: Callable[[], Graph | None]
) -> HotplugError:
    """*error*, of a module that does not match the manifest; or the crate that causes it."""
    made = graph() if any(map(is_javascript, Binary.parse(data).imports)) else None
    causes = javascript.explained(made, generated.interface.name) if made else []
    return BuildError(causes) if causes else error


def _failure(
    generated: Generated,
    result: CargoResult,
    toolchain: Toolchain,
    graph: Callable[[], Graph | None],
) -> BuildError:
    """The error of a failed build: what a crate wants, a mismatch, or rustc's own errors."""
    errors = [one for one in result.messages if one.level == "error"]
    wants, others = refusal.explained(
        errors, graph, generated.manifest, declared=generated.interface.has_randomness
    )
    set_up, others = setup.explained(
        result.stderr, others, toolchain, generated.project.root, os.environ
    )
    ours, theirs = mismatches(
        others, generated.rust, generated.manifest, generated.interface, generated.exports
    )
    ours = [*wants, *set_up, *ours]
    name = generated.interface.name
    rendered = "\n".join(one.rendered.rstrip() + "\n" for one in theirs)
    if not errors:
        rendered = result.stderr  # a broken Cargo.toml, an unavailable dependency
    count = len(ours) + (len(theirs) or (not errors))
    summary = Diagnostic(f"{name} was not built: {count} error{'s' if count > 1 else ''}")
    return BuildError([*ours, summary], rendered=rendered)
