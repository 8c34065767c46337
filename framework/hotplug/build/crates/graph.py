"""Graph: the crates that a plugin is built from, as cargo resolves them."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hotplug.build.toolchain.candidate import Toolchain
from hotplug.build.toolchain.process import outputs

__all__ = ["Crate", "Graph", "Requirement", "way"]


@dataclass(frozen=True, slots=True)
class Requirement:
    """An entry of `[dependencies]`."""

    key: str
    name: str
    """The name of the package, which may be another than *key*."""
    version: str
    """What Cargo.toml says, without a leading `^`."""
    features: tuple[str, ...]
    default: bool
    """Whether it has the default features."""
    place: str
    """`path = "..."` or `git = "..."`, or empty for one of a registry."""

    @classmethod
    def of(cls, found: dict[str, Any]) -> Requirement:
        """From an entry of `dependencies` in cargo's JSON."""
        source = found["source"] or ""
        place = f'path = "{found["path"]}"' if found.get("path") else ""
        if source.startswith("git+"):
            place = f'git = "{source.removeprefix("git+")}"'
        return cls(
            found["rename"] or found["name"], found["name"], found["req"].removeprefix("^"),
            tuple(found["features"]), found["uses_default_features"], place,
        )  # fmt: skip

    def __str__(self) -> str:
        """The line of Cargo.toml."""
        version = "" if self.version == "*" and self.place else f'version = "{self.version}"'
        package = f'package = "{self.name}"' if self.name != self.key else ""
        default = "" if self.default else "default-features = false"
        listed = ", ".join(f'"{one}"' for one in self.features)
        features = f"features = [{listed}]" if listed else ""
        parts = [one for one in (package, version, self.place, default, features) if one]
        if parts == [version]:
            return f'{self.key} = "{self.version}"'
        return f"{self.key} = {{ {', '.join(parts)} }}"


@dataclass(frozen=True, eq=False, slots=True)
class Crate:
    """A package of the graph."""

    name: str
    version: str
    features: frozenset[str]
    """Those that are enabled."""
    offered: Mapping[str, tuple[str, ...]]
    """All of its features, with what each enables."""
    uses: tuple[str, ...]
    """The ids of the packages that it depends on at run time."""
    requirements: tuple[Requirement, ...]
    """Its dependencies, as its Cargo.toml has them."""

    def __str__(self) -> str:
        return f"{self.name} {self.version}"

    def leads_to(self, feature: str, entries: Collection[str]) -> bool:
        """Whether *feature* enables one of *entries*, by itself or by others."""
        seen, left = {feature}, [feature]
        while left:
            for one in self.offered.get(left.pop(), ()):
                if one in entries:
                    return True
                if one not in seen:
                    seen.add(one)
                    left.append(one)
        return False


@dataclass(frozen=True, slots=True)
class Graph:
    """The crates by their ids, for one target. *root* is the id of the plugin."""

    root: str
    crates: Mapping[str, Crate]

    @classmethod
    def read(cls, toolchain: Toolchain, directory: Path, env: Mapping[str, str]) -> Graph | None:
        """Asks `cargo metadata` (0.1 s); None where it fails, since a build then says why."""
        command = (str(toolchain.cargo), "metadata", "--format-version=1",
                   f"--filter-platform={toolchain.target}")  # fmt: skip
        try:
            (said,) = outputs(command, cwd=directory, env=env, seconds=600)
            return cls.of(json.loads(said.stdout)) if said.returncode == 0 else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    @classmethod
    def of(cls, metadata: dict[str, Any]) -> Graph | None:
        """From cargo's JSON; None for a workspace without a package of its own."""
        resolve = metadata["resolve"]
        if resolve["root"] is None:
            return None
        packages = {one["id"]: one for one in metadata["packages"]}
        crates = {
            node["id"]: Crate(
                name=packages[node["id"]]["name"],
                version=packages[node["id"]]["version"],
                features=frozenset(node["features"]),
                offered={key: tuple(v) for key, v in packages[node["id"]]["features"].items()},
                uses=tuple(
                    one["pkg"]
                    for one in node["deps"]
                    if any(kind["kind"] is None for kind in one["dep_kinds"])
                ),
                requirements=tuple(
                    Requirement.of(one)
                    for one in packages[node["id"]]["dependencies"]
                    if one["kind"] is None
                ),
            )
            for node in resolve["nodes"]
        }
        return cls(resolve["root"], crates)

    @property
    def plugin(self) -> Crate:
        """The crate of the plugin."""
        return self.crates[self.root]

    def used(self) -> Iterator[tuple[Crate, ...]]:
        """The shortest path from the plugin to each crate that is part of the module."""
        seen = {self.root}
        queue: deque[tuple[str, ...]] = deque([(self.root,)])
        while queue:
            path = queue.popleft()
            yield tuple(self.crates[one] for one in path)
            for one in self.crates[path[-1]].uses:
                if one not in seen:
                    seen.add(one)
                    queue.append((*path, one))

    def requirement(self, crate: Crate) -> Requirement | None:
        """What the plugin's Cargo.toml says of *crate*; None where it is none of its own."""
        if not any(self.crates[one] is crate for one in self.plugin.uses):
            return None
        return next((one for one in self.plugin.requirements if one.name == crate.name), None)


def way(path: tuple[Crate, ...]) -> str:
    """Who brings the last crate of *path* into the plugin; empty where its Cargo.toml names it."""
    return f"{' uses '.join(map(str, path[1:]))}" if len(path) > 2 else ""
