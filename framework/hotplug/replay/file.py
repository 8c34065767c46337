"""`calls.toml`: the pinned calls of a plugin, beside its manifest."""

from __future__ import annotations

import errno
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn, cast

import tomli

from hotplug import files
from hotplug.errors import Diagnostic, ReplayError, Span
from hotplug.replay.call import PinnedCall
from hotplug.replay.outcome import Outcome, What

__all__ = ["FILE", "read", "write"]

FILE = "calls.toml"
_HEAD = """\
# Pinned calls, which `hotplug check` and the pytest fixture `hotplug_call` make again.
# Arguments and answers are JSON, in the form that docs/dev.md gives for each kind.
"""
_ANSWERS: dict[str, What] = {"result": "ok", "err": "err", "fails": "failed"}


def read(root: Path) -> list[PinnedCall]:
    """The pinned calls of the plugin in the directory *root*; none where there is no file.

    Raises ReplayError with the place of what is wrong.
    """
    path = root / FILE
    if path.is_symlink():
        raise ReplayError(f"`{path}` is a symlink, which is not followed")
    try:
        data = files.read(path, files.SOURCE)
    except FileNotFoundError:
        return []
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise ReplayError(f"`{path}` is over {files.SOURCE >> 20} MiB large") from None
        raise ReplayError(f"`{path}` cannot be read: {error.strerror}") from None
    try:
        source = data.decode()
        found = tomli.loads(source)
    except UnicodeDecodeError as error:
        raise ReplayError(f"`{path}` is not UTF-8: {error}") from None
    except tomli.TOMLDecodeError as error:
        raise ReplayError(f"`{path}` is not TOML: {error}") from None
    tables: Any = found.pop("call", [])
    listed: Any = list
    for key in found:
        _refuse(source, key, f"unknown key `{key}`", "each pinned call is a table `[[call]]`")
    if not isinstance(tables, listed):
        _refuse(source, "call", "`call` is no list of tables", "write `[[call]]`")
    calls: list[PinnedCall] = []
    for at, table in enumerate(tables):
        calls.append(_call(source, at, table))
    return calls


def write(root: Path, calls: Sequence[PinnedCall]) -> Path:
    """Writes *calls*, in place of the file as a whole. Returns its path.

    Raises ReplayError where it cannot be written. A symlink is replaced, not followed.
    """
    path = root / FILE
    text = "\n".join([_HEAD, *map(_table, calls)])
    try:
        files.write(path, text.encode())
    except OSError as error:
        raise ReplayError(f"`{path}` cannot be written: {error.strerror}") from None
    return path


def _call(source: str, at: int, table: Any) -> PinnedCall:
    if not isinstance(table, dict):
        _refuse(source, "call", "a pinned call is no table", "write `[[call]]`", at)
    found = cast("dict[str, Any]", table)
    answers = [key for key in found if key in _ANSWERS]
    for key, value in found.items():
        if key not in {"export", "args", *_ANSWERS}:
            allowed = "a pinned call has `export`, `args`, and `result`, `err` or `fails`"
            _refuse(source, key, f"unknown key `{key}`", allowed, at)
        if not isinstance(value, str):
            _refuse(source, key, f"`{key}` is no string", "write JSON in quotes", at)
    if "export" not in found or len(answers) != 1:
        needed = "a pinned call has an `export`, and one of `result`, `err` and `fails`"
        _refuse(source, "export", "a pinned call is incomplete", needed, at)
    args = _json(source, at, "args", found.get("args", "[]"))
    listed: Any = list
    if not isinstance(args, listed):
        _refuse(source, "args", "`args` is no list", "write `args = '[1, \"two\"]'`", at)
    answer = answers[0]
    if answer == "fails":
        outcome = Outcome("failed", failure=found[answer])
    else:
        outcome = Outcome(_ANSWERS[answer], _json(source, at, answer, found[answer]))
    return PinnedCall(found["export"], tuple(args), outcome)


def _json(source: str, at: int, key: str, text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        _refuse(source, key, f"`{key}` is no JSON: {error}", "", at)


def _refuse(source: str, key: str, message: str, help: str, at: int = 0) -> NoReturn:
    """Raises ReplayError at the line of *key* in the table number *at*."""
    start, tables = 0, -1
    offset = 0
    for line in source.splitlines(keepends=True):
        if line.strip().startswith("[[call]]"):
            tables += 1
            if tables == at:
                start = offset
        word = line.strip().split("=")[0].strip()
        if word == key and tables in {at, -1}:
            start = offset
            break
        offset += len(line)
    end = source.find("\n", start)
    span = Span.of(FILE, source, start, end if end > start else len(source))
    raise ReplayError(Diagnostic(message, span=span, help=help))


def _table(call: PinnedCall) -> str:
    outcome = call.outcome
    key = next(name for name, what in _ANSWERS.items() if what == outcome.what)
    answer = outcome.failure if outcome.what == "failed" else _dumped(outcome.json)
    lines = ["[[call]]", f"export = {_quoted(call.export)}"]
    lines.append(f"args = {_quoted(_dumped(list(call.args)))}")
    return "\n".join([*lines, f"{key} = {_quoted(answer)}", ""])


def _dumped(json_: Any) -> str:
    return json.dumps(json_, ensure_ascii=False)


def _quoted(text: str) -> str:
    """*text* as a string of TOML: literal where it can be, as JSON is full of quotes."""
    if "'" not in text and text.isprintable():
        return f"'{text}'"
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
