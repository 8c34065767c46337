"""Everything that a manifest may say ends in the right field."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotplug.errors import ManifestError
from hotplug.interface import Interface
from hotplug.kinds import SCALARS, Kind
from hotplug.manifest import (
    BATTERIES,
    FREE,
    Answer,
    ArgSpec,
    Bounds,
    Default,
    ExportSpec,
    Hook,
    Limits,
    Manifest,
    Registration,
    StateSpec,
    TypeSpec,
)
from hotplug.manifest.build import BuildSpec
from hotplug.manifest.hooks.source import Source
from hotplug.manifest.manifest import ImportSpec

SMALLEST = '[plugin]\nname = "p"\nversion = "1.0.0"\n[exports.f]\n'
WHOLE = """
[plugin]
name = "text-stats"                  # kebab-case
version = "0.1.0"
doc = "Counts and rewrites text."
capabilities = ["now"]
applications = ["datasette", "flake8.extension"]

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

[hooks.render_cell]
export = "redact"
args = { text = "str(value.text)" }
when = { value = "str", row = "None" }
returns = "json"
order = "last"
optional = true

[imports.look-up]
doc = "What is known of `key`."
args = { key = "string", near = { kind = "span", doc = "where it stands" } }
returns = "result<found, string>"
capability = "directory"

[imports.beat]

[config]
lines = { kind = "u32", default = 10, doc = "How many are read." }
level = { kind = "level", default = "low" }
key = "string"

[limits]
memory = "16 MiB"
time = "250 ms"
result = "1 MiB"
instances = 2
wait = "1 s"
stack = "128 KiB"
table = 100

[build]
inputs = ["data/**/*.txt", "../words"]
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
        hooks={
            "page_stats": Hook("page_stats", Answer("word_count", {"text": Source("text")})),
            "render_cell": Hook(
                "render_cell",
                Answer(
                    "redact",
                    {"text": Source("value", ("text",), "str"), "keep": Source("keep")},
                    when={"value": "str", "row": "None"},
                    returns="json",
                ),
                order="last",
                optional=True,
            ),
        },
        imports={
            "look-up": ImportSpec(
                "look-up",
                (ArgSpec("key", STRING), ArgSpec("near", Kind("span"), "where it stands")),
                Kind("result", (Kind("found"), STRING)),
                "What is known of `key`.",
                "directory",
            ),
            "beat": ImportSpec("beat", (), None),
            "now": ImportSpec("now", (), Kind("u64"), "Nanoseconds since 1970, UTC.", "now"),
        },
        config=(
            ArgSpec("lines", U32, "How many are read.", Default(10)),
            ArgSpec("level", Kind("level"), "", Default("low")),
            ArgSpec("key", STRING),
        ),
        limits=Bounds(16 << 20, 0.25, 1 << 20, 2, 1.0, 128 << 10, 100),
        state=None,
        build=BuildSpec(("data/**/*.txt", "../words")),
        applications=("datasette", "flake8.extension"),
        document=manifest.document,
    )
    assert list(manifest.exports) == ["word_count", "redact"]
    assert list(manifest.imports) == ["look-up", "beat", "now"]


def test_the_least() -> None:
    manifest = parsed(SMALLEST)
    assert manifest.exports == {"f": ExportSpec("f", (), None)}
    assert manifest.limits == Bounds(64 << 20, 5.0, 16 << 20, 0, 30.0, 512 << 10, 65_536)
    assert (manifest.doc, manifest.types, manifest.hooks, manifest.abi) == ("", {}, {}, "hotplug")
    assert (manifest.imports, manifest.config) == ({}, ())
    assert (manifest.state, manifest.build, manifest.applications) == (None, BuildSpec(), ())


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


def test_every_capability_of_hotplug() -> None:
    listed = ", ".join(f'"{name}"' for name in BATTERIES)
    manifest = parsed(SMALLEST.replace("[exports.f]", f"capabilities = [{listed}]\n[exports.f]"))
    assert {spec.capability for spec in manifest.imports.values()} == set(BATTERIES) > FREE
    assert len(manifest.imports) == sum(map(len, BATTERIES.values()))


