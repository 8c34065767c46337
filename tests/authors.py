"""Author: writes and builds plugins with crates of crates.io."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hotplug.build import Build, build
from hotplug.manifest import Project

__all__ = ["CARGO", "Author"]

CARGO = """\
[package]
name = "guest"
version = "0.1.0"
edition = "2021"

[lib]
crate-type = ["cdylib"]

[workspace]

[dependencies]
"""
MANIFEST = """\
[plugin]
name = "guest"
version = "0.1.0"
{plugin}
{exports}
[limits]
time = "10 s"
{more}
"""


@dataclass
class Author:
    """Writes plugins into one directory, so that a crate is compiled once."""

    root: Path

    def writes(
        self, dependencies: str, exports: dict[str, str], *, plugin: str = "", more: str = ""
    ) -> Project:
        """Exports that return a string, each by the Rust of its body."""
        tables = "".join(f'[exports.{name}]\nreturns = "string"\n' for name in exports)
        (self.root / "src").mkdir(parents=True, exist_ok=True)
        (self.root / "Cargo.toml").write_text(CARGO + dependencies)
        (self.root / "plugin.toml").write_text(
            MANIFEST.format(plugin=plugin, exports=tables, more=more)
        )
        functions = "\n".join(
            f"pub fn {name}() -> String {{\n    {body}\n}}" for name, body in exports.items()
        )
        (self.root / "src" / "lib.rs").write_text(f"mod exports;\n\n{functions}\n")
        return Project.at(self.root)

    def builds(
        self, dependencies: str, exports: dict[str, str], *, plugin: str = "", more: str = ""
    ) -> Build:
        """Writes and builds."""
        return build(self.writes(dependencies, exports, plugin=plugin, more=more), debug=True)
