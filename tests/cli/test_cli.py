"""The commands as a person runs them: what they print, where, and with which exit code."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
import wasmtime

from hotplug.build import toolchain
from hotplug.interface import MANIFEST_SECTION
from hotplug.scaffold import scaffold
from wasm import section

FRAMEWORK = Path(__file__).parents[2] / "framework"
COMMANDS = (
    "scaffold", "generate", "build", "pack", "dev", "call", "inspect", "wit", "doctor", "cache",
)  # fmt: skip
CARGO = """\
[package]
name = "every-kind"
version = "0.1.0"
edition = "2021"

[lib]
crate-type = ["cdylib", "rlib"]

[workspace]
"""
# name: arguments -> result, and the body of its function.
EXPORTS = {
    "flip": ("value: bool", "bool", "!value"),
    "letter": ("value: char", "char", "value"),
    "text": ("value: string", "string", "value.to_string()"),
    "raw": ("value: bytes", "bytes", "value.to_vec()"),
    "join_both": ("left: string, right: string", "string", 'format!("{left}|{right}")'),
    "ignore": ("value: i32", "", "let _ = value;"),
    "answer": ("", "i32", "42"),
    "checked": ("value: i32", "result<i32, string>", 'Err(format!("{value} is refused"))'),
    "fails": ("message: string", "u32", 'panic!("{message}")'),
    "spins": ("", "u32", "loop {}"),
    "grows": ("", "u32", "let mut all = vec![1u8]; loop { all.extend(all.clone()) }"),
    **{
        word: ("value: " + word, word, "value")
        for word in ("i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f32", "f64")
    },
}
RUST = {
    "string": ("&str", "String"),
    "bytes": ("&[u8]", "Vec<u8>"),
    "result<i32, string>": ("", "Result<i32, String>"),
}


def named(word: str) -> str:
    """No export can have the name of a type."""
    return f"echo_{word}" if word[0] in "iuf" and word[1:].isdigit() else word


def manifest() -> str:
    lines = ['[plugin]\nname = "every-kind"\nversion = "1.2.3"\ndoc = "Gives back what it gets."']
    for name, (args, returns, _) in EXPORTS.items():
        pairs = (arg.split(": ") for arg in args.split(", ") if arg)
        table = ", ".join(f'{arg} = "{kind}"' for arg, kind in pairs)
        lines.append(f"[exports.{named(name)}]\nargs = {{ {table} }}")
        lines += [f'returns = "{returns}"'] * bool(returns)
    return "\n".join([*lines, '[limits]\ntime = "300 ms"\nmemory = "4 MiB"\n'])


def source() -> str:
    lines = ["#[rustfmt::skip]", "mod exports;"]
    for name, (args, returns, body) in EXPORTS.items():
        pairs = (arg.split(": ") for arg in args.split(", ") if arg)
        taken = ", ".join(f"{arg}: {RUST.get(kind, (kind,))[0]}" for arg, kind in pairs)
        given = f" -> {RUST.get(returns, (returns, returns))[1]}" if returns else ""
        lines.append(f"pub fn {named(name)}({taken}){given} {{ {body} }}")
    return "\n".join([*lines, ""])


@dataclass(frozen=True)
class Said:
    code: int
    raw: bytes
    err: str

    @property
    def out(self) -> str:
        return self.raw.decode()


Run = Callable[..., Said]


def environment(**changed: str | None) -> dict[str, str]:
    env = {**os.environ, "PYTHONPATH": str(FRAMEWORK), "TERM": "xterm", **changed}
    env.setdefault("NO_COLOR", "")
    return {name: value for name, value in env.items() if value is not None}


def run(*args: str | bytes | Path, stdin: bytes = b"", cwd: Path | None = None, **env: str) -> Said:
    """Run `hotplug`, which never ends with a traceback."""
    command = [sys.executable, "-m", "hotplug", *args]
    ran = subprocess.run(
        command, input=stdin, cwd=cwd, env=environment(**env), capture_output=True, timeout=60
    )
    said = Said(ran.returncode, ran.stdout, ran.stderr.decode())
    assert "Traceback" not in said.err, said.err
    return said


def on_terminal(*args: str | Path, **env: str) -> tuple[int, str]:
    """Run `hotplug` with all three streams on one terminal; its exit code and what was drawn."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "hotplug", *args]
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment(**env)
    )
    os.close(theirs)
    drawn = b""
    try:
        while chunk := os.read(ours, 65_536):
            drawn += chunk
    except OSError:  # what Linux says where others say end of file
        pass
    finally:
        os.close(ours)
    return process.wait(timeout=60), drawn.decode().replace("\r\n", "\n")


