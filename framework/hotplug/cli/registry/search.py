"""`hotplug search`."""

from __future__ import annotations

import click

from hotplug.cli.registry.common import JSON, emit, engines, table
from hotplug.registry import bundled, installed

__all__ = ["command"]

_MOST = 50


@click.command(
    "search",
    short_help="Find plugins by name, description or export.",
    epilog="Example: hotplug search words",
)
@click.argument("words", nargs=-1)
@click.option("--most", default=_MOST, show_default=True, help="List so many at most.")
@JSON
def command(words: tuple[str, ...], most: int, as_json: bool) -> None:
    """List the plugins that have each of WORDS in their name, description or exports.

    Found are those in the store, those in wheels that are installed, and the examples that come
    with hotplug. Registries have no search.
    """
    text = " ".join(words)
    with engines(offline=True) as at:
        entries = at.store.search(text)
    found = [
        {
            "name": str(one.name),
            "version": one.version,
            "description": one.description,
            "source": "store",
            "digest": one.digest,
            "problem": one.problem,
        }
        for one in entries
    ]
    lower = text.lower().split()
    others = [
        *((str(one.name), one.version, one.doc, "wheel") for one in installed().values()),
        *((str(one.name), one.version, one.doc, "example") for one in bundled.examples()),
    ]
    have = {one["name"] for one in found}
    found += [
        {"name": name, "version": version, "description": doc, "source": source}
        for name, version, doc, source in others
        if all(word in f"{name} {doc}".lower() for word in lower) and name not in have
    ]
    rows = [
        [
            one["name"],
            one["version"] or "-",
            one["source"],
            one.get("problem") or one["description"],
        ]
        for one in found[:most]
    ]
    lines = table(rows) if rows else ["nothing is found"]
    more = [f"… and {len(found) - most} more"] if len(found) > most else []
    emit(as_json, {"found": found[:most], "count": len(found)}, [*lines, *more])
