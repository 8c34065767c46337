"""WasiGrants: what the functions of WASI may reach."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["WasiGrants"]


@dataclass(frozen=True, slots=True)
class WasiGrants:
    """Functions of the host, by what they are for; None for what was not granted."""

    streams: Mapping[int, Callable[[str], object]] = field(default_factory=dict[int, Any])
    """Takes a line of standard output (1) and of standard error (2)."""
    now: Callable[[], Any] | None = None
    """Nanoseconds since 1970."""
    random: Callable[[int], Any] | None = None
    """So many random bytes."""
