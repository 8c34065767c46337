"""Applications nobody here wrote: datasette, sqlite-utils and pytest, as PyPI has them.

`examples/hosts/score` is packed once, and installed beside them in an environment of its own. What
follows is what their users do. Where PyPI cannot be reached, all of it is skipped.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
import venv
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import pytest

from hotplug.build import build
from hotplug.manifest import Project
from hotplug.pack import pack

TOP = Path(__file__).parents[2]
EXAMPLE = TOP / "examples" / "hosts" / "score"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
APPLICATIONS = ("datasette", "sqlite-utils", "pytest")
QUERY = "/a.json?" + urlencode({"sql": "select score('a b c') as score", "_shape": "array"})
POINTS = {1: 7, 0: 1007}
"""What `a b c` scores, in generations with an odd and with an even number."""
RELOADS = 200
CLIENTS = 4
PAUSE = 0.01
"""Seconds between the queries of one client, so that a small machine has time to reload."""
FAILS = 'def test_words():\n    assert "quiz" == "quit"\n'
# What an operator adds to `--plugins-dir`, to load what pip has put there since.
OPERATOR = """\
import asyncio
from pathlib import Path

import score
from datasette import Response, hookimpl
from hotplug.plugin import loaded


@hookimpl
def register_routes():
    return [(r"^/-/reload$", reload)]


async def reload():
    (plugin,) = loaded(Path(score.__file__).parent)
    done = await asyncio.to_thread(plugin.reload)
    return Response.json({"generation": done.generation})
"""


@dataclass(frozen=True)
class Environment:
    """Where the applications are, and the plugin with them."""

    root: Path
    package: Path
    """The installed package of the plugin."""
    other: bytes
    """A module of the plugin that scores 1000 more."""

    def command(self, name: str) -> str:
        return str(self.root / "venv" / SCRIPTS / name)

    def run(self, name: str, *args: str | Path) -> subprocess.CompletedProcess[str]:
        command = [self.command(name), *map(str, args)]
        return subprocess.run(
            command, cwd=self.root, env=clean(), capture_output=True, text=True, timeout=120
        )

    def said(self, name: str, *args: str | Path) -> str:
        done = self.run(name, *args)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


def clean() -> dict[str, str]:
    """What a user's environment has: nothing of this test run."""
    ours = {"PYTHONPATH", "PYTEST_ADDOPTS", "PYTEST_PLUGINS"}
    return {key: value for key, value in os.environ.items() if key not in ours}