@pytest.mark.parametrize("kind", [*SCALARS, "string", "bytes", "list<option<u8>>", "array<f32, 2>"])
def test_each_kind_goes_to_the_host(kind: str) -> None:
    wanted = f'{SMALLEST}[imports.g]\nargs = {{ a = "{kind}" }}\n[config]\nb = "{kind}"\n'
    manifest = parsed(wanted)
    (arg,) = manifest.imports["g"].args
    (value,) = manifest.config
    assert str(arg.kind) == str(value.kind) == kind


def test_an_import_may_be_called_as_an_export_is() -> None:
    manifest = parsed(SMALLEST + '[imports.f]\nreturns = "u32"\n')
    assert manifest.imports == {"f": ImportSpec("f", (), U32)}
    assert manifest.exports == {"f": ExportSpec("f", (), None)}


def test_a_type_may_be_called_config_where_there_is_none() -> None:
    text = SMALLEST + 'returns = "config"\n[types.config]\nrecord = { x = "u32" }\n'
    assert parsed(text).types["config"].form == "record"


SEVERAL = """
[exports.word-count]
args = { in-text = "string", case_ = { kind = "bool", default = true } }
returns = "result<option<string>, level>"

[exports.total]
args = { all = "list<level>", mean = "option<f64>", most = { kind = "u8", default = 9 } }

[types.level]
enum = ["low", "high"]
"""


def hook(text: str) -> Hook:
    """The hook that *text* declares, of a plugin with several exports."""
    (found,) = parsed(SMALLEST + SEVERAL + text).hooks.values()
    return found


def test_a_hook_takes_what_the_export_takes() -> None:
    found = hook('[hooks]\nh = "word-count"\n')
    args = {"in_text": Source("in_text"), "case_": Source("case_")}
    assert found == Hook("h", Answer("word_count", args, frozenset({"case_"})))
    assert found == hook('[hooks.h]\nexport = "word-count"\n')
    assert (found.takes, found.exports) == (("in_text", "case_"), ("word_count",))


def test_an_argument_that_is_named_is_not_left_out() -> None:
    found = hook('[hooks.h]\nexport = "word-count"\nargs = { case_ = "strict", in_text = "t" }\n')
    args = {"in_text": Source("t"), "case_": Source("strict")}
    assert found.how == Answer("word_count", args)
    assert found.takes == ("t", "strict")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("value", Source("value")),
        ("call.excinfo.value", Source("call", ("excinfo", "value"))),
        ("str(value)", Source("value", (), "str")),
        ("repr(a.b)", Source("a", ("b",), "repr")),
        ("json(row)", Source("row", (), "json")),
        ("str", Source("str")),
    ],
)
def test_sources(text: str, source: Source) -> None:
    found = hook(f'[hooks.h]\nexport = "word-count"\nargs = {{ in-text = "{text}" }}\n')
    assert isinstance(found.how, Answer)
    assert found.how.args["in_text"] == source
    assert str(source) == text


def test_what_is_looked_at_is_taken_once() -> None:
    args = 'args = { in-text = "str(value.a)", case_ = "value.b" }'
    when = 'when = { row = "list", value = "int" }'
    found = hook(f'[hooks.h]\nexport = "word-count"\n{args}\n{when}\n')
    assert found.takes == ("value", "row")


@pytest.mark.parametrize("returns", ["as-is", "json", "lines"])
@pytest.mark.parametrize("order", ["first", "last"])
def test_how_a_result_is_handed_over_and_when(returns: str, order: str) -> None:
    text = f'export = "word-count"\nreturns = "{returns}"\norder = "{order}"\noptional = true\n'
    found = hook(f"[hooks.h]\n{text}")
    assert isinstance(found.how, Answer)
    assert (found.how.returns, found.order, found.optional) == (returns, order, True)


