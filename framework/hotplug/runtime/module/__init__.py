"""Bytes of a plugin -> Module: parsed, checked against its interface, and compiled."""

from __future__ import annotations

from hotplug.runtime.module.binary import Binary, BinaryError
from hotplug.runtime.module.engine import clock
from hotplug.runtime.module.module import Module, embedded

__all__ = ["Binary", "BinaryError", "Module", "clock", "embedded"]
