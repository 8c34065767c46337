"""What hotplug has for the tests of others: the plugin of pytest, the fakes and the strategies."""

from __future__ import annotations

import importlib
import math
import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis.errors import NoSuchExample

import hotplug
from hotplug.build import build
from hotplug.errors import HostFunctionError, PluginError
from hotplug.interface import Interface
from hotplug.kinds import SCALARS
from hotplug.manifest import Project
from hotplug.scaffold import scaffold
from hotplug.testing import Call, fake_host, fixed_clock, seeded_random
from hotplug.testing.strategies import arguments, values
from kind_values import same

pytest_plugins = ["pytester"]

HOME = Path.home()
SETTINGS = settings(
    max_examples=60, deadline=None, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
MANY = settings(SETTINGS, max_examples=4000, phases=[Phase.generate])
CARGO = """\
[package]
name = "every-kind"
version = "0.1.0"
edition = "2021"

[lib]
crate-type = ["cdylib"]

[workspace]
"""
MANIFEST = """\
[plugin]
name = "every-kind"
version = "0.1.0"
capabilities = ["now", "random", "kv"]

[types]
span = { record = { start = "u32", end = "u32" } }
level = { enum = ["low", "middle", "high"] }
access = { flags = ["read", "write", "run"] }
tree = { variant = { node = "tuple<tree, tree>", leaf = "i32" } }
node = { record = { value = "f32", next = "option<node>" } }

[types.json]
variant = { null = "", text = "string", items = "list<json>", object = "map<string, json>" }

[imports.lookup]
args = { key = "string", near = "list<u8>" }
returns = "option<string>"

[imports.parsed]
args = { text = "string" }
returns = "result<tree, level>"

[imports.notify]
args = { at = "span" }
capability = "messages"

[exports.looked]
args = { key = "string" }
returns = "string"

[exports.parse]
args = { text = "string" }
returns = "result<tree, level>"

[exports.told]

[exports.nature]
args = { count = "u32" }
returns = "tuple<u64, bytes>"

[exports.counted]
returns = "u8"
"""
RUST = """\
#[rustfmt::skip]
mod exports;
use exports::{host, Access, Array, Json, Level, Node, Span, Tree, View};
use std::collections::BTreeMap;

pub fn looked(key: &str) -> String {
    host::lookup(key, &[1, 2]).unwrap_or_else(|| "nothing".to_string())
}

pub fn parse(text: &str) -> Result<Tree, Level> {
    host::parsed(text)
}

pub fn told() {
    host::notify(&Span { start: 1, end: 2 });
}

pub fn nature(count: u32) -> (u64, Vec<u8>) {
    (host::now(), host::random(count))
}

pub fn counted() -> u8 {
    let count = host::kv_get("count").map_or(0, |kept| kept[0]) + 1;
    host::kv_set("count", &[count]).unwrap();
    count
}
"""
SAME = {
    **{word: word for word in SCALARS},
    "list<string>": "Vec<String>",
    "list<list<u8>>": "Vec<Vec<u8>>",
    "option<u8>": "Option<u8>",
    "tuple<u8, string>": "(u8, String)",
    "map<string, list<u32>>": "BTreeMap<String, Vec<u32>>",
    "map<level, bytes>": "BTreeMap<Level, Vec<u8>>",
    "span": "Span",
    "level": "Level",
    "access": "Access",
    "json": "Json",
    "tree": "Tree",
    "node": "Node",
    "list<node>": "Vec<Node>",
}
LENT = {
    "string": ("&str", "String", "it.to_string()"),
    "bytes": ("&[u8]", "Vec<u8>", "it.to_vec()"),
    "list<f64>": ("&[f64]", "Vec<f64>", "it.to_vec()"),
    "array<i16>": ("&[i16]", "Vec<i16>", "it.to_vec()"),
    "array<f32, 3>": (
        "View<f32, 3>",
        "Array<f32, 3>",
        "Array { shape: it.shape, data: it.data.to_vec() }",
    ),
}
ECHOES = {kind: f"echo_{at}" for at, kind in enumerate([*SAME, *LENT])}


def manifest() -> str:
    echoes = (
        f'[exports.{name}]\nargs = {{ it = "{kind}" }}\nreturns = "{kind}"\n'
        for kind, name in ECHOES.items()
    )
    return "\n".join([MANIFEST, *echoes])


def rust() -> str:
    forms = {kind: (word, word, "it") for kind, word in SAME.items()} | LENT
    return RUST + "".join(
        f"pub fn {ECHOES[kind]}(it: {given}) -> {gives} {{\n    {body}\n}}\n"
        for kind, (given, gives, body) in forms.items()
    )


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of a plugin that returns values of each kind, and calls its host."""
    root = tmp_path_factory.mktemp("testing") / "every-kind"
    (root / "src").mkdir(parents=True)
    (root / "plugin.toml").write_text(manifest())
    (root / "Cargo.toml").write_text(CARGO)
    (root / "src" / "lib.rs").write_text(rust())
    return root


@pytest.fixture(scope="module")
def built(root: Path) -> Path:
    build(Project.at(root), debug=True)
    return root


def load(root: Path, host: object, **grants: Any) -> hotplug.Plugin:
    granted = {"now": fixed_clock(), "random": seeded_random(), "messages": None, **grants}
    return hotplug.load(root, host=host, grant=granted)


# --- Strategies


@pytest.mark.parametrize("kind", ECHOES)
def test_arguments_cross_the_boundary(built: Path, kind: str) -> None:
    with load(built, fake_host(built)) as plugin:

        @SETTINGS
        @given(arguments(built, ECHOES[kind]))
        def comes_back(args: tuple[Any]) -> None:
            assert same(args[0], plugin[ECHOES[kind]](*args))

        comes_back()


def holds(one: Any) -> int:
    """How many of the cases of `json` are inside each other."""
    inner = getattr(one, "value", ())
    if isinstance(inner, dict):
        inner = inner.values()
    return 1 + max(map(holds, inner), default=0) if not isinstance(inner, str) else 1


@pytest.mark.parametrize(
    ("kind", "reached"),
    [
        ("u64", lambda v: v == 2**64 - 1),
        ("i8", lambda v: v == -128),
        ("i32", lambda v: v == 2**31 - 1),
        ("f64", math.isnan),
        ("f64", lambda v: v == -math.inf),
        ("f64", lambda v: v == 0 and math.copysign(1, v) < 0),
        ("f32", math.isinf),
        ("char", lambda v: v == "\0"),
        ("char", lambda v: v > "\uffff"),
        ("string", lambda v: "\0" in v),
        ("string", lambda v: any(char > "\uffff" for char in v)),
        ("bytes", lambda v: b"\0" in v),
        ("array<u8>", lambda v: len(v) == 0),
        ("array<u8, 2>", lambda v: v.shape[0] > 1 and v.shape[1] > 1),
        ("option<u8>", lambda v: v is None),
        ("option<u8>", lambda v: v == 255),
        ("map<level, u8>", lambda v: len(v) == 3),
        ("level", lambda v: v.name == "HIGH"),
        ("access", lambda v: v == 7),
        ("json", lambda v: holds(v) == 4),
        ("node", lambda v: v.next is not None and v.next.next is not None),
    ],
)
def test_ends_are_reached(root: Path, kind: str, reached: Callable[[Any], bool]) -> None:
    assert reached(find(values(kind, root), reached, settings=MANY))


@pytest.mark.parametrize("kind", ["char", "string"])
def test_no_text_has_a_surrogate(root: Path, kind: str) -> None:
    with pytest.raises(NoSuchExample):
        find(values(kind, root), lambda v: any("\ud800" <= c < "\ue000" for c in v), settings=MANY)


@pytest.mark.parametrize(("levels", "most"), [(0, 1), (1, 1), (2, 2), (3, 3)])
def test_what_is_recursive_has_an_end(root: Path, levels: int, most: int) -> None:
    seen = set()

    @SETTINGS
    @given(values("json", root, levels=levels))
    def look(one: Any) -> None:
        seen.add(holds(one))

    look()
    assert max(seen) == most


def test_the_simplest_example_is_simple(root: Path) -> None:
    tree = find(values("tree", root), lambda _: True, settings=SETTINGS)
    assert repr(tree) == "TreeLeaf(value=0)"
    assert repr(find(values("list<json>", root), bool, settings=SETTINGS)) == "[JsonNull()]"


def test_examples_can_be_read(root: Path) -> None:
    @SETTINGS
    @given(values("span", root))
    def fail(it: Any) -> None:
        assert it.start < 9

    with pytest.raises(AssertionError) as caught:
        fail()
    said = "".join("\n".join(caught.value.__notes__).split())
    assert "it=Span(start=9,end=0" in said


def test_what_has_no_strategy(root: Path) -> None:
    with pytest.raises(KeyError, match="every-kind has no export `lookde`: did you mean `looked`"):
        arguments(root, "lookde")
    with pytest.raises(ValueError, match="unknown kind `spam`"):
        values("spam", root)
    with pytest.raises(ValueError, match="`result<u8, string>` is no kind of a value"):
        values("result<u8, string>", root)


# --- Fakes


def test_a_fake_host_answers_a_plugin(built: Path) -> None:
    host = fake_host(built, lookup=lambda key, near: key * len(near) or None)
    with load(built, host) as plugin:
        assert plugin["looked"]("ab") == "abab"
        assert plugin["looked"]("") == "nothing"
        tree = plugin["parse"]("x")
        assert repr(tree) == "TreeLeaf(value=0)"
        plugin["told"]()
        level = type(plugin["echo_0"].__globals__["Level"].LOW)
        host.parsed.answer = PluginError(level.HIGH)
        with pytest.raises(PluginError) as raised:
            plugin["parse"]("y")
        assert raised.value.value is level.HIGH
        host.notify.answer = KeyError("own")
        with pytest.raises(KeyError, match="own"):
            plugin["told"]()
    assert [call.name for call in host.calls] == [
        "lookup", "lookup", "parsed", "notify", "parsed", "notify",
    ]  # fmt: skip
    assert host.calls[0] == Call("lookup", ("ab", [1, 2]))
    assert host.parsed.calls == [("x",), ("y",)]
    assert repr(host.notify) == "<fake notify(at: span), called 2 times>"


@pytest.mark.parametrize("what", ["toml", "wasm", "plugin"])
def test_a_fake_host_is_made_of_whatever_is_there(built: Path, what: str) -> None:
    with load(built, fake_host(built)) as plugin:
        given = {"toml": built / "plugin.toml", "wasm": Project.at(built).artifact}.get(
            what, plugin
        )
        host = fake_host(given, lookup="found")
    with load(built, host) as plugin:
        assert plugin["looked"]("x") == "found"
        assert repr(plugin["parse"]("x")) == "TreeLeaf(value=0)"


def test_a_generated_class_has_fakes_of_its_own(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(built / "python")
    package = importlib.import_module("every_kind")
    grant = {"now": None, "random": None, "messages": None}
    host = fake_host(package.EveryKind)
    with package.EveryKind.load(host=host, grant=grant) as plugin:
        assert plugin.parse("x") == package.TreeLeaf(0)
        plugin.told()
        assert host.notify.calls == [(package.Span(1, 2),)]
    strange = package.EveryKind.load(host=fake_host(built), grant=grant)
    said = "expected a case of Tree of the module every_kind, got TreeLeaf of another plugin, "
    with strange, pytest.raises(HostFunctionError, match=said):
        strange.parse("x")
    with pytest.raises(TypeError, match="EveryKind is in no file"):
        fake_host(type(hotplug.load(built, host=host, grant=grant)))


class Liar:
    """A host of one's own whose answers fit no kind."""

    def lookup(self, _key: str, _near: list[int]) -> int:
        return 5

    def parsed(self, _text: str) -> None:
        raise PluginError("not a level")

    def notify(self, _at: object) -> None:
        pass


@pytest.mark.parametrize("export", ["looked", "parse"])
def test_a_wrong_answer_is_refused_as_at_the_boundary(built: Path, export: str) -> None:
    def refuse(_text: str) -> None:
        raise PluginError("not a level")

    said: list[str] = []
    for host in (Liar(), fake_host(built, lookup=lambda *_: 5, parsed=refuse)):
        with load(built, host) as plugin, pytest.raises(HostFunctionError) as raised:
            plugin[export]("x")
        assert raised.value.function == {"looked": "lookup", "parse": "parsed"}[export]
        said.append(raised.value.message)
    assert said[0] == said[1]
    assert "expected " in said[0]


@pytest.mark.parametrize(
    ("answers", "error", "said"),
    [
        ({"lookup": 5}, TypeError, "lookup: expected str, got int"),
        ({"lookup": "\ud800"}, UnicodeEncodeError, "lookup: character 0 is the lone surrogate"),
        ({"parsed": "x"}, TypeError, "parsed: expected a case of Tree, got str"),
        ({"lokup": 5}, TypeError, "every-kind has no import `lokup`: did you mean `lookup`?"),
        ({"now": 5}, TypeError, "`now` is given by hotplug, not by the host: load.…, grant="),
        ({"kv_get": 5}, TypeError, '"kv": …'),
    ],
)
def test_a_wrong_fake_is_not_made(
    root: Path, answers: dict[str, Any], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        fake_host(root, **answers)


def test_a_fake_host_checks_what_a_test_gives_it(root: Path) -> None:
    host = fake_host(root, lookup="found")
    assert host.lookup("a", bytearray(b"b")) == "found"
    with pytest.raises(TypeError, match=r"lookup\(near\): expected a sequence, got int"):
        host.lookup("a", 5)
    with pytest.raises(OverflowError, match=r"lookup\(near\[1\]\): 256 is out of range for u8"):
        host.lookup("a", [1, 256])
    with pytest.raises(TypeError, match="was called with 1 arguments"):
        host.lookup("a")
    with pytest.raises(AttributeError, match="no import `now` of its host"):
        _ = host.now
    assert len(host.calls) == 1
    host.lookup.answer = 5
    with pytest.raises(HostFunctionError, match=r"lookup.. returned: expected str, got int"):
        host.lookup("a", [])


def test_defaults_are_of_their_kinds(root: Path) -> None:
    kinds = {**dict.fromkeys(ECHOES), "array<f64, 2>": None, "result<_, string>": None}
    text = "".join(
        f'[imports.get_{at}]\nreturns = "{kind}"\n' for at, kind in enumerate(kinds)
    )  # fmt: skip
    interface = Interface.read(f"{MANIFEST}\n{text}".encode(), "plugin.toml")
    host = fake_host(interface)
    answers = {kind: getattr(host, f"get_{at}")() for at, kind in enumerate(kinds)}
    assert answers["bool"] is False
    assert answers["char"] == "\0"
    assert repr(answers["f32"]) == "0.0"
    assert answers["string"] == ""
    assert answers["map<string, list<u32>>"] == {}
    assert answers["tuple<u8, string>"] == (0, "")
    assert answers["array<f64, 2>"].tolist() == [[0.0]]
    assert answers["array<i16>"].tolist() == []
    assert answers["result<_, string>"] is None
    shown = {kind: repr(answers[kind]) for kind in ("span", "level", "access", "json", "tree")}
    assert shown == {
        "span": "Span(start=0, end=0)", "level": "<Level.LOW: 'low'>", "access": "<Access: 0>",
        "json": "JsonNull()", "tree": "TreeLeaf(value=0)",
    }  # fmt: skip
    assert repr(answers["node"]) == "Node(value=0.0, next=None)"


def test_an_import_may_be_called_calls() -> None:
    text = '[plugin]\nname = "a-plugin"\nversion = "1.0.0"\n[imports.calls]\nreturns = "u8"\n'
    text += "[exports.one]\n"
    host: Any = fake_host(Interface.read(text.encode(), "plugin.toml"), calls=3)
    assert host.calls() == 3
    assert host.calls.calls == [()]


def test_nature_is_as_given(built: Path) -> None:
    clock = fixed_clock(datetime(2024, 2, 29, 12, tzinfo=timezone(timedelta(hours=1))))
    given = {"now": clock, "random": seeded_random(7), "kv": hotplug.Store()}
    with load(built, fake_host(built), **given) as plugin:
        now, first = plugin["nature"](4)
        assert now == 1709204400 * 10**9
        clock.advance(86_400.25)
        later, second = plugin["nature"](4)
        assert later - now == 86_400_250_000_000
        assert first != second
        assert [plugin["counted"](), plugin["counted"]()] == [1, 2]
    with load(built, fake_host(built), random=seeded_random(7)) as plugin:
        assert plugin["nature"](4) == (0, first)
        assert plugin["counted"]() == 1
    with pytest.raises(ValueError, match="is in no time zone"):
        fixed_clock(datetime(2024, 2, 29))


# --- The plugin of pytest


@pytest.fixture
def elsewhere(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A directory with nothing in it; the Rust of this user is still found."""
    monkeypatch.setenv("HOME", str(HOME))
    monkeypatch.setenv("USERPROFILE", str(HOME))
    monkeypatch.delenv("PYTHONPATH", raising=False)
    return pytester


def test_it_costs_nothing_where_it_is_not_used(elsewhere: pytest.Pytester) -> None:
    elsewhere.makepyfile(
        """
        import sys

        def test_what_is_imported(pytestconfig):
            assert pytestconfig.pluginmanager.hasplugin("hotplug")
            assert {"hotplug", "wasmtime", "hypothesis"}.isdisjoint(sys.modules)
        """
    )
    elsewhere.runpytest_subprocess("-Werror").assert_outcomes(passed=1)


FIXTURES = """\
import shutil
from pathlib import Path

import pytest

import hotplug
from hotplug.testing import Builds, Loads
from greeter import Greeter

ROOT = Path(__file__).parents[1]
kept = []


def test_a_build_is_made_once(hotplug_build: Builds) -> None:
    made = hotplug_build(ROOT)
    assert made.artifact.is_file()
    assert hotplug_build(str(ROOT / "plugin.toml")) is made


def test_each_way_to_load(hotplug_load: Loads, tmp_path: Path) -> None:
    typed = hotplug_load(Greeter)
    assert typed.greet("x") == "Hello, x!"
    assert isinstance(typed, Greeter)
    assert hotplug_load(limits=hotplug.Limits(time=0.5)).interface.name == "greeter"
    assert hotplug_load(ROOT)["greet"]("y") == "Hello, y!"
    made = ROOT / ".hotplug" / "plugin.wasm"
    assert hotplug_load(made)["greet"]("z") == "Hello, z!"
    shutil.copy(ROOT / "plugin.toml", tmp_path)
    shutil.copy(made, tmp_path)
    kept.append(hotplug_load(tmp_path))
    assert kept[0]["greet"]("z") == "Hello, z!"


def test_what_was_loaded_is_closed() -> None:
    with pytest.raises(hotplug.HotplugError, match="the plugin is closed"):
        kept[0]["greet"]("x")


def test_one_for_the_file(hotplug_plugin: hotplug.Plugin) -> None:
    kept.append(hotplug_plugin)


def test_the_same_one(hotplug_plugin: hotplug.Plugin) -> None:
    assert kept[1] is hotplug_plugin
    assert hotplug_plugin["greet"]("x") == "Hello, x!"
"""


def test_the_fixtures(elsewhere: pytest.Pytester) -> None:
    root = scaffold("greeter", elsewhere.path, git=False).root
    (root / "tests" / "test_fixtures.py").write_text(FIXTURES)
    (elsewhere.path / "pytest.ini").write_text("[pytest]\npythonpath = greeter/python\n")
    said = elsewhere.runpytest_subprocess("-Werror", "greeter")
    said.assert_outcomes(passed=6)


HOSTED = """
[config]
greeting = { kind = "string", default = "Hello" }

[exports.greet]
args = { name = "string" }
returns = "string"

[exports.greet_daily]
args = { name = "string" }
returns = "option<string>"
"""
HOSTED_RUST = """
#[rustfmt::skip]
mod exports;
use exports::host;

pub fn greet(name: &str) -> String {
    let known = host::lookup(name).unwrap_or_else(|| name.to_string());
    format!("{}, {known}!", host::config().greeting)
}

pub fn greet_daily(name: &str) -> Option<String> {
    host::random(1);
    let today = (host::now() / 86_400_000_000_000).to_le_bytes();
    if host::kv_get(name).as_deref() == Some(&today[..]) {
        return None;
    }
    host::kv_set(name, &today).unwrap();
    Some(greet(name))
}
"""


def test_what_the_documentation_shows(elsewhere: pytest.Pytester) -> None:
    page = (Path(__file__).parents[2] / "docs" / "testing.md").read_text("utf-8")
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    (declared,) = [text for word, text in blocks if word == "toml"]
    tests = [text for word, text in blocks if word == "python"]
    greeter = scaffold("greeter", elsewhere.path, git=False).root
    hosted = scaffold("hosted", elsewhere.path, git=False).root
    (hosted / "tests" / "test_hosted.py").unlink()
    (hosted / "plugin.toml").write_text(declared + HOSTED)
    (hosted / "src" / "lib.rs").write_text(HOSTED_RUST)
    for at, text in enumerate(tests):
        owner = hosted if "fake_host" in text else greeter
        (owner / "tests" / f"test_block_{at}.py").write_text(text)
    said = elsewhere.runpytest_subprocess("-Werror", "greeter", "hosted")
    said.assert_outcomes(passed=len(tests) + 1)


def test_a_failed_build_is_told_once(
    elsewhere: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)  # pytest's own summary says all of it again there
    root = scaffold("greeter", elsewhere.path, git=False).root
    lib = root / "src" / "lib.rs"
    lib.write_text(lib.read_text().replace('format!("Hello, {name}!")', "nonsense"))
    (root / "tests" / "test_fixtures.py").write_text(
        "def test_it(hotplug_load):\n    hotplug_load()\n"
        "def test_again(hotplug_build):\n    hotplug_build('greeter')\n"
    )
    said = elsewhere.runpytest_subprocess("greeter", "-p", "no:cacheprovider")
    said.assert_outcomes(failed=2, errors=1)
    said.stdout.fnmatch_lines(
        [
            "error[[]E0425]: cannot find value `nonsense` in this scope",
            " --> src/lib.rs:8:5",
            "8 |     nonsense",
            "  |     ^^^^^^^^ not found in this scope",
            "greeter was not built: 1 error",
            "* `greeter` was not built: `greeter/tests/test_fixtures.py::test_it` says why",
        ]
    )
    text = said.stdout.str()
    assert text.count("cannot find value `nonsense`") == 1
    assert "builds.py" not in text


def test_a_test_without_a_plugin(elsewhere: pytest.Pytester) -> None:
    elsewhere.makepyfile("def test_it(hotplug_plugin):\n    pass\n")
    said = elsewhere.runpytest_subprocess()
    said.assert_outcomes(errors=1)
    said.stdout.fnmatch_lines(["`test_*.py` is in no plugin's directory: `hotplug_load(path)` *"])


def test_every_fixture_says_what_it_is(elsewhere: pytest.Pytester) -> None:
    said = elsewhere.runpytest_subprocess("--fixtures")
    for name in ("hotplug_build *session*", "hotplug_load *", "hotplug_plugin *module*"):
        said.stdout.fnmatch_lines([f"{name}pytest_hotplug.py:*", "    *plugin*"])
