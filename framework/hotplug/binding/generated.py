"""Interface -> generated Python: source and compiled code, kept in the private cache."""

from __future__ import annotations

import linecache
import marshal
import sys
from functools import cache as once
from pathlib import Path
from types import CodeType

from hotplug import cache
from hotplug.assets import assets
from hotplug.interface import Interface
from hotplug.version import __version__

__all__ = ["generated"]

_REMEMBERED = 64
_memory: dict[tuple[str, ...], tuple[str, CodeType]] = {}


def generated(what: str, interface: Interface, file: str) -> tuple[str, CodeType]:
    """The generated `calls` or `package` of *interface*: source and compiled code.

    Both are cached, so that Jinja is needed once; tracebacks show the source.
    """
    about = (what, file, interface.digest, _generator(), sys.implementation.cache_tag or "")
    made = _memory.get(about)
    if made is None:
        name = f"{cache.key(*about)}.{what}"
        kept = cache.get(name)
        if kept is not None:
            made = marshal.loads(kept)
        else:
            source = _rendered(what, interface)
            made = (source, compile(source, file, "exec", dont_inherit=True))
            cache.put(name, marshal.dumps(made))
        if len(_memory) >= _REMEMBERED:
            _memory.clear()
        _memory[about] = made
    source, code = made
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    return source, code


def _rendered(what: str, interface: Interface) -> str:
    if what == "calls":
        from hotplug.codegen import calls as render

        return render(interface)
    from hotplug.codegen import python

    return next(text for path, text in python(interface).items() if path.endswith("__init__.py"))


@once
def _generator() -> str:
    """A text that differs between versions of the generator."""
    package = Path(__file__).parents[1] / "codegen"
    files = [*package.rglob("*.py"), *(assets("templates") / "python").glob("*.jinja")]
    return f"{__version__} {sorted(file.stat().st_mtime_ns for file in files)}"
