"""A module that was built for JavaScript -> the crate and the feature that made it so.

`wasm-bindgen` makes imports that only its own JavaScript answers. Crates use it where they take
wasm32-unknown-unknown for a browser, most often by a feature.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hotplug.build.crates.graph import Crate, Graph, way
from hotplug.errors import Diagnostic

__all__ = ["explained"]

_FAMILY = ("js-sys", "wasm-bindgen", "web-sys")
"""What the names of wasm-bindgen and its companions begin with."""


def explained(graph: Graph, plugin: str) -> list[Diagnostic]:
    """A problem for each crate that uses wasm-bindgen in *plugin*."""
    return [_problem(graph, path, plugin) for path in _users(graph)]


def _users(graph: Graph) -> Iterator[tuple[Crate, ...]]:
    """The path to each crate that is none of the family and uses one of it."""
    for path in graph.used():
        uses = (graph.crates[one].name for one in path[-1].uses)
        if any(map(_is_companion, uses)) and not _is_companion(path[-1].name):
            yield path


def _is_companion(name: str) -> bool:
    return name.startswith(_FAMILY)


def _problem(graph: Graph, path: tuple[Crate, ...], plugin: str) -> Diagnostic:
    crate = path[-1]
    features = _features(crate)
    by = "".join(f", by its feature `{one}`" for one in features[:1])
    return Diagnostic(
        f"{plugin}: `{crate}` is built for JavaScript{by}: it uses wasm-bindgen,"
        " and a plugin runs without JavaScript",
        note=way(path),
        help=_help(graph, path, features),
    )


def _features(crate: Crate) -> list[str]:
    """The enabled features, besides `default`, that bring wasm-bindgen and stand for no other."""
    entries = {
        entry
        for entries in crate.offered.values()
        for entry in entries
        if _is_companion(entry.removeprefix("dep:")) and "?/" not in entry  # which enables none
    }
    bring = [
        one
        for one in sorted(crate.features - {"default"})
        if _is_companion(one) or crate.leads_to(one, entries)
    ]
    implied = {
        one for one in bring for other in bring
        if other != one and crate.leads_to(other, {one})
    }  # fmt: skip
    return [one for one in bring if one not in implied]


def _help(graph: Graph, path: tuple[Crate, ...], features: list[str]) -> str:
    crate = path[-1]
    wasi = '`target = "wasm32-wasip1"` in `[build]` of plugin.toml may do without it, too'
    if not features:
        return f"`{crate.name}` cannot do without: use another crate; {wasi}"
    own = graph.requirement(crate)
    if own is None:
        return (
            f"build `{path[1].name}` without the feature that enables `{crate.name}/{features[0]}`,"
            f" or use another crate; {wasi}"
        )

    def kept(one: str) -> bool:
        return one not in features and not crate.leads_to(one, features)

    asked = [one for one in own.features if kept(one)]
    if own.default and crate.leads_to("default", features):
        defaults = [one for one in crate.offered["default"] if kept(one)]
        own = replace(own, default=False, features=tuple(dict.fromkeys([*defaults, *asked])))
    else:
        own = replace(own, features=tuple(asked))
    return f"write in Cargo.toml:\n{own}\nor {wasi}"
