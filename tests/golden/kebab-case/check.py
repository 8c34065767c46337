"""Names with hyphens, which are underscores in both languages."""

from __future__ import annotations

import pytest
from kebab_case import KebabCase, KebabCaseError


def check(plugin: KebabCase) -> None:
    assert plugin.word_count(the_text="a bc def", min_length=2) == 2
    assert plugin.first_word_(the_text=" ab c") == "ab"
    with pytest.raises(KebabCaseError, match="there is no word"):
        plugin.first_word_("")
    assert plugin.a_b_c(d_e_f=False) is True
