"""Each mistake in a manifest has one message; a directory in `errors/` is a case."""

from __future__ import annotations

import pickle
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from hotplug.errors import Diagnostic, ManifestError, Span, harmless
from hotplug.manifest import Manifest

_CASES = sorted(path for path in (Path(__file__).parents[1] / "errors").iterdir() if path.is_dir())

_HEAD = b'[plugin]\nname = "text-stats"\nversion = "0.1.0"\n\n[exports.f]\nreturns = '
_MADE: dict[str, bytes] = {
    "file-too-large": b"#" * 10_000_000,
    "nested-arrays": _HEAD + b"[" * 100_000,
    "nested-kinds": _HEAD + b'"' + b"result<" * 1000 + b'"',
    "huge-integer": _HEAD + b"1" * 100_000,
    "huge-name": _HEAD + b'"u32"\n[exports.' + b"x" * 100_000 + b"]\n",
    "many-problems": _HEAD + b'"u32"\n' + b"\n".join(b"k%d = 1" % n for n in range(10_000)),
}
"""The cases that are too large to be kept, and what makes them."""


def _file(case: Path, directory: Path) -> Path:
    """The manifest of *case*, made in *directory* where it is not kept."""
    if case.name == "directory-as-file":
        (directory / "plugin.toml").mkdir()
        return directory
    if case.name == "file-missing":
        return directory
    if case.name in _MADE:
        (directory / "plugin.toml").write_bytes(_MADE[case.name])
        return directory
    return case / "plugin.toml"


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_message(case: Path, tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    with pytest.raises(ManifestError) as caught:
        Manifest.load(_file(case, tmp_path))
    text = str(caught.value).replace(str(tmp_path), "[DIR]")
    golden(case / "stderr.txt", f"{text}\n")
    assert not [char for char in text if char != "\n" and unicodedata.category(char)[0] == "C"]
    if not case.name.startswith(("several", "many")):
        assert len(caught.value.diagnostics) == 1
        assert caught.value.diagnostics[0].help or caught.value.diagnostics[0].label


def test_every_made_case_is_kept() -> None:
    assert set(_MADE) <= {case.name for case in _CASES}


def test_problems_without_a_place_come_first() -> None:
    with pytest.raises(ManifestError) as caught:
        Manifest.parse(b"[limits]\nfoo = 1\ntime = 2\n")
    spans = [one.span for one in caught.value.diagnostics]
    assert [span and span.line for span in spans] == [None, None, 2, 3]


def test_survives_pickling() -> None:
    error = ManifestError(Diagnostic("a message", Span("plugin.toml", 1, 1, 2, "text"), "label"))
    copy: object = pickle.loads(pickle.dumps(error))
    assert str(copy) == str(error)


def test_harmless_leaves_nothing_that_a_terminal_obeys() -> None:
    every = "".join(map(chr, range(0x11_0000)))
    shown = harmless(every)
    assert not {unicodedata.category(char) for char in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert harmless("plain text, ünïcode, 文字") == "plain text, ünïcode, 文字"


@pytest.mark.parametrize("before", ["", "文字", "\t", "\x1b[31m", "e\u0301", "x" * 500])
def test_carets_stand_under_what_is_marked(before: str) -> None:
    line = f"{before}MARK and {'more ' * 100}"
    *_, shown, carets = Span("f", 7, len(before) + 1, 4, line).window("here")
    start = carets.index("^")
    columns = "".join(
        "" if unicodedata.combining(char) else char * (1 + (char in "文字")) for char in shown
    )
    assert columns[start : start + 4] == "MARK"
    assert carets.endswith("^^^^ here")
