"""`hotplug diff` in an application: the calls that the newer version breaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from hotplug.cli.registry import call_sites
from hotplug.cli.registry.call_sites import broken_calls
from plugins import toml
from shells import COUNT, NAME, Shell
from wasm import interface

MAIN = """\
from text_stats import TextStats

plugin = TextStats.load("acme/text-stats")
first: int = plugin.count("a")
second: int = plugin.count(text="b")
third: str = plugin.count("c")  # wrong already
"""
RENAMED = COUNT.replace("text =", "line =")


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    made = Shell.made(tmp_path, monkeypatch, capsys)
    (made.root / "main.py").write_text(MAIN)
    return made


def test_the_calls_that_break_are_listed(shell: Shell) -> None:
    pytest.importorskip("mypy")
    shell.publish("1.0.0")
    shell.publish("2.0.0", RENAMED)
    shell("add", f"{NAME}@^1")
    text = shell("diff", f"{NAME}@1.0.0", f"{NAME}@2.0.0")
    assert "calls that break, by mypy:" in text
    assert "  main.py:5: Unexpected keyword argument" in text
    assert "main.py:4" not in text
    assert "main.py:6" not in text
    assert shell.json("diff", f"{NAME}@1.0.0", f"{NAME}@2.0.0", "--no-calls")["calls"] == []


def test_pyright_is_asked_where_there_is_no_mypy(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pyright")
    monkeypatch.setattr(call_sites, "checker", lambda: "pyright")
    old, new = (interface(toml("1.0.0", exports)) for exports in (COUNT, RENAMED))
    found = broken_calls(shell.root, old, new)
    assert [(one.file, one.line) for one in found] == [("main.py", 5)] * len(found)
    assert found
