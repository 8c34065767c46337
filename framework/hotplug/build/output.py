"""A note where the author prints, on a target where what is printed goes nowhere."""

from __future__ import annotations

import re

from hotplug.build.generate import Generated
from hotplug.errors import Diagnostic, Span
from hotplug.manifest import TARGET, WASI

__all__ = ["lost_output"]

_PRINTS = re.compile(r"^(?!\s*//).*?\b((?:e?print(?:ln)?|dbg)!)", re.MULTILINE)
_TESTS = re.compile(r"^#\[cfg\(test\)\]", re.MULTILINE)


def lost_output(generated: Generated) -> tuple[str, ...]:
    """A warning at the first macro that prints, outside of its tests; empty for none."""
    if generated.interface.wasi or generated.interface.foreign:
        return ()
    root = generated.project.root
    for path, text in generated.sources.items():
        tests = _TESTS.search(text)
        found = _PRINTS.search(text, 0, tests.start() if tests else len(text))
        if found is not None:
            name = path.relative_to(root).as_posix()
            place = Span.of(name, text, *found.span(1))
            return (str(_note(found[1], place)),)
    return ()


def _note(macro: str, place: Span) -> Diagnostic:
    return Diagnostic(
        f"what `{macro}` writes goes nowhere on {TARGET}",
        place,
        "it is lost",
        f'write to the log, by `capabilities = ["log"]` and `host::log_info(…)`;'
        f' or build with `target = "{WASI}"` in `[build]`, where output is logged',
        level="warning",
    )
