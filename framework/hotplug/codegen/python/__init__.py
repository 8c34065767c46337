"""Interface -> the typed Python package of a plugin."""

from __future__ import annotations

from hotplug.codegen.python.kinds import PythonKinds
from hotplug.codegen.python.package import class_name, documentation, package, python, signature

__all__ = [
    "PythonKinds",
    "class_name",
    "documentation",
    "package",
    "python",
    "signature",
]
