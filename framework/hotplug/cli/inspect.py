"""`hotplug inspect`."""

from __future__ import annotations

import hashlib
import json
import shlex
from pathlib import Path
from typing import Any

import click

from hotplug.errors import LinkError, harmless
from hotplug.interface import Interface
from hotplug.manifest import Manifest
from hotplug.project import Project
from hotplug.runtime.binary import Binary, BinaryError
from hotplug.runtime.module import embedded

__all__ = ["command"]


@click.command(
    "inspect",
    short_help="Say what a plugin offers, wants and may use.",
    epilog="Example: hotplug inspect plugins/text-stats --json",
)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")
def command(path: Path, as_json: bool) -> None:
    """Say what the plugin at PATH offers, wants and may use. Nothing of it is run.

    PATH is a plugin's directory, built or not, or any .wasm file; this directory by default.
    """
    declared, artifact = _found(path)
    about: dict[str, Any] = {"v": 1}
    module: dict[str, Any] | None = None
    if artifact is None:
        if declared is not None:
            about |= _interface(declared)
    else:
        data = _read(artifact)
        binary = _binary(artifact, data)
        built = embedded(binary)
        module = _module(artifact, data, binary)
        module["stale"] = bool(declared and built and declared.fingerprint != built.fingerprint)
        interface = declared or built
        if interface is not None:
            about |= _interface(interface)
    about["module"] = module
    click.echo(json.dumps(about, indent=2) if as_json else _page(about, path))


def _found(path: Path) -> tuple[Interface | None, Path | None]:
    """The interface that a manifest at *path* declares, and the module there."""
    if not path.is_dir() and path.name != "plugin.toml":
        return None, path
    project = Project.at(path)
    interface = Interface.of(Manifest.load(project.manifest))
    builds = [one for one in (project.artifact, project.shipped) if one.is_file()]
    return interface, builds[0] if builds else None


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LinkError(f"`{path}` cannot be read: {error.strerror}") from None


def _binary(path: Path, data: bytes) -> Binary:
    try:
        return Binary.parse(data)
    except BinaryError as error:
        raise LinkError(f"`{path}`: {error}") from None


def _interface(interface: Interface) -> dict[str, Any]:
    return {
        "name": interface.name,
        "version": interface.version,
        "doc": interface.doc,
        "abi": "c" if interface.foreign else "hotplug",
        "fingerprint": interface.fingerprint,
        "exports": [
            {
                "name": export.name,
                "signature": export.signature,
                "doc": export.doc,
                "symbol": export.symbol,
                "core": f"({', '.join(export.params)}) -> ({', '.join(export.results)})",
                "fingerprint": export.fingerprint,
            }
            for export in interface.exports
        ],
        "hooks": dict(interface.hooks),
        "limits": {"memory": interface.limits.memory, "time": interface.limits.time},
    }


def _module(path: Path, data: bytes, binary: Binary) -> dict[str, Any]:
    return {
        "path": str(path),
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "imports": [f"{one.module}.{one.name} ({one.kind})" for one in binary.imports],
        "functions": {name: str(kind) for name, kind in binary.functions.items()},
        "memory": [one.pages * 65_536 for one in binary.every_memory],
    }


def _page(about: dict[str, Any], path: Path) -> str:
    """What a person reads of the plugin at *path*."""
    lines: list[str] = []
    if "name" in about:
        lines += [f"{about['name']} {about['version']}  ({about['fingerprint']})"]
        lines += [f"  {line}" for line in about["doc"].splitlines()]
        lines += ["", "exports"]
        for export in about["exports"]:
            lines.append(f"  {export['signature']}")
            lines += [f"      {line}" for line in export["doc"].splitlines()]
            lines.append(f"      {export['symbol']} {export['core']}  {export['fingerprint']}")
        if about["hooks"]:
            lines += ["", "hooks"]
            lines += [f"  {hook} = {export}" for hook, export in about["hooks"].items()]
        time = about["limits"]["time"]
        lines += ["", "limits", f"  memory {about['limits']['memory']:,} bytes"]
        lines.append("  time   none" if time is None else f"  time   {time:g} s for one call")
    module = about["module"]
    if module is None:
        lines += ["", f"not built: `{shlex.join(['hotplug', 'build', str(path)])}` does it"]
        return "\n".join(map(harmless, lines))
    lines += ["", "module", f"  {module['path']}", f"  {module['size']:,} bytes"]
    lines.append(f"  sha256 {module['sha256']}")
    lines += [f"  imports {one}" for one in module["imports"] or ["nothing"]]
    if module["stale"]:
        lines.append("  is older than plugin.toml, and has other exports: build it again")
    if "name" not in about:
        lines += [f"  exports {name} {kind}" for name, kind in module["functions"].items()]
        lines.append("  has no manifest in it, so hotplug did not make it")
    return "\n".join(map(harmless, lines)).strip()
