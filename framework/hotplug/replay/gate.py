"""Gate: whether a new build may be swapped in, by what the pinned calls answer on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from hotplug.errors import Diagnostic, ReplayError
from hotplug.plugin import Trial
from hotplug.replay.call import PinnedCall
from hotplug.replay.replayed import Replayed, replay

__all__ = ["Gate", "gate", "refuse"]

Gate = Literal["errors", "same"]
"""`errors`: no pinned call may newly fail. `same`: each has to give the same answer."""


def gate(policy: Gate, calls: Callable[[], Sequence[PinnedCall]]) -> Callable[[Trial], None]:
    """The gate for `Plugin.reload`. *calls* is asked for the pinned calls at each reload.

    It raises ReplayError for what *policy* refuses.
    """

    def check(trial: Trial) -> None:
        refuse(policy, replay(trial, calls()))

    return check


def refuse(policy: Gate, replayed: Sequence[Replayed]) -> None:
    """Raises ReplayError, with a problem for each of *replayed* that *policy* does not allow."""
    wrong = [one for one in replayed if not one.same]
    if policy == "errors":
        wrong = [one for one in wrong if one.newly_wrong]
    if wrong:
        raise ReplayError([_problem(policy, one) for one in wrong])


def _problem(policy: Gate, one: Replayed) -> Diagnostic:
    what = "has another answer" if one.now.what == one.call.outcome.what == "ok" else "newly fails"
    if policy == "same" and not one.newly_wrong:
        what = "has another answer"
    details = "\n".join(line for diff in one.differences for line in str(diff).split("\n"))
    return Diagnostic(
        f"the pinned call `{one.call}` {what}",
        note=f"old: {one.call.outcome}\nnew: {one.now}" + (f"\n{details}" if details else ""),
        help="where the new answer is right, pin it again",
    )
