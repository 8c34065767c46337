"""The mdBook preprocessor: what mdBook sends, of both versions, and what it gets back."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tomli
from markdown_it import MarkdownIt
from markdown_it.token import Token

import hotplug
import wasm
from hotplug.build import build
from hotplug.manifest import Project

TOP = Path(__file__).parents[1]
EXAMPLE = TOP / "examples" / "mdbook"
README = (EXAMPLE / "README.md").read_text("utf-8")
VERSIONS = {"0.4.52": "sections", "0.5.2": "items"}
STRICT = """\
#[rustfmt::skip]
mod exports;

pub fn preprocess(text: &str) -> Result<String, String> {
    assert!(!text.contains("Afterword"), "who says so");
    if text.contains("WASM is") { Err("no WASM here".to_string()) } else { Ok(format!("{text}!")) }
}
"""
HEAD = '[plugin]\nname = "strict"\nversion = "1.0.0"\n'
NO_TEXT = f'{HEAD}[exports.preprocess]\nargs = {{ text = "string" }}\nreturns = "u32"\n'
WAT = f"""(module
{wasm.SUPPORT}
(func (export "_preprocess") (param i32 i32) (result i32) (local.get 1)))"""


def block(part: str) -> str:
    """The block of the README that has *part*."""
    (found,) = [text for text in re.findall(r"```\w+\n(.*?)```", README, re.DOTALL) if part in text]
    return str(found)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with its plugin built, and beside it the plugin `strict`."""
    root = tmp_path_factory.mktemp("mdbook")
    ignored = shutil.ignore_patterns("target", ".hotplug", "__pycache__")
    shutil.copytree(EXAMPLE, root / "book", ignore=ignored)
    plugin = root / "book" / "preprocessors" / "wasm-case"
    build(Project.at(plugin))
    shutil.rmtree(plugin / ".hotplug" / "target")
    strict = root / "strict"
    (strict / "src").mkdir(parents=True)
    cargo = (plugin / "Cargo.toml").read_text().replace("wasm-case", "strict")
    (strict / "Cargo.toml").write_text(cargo)
    (strict / "plugin.toml").write_text(HEAD + block("[exports.preprocess]"))
    (strict / "src" / "lib.rs").write_text(STRICT)
    build(Project.at(strict))
    return root


@pytest.fixture
def book(built: Path, tmp_path: Path) -> Path:
    """The example, built, for one test to change."""
    return Path(shutil.copytree(built / "book", tmp_path / "book"))


def add(built: Path, book: Path, name: str) -> None:
    """Put `strict` among the plugins of *book*."""
    made = Project.at(built / "strict").artifact
    shutil.copy(made, book / "preprocessors" / name)


def chapter(book: Path, file: str, name: str, number: int | None, *below: object) -> object:
    """One chapter as mdBook sends it; a draft where there is no *file*."""
    text = (book / "src" / file).read_text("utf-8") if file else ""
    return {
        "Chapter": {
            "name": name,
            "content": text,
            "number": number and [number],
            "sub_items": list(below),
            "path": file or None,
            "source_path": file or None,
            "parent_names": [],
        }
    }


def sent(book: Path, version: str) -> list[Any]:
    """What mdBook of *version* sends for the example."""
    context = {
        "root": str(book),
        "config": tomli.loads((book / "book.toml").read_text("utf-8")),
        "renderer": "html",
        "mdbook_version": version,
    }
    items = [
        chapter(book, "preface.md", "Preface", None),
        {"PartTitle": "The language of WASM"},
        chapter(book, "what.md", "What WASM is", 1, chapter(book, "module.md", "A module", 1)),
        chapter(book, "", "Yet to come", 2),
        "Separator",
        chapter(book, "afterword.md", "Afterword", None),
    ]
    if VERSIONS.get(version) == "sections":
        return [context, {"sections": items, "__non_exhaustive": None}]
    return [context, {"items": items}]


