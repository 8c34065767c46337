"""Suggestion: the name that a misspelt one was probably meant to be."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterable

__all__ = ["nearest"]

_LONGEST_WORD = 64
_MOST_CHOICES = 500


def nearest(word: str, choices: Iterable[str]) -> str:
    """The choice that is closest to *word*, or an empty string where none is close."""
    if len(word) > _LONGEST_WORD:
        return ""
    few = itertools.islice(choices, _MOST_CHOICES)  # each comparison costs microseconds
    found = difflib.get_close_matches(word, list(few), n=1, cutoff=0.6)
    return found[0] if found else ""
