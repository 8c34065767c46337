"""Interface + runtime -> an object with typed methods, and the errors of their arguments."""

from __future__ import annotations

from hotplug.binding.aio import Aio
from hotplug.binding.arguments import misfit, mistake
from hotplug.binding.classes import LOADED, agree, class_of
from hotplug.binding.functions import Again, calls
from hotplug.binding.namespace import scope
from hotplug.binding.view import ArrayView

__all__ = [
    "LOADED",
    "Again",
    "Aio",
    "ArrayView",
    "agree",
    "calls",
    "class_of",
    "misfit",
    "mistake",
    "scope",
]
