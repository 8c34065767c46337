"""A TOML file -> Document and its Tables: values with their places, and the problems found."""

from __future__ import annotations

from hotplug.manifest.toml.document import Document
from hotplug.manifest.toml.table import Table

__all__ = [
    "Document",
    "Table",
]
