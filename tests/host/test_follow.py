"""`Host.follow`: a plugin that has what its channel has, if that may run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pluggy
import pytest

import hotplug
from hotplug.host import hookimpl
from hotplug.registry import (
    ANY,
    Application,
    LocalRepository,
    LocalStore,
    NotFound,
    Record,
    RegistryError,
    Requirement,
    publish,
    resolve,
    set_requirement,
)
from plugins import ANSWER, NAME, answering, toml

MORE = '[exports.more]\nreturns = "i32"\n'
FOLLOWERS = int(os.environ.get("HOTPLUG_FOLLOWERS", "3"))
"""`make registry-torture` sets 8."""
TESTS = Path(__file__).parents[1]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LocalRepository:
    monkeypatch.setenv("HOTPLUG_STORE", str(tmp_path / "store"))
    root = tmp_path / "app"
    root.mkdir()
    monkeypatch.chdir(root)
    return LocalStore(tmp_path / "store").repository(NAME)


def put(repository: LocalRepository, version: str, number: int, exports: str = ANSWER) -> Record:
    text = toml(version, exports)
    record, artifact = Record.build(
        NAME, text.encode(), answering(text, number), allow_breaking=True
    )
    publish(repository, record, artifact)
    return record


def point(repository: LocalRepository, version: str, channel: str = "stable") -> None:
    repository.move(channel, repository.resolve(version).digest, before=ANY)


class Watching:
    """An observer, with what it was told."""

    def __init__(self) -> None:
        self.failed: list[str] = []
        self.generations: list[int] = []

    @hookimpl
    def hotplug_failed(self, stage: str, error: Exception) -> None:
        self.failed.append(f"{stage}: {error}")

    @hookimpl
    def hotplug_reloaded(self, generation: int) -> None:
        self.generations.append(generation)


def host() -> tuple[hotplug.Host, Watching]:
    made, watching = hotplug.Host(pluggy.PluginManager("app")), Watching()
    made.observers.register(watching)
    return made, watching


def test_it_follows_the_channel_and_back(repository: LocalRepository) -> None:
    put(repository, "1.0.0", 1)
    put(repository, "1.1.0", 2, ANSWER + MORE)
    point(repository, "1.0.0")
    app, watching = host()
    with app.follow(str(NAME), every=3600) as following:
        plugin = app["text-stats"]
        assert plugin["answer"]() == 1
        assert not following.look()
        point(repository, "1.1.0")
        assert following.look()
        assert plugin["answer"]() == 2
        assert following.status.version == "1.1.0"
        assert following.status.wanted == following.status.running
        point(repository, "1.0.0")  # which has an export less than 1.1.0
        assert following.look()
        assert plugin["answer"]() == 1
    assert watching.generations == [2, 3]
    assert watching.failed == []


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (lambda r: put(r, "0.9.0", 9), "below the floor 1.0.0"),
        (lambda r: put(r, "2.0.0", 9, MORE), "does not have `answer` as it is used"),
    ],
    ids=["below the floor", "without an export"],
)
def test_what_may_not_run_is_refused_once(
    repository: LocalRepository, bad: Callable[[LocalRepository], Record], reason: str
) -> None:
    put(repository, "1.0.0", 1)
    point(repository, "1.0.0")
    wrong = bad(repository)
    app, watching = host()
    with app.follow(str(NAME), every=3600, floor="1.0.0") as following:
        point(repository, str(wrong.version))
        assert [following.look() for _ in range(3)] == [False] * 3
        assert app["text-stats"]["answer"]() == 1
        status = following.status
        assert status.wanted == wrong.digest != status.running
        assert reason in status.reason
        assert len(watching.failed) == 1
        assert watching.failed[0].startswith("follow: ")
        assert app.status[0].state == "stale"
        point(repository, "1.0.0")
        following.look()
        assert following.status.reason == ""
        assert app.status[0].state == "serving"


def test_an_unsigned_version_is_refused(repository: LocalRepository, tmp_path: Path) -> None:
    pytest.importorskip("cryptography")
    from hotplug.registry import KeyFile, sign_version

    key = KeyFile.new(tmp_path / "key.pem")
    (tmp_path / "app" / "hotplug.toml").write_text(f'[trust]\n"acme/*" = ["{key.id}"]\n')
    for version, number in (("1.0.0", 1), ("1.1.0", 2)):
        record = put(repository, version, number)
        sign_version(repository, record.image.descriptor, key.path)
    put(repository, "1.2.0", 3)
    point(repository, "1.0.0")
    app, _ = host()
    with app.follow(str(NAME), every=3600) as following:
        point(repository, "1.2.0")
        assert not following.look()
        assert "is not signed by a key that is trusted" in following.status.reason
        assert app["text-stats"]["answer"]() == 1
        point(repository, "1.1.0")
        assert following.look()
        assert app["text-stats"]["answer"]() == 2


def test_the_lock_is_the_floor(repository: LocalRepository) -> None:
    put(repository, "1.0.0", 1)
    put(repository, "1.1.0", 2)
    application = Application(Path.cwd())
    set_requirement(application.settings_path, NAME, Requirement.parse("^1.1"))
    resolve(application.settings, application.lock, application.engines()).write(
        application.lock_path
    )
    point(repository, "1.0.0")
    app, _ = host()
    with pytest.raises(RegistryError, match=r"has 1.0.0, below the floor 1.1.0"):
        app.follow(str(NAME))
    assert app.follow(str(NAME), floor="1.0.0").close() is None


def test_what_ran_last_runs_where_nobody_can_be_asked(repository: LocalRepository) -> None:
    put(repository, "1.0.0", 1)
    app, _ = host()
    with pytest.raises(NotFound, match="has no tag `stable`"):
        app.follow(str(NAME))
    point(repository, "1.0.0")
    app.follow(str(NAME)).close()
    index = repository.root / "index.json"
    index.write_bytes(index.read_bytes().replace(b'"stable"', b'"gone"'))
    again, _ = host()
    with again.follow(str(NAME), every=3600) as following:
        assert again["text-stats"]["answer"]() == 1
        assert "has no tag `stable`" in following.status.reason


def test_a_damaged_version_is_not_taken(repository: LocalRepository) -> None:
    put(repository, "1.0.0", 1)
    point(repository, "1.0.0")
    app, _ = host()
    with app.follow(str(NAME), every=3600) as following:
        record = put(repository, "1.1.0", 2)
        blobs = repository.root / "blobs" / "sha256"
        (blobs / record.wasm.digest.removeprefix("sha256:")).write_bytes(b"x")
        point(repository, "1.1.0")
        assert not following.look()
        assert "damaged" in following.status.reason
        assert app["text-stats"]["answer"]() == 1


def awaited(condition: Callable[[], Any], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.02)


def test_fifty_followers_in_one_process(repository: LocalRepository) -> None:
    for number in (1, 2):
        put(repository, f"1.{number}.0", number)
    put(repository, "0.5.0", 5)
    point(repository, "1.1.0")
    hosts = [host()[0] for _ in range(50)]
    followers = [one.follow(str(NAME), every=0.2, floor="1.0.0") for one in hosts]

    def answers() -> set[int]:
        return {one["text-stats"]["answer"]() for one in hosts}

    try:
        assert answers() == {1}
        point(repository, "1.2.0")
        awaited(lambda: answers() == {2})
        point(repository, "1.1.0")
        awaited(lambda: answers() == {1})
        point(repository, "0.5.0")
        awaited(lambda: all("below the floor" in one.status.reason for one in followers))
        assert answers() == {1}
        point(repository, "1.2.0")
        for one in followers:
            one.hint()
        awaited(lambda: answers() == {2})
    finally:
        for one in followers:
            one.close()


FOLLOWER = """
import sys, time, pluggy, hotplug
host = hotplug.Host(pluggy.PluginManager("app"))
following = host.follow("acme/text-stats", every=0.2, floor="1.0.0")
last = None
while True:
    now = (host["text-stats"]["answer"](), bool(following.status.reason))
    if now != last:
        print(*now, flush=True)
        last = now
    time.sleep(0.01)
"""


def test_followers_in_processes_of_their_own(repository: LocalRepository) -> None:
    for number in (1, 2):
        put(repository, f"1.{number}.0", number)
    put(repository, "0.5.0", 5)
    point(repository, "1.1.0")
    env = {**os.environ, "PYTHONPATH": f"{TESTS.parent / 'framework'}{os.pathsep}{TESTS}"}
    command = [sys.executable, "-c", FOLLOWER]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env)
        for _ in range(FOLLOWERS)
    ]

    def heard(line: str) -> None:
        for one in running:
            assert one.stdout is not None
            while one.stdout.readline() != f"{line}\n":
                assert one.poll() is None

    try:
        heard("1 False")
        point(repository, "1.2.0")
        heard("2 False")
        point(repository, "1.1.0")
        heard("1 False")
        point(repository, "0.5.0")
        heard("1 True")
    finally:
        for one in running:
            one.kill()
            one.communicate()
