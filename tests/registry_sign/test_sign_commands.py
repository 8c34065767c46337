"""Signatures in the commands: who is trusted is locked, and another signer stops an upgrade."""

from __future__ import annotations

from pathlib import Path

import pytest

import hotplug
from hotplug.registry import Application, KeyFile, Name
from shells import COUNT, NAME, Shell


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    return Shell.made(tmp_path, monkeypatch, capsys)


@pytest.fixture
def keys(tmp_path: Path) -> tuple[KeyFile, KeyFile]:
    first, second = (KeyFile.new(tmp_path / f"{name}.pem") for name in ("ann", "eve"))
    return first, second


def signer(shell: Shell) -> str:
    return Application(shell.root).lock[Name.parse(NAME)].signer


def test_publish_signs_by_itself(
    shell: Shell, keys: tuple[KeyFile, KeyFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTPLUG_KEY", str(keys[0].path))
    shell.publish("1.0.0")
    shell("add", NAME)
    assert signer(shell) == keys[0].id
    assert f"signer: {keys[0].id}" in shell("audit")
    assert shell.json("info", NAME)["signers"] == [keys[0].id]
    assert shell("verify") == "1 checked, 0 wrong\n"


def test_another_signer_stops_an_upgrade(shell: Shell, keys: tuple[KeyFile, KeyFile]) -> None:
    ann, eve = keys
    shell.publish("1.0.0", COUNT, "--key", str(ann.path))
    shell("add", NAME)
    before = (shell.root / "plugins.lock").read_bytes()
    shell.publish("1.1.0", COUNT, "--key", str(eve.path))
    shell("upgrade", "--yes", code=1)
    assert f"plugins.lock has the signer {ann.id}" in shell.error
    assert f"it is signed by {eve.id}" in shell.error
    shell.publish("1.2.0", COUNT, "--no-sign")
    shell("upgrade", "--yes", code=1)
    assert "nobody has signed it" in shell.error
    assert (shell.root / "plugins.lock").read_bytes() == before
    assert hotplug.load(NAME).interface.version == "1.0.0"
    with (shell.root / "hotplug.toml").open("a") as settings:
        settings.write(f'[trust]\n"acme/*" = ["{ann.id}", "{eve.id}"]\n')
    shell("upgrade", "--yes", code=1)  # the newest is unsigned
    shell("yank", f"{NAME}@1.2.0", "--reason", "unsigned", "--key", str(ann.path))
    text = shell("upgrade", "--yes")
    assert f"! signer: {ann.id} -> {eve.id}" in text
    assert signer(shell) == eve.id


def test_an_unsigned_version_is_refused_where_keys_are_named(
    shell: Shell, keys: tuple[KeyFile, KeyFile]
) -> None:
    ann, _ = keys
    shell.publish("1.0.0")
    (shell.root / "hotplug.toml").write_text(f'[trust]\n"acme/*" = ["{ann.id}"]\n')
    shell("add", NAME, code=1)
    assert "is not signed by a key that is trusted" in shell.error
    shell.publish("1.0.0", COUNT, "--key", str(ann.path))  # the same bytes, signed afterwards
    shell("add", NAME)
    assert signer(shell) == ann.id


def test_an_unsigned_yank_is_none_where_keys_are_named(
    shell: Shell, keys: tuple[KeyFile, KeyFile]
) -> None:
    ann, eve = keys
    (shell.root / "hotplug.toml").write_text(f'[trust]\n"acme/*" = ["{ann.id}"]\n')
    for version in ("1.0.0", "1.1.0"):
        shell.publish(version, COUNT, "--key", str(ann.path))
    for options in ((), ("--key", str(eve.path))):
        shell("yank", f"{NAME}@1.1.0", "--reason", "mine", *options)
        shell("add", f"{NAME}@^1")
        assert str(Application(shell.root).lock[Name.parse(NAME)].version) == "1.1.0"
        shell("yank", f"{NAME}@1.1.0", "--undo")
        shell("remove", NAME)
    shell("yank", f"{NAME}@1.1.0", "--reason", "real", "--key", str(ann.path))
    shell("add", f"{NAME}@^1")
    assert str(Application(shell.root).lock[Name.parse(NAME)].version) == "1.0.0"


def test_a_lock_that_names_another_signer_is_noticed(
    shell: Shell, keys: tuple[KeyFile, KeyFile]
) -> None:
    ann, eve = keys
    shell.publish("1.0.0", COUNT, "--key", str(ann.path))
    shell("add", NAME)
    path = shell.root / "plugins.lock"
    path.write_text(path.read_text().replace(ann.id, eve.id))
    assert "is not signed by a key that is trusted" in shell("verify", code=1)
