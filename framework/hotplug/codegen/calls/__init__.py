"""Interface -> the Python functions that make the calls, and those that serve the plugin's calls.

`lower` turns arguments into the bytes that cross the boundary, `lift` turns results into objects.
"""

from __future__ import annotations

from hotplug.codegen.calls.lower import CODES
from hotplug.codegen.calls.module import calls

__all__ = ["CODES", "calls"]
