"""Text in a manifest, however hostile, becomes a comment or a docstring, and nothing else."""

from __future__ import annotations

import ast
import inspect
import json
import re
import subprocess
import sys
import time
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hotplug
from crates import Crates
from hotplug.build.toolchain.search import find
from hotplug.codegen import calls, python, rust
from hotplug.errors import BuildError, ManifestError
from hotplug.interface import Interface
from hotplug.manifest import Manifest

_NASTY = [
    '"',
    '""',
    '"""',
    '""""',
    "'''",
    "'",
    "\\",
    "\\\\",
    '\\"',
    '\\"""',
    'ends with a quote"',
    "ends with a backslash\\",
    '"""\nimport os\nos._exit(3)\n"""',
    '\\"""\nimport os\nos._exit(3)\n\\"""',
    '"""; raise SystemExit #',
    "'''\nraise SystemExit\n'''",
    "*/ fn main() {} /*",
    "/* /* /*",
    "/*! inner */ /** outer */",
    "// comment\nfn evil() {}\n//",
    "\nfn evil() {}\n",
    "\rfn evil() {}\r",
    "\r\nfn evil() {}\r\n",
    "\x0bfn evil() {}\x0c",
    "\x85fn evil() {}\u2028fn evil() {}\u2029fn evil() {}",
    "#[no_mangle]\n#![feature(asm)]",
    '"# r#"x"# r##"y"##',
    "{{ view }} {% for x in y %} {# z #} {{ '' }}",
    "{% endraw %}{{ self.__init__.__globals__ }}",
    "{} {0} {x!r} %s %(x)s $x ${x} {{}}",
    "\\u0041 \\x41 \\N{BULLET} \\101 \\u{202e} \\n",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b31m",
    "\u202eevil\u202c \u2066evil\u2069 \u200f\u061c",
    "\u200b\u200c\u200d\u2060\ufeff zero width",
    "\x00\x01\x02\x08\x7f",
    "\ue000\U000f0000\uffff\U0010ffff\ufdd0",
    "<script>alert(1)</script> <!-- --> ]]> & &amp;",
    "```rust\ncompile_fail\n```\n    indented code",
    "[link]: http://example.com [`broken`] [crate::exports]",
    "# type: ignore\n# noqa\n# fmt: off\n# -*- coding: utf-7 -*-",
    "coding: latin-1",
    "a\tb\n\tc\n \t d",
    " leading and trailing ",
    "\n\n\n",
    "   ",
    "é文字🐍 e\u0301",
    "x" * 300,
    "word " * 150,
    " " * 300 + "deep " * 100,
]
_LARGE = [
    "x" * 100_000,
    '"' * 100_000,
    "\\" * 100_000,
    "x\n" + " " * 50_000 + "y " * 25_000,
    "\n" * 100_000,
]
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}

_text = st.text(st.characters(exclude_categories=["Cs"])) | st.lists(
    st.sampled_from(
        ["\n", '"', '"""', "'", "\\", "//", "/*", "*/", "{{", "%}", "x", "\r", "#", "\t", " "]
    )
).map("".join)


def _manifest(
    plugin: str, docs: Sequence[str], args: Sequence[str], *, hosted: bool = True
) -> bytes:
    """A manifest with these texts in each place that takes one.

    Where it is *hosted*, what it wants of its host has them, too.
    """
    lines = ["[plugin]", 'name = "nasty-docs"', 'version = "0.1.0"', f"doc = {_toml(plugin)}"]
    for number, (doc, arg) in enumerate(zip(docs, args, strict=True)):
        lines += [f"[exports.e{number}]", f"doc = {_toml(doc)}", 'returns = "u32"']
        lines.append(f'args = {{ text = {{ kind = "string", doc = {_toml(arg)} }} }}')
        if hosted:
            lines += [f"[imports.i{number}]", f"doc = {_toml(doc)}", f'capability = "c{number}"']
            lines.append(f'args = {{ text = {{ kind = "string", doc = {_toml(arg)} }} }}')
    if hosted:
        lines.append("[config]")
    for number, (doc, arg) in enumerate(zip(docs, args, strict=True) if hosted else ()):
        lines.append(f'first{number} = {{ kind = "u8", doc = {_toml(doc)} }}')
        lines.append(f'last{number} = {{ kind = "u8", default = 1, doc = {_toml(arg)} }}')
    return "\n".join([*lines, ""]).encode()


def _toml(text: str) -> str:
    """*text* as a string of TOML, each of its characters an escape."""
    return '"' + "".join(f"\\U{ord(char):08x}" for char in text) + '"'


def _made(plugin: str, docs: Sequence[str], args: Sequence[str]) -> tuple[list[str], str]:
    """The Python and the Rust that are made of these texts."""
    interface = Interface.of(Manifest.parse(_manifest(plugin, docs, args)))
    (package, _), (exports,) = python(interface).values(), rust(interface).values()
    return [package, calls(interface)], exports


