"""Guests -> the contenders that this machine has, and why it has no other.

A contender is an object with a method for each workload that it can do: `add`, `length`, `double`,
`echo`, `sum_list`, `sum_array`, `update`, `spin`; and `item`, an Item of its own class.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from bench.guests import Guests

__all__ = ["BASE", "HOTPLUG", "maker"]

HOTPLUG, BASE = "hotplug", "wasmtime API"
_MODULES: Mapping[str, str] = {
    HOTPLUG: "by_hotplug",
    BASE: "by_wasmtime",
    "wasmtime.component": "by_component",
    "Extism": "by_extism",
    "pywasm3": "by_wasm3",
    "ctypes, native library": "by_ctypes",
    "plain Python": "by_python",
}


def maker(guests: Guests) -> tuple[Mapping[str, Callable[[], Any]], Mapping[str, str]]:
    """What makes each contender, which has been made once; and the reasons of the missing."""
    found: dict[str, Callable[[], Any]] = {}
    missing: dict[str, str] = {}
    for name, module in _MODULES.items():
        try:
            made = import_module(f"bench.contenders.{module}").Host
            made(guests)
        except Exception as error:  # whatever keeps it from working here
            if name in (HOTPLUG, BASE):
                raise
            missing[name] = f"{type(error).__name__}: {error}"
            continue
        found[name] = lambda made=made: made(guests)
    return found, missing
