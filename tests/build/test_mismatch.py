"""A plugin whose source and manifest disagree has one message for it; a directory is a case."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from hotplug.build import build
from hotplug.build.cargo.message import Message
from hotplug.build.toolchain.search import find
from hotplug.errors import BuildError, Diagnostic, HotplugError
from hotplug.interface import Interface
from hotplug.manifest import Manifest, Project

_CASES = sorted(
    path for path in (Path(__file__).parents[1] / "mismatch").iterdir() if path.is_dir()
)


@pytest.fixture(scope="module", autouse=True)
def _a_rust() -> None:
    try:
        find()
    except BuildError as error:
        pytest.skip(f"no Rust for wasm on this machine: {error}")


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_message(
    case: Path,
    tmp_path: Path,
    golden: Callable[[Path, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module = sys.modules["hotplug.build.build"]
    explain = module.mismatches

    def explained(
        messages: Sequence[Message],
        generated: str,
        manifest: Manifest,
        interface: Interface,
        path: str,
    ) -> tuple[list[Diagnostic], list[Message]]:
        about = generated, manifest, interface, path
        found = explain(messages, *about)
        mute = explain([_without_prose(one) for one in messages], *about)
        assert mute[0] == found[0]
        assert len(mute[1]) == len(found[1])
        return found

    monkeypatch.setattr(module, "mismatches", explained)
    root = tmp_path / "words"
    shutil.copytree(case, root)
    try:
        build(Project.at(root), debug=True)
        text = "it builds"
    except HotplugError as error:
        text = str(error).replace(str(tmp_path), "[DIR]")
    golden(case / "stderr.txt", re.sub(r"(?m)[ \t]+$", "", text) + "\n")


def _without_prose(message: Message) -> Message:
    """The message of another rustc, which says the same in other words: code and types stay."""
    return replace(
        message,
        text=_mute(message.text),
        children=tuple(map(_mute, message.children)),
        spans=tuple(replace(span, label=_mute(span.label)) for span in message.spans),
    )


def _mute(text: str) -> str:
    return "".join(part if part.startswith("`") else " … " for part in re.split("(`[^`]*`)", text))
