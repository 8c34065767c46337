"""Each name calls the function of that name."""

from __future__ import annotations

import pytest
from forty_exports import FortyExports, FortyExportsError


def check(plugin: FortyExports) -> None:
    names = [export.name for export in plugin.interface.exports]
    assert len(names) == len(set(names)) == 40
    for name in names:
        shape, _, number = name.rpartition("_")
        if shape == "add":
            assert plugin[name](100) == 100 + int(number)
        elif shape == "text":
            assert plugin[name]("é") == f"é {number}"
        elif shape == "at_least":
            assert plugin[name](int(number)) == int(number)
            with pytest.raises(FortyExportsError, match=f"-1 is less than {number}"):
                plugin[name](-1)
        else:
            assert plugin[name]() is None
    assert plugin.add_36(1) == 37
    assert plugin.text_1(text="") == " 1"
