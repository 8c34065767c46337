"""Entry: one plugin on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hotplug.dev import Failed, Target
from hotplug.plugin import Plugin

__all__ = ["Entry", "plain"]

_COLOR = re.compile(r"\x1b\[[0-9;]*m")
_LONGEST = 20_000
"""Characters of one problem."""
_Json = dict[str, Any]


@dataclass(eq=False, slots=True)
class Entry:
    """A plugin on the page: a *target* of the loop, or one that only the application has."""

    id: str
    target: Target | None = None
    plugin: Plugin | None = None
    """The plugin itself, where there is no target."""
    times: _Json = field(default_factory=dict[str, Any])
    """Seconds of the last build, load and swap."""
    calls: int = 0
    """Calls by the page and by scripts, since the start."""
    failures: int = 0
    """Of these, the ones that failed."""
    building: bool = False
    pins: list[_Json] = field(default_factory=list[dict[str, Any]])

    @property
    def front(self) -> Plugin | None:
        """The plugin that is called; None before the first start."""
        return self.plugin if self.target is None else self.target.front

    @property
    def root(self) -> Path | None:
        """The directory of its source, where that is known."""
        return None if self.target is None else self.target.root

    @property
    def summary(self) -> _Json:
        """What the list of the plugins shows."""
        front, target = self.front, self.target
        status = None if front is None else front.status
        trouble = None if target is None else target.trouble
        problems = trouble.problems if isinstance(trouble, Failed) else ()
        state = "building" if self.building else "waiting" if status is None else "serving"
        if isinstance(trouble, Failed):
            state = "failed"
        of = None if front is None else front.interface
        return {
            "id": self.id,
            "name": target.name if target else (of.name if of else self.id),
            "version": of.version if of else "",
            "doc": of.doc if of else "",
            "root": "" if target is None else str(target.root),
            "state": state,
            "stage": trouble.stage if isinstance(trouble, Failed) else "",
            "application": bool(target is None or target.plugins),
            "generation": status.generation if status else 0,
            "fingerprint": status.fingerprint if status else "",
            "interface": of.digest if of else "",
            "since": status.since if status else 0.0,
            "exports": len(of.exports) if of else 0,
            "times": self.times,
            "calls": self.calls,
            "failures": self.failures,
            "problems": [
                {"text": plain(one.text), "file": one.file, "line": one.line} for one in problems
            ],
            "warnings": [] if target is None else [plain(one) for one in target.warnings],
        }


def plain(text: str) -> str:
    """*text* without colours, up to some length."""
    return _COLOR.sub("", text)[:_LONGEST]
