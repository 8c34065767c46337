"""Everything that a manifest may say ends in the right field."""

from __future__ import annotations

from pathlib import Path

import pytest

from hotplug.errors import ManifestError
from hotplug.kinds import SCALARS, Kind
from hotplug.manifest import ArgSpec, ExportSpec, Limits, Manifest, TypeSpec

SMALLEST = '[plugin]\nname = "p"\nversion = "1.0.0"\n[exports.f]\n'
WHOLE = """
[plugin]
name = "text-stats"                  # kebab-case
version = "0.1.0"
doc = "Counts and rewrites text."

[exports.word_count]
doc = "Number of words in `text`."
args = { text = "string" }
returns = "u32"

[exports.redact]
args = { text = "string", keep = { kind = "u32", doc = "letters left standing" } }
returns = "result<string, string>"

[types.span]
doc = "A part of the text."
record = { start = "u32", end = "u32" }

[types.level]
enum = ["low", "high"]

[types.found]
variant = { none = "", at = "span" }

[types.style]
flags = ["bold", "italic"]

[hooks]
page_stats = "word_count"

[limits]
memory = "16 MiB"
time = "250 ms"
"""
STRING, U32 = Kind("string"), Kind("u32")


def parsed(text: str) -> Manifest:
    return Manifest.parse(text.encode())


def test_the_whole() -> None:
    manifest = parsed(WHOLE)
    assert manifest == Manifest(
        name="text-stats",
        version="0.1.0",
        doc="Counts and rewrites text.",
        abi="hotplug",
        exports={
            "word_count": ExportSpec(
                "word_count", (ArgSpec("text", STRING),), U32, "Number of words in `text`."
            ),
            "redact": ExportSpec(
                "redact",
                (ArgSpec("text", STRING), ArgSpec("keep", U32, "letters left standing")),
                Kind("result", (STRING, STRING)),
            ),
        },
        types={
            "span": TypeSpec(
                "span", "record", (("start", U32), ("end", U32)), "A part of the text."
            ),
            "level": TypeSpec("level", "enum", (("low", None), ("high", None))),
            "found": TypeSpec("found", "variant", (("none", None), ("at", Kind("span")))),
            "style": TypeSpec("style", "flags", (("bold", None), ("italic", None))),
        },
        hooks={"page_stats": "word_count"},
        limits=Limits(16 << 20, 0.25),
        document=manifest.document,
    )
    assert list(manifest.exports) == ["word_count", "redact"]


def test_the_least() -> None:
    manifest = parsed(SMALLEST)
    assert manifest.exports == {"f": ExportSpec("f", (), None)}
    assert manifest.limits == Limits() == Limits(64 << 20, 5.0)
    assert (manifest.doc, manifest.types, manifest.hooks, manifest.abi) == ("", {}, {}, "hotplug")


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark(ends: str, mark: str) -> None:
    assert parsed(mark + WHOLE.replace("\n", ends)) == parsed(WHOLE)


def test_strings_over_several_lines() -> None:
    manifest = parsed(SMALLEST + 'doc = """\nOne\r\ntwo\\\n   three"""\n' + "returns = '''u32'''\n")
    assert manifest.exports["f"] == ExportSpec("f", (), U32, "One\ntwothree")


def test_dotted_and_inline_tables_say_the_same() -> None:
    dotted = 'plugin.name = "p"\nplugin.version = "1.0.0"\nexports.f.args.a.kind = "u32"\n'
    inline = (
        'plugin = { name = "p", version = "1.0.0" }\nexports = { f = { args = { a = "u32" } } }\n'
    )
    assert parsed(dotted) == parsed(inline)


@pytest.mark.parametrize("kind", [*SCALARS, "string", "bytes"])
def test_each_kind_goes_in_and_comes_out(kind: str) -> None:
    export = parsed(f'{SMALLEST}args = {{ a = "{kind}" }}\nreturns = "{kind}"\n').exports["f"]
    assert export == ExportSpec("f", (ArgSpec("a", Kind(kind)),), Kind(kind))


def test_a_foreign_module() -> None:
    text = SMALLEST.replace(
        "[exports.f]", 'abi = "c"\n[exports.g-h]\n[exports.f]\nsymbol = "F.f"\n'
    )
    manifest = parsed(text)
    assert manifest.abi == "c"
    assert {name: spec.symbol for name, spec in manifest.exports.items()} == {
        "g-h": "g_h",
        "f": "F.f",
    }


@pytest.mark.parametrize("version", ["0.0.0", "1.2.3-rc.1", "1.2.3+build.5", "1.0.0-x-y.7.z"])
def test_versions(version: str) -> None:
    assert parsed(SMALLEST.replace("1.0.0", version)).version == version


@pytest.mark.parametrize(
    ("line", "limits"),
    [
        ('memory = "64 KiB"', Limits(64 << 10)),
        ('memory = "65536B"', Limits(64 << 10)),
        ('memory = "1.5 MiB"', Limits(3 << 19)),
        ('memory = "4 GiB"', Limits(4 << 30)),
        ('time = "1 ms"', Limits(time=0.001)),
        ('time = "1500us"', Limits(time=0.0015)),
        ('time = " 2 s "', Limits(time=2.0)),
        ('time = "1440 min"', Limits(time=86_400.0)),
        ('time = "none"', Limits(time=None)),
        ('memory = "1 MiB"\ntime = "none"', Limits(1 << 20, None)),
    ],
)
def test_limits(line: str, limits: Limits) -> None:
    assert parsed(f"{SMALLEST}[limits]\n{line}\n").limits == limits


@pytest.mark.parametrize(
    ("path", "line", "column", "text"),
    [
        (("plugin",), 2, 1, "[plugin]"),
        (("plugin", "name"), 3, 8, '"text-stats"'),
        (("exports", "redact", "returns"), 14, 11, '"result<string, string>"'),
        (("exports", "redact", "args", "keep", "kind"), 13, 43, '"u32"'),
        (("exports", "redact", "args", "keep", "nothing"), 13, 34, '{ kind = "u32"'),
        (("hooks", "page_stats"), 30, 14, '"word_count"'),
    ],
)
def test_places(path: tuple[str, ...], line: int, column: int, text: str) -> None:
    span = parsed(WHOLE).span(*path)
    assert span is not None
    assert (span.file, span.line, span.column) == ("plugin.toml", line, column)
    assert span.text[column - 1 :].startswith(text)


def test_no_place() -> None:
    assert parsed(WHOLE).span("nothing") is None


def test_load_takes_the_file_or_its_directory(tmp_path: Path) -> None:
    file = tmp_path / "plugin.toml"
    file.write_text(WHOLE, encoding="utf-8")
    assert Manifest.load(file) == Manifest.load(tmp_path) == parsed(WHOLE)
    other = file.rename(tmp_path / "other.toml")
    assert Manifest.load(other).document.file == "other.toml"
    with pytest.raises(ManifestError, match=r"there is no `plugin\.toml`"):
        Manifest.load(tmp_path)
