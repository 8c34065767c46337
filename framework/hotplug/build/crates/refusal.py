"""Errors of crates that want random bytes -> what plugin.toml or Cargo.toml has to say."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from hotplug.build.cargo import Message
from hotplug.build.crates.graph import Crate, Graph, Requirement, way
from hotplug.build.crates.randomness import CUSTOM, NAMES, UUID
from hotplug.errors import Diagnostic
from hotplug.manifest import BATTERIES, Manifest

__all__ = ["explained"]

_REFUSED = re.compile(r"wasm\S*-unknown-unknown")
"""In the text of `compile_error!` in getrandom and uuid, of all versions."""


def explained(
    messages: Sequence[Message],
    read: Callable[[], Graph | None],
    manifest: Manifest,
    *,
    declared: bool,
) -> tuple[list[Diagnostic], list[Message]]:
    """What crates among *messages* want of the plugin, and the other messages.

    *read* gives the graph. *declared*: whether plugin.toml has the capability `random`.
    """
    refused = {one.package for one in messages if one.code is None and _REFUSED.search(one.text)}
    crates = read() if refused else None
    if crates is None:
        return [], list(messages)
    refused = {one for one in refused if one in crates.crates and crates.crates[one].name in NAMES}
    paths = [path for path in crates.used() if any(path[-1] is crates.crates[x] for x in refused)]
    found = [_undeclared(paths[0], manifest)] if paths and not declared else []
    if declared:
        found = [_unset(path) for path in paths]
    return found, [one for one in messages if one.package not in refused] if found else [*messages]


def _undeclared(path: tuple[Crate, ...], manifest: Manifest) -> Diagnostic:
    """One line mends all that want random bytes."""
    own = dict.fromkeys(one.capability for one in manifest.imports.values())
    wanted = ", ".join(f'"{one}"' for one in (*own, "random") if one in BATTERIES)
    return Diagnostic(
        f"`{path[1].name}` wants random bytes, and plugin.toml does not declare them",
        manifest.document.span(("plugin", "capabilities")),
        "`random` is not declared",
        f"write `capabilities = [{wanted}]` in `[plugin]`; the application then grants it:"
        ' load(…, grant=["random"])',
        note=way(path),
    )


def _unset(path: tuple[Crate, ...]) -> Diagnostic:
    """The capability is declared, and the build could not lead this crate to it."""
    crate = path[-1]
    feature = UUID if crate.name == "uuid" else CUSTOM
    version = ".".join(crate.version.split(".")[: 1 if crate.name == "uuid" else 2])
    line = Requirement(crate.name, crate.name, version, (feature,), True, "")
    return Diagnostic(
        f"`{crate.name}` does not know where its random bytes come from",
        note=way(path),
        help=f"add to `[dependencies]` in Cargo.toml:\n{line}",
    )
