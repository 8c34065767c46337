"""The terminal that a person reads: standard error, with colours where they are wanted."""

from __future__ import annotations

import os
import sys

from rich.console import Console

__all__ = ["colors", "console"]


def colors() -> bool:
    """Whether colours are shown: on a terminal, unless NO_COLOR is set (https://no-color.org)."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")


def console() -> Console:
    """Standard error as rich sees it."""
    return Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
