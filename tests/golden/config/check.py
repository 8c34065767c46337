"""What a host sets is what the plugin sees, with the defaults of the manifest for the rest."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

import pytest
from config_values import ConfigValues, Level

import hotplug

_SET: dict[str, Any] = {"title": "a\0é", "words": ["one", ""]}
LOAD: dict[str, Any] = {"config": _SET}
"""What the plugin is loaded with."""


class _Lines(logging.Handler):
    """Keeps what the plugin writes."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append((record.levelname, record.getMessage()))


def check(plugin: ConfigValues) -> None:
    assert plugin.shown() == (
        "Config { lines: 10, title: \"a\\0é\", ratio: 0.5, loud: false, mark: '…', level: Middle,"
        ' nick: None, words: ["one", ""] }'
    )
    logged(plugin)
    others()


def logged(plugin: ConfigValues) -> None:
    logger, kept = logging.getLogger("hotplug.plugin.config-values"), _Lines()
    level = logger.level
    logger.addHandler(kept)
    logger.setLevel(logging.INFO)
    try:
        text = "\n".join(map(str, range(12)))
        plugin.shown()
        assert plugin.head(text) == text.removesuffix("\n10\n11")
    finally:
        logger.removeHandler(kept)
        logger.setLevel(level)
    assert kept.lines == [("INFO", "10"), ("INFO", "11")]


def others() -> None:
    package = sys.modules[ConfigValues.__module__].__file__
    assert package is not None
    root = Path(package).parents[2]
    config: dict[str, Any] = {
        "lines": 1, "title": "x" * 10_000, "ratio": -0.0, "loud": True, "mark": "\U0010ffff",
        "level": Level.HIGH, "nick": "n", "words": [],
    }  # fmt: skip
    with ConfigValues.load(root, config=config) as plugin:
        assert plugin.head("a\nb") == "a"
        shown = plugin.shown()
        assert shown.startswith(f'Config {{ lines: 1, title: "{"x" * 10_000}", ratio: -0.0, ')
        assert shown.endswith('level: High, nick: Some("n"), words: [] }')
    wrong: list[tuple[dict[str, Any], type[Exception], str]] = [
        ({}, TypeError, "`title`"),
        ({**_SET, "lines": -1}, OverflowError, "lines"),
        ({**_SET, "ratio": "1"}, TypeError, "ratio"),
        ({**_SET, "line": 1}, TypeError, "did you mean `lines`"),
    ]
    for given, kind, message in wrong:
        with pytest.raises(kind, match=message):
            hotplug.load(root, config=given)
