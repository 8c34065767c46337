"""The pieces that both generators are made of, and what they refuse to make."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hotplug
from hotplug.codegen import docstring, layout, literal, python, rust, signature
from hotplug.codegen.render import WIDTH, comment
from hotplug.errors import ManifestError
from hotplug.interface import Interface
from hotplug.manifest import Manifest

_GOLDEN = Path(__file__).parents[1] / "golden"
_DIGEST = """
import hashlib, pathlib, sys
from hotplug.codegen import python, rust
from hotplug.codegen.calls import calls
from hotplug.interface import Interface
from hotplug.manifest import Manifest

digest = hashlib.sha256()
for case in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    interface = Interface.of(Manifest.load(case))
    made = {**rust(interface), **python(interface), "calls": calls(interface)}
    digest.update(repr(made).encode())
print(digest.hexdigest())
"""


def _interface(text: str) -> Interface:
    head = '[plugin]\nname = "a-plugin"\nversion = "0.1.0"\n'
    return Interface.of(Manifest.parse((head + text).encode()))


@given(st.text())
def test_literal_is_read_back(text: str) -> None:
    made = literal(text)
    assert made.isascii()
    assert made.isprintable()
    assert ast.literal_eval(made) == text


@given(st.text(), st.sampled_from(["", "    ", "        "]))
def test_docstring_is_one_string(text: str, indent: str) -> None:
    made = docstring(text, indent)
    (statement,) = ast.parse(f"if x:\n{made}" if indent else made).body
    node = statement.body[0] if isinstance(statement, ast.If) else statement
    assert isinstance(node, ast.Expr)
    assert isinstance(ast.literal_eval(node.value), str)
    assert all(line == line.rstrip() for line in made.splitlines())


@given(st.text(), st.sampled_from(["//", "//!", "#"]))
def test_comment_is_all_comment(text: str, marker: str) -> None:
    for line in comment(text, marker, "  ").split("\n"):
        assert line.startswith(f"  {marker}")
        assert len(line) <= WIDTH or " " not in line.removeprefix(f"  {marker} ").strip()


def test_layout_breaks_what_does_not_fit() -> None:
    assert layout("f(", ["a", "b"], ")", "  ") == "  f(a, b)"
    assert layout("f(", [], ")") == "f()"
    fits = "a" * (WIDTH - 3)
    assert layout("f(", [fits], ")") == f"f({fits})"
    assert layout("f(", [fits, "b"], ")", "  ") == f"  f(\n      {fits},\n      b,\n  )"


def test_signature() -> None:
    interface = _interface(
        '[exports.a-b]\nargs = { t-u = "string", d = "bytes" }\nreturns = "result<_, string>"\n'
    )
    (export,) = interface.exports
    assert signature(export, interface) == "fn(&str, &[u8]) -> Result<(), String>"
    named = signature(export, interface, named=True)
    assert named == "fn a_b(t_u: &str, d: &[u8]) -> Result<(), String>"
    interface = _interface("[exports.nothing]\n")
    assert signature(interface.exports[0], interface) == "fn()"
    assert signature(interface.exports[0], interface, named=True) == "fn nothing()"


def test_only_what_is_used_is_imported() -> None:
    bare = rust(_interface('[exports.f]\nargs = { a = "u32" }\n'))["src/exports.rs"]
    assert not [line for line in bare.splitlines() if line.startswith(("use ", "pub use "))]
    packed = rust(_interface('[exports.f]\nreturns = "map<u8, array<u8, 2>>"\n'))["src/exports.rs"]
    assert [line for line in packed.splitlines() if line.startswith(("use ", "pub use "))] == [
        "pub use self::guest::Array;",
        "use self::guest::Pack;",
        "use std::collections::BTreeMap;",
    ]
    (package, _) = python(_interface('[exports.f]\nargs = { a = "string" }\n')).values()
    assert not [word for word in ("Buffer", "PluginError", "dataclass") if word in package]


def test_edition() -> None:
    interface = _interface("[exports.f]\n")
    for edition, attribute in {
        "2015": "no_mangle",
        "2021": "no_mangle",
        "2024": "unsafe(no_mangle)",
    }.items():
        assert (
            f'#[cfg_attr(target_arch = "wasm32", {attribute})]'
            in (rust(interface, edition)["src/exports.rs"])
        )


@pytest.mark.parametrize(
    "name", ["plugin", "plugin-error", "buffer", "not-implemented", "not-implemented-error"]
)
def test_no_class_is_called_as_one_that_it_uses(name: str) -> None:
    data = f'[plugin]\nname = "{name}"\nversion = "0.1.0"\n[exports.f]\n'.encode()
    with pytest.raises(ManifestError, match="as a class, which the generated module has already"):
        Manifest.parse(data)


def test_same_bytes_in_another_process() -> None:
    """Nothing that is generated depends on the order of a set."""
    digests: set[str] = set()
    for seed in ("1", "2"):
        path = str(Path(hotplug.__file__).parents[1])
        digests.add(
            subprocess.run(
                [sys.executable, "-c", _DIGEST, str(_GOLDEN)],
                env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
    assert len(digests) == 1
