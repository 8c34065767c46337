"""Noise for the readers of records, indexes and locks: they raise RegistryError, and nothing else.

`make registry-torture` gives each a share of 10^6 inputs.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from typing import Any

import pytest

from hotplug.registry import Image, Lock, Record, RegistryError, Requirement, Version
from hotplug.registry.record import canonical, parse_json
from hotplug.registry.store.index import Index
from plugins import NAME, module, toml

INPUTS = int(os.environ.get("HOTPLUG_FUZZ", "2000"))
VALUES = (
    None, True, -1, 0, 1.5, 1 << 63, 1 << 200, "", "..", "../../x", "sha256:" + "0" * 64, "\x1b[2J",
    "a" * 300, "acme/text-stats", "1.2.3", "^1", "store", "oci://x/y", [], {}, [[]], {"a": {}},
)  # fmt: skip


def record() -> tuple[bytes, bytes]:
    text = toml("1.2.0", doc="Counts.")
    made, artifact = Record.build(NAME, text.encode(), module(text))
    return made.image.data, artifact.blob(made.image.config)


MANIFEST, CONFIG = record()
INDEX = Index().with_tag("1.2.0", Image.read(MANIFEST).descriptor).data
LOCK = Lock.parse(b"""\
version = 1

[[plugin]]
name        = "acme/text-stats"
requirement = "^1.2"
version     = "1.2.0"
source      = "oci://reg.local/acme/text-stats"
digest      = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
wasm        = "sha256:1111111111111111111111111111111111111111111111111111111111111111"
interface   = "sha256:2222222222222222222222222222222222222222222222222222222222222222"
exports     = { count = "sha256:3333333333333333333333333333333333333333333333333333333333333333" }
""").data


def bytes_changed(chance: random.Random, data: bytes) -> bytes:
    """*data* with some bytes set, cut, doubled or moved."""
    found = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at, end = sorted((chance.randrange(len(found) + 1), chance.randrange(len(found) + 1)))
        match chance.randrange(5):
            case 0 if at < len(found):
                found[at] = chance.randrange(256)
            case 1:
                del found[at : min(end, at + 40)]
            case 2:
                found[at:at] = found[at : min(end, at + 200)]
            case 3:
                found[at:at] = chance.choice(
                    [b'"', b"{", b"[", b"\\u0000", b"\\ud800", b"\n", b"0"]
                )
            case _:
                found[at:] = b""
        if not found:
            return b""
    return bytes(found)


def member_changed(chance: random.Random, data: bytes) -> bytes:
    """*data*, which is JSON, with one member of some object replaced, removed or added."""
    value: Any = json.loads(data)
    place: Any = value
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            break
        key = chance.choice(keys)
        if isinstance(place[key], dict | list) and place[key] and chance.random() < 0.7:
            place = place[key]
            continue
        if chance.random() < 0.2:
            del place[key]
        else:
            place[key] = chance.choice(VALUES)
        break
    return json.dumps(value).encode()


def read_config(data: bytes) -> object:
    return Record.read(Image.read(MANIFEST), data)


def read_manifest(data: bytes) -> object:
    return Record.read(Image.read(data), CONFIG)


def read_lock(data: bytes) -> object:
    lock = Lock.parse(data)
    assert Lock.parse(lock.data) == lock
    return lock


def read_index(data: bytes) -> object:
    index = Index.read(data, "the index")
    return index.tags, list(index.referring("sha256:" + "0" * 64))


READERS: dict[str, tuple[Callable[[bytes], object], bytes]] = {
    "manifest": (read_manifest, MANIFEST),
    "config": (read_config, CONFIG),
    "index": (read_index, INDEX),
    "lock": (read_lock, LOCK),
}


@pytest.mark.parametrize("name", READERS)
def test_a_reader_raises_nothing_else(name: str) -> None:
    read, good = READERS[name]
    read(good)
    chance = random.Random(name)
    refused = 0
    shown: set[str] = set()
    for _ in range(INPUTS // len(READERS)):
        structured = name != "lock" and chance.random() < 0.5
        data = (member_changed if structured else bytes_changed)(chance, good)
        try:
            read(data)
        except RegistryError as error:
            refused += 1
            shown |= set(str(error))
    assert not {"\x1b", "\0", "\r"} & shown
    assert refused > INPUTS // len(READERS) // 3


def test_what_was_read_is_written_the_same() -> None:
    chance = random.Random(1)
    for _ in range(INPUTS // 4):
        data = member_changed(chance, MANIFEST)
        try:
            value = parse_json(data, "it")
            once = canonical(value)
        except RegistryError:
            continue
        assert canonical(parse_json(once, "it")) == once


def test_words_on_the_command_line() -> None:
    chance = random.Random(2)
    alphabet = "0123456789.^~=<>*,- +abx\x1b\u0661"
    for _ in range(INPUTS):
        text = "".join(chance.choices(alphabet, k=chance.randrange(12)))
        version = Version.maybe(text)
        assert version is None or str(version) == text
        try:
            requirement = Requirement.parse(text)
        except RegistryError:
            continue
        again = Requirement.parse(requirement.text)
        for each in ("0.0.1", "1.2.3", "9.9.9-rc.1"):
            assert (Version.parse(each) in requirement) == (Version.parse(each) in again)
