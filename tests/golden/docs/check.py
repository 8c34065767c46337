"""Texts in every shape can be read where they are looked for."""

from __future__ import annotations

import inspect

from long_docs import LongDocs


def check(plugin: LongDocs) -> None:
    assert plugin.quotes('a"') == '"a\\""'
    assert plugin.begins_with_a_quote() == 1
    assert plugin.backslashes() == 2
    assert plugin.unicode() == 3
    assert plugin.markup() == 4
    assert plugin.arguments(1, 2, 255) == 258
    assert plugin.none() == 6
    assert 'says """never""". Ends with a "quote"' in " ".join(doc(plugin.quotes).split())
    assert 'text: with "quotes" and \\ backslashes' in doc(plugin.quotes)
    assert doc(plugin.begins_with_a_quote) == '"Yes"'
    assert doc(plugin.backslashes).startswith(r"C:\new\table \u0041 \N{BULLET} and one")
    assert doc(plugin.backslashes).endswith("at the end \\")
    assert "文字, 🐍; hidden: \\u{202e}right to left" in doc(plugin.unicode)
    assert doc(plugin.none) == "`none() -> u32`."
    assert '\n    indented = "code"\n    if indented:\n        stays("as it is")\n' in doc(plugin)


def doc(owner: object) -> str:
    """The docstring, which the class and its bound calls have alike."""
    text = inspect.getdoc(owner)
    assert text is not None
    return text.rstrip()  # the space behind a quote at the end
