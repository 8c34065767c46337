"""docs/registry.md is run: each command in its order, and what it prints is what the page shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pluggy
import pytest

import hotplug
from hotplug.registry import LocalStore, Record, publish
from hotplug.registry.rules.change import Level
from plugins import ANSWER, NAME, answering, toml

TOP = Path(__file__).parents[1]
PAGE = (TOP / "docs" / "registry.md").read_text("utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def steps() -> list[tuple[str, str]]:
    """The commands, each with what it prints."""
    found: list[tuple[str, str]] = []
    for block in BLOCKS:
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, printed = part.partition("\n")
            found.append((command, printed))
    return found


def fits(expected: str, printed: str) -> bool:
    """Whether *printed* is *expected*, where `…` stands for anything."""
    pattern = ".*".join(re.escape(part) for part in expected.split("…"))
    return re.fullmatch(pattern, printed, re.DOTALL) is not None


def test_the_guide(tmp_path: Path) -> None:
    pytest.importorskip("cryptography")
    env = {
        **os.environ,
        "PYTHONPATH": str(TOP / "framework"),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOTPLUG_STORE": str(tmp_path / "store"),
        "HOTPLUG_KEY": str(tmp_path / "none.pem"),
    }
    where = tmp_path
    for command, expected in steps():
        script = f'{command}\necho "[$PWD" >&2'
        said = subprocess.run(
            ["bash", "-c", script], cwd=where, env=env, capture_output=True, text=True
        )
        assert fits(expected, said.stdout), f"$ {command}\n{said.stdout}{said.stderr}"
        where = Path(said.stderr.rpartition("[")[2].strip())
    assert len(steps()) > 20
    assert where == tmp_path / "app"


def test_the_program_follows_a_channel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOTPLUG_STORE", str(tmp_path / "store"))
    repository = LocalStore(tmp_path / "store").repository(NAME)
    text = toml("1.0.0", ANSWER)
    record, artifact = Record.build(NAME, text.encode(), answering(text, 7))
    publish(repository, record, artifact)
    repository.move("stable", record.digest, before=None)
    (program,) = re.findall(r"^```python\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    scope: dict[str, Any] = {"hotplug": hotplug, "manager": pluggy.PluginManager("app")}
    exec(compile(program, "registry.md", "exec"), scope)
    with scope["following"] as following:
        assert following.status.running == record.digest
        assert scope["host"]["text-stats"]["answer"]() == 7


def test_the_table_of_rules_has_every_level() -> None:
    rows = re.findall(r"^\| (major|minor|patch) \|", PAGE, re.MULTILINE)
    assert set(rows) == {str(level) for level in Level}


def test_every_command_is_in_the_guide() -> None:
    from hotplug.cli.group import _COMMANDS

    ours = [name for name, module in _COMMANDS.items() if ".registry." in module]
    missing = [name for name in ours if f"hotplug {name}" not in PAGE and f"`{name}`" not in PAGE]
    assert missing == []
