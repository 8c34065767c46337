"""`hotplug dev`: what is saved is live, what is broken is told, and nothing stays behind."""

from __future__ import annotations

import json
import os
import queue
import re
import signal
import subprocess
import termios
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pluggy
import pytest

import hotplug
from dev_processes import LONG, SLOW, environment, on_terminal, ours, piped, started
from hotplug.dev import (
    Application,
    Building,
    Cancelled,
    Event,
    Failed,
    Hosted,
    Live,
    Loop,
    Notice,
    Paused,
    Progress,
    Report,
    Resumed,
    Waiting,
    record,
)
from hotplug.dev.problem import problems
from hotplug.errors import BuildError, Diagnostic, HotplugError, LinkError
from hotplug.host import Host, everywhere

MANIFEST = """\
[plugin]
name = "answerer"
version = "0.1.0"

[exports.answer]
returns = "u32"
"""
CARGO = """\
[package]
name = "answerer"
version = "0.1.0"
edition = "2021"

[lib]
crate-type = ["cdylib"]

[workspace]
"""
KINDS = (Building, Cancelled, Failed, Hosted, Live, Notice, Paused, Progress, Resumed, Waiting)

E = TypeVar("E", bound=Event)


def save(path: Path, text: str) -> None:
    """As editors do: another file takes the place of the one before."""
    made = path.with_name(f".{path.name}.new")
    made.write_text(text, "utf-8")
    made.replace(path)


def answer(root: Path, body: str) -> None:
    """Have the plugin's one export answer with *body*."""
    (root / "src").mkdir(parents=True, exist_ok=True)
    save(root / "src" / "lib.rs", f"mod exports;\npub fn answer() -> u32 {{ {body} }}\n")


def plugin(root: Path, body: str = "1") -> Path:
    answer(root, body)
    save(root / "plugin.toml", MANIFEST)
    save(root / "Cargo.toml", CARGO)
    return root


class Running:
    """A loop on a thread of its own, and its events."""

    def __init__(self, *roots: Path) -> None:
        self.all: list[Event] = []
        self._events: queue.Queue[Event] = queue.Queue()
        self.loop = Loop(roots, self._tell)
        self._thread = threading.Thread(target=self.loop.run)
        self._thread.start()

    def _tell(self, event: Event) -> None:
        self.all.append(event)
        self._events.put(event)

    def until(self, kind: type[E]) -> E:
        """The next event of *kind*; those before it are only kept in *all*."""
        end = time.monotonic() + LONG
        while True:
            event = self._events.get(timeout=max(end - time.monotonic(), 0.01))
            if isinstance(event, kind):
                return event
            assert not isinstance(event, Failed | Live), event

    def quiet(self, seconds: float) -> bool:
        """Whether nothing at all happens for so long."""
        try:
            self._events.get(timeout=seconds)
        except queue.Empty:
            return True
        return False

    def close(self) -> None:
        self.loop.close()
        self._thread.join(LONG)
        assert not self._thread.is_alive()


@contextmanager
def running(*roots: Path) -> Iterator[Running]:
    made = Running(*roots)
    try:
        yield made
    finally:
        made.close()


def test_from_nothing_to_live(tmp_path: Path) -> None:
    root = tmp_path / "answerer"
    with running(root) as made:
        waiting = made.until(Waiting)
        assert (waiting.root, waiting.plugin, waiting.generation) == (root, "answerer", 0)
        answer(root, "true")
        save(root / "Cargo.toml", CARGO)
        save(root / "plugin.toml", MANIFEST.replace("u32", "u31"))
        failed = made.until(Failed)
        assert (failed.stage, failed.generation, failed.fingerprint) == ("manifest", 0, "")
        assert [(one.file, one.line) for one in failed.problems] == [("plugin.toml", 6)]
        assert "u31" in failed.problems[0].text
        save(root / "plugin.toml", MANIFEST)
        failed = made.until(Failed)
        assert (failed.stage, failed.generation) == ("build", 0)
        assert (failed.problems[0].file, failed.problems[0].line) == ("src/lib.rs", 2)
        assert "E0308" in failed.problems[0].text
        assert made.loop.troubles == [failed]
        answer(root, "7")
        live = made.until(Live)
        assert (live.generation, live.before, live.mended, live.plugins) == (1, 0, True, 0)
        assert live.build > live.load > 0
        assert made.loop.troubles == []
        assert hotplug.load(root)["answer"]() == 7
        assert made.quiet(2)  # it does not build its own outputs