def run(book: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    # From elsewhere: which plugins run is for the context to say.
    command = [sys.executable, str(book / "preprocess.py"), *arguments]
    env = {**os.environ, "PYTHONPATH": str(TOP / "framework")}
    return subprocess.run(command, cwd=book.parent, env=env, input=given, capture_output=True)


def sends(book: Path, version: str = "0.5.2") -> subprocess.CompletedProcess[bytes]:
    return run(book, given=json.dumps(sent(book, version), ensure_ascii=False).encode())


def refused(done: subprocess.CompletedProcess[bytes]) -> str:
    """What a run that failed says, which must be all that it prints."""
    assert (done.returncode, done.stdout) == (1, b"")
    said = done.stderr.decode()
    assert "Traceback" not in said
    return said


@pytest.mark.parametrize("version", VERSIONS)
def test_the_book_comes_back_with_its_prose_changed(book: Path, version: str) -> None:
    _, before = sent(book, version)
    done = sends(book, version)
    assert (done.returncode, done.stderr) == (0, b"")
    after = json.loads(done.stdout)
    expected = json.dumps(before)
    for old, new in {
        "about WASM, and WASM-like": "about Wasm, and Wasm-like",
        "# What WASM is\\n\\nWASM is": "# What Wasm is\\n\\nWasm is",
        "[the WASM specification]": "[the Wasm specification]",
        "**WASM** should": "**Wasm** should",
        "A WASM module": "A Wasm module",
        "\\n\\nWASM, then.": "\\n\\nWasm, then.",
    }.items():
        assert expected.count(old) == 1
        expected = expected.replace(old, new)
    assert after == json.loads(expected)
    assert list(after) == list(before)
    assert expected.count("WASM") == 7  # 2 in names, 3 in code, 2 in addresses


def test_renderers(book: Path) -> None:
    assert [run(book, "supports", name).returncode for name in ("html", "not-supported")] == [0, 1]
    for arguments in (["supports"], ["support", "html"], ["supports", "html", "x"]):
        done = run(book, *arguments)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"usage:" in done.stderr


def test_the_plugins_run_by_name(built: Path, book: Path) -> None:
    (book / "src" / "afterword.md").write_text("# The end\n", "utf-8")
    add(built, book, "x-strict.wasm")
    assert json.loads(sends(book).stdout)["items"][-1]["Chapter"]["content"] == "# The end\n!"
    add(built, book, "strict.wasm")
    said = refused(sends(book))
    assert "plugin `strict.wasm`, chapter `1. What WASM is` (what.md): no WASM here" in said


def test_a_failure_names_plugin_and_chapter(built: Path, book: Path) -> None:
    shutil.copytree(built / "strict", book / "preprocessors" / "strict")
    assert refused(sends(book)) == block("error: plugin")
    (book / "src" / "what.md").write_text("", "utf-8")
    said = refused(sends(book))
    assert "plugin `strict`, chapter `Afterword` (afterword.md): " in said
    assert "who says so" in said
    assert "src/lib.rs:5:" in said


def test_what_cannot_be_loaded(book: Path) -> None:
    folder = book / "preprocessors"
    shutil.copytree(EXAMPLE / "preprocessors" / "wasm-case", folder / "a",
                    ignore=shutil.ignore_patterns("target", ".hotplug"))  # fmt: skip
    assert "plugin `a` cannot be loaded: wasm-case: there is no build" in refused(sends(book))
    shutil.rmtree(folder / "a")
    (folder / "a").mkdir()
    assert "plugin `a` cannot be loaded: " in refused(sends(book))
    (folder / "a").rmdir()
    (folder / "a.wasm").write_bytes(b"\0asm")
    assert "plugin `a.wasm` cannot be loaded: " in refused(sends(book))
    (folder / "a.wasm").unlink()
    (folder / "notes.txt").write_text("not a plugin")
    (folder / ".hidden").mkdir()
    assert sends(book).returncode == 0


def test_a_plugin_without_the_export(book: Path) -> None:
    module = wasm.assembled(WAT, NO_TEXT)
    (book / "preprocessors" / "odd.wasm").write_bytes(module)
    said = refused(sends(book))
    assert "plugin `odd.wasm` has no export `preprocess(text: string) -> result<string," in said
    assert "it has `preprocess(text: string) -> u32`" in said


def test_a_book_without_plugins(book: Path) -> None:
    folder = book / "preprocessors"
    shutil.rmtree(folder / "wasm-case")
    done = sends(book)
    assert json.loads(done.stdout) == sent(book, "0.5.2")[1]
    assert b"warning: there is no plugin in" in done.stderr
    folder.rmdir()
    assert "there is no folder" in refused(sends(book))


def test_what_mdbook_does_not_send(book: Path) -> None:
    context, items = sent(book, "0.5.2")
    for given in (None, [], [context], [context, {}], [context, {"items": 1}], [{}, items], [1, 2]):
        assert "is not mdBook's `[context, book]`" in refused(
            run(book, given=json.dumps(given).encode())
        )
    assert "is not mdBook's" in refused(run(book, given=b"\xff"))


def test_a_version_to_come_is_warned_of(book: Path) -> None:
    done = sends(book, "0.6.0")
    assert done.returncode == 0
    assert b"Wasm, then." in done.stdout
    assert b"warning: made for mdBook 0.4 and 0.5, and this is 0.6.0" in done.stderr


def test_the_readme_has_the_lines_of_the_book() -> None:
    assert block("[preprocessor.hotplug]") in (EXAMPLE / "book.toml").read_text("utf-8")
    assert block("mdbook build").startswith("$ hotplug build preprocessors/wasm-case\n")


def test_a_real_parser_finds_code_and_addresses_unchanged(built: Path) -> None:
    texts = [path.read_text("utf-8") for path in sorted((TOP / "docs").glob("*.md"))]
    text = re.sub(
        r"\b(the|is|of|text|plugin|host)\b", "WASM", "\n\n".join(texts).replace("Wasm", "")
    )
    with hotplug.load(built / "book" / "preprocessors" / "wasm-case") as plugin:
        after = plugin["preprocess"](text)
    assert after.replace("Wasm", "WASM") == text
    assert after.count("Wasm") > 100
    markdown = MarkdownIt("commonmark")
    kept = [list(fixed(markdown.parse(one))) for one in (text, after)]
    assert kept[0] == kept[1]
    assert str(kept[0]).count("WASM") > 10


def fixed(tokens: list[Token]) -> Iterator[tuple[str, object]]:
    """What of a text must stay as it is."""
    for token in tokens:
        if token.type in {"code_inline", "code_block", "fence", "html_inline"}:
            yield token.type, token.content
        yield from (item for item in token.attrs.items() if item[0] in {"href", "src", "title"})
        yield from fixed(token.children or [])


@pytest.mark.skipif(not shutil.which("mdbook"), reason="there is no mdbook on PATH")
def test_mdbook_itself(book: Path) -> None:
    search = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    env = {**os.environ, "PYTHONPATH": str(TOP / "framework"), "PATH": search}
    done = subprocess.run(["mdbook", "build"], cwd=book, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    page = (book / "book" / "preface.html").read_text("utf-8")
    assert "about Wasm, and Wasm-like things" in page
    assert "<code>WASM=1</code>" in page
