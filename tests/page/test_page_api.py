"""The API of the page: calls by their kinds, what goes wrong in them, events and pinned calls."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from dev_processes import LONG, environment, ours, piped
from hotplug.errors import PluginPanic
from hotplug.page import Board
from hotplug.page.answer import explained
from hotplug.page.routes import application
from hotplug.replay import read
from page_servers import Served, Stream, kinds_plugin, save, served

OPENAPI = Path(__file__).parents[2] / "framework/hotplug/page/static/openapi.json"

THERE_AND_BACK: list[tuple[str, Any]] = [
    ("big", "18446744073709551615"),
    ("signed", "-9223372036854775808"),
    ("small", 255),
    ("real", "NaN"),
    ("real", "-Infinity"),
    ("real", -0.0),
    ("truth", True),
    ("letter", "\U0001f980"),
    ("data", "AP9/"),
    ("texts", []),
    ("texts", ["", "\0", "é\U0001f980"]),
    ("numbers", [1.5, "Infinity"]),
    ("maybe", None),
    ("maybe", 3),
    ("pair", [1, "x"]),
    ("table", [["a", 1], ["b", 2]]),
    ("grid", {"shape": [2, 2], "data": [1.0, 2.0, 3.0, "NaN"]}),
    ("record", {"name": "n", "id": "1", "tags": ["a"], "at": {"start": 1, "end": 2}}),
    ("records", [{"start": 1, "end": 2}]),
    ("level", "mid_dle"),
    ("access", ["read", "run"]),
    ("tree", {"case": "object", "value": [["a", {"case": "items", "value": [{"case": "null"}]}]]}),
]


@pytest.mark.parametrize(("export", "value"), THERE_AND_BACK, ids=str)
def test_values_come_back(kinds: Served, export: str, value: Any) -> None:
    answer = kinds.call(export, value)
    assert answer["outcome"] == "ok"
    assert json.dumps(answer["value"]) == json.dumps(value)
    assert (answer["generation"], len(answer["fingerprint"])) == (1, 16)


def test_arguments_by_name_and_defaults(kinds: Served) -> None:
    def greet(args: Any) -> Any:
        return kinds.ask("POST", "/api/plugins/kinds/call", {"export": "greet", "args": args})

    assert greet(["x"]).json["value"] == "Hello, x!"
    assert greet({"name": "x", "times": 2}).json["value"] == "Hello, x!\nHello, x!"
    assert greet({"name": "x"}).json["value"] == "Hello, x!"
    for wrong, words in (({}, "`name` is missing"), ([], "takes 1 to 2"),
                         ({"nam": 1}, "no argument `nam`"),
                         (["x", 1, 2], "takes 1 to 2"), ([3], "name: expected a string"),
                         (["x", -1], "times: -1 is out of range for u32")):  # fmt: skip
        reply = greet(wrong)
        assert reply.status == 422
        assert words in reply.json["error"]


def test_an_err_is_an_answer(kinds: Served) -> None:
    answer = kinds.call("half", 3)
    assert (answer["outcome"], answer["value"]) == ("err", "3 is odd")


def test_a_column_that_a_plugin_made_up_is_not_drawn(tmp_path: Path) -> None:
    """It may be any number below 2^32; the line has 9 characters."""
    (tmp_path / "lib.rs").write_text("fn a() {}\n")
    for column, shown in ((5, 4), (10**6, 9)):
        panic = PluginPanic("why", file="lib.rs", line=1, column=column)
        drawn = explained(panic, tmp_path)["text"].splitlines()
        assert drawn[2:4] == ["1 | fn a() {}", f"  | {' ' * shown}^"]


def test_a_panic_is_shown_in_its_source(kinds: Served) -> None:
    answer = kinds.call("panics", "no <b>way</b>")
    assert answer["outcome"] == "failed"
    error = answer["error"]
    assert (error["class"], error["message"]) == ("PluginPanic", "no <b>way</b>")
    assert error["place"]["file"] == "src/lib.rs"
    shown = dict(map(tuple, error["place"]["lines"]))
    assert 'panic!("{why}")' in shown[error["place"]["line"]]
    assert answer["log"] == [{"level": "info", "text": "about to panic"}]


def test_a_loop_disturbs_nobody(kinds: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hotplug.page.caller.SECONDS", 1.5)
    answers: list[Any] = []
    looping = threading.Thread(target=lambda: answers.append(kinds.call("loops")))
    looping.start()
    time.sleep(0.2)
    assert kinds.call("small", 3)["value"] == 3
    assert kinds.ask("GET", "/api/state").status == 200
    assert looping.is_alive()
    looping.join(LONG)
    assert answers[0]["error"]["class"] == "PluginTimeout"
    assert kinds.call("small", 4)["value"] == 4


def test_a_log_without_end_is_cut(kinds: Served) -> None:
    answer = kinds.call("logs", 5_000)
    assert [one["text"] for one in answer["log"][:2]] == ["line 0", "line 1"]
    assert (len(answer["log"]), answer["log_dropped"]) == (200, 4_800)


def test_fifty_megabytes_are_refused(kinds: Served) -> None:
    answer = kinds.call("large", 50)
    assert answer["error"]["class"] == "TooLarge"
    assert "too large for the page" in answer["error"]["text"]
    assert len(json.dumps(answer)) < 2000


def test_the_interface_has_what_the_forms_need(kinds: Served) -> None:
    about = kinds.ask("GET", "/api/plugins/kinds").json
    exports = {one["name"]: one for one in about["exports"]}
    assert exports["greet"]["args"][1]["default"] == 1
    assert exports["greet"]["args"][0]["doc"] == "who is greeted"
    assert exports["grid"]["returns"]["dimensions"] == 2
    assert about["types"]["level"]["parts"][1]["name"] == "mid_dle"
    assert about["ranges"]["u64"] == ["0", "18446744073709551615"]
    assert about["capabilities"] == ["log"]
    assert about["limits"]["time"] is None


def test_the_openapi_file_has_every_route(kinds: Served) -> None:
    paths = json.loads(OPENAPI.read_text())["paths"]
    described = {(path, method.upper()) for path, methods in paths.items() for method in methods}
    routes: Any = application(Board(kinds.loop), None, None).routes  # type: ignore[arg-type]
    served = {
        (route.path, method)
        for route in routes
        for method in route.methods - {"HEAD"}
        if route.path.startswith("/api/")
    }
    assert described == served
    assert kinds.ask("GET", "/api/openapi.json").body == OPENAPI.read_bytes()


def test_edits_reach_the_stream_and_the_pinned_calls(tmp_path: Path) -> None:
    root = kinds_plugin(tmp_path / "kinds")
    source = root / "src" / "lib.rs"
    right = source.read_text("utf-8")
    with served(root) as made:
        stream = Stream(made)
        events = iter(stream)
        name, state = next(events)
        assert (name, state["plugins"][0]["generation"]) == ("state", 1)
        pin = {"export": "greet", "args": ["x"]}
        assert made.ask("POST", "/api/plugins/kinds/pins", pin).json["value"] == "Hello, x!"
        name, about = next(event for event in events if event[0] == "pins")
        assert about["pins"][0]["same"]
        save(source, right.replace("Hello", "Bye"))
        name, about = next(e for e in events if e[0] == "event" and e[1]["event"] == "live")
        print(f"a swap is on the page {(time.time() - about['time']) * 1e3:.0f} ms after it")
        name, about = next(e for e in events if e[0] == "plugin" and e[1]["generation"] == 2)
        name, about = next(event for event in events if event[0] == "pins")
        (found,) = about["pins"]
        assert (found["same"], found["generation"]) == (False, 2)
        assert found["differences"][0]["old"] == '"Hello, x!"'
        assert found["differences"][0]["new"] == '"Bye, x!"'
        save(source, right.replace("x / 2", "x /"))
        name, about = next(e for e in events if e[0] == "plugin" and e[1]["state"] == "failed")
        assert about["generation"] == 2
        assert about["problems"][0]["file"] == "src/lib.rs"
        assert "error" in about["problems"][0]["text"]
        assert made.call("greet", "x")["value"] == "Bye, x!"
        save(source, right.replace("Hello", "Bye"))
        name, about = next(e for e in events if e[0] == "plugin" and e[1]["state"] == "serving")
        assert about["problems"] == []

        key = found["key"]
        path = f"/api/plugins/kinds/pins/{key}"
        assert made.ask("POST", f"{path}/accept", {}).status == 200
        assert made.ask("POST", "/api/plugins/kinds/pins/save", {}).json == {"file": "calls.toml"}
        assert [call.outcome.json for call in read(root)] == ["Bye, x!"]
        assert made.ask("POST", f"{path}/remove", {}).status == 200
        assert made.ask("POST", f"{path}/remove", {}).status == 404
        assert made.ask("POST", "/api/plugins/kinds/do", {"action": "pause"}).status == 200
        assert made.ask("GET", "/api/state").json["paused"] is True
        assert made.ask("POST", "/api/plugins/kinds/do", {"action": "back"}).status == 200
        assert made.call("greet", "x")["value"] == "Hello, x!"
        assert made.ask("POST", "/api/plugins/kinds/do", {"action": "explode"}).status == 422
        stream.close()


def test_what_is_not_built_is_told(tmp_path: Path) -> None:
    with served(tmp_path / "none", live=False) as made:
        end = time.monotonic() + LONG
        while not made.events and time.monotonic() < end:
            time.sleep(0.01)
        state = made.ask("GET", "/api/state").json
        assert state["plugins"][0]["state"] == "waiting"
        call = {"export": "x", "args": []}
        assert made.ask("POST", "/api/plugins/none/call", call).status == 409
        assert made.ask("GET", "/api/plugins/none").status == 404


def test_the_command_prints_the_address_and_ends_at_once(tmp_path: Path) -> None:
    root = kinds_plugin(tmp_path / "kinds")
    with piped(root, "--port", "0") as screen:
        found = screen.until(r"page: http://127\.0\.0\.1:(\d+)/\?token=(\S+)")
        screen.until("generation 1")
        import socket

        streams = [socket.create_connection(("127.0.0.1", int(found[1])), LONG) for _ in range(3)]
        for one in streams:
            one.sendall(
                f"GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:{found[1]}\r\n"
                f"Authorization: Bearer {found[2]}\r\n\r\n".encode()
            )
            assert one.recv(12) == b"HTTP/1.1 200"
        begun = time.monotonic()
        screen.process.send_signal(signal.SIGINT)
        assert screen.code() == 130
        print(f"ended in {time.monotonic() - begun:.2f} s with 3 streams open")
        for one in streams:
            one.close()
        assert "Traceback" not in screen.text
        assert ours(root) == []


def test_without_a_page_and_without_the_extra(tmp_path: Path) -> None:
    root = tmp_path / "none"
    with piped(root, "--no-page") as screen:
        screen.until("waits for plugin.toml")
        assert "page" not in screen.text
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "sitecustomize.py").write_text(
        "import sys\nsys.modules['starlette'] = None\n"  # as if it were not installed
    )
    env = environment()
    env["PYTHONPATH"] = os.pathsep.join([str(hidden), env["PYTHONPATH"]])
    with piped(root, "--page", env=env) as screen:
        screen.until(r'no page: `pip install "hotplug\[page\]"` installs what serves it')
        screen.until("waits for plugin.toml")
    with piped(root, "--host", "0.0.0.0", "--port", "0") as screen:
        screen.until("! the page is open to the network on 0.0.0.0")


def test_the_page_is_optional() -> None:
    ask = (
        "import hotplug.dev, hotplug.cli.dev, sys; print(sorted({'starlette'} & set(sys.modules)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, env=environment(), check=True
    )
    assert said.stdout == "[]\n"


def test_the_front_end_is_small() -> None:
    files = [one for one in OPENAPI.parent.iterdir() if one.suffix in {".js", ".css", ".html"}]
    assert sum(one.stat().st_size for one in files) < 60 << 10
    assert "htm 3.1.1" in (OPENAPI.parent / "htm-preact.js").read_text("utf-8").split("\n")[0]
    assert "Apache License" in (OPENAPI.parent / "htm-preact.LICENSE.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("language", "export", "args", "words"),
    [
        ("Python", "greet", ["it's"], "from kinds import Kinds\n\nplugin = Kinds.load()\n"
         'print(plugin.greet("it\'s"))\n'),
        ("test", "record", [{"name": "n", "id": "5", "tags": [], "at": {"start": 1, "end": 2}}],
         "from kinds import Item, Span\n\n\ndef test_record(hotplug_plugin):\n"
         "    assert hotplug_plugin.record(Item(name='n', id=5, tags=[], at=Span(start=1, end=2)))"
         " == Item(name='n', id=5, tags=[], at=Span(start=1, end=2))\n"),
        ("test", "half", [3], "with pytest.raises(hotplug.PluginError):\n"
         "        hotplug_plugin.half(3)\n"),
        ("test", "panics", ["x"], "with pytest.raises(hotplug.PluginPanic):"),
        ("Python", "access", [["read", "run"]], "plugin.access(Access.READ | Access.RUN)"),
        ("Python", "real", ["NaN"], 'plugin.real(float("nan"))'),
        ("Python", "tree", [{"case": "text", "value": "a"}], "plugin.tree(JsonText('a'))"),
        ("Python", "grid", [[[1, "NaN"]]],
         'numpy.array([1.0, numpy.nan], "float64").reshape(1, 2)'),
        ("hotplug call", "greet", ["it's", 2], " greet -- 'it'\"'\"'s' 2\n"),
        ("hotplug call", "texts", [[]], "takes numbers, bools, characters, texts and bytes only"),
        ("curl", "small", [3], "-d '{\"export\": \"small\", \"args\": [3]}'"),
    ],
)  # fmt: skip
def test_snippets(kinds: Served, language: str, export: str, args: Any, words: str) -> None:
    about = {"export": export, "args": args, "language": language}
    reply = kinds.ask("POST", "/api/plugins/kinds/snippet", about)
    assert reply.status == 200, reply.body
    assert words in reply.json["text"].replace("'it\\'s'", '"it\'s"')


def test_the_plugins_of_an_application_are_there(kinds: Served, tmp_path: Path) -> None:
    import hotplug
    import wasm

    manifest = f'{wasm.HEAD}[exports.f]\nargs = {{ a = "u32" }}\nreturns = "u32"\n'
    function = '(func (export "_f") (param i32) (result i32) (local.get 0))'
    theirs: hotplug.Plugin = wasm.load(tmp_path, f"(module {wasm.SUPPORT} {function})", manifest)
    kinds.loop.hosts.hotplug_loaded("honest", 1)  # what a Host says
    entries = {one["id"]: one for one in kinds.ask("GET", "/api/state").json["plugins"]}
    assert entries["honest"]["application"] is True
    assert kinds.call("f", 5, id="honest")["value"] == 5
    about = {"export": "f", "args": [5]}
    assert kinds.ask("POST", "/api/plugins/honest/pins", about).status == 409
    theirs.close()
    kinds.loop.hosts.hotplug_unloaded("honest")
    state = kinds.ask("GET", "/api/state").json
    assert "honest" not in {one["id"] for one in state["plugins"]}
