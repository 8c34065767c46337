"""`hotplug.load("acme/text-stats")`: the bytes that are locked, and no others."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import Any

import pluggy
import pytest

import hotplug
from hotplug.errors import RegistryError
from hotplug.registry import (
    Application,
    DigestMismatch,
    Lock,
    LockError,
    Name,
    Record,
    Requirement,
    publish,
    resolve,
    set_requirement,
)
from hotplug.runtime.module.module import _compiled
from plugins import ANSWER, NAME, answering, toml


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Application:
    monkeypatch.delenv("HOTPLUG_STORE", raising=False)
    root = tmp_path / "app"
    root.mkdir()
    (root / "hotplug.toml").write_text('store = "plugins"\n')
    monkeypatch.chdir(root)
    return Application(root)


def put(app: Application, version: str, number: int, name: Name = NAME, top: str = "") -> Record:
    text = toml(version, ANSWER, name=name.plugin, top=top)
    record, artifact = Record.build(name, text.encode(), answering(text, number))
    publish(app.store().repository(name), record, artifact)
    return record


def lock(app: Application, *renew: Name, name: Name = NAME, requirement: str = "^1") -> Lock:
    set_requirement(app.settings_path, name, Requirement.parse(requirement))
    made = resolve(app.settings, app.lock, app.engines(), None, renew)
    made.write(app.lock_path)
    return made


def test_a_name_is_loaded_by_the_lock(app: Application) -> None:
    put(app, "1.0.0", 1)
    lock(app)
    put(app, "1.1.0", 2)
    with hotplug.load("acme/text-stats") as plugin:
        assert plugin["answer"]() == 1
        assert plugin.interface.version == "1.0.0"
        lock(app, NAME)
        assert plugin.reload().changed
        assert plugin["answer"]() == 2
        assert not plugin.reload().changed
        os.chdir("/")  # the plugin keeps its application
        assert not plugin.reload().changed


def test_no_connection_is_made(app: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    put(app, "1.0.0", 1)
    lock(app)

    def refuse(*_: Any) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert hotplug.load("acme/text-stats")["answer"]() == 1


def test_what_is_not_what_was_locked_is_not_loaded(app: Application) -> None:
    record = put(app, "1.0.0", 1)
    other = put(app, "1.1.0", 2)
    lock(app, requirement="=1.0.0")
    text = app.lock_path.read_text()
    app.lock_path.write_text(text.replace(record.wasm.digest, other.wasm.digest))
    with pytest.raises(RegistryError, match=r"plugins\.lock has another module than its record"):
        hotplug.load("acme/text-stats")
    app.lock_path.write_text(text)
    blobs = app.store().root / "acme" / "text-stats" / "blobs" / "sha256"
    for digest in (record.wasm.digest, record.digest):
        path = blobs / digest.removeprefix("sha256:")
        good = path.read_bytes()
        path.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
        with pytest.raises(DigestMismatch, match="a blob in the store is damaged"):
            hotplug.load("acme/text-stats")
        path.write_bytes(good)
    assert hotplug.load("acme/text-stats")["answer"]() == 1


def test_a_tag_that_was_moved_changes_nothing(app: Application) -> None:
    put(app, "1.0.0", 1)
    evil = put(app, "1.1.0", 2)
    lock(app, requirement="=1.0.0")
    app.store().repository(NAME).move("1.0.0", evil.digest, before="any")
    assert hotplug.load("acme/text-stats")["answer"]() == 1


def test_a_name_that_is_locked_nowhere_is_said(app: Application) -> None:
    with pytest.raises(LockError, match="is neither a directory nor a plugin in") as caught:
        hotplug.load("acme/text-stats")
    assert "hotplug add acme/text-stats" in str(caught.value)
    with pytest.raises(hotplug.HotplugError, match="cannot be read"):
        hotplug.load("./acme/text-stats")
    with pytest.raises(hotplug.HotplugError, match="cannot be read"):
        hotplug.load(Path("acme/text-stats"))


def test_a_directory_of_that_name_is_loaded_where_no_lock_has_it(app: Application) -> None:
    text = toml("1.0.0", ANSWER)
    directory = app.root / "acme" / "text-stats"
    directory.mkdir(parents=True)
    (directory / "plugin.toml").write_text(text)
    (directory / "plugin.wasm").write_bytes(answering(text, 5))
    assert hotplug.load("acme/text-stats")["answer"]() == 5
    put(app, "1.0.0", 1)
    lock(app)
    assert hotplug.load("acme/text-stats")["answer"]() == 1
    assert hotplug.load(directory)["answer"]() == 5


def test_generated_classes_take_names(app: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    from hotplug.build import Generated
    from hotplug.manifest import Project

    put(app, "1.0.0", 3)
    lock(app)
    root = app.root / "src" / "text-stats"
    (root / "src").mkdir(parents=True)
    (root / "plugin.toml").write_text(toml("1.0.0", ANSWER))
    (root / "Cargo.toml").write_text('[package]\nname = "text-stats"\nedition = "2021"\n')
    Generated.of(Project.at(root)).write()
    monkeypatch.syspath_prepend(root / "python")
    from text_stats import TextStats  # type: ignore[import-not-found]

    try:
        assert TextStats.load("acme/text-stats").answer() == 3
    finally:
        del sys.modules["text_stats"]


def test_a_host_loads_names(app: Application) -> None:
    put(app, "1.0.0", 1)
    put(app, "1.0.0", 2, Name("acme", "other"))
    lock(app)
    lock(app, name=Name("acme", "other"))
    host = hotplug.Host(pluggy.PluginManager("app"))
    assert host.load("acme/text-stats")["answer"]() == 1
    assert [status.plugin for status in host.status] == ["text-stats"]
    host.unload("text-stats")
    assert [plugin["answer"]() for plugin in host.load_all()] == [2, 1]
    put(app, "1.1.0", 7)
    lock(app, NAME)
    with host.watch():
        assert host.reload("text-stats").changed
        assert host["text-stats"]["answer"]() == 7
        host.unload("text-stats")


def test_the_second_load_compiles_nothing(app: Application) -> None:
    put(app, "1.0.0", 1)
    lock(app)
    hotplug.load("acme/text-stats").close()
    before = _compiled.cache_info()
    hotplug.load("acme/text-stats").close()
    assert _compiled.cache_info().misses == before.misses
    assert _compiled.cache_info().hits == before.hits + 1
