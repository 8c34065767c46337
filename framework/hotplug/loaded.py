"""The classes of plugins that were loaded without a generated package: `hotplug.loaded.NAME`.

They are made by `hotplug.load`. Their instances can be pickled: each carries the manifest of its
plugin, and the classes are made for it again where they are not known.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

__all__ = ["Finder"]

__path__: list[str] = []  # it has submodules, and none of them is a file


class Finder:
    """Says why a module of classes cannot be imported."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Raises ModuleNotFoundError for a submodule that is not loaded."""
        if name.startswith(f"{__name__}."):
            plugin = name.removeprefix(f"{__name__}.")
            raise ModuleNotFoundError(
                f"the classes of the plugin `{plugin}` are made when it is loaded, and this process"
                " has not loaded it; pickle its values, not its classes",
                name=name,
            )
        return None


sys.meta_path.append(Finder)
