"""The page of `hotplug dev`: its server, its API for scripts, and the front end in `static`.

It needs the extra `hotplug[page]`: starlette and uvicorn.
"""

from __future__ import annotations

from hotplug.page.address import PORT, Address
from hotplug.page.board import Board
from hotplug.page.server import Page

__all__ = ["PORT", "Address", "Board", "Page"]
