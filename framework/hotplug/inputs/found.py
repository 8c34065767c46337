"""Found: the files and directories of a plugin that matter, as one look sees them."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["LOCK", "MANIFEST", "OUTPUTS", "Found"]

MANIFEST, LOCK = "plugin.toml", "Cargo.lock"
OUTPUTS = (".hotplug", "target", "python")
"""Paths that hotplug and cargo write, relative to the plugin. No pattern matches inside them."""


@dataclass(slots=True)
class Found:
    """The inputs found by one look."""

    files: dict[str, str] = field(default_factory=dict[str, str])
    """The path of each input, by its name relative to the plugin."""
    marks: dict[str, str] = field(default_factory=dict[str, str])
    """Directories that were not entered, each with the reason."""
    places: dict[str, bool] = field(default_factory=dict[str, bool])
    """Real paths of directories to watch; true where that includes all below."""

    def listen(self, place: str, *, below: bool = False) -> None:
        """Records that changes in *place* matter."""
        self.places[place] = below or self.places.get(place, False)
