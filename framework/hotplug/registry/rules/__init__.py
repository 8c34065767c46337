"""The rules for versions: what a number promises, and which versions a requirement takes."""

from __future__ import annotations

from hotplug.registry.rules.change import Change, Level
from hotplug.registry.rules.compare import compare
from hotplug.registry.rules.requirement import Requirement
from hotplug.registry.rules.verdict import neighbours, verdict

__all__ = ["Change", "Level", "Requirement", "compare", "neighbours", "verdict"]
