# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""What the host has set, as the plugin sees it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from hotplug.plugin import AwaitedExport, HostedPlugin, export

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Config", "ConfigValues", "ConfigValuesAio", "Level"]


class Level(Enum):
    """`enum level { low, middle, high }`."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What the plugin is set to.

    lines: How many lines are shown.
    """

    lines: int = 10
    title: str
    ratio: float = 0.5
    loud: bool = False
    mark: str = "\u2026"
    level: Level = Level.MIDDLE
    nick: str | None = None
    words: Sequence[str]


class ConfigValues(HostedPlugin[None, Config]):
    """What the host has set, as the plugin sees it."""

    _home_ = __file__
    _exports_ = {
        "shown": ("shown() -> string", "e282f80d9fba6f35"),
        "head": ("head(text: string) -> string", "a69fbb3ded1922a0"),
    }
    _imports_ = {
        "config": ("config() -> config", "fcce3c1f2f1f9d0c"),
    }
    _types_ = [
        "enum level { low, middle, high }",
        "record config { lines: u32, title: string, ratio: f64, loud: bool, mark: char, level: level, nick: option<string>, words: list<string> }",
    ]

    if TYPE_CHECKING:

        @property
        def aio(self) -> ConfigValuesAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def shown(self) -> str:
        """The configuration, as Rust writes it."""
        raise NotImplementedError

    @export
    def head(self, text: str) -> str:
        """As many lines of `text` as the configuration says; the rest is logged."""
        raise NotImplementedError


class ConfigValuesAio:
    """The exports of `config-values`, each to be awaited."""

    shown = AwaitedExport(ConfigValues.shown)
    head = AwaitedExport(ConfigValues.head)
