"""`hotplug inspect`."""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from hotplug import files
from hotplug.cli.inspect_page import page
from hotplug.errors import LinkError
from hotplug.interface import Arg, Function, Interface
from hotplug.manifest import FREE, TARGET, WASI, Hook, Manifest, Project, Registration
from hotplug.runtime import Binary, BinaryError, embedded

__all__ = ["command"]


@click.command(
    "inspect",
    short_help="Show what a plugin offers, wants and may use.",
    epilog="Example: hotplug inspect plugins/text-stats --json",
)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")
def command(path: Path, as_json: bool) -> None:
    """Show what the plugin at PATH offers, wants and may use. Its code is not run.

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
    click.echo(json.dumps(about, indent=2) if as_json else page(about, path))


def _found(path: Path) -> tuple[Interface | None, Path | None]:
    """The interface that the manifest at *path* declares, and the path of the module."""
    if not path.is_dir() and path.name != "plugin.toml":
        return None, path
    project = Project.at(path)
    interface = Interface.of(Manifest.load(project.manifest))
    builds = [one for one in (project.artifact, project.shipped) if one.is_file()]
    return interface, builds[0] if builds else None


def _read(path: Path) -> bytes:
    try:
        return files.read(path, files.MODULE)
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
        "target": WASI if interface.wasi else TARGET,
        "fingerprint": interface.fingerprint,
        "exports": [
            _function(export)
            | {"core": f"({', '.join(export.params)}) -> ({', '.join(export.results)})"}
            for export in interface.exports
        ],
        "capabilities": [
            {"name": name, "grant": name not in FREE} for name in sorted(interface.wants)
        ],
        "imports": [
            _function(one) | {"capability": one.capability or None, "battery": one.battery}
            for one in interface.imports
        ],
        "config": [_value(arg) for arg in interface.config],
        "types": [
            {"name": one.name, "form": one.form, "definition": one.definition, "doc": one.doc}
            for one in interface.types.values()
        ],
        "hooks": [_hook(hook) for hook in interface.hooks.values()],
        "state": None if interface.state is None else asdict(interface.state),
        "inputs": list(interface.inputs),
        "applications": list(interface.applications),
        # JSON has no infinity.
        "limits": {
            name: None if value == math.inf else value
            for name, value in asdict(interface.limits).items()
            if name != "interrupts"  # which only the host sets
        },
    }


def _function(function: Function) -> dict[str, Any]:
    return {
        "name": function.name,
        "signature": function.signature,
        "doc": function.doc,
        "symbol": function.symbol,
        "fingerprint": function.fingerprint,
    }


def _value(arg: Arg) -> dict[str, Any]:
    about = {"name": arg.name, "kind": str(arg.kind), "doc": arg.doc}
    if arg.default is None:
        return about | {"required": True}
    value = arg.default.value
    endless = isinstance(value, float) and not math.isfinite(value)  # JSON has no such number
    return about | {"required": False, "default": str(value) if endless else value}


def _hook(hook: Hook) -> dict[str, Any]:
    about: dict[str, Any] = {"name": hook.name, "definition": hook.definition}
    about |= {"order": hook.order, "optional": hook.optional}
    if isinstance(hook.how, Registration):
        return about | {"form": hook.how.form, "on": hook.how.on, "exports": dict(hook.how.exports)}
    return about | {
        "form": "export",
        "export": hook.how.export,
        "args": {name: str(source) for name, source in hook.how.args.items()},
        "when": dict(hook.how.when),
        "returns": hook.how.returns,
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
