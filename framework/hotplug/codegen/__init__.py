"""Interface -> text: `{path: text}`, the same for the same interface, written by nobody here."""

from __future__ import annotations

from hotplug.codegen.python import python
from hotplug.codegen.rust import rust

__all__ = ["python", "rust"]
