"""WASI preview 1, answered by hotplug: nothing of wasmtime's own WASI is linked.

A plugin built for wasm32-wasip1 gets a log, and the clock and randomness that it was granted.
"""

from __future__ import annotations

from hotplug.runtime.wasi.answers import Answers
from hotplug.runtime.wasi.grants import WasiGrants

__all__ = ["Answers", "WasiGrants"]
