"""The WIT of a plugin is read by a real parser of WIT."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hotplug.codegen import wit
from hotplug.errors import HotplugError
from hotplug.interface import Interface
from hotplug.manifest import Manifest

GOLDEN = Path(__file__).parents[1] / "golden"
HEAD = '[plugin]\nname = "a-plugin"\nversion = "1.2.3-rc.1"\ndoc = """Two\nlines."""\n\n'
EVERY = """\
[types.point-3]
doc = "With a name that has a digit."
record = { x = "f64", future = "option<list<u8>>" }
[types.stream]
enum = ["own", "type_"]
[types.shape]
variant = { none = "", at = "point-3", many = "list<shape-case>" }
[types.shape-case]
flags = ["a", "b-1"]
[exports.static_]
doc = "A keyword of WIT, nearly."
args = { interface = "array<f32, 3>", record = "map<string, tuple<u8, char>>", from_ = "shape" }
returns = "result<_, stream>"
[exports.a_1]
args = { it = "bytes", x_2 = "array<i16>" }
returns = "array<f32, 3>"
[exports.nothing]
"""


def _interface(text: str) -> Interface:
    return Interface.of(Manifest.parse((HEAD + text).encode()))


def _parsed(text: str, tmp_path: Path) -> str:
    """What wasm-tools makes of *text*: the same, printed again."""
    tool = shutil.which("wasm-tools", path=str(Path(sys.executable).parent))
    assert tool, "wasm-tools is in the dev group"
    path = tmp_path / "world.wit"
    path.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [tool, "component", "wit", str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_kind(tmp_path: Path) -> None:
    again = _parsed(wit(_interface(EVERY)), tmp_path)
    for line in (
        "package hotplug:a-plugin@1.2.3-rc.1;",
        "export %static: func(%interface: array-f32-x3,"
        " %record: list<tuple<string, tuple<u8, char>>>,"
        " %from: shape) -> result<_, %stream>;",
        "export a1: func(it: list<u8>, x2: list<s16>) -> array-f32-x3;",
        "export nothing: func();",
        "record point3 {",
        "flags shape-case {",
    ):
        assert line in again


@pytest.mark.parametrize("case", sorted(path.name for path in GOLDEN.iterdir()))
def test_golden_cases(case: str, tmp_path: Path) -> None:
    interface = Interface.of(Manifest.load(GOLDEN / case / "plugin.toml"))
    if case == "compound":
        with pytest.raises(
            HotplugError, match="the type `json` is recursive, which WIT cannot say"
        ):
            wit(interface)
        return
    _parsed(wit(interface), tmp_path)


WANTS = """\
[types.level]
enum = ["low", "high"]
[config]
level = { kind = "level", default = "low", doc = "How much is said." }
kept-words = "map<string, u32>"
[imports.look_up]
args = { key = "string", from_ = "array<f64, 2>" }
returns = "result<option<level>, string>"
[imports.interface]
[exports.look_up]
args = { other = "u8" }
[exports.config]
[exports.level]
"""


def test_what_the_plugin_wants(tmp_path: Path) -> None:
    """An export may be called as an import or a type is."""
    wanted = HEAD.replace("version =", 'capabilities = ["kv"]\nversion =') + WANTS
    text = wit(Interface.of(Manifest.parse(wanted.encode())))
    assert "    /// What is kept for `key`, if anything.\n" in text
    again = _parsed(text, tmp_path)
    for lines in (
        "  record config {\n    level: level,\n    kept-words: list<tuple<string, u32>>,\n  }\n",
        "  record array-f64-x2 {\n",
        "  import look-up: func(key: string, %from: array-f64-x2)"
        " -> result<option<level>, string>;\n",
        "  import %interface: func();\n",
        "  import kv-get: func(key: string) -> option<list<u8>>;\n",
        "  import kv-set: func(key: string, value: list<u8>) -> result<_, string>;\n",
        "  import get-config: func() -> config;\n",
        "  export look-up: func(other: u8);\n",
        "  export config: func();\n",
        "  export level: func();\n",
    ):
        assert lines in again


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[exports.a_1]\n[exports.a1]\n", "`a_1` and `a1` are both `a1` in WIT"),
        (
            "[exports.f]\n[imports.a_1]\n[imports.a1]\n",
            "the import `a_1` and the import `a1` are both `a1` in WIT",
        ),
        (
            '[exports.f]\n[imports.span]\n[types.span]\nrecord = { start = "u32" }\n',
            "the type `span` and the import `span` are both `span` in WIT",
        ),
        (
            '[exports.f]\n[imports.get-config]\n[config]\nlines = "u32"\n',
            "the import `get_config` and the import `config` are both `get-config` in WIT",
        ),
        (
            '[exports.f]\n[imports.g]\nargs = { b_1 = "u8", b1 = "u8" }\n',
            "`b_1` and `b1` are both `b1` in WIT",
        ),
    ],
)
def test_names_that_are_one_in_wit(text: str, message: str) -> None:
    with pytest.raises(HotplugError, match=message):
        wit(_interface(text))
