"""Edit: one requirement in the settings of an application; the rest of the file stays as it is."""

from __future__ import annotations

import re
from pathlib import Path

from hotplug.errors import Diagnostic
from hotplug.registry.errors import LockError
from hotplug.registry.lock.settings import PYPROJECT, Settings
from hotplug.registry.record import Name
from hotplug.registry.rules import Requirement
from hotplug.registry.store import write_whole

__all__ = ["set_requirement"]

_HEADER = re.compile(r"\s*\[[^\[\]]+\]\s*(#.*)?")


def set_requirement(path: Path, name: Name, requirement: Requirement | None) -> None:
    """Sets the requirement of *name* in the settings file *path*; None removes it.

    The file is made where there is none. Raises LockError where that cannot be done line by line.
    """
    before = Settings.read(path) if path.is_file() else Settings()
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    table = "tool.hotplug.plugins" if path.name == PYPROJECT else "plugins"
    edited = _edited(text, table, str(name), requirement)
    wanted = {**before.plugins}
    wanted.pop(name, None)
    if requirement is not None:
        wanted[name] = requirement
    write_whole(path, edited.encode())
    try:
        done = Settings.read(path).plugins == wanted
    except LockError:
        done = False
    if not done:
        write_whole(path, text.encode())
        line = f'"{name}" = "{requirement}"' if requirement else f"no `{name}`"
        raise LockError(
            Diagnostic(
                f"`{path}` could not be edited, and is as it was",
                help=f"write it by hand: `[{table}]` has {line}",
            )
        )


def _edited(text: str, table: str, name: str, requirement: Requirement | None) -> str:
    lines = text.splitlines()
    header = re.compile(rf"\s*\[\s*{re.escape(table)}\s*\]\s*(#.*)?")
    entry = re.compile(rf"\s*[\"']{re.escape(name)}[\"']\s*=")
    start = next((at for at, line in enumerate(lines) if header.fullmatch(line)), None)
    new = [] if requirement is None else [f'"{name}" = "{requirement}"']
    if start is None:
        gap = [""] if lines and lines[-1].strip() else []
        return "\n".join([*lines, *gap, f"[{table}]", *new, ""]) if new else text
    rest = range(start + 1, len(lines))
    end = next((at for at in rest if _HEADER.fullmatch(lines[at])), len(lines))
    body = [line for line in lines[start + 1 : end] if not entry.match(line)]
    kept = next((at for at in reversed(range(len(body))) if body[at].strip()), -1) + 1
    order = [at for at in range(kept) if body[at].strip() > (new[0] if new else "")]
    at = order[0] if order and all(line.startswith('"') for line in body[:kept]) else kept
    body[at:at] = new
    return "\n".join([*lines[: start + 1], *body, *lines[end:], ""])