def crate(root: Path) -> Path:
    (root / "src").mkdir(parents=True)
    (root / "plugin.toml").write_text(manifest(), "utf-8")
    (root / "Cargo.toml").write_text(CARGO, "utf-8")
    (root / "src" / "lib.rs").write_text(source(), "utf-8")
    return root


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plugin with an export of every kind, built."""
    root = crate(tmp_path_factory.mktemp("cli") / "every-kind")
    said = run("build", root)
    assert said.code == 0, said.err
    return root


@pytest.fixture
def copy(plugin: Path, tmp_path: Path) -> Path:
    """The same, for a test that changes it."""
    return Path(shutil.copytree(plugin, tmp_path / "copy"))


# What every command has in common


def test_help_lists_the_commands() -> None:
    said = run("--help")
    assert (said.code, said.err) == (0, "")
    for command in COMMANDS:
        assert f"\n  {command} " in said.out
    assert "..." not in said.out.partition("Commands:")[2]
    assert "Begin with: hotplug scaffold my-plugin" in said.out
    alone = run()
    assert (alone.code, alone.out, alone.err) == (2, "", said.out)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_has_an_example(command: str) -> None:
    said = run(command, "--help")
    assert (said.code, said.err) == (0, "")
    assert f"Example: hotplug {command} " in said.out


def test_version() -> None:
    said = run("--version")
    assert (said.code, said.out) == (0, "hotplug 0.1.0\n")


@pytest.mark.parametrize(
    ("args", "error"),
    [
        (["biuld"], "error: there is no command `biuld`; did you mean `build`?\n"),
        (["frobnicate"], "error: there is no command `frobnicate`\n"),
        (["--nope"], "error: no such option "),
        (["call"], "error: missing argument 'PATH'\n"),
        (["call", "."], "error: missing argument 'EXPORT'\n"),
        (["build", "a", "b"], "error: got unexpected extra argument "),
        (["scaffold"], "error: missing argument 'NAME'\n"),
    ],
)
def test_used_wrongly(args: list[str], error: str) -> None:
    said = run(*args)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("Usage: hotplug ")
    assert "--help`.\n\n" in said.err
    assert error in said.err


@pytest.mark.parametrize("command", ["build", "generate", "inspect", "call"])
def test_a_place_without_a_plugin(command: str, tmp_path: Path) -> None:
    rest = ["greet"] if command == "call" else []
    empty = run(command, tmp_path, *rest)
    assert (empty.code, empty.out) == (1, "")
    assert empty.err.startswith(f"error: there is no `plugin.toml` in `{tmp_path}`\n")
    assert "`hotplug scaffold NAME` makes a plugin with one" in empty.err
    missing = run(command, tmp_path / "missing", *rest)
    assert (missing.code, missing.out) == (1, "")
    assert missing.err.startswith("error: ")
    assert str(tmp_path / "missing") in missing.err
    file = tmp_path / "file"
    file.write_text("neither", "utf-8")
    said = run(command, file, *rest)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("error: ")


@pytest.mark.parametrize("command", ["build", "generate", "inspect", "call"])
def test_a_mistake_in_the_manifest(command: str, tmp_path: Path) -> None:
    root = crate(tmp_path / "wrong")
    (root / "plugin.toml").write_text(manifest().replace('"char"', '"chra"'), "utf-8")
    said = run(command, root, *(["flip"] if command == "call" else []))
    assert (said.code, said.out) == (1, "")
    assert "--> plugin.toml:" in said.err
    assert "did you mean `char`?" in said.err


def test_a_name_that_is_not_utf8(tmp_path: Path, plugin: Path) -> None:
    said = run("inspect", os.fsencode(tmp_path) + b"/\xff\x1b[31m")
    assert said.code == 1
    assert "\\udcff\\x1b[31m" in said.err
    other = os.fsencode(tmp_path) + b"/caf\xe9"
    shutil.copytree(plugin, os.fsdecode(other))
    assert run("call", other, "answer").out == "42\n"
    assert run("inspect", other).code == 0
    assert run("build", other).code in {0, 1}


def test_a_reader_that_goes_away(plugin: Path) -> None:
    command = f"'{sys.executable}' -m hotplug inspect '{plugin}' | head -1"
    env = environment(PYTHONUNBUFFERED="1")
    ran = subprocess.run(["sh", "-c", command], env=env, capture_output=True, text=True)
    assert ran.stdout.startswith("every-kind 1.2.3")
    assert ran.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is full is /dev/full")
def test_a_full_disk(plugin: Path) -> None:
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "hotplug", "inspect", str(plugin)]
        ran = subprocess.run(command, env=environment(), stdout=full, stderr=subprocess.PIPE)
    assert (ran.returncode, ran.stderr) == (1, b"error: No space left on device\n")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams(plugin: Path, closed: str) -> None:
    for rest in (f"inspect '{plugin}'", f"call '{plugin}' answer", f"build '{plugin}'"):
        command = f"'{sys.executable}' -m hotplug {rest} {closed}"
        ran = subprocess.run(["sh", "-c", command], env=environment(), capture_output=True)
        assert (ran.returncode, b"Traceback" in ran.stderr) == (0, False), ran.stderr


# call


@pytest.mark.parametrize(
    ("words", "out"),
    [
        ("flip true", "false\n"),
        ("flip False", "true\n"),
        ("echo_i8 -128", "-128\n"),
        ("echo_i16 0x7fff", "32767\n"),
        ("echo_i32 -0x10", "-16\n"),
        ("echo_i64 -9223372036854775808", "-9223372036854775808\n"),
        ("echo_u8 007", "7\n"),
        ("echo_u16 0b11", "3\n"),
        ("echo_u32 4_294_967_295", "4294967295\n"),
        ("echo_u64 18446744073709551615", "18446744073709551615\n"),
        ("echo_f32 -0.1", "-0.10000000149011612\n"),
        ("echo_f64 1e300", "1e+300\n"),
        ("echo_f64 -inf", "-inf\n"),
        ("letter é", "é\n"),
        ("text -hello", "-hello\n"),
        ("text -- --help", "--help\n"),
        ("text -- -", "-\n"),
        ("text -- --", "--\n"),
        ("text --json", "--json\n"),
        ("-- text -v", "-v\n"),
        ("join_both -- - -", "-|-\n"),
        ("join-both a b", "a|b\n"),
        ("raw é", "é"),
        ("ignore 5", ""),
        ("answer", "42\n"),
    ],
)
def test_arguments_are_plain_text(plugin: Path, words: str, out: str) -> None:
    said = run("call", plugin, *words.split())
    assert (said.code, said.out, said.err) == (0, out, "")


@pytest.mark.parametrize(
    ("words", "stdin", "out"),
    [
        ("text -", "é\n".encode(), "é\n\n"),
        ("join_both a -", b"b", "a|b\n"),
        ("join_both - a", b"b", "b|a\n"),
        ("raw -", b"\x00\xff\n", b"\x00\xff\n"),
        ("echo_u8 -", b" 7\n", "7\n"),
        ("echo_f64 -", b"0.5", "0.5\n"),
        ("flip -", b"true\n", "false\n"),
        ("letter -", b"x\n", "x\n"),
        ("letter -", b"\n", "\n\n"),
    ],
)
def test_a_dash_is_standard_input(plugin: Path, words: str, stdin: bytes, out: str | bytes) -> None:
    said = run("call", plugin, *words.split(), stdin=stdin)
    assert (said.code, said.err) == (0, "")
    assert said.raw == (out if isinstance(out, bytes) else out.encode())


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("echo_i8 128", "echo_i8(value): 128 is out of range for i8 (-128 to 127)"),
        ("echo_u8 -1", "echo_u8(value): -1 is out of range for u8 (0 to 255)"),
        ("echo_i32 x", "echo_i32(value): `x` is not a whole number, which i32 needs"),
        ("echo_i32 1.0", "echo_i32(value): `1.0` is not a whole number, which i32 needs"),
        ("echo_f64 0x10", "echo_f64(value): `0x10` is not a number, which f64 needs"),
        ("echo_f32 1e39", "echo_f32(value): 1e+39 is out of range for f32"),
        ("flip yes", "flip(value): `yes` is not `true` or `false`"),
        ("letter ab", "letter(value): expected one character, got 2"),
        ("join_both - -", "only one argument can be `-`, which stands for all of standard input"),
        ("answer 1", "`answer() -> i32` takes no arguments, and was given 1"),
        ("flip", "`flip(value: bool) -> bool` takes 1 argument, and was given none"),
        ("fialls x", "every-kind has no export `fialls`\n  = help: did you mean `fails`?"),
        ("zzz", "every-kind has no export `zzz`\n  = help: it has: flip, letter, text, "),
    ],
)
def test_wrong_arguments(plugin: Path, words: str, error: str) -> None:
    said = run("call", plugin, *words.split())
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"error: {error}")


def test_text_that_is_no_text(plugin: Path) -> None:
    for args, stdin in (((b"\xff",), b""), (("-",), b"\xff")):
        said = run("call", plugin, "text", *args, stdin=stdin)
        assert (said.code, said.out) == (2, "")
        assert said.err == "error: text(value): not text: it is not valid UTF-8\n"
    assert run("call", plugin, "raw", b"\xff").raw == b"\xff"
    closed = f"'{sys.executable}' -m hotplug call '{plugin}' text - <&-"
    ran = subprocess.run(["sh", "-c", closed], env=environment(), capture_output=True, text=True)
    assert ran.returncode == 2
    assert "standard input is closed" in ran.stderr


def test_help_among_the_arguments(plugin: Path) -> None:
    assert run("call", plugin, "text", "--help").out == run("call", "--help").out


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("checked 5", "error: 5 is refused"),
        ("fails oops", "error: every-kind.fails: oops (at src/lib.rs:11:"),
        ("spins", "error: every-kind.spins: interrupted after 0.3 s, its limit for one call"),
        (
            "grows",
            "error: every-kind.grows: out of memory: an allocation of 2,097,152 bytes failed",
        ),
    ],
)
def test_a_call_that_fails(plugin: Path, words: str, error: str) -> None:
    said = run("call", plugin, *words.split())
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(error)


def test_a_plugin_cannot_send_codes_to_the_terminal(plugin: Path) -> None:
    said = run("call", plugin, "fails", "\x1b[31m\u202e")
    assert "\\x1b[31m\\u202e" in said.err
    assert run("call", plugin, "text", "\x1b[31m").out == "\x1b[31m\n"  # a pipe gets it as it is
    assert on_terminal("call", plugin, "text", "a\n\x1b[31m") == (0, "a\n\\x1b[31m\n")
    assert on_terminal("call", plugin, "raw", "\x07") == (0, "\\x07\n")


def test_call_of_a_wasm_file(plugin: Path, tmp_path: Path) -> None:
    file = shutil.copy(plugin / ".hotplug" / "plugin.wasm", tmp_path / "some where.wasm")
    assert run("call", file, "answer").out == "42\n"
    assert run("call", plugin / "plugin.toml", "answer").out == "42\n"
    assert run("call", ".", "answer", cwd=plugin).out == "42\n"
    foreign = tmp_path / "foreign.wasm"
    foreign.write_bytes(wasmtime.wat2wasm("(module)"))
    said = run("call", foreign, "answer")
    assert said.code == 1
    assert "the module has no manifest in it" in said.err


def test_call_of_what_is_not_built(tmp_path: Path) -> None:
    root = crate(tmp_path / "new one")
    said = run("call", root, "answer")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("error: every-kind: there is no build in ")
    assert "hotplug build" in said.err


# inspect


def test_inspect(plugin: Path, tmp_path: Path) -> None:
    said = run("inspect", plugin)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("every-kind 1.2.3  (")
    assert "\n  join_both(left: string, right: string) -> string\n" in said.out
    assert "\n  time      0.3 s for one call\n" in said.out
    assert "\n  imports nothing" in said.out
    about = json.loads(run("inspect", plugin, "--json").out)
    assert (about["v"], about["name"], about["version"]) == (1, "every-kind", "1.2.3")
    assert [export["name"] for export in about["exports"]] == [named(name) for name in EXPORTS]
    wasm = plugin / ".hotplug" / "plugin.wasm"
    assert about["module"]["path"] == str(wasm)
    assert about["module"]["size"] == wasm.stat().st_size
    bare = json.loads(run("inspect", wasm, "--json").out)
    assert bare == about
    here = run("inspect", cwd=plugin)
    assert here.out == said.out


def test_inspect_without_a_build(tmp_path: Path) -> None:
    root = crate(tmp_path / "new one")
    said = run("inspect", root)
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith(f"\n\nnot built: `hotplug build '{root}'` does it\n")
    assert json.loads(run("inspect", "--json", root).out)["module"] is None


WANTS = """
[types.span]
doc = "A part."
record = { start = "u32", end = "u32" }

