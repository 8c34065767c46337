"""The main job on real input: find a Rust, build the examples, call them, edit them, call again.

Everything is built in a temporary directory; the checkout stays as it is. Run it by `make demo`.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from live import Live
from published import Published

import hotplug
from hotplug.build import build, toolchain
from hotplug.manifest import Project

EXAMPLES = Path(__file__).parent
PLUGINS = ("seed/add", "seed/length", "seed/double", "seed/by-hand", "text-stats", "shop/discount")
LONG_WORD = "supercalifragilisticexpialidocious"


def main() -> None:
    """Run every part in turn, and fail where an answer is not the expected one."""
    started = time.perf_counter()
    title("A Rust that can")
    try:
        found = toolchain.mend(lambda line: print(f"  {line}"))
    except hotplug.HotplugError as error:
        sys.exit(f"error: {error}")
    print(f"  Rust {'.'.join(map(str, found.version))}: {found.rustc}")
    with tempfile.TemporaryDirectory(prefix="hotplug-demo-") as made:
        root = Path(made)
        build_all(root)
        call_seed(root)
        call_text_stats(root)
        fail_safely(root)
        edit(root)
        edit_live(root)
        publish(root)
    print(f"\nall answers were right; {time.perf_counter() - started:.1f} s in all")


def build_all(root: Path) -> None:
    """Copy each example and build it."""
    title("Building the examples")
    for name in PLUGINS:
        ignored = shutil.ignore_patterns("target", ".hotplug")
        shutil.copytree(EXAMPLES / name, root / name, ignore=ignored)
        made = build(Project.at(root / name))
        with timed() as taken:
            hotplug.load(root / name).close()
        print(
            f"  {made.module.interface.name:14} {made.seconds:6.2f} s to build,"
            f" {taken() * 1e3:5.1f} ms to load, {made.size / 1024:5.1f} KiB"
        )


def call_seed(root: Path) -> None:
    """The three plugins of the series, and the one that was written by hand."""
    title("The seed: three plugins, and one written by hand")
    add = hotplug.load(root / "seed/add")["add"]
    length = hotplug.load(root / "seed/length")["length"]
    double = hotplug.load(root / "seed/double")["double"]
    by_hand = hotplug.load(root / "seed/by-hand")
    show("add(1, 2)", add(1, 2), 3)
    show(f'length("{LONG_WORD}")', length(LONG_WORD), 34)
    show('double("ab")', double("ab"), "abab")
    show("by hand: add(1, 2)", by_hand["add"](1, 2), 3)
    show(f'by hand: length("{LONG_WORD}")', by_hand["length"](LONG_WORD), 34)


def call_text_stats(root: Path) -> None:
    """Real text, beside plain Python doing the same."""
    text = standard_library()
    size = len(text.encode()) / 1e6
    title(f"text-stats on the source of Python's standard library, {size:.1f} MB")
    plugin = hotplug.load(root / "text-stats")
    words = alphanumeric_words(text)
    data = text.encode()
    rows: list[tuple[str, Callable[[], Any], Callable[[], Any]]] = [
        ("word_count(text)", lambda: plugin["word_count"](text),
         lambda: len(alphanumeric_words(text))),
        ('letter_count(text, "e")', lambda: plugin["letter_count"](text, "e"),
         lambda: text.count("e")),
        ("longest_word(text)", lambda: plugin["longest_word"](text),
         lambda: max(alphanumeric_words(text), key=len)),
        ("top_words(text, 3)", lambda: plugin["top_words"](text, 3), lambda: top_words(text, 3)),
        ("checksum(data)", lambda: plugin["checksum"](data), lambda: zlib.adler32(data)),
        ('word_count("one two")', lambda: plugin["word_count"]("one two"),
         lambda: len(alphanumeric_words("one two"))),
    ]  # fmt: skip
    print(f"  {len(words):,} words\n\n  {'call':24} {'hotplug':>11} {'Python':>11}")
    for label, in_rust, in_python in rows:
        answer, rust = best(in_rust)
        expected, plain = best(in_python)
        if answer != expected:
            sys.exit(f"{label} gave {answer!r}, not {expected!r}")
        print(f"  {label:24} {unit(rust)} {unit(plain)}   {shortly(answer)}")
    redacted = plugin["redact"](text, ["self", "None"], 1)
    print(f'  redact(text, ["self", "None"], 1) left {redacted.count("s***"):,} times `s***`')
    lines = text.splitlines()
    counts, taken = best(lambda: plugin["word_count"].map(lines))
    if sum(counts) != len(words):
        sys.exit(f"word_count.map counted {sum(counts)} words, not {len(words)}")
    each = taken / len(lines) * 1e9
    took = unit(taken).strip()
    print(f"  word_count.map(lines) took {took} for {len(lines):,} lines, {each:.0f} ns each")
    print(f"  {plugin['readability'](text)}")


def fail_safely(root: Path) -> None:
    """What a caller sees of mistakes."""
    title("Mistakes, which the plugin survives")
    plugin = hotplug.load(root / "text-stats")
    mistakes: list[tuple[object, ...]] = [
        ("a text", ["word", ""], 0), ("a text", ["word"], -1), ("a text", ["word", None], 0),
    ]  # fmt: skip
    for arguments in mistakes:
        try:
            plugin["redact"](*arguments)
        except (hotplug.PluginError, OverflowError, TypeError) as error:
            print(f"  {type(error).__name__}: {error}")
    show('then word_count("one two")', plugin["word_count"]("one two"), 2)


def edit(root: Path) -> None:
    """Change the source, build, and load again."""
    title("An edit: `s.repeat(2)` becomes `s.repeat(3)`")
    source = root / "seed/double/src/lib.rs"
    source.write_text(source.read_text().replace("s.repeat(2)", "s.repeat(3)"))
    with timed() as taken:
        build(Project.at(root / "seed/double"))
        answer = hotplug.load(root / "seed/double")["double"]("ab")
    show('double("ab")', answer, "ababab")
    print(f"  {taken() * 1e3:.0f} ms from the edit to the new answer")


def edit_live(root: Path) -> None:
    """Change the source while an application runs, which goes on."""
    title("Live reloads: a shop's till runs on pluggy, and its plugin in Rust is edited")
    Live(root / "shop/discount").run()


def publish(root: Path) -> None:
    """Give a plugin versions, and let an application lock them."""
    title("Versions: publish, lock, load by name, a reviewed upgrade, and back")
    with timed() as taken:
        Published(root / "seed/double").run()
    print(f"  {taken():.1f} s, of which the builds took the most")


def standard_library() -> str:
    """The source of the standard library's own modules, as one text."""
    files = sorted(Path(shutil.__file__).parent.glob("*.py"))
    return "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)


