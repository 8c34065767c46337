"""The machine -> Toolchain: a Rust that can build for wasm32-unknown-unknown, or what is missing.

The order of the search: HOTPLUG_RUSTC (nothing else, if it is set), the rustup toolchains with
the default one first, each `rustc` on PATH, the system's. HOTPLUG_CARGO names the cargo to use.
"""

from __future__ import annotations

from hotplug.build.toolchain.candidate import TARGET, Candidate, Toolchain
from hotplug.build.toolchain.remedy import Remedy, advice, remedies
from hotplug.build.toolchain.search import find, mend, survey

__all__ = [
    "TARGET",
    "Candidate",
    "Remedy",
    "Toolchain",
    "advice",
    "find",
    "mend",
    "remedies",
    "survey",
]
