"""`hotplug key`: what it makes, prints and refuses; and a Python without the extra."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hotplug.registry import KeyFile, Policy, RegistryError
from plugins import NAME

FRAMEWORK = Path(__file__).parents[2] / "framework"


def key(home: Path, *arguments: str, before: str = "") -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(FRAMEWORK), "XDG_CONFIG_HOME": str(home)}
    env.pop("HOTPLUG_KEY", None)
    program = f"import sys; {before}\nfrom hotplug.cli import main; main()"
    command = [sys.executable, "-c", program, "key", *arguments]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def test_a_key_is_made_and_shown(tmp_path: Path) -> None:
    made = key(tmp_path, "new")
    assert made.returncode == 0
    file = tmp_path / "hotplug" / "signing-key.pem"
    assert made.stderr == f"made {file} and {file.with_suffix('.pub')}\n"
    secret = file.read_text().splitlines()[1]
    identity, *pem = made.stdout.splitlines()
    assert identity.startswith("key:SHA256:")
    assert pem[0] == "-----BEGIN PUBLIC KEY-----"
    for shown in (key(tmp_path, "show"), key(tmp_path, "show", str(file.with_suffix(".pub")))):
        assert shown.stdout == made.stdout
        assert secret not in shown.stdout + shown.stderr + made.stdout + made.stderr
    said = json.loads(key(tmp_path, "show", "--json").stdout)
    assert said == {"id": identity, "public": "\n".join([*pem, ""]), "file": str(file)}


def test_a_key_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "acme.pem"
    assert key(tmp_path, "new", str(file)).returncode == 0
    before = file.read_bytes()
    again = key(tmp_path, "new", str(file))
    assert again.returncode == 1
    assert f"{file.with_suffix('.pub')} exists already" in again.stderr
    assert file.read_bytes() == before
    file.with_suffix(".pub").unlink()
    file.unlink()
    file.with_suffix(".pub").write_text("x")
    assert key(tmp_path, "new", str(file)).returncode == 1
    assert not file.exists()


def test_what_is_no_key_is_said(tmp_path: Path) -> None:
    absent = key(tmp_path, "show")
    assert absent.returncode == 1
    assert "hotplug key new" in absent.stderr
    assert key(tmp_path, "show", "a", "b").returncode == 2
    (tmp_path / "x.pub").write_text("nothing")
    assert "no public key" in key(tmp_path, "show", str(tmp_path / "x.pub")).stderr


def test_without_the_extra_it_is_named(tmp_path: Path) -> None:
    without = "sys.modules['cryptography'] = None"
    said = key(tmp_path, "new", before=without)
    assert said.returncode == 1
    assert "pip install 'hotplug[sign]'" in said.stderr


def test_the_key_of_the_environment_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTPLUG_KEY", str(tmp_path / "ci.pem"))
    assert KeyFile.default() == tmp_path / "ci.pem"
    monkeypatch.delenv("HOTPLUG_KEY")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert KeyFile.default() == tmp_path / "hotplug" / "signing-key.pem"


def test_a_policy_says_what_must_be_signed() -> None:
    assert not Policy().needs_signature(NAME)
    assert Policy({"acme/*": ("key:SHA256:" + "a" * 43,)}).needs_signature(NAME)
    with pytest.raises(RegistryError):
        Policy({"acme/*": ("x.pub",)}, Path("/nowhere")).needs_signature(NAME)
