"""An mdBook preprocessor: every plugin of the book's folder `preprocessors` over every chapter.

mdBook runs it twice: with `supports RENDERER`, and with `[context, book]` as JSON on standard
input, for the book as JSON on standard output. What it has to say goes to standard error. A plugin
is a directory that hotplug has built, or a `.wasm`. It has an export `preprocess`, of a chapter's
text, which returns the new text.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import hotplug

FOLDER = "preprocessors"
WANTED = "preprocess(text: string) -> result<string, string>"
KNOWN = ("0.4.", "0.5.")
ITEMS = ("items", "sections")  # since mdBook 0.5, and before
REFUSED = "not-supported"  # by mdBook's own sample too; text is of use to any renderer


class Failure(Exception):
    """What ends the run, in words for the author of the book."""


def main(arguments: list[str]) -> int:
    """The exit code: 0 done, 1 failed or not supported, 2 used wrongly."""
    match arguments:
        case ["supports", renderer]:
            return int(renderer == REFUSED)
        case []:
            try:
                book = run(*read(sys.stdin.buffer.read()))
            except Failure as failure:
                say(f"error: {failure}")
                return 1
            sys.stdout.buffer.write(book)
            return 0
        case _:
            say("usage: preprocess.py [supports RENDERER]")
            return 2


def say(line: str) -> None:
    """Print *line* where mdBook shows it."""
    print(f"preprocess.py: {line}", file=sys.stderr)


def read(data: bytes) -> tuple[Path, dict[str, Any]]:
    """The folder of the plugins and the book, out of what mdBook sends."""
    try:
        context, book = json.loads(data)
        root, version = Path(context["root"]), str(context["mdbook_version"])
        if not any(isinstance(book[key], list) for key in ITEMS if key in book):
            raise KeyError(" or ".join(ITEMS))
    except (ValueError, LookupError, TypeError) as error:
        raise Failure(f"standard input is not mdBook's `[context, book]`: {error}") from None
    if not version.startswith(KNOWN):
        say(f"warning: made for mdBook 0.4 and 0.5, and this is {version}")
    return root / FOLDER, book


def run(folder: Path, book: dict[str, Any]) -> bytes:
    """The book as JSON, each chapter as the plugins in *folder* leave it."""
    with ExitStack() as stack:
        for path in paths(folder):
            name, preprocess = loaded(path, stack)
            for chapter in chapters(book):
                try:
                    chapter["content"] = preprocess(chapter["content"])
                except hotplug.CallError as error:
                    raise Failure(f"plugin `{name}`, chapter {label(chapter)}: {error}") from None
    return json.dumps(book).encode()


def paths(folder: Path) -> list[Path]:
    """The plugins in *folder*, by name: what else is there is a file of another kind, or hidden."""
    if not folder.is_dir():
        raise Failure(f"there is no folder `{folder}`, where the plugins belong")
    found = [path for path in folder.iterdir() if not path.name.startswith(".")]
    plugins = sorted(path for path in found if path.is_dir() or path.suffix == ".wasm")
    if not plugins:
        say(f"warning: there is no plugin in `{folder}`")
    return plugins


def loaded(path: Path, stack: ExitStack) -> tuple[str, Callable[[str], str]]:
    """The name of the plugin at *path* and its export, until *stack* is left."""
    try:
        plugin = stack.enter_context(hotplug.load(path))
    except (hotplug.HotplugError, TypeError, ValueError) as error:  # the last two: of its config
        raise Failure(f"plugin `{path.name}` cannot be loaded: {error}") from None
    for export in plugin.interface.exports:
        taken = [str(arg.kind) for arg in export.args]
        given = str(export.returns)
        fits = taken == ["string"] and (given == "string" or given.startswith("result<string, "))
        if export.name == "preprocess" and fits:
            return path.name, plugin["preprocess"]
    has = ", ".join(f"`{export.signature}`" for export in plugin.interface.exports) or "none"
    raise Failure(f"plugin `{path.name}` has no export `{WANTED}`; it has {has}")


def chapters(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The chapters below *node*, which is the book or a chapter, in the order of the book.

    A draft has no path, and no text that would count.
    """
    for key in (*ITEMS, "sub_items"):
        for item in node.get(key, ()):
            if isinstance(item, dict) and "Chapter" in item:
                chapter = item["Chapter"]
                if chapter.get("path") is not None:
                    yield chapter
                yield from chapters(chapter)


def label(chapter: dict[str, Any]) -> str:
    """How the author knows *chapter*: its number, its name and its file."""
    number = "".join(f"{part}." for part in chapter.get("number") or ())
    source = chapter.get("source_path") or chapter["path"]
    return f"`{' '.join(filter(None, [number, chapter['name']]))}` ({source})"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