[imports.lookup]
doc = "What is known of `key`."
args = { key = "string" }
returns = "option<span>"
capability = "directory"

[imports.beat]

[config]
lines = { kind = "u32", default = 10, doc = "How many." }
mark = { kind = "string", default = "\\u001b[31m" }
word = { kind = "option<string>", default = "none" }
most = { kind = "f64", default = inf }
key = "string"
"""


def wanting() -> str:
    """The manifest of a plugin that asks its host for something of each sort."""
    text = manifest().replace('time = "300 ms"', 'time = "none"\ninstances = 1')
    return text.replace("[exports.flip]", 'capabilities = ["now", "kv"]\n\n[exports.flip]') + WANTS


def test_inspect_says_what_a_plugin_wants(tmp_path: Path) -> None:
    (tmp_path / "plugin.toml").write_text(wanting(), "utf-8")
    said = run("inspect", tmp_path)
    assert (said.code, said.err) == (0, "")
    page = said.out[said.out.index("\nimports") :]
    assert (
        page.split("\n\nnot built")[0]
        == """
imports, which the plugin may call in its host
  lookup(key: string) -> option<span>  [directory]
      What is known of `key`.
  beat()
  now() -> u64  [now]
      Nanoseconds since 1970, UTC.
  kv_get(key: string) -> option<bytes>  [kv]
      What is kept for `key`, if anything.
  kv_set(key: string, value: bytes) -> result<_, string>  [kv]
      Keeps `value` for `key`; an error where there is no room.
  kv_delete(key: string) -> bool  [kv]
      Forgets `key`; whether it was there.
  kv_keys(prefix: string) -> list<string>  [kv]
      The keys that begin with `prefix`, in order.
  config() -> config
      What the host has set the plugin to.

