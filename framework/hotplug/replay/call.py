"""PinnedCall: an export, its arguments, and the answer that it gave."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from hotplug.errors import harmless
from hotplug.replay.outcome import Outcome

__all__ = ["PinnedCall", "key"]

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class PinnedCall:
    """A call of *export* with *args*, in the JSON form of their kinds."""

    export: str
    args: tuple[Any, ...]
    outcome: Outcome

    @property
    def key(self) -> str:
        """What tells it from the other pinned calls of its plugin."""
        return key(self.export, self.args)

    def __str__(self) -> str:
        args = ", ".join(json.dumps(one, ensure_ascii=False) for one in self.args)
        text = args if len(args) <= _SHOWN else f"{args[: _SHOWN - 1]}…"
        return f"{self.export}({harmless(text)})"


def key(export: str, args: tuple[Any, ...]) -> str:
    """16 hex digits, which differ where the export or an argument does."""
    return hashlib.sha256(json.dumps([export, *args]).encode()).hexdigest()[:16]