def test_an_applications_plugin_is_reloaded_where_it_is(tmp_path: Path) -> None:
    root = plugin(tmp_path / "answerer")
    with running(root) as made:
        assert made.until(Live).generation == 1
        assert made.loop.wait_live()
        theirs = hotplug.load(root)
        call = theirs["answer"]
        answer(root, "2")
        live = made.until(Live)
        assert (live.generation, live.before, live.plugins) == (2, 1, 1)
        assert live.changed == ("src/lib.rs",)
        assert live.fingerprint == theirs.fingerprint
        assert (call(), theirs["answer"]()) == (2, 2)

        answer(root, "2 +")
        failed = made.until(Failed)
        assert (failed.generation, failed.fingerprint) == (2, theirs.fingerprint)
        assert call() == 2
        answer(root, "2")
        live = made.until(Live)
        assert (live.generation, live.before, live.mended) == (2, 2, True)

        made.loop.back()
        live = made.until(Live)
        assert (live.cause, live.generation, live.fingerprint) == ("back", 3, theirs.fingerprint)
        assert call() == 1
        made.loop.back()
        assert made.until(Failed).stage == "back"
        made.loop.rebuild()
        live = made.until(Live)
        assert (live.cause, live.generation, call()) == ("build", 4, 2)

        save(root / "plugin.toml", MANIFEST.replace("answer]", "reply]"))
        save(root / "src" / "lib.rs", "mod exports;\npub fn reply() -> u32 { 3 }\n")
        failed = made.until(Failed)
        if failed.stage == "build":  # the one was there before the other
            failed = made.until(Failed)
        assert (failed.stage, failed.generation) == ("gate", 4)
        assert "answerer.answer: `answer() -> u32` is gone" in failed.problems[0].text
        assert call() == 2
        last = theirs.generation, theirs.fingerprint
    assert (theirs.generation, theirs.fingerprint) == last
    assert call() == 2  # the loop's end is none of the application's business
    for event in made.all:
        assert (event.root, event.plugin) == (root, "answerer")
        assert (event.generation == 0) == (event.fingerprint == "")


def test_a_pause_and_two_plugins(tmp_path: Path) -> None:
    one, two = plugin(tmp_path / "one"), plugin(tmp_path / "two", "2")
    with running(one, two) as made:
        assert {made.until(Live).root, made.until(Live).root} == {one, two}
        made.loop.pause()
        made.loop.pause()
        assert {made.until(Paused).root, made.until(Paused).root} == {one, two}
        answer(one, "10")
        assert made.quiet(1)
        made.loop.rebuild(two)  # who asks gets it
        assert (live := made.until(Live)).root == two
        assert (live.generation, live.before) == (1, 1)
        made.loop.pause(False)
        assert (live := made.until(Live)).root == one
        assert live.generation == 2
        assert hotplug.load(one)["answer"]() == 10


def test_a_newer_change_ends_a_long_build(tmp_path: Path) -> None:
    root = plugin(tmp_path / "answerer")
    save(root / "build.rs", SLOW)
    with running(root) as made:
        started(root)
        time.sleep(2.5)
        answer(root, "5")
        time.sleep(1)
        save(root / "build.rs", "fn main() {}\n")
        made.until(Live)
        kinds = [type(event) for event in made.all if not isinstance(event, Progress)]
        # The first change ends the first build; the second the next, if that has begun by then.
        assert kinds[:3] == [Building, Cancelled, Building]
        assert kinds[-1] is Live
        assert "src/lib.rs" in made.all[-1].changed  # type: ignore[attr-defined]
        assert hotplug.load(root)["answer"]() == 5
    assert ours(root) == []


def test_a_plugin_that_wants_a_host(tmp_path: Path) -> None:
    root = plugin(tmp_path / "answerer")
    wants = """
capabilities = ["now"]

[imports.lookup]
args = { key = "string" }
returns = "u32"

[config]
name = "string"

[exports"""
    save(root / "plugin.toml", MANIFEST.replace("\n[exports", wants))
    with running(root) as made:
        live = made.until(Live)
        assert (live.generation, live.exports) == (1, 1)


