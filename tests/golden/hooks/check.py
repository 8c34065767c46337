"""Hooks add nothing to the class: the host answers them with the exports."""

from __future__ import annotations

from hook_names import HookNames


def check(plugin: HookNames) -> None:
    assert plugin.word_count("to be or not") == 4
    assert plugin.shout("straße") == "STRASSE"
    assert plugin.interface.hooks == {"page_stats": "word_count", "pageTitle": "shout"}
    assert not hasattr(plugin, "page_stats")
