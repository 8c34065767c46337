"""Interface -> the module `host` of src/exports.rs: a safe function for each import."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hotplug.codegen.render import comment, layout
from hotplug.codegen.rust.kinds import RustKinds
from hotplug.interface import Arg, Import, Interface

__all__ = ["HostFunction", "functions"]

_INDENT = "    "
_SPAN = re.compile(r"(`[^`<>\[\]\\\n]+`)")
"""A code span of Markdown without characters that have a meaning outside of it."""
_MARKUP = re.compile(r"[\\`~<>\[\]&]")


@dataclass(frozen=True, slots=True)
class HostFunction:
    """The function for one import, as the template sees it."""

    comment: str
    name: str
    symbol: str
    opening: str
    """The signature, including the opening brace."""
    blobs: tuple[str, ...]
    """The statements that pack the arguments which cross as blobs."""
    ask: str
    """The statement that writes the arguments to the frame."""
    answer: str
    """The expression for the result, if there is one."""


def functions(interface: Interface, kinds: RustKinds) -> tuple[HostFunction, ...]:
    """A function for each import of *interface*."""
    return tuple(_function(one, kinds) for one in interface.imports)


def _function(one: Import, kinds: RustKinds) -> HostFunction:
    params = [f"{arg.name}: {kinds.borrowed(arg.kind)}" for arg in one.args]
    slots: list[str] = []
    blobs: list[str] = []
    for arg in one.args:
        slot, packed = kinds.slot(arg)
        slots.append(slot)
        if packed:
            blobs.append(f"let _{arg.name} = {packed};")
    returns = f" -> {kinds.owned(one.returns)}" if one.returns else ""
    return HostFunction(
        comment=comment(_doc(one), "///", _INDENT),
        name=one.name,
        symbol=one.symbol,
        opening=layout(f"pub fn {one.name}(", params, f"){returns} {{", _INDENT),
        blobs=tuple(blobs),
        ask=layout(f'guest::ask("{one.name}", [', slots, "]);", _INDENT * 2),
        answer=kinds.host_result(one.returns) if one.returns else "",
    )


def _doc(one: Import) -> str:
    """The documentation of *one* and its arguments, as Markdown without active markup."""
    about = _plain(one.doc) if one.doc.strip() else f"`{one.signature}`."
    parts = [about, *(_argument(arg) for arg in one.args if arg.doc.strip())]
    return "\n\n".join(parts)


def _argument(arg: Arg) -> str:
    return f"`{arg.name}`: {' '.join(_plain(arg.doc).split())}"


def _plain(text: str) -> str:
    """*text* escaped for Markdown. (rustdoc would run indented and fenced code as tests.)"""
    lines = [" ".join(line.split()) for line in text.strip().splitlines()]
    return "".join(
        part if at % 2 else _MARKUP.sub(r"\\\g<0>", part)
        for at, part in enumerate(_SPAN.split("\n".join(lines)))
    )