def pip(*args: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pip", *map(str, args)]
    return subprocess.run(command, env=clean(), capture_output=True, text=True, timeout=280)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    root = tmp_path_factory.mktemp("applications")
    made = pip("wheel", TOP, "--no-deps", "--no-build-isolation", f"--wheel-dir={root}")
    assert made.returncode == 0, made.stderr
    (hotplug,) = root.glob("hotplug-*.whl")
    venv.create(root / "venv", with_pip=False)
    install = ("--python", root / "venv" / SCRIPTS / "python", "install", "--quiet")
    theirs = pip(*install, "--no-compile", hotplug, *APPLICATIONS)
    if theirs.returncode:
        pytest.skip(f"PyPI cannot be reached: {theirs.stderr.strip().splitlines()[-1]}")

    source = root / "score"
    shutil.copytree(EXAMPLE, source, ignore=shutil.ignore_patterns("target", ".hotplug", "dist"))
    wheel = pack(Project.at(source), root).path
    ours = pip(*install, "--no-index", wheel)  # its dependencies are there
    assert ours.returncode == 0, ours.stderr

    code = source / "src" / "lib.rs"
    text = code.read_text("utf-8")
    code.write_text(text.replace("map(points).sum()", "map(points).sum::<u32>() + 1000"), "utf-8")
    other = build(Project.at(source)).artifact.read_bytes()
    (package,) = (root / "venv").rglob("site-packages/score")
    return Environment(root, package, other)


@pytest.fixture(scope="module")
def database(environment: Environment) -> Path:
    path = environment.root / "a.db"
    words = json.dumps([{"id": 1, "word": "quiz"}])
    rows = environment.root / "words.json"
    rows.write_text(words, "utf-8")
    environment.said("sqlite-utils", "insert", path, "words", rows, "--pk", "id")
    return path


def test_sqlite_utils_has_the_function(environment: Environment) -> None:
    said = environment.said("sqlite-utils", "memory", "select score('a b c')")
    assert json.loads(said) == [{"score('a b c')": 7}]


def test_sqlite_utils_lists_the_plugin(environment: Environment) -> None:
    (plugin,) = json.loads(environment.said("sqlite-utils", "plugins"))
    assert (plugin["name"], plugin["version"]) == ("score", "0.1.0")
    assert {"prepare_connection", "register_commands"} <= set(plugin["hooks"])
    assert not any(hook.startswith("pytest_") for hook in plugin["hooks"])


def test_sqlite_utils_has_the_command(environment: Environment) -> None:
    assert environment.said("sqlite-utils", "score", "quiz") == "22\n"
    assert "The points of the letters in `text`." in environment.said(
        "sqlite-utils", "score", "--help"
    )
    wrong = environment.run("sqlite-utils", "score")
    assert wrong.returncode == 2
    assert "Missing argument 'TEXT'" in wrong.stderr


def test_datasette_lists_the_plugin(environment: Environment) -> None:
    (plugin,) = json.loads(environment.said("datasette", "--get", "/-/plugins.json"))
    assert (plugin["name"], plugin["version"]) == ("score", "0.1.0")
    assert {"prepare_connection", "render_cell"} <= set(plugin["hooks"])


def test_datasette_answers(environment: Environment, database: Path) -> None:
    said = environment.said("datasette", database, "--get", QUERY)
    assert json.loads(said) == [{"score": 7}]
    page = environment.said("datasette", database, "--get", "/a/words")
    assert re.search(r'<td class="col-word type-str">\s*quiz: 22\s*</td>', page), page


def test_pytest_shows_the_explanation_and_the_header(environment: Environment) -> None:
    folder = environment.root / "quiz"
    folder.mkdir()
    (folder / "test_words.py").write_text(FAILS, "utf-8")
    done = environment.run("pytest", f"--rootdir={folder}", folder)
    assert done.returncode == 1, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert 'score: the name "quiz" scores 22' in lines
    assert 'E       assert "quiz" == "quit"' in lines
    assert "E         the letters of the left score 22, of the right 13" in lines
    (plugins,) = [line for line in lines if line.startswith("plugins: ")]
    assert "score-0.1.0" in plugins


@contextmanager
def served(environment: Environment, database: Path) -> Iterator[int]:
    """A datasette that serves *database* while the block runs: its port."""
    plugins = environment.root / "plugins"
    plugins.mkdir()
    (plugins / "operator.py").write_text(OPERATOR, "utf-8")
    log = environment.root / "datasette.log"
    command = [environment.command("datasette"), str(database), "--port=0"]
    with log.open("wb") as stream:
        process = subprocess.Popen(
            [*command, f"--plugins-dir={plugins}"], env=clean(), stdout=stream, stderr=stream
        )
    try:
        yield port(process, log)
    finally:
        process.terminate()
        process.wait(60)


def port(process: subprocess.Popen[bytes], log: Path) -> int:
    ends = time.monotonic() + 120
    while time.monotonic() < ends and process.poll() is None:
        found = re.search(r"running on http://127\.0\.0\.1:(\d+)", log.read_text("utf-8"))
        if found:
            return int(found[1])
        time.sleep(0.05)
    raise AssertionError(log.read_text("utf-8"))


def answer(client: http.client.HTTPConnection, path: str) -> object:
    """What *path* is answered with: JSON, or else the status and the text."""
    client.request("GET", path)
    response = client.getresponse()
    text = response.read().decode()
    return json.loads(text) if response.status == 200 else (response.status, text)


def points(of: object) -> int:
    """The score in the answer to QUERY; -1 for any other answer."""
    match of:
        case [{"score": int(found)}]:
            return found
        case _:
            return -1


def test_reloads_under_four_clients_of_datasette(environment: Environment, database: Path) -> None:
    wasm = environment.package / "plugin.wasm"
    modules = {1: wasm.read_bytes(), 0: environment.other}
    answers: list[list[object]] = [[] for _ in range(CLIENTS)]
    ended = threading.Event()

    def ask(port: int, mine: list[object]) -> None:
        try:
            with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=120)) as client:
                while not ended.is_set():
                    mine.append(answer(client, QUERY))
                    time.sleep(PAUSE)
        except Exception as error:  # a lost connection is a bad answer
            mine.append(error)

    with served(environment, database) as port:
        client = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        assert points(answer(client, QUERY)) == POINTS[1]  # it is loaded
        threads = [threading.Thread(target=ask, args=(port, mine)) for mine in answers]
        for thread in threads:
            thread.start()
        try:
            for generation in range(2, RELOADS + 2):
                swapped = wasm.with_suffix(".new")
                swapped.write_bytes(modules[generation % 2])
                swapped.replace(wasm)
                assert answer(client, "/-/reload") == {"generation": generation}
                assert points(answer(client, QUERY)) == POINTS[generation % 2], generation
        finally:
            ended.set()
            for thread in threads:
                thread.join()
            client.close()
            wasm.write_bytes(modules[1])
    bad = [one for mine in answers for one in mine if points(one) not in POINTS.values()]
    assert bad == []
    assert all(len(mine) > 1 for mine in answers)
    assert {points(one) for mine in answers for one in mine} == set(POINTS.values())