STATEFUL = """
[exports.save]
returns = "bytes"

[exports.restore]
args = { version = "u32", data = "bytes" }
returns = "result<_, string>"

[state]
version = 1
save = "save"
restore = "restore"

[limits]
instances = 1
"""


def count(root: Path, restore: str) -> None:
    """Have the plugin answer how often it was asked; *restore* is what it does with the state."""
    source = f"""\
mod exports;
use std::sync::atomic::{{AtomicU32, Ordering}};
static ASKED: AtomicU32 = AtomicU32::new(0);
pub fn answer() -> u32 {{ ASKED.fetch_add(1, Ordering::Relaxed) + 1 }}
pub fn save() -> Vec<u8> {{ ASKED.load(Ordering::Relaxed).to_le_bytes().to_vec() }}
pub fn restore(_version: u32, data: &[u8]) -> Result<(), String> {{ {restore} }}
"""
    save(root / "src" / "lib.rs", source)


def test_a_fresh_start_has_no_state(tmp_path: Path) -> None:
    root = plugin(tmp_path / "answerer")
    save(root / "plugin.toml", MANIFEST + STATEFUL)
    kept = "ASKED.store(data[0] as u32, Ordering::Relaxed); Ok(())"
    count(root, kept)
    with running(root) as made:
        assert made.until(Live).generation == 1
        theirs = hotplug.load(root)
        assert [theirs["answer"](), theirs["answer"]()] == [1, 2]
        count(root, kept.replace("data[0]", "10 + data[0]"))
        assert made.until(Live).generation == 2
        assert theirs["answer"]() == 13
        made.loop.fresh()
        live = made.until(Live)
        assert (live.cause, live.before, live.generation, live.mended) == ("fresh", 2, 3, False)
        assert [theirs["answer"](), theirs["answer"]()] == [1, 2]

        count(root, 'Err(format!("{} bytes are not for me", data.len()))')
        failed = made.until(Failed)
        assert (failed.stage, failed.generation) == ("gate", 3)
        assert "4 bytes are not for me" in failed.problems[0].text
        assert theirs["answer"]() == 3
        made.loop.fresh(root)
        live = made.until(Live)
        assert (live.cause, live.generation, live.mended) == ("fresh", 4, True)
        assert made.loop.troubles == []
        assert theirs["answer"]() == 1

        count(root, "nonsense")
        assert made.until(Failed).stage == "build"
        made.loop.fresh()
        assert made.until(Live).mended is False
        assert [one.stage for one in made.loop.troubles if isinstance(one, Failed)] == ["build"]


def test_nothing_can_start_anew_before_it_has_started(tmp_path: Path) -> None:
    with running(tmp_path) as made:
        made.until(Waiting)
        made.loop.fresh()
        failed = made.until(Failed)
    assert (failed.stage, failed.generation) == ("fresh", 0)
    assert "nothing serves that could start anew" in failed.problems[0].text


HOOKS = """
[hooks]
asked = "answer"
"""


class Specs:
    """The hooks of an application."""

    spec = pluggy.HookspecMarker("quiz")

    @spec
    def asked(self) -> int:
        raise NotImplementedError

    @spec
    def greeted(self) -> int:
        raise NotImplementedError


