"""The generated Rust is of the edition of its crate."""

from __future__ import annotations

import pytest
from edition_2024 import Edition2024, Edition2024Error


def check(plugin: Edition2024) -> None:
    assert plugin.halved(10, "€") == "5 €"
    with pytest.raises(Edition2024Error, match="7 is odd"):
        plugin.halved(7, "€")
    assert plugin.size(b"abc") == 3