def alphanumeric_words(text: str) -> list[str]:
    """As the plugin has it: runs of letters and digits."""
    return "".join(char if char.isalnum() else " " for char in text).split()


def top_words(text: str, count: int) -> list[tuple[str, int]]:
    """As the plugin has it."""
    found = Counter(alphanumeric_words(text.lower()))
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))[:count]


def best(function: Callable[[], Any]) -> tuple[Any, float]:
    """The answer, and the seconds of the quickest of some calls."""
    answer = function()
    taken: list[float] = []
    end = time.perf_counter() + 0.2
    while not taken or (time.perf_counter() < end and len(taken) < 1000):
        start = time.perf_counter()
        function()
        taken.append(time.perf_counter() - start)
    return answer, min(taken)


@contextmanager
def timed() -> Iterator[Callable[[], float]]:
    """Gives a function that says how many seconds the block took."""
    start = time.perf_counter()
    end = [0.0]
    yield lambda: end[0] - start
    end[0] = time.perf_counter()


def title(text: str) -> None:
    """Begin a part."""
    print(f"\n{text}")


def show(call: str, answer: object, expected: object) -> None:
    """Print one answer, and stop if it is the wrong one."""
    if answer != expected:
        sys.exit(f"{call} gave {answer!r}, not {expected!r}")
    print(f"  {call} = {answer!r}")


def unit(seconds: float) -> str:
    """Seconds in the unit that reads best, in 11 columns."""
    for size, name in ((1.0, "s "), (1e-3, "ms"), (1e-6, "µs")):
        if seconds >= size:
            return f"{seconds / size:8.1f} {name}"
    return f"{seconds * 1e9:8.0f} ns"


def shortly(answer: object) -> str:
    """An answer on a part of a line."""
    text = " ".join(str(answer).split())
    return text if len(text) < 40 else f"{text[:36]}... ({len(text)} characters)"


if __name__ == "__main__":
    main()
