"""Hooks add nothing to the class: the host answers them with the exports."""

from __future__ import annotations

from hook_names import HookNames


def check(plugin: HookNames) -> None:
    assert plugin.word_count("to be or not") == 4
    assert plugin.shout("straße") == "STRASSE"
    hooks = plugin.interface.hooks.values()
    assert [hook.definition for hook in hooks] == [
        "page_stats = word_count(text)",
        "pageTitle = shout(text)",
    ]
    assert not hasattr(plugin, "page_stats")
