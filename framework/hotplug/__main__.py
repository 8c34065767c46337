"""`python -m hotplug`."""

from __future__ import annotations

from hotplug.cli import main

main(prog_name="hotplug")
