"""Panics inside the standard library about what the target does not have -> what to do instead.

std says where it panicked by a path of the machine that rustc was built on. Which of its files that
is tells what was asked for; the backtrace tells which function of the author asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hotplug import files
from hotplug.manifest import WASI

__all__ = ["Asked", "asked", "origin"]

_STD = re.compile(r"(?:^|/)library/std/src/(.*)")
_UNSUPPORTED = re.compile(r"kind: Unsupported\b|operation not supported on this platform")
_FUNCTION = re.compile(
    r"^([ \t]*)(?:pub(?:\([^)]*\))?\s+)?(?:const\s+)?fn\s+(?:r#)?(\w+)", re.MULTILINE
)
_CALLED = re.compile(r"(?<!\.)\b(\w+)(?:::<[^()]*>)?\s*\(")
_PART = re.compile(r"(?<=[^0-9])(\d+)_?(?=[A-Za-z_])")
_LARGEST_SOURCE = 1 << 20


@dataclass(frozen=True, slots=True)
class Asked:
    """Something that the target does not have."""

    calls: str
    """A regular expression of what asks for it, in Rust."""
    without: str
    """What to do, for a target without a system."""
    wasi: str
    """What to do, for WASI."""


_CLOCK = Asked(
    r"\bnow(?:_utc|_local)?\s*\(\)|\belapsed\s*\(\)",
    f"this target has no clock: call `host::now()` of the capability `now`, or build with"
    f' `target = "{WASI}"` in `[build]`',
    'the clock is the capability `now`: write `capabilities = ["now"]` in `[plugin]`',
)
_NO_THREADS = "a plugin has no threads: do it in this one; the host can make calls at once, by"
_THREADS = Asked(
    r"\bspawn\s*\(",
    f"{_NO_THREADS} `instances` in `[limits]`",
    f"{_NO_THREADS} `instances` in `[limits]`",
)
_NO_SLEEP = "a plugin cannot sleep: return, and let the host call again later"
_SLEEP = Asked(r"\bsleep\w*\s*\(", _NO_SLEEP, _NO_SLEEP)
_RANDOM = Asked(
    r"\b(?:HashMap|HashSet|RandomState)\b",
    'random bytes are the capability `random`: write `capabilities = ["random"]` in `[plugin]`',
    "random bytes, also for `HashMap`, are the capability `random`: write"
    ' `capabilities = ["random"]` in `[plugin]`',
)
_NO_FILES = "a plugin has no files, sockets or processes: the host can do it, by a function in"
_FILES = Asked(r"(?!)", f"{_NO_FILES} `[imports]`", f"{_NO_FILES} `[imports]`")


@dataclass(frozen=True, slots=True)
class _Function:
    """A function of the author."""

    path: Path
    first: int
    """The number of its first line."""
    lines: list[str]
    """Its lines, of which the first begins after its name."""


def asked(file: str, message: str) -> Asked | None:
    """What the plugin asked for that panicked in *file* with *message*, if std has none of it."""
    inside = _STD.search(file.replace("\\", "/"))
    if inside is None:
        return _FILES if _UNSUPPORTED.search(message) else None
    place = inside[1]
    if "sleep" in message or (place.startswith("sys/") and "thread" in place):
        return _SLEEP
    if "spawn" in message and place.startswith("thread/"):
        return _THREADS
    if place.startswith("sys/") and "time" in place:
        return _CLOCK
    if "random" in message or "random" in place:
        return _RANDOM
    return None


def origin(root: Path, export: str, frames: Sequence[str], what: Asked) -> tuple[Path, int] | None:
    """The file in *root*/src and the line of the author that led there.

    The search begins at the innermost function of the author that is known to have run; what it
    calls may have been inlined into it. The line is the one that asks for *what*, where there is
    one such line in all that it calls, and else the first of the function.
    """
    functions = _functions(root)
    names = [part for frame in frames for part in _parts(frame)[-1:]]
    start = next((name for name in (*names, export) if name in functions), None)
    if start is None:
        return None
    seen, left = {start}, [start]
    asks: list[tuple[Path, int]] = []
    while left:
        for one in functions[left.pop()]:
            for number, line in enumerate(one.lines):
                if re.search(what.calls, line):
                    asks.append((one.path, one.first + number))
                called = {name for name in _CALLED.findall(line) if name in functions} - seen
                seen |= called
                left += called
    home = next((one for one in functions[start] if one.path.name == "lib.rs"), functions[start][0])
    return asks[0] if len(asks) == 1 else (home.path, home.first)


def _parts(mangled: str) -> list[str]:
    """The names in a symbol of rustc, without its hash; none for a function of std."""
    parts: list[str] = []
    at = 0
    for size in _PART.finditer(mangled):
        end = size.end() + int(size[1])
        if size.start() >= at:
            parts.append(mangled[size.end() : end])
            at = end
    if not parts or parts[0] in {"std", "core", "alloc", "__rustc"}:
        return []
    return parts[:-1] if re.fullmatch(r"h[0-9a-f]{16}", parts[-1]) else parts


def _functions(root: Path) -> dict[str, list[_Function]]:
    """The author's functions by their names, of which there may be several."""
    found: dict[str, list[_Function]] = {}
    for path in sorted((root / "src").rglob("*.rs")):
        if path.name == "exports.rs":
            continue
        try:
            text = files.read(path, _LARGEST_SOURCE).decode()
        except (OSError, UnicodeDecodeError):
            continue
        for start in _FUNCTION.finditer(text):
            end = re.compile(rf"^{start[1]}\}}", re.MULTILINE).search(text, start.end())
            lines = text[start.end() : end.start() if end else len(text)].split("\n")
            first = text.count("\n", 0, start.end()) + 1
            found.setdefault(start[2], []).append(_Function(path, first, lines))
    return found
