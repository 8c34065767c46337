"""rustc's errors in the generated file -> where plugin.toml and the source disagree.

The generated file names each of the author's functions with the type that the manifest declares.
An error on such a line means that the function is missing or has another type. It is shown at the
line of the manifest.

rustc words its messages anew from version to version. So what is read of them is codes, places, the
replacements that they suggest, and types, which are written in Rust.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hotplug.build.cargo.message import Message
from hotplug.codegen import EXPORTS, signature
from hotplug.errors import Diagnostic
from hotplug.interface import Export, Interface
from hotplug.manifest import Manifest

__all__ = ["mismatches"]

_NAMED = re.compile(r"crate::(?:r#)?(\w+)")
_ITEM = re.compile(r"`([^`]*?\bfn\([^`]*) \{([^`]*)\}`")
"""The type of a function item: `fn(u32) -> u32 {name}`."""
_NAME = re.compile(r"(?:r#)?(\w+)")
_IMPORT = re.compile(r"use [\w:#]+;\s*")
_QUALIFIER = re.compile(r"for<[^>]*> |'\w+ |\b(?:\w+::)+(?=\w)")
_ARROW = " -> "
_ABSENT = frozenset({"E0425", "E0433", "E0423", "E0603"})
"""The codes of a name that is not there, is no function, or is private."""
_ODD = {"E0133": "an `unsafe fn`", "E0618": "no function"}
"""The codes of a call that its own types do not forbid."""


def mismatches(
    messages: Sequence[Message],
    generated: str,
    manifest: Manifest,
    interface: Interface,
    path: str = EXPORTS,
) -> tuple[list[Diagnostic], list[Message]]:
    """The mismatches among *messages*, one for each export, and the other messages.

    *generated* is the text of the generated Rust, which lies at *path*.
    """
    lines = generated.splitlines()
    exports = {export.name: export for export in interface.exports}
    found: dict[str, Diagnostic] = {}
    others: list[Message] = []
    for message in messages:
        export = _export(message, path, lines, exports)
        if export is None:
            others.append(message)
            continue
        problem = _problem(message, export, manifest, interface)
        if export.name not in found or (problem.label and not found[export.name].label):
            found[export.name] = problem
    return list(found.values()), others


def _export(
    message: Message, path: str, lines: list[str], exports: dict[str, Export]
) -> Export | None:
    """The export whose generated line in *path* *message* is about."""
    if message.level != "error" or message.line is None or message.file is None:
        return None
    if not message.file.replace("\\", "/").endswith(path) or message.line > len(lines):
        return None
    for line in reversed(lines[: message.line]):
        named = _NAMED.search(line)
        if named or not line:
            return exports.get(named[1]) if named else None
    return None


def _problem(
    message: Message, export: Export, manifest: Manifest, interface: Interface
) -> Diagnostic:
    if message.code in _ABSENT:
        return _missing(message, export, manifest, interface)
    wanted = f"write `pub {signature(export, interface, named=True)}`"
    disagree = f"plugin.toml and src/lib.rs disagree about `{export.declared}`"
    found = next((m for text in message.children for m in _ITEM.finditer(text)), None)
    theirs = _plain(found[1]) if found is not None else ""
    if theirs:
        for part, label in _differences(export, interface, theirs):
            place = manifest.span("exports", export.declared, *part)
            return Diagnostic(disagree, place, label, f"{wanted}, or change plugin.toml")
    declared = manifest.document.span(("exports", export.declared), "key")
    odd = _ODD.get(message.code or "") or _oddity(theirs, found[2] if found is not None else "")
    if odd:
        return Diagnostic(disagree, declared, f"{odd} in src/lib.rs", wanted)
    unfit = f"`{export.declared}` in src/lib.rs does not fit plugin.toml: {message.text}"
    return Diagnostic(unfit, declared, "", f"{wanted}, or change plugin.toml")


def _missing(
    message: Message, export: Export, manifest: Manifest, interface: Interface
) -> Diagnostic:
    """The author has no function of that name in the crate root."""
    wanted = f"add `pub {signature(export, interface, named=True)}`"
    advice = f"{wanted}, or take the table out of plugin.toml"
    names = [found[1] for text in message.suggestions if (found := _NAME.fullmatch(text))]
    if names and names[0] != export.name:
        advice = f"rename `{names[0]}` in src/lib.rs, or {wanted}"
    elif any(map(_IMPORT.fullmatch, message.suggestions)):
        advice = f"a module has a `{export.name}`: `pub use` it in src/lib.rs"
    return Diagnostic(
        f"plugin.toml declares `{export.declared}`, but src/lib.rs has no such function",
        manifest.document.span(("exports", export.declared), "key"),
        f"no `pub fn {export.name}` in the crate",
        advice,
    )


def _oddity(theirs: str, name: str) -> str:
    """What forbids calling a function whose arguments and result are right."""
    if theirs.startswith("unsafe "):
        return "an `unsafe fn`"
    if theirs.startswith("extern "):
        return "an `extern fn`"
    return "a generic function" if "::<" in name else ""


def _plain(type_text: str) -> str:
    """A type without lifetimes and paths: `fn(&str) -> String`."""
    return _QUALIFIER.sub("", type_text)


def _differences(
    export: Export, interface: Interface, theirs: str
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Where *theirs*, the type of the author's function, is not what the manifest says."""
    ours_args, ours_returns = _parts(_plain(signature(export, interface)))
    args, returns = _parts(theirs)
    if len(args) != len(ours_args):
        counts = f"{_count(ours_args)} here, {_count(args)} in src/lib.rs"
        yield ("args",), counts
        return
    for arg, ours, other in zip(export.args, ours_args, args, strict=True):
        if not _same(ours, other):
            yield ("args", arg.declared), f"`{ours}` by this kind, but `{other}` in src/lib.rs"
    if not _same(ours_returns, returns):
        yield ("returns",), f"`{ours_returns}` by this kind, but `{returns}` in src/lib.rs"


def _same(ours: str, theirs: str) -> bool:
    """Whether the two are one type. rustc writes `_` for a part that is the same in both."""
    pattern = r".+".join(map(re.escape, re.split(r"\b_\b", theirs)))
    return re.fullmatch(pattern, ours) is not None


def _count(args: list[str]) -> str:
    return "1 argument" if len(args) == 1 else f"{len(args)} arguments"


def _parts(type_text: str) -> tuple[list[str], str]:
    """The argument types and the result of `fn(..) -> ..`."""
    start = type_text.find("(") + 1
    depth, at = 1, start
    commas = [start - 1]
    while at < len(type_text) and depth:
        char = type_text[at]
        depth += (char in "(<[") - (char in ")>]" and type_text[at - 1] != "-")
        if char == "," and depth == 1:
            commas.append(at)
        at += 1
    bounds = [*commas, at - 1]
    args = [type_text[a + 1 : b].strip() for a, b in pairwise(bounds)]
    rest = type_text[at:]
    return [arg for arg in args if arg], rest.removeprefix(_ARROW) if _ARROW in rest else "()"