@pytest.mark.parametrize("kind", ["str", "int", "float", "bool", "bytes", "list", "dict", "None"])
def test_types_of_an_argument(kind: str) -> None:
    found = hook(f'[hooks.h]\nexport = "f"\nwhen = {{ value = "{kind}" }}\n')
    assert found.how == Answer("f", {}, when={"value": kind})


@pytest.mark.parametrize(
    ("text", "registration"),
    [
        (
            'sql_functions = ["word-count", "f"]',
            Registration("sql_functions", "conn", {"word_count": "word_count", "f": "f"}),
        ),
        (
            'sql_functions = { words = "word-count", W = "word-count" }\non = "db"',
            Registration("sql_functions", "db", {"words": "word_count", "W": "word_count"}),
        ),
        (
            'commands = ["word-count", "total"]',
            Registration("commands", "cli", {"word-count": "word_count", "total": "total"}),
        ),
        (
            'commands = { import = "total" }\non = "group"',
            Registration("commands", "group", {"import": "total"}),
        ),
    ],
)
def test_registrations(text: str, registration: Registration) -> None:
    found = hook(f"[hooks.h]\n{text}\norder = 'first'\n")
    assert found == Hook("h", registration, "first")
    assert found.takes == (registration.on,)
    assert set(found.exports) == set(registration.exports.values())


@pytest.mark.parametrize("kind", [*sorted(set(SCALARS) - {"char"}), "string", "bytes"])
def test_each_kind_of_sql(kind: str) -> None:
    text = f'[exports.g]\nargs = {{ a = "{kind}", b = "option<{kind}>" }}\nreturns = "{kind}"\n'
    parsed(f'{SMALLEST}{text}[hooks.h]\nsql_functions = ["g"]\n')
    for returns in (f"option<{kind}>", f"result<{kind}, string>", "result<_, string>"):
        again = text.replace(f'returns = "{kind}"', f'returns = "{returns}"')
        parsed(f'{SMALLEST}{again}[hooks.h]\nsql_functions = ["g"]\n')


@pytest.mark.parametrize("kind", [*SCALARS, "string", "bytes", "level"])
def test_each_kind_of_a_command(kind: str) -> None:
    args = f'{{ a = "{kind}", b = "option<{kind}>", c = "list<{kind}>", d = "option<{kind}>" }}'
    text = f'{SMALLEST}args = {args}\n{SEVERAL}[hooks.h]\ncommands = ["f"]\n'
    assert parsed(text).hooks["h"].exports == ("f",)


STATE = """
[exports.save-it]
returns = "bytes"
[exports.take-it]
args = { since = "u32", kept = "bytes" }
returns = "result<_, string>"
[state]
version = 4_294_967_295
save = "save-it"
restore = "take-it"
[limits]
instances = 1
"""


def test_state() -> None:
    manifest = parsed(SMALLEST + STATE)
    assert manifest.state == StateSpec(4_294_967_295, "save_it", "take_it")
    assert parsed(SMALLEST + STATE.replace("4_294_967_295", "0")).state == StateSpec(
        0, "save_it", "take_it"
    )


@pytest.mark.parametrize(
    "pattern",
    ["words.txt", "../x/**", "../../x", ".data/*", "a/./b//c", "targets/**", "**", "../target"],
)
def test_inputs(pattern: str) -> None:
    assert parsed(f'{SMALLEST}[build]\ninputs = ["{pattern}"]\n').build.inputs == (pattern,)


def test_the_interface_has_what_the_manifest_says() -> None:
    manifest = parsed(SMALLEST + STATE + "[build]\ninputs = ['x']\n[hooks]\nh = 'f'\n")
    interface = Interface.of(manifest)
    assert interface.hooks == {"h": Hook("h", Answer("f", {}))} == manifest.hooks
    assert (interface.state, interface.inputs) == (manifest.state, ("x",))
    assert Interface.of(parsed(WHOLE)).applications == ("datasette", "flake8.extension")


