# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Scores words by their letters, as crossword games do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["Score", "ScoreAio"]


class Score(Plugin):
    """Scores words by their letters, as crossword games do."""

    _home_ = __file__
    _exports_ = {
        "score": ("score(text: string) -> u32", "ecbfb0ef66c9527c"),
        "cell": ("cell(text: string, column: string) -> option<string>", "ca94416fb429cc79"),
        "compared": (
            "compared(op: string, left: string, right: string) -> option<string>",
            "517e7509417bdf2e",
        ),
        "header": ("header(root: string) -> string", "2ca1907f315f43a3"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> ScoreAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def score(self, text: str) -> int:
        """The points of the letters in `text`."""
        raise NotImplementedError

    @export
    def cell(self, text: str, column: str) -> str | None:
        """What is shown of `text` in the column `word` of a table."""
        raise NotImplementedError

    @export
    def compared(self, op: str, left: str, right: str) -> str | None:
        """Lines that say why `left == right` does not hold."""
        raise NotImplementedError

    @export
    def header(self, root: str) -> str:
        """The line at the top of a test run."""
        raise NotImplementedError


class ScoreAio:
    """The exports of `score`, each to be awaited."""

    score = AwaitedExport(Score.score)
    cell = AwaitedExport(Score.cell)
    compared = AwaitedExport(Score.compared)
    header = AwaitedExport(Score.header)
