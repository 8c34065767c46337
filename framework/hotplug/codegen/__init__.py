"""Interface -> text: Rust, Python and WIT. Pure: the same interface gives the same text.

The functions return text; `hotplug.build` writes the files.
"""

from __future__ import annotations

from hotplug.codegen.calls import CODES, calls
from hotplug.codegen.python import python
from hotplug.codegen.render import docstring, layout, literal, render
from hotplug.codegen.rust import EXPORTS, GETRANDOM, rust, signature
from hotplug.codegen.wit import wit

__all__ = [
    "CODES",
    "EXPORTS",
    "GETRANDOM",
    "calls",
    "docstring",
    "layout",
    "literal",
    "python",
    "render",
    "rust",
    "signature",
    "wit",
]
