"""A shell for the commands of the registry, which run in this process in an application."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hotplug.cli import main
from plugins import module, toml

__all__ = ["COUNT", "MORE", "NAME", "Shell"]

COUNT = '[exports.count]\nargs = { text = "string" }\nreturns = "u32"\n'
MORE = '[exports.more]\nargs = { text = "string" }\nreturns = "u32"\n'
NAME = "acme/text-stats"


class Shell:
    """Runs commands in the application's directory, and has what they printed."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self.capsys = root, capsys
        self.error = ""

    @classmethod
    def made(
        cls, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> Shell:
        """An empty application with a store of its own, and no key."""
        root = tmp_path / "app"
        root.mkdir()
        monkeypatch.chdir(root)
        monkeypatch.setenv("HOTPLUG_STORE", str(tmp_path / "store"))
        monkeypatch.setenv("HOTPLUG_KEY", str(tmp_path / "none.pem"))
        return cls(root, capsys)

    def __call__(self, *args: str, code: int = 0) -> str:
        with pytest.raises(SystemExit) as ended:
            main.main(list(args), prog_name="hotplug")
        said = self.capsys.readouterr()
        self.error = said.err
        assert ended.value.code == code, said.out + said.err
        return said.out

    def json(self, *args: str, code: int = 0) -> Any:
        found = json.loads(self(*args, "--json", code=code))
        assert found.pop("v") == 1
        return found

    def plugin(self, version: str, exports: str = COUNT, **more: str) -> str:
        """A plugin's directory with a build, which is published by `--no-build`."""
        text = toml(version, exports, **more)
        root = self.root / "src" / more.get("name", "text-stats")
        (root / ".hotplug").mkdir(parents=True, exist_ok=True)
        (root / "plugin.toml").write_text(text)
        (root / ".hotplug" / "plugin.wasm").write_bytes(module(text))
        return str(root)

    def publish(self, version: str, exports: str = COUNT, *options: str, **more: str) -> str:
        path = self.plugin(version, exports, **more)
        return self("publish", path, "--no-build", "--to", "acme", *options).strip()
