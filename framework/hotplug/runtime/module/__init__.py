"""Bytes of a plugin -> Module: parsed, checked against its interface, and compiled."""

from __future__ import annotations

from hotplug.runtime.module.binary import Binary, BinaryError
from hotplug.runtime.module.engine import Profile, clock
from hotplug.runtime.module.function_names import FunctionNames
from hotplug.runtime.module.interface_check import disagreements, is_javascript
from hotplug.runtime.module.module import Module, embedded

__all__ = [
    "Binary",
    "BinaryError",
    "FunctionNames",
    "Module",
    "Profile",
    "clock",
    "disagreements",
    "embedded",
    "is_javascript",
]