capabilities
  directory: has to be granted
  kv: needs no grant
  now: has to be granted

config
  lines: u32 = 10
      How many.
  mark: string = "\\u001b[31m"
  word: option<string> = "none"
  most: f64 = inf
  key: string  (required)

types
  record span { start: u32, end: u32 }
      A part.
  record config { lines: u32, mark: string, word: option<string>, most: f64, key: string }
      What the plugin is set to.

limits
  memory    4,194,304 bytes
  time      none
  result    16,777,216 bytes
  instances 1
  wait      30 s for an instance
  stack     524,288 bytes
  table     65,536 elements"""
    )


ANSWERS = """
[plugin]
name = "answers"
version = "0.1.0"
applications = ["datasette", "sqlite_utils"]

[exports.render]
args = { value = "string", column = "string", short = { kind = "bool", default = false } }
returns = "option<string>"

[exports.word_count]
args = { text = "string" }
returns = "u32"

[exports.save_state]
returns = "bytes"

[exports.restore_state]
args = { from_version = "u32", data = "bytes" }
returns = "result<_, string>"

[hooks]
page_stats = "word_count"

[hooks.render_cell]
export = "render"
args = { value = "str(value)" }
when = { value = "str", row = "list" }
returns = "json"
order = "first"
optional = true

[hooks.prepare_connection]
sql_functions = ["word_count"]

