"""Interface -> src/exports.rs."""

from __future__ import annotations

from hotplug.codegen.rust.exports import EXPORTS, rust, signature
from hotplug.codegen.rust.getrandom import GETRANDOM

__all__ = ["EXPORTS", "GETRANDOM", "rust", "signature"]