def test_what_a_host_says_is_told(tmp_path: Path) -> None:
    root = plugin(tmp_path / "answerer")
    manager = pluggy.PluginManager("quiz")
    manager.add_hookspecs(Specs)
    with running(root) as made, everywhere(made.loop.hosts):
        assert made.until(Live).generation == 1
        host = Host(manager)
        save(root / "plugin.toml", MANIFEST + HOOKS.replace("asked", "unasked"))
        made.until(Live)
        with pytest.raises(LinkError, match="unasked"):
            host.load(root)
        failed = made.until(Hosted)
        assert (failed.root, failed.what, failed.stage) == (root, "failed", "load")
        assert (failed.generation, made.loop.troubles) == (0, [failed])

        save(root / "plugin.toml", MANIFEST + HOOKS)
        made.until(Live)
        theirs = host.load(root)
        loaded = made.until(Hosted)
        assert (loaded.what, loaded.stage, loaded.problems) == ("loaded", None, ())
        assert (loaded.generation, loaded.fingerprint) == (1, theirs.fingerprint)
        assert made.loop.troubles == []

        save(root / "plugin.toml", MANIFEST + HOOKS + 'greeted = "answer"\n')
        live = made.until(Live)
        assert (live.generation, live.plugins) == (2, 1)
        failed = made.until(Hosted)  # after it; and that it was reloaded is told once
        assert (failed.what, failed.stage, failed.generation) == ("failed", "hooks", 2)
        assert "the hook `greeted` is new" in failed.problems[0].text
        assert made.loop.troubles == [failed]
        assert manager.hook.greeted() == []

        save(root / "plugin.toml", MANIFEST + HOOKS)
        assert made.until(Live).generation == 3
        assert made.loop.troubles == []
        host.reload("answerer", fresh=True)  # by the application
        told = made.until(Hosted)
        assert (told.what, told.generation, told.fingerprint) == ("reloaded", 4, theirs.fingerprint)

        other = tmp_path / "other"
        save_plugin(other)
        with pytest.raises(LinkError):
            host.load(other)
        failed = made.until(Hosted)
        assert (failed.root, failed.plugin, failed.generation) == (Path(), "other", 0)
        assert json.loads(record(failed))["root"] == ""
        host.unload("answerer")
        told = made.until(Hosted)
        assert (told.root, told.what, told.generation) == (root, "unloaded", 0)
        assert made.loop.troubles == [failed]
    assert "observers" in vars(Host(manager))  # of which the loop hears nothing more
    kinds = [type(event) for event in made.all]
    assert kinds.count(Hosted) == 6


def save_plugin(root: Path) -> None:
    """A plugin's directory in which nothing was built."""
    root.mkdir()
    save(root / "plugin.toml", MANIFEST.replace("answerer", "other"))


def test_what_the_callback_raises_ends_the_loop(tmp_path: Path) -> None:
    def tell(event: Event) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        Loop([tmp_path], tell).run()


# The processes


def test_keys_and_colours_on_a_terminal(tmp_path: Path) -> None:
    root = plugin(tmp_path / "answerer")
    with on_terminal(root) as (screen, terminal):
        before = termios.tcgetattr(terminal)

        def press(key: str) -> None:
            os.write(screen._stream, key.encode())

        screen.until(r"keys: r rebuild  e errors  p pause  b back  f fresh  c clear  q quit\n")
        screen.until(r"\x1b\[32m✓\x1b\[0m answerer  generation 1 \([0-9a-f]{8}\) · built in .*\n")
        assert termios.tcgetattr(terminal) != before
        answer(root, "2")
        screen.until(r"generation 2 .* · loaded in .* · swapped in .* · src/lib.rs\n")
        answer(root, "let x: u32 = true; let y: u32 = false; x + y")
        screen.until(r"\x1b\[31m✗\x1b\[0m answerer  not built: 2 errors · still serving gen\D*2 ")
        screen.until(r"\x1b\[.*error\[E0308\].*mismatched types")
        screen.until(r"and 1 more error\n")
        shown = len(screen.text)
        press("e")
        screen.until(r"(?s)E0308.*E0308")
        assert "true" in screen.text[shown:]
        assert "false" in screen.text[shown:]
        press("b")
        screen.until(r"✓.*back: generation 3 \(")
        press("f")
        screen.until(r"✓.*fresh: generation 4 \(")
        press("p")
        screen.until(r"!.* paused · still serving generation 4 ")
        answer(root, "4")
        press("p")
        screen.until(r"goes on")
        screen.until(r"✓.*mended: generation 5 ")
        press("x")  # no key at all
        press("r")
        screen.until(r"✓.*generation 5 .*, the same code")
        press("e")
        screen.until(r"no errors, no warnings")
        assert "\x1b[2J" not in screen.text
        press("c")
        screen.until(r"\x1b\[2J\x1b\[H")
        press("q")
        assert screen.code() == 0
        assert termios.tcgetattr(terminal) == before
    with hotplug.load(root) as made:
        assert made["answer"]() == 4


def test_ctrl_c_in_a_build(tmp_path: Path) -> None:
    root = plugin(tmp_path / "answerer")
    save(root / "build.rs", SLOW)
    with on_terminal(root, NO_COLOR="1") as (screen, terminal):
        before = termios.tcgetattr(terminal)
        started(root)
        os.write(screen._stream, b"\x03")
        assert screen.code() == 130
        assert termios.tcgetattr(terminal)[3] == before[3]
    assert "\x1b" not in screen.text
    assert "Traceback" not in screen.text
    assert ours(root) == []