@pytest.mark.parametrize(
    ("line", "bounds"),
    [
        ('memory = "64 KiB"', Bounds(64 << 10)),
        ('memory = "65536B"', Bounds(64 << 10)),
        ('memory = "1.5 MiB"', Bounds(3 << 19)),
        ('memory = "4 GiB"', Bounds(4 << 30)),
        ('time = "1 ms"', Bounds(time=0.001)),
        ('time = "1500us"', Bounds(time=0.0015)),
        ('time = " 2 s "', Bounds(time=2.0)),
        ('time = "1440 min"', Bounds(time=86_400.0)),
        ('time = "none"', Bounds(time=math.inf)),
        ('memory = "1 MiB"\ntime = "none"', Bounds(1 << 20, math.inf)),
        ('result = "0 B"', Bounds(result=0)),
        ('result = "4 GiB"', Bounds(result=4 << 30)),
        ("instances = 1", Bounds(instances=1)),
        ("instances = 4096", Bounds(instances=4096)),
        ('wait = "0 s"', Bounds(wait=0.0)),
        ('wait = "1440 min"', Bounds(wait=86_400.0)),
        ('stack = "64 KiB"', Bounds(stack=64 << 10)),
        ('stack = "1 MiB"', Bounds(stack=1 << 20)),
        ("table = 0", Bounds(table=0)),
        ("table = 10_000_000", Bounds(table=10_000_000)),
    ],
)
def test_limits(line: str, bounds: Bounds) -> None:
    assert parsed(f"{SMALLEST}[limits]\n{line}\n").limits == bounds


