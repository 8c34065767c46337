"""Interface -> src/exports.rs."""

from __future__ import annotations

from hotplug.codegen.rust.exports import EXPORTS, rust, signature

__all__ = ["EXPORTS", "rust", "signature"]