def test_plain_lines_off_a_terminal(tmp_path: Path) -> None:
    root = plugin(tmp_path / "answerer", "3")
    with piped(root, "--release") as screen:
        assert screen.until(r".*\n")[0] == "· answerer  building\n"
        screen.until(r"✓ answerer  generation 1 \([0-9a-f]{8}\) · built in .* · loaded in .*\n")
        (root / "plugin.toml").rename(root / "elsewhere")
        screen.until(r"! answerer  waits for plugin.toml · still serving generation 1 ")
        screen.process.send_signal(signal.SIGINT)
        assert screen.code() == 130
    assert "\x1b" not in screen.text
    assert "Traceback" not in screen.text


def test_json(tmp_path: Path) -> None:
    root = plugin(tmp_path / "answerer", "true")
    with piped(root, "--json", stderr=subprocess.DEVNULL) as screen:
        screen.until('"event": "failed"')
        answer(root, "3")
        screen.until('"event": "live".*\n')
        screen.process.send_signal(signal.SIGTERM)
        assert screen.code() == 128 + signal.SIGTERM
    lines = [json.loads(line) for line in screen.text.splitlines()]
    common = {"v", "event", "root", "plugin", "generation", "fingerprint", "time"}
    assert all(line.keys() >= common and line["v"] == 1 for line in lines)
    failed = next(line for line in lines if line["event"] == "failed")
    assert (failed["stage"], failed["generation"]) == ("build", 0)
    place = {key: failed["problems"][0][key] for key in ("file", "line", "column")}
    assert place == {"file": "src/lib.rs", "line": 2, "column": 26}
    live = lines[-1]
    assert live["root"] == str(root)
    assert (live["generation"], live["before"], live["swapped"]) == (1, 0, True)
    assert re.fullmatch("[0-9a-f]{16}", live["fingerprint"])
    assert live["build"] > 0


# The application beside it

