"""Bytes of a plugin -> Module: parsed, checked against its interface, and compiled."""

from __future__ import annotations

from hotplug.runtime.module.binary import Binary, BinaryError
from hotplug.runtime.module.engine import Profile, clock, compiled
from hotplug.runtime.module.function_names import FunctionNames
from hotplug.runtime.module.interface_check import disagreements, is_javascript
from hotplug.runtime.module.module import Module, embedded
from hotplug.runtime.module.wasi_functions import WASI_FUNCTIONS, WASI_MODULE, WASI_NAMES

__all__ = [
    "WASI_FUNCTIONS",
    "WASI_MODULE",
    "WASI_NAMES",
    "Binary",
    "BinaryError",
    "FunctionNames",
    "Module",
    "Profile",
    "clock",
    "compiled",
    "disagreements",
    "embedded",
    "is_javascript",
]