@pytest.mark.parametrize(
    ("limits", "error", "message"),
    [
        ({"memory": 65_535}, ValueError, "`memory` is 65535, not from 65536 to 4294967296"),
        ({"memory": (4 << 30) + 1}, ValueError, "`memory` is 4294967297"),
        ({"memory": "16 MiB"}, TypeError, "`memory` must be an int, not '16 MiB'"),
        ({"memory": 1e6}, TypeError, "`memory` must be an int, not 1000000.0"),
        ({"time": 0}, ValueError, "`time` is 0, not from 0.001 to 86400, nor `math.inf`"),
        ({"time": 86_401}, ValueError, "`time` is 86401"),
        ({"time": math.nan}, ValueError, "`time` is nan"),
        ({"time": -math.inf}, ValueError, "`time` is -inf"),
        ({"time": "1 s"}, TypeError, "`time` must be a number of seconds, not '1 s'"),
        ({"result": -1}, ValueError, "`result` is -1, not from 0 to 4294967296"),
        ({"instances": 0}, ValueError, "`instances` is 0, not from 1 to 4096"),
        ({"instances": True}, TypeError, "`instances` must be an int, not True"),
        ({"wait": math.inf}, ValueError, "`wait` is inf, not from 0 to 86400$"),
        ({"wait": False}, TypeError, "`wait` must be a number of seconds, not False"),
        ({"stack": 2 << 20}, ValueError, "`stack` is 2097152, not from 65536 to 1048576"),
        ({"table": -1}, ValueError, "`table` is -1, not from 0 to 10000000"),
    ],
)
def test_what_no_limit_can_be(limits: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        Limits(**limits)


EVERY: dict[str, Any] = {
    "memory": 1 << 20, "time": 1.0, "result": 5, "instances": 2, "wait": 0.5, "stack": 1 << 17,
    "table": 7,
}  # fmt: skip


def test_a_host_overrides() -> None:
    assert Bounds().overridden(Limits()) == Bounds()
    assert Bounds().overridden(Limits(**EVERY)) == Bounds(**EVERY)
    for name, value in EVERY.items():
        said = Limits(**{name: value})
        assert Bounds().overridden(said) == Bounds(**{name: value})
    least = Limits(result=0, wait=0, table=0, time=math.inf)
    assert Bounds().overridden(least) == Bounds(result=0, wait=0, table=0, time=math.inf)


def test_a_host_caps() -> None:
    assert Bounds().capped(Limits()) == Bounds()
    assert Bounds(instances=9).capped(Limits(**EVERY)) == Bounds(**EVERY)
    assert Bounds(**EVERY).capped(Limits(memory=1 << 21, time=2, instances=3)) == Bounds(**EVERY)
    assert Bounds(time=math.inf).capped(Limits(time=3)).time == 3
    assert Bounds(time=2).capped(Limits(time=math.inf)).time == 2


def test_a_cap_raises_nothing_from_zero() -> None:
    least = Bounds(result=0, wait=0, table=0)
    assert least.capped(Limits(result=9, wait=9, table=9)) == least


def test_a_cap_of_as_many_instances_as_processors() -> None:
    most = Bounds().pool
    assert most >= 2
    assert Bounds().capped(Limits(instances=most + 1)) == Bounds()
    assert Bounds().capped(Limits(instances=1)).pool == 1
    assert Bounds(instances=3).pool == 3


LIMITS = st.builds(
    Limits,
    memory=st.none() | st.integers(64 << 10, 4 << 30),
    time=st.none() | st.floats(0.001, 86_400) | st.just(math.inf),
    result=st.none() | st.integers(0, 4 << 30),
    instances=st.none() | st.integers(1, 4096),
    wait=st.none() | st.floats(0, 86_400),
    stack=st.none() | st.integers(64 << 10, 1 << 20),
    table=st.none() | st.integers(0, 10_000_000),
)


@given(LIMITS, LIMITS)
def test_a_cap_wins(by: Limits, at: Limits) -> None:
    before = Bounds().overridden(by)
    held = before.capped(at)
    for name in EVERY:
        own, cap = getattr(before, name), getattr(at, name)
        if name == "instances":
            own, now = before.pool, held.pool
        else:
            now = getattr(held, name)
        assert now == (own if cap is None else min(own, cap))


@pytest.mark.parametrize(
    ("path", "line", "column", "text"),
    [
        (("plugin",), 2, 1, "[plugin]"),
        (("plugin", "name"), 3, 8, '"text-stats"'),
        (("exports", "redact", "returns"), 16, 11, '"result<string, string>"'),
        (("exports", "redact", "args", "keep", "kind"), 15, 43, '"u32"'),
        (("exports", "redact", "args", "keep", "nothing"), 15, 34, '{ kind = "u32"'),
        (("hooks", "page_stats"), 32, 14, '"word_count"'),
        (("imports", "look-up", "capability"), 46, 14, '"directory"'),
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


REFERENCE = (Path(__file__).parents[2] / "docs" / "manifest.md").read_text("utf-8")
SHOWN: list[str] = re.findall(r"```toml\n(.*?)```", REFERENCE, re.DOTALL)


@pytest.mark.parametrize("text", SHOWN, ids=range(len(SHOWN)))
def test_what_the_reference_shows_is_without_fault(text: str) -> None:
    """A piece of a manifest is completed with what it lacks."""
    for table, least in (("exports", "[exports.f]\n"), ("plugin", SMALLEST.split("[exp")[0])):
        text = text if f"[{table}" in text else least + text
    parsed(text)


def test_the_reference_shows_every_key() -> None:
    whole = parsed(SHOWN[0])
    assert whole.limits == Bounds(instances=1)
    assert {one for hook in whole.hooks.values() for one in hook.exports} == {"redact", "count"}
    assert {type(hook.how) for hook in whole.hooks.values()} == {Answer, Registration}
    assert (whole.state is None, whole.build.inputs) == (False, ("data/**/*.txt",))
    assert whole.applications == ("datasette", "sqlite_utils", "pytest11")
    assert (whole.exports["redact"].gil, whole.exports["window"].view) == ("auto", True)
    assert {spec.form for spec in whole.types.values()} == {"record", "enum", "flags", "variant"}
    assert {spec.capability for spec in whole.imports.values()} == {"dictionary", "log"}
    assert [value.default for value in whole.config] == [Default("en")]
    for name in BATTERIES:
        assert f"| `{name}` |" in REFERENCE
