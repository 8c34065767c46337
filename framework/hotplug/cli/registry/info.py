"""`hotplug info`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from hotplug.cli.registry.common import JSON, Spec, emit, engines, policy, size, table
from hotplug.errors import RegistryError
from hotplug.interface import Interface
from hotplug.manifest import Manifest
from hotplug.registry import InvalidRecord, Record, Repository, Version, installed, wasm_layer

__all__ = ["command"]

_SHOWN = ("digest", "wasm", "size", "licenses", "source", "authors", "created")


@click.command(
    "info",
    short_help="Show a published plugin.",
    epilog="Example: hotplug info acme/text-stats@1.2.0",
)
@click.argument("name", metavar="NAME[@VERSION]|REF")
@click.option(
    "--wasm", type=click.Path(path_type=Path, dir_okay=False),
    help="Write the verified module to this file.",
)  # fmt: skip
@JSON
def command(name: str, wasm: Path | None, as_json: bool) -> None:
    """Show one version of a plugin, the newest by default: what it offers, wants, and who signed.

    REF is a place in a registry, `oci://HOST/PATH[:TAG]`. A name without a namespace is a plugin in
    a wheel that is installed.
    """
    wheel = installed().get(name)
    if wheel is not None:
        manifest = Manifest.load(wheel.path)
        interface = Interface.of(manifest)
        about = {"name": name, "version": wheel.version, "source": "wheel", **_offers(interface)}
        emit(as_json, about, _page(about))
        return
    with engines() as at:
        wanted = Spec(name, at)
        repository = wanted.repository
        try:
            record = wanted.record()
        except InvalidRecord as error:
            if not wanted.reference or wasm is None:
                raise
            _foreign(repository, wanted, wasm, error)
            return
        versions = wanted.versions
        if wasm is not None:
            data = repository.blob(record.wasm)
            record.check(data)
            wasm.write_bytes(data)
        signers, invalid = _signers(repository, record)
        yanked = {str(one): versions.reason(one) for one in versions.yanked}
    about = {
        "name": str(record.name),
        "version": str(record.version),
        "source": wanted.source,
        "digest": record.digest,
        "wasm": record.wasm.digest,
        "size": record.wasm.size,
        "annotations": record.annotations,
        **_offers(record.interface),
        "limits": dict(record.declared.limits),
        "abi": record.declared.abi,
        "allow_breaking": record.allow_breaking,
        "signers": signers,
        "invalid_signatures": invalid,
        "yanked": yanked.get(str(record.version)),
        "versions": [str(one) for one in versions.all],
        "yanked_versions": yanked,
        "tags": [tag for tag in versions.tags if Version.maybe(tag) is None and "-" not in tag],
    }
    emit(as_json, about, _page(about))


def _offers(interface: Interface) -> dict[str, Any]:
    return {
        "description": interface.doc,
        "exports": [one.signature for one in interface.exports],
        "imports": [one.signature for one in interface.imports if not one.battery],
        "capabilities": sorted(interface.wants),
    }


def _signers(repository: Repository, record: Record) -> tuple[list[str], list[str]]:
    try:
        return policy().signers(repository, record.digest)
    except RegistryError as error:  # cryptography is not installed
        return [], [error.diagnostics[0].message]


def _foreign(repository: Repository, wanted: Spec, wasm: Path, error: InvalidRecord) -> None:
    """Writes the module of an artifact that another tool published."""
    image = repository.image(repository.resolve(wanted.reference).digest)
    wasm.write_bytes(repository.blob(wasm_layer(image)))
    click.echo(f"note: {error.diagnostics[0].message}; the module alone was written", err=True)
    click.echo(image.digest)


def _page(about: dict[str, Any]) -> Iterator[str]:
    yield f"{about['name']} {about['version']}  ({about['source']})"
    if about["description"]:
        yield f"  {about['description']}"
    if about.get("yanked") is not None:
        yield f"  YANKED: {about['yanked']}"
    shown: dict[str, Any] = dict(about.get("annotations", {}))
    shown.update((key, about.get(key)) for key in _SHOWN[:3])
    rows = [
        [key, size(shown[key]) if key == "size" else str(shown[key])]
        for key in _SHOWN
        if shown.get(key)
    ]
    if "signers" in about:
        rows.append(["signed by", ", ".join(about["signers"]) or "nobody"])
        rows += [["not valid", one] for one in about["invalid_signatures"]]
    yield from (f"  {line}" for line in table(rows))
    for key in ("exports", "imports"):
        if about[key]:
            yield from ("", key)
            yield from (f"  {one}" for one in about[key])
    yield from ("", f"capabilities: {', '.join(about['capabilities']) or 'none'}")
    if "limits" in about:
        yield "limits: " + ", ".join(f"{key} {value}" for key, value in about["limits"].items())
        versions = [
            f"{one} (yanked)" if one in about["yanked_versions"] else one
            for one in about["versions"]
        ]
        yield f"versions: {', '.join(versions)}"
        if about["tags"]:
            yield f"tags: {', '.join(about['tags'])}"
