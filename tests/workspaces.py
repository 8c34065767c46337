"""A workspace whose plugin has inputs of every sort that cargo knows."""

from __future__ import annotations

from pathlib import Path

PACKAGE = '[package]\nname = "{name}"\nversion = "0.1.0"\nedition = "2021"\n{more}\n'
FILES = {
    "Cargo.toml": '[workspace]\nmembers = ["plug", "dep", "mac"]\nresolver = "2"\n',
    "data one.txt": "1",
    "dep/Cargo.toml": PACKAGE.format(name="dep", more=""),
    "dep/src/lib.rs": "pub fn number() -> u32 { 1 }\n",
    "mac/Cargo.toml": PACKAGE.format(name="mac", more="[lib]\nproc-macro = true"),
    "mac/src/lib.rs": (
        "use proc_macro::TokenStream;\n"
        '#[proc_macro]\npub fn number(_: TokenStream) -> TokenStream { "1".parse().unwrap() }\n'
    ),
    "plug/assets/one.txt": "1",
    "plug/build.rs": (
        'fn main() {\n    println!("cargo:rerun-if-changed=assets");\n'
        '    let text = std::fs::read_to_string("assets/one.txt").unwrap();\n'
        '    println!("cargo:rustc-env=ASSET={}", text.trim());\n}\n'
    ),
    "plug/plugin.toml": (
        '[plugin]\nname = "plug"\nversion = "0.1.0"\n\n[exports.numbers]\nreturns = "list<u32>"\n'
    ),
    "plug/Cargo.toml": PACKAGE.format(
        name="plug",
        more='[lib]\ncrate-type = ["cdylib"]\n'
        '[dependencies]\ndep = { path = "../dep" }\nmac = { path = "../mac" }\n',
    ),
    "plug/src/lib.rs": (
        "mod exports;\n\npub fn numbers() -> Vec<u32> {\n"
        '    let texts = [include_str!("../../data one.txt"), env!("ASSET")];\n'
        "    let numbers = texts.iter().map(|one| one.trim().parse().unwrap());\n"
        "    let mut all: Vec<u32> = numbers.collect();\n"
        "    all.extend([dep::number(), mac::number!(), 1]);\n    all\n}\n"
    ),
}
EDITS = {
    "data one.txt": ("1", "2"),
    "plug/assets/one.txt": ("1", "2"),
    "dep/src/lib.rs": ("{ 1 }", "{ 2 }"),
    "mac/src/lib.rs": ('"1"', '"2"'),
    "plug/src/lib.rs": (", 1]", ", 2]"),
}
"""What in each input makes the number at its place of the result."""


def workspace(root: Path) -> Path:
    """Writes the workspace into *root*. Returns the directory of its plugin."""
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root / "plug"


def edited(root: Path, name: str) -> str:
    """The text of the file *name*, with the other number in it."""
    text = (root / name).read_text()
    old, new = EDITS[name]
    return text.replace(old, new) if old in text else text.replace(new, old)
