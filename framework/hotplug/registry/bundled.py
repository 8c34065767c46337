"""The bundled catalogue: the manifests of hotplug's examples, which are built where used."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hotplug.assets import assets
from hotplug.errors import Diagnostic
from hotplug.manifest import Manifest, Project
from hotplug.registry.errors import NotFound
from hotplug.registry.publish import publish
from hotplug.registry.record import About, Name, Record
from hotplug.registry.store import LocalStore

__all__ = ["NAMESPACE", "Example", "examples", "has", "publish_example"]

NAMESPACE = "hotplug"
"""The namespace of the examples."""
_BUILT = shutil.ignore_patterns("target", ".hotplug", "__pycache__")


@dataclass(frozen=True, slots=True)
class Example:
    """One plugin of the catalogue."""

    name: Name
    version: str
    doc: str


def examples() -> list[Example]:
    """The plugins of the catalogue, by name."""
    return [_example(path) for path in sorted(assets("registry").glob("*.toml"))]


def has(name: Name) -> bool:
    """Whether *name* is an example."""
    return name.namespace == NAMESPACE and _path(name).is_file()


def publish_example(
    name: Name, store: LocalStore, *, say: Callable[[str], None] | None = None, color: bool = False
) -> Record:
    """Builds the example *name* from its source, without a connection, and publishes it in *store*.

    Raises NotFound where hotplug was installed without the examples, and what `build` raises.
    """
    from hotplug.build import build  # which loading by name does without

    wanted = _path(name).read_bytes()
    with tempfile.TemporaryDirectory(prefix="hotplug-") as directory:
        root = Path(directory) / name.plugin
        shutil.copytree(_source(name, wanted), root, ignore=_BUILT)
        project = Project.at(root)
        wasm = build(project, say=say, color=color).artifact.read_bytes()
        about = About.read(root)
        record, artifact = Record.build(name, project.manifest.read_bytes(), wasm, about)
    publish(store.repository(name), record, artifact)
    return record


def _example(path: Path) -> Example:
    manifest = Manifest.load(path)
    return Example(Name(NAMESPACE, manifest.name), manifest.version, manifest.doc)


def _path(name: Name) -> Path:
    return assets("registry") / f"{name.plugin}.toml"


def _source(name: Name, manifest: bytes) -> Path:
    """The directory of the example with this *manifest*."""
    for path in sorted(assets("examples").rglob("plugin.toml")):
        if path.read_bytes() == manifest:
            return path.parent
    raise NotFound(Diagnostic(f"the source of the example `{name}` is not installed"))
