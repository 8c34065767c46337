"""Records: built to the byte as the layout says, and read only where their parts agree."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from hotplug.errors import ManifestError
from hotplug.interface import MANIFEST_SECTION, RECORD_SECTION
from hotplug.registry import (
    About,
    Artifact,
    Descriptor,
    Image,
    InvalidName,
    InvalidRecord,
    Name,
    Record,
    Version,
    wasm_layer,
)
from hotplug.registry.record import CONFIG_TYPE, WASM_TYPE
from plugins import NAME, module, toml
from wasm import SUPPORT, plain, section

ABOUT = About("Ann <a@example.org>", "MIT", "https://example.org/x", rustc="1.95.0")


def build(text: str, wasm: bytes | None = None, **options: Any) -> tuple[Record, Artifact]:
    return Record.build(NAME, text.encode(), module(text) if wasm is None else wasm, **options)


def config_of(artifact: Artifact) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(artifact.blob(artifact.image.config))
    return found


def test_the_layout_is_that_of_the_cncf() -> None:
    text = toml("1.2.0", doc="Counts.", limits='memory = "16 MiB"')
    record, artifact = build(text, about=ABOUT)
    manifest = json.loads(record.image.data)
    (layer,) = manifest["layers"]
    assert manifest["schemaVersion"] == 2
    assert manifest["config"]["mediaType"] == "application/vnd.wasm.config.v0+json"
    assert layer["mediaType"] == "application/wasm"
    assert layer["annotations"] == {"org.opencontainers.image.title": "text-stats.wasm"}
    assert "artifactType" not in manifest
    wasm = artifact.blobs[layer["digest"]]
    assert layer["digest"] == f"sha256:{hashlib.sha256(wasm).hexdigest()}"
    assert wasm == module(text)
    about = manifest["annotations"]
    assert about["org.opencontainers.image.version"] == "1.2.0"
    assert about["org.opencontainers.image.licenses"] == "MIT"
    assert about["org.opencontainers.image.created"] == "1970-01-01T00:00:00Z"
    assert about["dev.hotplug.name"] == "acme/text-stats"
    config = config_of(artifact)
    assert config["architecture"] == "wasm"
    assert config["os"] == "wasip1"
    assert config["layerDigests"] == [layer["digest"]]
    own = config["hotplug"]
    assert own["manifest"] == text
    assert own["capabilities"] == []
    assert own["limits"]["memory"] == "16 MiB"
    assert own["limits"]["time"] == "5 s"
    assert own["build"]["rustc"] == "1.95.0"
    count = record.interface.exports[0]
    assert own["exports"]["count"] == f"sha256:{count.digest}"
    assert count.digest.startswith(count.fingerprint)
    assert own["interface"] == about["dev.hotplug.interface"]


def test_the_same_plugin_makes_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first, again = (build(toml("1.0.0"), about=ABOUT)[0] for _ in range(2))
    assert first.image.data == again.image.data
    assert first.digest == again.digest
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    later, artifact = build(toml("1.0.0"), about=ABOUT)
    assert later.digest != first.digest
    assert config_of(artifact)["created"] == "2023-11-14T22:13:20Z"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pytest.raises(InvalidRecord, match="SOURCE_DATE_EPOCH is `soon`"):
        build(toml("1.0.0"))


def test_what_is_written_is_canonical() -> None:
    _, artifact = build(toml("1.0.0", doc="é\U0001f40d\\u0007\\n"))
    for data in (artifact.image.data, artifact.blob(artifact.image.config)):
        text = json.dumps(
            json.loads(data), ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        assert data == text.encode()


def test_a_record_is_read_as_it_was_built() -> None:
    built, artifact = build(toml("1.0.0-rc.1"), allow_breaking=True)
    image = Image.read(artifact.image.data)
    record = Record.read(image, artifact.blob(image.config))
    assert record == built
    assert (record.name, record.version) == (NAME, Version.parse("1.0.0-rc.1"))
    assert record.allow_breaking
    record.check(artifact.blobs[record.wasm.digest])


def test_the_manifest_in_the_module_must_be_the_one_on_disk() -> None:
    text = toml("1.0.0")
    with pytest.raises(InvalidRecord, match="the module has another manifest in it"):
        build(text, module(text.replace('"1.0.0"', '"1.0.1"')))
    bare = plain(SUPPORT) + section(RECORD_SECTION, b"abi 1\n")
    with pytest.raises(InvalidRecord, match="the module has no manifest in it"):
        build(text, bare)
    with pytest.raises(InvalidRecord, match="not a wasm file"):
        build(text, b"hello")
    with pytest.raises(ManifestError):
        build("[plugin]", b"")


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ('(func (export "extra"))', "the module exports `extra`, which plugin.toml does not"),
        ('(import "env" "exit" (func))', "the module imports `env.exit`"),
    ],
)
def test_the_real_exports_and_imports_are_those_declared(more: str, problem: str) -> None:
    text = toml("1.0.0")
    with pytest.raises(InvalidRecord, match=problem):
        build(text, module(text, more))


def test_support_code_may_export_what_it_needs() -> None:
    text = toml("1.0.0")
    build(text, module(text, '(func (export "__getrandom_custom"))'))


def test_an_export_that_is_declared_must_be_there() -> None:
    text = toml("1.0.0")
    lacks = module(text).replace(b"\x06_count", b"\x06_c0unt")
    with pytest.raises(InvalidRecord, match="the module exports no function `_count`"):
        build(text, lacks)


def test_the_record_section_lists_what_is_declared() -> None:
    text = toml("1.0.0")
    wasm = module(text) + section(RECORD_SECTION, b"more 0123456789abcdef\n")
    with pytest.raises(InvalidRecord, match="the module was built for `more`"):
        build(text, wasm)


def test_a_foreign_module_gets_its_manifest_as_a_section() -> None:
    text = (
        '[plugin]\nname = "text-stats"\nversion = "1.0.0"\nabi = "c"\n'
        '[exports.add]\nargs = { a = "i32", b = "i32" }\nreturns = "i32"\nsymbol = "add"\n'
    )
    wat = '(func (export "add") (param i32 i32) (result i32) (i32.const 1)) (func (export "free"))'
    record, artifact = build(text, plain(wat))
    assert record.declared.abi == "c"
    assert artifact.blobs[record.wasm.digest] == plain(wat) + section(
        MANIFEST_SECTION, text.encode()
    )
    again, _ = build(text, artifact.blobs[record.wasm.digest])
    assert again.digest == record.digest


def test_a_version_with_build_metadata_is_refused() -> None:
    with pytest.raises(InvalidName, match=r"the version `1.0.0\+a` cannot be published"):
        build(toml("1.0.0+a"))


def test_the_name_is_that_of_the_plugin() -> None:
    text = toml("1.0.0")
    with pytest.raises(InvalidName, match="publish it as `acme/text-stats`"):
        Record.build(Name("acme", "other"), text.encode(), module(text))


def changed(artifact: Artifact, **members: Any) -> tuple[Image, bytes]:
    """The record with other members of `hotplug` in its config, and digests that are right."""
    config = config_of(artifact)
    config["hotplug"] |= members
    data = json.dumps(config).encode()
    image = artifact.image
    descriptor = Descriptor.of(CONFIG_TYPE, data)
    return Image.make(descriptor, image.layers, image.annotations), data


@pytest.mark.parametrize(
    ("members", "problem"),
    [
        ({"interface": "sha256:" + "0" * 64}, "`interface` in the config is not what"),
        ({"exports": {}}, "`exports` in the config"),
        ({"capabilities": ["kv"]}, "`capabilities` in the config"),
        ({"limits": {}}, "`limits` in the config"),
        ({"manifest": "[plugin"}, "plugin.toml of the record"),
        ({"manifest": 7}, "`manifest` is not text"),
        ({"schema": 2}, "a newer hotplug may read it"),
        ({"schema": True}, "has the schema True"),
    ],
)
def test_a_config_that_claims_something_else_is_refused(
    members: dict[str, Any], problem: str
) -> None:
    _, artifact = build(toml("1.0.0"))
    with pytest.raises(InvalidRecord, match=problem):
        Record.read(*changed(artifact, **members))


def test_the_manifest_and_the_config_are_of_one_version() -> None:
    _, artifact = build(toml("1.0.0"))
    _, other = build(toml("1.0.1"))
    image = Image.make(artifact.image.config, artifact.image.layers, other.image.annotations)
    with pytest.raises(InvalidRecord, match="disagree about what it is"):
        Record.read(image, artifact.blob(artifact.image.config))


def test_the_config_commits_to_the_module() -> None:
    _, artifact = build(toml("1.0.0"))
    layer = Descriptor.of(WASM_TYPE, b"\0asm\1\0\0\0")
    image = Image.make(artifact.image.config, (layer,), artifact.image.annotations)
    with pytest.raises(InvalidRecord, match="the config is of another module"):
        Record.read(image, artifact.blob(artifact.image.config))


def test_what_another_tool_published_is_read_for_its_module() -> None:
    wasm = plain("(module)")
    config = b'{"architecture":"wasm","os":"wasip2","layerDigests":[]}'  # as act-build: no created
    layer = Descriptor.of(WASM_TYPE, wasm)
    made = json.dumps(
        {
            "schemaVersion": 2,
            "config": Descriptor.of(CONFIG_TYPE, config).json,
            "layers": [layer.json],
            "unknown": [1.5, None],
        }
    )
    image = Image.read(made.encode())
    assert wasm_layer(image) == layer
    with pytest.raises(InvalidRecord, match="the artifact has no hotplug manifest"):
        Record.read(image, config)


def test_an_artifact_with_two_layers_is_no_module() -> None:
    layer = Descriptor.of(WASM_TYPE, b"")
    image = Image.make(Descriptor.of(CONFIG_TYPE, b"{}"), (layer, layer), {})
    with pytest.raises(InvalidRecord, match="the artifact is no wasm module"):
        wasm_layer(image)


def test_a_real_build_is_recorded(tmp_path: Path) -> None:
    from hotplug.build import build as compiled
    from hotplug.manifest import Project
    from hotplug.scaffold import scaffold

    made = scaffold("text-stats", tmp_path)
    project = Project.at(getattr(made, "root", tmp_path / "text-stats"))
    built = compiled(project)
    about = About.read(project.root)
    wasm = built.artifact.read_bytes()
    record, artifact = Record.build(NAME, project.manifest.read_bytes(), wasm, about)
    assert artifact.blobs[record.wasm.digest] == wasm
    assert set(record.declared.exports) == {one.name for one in record.interface.exports}