[hooks.register_commands]
commands = { words = "word_count" }
on = "group"

[state]
version = 3
save = "save_state"
restore = "restore_state"

[build]
inputs = ["data/**/*.txt"]

[limits]
instances = 1
"""


def test_inspect_says_what_a_plugin_answers(tmp_path: Path) -> None:
    (tmp_path / "plugin.toml").write_text(ANSWERS, "utf-8")
    said = run("inspect", tmp_path)
    assert (said.code, said.err) == (0, "")
    page = said.out[said.out.index("\nhooks") : said.out.index("\n\nlimits")]
    assert (
        page
        == """
hooks
  page_stats = word_count(text)
  render_cell = render(value=str(value), column, short) as json, when value is str and row is list\
  [first]  [optional]
  prepare_connection = SQL functions of conn: word_count
  register_commands = commands of group: words=word_count

applications, to which a wheel of it is announced
  datasette
  sqlite_utils

state, carried over a reload
  version 3, saved by save_state, restored by restore_state

inputs of the build, beside the usual
  data/**/*.txt"""
    )
    about = json.loads(run("inspect", tmp_path, "--json").out)
    _, render, connection, _ = about["hooks"]
    assert render == {
        "name": "render_cell",
        "definition": page.splitlines()[3].strip(),
        "order": "first",
        "optional": True,
        "form": "export",
        "export": "render",
        "args": {"value": "str(value)", "column": "column", "short": "short"},
        "when": {"value": "str", "row": "list"},
        "returns": "json",
    }
    assert (connection["form"], connection["on"], connection["exports"]) == (
        "sql_functions",
        "conn",
        {"word_count": "word_count"},
    )
    assert about["state"] == {"version": 3, "save": "save_state", "restore": "restore_state"}
    assert about["inputs"] == ["data/**/*.txt"]
    assert about["applications"] == ["datasette", "sqlite_utils"]


def test_inspect_of_a_bare_module_that_wants_something(tmp_path: Path) -> None:
    """What the manifest inside it says, as JSON that has no number beyond JSON's."""
    file = tmp_path / "bare.wasm"
    file.write_bytes(b"\0asm\1\0\0\0" + section(MANIFEST_SECTION, wanting().encode()))
    said = run("inspect", file, "--json")
    assert (said.code, said.err) == (0, "")
    about = json.loads(said.out, parse_constant=pytest.fail)
    assert about["capabilities"] == [
        {"name": "directory", "grant": True},
        {"name": "kv", "grant": False},
        {"name": "now", "grant": True},
    ]
    lookup, _, now, *_, config = about["imports"]
    assert (lookup["signature"], lookup["symbol"]) == (
        "lookup(key: string) -> option<span>",
        "host_lookup",
    )
    assert (lookup["capability"], lookup["battery"]) == ("directory", False)
    assert (now["capability"], now["battery"]) == ("now", True)
    assert (config["name"], config["capability"], config["battery"]) == ("config", None, True)
    defaults = {one["name"]: one.get("default", "required") for one in about["config"]}
    assert defaults == {
        "lines": 10,
        "mark": "\x1b[31m",
        "word": None,
        "most": "inf",
        "key": "required",
    }
    assert [(one["name"], one["form"]) for one in about["types"]] == [
        ("span", "record"),
        ("config", "record"),
    ]
    assert about["limits"] == {
        "memory": 4 << 20,
        "time": None,
        "result": 16 << 20,
        "instances": 1,
        "wait": 30.0,
        "stack": 512 << 10,
        "table": 1 << 16,
    }
    assert "\n  beat()\n" in run("inspect", file).out


