"""plugin.toml -> Manifest: what the author wrote, checked, with the place of each value.

Nothing in it is derived, and nothing is of one language.
"""

from __future__ import annotations

from hotplug.manifest.arguments import ArgSpec
from hotplug.manifest.build import TARGET, WASI
from hotplug.manifest.defaults import Default
from hotplug.manifest.exports import ExportSpec, Gil
from hotplug.manifest.hooks.answer import Answer, Handover, PythonType
from hotplug.manifest.hooks.registration import Registration, RegistrationForm
from hotplug.manifest.hooks.source import Conversion
from hotplug.manifest.hooks.table import Hook
from hotplug.manifest.imports import BATTERIES, CONFIG, FREE, ImportSpec
from hotplug.manifest.limits import Bounds, Limits
from hotplug.manifest.manifest import FILE, Manifest
from hotplug.manifest.project import Project
from hotplug.manifest.state import StateSpec
from hotplug.manifest.toml import Document, Table
from hotplug.manifest.types import Form, TypeSpec

__all__ = [
    "BATTERIES",
    "CONFIG",
    "FILE",
    "FREE",
    "TARGET",
    "WASI",
    "Answer",
    "ArgSpec",
    "Bounds",
    "Conversion",
    "Default",
    "Document",
    "ExportSpec",
    "Form",
    "Gil",
    "Handover",
    "Hook",
    "ImportSpec",
    "Limits",
    "Manifest",
    "Project",
    "PythonType",
    "Registration",
    "RegistrationForm",
    "StateSpec",
    "Table",
    "TypeSpec",
]
