"""The lock and the settings of an application: read, written, resolved."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from hotplug.registry import (
    Application,
    LocalStore,
    Lock,
    Locked,
    LockError,
    Name,
    NotFound,
    Record,
    RegistryError,
    Requirement,
    Settings,
    Version,
    Versions,
    differences,
    publish,
    resolve,
    set_requirement,
    sync,
)
from plugins import NAME, module, toml

OTHER = Name("acme", "other")


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Application:
    monkeypatch.delenv("HOTPLUG_STORE", raising=False)
    root = tmp_path / "app"
    root.mkdir()
    (root / "hotplug.toml").write_text('store = "plugins"\n')
    return Application(root)


def put(app: Application, version: str, name: Name = NAME) -> Record:
    text = toml(version, name=name.plugin)
    record, artifact = Record.build(name, text.encode(), module(text))
    publish(app.store().repository(name), record, artifact)
    return record


def lock(app: Application, *renew: Name) -> Lock:
    made = resolve(app.settings, app.lock, app.engines(), None, renew)
    made.write(app.lock_path)
    return made


def want(app: Application, name: Name, requirement: str | None) -> None:
    wanted = None if requirement is None else Requirement.parse(requirement)
    set_requirement(app.settings_path, name, wanted)


def test_the_lock_has_the_newest_version_of_each(app: Application) -> None:
    record = put(app, "1.2.0")
    put(app, "2.0.0")
    want(app, NAME, "^1")
    locked = lock(app)[NAME]
    assert locked == Locked(
        NAME, "^1", Version.parse("1.2.0"), "store", record.digest, record.wasm.digest,
        record.declared.interface, dict(record.declared.exports),
    )  # fmt: skip
    assert Lock.read(app.lock_path) == Lock.of([locked])


def test_the_file_is_sorted_and_the_same_everywhere(app: Application) -> None:
    put(app, "1.0.0")
    put(app, "1.0.0", OTHER)
    want(app, NAME, "1")
    want(app, OTHER, "*")
    lock(app)
    text = app.lock_path.read_text()
    assert text.index("acme/other") < text.index("acme/text-stats")
    assert str(app.root) not in text
    values = tomli.loads(text)
    assert values["version"] == 1
    assert [one["requirement"] for one in values["plugin"]] == ["*", "1"]
    assert Lock.parse(text.encode()).data.decode() == text


def test_only_what_changed_is_resolved_anew(app: Application) -> None:
    put(app, "1.0.0")
    put(app, "1.0.0", OTHER)
    want(app, NAME, "^1")
    want(app, OTHER, "^1")
    first = lock(app)
    put(app, "1.1.0")
    put(app, "1.1.0", OTHER)
    assert lock(app) == first
    want(app, OTHER, "^1.0")
    second = lock(app)
    (step,) = differences(first, second)
    assert step.before is not None
    assert step.after is not None
    assert (str(step.before.version), str(step.after.version)) == ("1.0.0", "1.1.0")
    third = lock(app, NAME)
    assert str(third[NAME].version) == "1.1.0"
    want(app, OTHER, None)
    assert list(lock(app).plugins) == [NAME]


def test_a_yanked_version_stays_locked(app: Application) -> None:
    put(app, "1.0.0")
    put(app, "1.1.0")
    want(app, NAME, "^1")
    first = lock(app)
    Versions(NAME, app.store().repository(NAME)).yank(Version.parse("1.1.0"), "wrong")
    assert lock(app) == first
    assert sync(first, app.engines()) == []
    assert str(lock(app, NAME)[NAME].version) == "1.0.0"


def test_a_plugin_that_is_nowhere_is_said(app: Application) -> None:
    want(app, NAME, "^1")
    with pytest.raises(
        NotFound, match="there is no plugin `acme/text-stats` in the store"
    ) as caught:
        lock(app)
    assert "[registries]" in str(caught.value)
    assert not app.lock_path.exists()


def test_what_is_locked_must_be_in_the_store(app: Application) -> None:
    record = put(app, "1.0.0")
    want(app, NAME, "^1")
    made = lock(app)
    blobs = app.store().root / "acme" / "text-stats" / "blobs" / "sha256"
    (blobs / record.wasm.digest.removeprefix("sha256:")).unlink()
    with pytest.raises(LockError, match="is locked, and not in the store"):
        sync(made, app.engines())


def test_an_offline_lock_asks_no_registry(app: Application) -> None:
    (app.root / "hotplug.toml").write_text(
        'store = "p"\n[registries]\nacme = "oci://127.0.0.1:1/acme"\n'
    )
    want(app, NAME, "^1")
    with pytest.raises(RegistryError, match="is not asked offline"):
        resolve(app.settings, app.lock, app.engines(offline=True))


GOOD = """\
version = 1

