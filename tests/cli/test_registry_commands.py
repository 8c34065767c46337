"""The commands of the registry: what they print, what they change, and their exit codes."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

import hotplug
from hotplug.registry import Application, Name
from shells import COUNT, MORE, NAME, Shell

COMMANDS = (
    "publish", "yank", "search", "info", "diff", "add", "remove", "lock", "sync", "upgrade",
    "outdated", "audit", "verify", "mirror",
)  # fmt: skip


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    return Shell.made(tmp_path, monkeypatch, capsys)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_has_help_with_an_example_and_json(command: str, shell: Shell) -> None:
    text = shell(command, "--help")
    assert f"Example: hotplug {command}" in text
    assert "--json" in text
    module = import_module(f"hotplug.cli.registry.{command}")
    assert module.__doc__ == f"`hotplug {command}`."


@pytest.mark.parametrize(
    "args",
    [
        ("add",),
        ("add", "text-stats"),
        ("add", "acme/../x"),
        ("add", "acme/x@^y"),
        ("yank", NAME),
        ("yank", "acme/x@1.0.0"),
        ("yank", "acme/x", "--reason", "x"),
        ("diff", "a/b"),
        ("mirror",),
        ("info",),
        ("publish", ".", "--wrong"),
        ("info", "oci://HOST"),
    ],
)
def test_wrong_use_is_2(args: tuple[str, ...], shell: Shell) -> None:
    shell(*args, code=2)
    assert "error:" in shell.error


@pytest.mark.parametrize("command", ["lock", "sync", "upgrade", "outdated", "verify"])
def test_without_an_application_they_fail(command: str, shell: Shell) -> None:
    shell(command, code=1)
    assert "there is no application here" in shell.error


def test_publish_prints_the_digest(shell: Shell) -> None:
    path = shell.plugin("1.0.0")
    dry = shell.json("publish", path, "--no-build", "--to", NAME, "--dry-run")
    assert dry["dry_run"]
    shell("info", NAME, code=1)
    made = shell.json("publish", path, "--no-build", "--to", NAME)
    assert made["digest"] == dry["digest"]
    assert (made["name"], made["version"], made["fresh"]) == (NAME, "1.0.0", True)
    assert shell("publish", path, "--no-build", "--to", NAME) == f"{made['digest']}\n"
    assert "already published: acme/text-stats 1.0.0 to store" in shell.error


def test_publish_needs_a_namespace(shell: Shell) -> None:
    path = shell.plugin("1.0.0")
    shell("publish", path, "--no-build", code=2)
    assert "needs a namespace to be published in" in shell.error
    (shell.root / "hotplug.toml").write_text('namespace = "acme"\n')
    assert shell.json("publish", path, "--no-build")["name"] == NAME


def test_publish_refuses_what_the_rules_forbid(shell: Shell) -> None:
    shell.publish("1.0.0", COUNT + MORE)
    path = shell.plugin("1.1.0")
    shell("publish", path, "--no-build", "--to", "acme", code=1)
    assert "1.1.0 breaks what 1.0.0 promises: `more` is gone" in shell.error
    assert " --> plugin.toml:3:11" in shell.error
    made = shell.json("publish", path, "--no-build", "--to", "acme", "--allow-breaking")
    assert made["breaks"] == ["1.1.0 breaks what 1.0.0 promises: `more` is gone"]
    shell("publish", shell.plugin("1.1.0", doc="x"), "--no-build", "--to", "acme", code=1)
    assert "is published already, with other bytes" in shell.error
    shell("publish", shell.plugin("1.2.0+a"), "--no-build", "--to", "acme", code=1)
    assert "cannot be published" in shell.error


def test_publish_needs_a_build(shell: Shell) -> None:
    path = shell.plugin("1.0.0")
    (Path(path) / ".hotplug" / "plugin.wasm").unlink()
    shell("publish", path, "--no-build", "--to", "acme", code=1)
    assert "there is no build in" in shell.error


def test_add_locks_and_the_application_loads(shell: Shell) -> None:
    digest = shell.publish("1.2.0")
    added = shell.json("add", NAME)["plugins"]
    assert [(one["name"], one["version"], one["digest"]) for one in added] == [
        (NAME, "1.2.0", digest)
    ]
    assert (shell.root / "hotplug.toml").read_text() == '[plugins]\n"acme/text-stats" = "^1.2.0"\n'
    assert hotplug.load(NAME)["count"]("a") == 0
    shell("remove", NAME)
    assert Application(shell.root).lock.plugins == {}
    assert Application(shell.root).settings.plugins == {}
    shell("remove", NAME, code=1)
    assert "is not a plugin of this application" in shell.error


def test_add_leaves_the_settings_where_it_fails(shell: Shell) -> None:
    shell.publish("1.2.0")
    shell("add", f"{NAME}@^2", code=1)
    assert "no version of `acme/text-stats` fits `^2`" in shell.error
    assert "it has 1.2.0" in shell.error
    assert not (shell.root / "hotplug.toml").exists()
    shell("add", "acme/other", code=1)
    assert "there is no plugin `acme/other` in the store" in shell.error
    shell("add", NAME)
    before = (shell.root / "hotplug.toml").read_bytes()
    shell("add", "acme/other@^1", code=1)
    assert (shell.root / "hotplug.toml").read_bytes() == before


def test_lock_follows_the_settings(shell: Shell) -> None:
    shell.publish("1.2.0")
    shell.publish("1.3.0")
    (shell.root / "hotplug.toml").write_text(f'[plugins]\n"{NAME}" = "~1.2"\n')
    assert shell("lock") == f"+ {NAME} 1.2.0\n"
    first = (shell.root / "plugins.lock").read_bytes()
    assert shell("lock") == "plugins.lock is as it was\n"
    assert (shell.root / "plugins.lock").read_bytes() == first
    (shell.root / "hotplug.toml").write_text(f'[plugins]\n"{NAME}" = "^1"\n')
    (changed,) = shell.json("lock")["changed"]
    assert changed["before"]["version"] == "1.2.0"
    assert changed["after"]["version"] == "1.3.0"


def test_sync_locked_fails_where_the_lock_would_change(shell: Shell) -> None:
    shell.publish("1.2.0")
    (shell.root / "hotplug.toml").write_text(f'[plugins]\n"{NAME}" = "^1"\n')
    shell("sync", "--locked", code=1)
    assert "acme/text-stats is not locked" in shell.error
    assert not (shell.root / "plugins.lock").exists()
    assert shell.json("sync")["plugins"] == 1
    assert shell("sync", "--locked", "--offline") == "1 in the store, verified\n"
    (shell.root / "hotplug.toml").write_text(f'[plugins]\n"{NAME}" = "^1.2"\n')
    shell("sync", "--locked", code=1)
    assert "is locked for `^1`, and `^1.2` is wanted" in shell.error
    (shell.root / "hotplug.toml").write_text("")
    shell("sync", "--locked", code=1)
    assert "is locked, and not wanted any more" in shell.error


def test_upgrade_shows_a_review_and_asks(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.publish("1.2.0", COUNT)
    shell("add", NAME)
    shell.publish("1.3.0", COUNT + MORE)
    shell.publish("2.0.0", MORE, top='capabilities = ["kv"]', limits='memory = "128 MiB"')
    text = shell("upgrade", code=1)
    assert f"{NAME} 1.2.0 -> 1.3.0" in text
    assert "+ `more` is new (minor)" in text
    assert "nobody can be asked here" in shell.error
    assert str(Application(shell.root).lock[Name.parse(NAME)].version) == "1.2.0"
    assert not shell.json("upgrade", "--dry-run")["taken"]
    assert shell("upgrade", "--yes").endswith(f"~ {NAME} 1.2.0 -> 1.3.0\n")
    assert shell("upgrade", "--yes") == "nothing is newer\n"
    before = (shell.root / "hotplug.toml").read_bytes()
    text = shell("upgrade", f"{NAME}@^2", code=1)
    assert "! it wants the capability `kv` (major)" in text
    assert "! `count` is gone (major)" in text
    assert "limit memory: 64 MiB -> 128 MiB" in text
    assert "it may now do more: kv" in text
    assert (shell.root / "hotplug.toml").read_bytes() == before
    (changed,) = shell.json("upgrade", f"{NAME}@^2", "--yes")["changed"]
    assert changed["after"]["version"] == "2.0.0"
    assert {one["level"] for one in changed["changes"]} == {"major"}
    assert '"^2"' in (shell.root / "hotplug.toml").read_text()
    shell("upgrade", "acme/other", code=1)
    assert "is not in the settings" in shell.error


def test_outdated_and_yank(shell: Shell) -> None:
    shell.publish("1.2.0")
    shell("add", NAME)
    assert shell("outdated") == "nothing is newer\n"
    shell.publish("1.3.0")
    shell.publish("2.0.0")
    (one,) = shell.json("outdated")["outdated"]
    assert (one["locked"], one["fits"], one["newest"]) == ("1.2.0", "1.3.0", "2.0.0")
    assert shell("yank", f"{NAME}@1.3.0", "--reason", "counts wrongly") == (
        f"{NAME} 1.3.0 yanked: counts wrongly\n"
    )
    assert shell.json("outdated")["outdated"][0]["fits"] == "1.2.0"
    assert "1.3.0 (yanked)" in shell("info", NAME)
    assert "YANKED: counts wrongly" in shell("info", f"{NAME}@1.3.0")
    shell("yank", f"{NAME}@1.2.0", "--reason", "old")
    assert "yanked: old" in shell("outdated")
    assert "YANKED: old" in shell("audit")
    assert hotplug.load(NAME).interface.version == "1.2.0"
    shell("yank", f"{NAME}@1.3.0", "--undo")
    shell("yank", f"{NAME}@1.3.0", "--undo", code=1)
    assert "is not yanked" in shell.error
    shell("yank", f"{NAME}@9.0.0", "--reason", "x", code=1)


def test_search_and_info(shell: Shell, tmp_path: Path) -> None:
    digest = shell.publish("1.2.0", doc="Counts \\u001b[31mwords.")
    text = shell("search", "counts")
    assert NAME in text
    assert "\x1b" not in text
    (found, *_) = shell.json("search", "acme")["found"]
    assert (found["name"], found["source"], found["digest"]) == (NAME, "store", digest)
    assert shell("search", "no such thing") == "nothing is found\n"
    assert "hotplug/seed-double" in shell("search", "seed")
    about = shell.json("info", NAME)
    assert about["digest"] == digest
    assert about["exports"] == ["count(text: string) -> u32"]
    assert about["versions"] == ["1.2.0"]
    assert about["limits"]["memory"] == "64 MiB"
    assert "\x1b" not in shell("info", NAME)
    file = tmp_path / "it.wasm"
    shell("info", f"{NAME}@{digest}", "--wasm", str(file))
    assert hotplug.load(file).interface.version == "1.2.0"
    shell("info", f"{NAME}@3.0.0", code=1)
    shell("info", "acme/none", code=1)


def test_diff_says_which_version_is_needed(shell: Shell) -> None:
    shell.publish("1.2.0")
    path = shell.plugin("1.3.0", COUNT + MORE)
    text = shell("diff", f"{NAME}@1.2.0", path)
    assert text.startswith(f"{NAME} 1.2.0 -> text-stats 1.3.0\n")
    assert "`more` is new (minor)" in text
    assert text.endswith("this needs a minor version\n")
    assert shell.json("diff", path, f"{NAME}@1.2.0")["level"] == "major"
    assert shell.json("diff", NAME, NAME) == {
        "old": f"{NAME} 1.2.0", "new": f"{NAME} 1.2.0", "level": "patch", "changes": [],
        "calls": [],
    }  # fmt: skip


def test_audit_says_what_each_may_do(shell: Shell) -> None:
    assert shell("audit") == "there is no plugin\n"
    rate = '[imports.rate]\nargs = { c = "string" }\nreturns = "f64"\n'
    shell.publish("1.2.0", COUNT + rate, top='capabilities = ["kv", "log"]')
    shell("add", NAME)
    text = shell("audit")
    assert "capabilities: kv" in text
    assert "imports: rate(c: string) -> f64" in text
    assert "memory 64 MiB" in text
    assert "signer: nobody" in text
    (one,) = shell.json("audit")["plugins"]
    assert one["imports"] == ["rate(c: string) -> f64"]


def test_verify_names_what_is_damaged(shell: Shell, tmp_path: Path) -> None:
    shell.publish("1.2.0")
    shell.publish("1.3.0")
    shell("add", NAME)
    assert shell("verify") == "1 checked, 0 wrong\n"
    assert shell.json("verify", "--all") == {"checked": 2, "problems": []}
    digest = shell.json("info", f"{NAME}@1.2.0")["wasm"].removeprefix("sha256:")
    blob = tmp_path / "store" / "acme" / "text-stats" / "blobs" / "sha256" / digest
    blob.write_bytes(b"x")
    assert shell("verify") == "1 checked, 0 wrong\n"
    text = shell("verify", "--all", code=1)
    assert digest in text
    assert text.endswith("2 checked, 1 wrong\n")
    (one,) = shell.json("verify", "--all", code=1)["problems"]
    assert one["what"] == f"{NAME} 1.2.0"
    shell("verify", "acme/other", code=1)


def test_mirror_copies_to_another_store(shell: Shell, tmp_path: Path) -> None:
    first, second = shell.publish("1.2.0"), shell.publish("2.0.0")
    shell("yank", f"{NAME}@1.2.0", "--reason", "old")
    there = tmp_path / "there"
    shell("add", NAME)
    assert shell("mirror", "--to", str(there)) == f"{NAME} 2.0.0 {second}\n"
    copied = shell.json("mirror", f"{NAME}@^1", "--to", str(there))["copied"]
    assert copied == [{"name": NAME, "version": "1.2.0", "digest": first}]
    os.environ["HOTPLUG_STORE"] = str(there)  # monkeypatch puts it back
    assert "YANKED: old" in shell("info", f"{NAME}@1.2.0")
    assert shell.json("verify", "--all")["checked"] == 3
    shell("mirror", f"{NAME}@^7", "--to", str(there), code=2)


def test_what_comes_with_hotplug_is_built_where_it_is_added(shell: Shell) -> None:
    shell("add", "hotplug/seed-double")
    assert hotplug.load("hotplug/seed-double")["double"]("ab") == "abab"
    shell("add", "hotplug/none", code=1)


def test_a_real_plugin_is_built_and_published(shell: Shell) -> None:
    shell("scaffold", "text-tools")
    made = shell.json("publish", "text-tools", "--to", "acme")
    assert shell.json("publish", "text-tools", "--to", "acme")["digest"] == made["digest"]
    shell("add", "acme/text-tools")
    assert hotplug.load("acme/text-tools")["greet"]("World") == "Hello, World!"


def test_a_mistake_in_the_settings_fails_every_command(shell: Shell) -> None:
    (shell.root / "hotplug.toml").write_text("[plugin]\n")
    callers: list[Callable[[], str]] = [
        lambda: shell("lock", code=1),
        lambda: shell("search", code=1),
        lambda: shell("audit", code=1),
    ]
    for call in callers:
        call()
        assert "did you mean `plugins`?" in shell.error
