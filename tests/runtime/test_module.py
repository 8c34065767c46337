"""What is loaded is a module that hotplug made for the manifest, or a LinkError says why not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import wasmtime

import hotplug
import wasm
from hotplug.errors import HotplugError, LinkError, ManifestError
from hotplug.interface import MANIFEST_SECTION, RECORD_SECTION
from hotplug.runtime import Module

MANIFEST = wasm.HEAD + '[exports.seven]\nreturns = "u32"\n[exports.text]\nreturns = "string"\n'
WAT = f"""(module
{wasm.SUPPORT}
(func (export "_seven") (result i32) (i32.const 7))
(func (export "_text") (result i64) (i64.const 0)))"""
RECORD = wasm.interface(MANIFEST).record


def refused(data: bytes) -> str:
    """What is wrong with *data*, loaded without a manifest beside it."""
    with pytest.raises(LinkError) as caught:
        Module.load(data)
    return str(caught.value)


def test_an_honest_module_is_loaded(tmp_path: Path) -> None:
    plugin = wasm.load(tmp_path, WAT, MANIFEST)
    assert (plugin["seven"](), plugin["text"]()) == (7, "")
    assert repr(plugin) == "<Honest honest 1.0.0, 2 exports>"


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (
            RECORD.replace("abi 1", "abi 2"),
            "honest: the module has ABI version 2, and this hotplug has 1\n"
            "  = help: build the plugin again with this hotplug",
        ),
        (
            "\n".join(RECORD.split("\n")[::2]),
            "honest.seven: the manifest declares `seven() -> u32`, but the module was built"
            " without it\n  = help: build the plugin again: `hotplug build`",
        ),
        (
            RECORD.replace("seven ", "seven 0"),
            "honest.seven: the manifest declares `seven() -> u32`, but the module has another"
            f" fingerprint, 0{RECORD.split()[3]}\n"
            "  = help: build the plugin again: `hotplug build`",
        ),
        (b"", "damaged"),
        (b"\n", "damaged"),
        (b"abi", "damaged"),
        (b"abi 1 2\n", "damaged"),
        (b"\0\xff\x80 \x1b[31m", "damaged"),
        ("äbi 1\n", "damaged"),
        (b"abi \xff\n", "honest: the module has ABI version \N{REPLACEMENT CHARACTER}"),
        (b"abi \x1b[31m\n", "honest: the module has ABI version \\x1b[31m"),
        (b"abi 01\n", "honest: the module has ABI version 01"),
        (RECORD + RECORD.split("\n", 1)[1], "damaged"),
        (RECORD.encode() * 100_000, "damaged"),
    ],
    ids=lambda value: ascii(value)[:24],
)
def test_a_record_that_lies(record: str | bytes, message: str) -> None:
    if message == "damaged":
        message = "honest: the `hotplug` section of the module is damaged"
    told = refused(wasm.assembled(WAT, MANIFEST, record))
    assert told.startswith(message)
    assert "\x1b" not in told


def test_another_signature_is_shown_beside_the_declared_one() -> None:
    data = wasm.assembled(WAT, MANIFEST)
    other = wasm.interface(MANIFEST.replace('"u32"', '"i32"'))
    with pytest.raises(
        LinkError, match=r"`seven\(\) -> i32`, but the module has `seven\(\) -> u32`"
    ):
        Module.load(data, other)


def test_no_sections() -> None:
    told = refused(bytes(wasmtime.wat2wasm(WAT)))
    assert told.startswith("the module has no manifest in it, so hotplug did not make it\n")
    with pytest.raises(LinkError, match="the module has no `hotplug` section, so hotplug did not"):
        Module.load(bytes(wasmtime.wat2wasm(WAT)), wasm.interface(MANIFEST))


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        (b"\xff\xfe", "UTF-8"),
        (b"][", "the manifest in the module:1:1"),
        (b"", "is empty"),
        (b"[plugin]\n" * 2, "error"),
        (MANIFEST.encode() + b"[exports.more]\n", "honest.more: the manifest declares `more()`"),
        (
            MANIFEST.replace("u32", "\\u001b[31m").encode(),
            "found `\\x1b` in `exports.seven.returns`",
        ),
    ],
    ids=lambda value: ascii(value)[:24],
)
def test_a_manifest_section_that_lies(manifest: bytes, message: str) -> None:
    data = bytes(wasmtime.wat2wasm(WAT)) + wasm.section(RECORD_SECTION, RECORD.encode())
    told = refused(data + wasm.section(MANIFEST_SECTION, manifest))
    assert message in told
    assert "\x1b" not in told


def test_a_module_cut_short_anywhere() -> None:
    data = wasm.assembled(WAT, MANIFEST)
    told = {refused(data[:end]).split("\n")[0] for end in range(len(data))}
    assert told >= {
        "the module: not a wasm file: it does not begin with `\\0asm`",
        "the module: the wasm file is cut short",
        "the module has no manifest in it, so hotplug did not make it",
    }
    complete = data.rindex(b"\0", 0, data.index(b"hotplug.manifest"))  # but for the manifest
    for end in {*range(len(data))} - {complete}:
        with pytest.raises(LinkError):
            Module.load(data[:end], wasm.interface(MANIFEST))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the module: not a wasm file: it does not begin with `\\0asm`"),
        (b"\x7fELF" + bytes(60), "the module: not a wasm file: it does not begin with `\\0asm`"),
        (b"(module)", "the module: not a wasm file: it does not begin with `\\0asm`"),
        (
            b"\0asm\x0d\0\1\0",
            "the module: a wasm component, where hotplug needs a core module:"
            " build it for wasm32-unknown-unknown",
        ),
        (b"\0asm\2\0\0\0", "the module: not a core wasm module of version 1"),
        (b"\0asm\1\0\0\0", "the module has no manifest in it, so hotplug did not make it"),
        (b"\0asm\1\0\0\0\0\xff\xff\xff\xff\x0f", "the module: the wasm file is cut short"),
        (b"\0asm\1\0\0\0\0" + b"\xff" * 30, "the module: the wasm file is damaged"),
    ],
    ids=lambda value: ascii(value)[:24],
)
def test_other_files(data: bytes, message: str, tmp_path: Path) -> None:
    assert refused(data).split("\n")[0] == message
    path = tmp_path / "a.wasm"
    path.write_bytes(data)
    with pytest.raises(LinkError):
        hotplug.load(path)


def test_code_that_wasmtime_refuses_is_a_link_error() -> None:
    data = wasm.assembled(WAT, MANIFEST)
    code = data.index(b"\x41\x07\x0b")  # i32.const 7, end
    with pytest.raises(LinkError, match="honest: not a valid wasm module"):
        Module.load(data[:code] + b"\x41\x07\xff" + data[code + 3 :])


def test_paths_without_a_module(tmp_path: Path) -> None:
    with pytest.raises(LinkError, match=r"missing\.wasm` cannot be read: No such file"):
        hotplug.load(tmp_path / "missing.wasm")
    with pytest.raises(LinkError, match=r"cannot be read: (open: )?embedded null"):
        hotplug.load("a\0b")
    with pytest.raises(ManifestError):
        hotplug.load(tmp_path)
    (tmp_path / "plugin.toml").write_text(MANIFEST)
    with pytest.raises(LinkError, match=r"honest: there is no build in"):
        hotplug.load(tmp_path)
    (tmp_path / "plugin.wasm").mkdir()
    with pytest.raises(HotplugError):
        hotplug.load(tmp_path)
    with pytest.raises(ManifestError):
        hotplug.load(tmp_path / "plugin.wasm")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wasm")
    with pytest.raises(LinkError, match="it is not a regular file"):
        hotplug.load(tmp_path / "pipe.wasm")


def test_an_import_that_the_module_has_otherwise() -> None:
    wat = f"""(module
    (import "hotplug" "host_rate" (func)) (import "hotplug" "hotplug_fetch" (func))
    {wasm.SUPPORT} (func (export "_seven") (result i32) (i32.const 7)))"""
    head = wasm.HEAD + '[exports.seven]\nreturns = "u32"\n[imports.rate]\n'
    built, wanted = head + 'args = { at = "u32" }\n', head + 'args = { at = "string" }\n'
    Module.load(wasm.assembled(wat, built), wasm.interface(built))
    with pytest.raises(LinkError) as caught:
        Module.load(wasm.assembled(wat, built), wasm.interface(wanted))
    assert str(caught.value).startswith(
        "honest.rate: the manifest declares `rate(at: string)`, but the module has `rate(at: u32)`"
    )
