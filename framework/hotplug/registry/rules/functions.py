"""What changed between two versions of one export."""

from __future__ import annotations

from collections.abc import Iterator

from hotplug.interface import Arg, Export
from hotplug.registry.rules.change import Change, Level

__all__ = ["export_changes"]


def export_changes(old: Export, new: Export) -> Iterator[Change]:
    """The changes of an export that both versions have. Types are compared elsewhere."""
    before = {arg.name: arg for arg in old.args}
    after = {arg.name: arg for arg in new.args}
    gone = [arg for arg in old.args if arg.name not in after]
    more = [arg for arg in new.args if arg.name not in before]
    renamed = list(_renamed(old, new))
    for one, other in renamed:
        gone.remove(one)
        more.remove(other)
        yield _major(
            old, new, f"takes `{other.name}` in the place of `{one.name}`", other,
            "a caller may give an argument by its name",
        )  # fmt: skip
    for one in gone:
        yield _major(old, new, f"no longer takes `{one.name}`")
    for one in more:
        note = "" if one.default is None else "the binary interface passes every argument"
        yield _major(old, new, f"takes one more argument, `{one.name}`", one, note)
    kept = [name for name in before if name in after]
    if kept != [name for name in after if name in before]:
        yield _major(old, new, "takes its arguments in another order")
    for name in kept:
        yield from _argument(old, new, before[name], after[name])
    yield from _result(old, new)
    if old.view != new.view:
        how = "a view instead of a copy" if new.view else "a copy instead of a view"
        yield _major(old, new, f"returns {how}")
    if old.symbol != new.symbol:
        yield _major(old, new, f"is called `{new.symbol}` in the module, not `{old.symbol}`")


def _renamed(old: Export, new: Export) -> Iterator[tuple[Arg, Arg]]:
    """Arguments at one position and of one kind whose name only differs."""
    before, after = ({arg.name for arg in one.args} for one in (old, new))
    for one, other in zip(old.args, new.args, strict=False):
        if one.name not in after and other.name not in before and one.kind == other.kind:
            yield one, other


def _argument(old: Export, new: Export, one: Arg, other: Arg) -> Iterator[Change]:
    if one.kind != other.kind:
        yield _major(old, new, f"takes `{one.name}` as `{other.kind}`, not as `{one.kind}`", other)
        return
    if one.default == other.default:
        return
    path = _path(new, "args", other.declared)
    if other.default is None:
        yield _major(old, new, f"cannot be called without `{one.name}`", other)
    elif one.default is None:
        what = f"`{new.name}` can be called without `{one.name}`"
        yield Change(Level.MINOR, what, old.signature, new.signature, path)
    else:
        what = f"`{new.name}` has another default for `{one.name}`"
        note = "classes that were generated before keep the old one"
        yield Change(
            Level.MINOR, what, f"{one.name} = {one.default.value!r}",
            f"{one.name} = {other.default.value!r}", path, note,
        )  # fmt: skip


def _result(old: Export, new: Export) -> Iterator[Change]:
    if old.returns == new.returns:
        return
    path = _path(new, "returns") if new.returns else _path(new)
    if new.returns is None:
        what = "returns nothing"
    elif old.returns is None:
        what = f"returns `{new.returns}`, and did not return anything"
    elif new.returns.word == "option" and new.returns.of[0] == old.returns:
        what = "may return nothing"
    else:
        what = f"returns `{new.returns}`, not `{old.returns}`"
    yield Change(Level.MAJOR, f"`{new.name}` {what}", old.signature, new.signature, path)


def _major(old: Export, new: Export, what: str, arg: Arg | None = None, note: str = "") -> Change:
    path = _path(new, "args", arg.declared) if arg else _path(new)
    return Change(Level.MAJOR, f"`{new.name}` {what}", old.signature, new.signature, path, note)


def _path(export: Export, *rest: str) -> tuple[str, ...]:
    return ("exports", export.declared, *rest)