def _code(source: str) -> str:
    """What *source* does: its tree without docstrings."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            node.body = node.body[bool(ast.get_docstring(node)) :]
    return ast.dump(tree)


def _statements(source: str) -> list[str]:
    """The lines of Rust that are more than a comment."""
    return [line for line in source.split("\n") if not line.strip().startswith("//")]


def _check(plugin: str, docs: Sequence[str], args: Sequence[str]) -> None:
    pythons, exports = _made(plugin, docs, args)
    plain_pythons, plain_exports = _made("", [""] * len(docs), [""] * len(docs))
    assert list(map(_code, pythons)) == list(map(_code, plain_pythons))
    assert _statements(exports) == _statements(plain_exports)
    for source in (*pythons, exports):
        assert not {unicodedata.category(char) for char in source if char != "\n"} & _HIDDEN


@pytest.mark.parametrize("text", _NASTY, ids=ascii)
def test_each_place(text: str) -> None:
    _check(text, ["", text, ""], ["", "", ""])
    _check("", ["", "", ""], ["", text, ""])
    _check(text, [text] * 3, [text] * 3)


@given(_text, _text, _text)
def test_any_text(plugin: str, doc: str, arg: str) -> None:
    _check(plugin, [doc], [arg])


@pytest.mark.parametrize("text", _LARGE, ids=lambda text: ascii(text[:1]) + ascii(text[-2:]))
def test_large_text(text: str) -> None:
    started = time.monotonic()
    interface = _interface(text)
    sources = [*python(interface).values(), *rust(interface).values(), calls(interface)]
    assert sum(map(len, sources)) < 4_000_000
    assert time.monotonic() - started < 5
    for source in python(interface).values():
        ast.parse(source)


def _interface(text: str) -> Interface:
    """With *text* in each place: more than a file of the largest size can hold."""
    whole = Interface.of(Manifest.parse(_manifest("", [""], [""])))
    (export,) = whole.exports
    (arg,) = export.args
    export = replace(export, doc=text, args=(replace(arg, doc=text),))
    imports = tuple(
        replace(one, doc=text, args=tuple(replace(each, doc=text) for each in one.args))
        for one in whole.imports
    )
    config = tuple(replace(one, doc=text) for one in whole.config)
    return replace(whole, doc=text, exports=(export,), imports=imports, config=config)


def test_words_are_kept() -> None:
    """Whoever reads the docstring gets the text, with what cannot be seen as an escape."""
    texts = [text for text in _NASTY if text.strip() and not _is_hidden(text)]
    package, _ = _made("", texts, [""] * len(texts))[0]
    classes = {
        node.name: node for node in ast.parse(package).body if isinstance(node, ast.ClassDef)
    }
    methods = [node for node in classes["NastyDocs"].body if isinstance(node, ast.FunctionDef)]
    for text, method in zip(texts, methods, strict=True):
        assert str(ast.get_docstring(method)).split() == text.split()
    shown, _ = _made("", ["\u202ea\x00"], [""])[0]
    assert "\\\\u{202e}a\\\\u{0}" in shown


def _is_hidden(text: str) -> bool:
    return any(char not in "\n\t" and unicodedata.category(char) in _HIDDEN for char in text)


@pytest.mark.parametrize("text", [text for text in _NASTY if not text.isalnum()], ids=ascii)
def test_version_and_names_take_no_text(text: str) -> None:
    for key in ("name", "version"):
        values = {"name": "a", "version": "0.1.0", key: "a" + text}
        lines = [f"{name} = {_toml(value)}" for name, value in values.items()]
        data = "\n".join(["[plugin]", *lines, "[exports.e]", ""]).encode()
        with pytest.raises(ManifestError):
            Manifest.parse(data)


def test_python_is_clean(tmp_path: Path) -> None:
    (package, _), _ = _made("\n".join(_NASTY), _NASTY, _NASTY)
    (tmp_path / "nasty_docs.py").write_text(package, encoding="utf-8")
    ruff = [sys.executable, "-m", "ruff"]
    plain = ["--isolated", "--no-cache", "--line-length=100", "--target-version=py310"]
    mypy = [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", "--config-file="]
    cache = tmp_path / ".cache"
    for command in (
        [*ruff, "check", "--select=E4,E7,E9,F,I,UP,B", *plain, "."],
        [*ruff, "format", "--diff", *plain, "."],
        [*mypy, f"--cache-dir={cache}", "."],
    ):
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env={"MYPYPATH": str(Path(hotplug.__file__).parents[1])},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_rust_compiles(tmp_path: Path) -> None:
    """And the module can be loaded, with all that is nasty in its section."""
    try:
        toolchain = find()
    except BuildError as error:
        pytest.skip(f"no Rust for wasm on this machine: {error}")
    data = _manifest("\n".join(_NASTY), _NASTY, _NASTY, hosted=False)
    interface = Interface.of(Manifest.parse(data))
    crate = tmp_path / "nasty-docs"
    (crate / "src").mkdir(parents=True)
    (crate / "plugin.toml").write_bytes(data)
    about = '[package]\nname = "nasty-docs"\nversion = "0.1.0"\nedition = "2021"\n'
    (crate / "Cargo.toml").write_text(f'{about}[lib]\ncrate-type = ["cdylib"]\n', encoding="utf-8")
    plain = "pub fn e{}(text: &str) -> u32 {{\n    text.len() as u32 + {}\n}}\n"
    functions = "".join(plain.format(n, n) for n in range(len(_NASTY)))
    lib = f"#![deny(text_direction_codepoint_in_comment)]\nmod exports;\n{functions}"
    (crate / "src" / "lib.rs").write_text(lib, encoding="utf-8")
    for path, text in rust(interface).items():
        (crate / path).write_text(text, encoding="utf-8")
    module = Crates.of(tmp_path, ["nasty-docs"]).build(toolchain) / "nasty_docs.wasm"
    with hotplug.load(module) as plugin:
        assert [plugin[f"e{n}"]("abc") for n in range(len(_NASTY))] == [
            3 + n for n in range(len(_NASTY))
        ]
        assert inspect.getdoc(plugin["e0"]) == '"\n\ntext: "'
        assert json.dumps(plugin.interface.doc) == json.dumps("\n".join(_NASTY))
        assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", str(inspect.getdoc(type(plugin))))