[[plugin]]
name = "acme/text-stats"
requirement = "^1"
version = "1.0.0"
source = "store"
digest = "sha256:{0}"
wasm = "sha256:{0}"
interface = "sha256:{0}"
exports = {{ count = "sha256:{0}" }}
""".format("0" * 64)  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("version = 1\n", "", "has the version None"),
        ("version = 1\n", "version = 2\n", "has the version 2"),
        ("version = 1\n", "version = true\n", "has the version True"),
        ("version = 1\n", "version = 1\nmore = 1\n", "has `more`, which is not known"),
        ("[[plugin]]", "[plugin]", "`plugin` is not an array of tables"),
        ("[[plugin]]", "[[plugin]", "is not TOML"),
        ("[[plugin]]", "<<<<<<< ours\n[[plugin]]", "take either side"),
        ('"acme/text-stats"', '"../../etc"', "is not the name of a plugin"),
        ('"acme/text-stats"', '"acme/../x"', "is not the name of a plugin"),
        ('"acme/text-stats"', "7", "`name` is not text"),
        ('"1.0.0"', '"1.0"', "is not a version"),
        ('"^1"', '"^x"', "is not a requirement"),
        ('"store"', '"file:///etc/passwd"', "`source` is `file:///etc/passwd`, which is none"),
        ('"store"', '"oci://x/y\\u001b[2J"', "`source` is `oci://x/y"),
        ("digest =", "digestt =", "`digestt` is not known here"),
        ("digest = ", "#", "`digest` is missing"),
        ("wasm = \"sha256:", "wasm = \"sha512:", "is not a digest"),
        ("{ count =", "{ \"../x\" =", "which is no export"),
        ("exports = {", "exports = 7 #", "`exports` is not an object"),
        ("source =", 'signer = "a\\nb"\nsource =', "`signer` is"),
    ],
)  # fmt: skip
def test_a_lock_is_checked_field_by_field(old: str, new: str, problem: str) -> None:
    assert Lock.parse(GOOD.encode())[NAME].version == Version.parse("1.0.0")
    assert old in GOOD
    with pytest.raises(LockError) as caught:
        Lock.parse(GOOD.replace(old, new, 1).encode())
    assert problem in str(caught.value)
    assert "\x1b" not in str(caught.value)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\xff", "is not UTF-8"),
        (b"version = 1\nx = " + b"[" * 100_000, "is n"),
        (b"version = 1\n" + GOOD.split("\n", 1)[1].encode() * 2, "is in it twice"),
        (b"#" * (17 << 20), "has more than"),
    ],
    ids=["bytes", "deep", "twice", "long"],
)
def test_a_lock_has_limits(data: bytes, problem: str) -> None:
    with pytest.raises(LockError) as caught:
        Lock.parse(data)
    assert problem in str(caught.value)


def test_a_name_that_is_not_locked_is_said(app: Application) -> None:
    with pytest.raises(LockError, match=r"`acme/text-stats` is not in plugins\.lock") as caught:
        app.lock[NAME]
    assert "hotplug add acme/text-stats" in str(caught.value)


def test_the_settings_may_be_in_pyproject(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(
        '[project]\nname = "x"\n\n[tool.hotplug]\nnamespace = "acme"\n\n[tool.ruff]\na = 1\n'
    )
    app = Application.find(tmp_path)
    assert app is not None
    assert app.settings.namespace == "acme"
    set_requirement(path, NAME, Requirement.parse("^1"))
    set_requirement(path, OTHER, Requirement.parse("~2"))
    assert app.settings.plugins == {
        NAME: Requirement.parse("^1"), OTHER: Requirement.parse("~2")
    }  # fmt: skip
    set_requirement(path, NAME, Requirement.parse("=1.5.0"))
    set_requirement(path, OTHER, None)
    text = path.read_text()
    assert text.startswith('[project]\nname = "x"\n\n[tool.hotplug]\nnamespace = "acme"\n')
    assert text.count("[tool.hotplug.plugins]") == 1
    assert tomli.loads(text)["tool"]["ruff"] == {"a": 1}
    assert app.settings.plugins == {NAME: Requirement.parse("=1.5.0")}


def test_what_cannot_be_edited_line_by_line_is_left(tmp_path: Path) -> None:
    path = tmp_path / "hotplug.toml"
    text = 'plugins = { "acme/other" = "^1" }\n'
    path.write_text(text)
    with pytest.raises(LockError, match="could not be edited, and is as it was"):
        set_requirement(path, NAME, Requirement.parse("^1"))
    assert path.read_text() == text


def test_settings_in_two_places_are_refused(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.hotplug]\n")
    (tmp_path / "hotplug.toml").write_text("")
    with pytest.raises(LockError, match="are in two places"):
        _ = Application(tmp_path).settings


def test_a_mistake_in_the_settings_is_shown_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "hotplug.toml"
    path.write_text(
        'storr = "x"\n[plugins]\n"acme" = "^1"\n"acme/x" = "^y"\n[trust]\n"acme/*" = "k"\n'
    )
    with pytest.raises(LockError) as caught:
        Settings.read(path)
    text = str(caught.value)
    assert "--> hotplug.toml:1:1" in text
    assert "did you mean `store`?" in text
    assert "--> hotplug.toml:3:1" in text
    assert "`acme` has no namespace" in text
    assert "--> hotplug.toml:4:12" in text
    assert "--> hotplug.toml:6:12" in text


def test_the_application_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "app" / "src").mkdir(parents=True)
    (tmp_path / "app" / "plugins.lock").write_text("version = 1\n")
    assert Application.find(tmp_path / "app" / "src") == Application(tmp_path / "app")
    monkeypatch.chdir(tmp_path / "app" / "src")
    assert Application.found().root == tmp_path / "app"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOTPLUG_APP", str(tmp_path / "app"))
    assert Application.found().root == tmp_path / "app"


def test_the_store_of_the_user_goes_before_that_of_the_settings(
    app: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert app.store() == LocalStore(app.root / "plugins")
    monkeypatch.setenv("HOTPLUG_STORE", str(tmp_path / "mine"))
    assert app.store() == LocalStore(tmp_path / "mine")
