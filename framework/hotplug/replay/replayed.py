"""Replayed: a pinned call that was made again, and what has changed in its answer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from hotplug.interface import Interface
from hotplug.plugin import Trial
from hotplug.replay.call import PinnedCall
from hotplug.replay.outcome import Outcome
from hotplug.replay.within import within
from hotplug.values import Decoder, Difference, Encoder, UnfitError, differences

__all__ = ["SECONDS", "Replayed", "replay"]

SECONDS = 10.0
"""How long one call may take, beside the limit of its plugin."""
_MOST = 4 << 20
"""Bytes of an answer, as JSON."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """*call*, with its answer *now*."""

    call: PinnedCall
    now: Outcome
    differences: tuple[Difference, ...] = ()
    """Where both are results of one kind; otherwise empty."""

    @property
    def same(self) -> bool:
        """Whether the answer is what it was."""
        old = self.call.outcome
        # As text: NaN is itself there, and 1 is not true.
        texts = [json.dumps([one.what, one.json, one.failure]) for one in (old, self.now)]
        return texts[0] == texts[1]

    @property
    def newly_fails(self) -> bool:
        """Whether it gave an answer, an `err` included, and gives none now."""
        return self.now.what == "failed" and self.call.outcome.what != "failed"

    @property
    def newly_wrong(self) -> bool:
        """Whether it gave a result, and now gives an `err` or none."""
        was_right = self.call.outcome.what == "ok"
        return (was_right and self.now.what != "ok") or self.newly_fails

    def __str__(self) -> str:
        """The call, and under it old and new, or their differences."""
        if self.same:
            return f"{self.call}: {self.now}"
        lines = [f"{self.call}:"]
        if self.differences:
            lines += [line for one in self.differences for line in str(one).split("\n")]
        else:
            lines += [f"- {self.call.outcome}", f"+ {self.now}"]
        return "\n  ".join(lines)


def replay(trial: Trial, calls: Sequence[PinnedCall], seconds: float = SECONDS) -> list[Replayed]:
    """Makes *calls* again, in order, each for at most *seconds*.

    An export that is gone, and arguments that no longer fit, are failures of their call.
    """
    interface = trial.interface
    decoder = Decoder(interface.types, trial.types)
    encoder = Encoder(interface.types, _MOST)
    exports = {one.name: one for one in interface.exports}
    found: list[Replayed] = []
    for call in calls:
        export = exports.get(call.export)
        if export is None:
            gone = f"there is no export `{call.export}` any more"
            found.append(Replayed(call, Outcome("failed", failure=gone)))
            continue
        try:
            needed = sum(arg.default is None for arg in export.args)
            if not needed <= len(call.args) <= len(export.args):
                raise UnfitError(
                    "args", f"{len(call.args)} for `{export.signature}`, which takes another number"
                )
            args = [
                decoder(arg.kind, json, arg.name)
                for arg, json in zip(export.args, call.args, strict=False)
            ]
        except UnfitError as error:
            found.append(Replayed(call, Outcome("failed", failure=str(error))))
            continue
        function = trial.calls[call.export]

        def once(function: object = function, args: list[object] = args) -> object:
            return function(*args)  # type: ignore[operator]  # pyright: ignore

        def limited(once: object = once, name: str = call.export) -> object:
            return within(seconds, once, plugin=interface.name, export=name)  # type: ignore[arg-type]  # pyright: ignore

        now = Outcome.of(export, limited, encoder)
        found.append(Replayed(call, now, _differences(interface, call, now)))
    return found


def _differences(interface: Interface, call: PinnedCall, now: Outcome) -> tuple[Difference, ...]:
    old = call.outcome
    if old.what != now.what or now.what == "failed":
        return ()
    export = next(one for one in interface.exports if one.name == call.export)
    try:
        return differences(now.kind_in(export), old.json, now.json, interface.types)
    except (AttributeError, LookupError, TypeError, ValueError, StopIteration):
        return ()  # the old answer is of another kind
