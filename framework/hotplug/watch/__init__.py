"""Plugins' directories -> their settled changes.

An event of the file system is only a hint to look. The content of the inputs decides.
"""

from __future__ import annotations

from hotplug.watch.change import Change
from hotplug.watch.watch import Watch

__all__ = ["Change", "Watch"]
