"""What the crates that want random bytes need on wasm32-unknown-unknown, which has none.

`getrandom` calls a backend of the final crate there, and hotplug generates it for a plugin with the
capability `random`. Versions 0.3 and 0.4 look for a `--cfg`, 0.2 for its feature `custom`. `uuid`
has a feature of its own. https://docs.rs/getrandom/#custom-backend, https://docs.rs/uuid/#webassembly
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import tomli

from hotplug import files
from hotplug.build.crates.graph import Crate, Graph

__all__ = ["BACKEND", "CUSTOM", "NAMES", "UUID", "Settings", "settings"]

BACKEND = 'getrandom_backend="custom"'
CUSTOM = "custom"
"""The feature of getrandom 0.2."""
UUID = "rng-getrandom"
"""The feature of uuid, since 1.13."""
NAMES = frozenset({"getrandom", "uuid", "uuid-rng-internal"})
"""The crates that do not compile without a source of random bytes."""
_SOURCES = frozenset({"js", UUID, "rng-rand"})
"""Any of these features of uuid names a source."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build sets beside the author's own: `--cfg`, and features of dependencies."""

    cfgs: tuple[str, ...] = ()
    features: tuple[str, ...] = ()


def settings(root: Path, graph: Callable[[], Graph | None]) -> Settings:
    """The settings for the plugin in *root*, which has the capability `random`.

    *graph* is called only where the files do not say enough.
    """
    own = _read(root / "Cargo.toml")
    lock = next((data for one in (root, *root.parents) if (data := _read(one / "Cargo.lock"))), b"")
    if b"dependencies" not in own:
        return Settings()
    if lock:
        listed = _listed(lock)
        if not any(name in NAMES for name, _ in listed):
            return Settings()
        if not any(name == "uuid" or version.startswith("0.2.") for name, version in listed):
            return Settings((BACKEND,))
    key = (str(root), own, lock)
    known = _known.get(key)
    if known is None:
        found = graph()
        if found is None:
            return Settings((BACKEND,))
        known = _of(found)
        _known.clear()
        _known[key] = known
    return known


_known: dict[tuple[str, bytes, bytes], Settings] = {}
"""The last one, by what it was made from: `hotplug dev` asks at each edit."""


def _of(graph: Graph) -> Settings:
    crates = [path[-1] for path in graph.used()]
    cfgs = [BACKEND] if any(one.name == "getrandom" for one in crates) else []
    if any(map(_lacks_custom, crates)) and not any(_means_another(one) for one in crates):
        # A feature of an indirect dependency cannot be named on cargo's command line. To rustc it
        # is a `--cfg` like any other, and no other crate here looks at this one.
        cfgs.append(f'feature="{CUSTOM}"')
    features: list[str] = []
    for one in crates:
        own = graph.requirement(one)
        if own is not None and lacks_source(one) and UUID in one.offered:
            features.append(f"{own.key}/{UUID}")
            cfgs = list(dict.fromkeys([BACKEND, *cfgs]))
    return Settings(tuple(cfgs), tuple(features))


def _lacks_custom(crate: Crate) -> bool:
    """Whether it is a getrandom 0.2 without a backend."""
    old = crate.name == "getrandom" and crate.version.startswith("0.2.")
    return old and not {CUSTOM, "js"} & crate.features


def _means_another(crate: Crate) -> bool:
    """Whether it has a feature `custom` that is not getrandom's."""
    return crate.name != "getrandom" and CUSTOM in crate.offered


def lacks_source(crate: Crate) -> bool:
    """Whether it is a uuid that makes random ones, and was told no source."""
    return crate.name == "uuid" and "rng" in crate.features and not _SOURCES & crate.features


def _read(path: Path) -> bytes:
    try:
        return files.read(path, files.SOURCE)
    except OSError:
        return b""


@lru_cache(maxsize=4)
def _listed(lock: bytes) -> tuple[tuple[str, str], ...]:
    """Name and version of each package in a Cargo.lock that wants random bytes."""
    try:
        packages = tomli.loads(lock.decode())["package"]
        return tuple((one["name"], one["version"]) for one in packages if one["name"] in NAMES)
    except (ValueError, KeyError, TypeError):
        return ()
