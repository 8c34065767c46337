"""What a plugin without WASI prints goes nowhere, and its build says so, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from hotplug.build.generate import Generated
from hotplug.build.output import lost_output
from hotplug.manifest import Project

MANIFEST = '[plugin]\nname = "guest"\nversion = "0.1.0"\n[exports.f]\n'
CARGO = '[package]\nname = "guest"\nversion = "0.1.0"\nedition = "2021"\n'


def _notes(root: Path, source: str, manifest: str = MANIFEST) -> tuple[str, ...]:
    (root / "src").mkdir(exist_ok=True)
    (root / "plugin.toml").write_text(manifest)
    (root / "Cargo.toml").write_text(CARGO)
    (root / "src" / "lib.rs").write_text(source)
    (root / "src" / "exports.rs").write_text("fn generated() { println!() }\n")
    return lost_output(Generated.of(Project.at(root)))


def test_one_note_at_the_first_place(tmp_path: Path) -> None:
    source = (
        'pub fn f() {\n    // println!("no")\n    eprintln!("said");\n    println!("said");\n}\n'
    )
    (note,) = _notes(tmp_path, source)
    assert note.startswith(
        "warning: what `eprintln!` writes goes nowhere on wasm32-unknown-unknown"
    )
    assert "--> src/lib.rs:3:5" in note
    assert "    eprintln!" in note
    assert 'capabilities = ["log"]' in note
    wasi = f'{MANIFEST}[build]\ntarget = "wasm32-wasip1"\n'
    assert _notes(tmp_path, source, wasi) == ()


@pytest.mark.parametrize(
    "source",
    [
        "pub fn f() {}\n",
        "pub fn f() {}\n// println!()\n",
        'pub fn f() { write!(x, "") }\n',
        "pub fn f() {}\n#[cfg(test)]\nmod tests {\n    fn t() { println!() }\n}\n",
    ],
)
def test_none(tmp_path: Path, source: str) -> None:
    assert _notes(tmp_path, source) == ()
