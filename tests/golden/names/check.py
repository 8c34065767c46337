"""Names that the generated code, a linker or a language has already."""

from __future__ import annotations

import pytest
from odd_names import OddNames, OddNamesError


def check(plugin: OddNames) -> None:
    assert plugin.text(text="abc") == "ABC"
    assert plugin.pack(out="x", err=False) == "x"
    with pytest.raises(OddNamesError, match="x"):
        plugin.pack(out="x", err=True)
    assert plugin.retain(bytes=b"\0\1") == b"\0\1"
    assert plugin.guest(guest="a", state="b", result="c") == "abc"
    assert plugin.char_(char="a", u32=2) == "c"
    text = "x-12255true0.5[1, 2]"
    assert plugin.start(str="x", int=-12, len=255, bool=True, float=0.5, bytes=b"\1\2") == len(text)
    assert plugin.end() == 1
    assert plugin.init() == 2
    assert plugin.exit(case=1, print=2, id=3) == 6
    assert plugin.main(core=2, std=3, exports=4) == 24
    assert plugin.initialize(message="ab", line=2) == "abab"
    assert plugin.memory(address=1, length=2) == 3
    assert plugin.case(cls=-128, args=-32768, kwargs=65535) == 32639
    assert plugin.hotplug_start() is True
    plugin.drop(values="", info="", data=b"")
    assert plugin.property(object=1.5, property=0.5) == 1.0