def test_inspect_of_a_build_that_is_older(copy: Path) -> None:
    text = (copy / "plugin.toml").read_text("utf-8")
    (copy / "plugin.toml").write_text(text.replace("[exports.answer]", "[exports.ask]"), "utf-8")
    assert "older than plugin.toml" in run("inspect", copy).out
    assert json.loads(run("inspect", copy, "--json").out)["module"]["stale"] is True


def test_inspect_of_a_foreign_module(tmp_path: Path) -> None:
    file = tmp_path / "foreign.wasm"
    text = '(module (import "env" "log" (func (param i32))) (func (export "go")) (memory 2))'
    file.write_bytes(wasmtime.wat2wasm(text))
    said = run("inspect", file)
    assert (said.code, said.err) == (0, "")
    assert "\n  imports env.log (function)\n" in said.out
    assert "\n  exports go () -> ()\n" in said.out
    assert said.out.endswith("has no manifest in it, so hotplug did not make it\n")
    about = json.loads(run("inspect", file, "--json").out)
    assert "name" not in about
    assert about["module"]["memory"] == [131_072]


@pytest.mark.parametrize(
    "data", [b"", b"garbage", b"\0asm\1\0\0\0\1", b"\0asm\1\0\0\0" + b"\xff" * 99]
)
def test_inspect_of_garbage(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "garbage.wasm"
    file.write_bytes(data)
    said = run("inspect", file)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(f"error: `{file}`: ")


# generate


def test_generate(tmp_path: Path) -> None:
    root = crate(tmp_path / "new one")
    files = ["python/every_kind/__init__.py", "python/every_kind/py.typed", "src/exports.rs"]
    missing = run("generate", "--check", root)
    assert missing.code == 1
    assert sorted(missing.out.splitlines()) == files
    assert missing.err == (
        f"3 files are not what plugin.toml says; run `hotplug generate '{root}'`\n"
    )
    assert not (root / "src" / "exports.rs").exists()
    written = run("generate", root)
    assert (written.code, sorted(written.out.splitlines()), written.err) == (0, files, "")
    for args in (["generate"], ["generate", "--check"]):
        again = run(*args, cwd=root)
        assert (again.code, again.out, again.err) == (0, "", "all files are up to date\n")
    (root / "src" / "exports.rs").write_text("// mine", "utf-8")
    stale = run("generate", "--check", cwd=root)
    assert (stale.code, stale.out) == (1, "src/exports.rs\n")
    assert stale.err == "1 file is not what plugin.toml says; run `hotplug generate .`\n"


@pytest.mark.parametrize("name", ["python", "src", "Cargo.toml", "src/exports.rs"])
def test_generate_where_something_is_in_the_way(tmp_path: Path, name: str) -> None:
    root = crate(tmp_path / "new")
    there = root / name
    if there.is_dir():
        shutil.rmtree(there)
    elif there.exists():
        there.unlink()
    if name in {"python", "src"}:
        there.touch()
    else:
        there.mkdir()
    said = run("generate", root)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(f"error: `{there}")


# build


def test_build_prints_the_path_of_the_module(copy: Path) -> None:
    said = run("build", copy)
    assert (said.code, said.out) == (0, f"{copy / '.hotplug' / 'plugin.wasm'}\n")
    assert "built every-kind 1.2.3: 21 exports, " in said.err
    assert "\x1b" not in said.err
    again = run("build", cwd=copy)
    assert (again.code, again.out) == (0, said.out)
    assert ", unchanged, Rust 1." in again.err
    debug = run("build", "--debug", copy)
    assert (debug.code, debug.out) == (0, said.out)
    assert "Finished dev" in debug.err or "Finished `dev`" in debug.err
    assert run("call", copy, "answer").out == "42\n"


def test_build_on_a_terminal(copy: Path) -> None:
    library = copy / "src" / "lib.rs"
    library.write_text(source() + "fn unused() {}\n", "utf-8")
    code, drawn = on_terminal("build", copy)
    assert code == 0
    assert "\x1b[?25l" in drawn  # the cursor is hidden while the line changes
    assert "Compiling every-kind" in drawn
    assert "function" in drawn
    assert "\x1b[33m" in drawn or "\x1b[1m\x1b[33m" in drawn or "\x1b[0m" in drawn
    library.write_text(source() + "fn unused() -> nonsense {}\n", "utf-8")
    code, drawn = on_terminal("build", copy, NO_COLOR="1")
    assert code == 1
    assert "cannot find type `nonsense`" in drawn
    code, drawn = on_terminal("build", copy, TERM="dumb")
    assert code == 1
    assert "\x1b" not in drawn


def test_build_with_errors_and_warnings(copy: Path) -> None:
    library = copy / "src" / "lib.rs"
    library.write_text(source() + "fn unused() {}\n", "utf-8")
    warned = run("build", copy)
    assert (warned.code, warned.err.count("warning: ")) == (0, 1)
    assert warned.out.endswith("plugin.wasm\n")
    library.write_text(source() + "fn broken() { nowhere() }\n", "utf-8")
    broken = run("build", copy)
    assert (broken.code, broken.out) == (1, "")
    assert "error[E0425]: cannot find function `nowhere`" in broken.err
    assert " --> src/lib.rs:" in broken.err
    assert broken.err.endswith("\nerror: every-kind was not built: 1 error\n")
    assert run("call", copy, "answer").out == "42\n"  # of the last build that succeeded
    library.write_text(source().replace("answer() -> i32", "answer() -> i64"), "utf-8")
    differs = run("build", copy)
    assert (differs.code, differs.out) == (1, "")
    assert "error: plugin.toml and src/lib.rs disagree about `answer`" in differs.err
    assert "--> plugin.toml:" in differs.err
    library.unlink()
    assert run("build", copy).code == 1


@pytest.mark.parametrize("broken", ["[package", "[package]\nname = 5\n"])
def test_build_with_a_broken_cargo_toml(copy: Path, broken: str) -> None:
    (copy / "Cargo.toml").write_text(broken, "utf-8")
    said = run("build", copy)
    assert (said.code, said.out) == (1, "")
    assert "error: " in said.err
    assert "Cargo.toml" in said.err


@pytest.mark.parametrize("name", [".hotplug", ".hotplug/target", ".hotplug/plugin.wasm"])
def test_build_where_something_is_in_the_way(plugin: Path, tmp_path: Path, name: str) -> None:
    root = crate(tmp_path / "new")
    there = root / name
    if name.endswith(".wasm"):
        there.mkdir(parents=True)
    else:
        there.parent.mkdir(exist_ok=True)
        there.touch()
    said = run("build", root)
    assert (said.code, said.out) == (1, "")
    assert "error: " in said.err
    assert name in said.err


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked for in /proc")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_build_leaves_nothing_running(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    root = crate(tmp_path / "slow")
    begun = tmp_path / "begun"
    wait = "std::thread::sleep(std::time::Duration::from_secs(60))"
    script = f'fn main() {{ std::fs::write("{begun}", "").unwrap(); {wait} }}\n'
    (root / "build.rs").write_text(script, "utf-8")
    command = [sys.executable, "-m", "hotplug", "build", str(root)]
    process = subprocess.Popen(
        command,
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    for _ in range(600):
        if begun.exists():
            break
        time.sleep(0.05)
    assert list(running(root))
    process.send_signal(number)
    _, err = process.communicate(timeout=20)
    assert process.returncode == code, err
    assert "Traceback" not in err
    left = list(running(root))
    for pid in left:
        os.kill(pid, signal.SIGKILL)
    assert left == []


def running(root: Path) -> Iterator[int]:
    """The processes that have to do with *root*."""
    for path in Path("/proc").glob("[0-9]*"):
        try:
            words = (path / "cmdline").read_text("utf-8", "replace")
            here = (path / "cwd").readlink()
        except OSError:
            continue
        if str(root) in words or here == root:
            yield int(path.name)


# doctor

SETPRIV = shutil.which("setpriv")
UNPRIVILEGED = (
    [SETPRIV, "--bounding-set=-dac_override,-dac_read_search"]
    if SETPRIV and os.geteuid() == 0
    else []
)
"""Without the privilege of root to read everything."""

MACHINE = """
import sys
from pathlib import Path
from hotplug.build.toolchain import places
places._SYSTEM = ()
places._OS_RELEASE = Path(sys.argv.pop(1))
from hotplug.cli import main
main(prog_name="hotplug")
"""


def doctor(
    root: Path,
    *args: str,
    release: str = "",
    by: Sequence[str] = (),
    command: Sequence[str] = (),
    **env: str,
) -> Said:
    """`hotplug doctor`, or another *command*, on a machine with nothing but what is in *root*."""
    (root / "bin").mkdir(exist_ok=True)
    (root / "os-release").write_text(release, "utf-8")
    words = [*by, sys.executable, "-c", MACHINE, str(root / "os-release")]
    words += command or ["doctor", *args]
    names = ("HOTPLUG_RUSTC", "HOTPLUG_CARGO", "RUSTUP_HOME", "CARGO_HOME", "RUSTUP_TOOLCHAIN")
    nothing: Mapping[str, None] = dict.fromkeys(names)
    changed = {"PATH": str(root / "bin"), "HOME": str(root), "HOTPLUG_CACHE_DIR": "", **env}
    ran = subprocess.run(words, env=environment(**{**nothing, **changed}), capture_output=True)
    assert b"Traceback" not in ran.stderr, ran.stderr
    return Said(ran.returncode, ran.stdout, ran.stderr.decode())


def commands(text: str) -> list[str]:
    """The lines that a reader pastes into a shell; sh can parse each."""
    found = [line.strip() for line in text.splitlines() if line.startswith("    ")]
    for line in found:
        subprocess.run(["sh", "-n", "-c", line], check=True)
    return found


def test_doctor_where_there_is_no_rust(tmp_path: Path) -> None:
    said = doctor(tmp_path)
    assert (said.code, said.out) == (1, "")
    assert "there is no Rust here" in said.err
    assert "https://sh.rustup.rs" in said.err
    assert "--fix" not in said.err  # nothing of this can be done without a person
    assert commands(said.err) == [
        "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs"
        " | sh -s -- -y --target wasm32-unknown-unknown"
    ]
    fix = doctor(tmp_path, "--fix")
    assert (fix.code, fix.out) == (1, "")
    first = "error: no Rust on this machine can build for wasm32-unknown-unknown\n"
    assert fix.err.startswith(f"{first}  no rustc was found\n")
    assert commands(fix.err) == commands(said.err)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root installs packages")
def test_doctor_where_a_package_would_help(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    apt = tmp_path / "bin" / "apt-get"
    apt.write_text("#!/bin/sh\necho 'E: no network' >&2\nexit 100\n", "utf-8")
    apt.chmod(0o755)
    said = doctor(tmp_path, release="ID=debian\n")
    assert said.code == 1
    packages = "rustc cargo libstd-rust-dev-wasm32 lld"
    assert commands(said.err)[:2] == [
        "apt-get update",
        f"apt-get install -y --no-install-recommends {packages}",
    ]
    assert "`hotplug doctor --fix` runs" in said.err
    fix = doctor(tmp_path, "--fix", release="ID=debian\n")
    assert (fix.code, fix.out) == (1, "")
    assert "$ apt-get update\nfailed: E: no network\n" in fix.err


@pytest.mark.parametrize("command", ["build", "dev"])
def test_every_command_ends_with_the_answer_of_doctor(tmp_path: Path, command: str) -> None:
    made = scaffold("mine", tmp_path, git=False).root
    said = doctor(tmp_path, command=[command, str(made)])
    assert (said.code, said.out) == (1, "")
    assert "no Rust on this machine can build for wasm32-unknown-unknown\n" in said.err
    assert commands(said.err) == commands(doctor(tmp_path).err)


@pytest.mark.skipif(os.geteuid() == 0 and SETPRIV is None, reason="root may read everything")
def test_what_may_not_be_read_counts_as_absent(tmp_path: Path) -> None:
    barred = tmp_path / "of root"
    for name in ("bin", "home", "cargo", "rustup", "cache"):
        (barred / name).mkdir(parents=True)
    (barred / "bin" / "rustc").touch()
    names = {"HOME": "home", "CARGO_HOME": "cargo", "RUSTUP_HOME": "rustup"}
    env = {name: str(barred / place) for name, place in names.items()}
    env["XDG_CACHE_HOME"] = str(barred / "cache")
    rust = toolchain.find()
    places = [barred / "bin", rust.rustc.parent, rust.cargo.parent]
    path = os.pathsep.join([*map(str, places), os.environ["PATH"]])
    made = scaffold("mine", tmp_path, git=False).root
    barred.chmod(0)
    try:
        said = doctor(tmp_path, by=UNPRIVILEGED, **{**env, "PATH": str(barred / "bin")})
        assert (said.code, said.out) == (1, "")
        assert "there is no Rust here" in said.err
        ran = subprocess.run(
            [*UNPRIVILEGED, sys.executable, "-m", "hotplug", "build", str(made)],
            env={**environment(HOTPLUG_CACHE_DIR=None), **env, "PATH": path},
            capture_output=True,
            text=True,
        )
        assert ran.returncode == 0, ran.stderr
    finally:
        barred.chmod(0o700)


def test_doctor_where_all_is_well() -> None:
    said = run("doctor")
    assert (said.code, said.err) == (0, "")
    assert "\nok      " in f"\n{said.out}"
    ready = said.out.splitlines()[-1]
    assert ready.startswith("ready: Rust 1.")
    fix = run("doctor", "--fix")
    assert (fix.code, fix.out, fix.err) == (0, f"{ready}\n", "")


def test_inspect_says_what_wasi_reaches(tmp_path: Path) -> None:
    text = '[plugin]\nname = "guest"\nversion = "1.0.0"\ncapabilities = ["random"]\n[exports.f]\n'
    (tmp_path / "plugin.toml").write_text(f'{text}[build]\ntarget = "wasm32-wasip1"\n')
    said = run("inspect", tmp_path).out
    assert "target wasm32-wasip1, whose functions hotplug answers" in said
    assert "  the clock: none: not declared\n  random bytes: the capability `random`\n" in said
    assert json.loads(run("inspect", tmp_path, "--json").out)["target"] == "wasm32-wasip1"
    (tmp_path / "plugin.toml").write_text(text)
    assert "target wasm32" not in run("inspect", tmp_path).out
