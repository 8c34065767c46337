"""It works without WASI, too: only `println!` goes nowhere there."""

from __future__ import annotations

from wasi import Wasi


def check(plugin: Wasi) -> None:
    assert plugin.say("four") == 4
    assert plugin.interface.wasi
