"""Record: one version of a plugin as an OCI artifact in the CNCF layout for wasm.

https://tag-runtime.cncf.io/wgs/wasm/deliverables/wasm-oci-artifact/
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hotplug.errors import Diagnostic, ManifestError
from hotplug.interface import Interface
from hotplug.registry.errors import InvalidName, InvalidRecord
from hotplug.registry.record.about import About, created
from hotplug.registry.record.agreement import check_module, with_manifest
from hotplug.registry.record.canonical import canonical, parse_json
from hotplug.registry.record.declared import Declared
from hotplug.registry.record.descriptor import CONFIG_TYPE, WASM_TYPE, Descriptor
from hotplug.registry.record.fields import Fields
from hotplug.registry.record.image import Artifact, Image
from hotplug.registry.record.name import Name
from hotplug.registry.record.version import Version
from hotplug.version import __version__

__all__ = ["Record", "wasm_layer"]

_SCHEMA = 1
_OPENCONTAINERS = "org.opencontainers.image."
_OWN = "dev.hotplug."
_FILE = "plugin.toml of the record"
_LARGEST_TOML = 256 << 10


@dataclass(frozen=True)
class Record:
    """One version of a plugin. The module itself is the blob that *wasm* describes."""

    name: Name
    version: Version
    image: Image
    wasm: Descriptor
    toml: str = field(repr=False)
    """The text of its plugin.toml."""
    interface: Interface = field(repr=False)
    declared: Declared = field(repr=False)
    allow_breaking: bool = False
    """Whether the author published it although it breaks what its version number promises."""

    @property
    def digest(self) -> str:
        """The digest of its manifest, by which it is locked, verified and loaded."""
        return self.image.digest

    @classmethod
    def build(
        cls,
        name: Name,
        toml: bytes,
        wasm: bytes,
        about: About | None = None,
        *,
        allow_breaking: bool = False,
    ) -> tuple[Record, Artifact]:
        """The record of the plugin with the manifest *toml* and the module *wasm*.

        The same arguments make the same bytes. Raises ManifestError; InvalidRecord where the module
        has another manifest in it, or other exports and imports than it declares; and InvalidName
        where plugin.toml has another name, or a version that cannot be a tag.
        """
        about = about or About()
        interface = Interface.read(toml, "plugin.toml")
        version = _publishable(name, interface)
        wasm = with_manifest(wasm, toml, interface)
        check_module(wasm, toml, interface)
        declared, when = Declared.of(interface), created()
        title = {_OPENCONTAINERS + "title": f"{name.plugin}.wasm"}
        layer = Descriptor.of(WASM_TYPE, wasm, title)
        hotplug: dict[str, Any] = {
            "schema": _SCHEMA,
            "manifest": toml.decode(),
            **declared.json,
            "build": _without_empty({"hotplug": __version__, "rustc": about.rustc}),
        }
        if allow_breaking:
            hotplug["allowBreaking"] = True
        config = canonical(
            {
                **_without_empty({"author": about.authors}),
                "created": when,
                "architecture": "wasm",
                "os": "wasip1",
                "layerDigests": [layer.digest],
                "hotplug": hotplug,
            }
        )
        annotations = {
            "version": str(version),
            "description": interface.doc,
            "licenses": about.licenses,
            "source": about.source,
            "revision": about.revision,
            "authors": about.authors,
            "created": when,
        }
        own = {"name": str(name), "abi": declared.abi, "interface": declared.interface}
        image = Image.make(
            Descriptor.of(CONFIG_TYPE, config),
            (layer,),
            _without_empty(
                {_OPENCONTAINERS + key: text for key, text in annotations.items()}
                | {_OWN + key: text for key, text in own.items()}
            ),
        )
        record = cls.read(image, config)  # what was written can be read, and says the same
        return record, Artifact(image, {image.config.digest: config, layer.digest: wasm})

    @classmethod
    def read(cls, image: Image, config: bytes) -> Record:
        """The record with the manifest *image* and the config *config*, which is verified.

        Raises InvalidRecord where it is not one of hotplug, or its parts disagree.
        """
        layer = wasm_layer(image)
        fields = Fields(parse_json(config, "the config"), "the config")
        own = fields.inner("hotplug")
        if own is None:
            raise InvalidRecord(
                Diagnostic(
                    "the artifact has no hotplug manifest",
                    note="it holds a wasm module that another tool has published",
                    help="`hotplug info REF --wasm FILE` takes the module out of it",
                )
            )
        schema: object = own.values.get("schema")
        if schema != _SCHEMA or isinstance(schema, bool):
            raise InvalidRecord(
                Diagnostic(
                    f"the config has the schema {str(schema)[:20]}, and hotplug reads {_SCHEMA}",
                    help="a newer hotplug may read it",
                )
            )
        toml = own.text("manifest", longest=_LARGEST_TOML)
        try:
            interface = Interface.read(toml.encode(), _FILE)
        except ManifestError as error:
            raise InvalidRecord(error.diagnostics) from None
        declared = Declared.of(interface)
        name, version = _named(image, interface)
        if layer.digest not in fields.words("layerDigests"):
            raise InvalidRecord(f"{name} {version}: the config is of another module")
        _check_claims(own, declared, f"{name} {version}")
        allow: object = own.values.get("allowBreaking", False)
        return cls(name, version, image, layer, toml, interface, declared, allow is True)

    def check(self, wasm: bytes) -> None:
        """Checks that *wasm*, which is verified, is what the record declares. Raises InvalidRecord.

        Nothing of it is compiled or run.
        """
        check_module(wasm, self.toml.encode(), self.interface)

    @property
    def annotations(self) -> dict[str, str]:
        """The annotations of OCI, by the last part of their keys: `description`, `licenses`, …"""
        return {
            key.removeprefix(_OPENCONTAINERS): text
            for key, text in self.image.annotations.items()
            if key.startswith(_OPENCONTAINERS)
        }


def wasm_layer(image: Image) -> Descriptor:
    """The module of *image*, whoever published it. Raises InvalidRecord."""
    layers = image.layers
    if len(layers) == 1 and layers[0].media_type == WASM_TYPE:
        return layers[0]
    kinds = ", ".join(f"`{one.media_type}`" for one in layers[:5]) or "no layer"
    raise InvalidRecord(
        Diagnostic(
            "the artifact is no wasm module",
            note=f"it has {kinds}; a module is one layer of `{WASM_TYPE}`",
        )
    )


def _publishable(name: Name, interface: Interface) -> Version:
    if interface.name != name.plugin:
        raise InvalidName(
            Diagnostic(
                f"the plugin is called `{interface.name}`, so it cannot be published as `{name}`",
                help=f"publish it as `{name.namespace}/{interface.name}`",
            )
        )
    version = Version.parse(interface.version)
    if version.build:
        raise InvalidName(
            Diagnostic(
                f"the version `{version}` cannot be published",
                note="a tag has no `+`, and versions that differ after it only would be equal",
                help=f"leave `+{version.build}` out",
            )
        )
    return version


def _named(image: Image, interface: Interface) -> tuple[Name, Version]:
    try:
        name = Name.parse(image.annotations.get(f"{_OWN}name", ""))
        version = Version.parse(interface.version)
    except InvalidName as error:
        raise InvalidRecord(error.diagnostics) from None
    said = image.annotations.get(f"{_OPENCONTAINERS}version")
    if name.plugin != interface.name or said != str(version) or version.build:
        raise InvalidRecord(
            Diagnostic(
                "the manifest and the config of the record disagree about what it is",
                note=f"the manifest says `{name}` and version `{said}`\n"
                f"the config says `{interface.name}` and version `{interface.version}`",
            )
        )
    return name, version


def _check_claims(own: Fields, declared: Declared, what: str) -> None:
    """Checks what the config says against the TOML in it."""
    for key, computed in declared.json.items():
        if own.values.get(key) != computed:
            raise InvalidRecord(
                Diagnostic(
                    f"{what}: `{key}` in the config is not what its plugin.toml declares",
                    note="`hotplug publish` did not make it, or another version of hotplug did",
                )
            )


def _without_empty(texts: dict[str, str]) -> dict[str, str]:
    return {key: text for key, text in texts.items() if text}
