"""The generated Rust is of the edition of its crate."""

from __future__ import annotations

import pytest
from edition_2015 import Edition2015, Edition2015Error


def check(plugin: Edition2015) -> None:
    assert plugin.halved(10, "€") == "5 €"
    with pytest.raises(Edition2015Error, match="7 is odd"):
        plugin.halved(7, "€")
    assert plugin.size(b"abc") == 3