APPLICATION = """\
import hotplug, pluggy, sys, time, urllib.request
from pathlib import Path

plugin = hotplug.load({root!r})

def call():
    print("called", plugin.answer(), flush=True)
    while plugin.answer() != 2:
        time.sleep(0.05)
    print("now", plugin.answer(), plugin.generation, flush=True)

def hosts():
    host = hotplug.Host(pluggy.PluginManager("quiz"))
    host.load({root!r})
    host.unload("answerer")
    host.manager.register(object(), "answerer")
    host.load_all(Path({root!r}).parent)

def waits():
    time.sleep(600)

def wsgi(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [str(plugin.answer()).encode()]

async def asgi(scope, receive, send):
    if scope["type"] == "http":
        await send({{"type": "http.response.start", "status": 200, "headers": []}})
        await send({{"type": "http.response.body", "body": str(plugin.answer()).encode()}})

number = 5
def many(one, two, three): ...
"""


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plugin beside an application in `server.py`, which loads it."""
    top = tmp_path_factory.mktemp("hosted")
    root = plugin(top / "answerer")
    (top / "server.py").write_text(APPLICATION.format(root=str(root)), "utf-8")
    return root


def run_app(root: Path, name: str) -> Any:
    return piped(root, "--app", name, "--app-port", "0", cwd=root.parent)


def test_a_callable_goes_on_with_the_new_code(hosted: Path) -> None:
    answer(hosted, "1")
    with run_app(hosted, "server:call") as screen:
        screen.until(r"called 1\n")
        answer(hosted, "2")
        screen.until(r"now 2 2\n")
        assert screen.code() == 0


def test_the_terminal_hears_the_hosts_of_an_application(hosted: Path) -> None:
    answer(hosted, "1")
    with run_app(hosted, "server:hosts") as screen:
        screen.until(r"· answerer  loaded by the application: generation 1 \([0-9a-f]{8}\)\n")
        screen.until(r"· answerer  unloaded by the application")
        # The module has loaded one without a Host, which serves on.
        screen.until(r"✗ answerer  in the application not loaded: 1 error · still serving gen.*\n")
        screen.until(r"error: answerer: the application has a plugin of this name already\n")
        assert screen.code() == 0
    assert screen.text.count("this name already") == 1  # it is not logged, too


@pytest.mark.parametrize("name", ["wsgi", "asgi"])
def test_a_server_goes_on_with_the_new_code(hosted: Path, name: str) -> None:
    answer(hosted, "1")
    with run_app(hosted, f"server:{name}") as screen:
        url = screen.until(r"http://127.0.0.1:\d+")[0]
        assert get(url) == "1"
        answer(hosted, "2")
        screen.until(r"✓ answerer  generation 2 ")
        assert get(url) == "2"
        screen.process.send_signal(signal.SIGINT)
        assert screen.code() == 130
    assert "Traceback" not in screen.text


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=LONG) as response:
        text: str = response.read().decode()
        return text


def test_q_ends_an_application(hosted: Path) -> None:
    answer(hosted, "1")
    sys_path = environment()["PYTHONPATH"] + os.pathsep + str(hosted.parent)
    with on_terminal(hosted, "--app", "server:waits", PYTHONPATH=sys_path) as (screen, _):
        screen.until("✓")
        os.write(screen._stream, b"q")
        assert screen.code() == 0
    assert "Traceback" not in screen.text


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("server", "`server` names no application"),
        ("no_such_module:app", "there is no module `no_such_module`"),
    ],
)
def test_a_wrong_name_of_an_application(name: str, error: str) -> None:
    with pytest.raises(HotplugError, match=error):
        Application.of(name)


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("nothing", "`applications_of_test` has no `nothing`"),
        ("number", "`applications_of_test:number` is a int that cannot be run"),
        ("many", "is a function that cannot be run"),
    ],
)
def test_nothing_that_can_be_run(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    path: str,
    error: str,
) -> None:
    text = "number = 5\ndef many(one, two, three, four): ...\nasync def later(): print('later')\n"
    (tmp_path / "applications_of_test.py").write_text(text, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    Application.of("applications_of_test:later").run(0)
    assert capsys.readouterr().out == "later\n"
    with pytest.raises(HotplugError, match=error):
        Application.of(f"applications_of_test:{path}").run(0)


# What is said


def test_every_event_has_words_and_a_record(tmp_path: Path) -> None:
    common: dict[str, Any] = {"root": tmp_path, "plugin": "a\x1b[2J", "generation": 2}
    common |= {"fingerprint": "0123456789abcdef"}
    own: dict[type[Event], dict[str, Any]] = {
        Building: {"changed": ()},
        Failed: {"stage": "gate", "problems": problems(LinkError("no"))},
        Hosted: {"what": "failed", "stage": "hooks", "problems": problems(LinkError("no"))},
        Live: {
            "cause": "build", "before": 1, "changed": ("a", "b", "c", "d"), "mended": False,
            "exports": 1, "plugins": 0,
        },
        Notice: {"text": "\x1b[2J"},
        Progress: {"text": "Compiling other v1.0.0"},
    }  # fmt: skip
    for kind in KINDS:
        event = kind(**common, **own.get(kind, {}))
        words = Report(color=False).words(event)
        assert (words is None) == (kind is Building)
        assert "\x1b" not in (words or "")
        assert json.loads(record(event))["event"] == kind.__name__.lower()
    words = Report(color=False).words(Live(**common, **own[Live]))
    assert words is not None
    assert words.endswith(" · a, b, c and 1 more")


def test_the_problems_of_an_error() -> None:
    drawn = "error: one\n --> src/lib.rs:3:5\n\nerror[E0308]: two\n --> src/a.rs:1:2\n"
    error = BuildError([Diagnostic("x was not built: 2 errors")], rendered=drawn)
    found = [(one.text.split("\n")[0], one.file, one.line, one.column) for one in problems(error)]
    assert found == [("error: one", "src/lib.rs", 3, 5), ("error[E0308]: two", "src/a.rs", 1, 2)]
    assert problems(BuildError("cargo cannot be run"))[0].text == "error: cargo cannot be run"
    mistakes = LinkError([Diagnostic("one", help="do"), Diagnostic("two", help="do")])
    assert [one.text for one in problems(mistakes)] == [
        "error: one\n  = help: do",
        "error: two\n  = help: do",
    ]
    assert problems(OSError(2, "gone"))[0].text == "error: [Errno 2] gone"
    assert "ZeroDivisionError" in problems(ZeroDivisionError())[0].text
