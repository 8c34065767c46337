"""Event -> a line for people, and a line of JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hotplug.dev.event import (
    Building,
    Cancelled,
    Event,
    Failed,
    Hosted,
    Live,
    Notice,
    Paused,
    Progress,
    Resumed,
    Stage,
    Waiting,
)
from hotplug.errors import harmless
from hotplug.host import Stage as HostStage

__all__ = ["Report", "record"]

VERSION = 1
"""The version of the JSON lines: raised when a field is removed or changes its meaning."""
_SHOWN = 8
"""Digits shown of a fingerprint."""
_MOST_NAMES = 3
_SIGNS = {"✓": 32, "✗": 31, "!": 33, "·": 2}
"""The first character of a line, and its ANSI colour."""
_FAILURES: dict[Stage, str] = {
    "manifest": "wrong manifest",
    "build": "not built",
    "gate": "built, and not swapped in",
    "back": "not swapped",
    "fresh": "not started anew",
}
_IN_HOSTS: dict[HostStage, str] = {
    "manifest": "wrong manifest",
    "build": "not built",
    "load": "not loaded",
    "hooks": "not every hook is active",
    "reload": "not reloaded",
}


def record(event: Event) -> str:
    """*event* as one line of JSON."""
    about: dict[str, Any] = asdict(event)
    about["root"] = "" if event.root == Path() else str(event.root)
    if isinstance(event, Live):
        about["swapped"] = event.swapped
    head = {"v": VERSION, "event": type(event).__name__.lower()}
    return json.dumps({**head, **about})


class Report:
    """Makes events into text, in colour where *color* is set."""

    def __init__(self, *, color: bool) -> None:
        self._color = color
        self._words: dict[type[Event], Callable[[Any], str | None]] = {
            Building: self._building,
            Progress: self._progress,
            Live: self._live,
            Failed: self._failed,
            Hosted: self._hosted,
            Waiting: lambda event: self._line("!", event, f"waits for plugin.toml{_still(event)}"),
            Cancelled: lambda event: self._line("·", event, "build given up for a newer change"),
            Paused: lambda event: self._line("!", event, f"paused{_still(event)}"),
            Resumed: lambda event: self._line("·", event, f"goes on{_still(event)}"),
            Notice: lambda event: self._line("!", event, event.text),
        }

    def words(self, event: Event) -> str | None:
        """One line; for a failure also the first problem. None where there is nothing to say."""
        return self._words[type(event)](event)

    def all(self, troubles: list[Failed | Hosted | Waiting], warnings: list[str]) -> str:
        """All current problems."""
        if not troubles and not warnings:
            return self._paint("✓", "no errors, no warnings")
        texts = [text for event in troubles for text in self._whole(event)]
        return "\n\n".join([*texts, *(text.strip("\n") for text in warnings)])

    def _whole(self, event: Failed | Hosted | Waiting) -> Iterator[str]:
        if isinstance(event, Failed | Hosted):
            yield self._headline(event)
            yield from (problem.text for problem in event.problems)
        else:
            yield self.words(event) or ""

    def _building(self, event: Building) -> str | None:
        # A quick build needs only the line of its result.
        return None if event.generation else self._line("·", event, "building")

    def _progress(self, event: Progress) -> str | None:
        verb, _, rest = event.text.partition(" ")
        told = verb == "Finished" or rest.split(" ")[0] == event.plugin
        return None if told else self._line("·", event, event.text)

    def _live(self, event: Live) -> str:
        words = [_generation(event)]
        if event.cause != "build":
            words[0] = f"{event.cause}: {words[0]}"
        elif not event.swapped:
            words[0] += ", the same code"
        if event.mended:
            words[0] = f"mended: {words[0]}"
        if event.cause == "build":
            words.append(f"built in {_duration(event.build)}")
        if event.swapped:
            words.append(f"loaded in {_duration(event.load)}")
            words += [f"swapped in {_duration(event.swap)}"] * bool(event.before)
        words += [_count(len(event.warnings), "warning")] * bool(event.warnings)
        words += [_names(event.changed)] * bool(event.changed and event.before)
        return self._line("✓", event, " · ".join(words))

    def _hosted(self, event: Hosted) -> str:
        if event.what == "failed":
            return self._failed(event)
        serving = _still(event) if event.what == "unloaded" else f": {_generation(event)}"
        words = f"{event.what} by the application{serving}"
        return self._line("✓" if event.what == "reloaded" else "·", event, words)

    def _failed(self, event: Failed | Hosted) -> str:
        lines = [self._headline(event), event.problems[0].text]
        if len(event.problems) > 1:
            lines.append(f"and {_count(len(event.problems) - 1, 'more error')}")
        return "\n".join(lines)

    def _headline(self, event: Failed | Hosted) -> str:
        count = _count(len(event.problems), "error")
        if isinstance(event, Failed):
            what = _FAILURES[event.stage]
        else:
            assert event.stage is not None
            what = f"in the application {_IN_HOSTS[event.stage]}"
        # Inactive hooks belong to the new generation.
        still = "" if event.stage == "hooks" else _still(event)
        return self._line("✗", event, f"{what}: {count}{still}")

    def _line(self, sign: str, event: Event, text: str) -> str:
        return self._paint(sign, f"{harmless(event.plugin)}  {harmless(text)}")

    def _paint(self, sign: str, text: str) -> str:
        code = _SIGNS[sign]
        if not self._color:
            return f"{sign} {text}"
        return f"\x1b[2m{sign} {text}\x1b[0m" if code == 2 else f"\x1b[{code}m{sign}\x1b[0m {text}"


def _generation(event: Event) -> str:
    fingerprint = f" ({event.fingerprint[:_SHOWN]})" if event.fingerprint else ""
    return f"generation {event.generation}{fingerprint}"


def _still(event: Event) -> str:
    return f" · still serving {_generation(event)}" if event.generation else ""


def _duration(seconds: float) -> str:
    milliseconds = seconds * 1000
    if milliseconds >= 1000:
        return f"{seconds:.2f} s"
    return f"{milliseconds:.0f} ms" if milliseconds >= 10 else f"{milliseconds:.1f} ms"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"


def _names(names: tuple[str, ...]) -> str:
    more = len(names) - _MOST_NAMES
    shown = ", ".join(names[:_MOST_NAMES])
    return f"{shown} and {more} more" if more > 0 else shown
