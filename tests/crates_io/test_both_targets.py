"""uuid, rand, chrono, Instant, println! and HashMap: granted and not, on both targets."""

from __future__ import annotations

import logging
import uuid
from pathlib import Path

import pytest

import hotplug
from authors import Author
from debian_rust import rust_for_wasi
from hotplug.errors import LinkError, PluginExit, PluginPanic
from hotplug.manifest import TARGET, WASI

DEPENDENCIES = """\
uuid = { version = "1", features = ["v4"] }
rand = "0.10"
chrono = { version = "0.4", default-features = false, features = ["clock", "std"] }
"""
USED = {
    "id": "uuid::Uuid::new_v4().to_string()",
    "number": "rand::random::<u64>().to_string()",
    "day": "chrono::Utc::now().to_rfc3339()",
    "elapsed": "std::time::Instant::now().elapsed().as_secs().to_string()",
    "said": 'println!("said"); "told".into()',
    "hashed": "let m: std::collections::HashMap<u8, u8> = [(1, 2)].into(); m[&1].to_string()",
    "leave": "std::process::exit(3)",
}
CLOCKED = ("day", "elapsed")
RANDOM = ("id", "number", "hashed")


@pytest.fixture(params=[TARGET, WASI])
def target(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == WASI:
        try:
            monkeypatch.setenv("HOTPLUG_RUSTC", rust_for_wasi())
        except OSError as error:
            pytest.skip(str(error))
        # It may be older than some crates want: cargo then takes the last that it can build.
        monkeypatch.setenv("CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS", "fallback")
    return str(request.param)


def test_granted(tmp_path: Path, target: str, caplog: pytest.LogCaptureFixture) -> None:
    author = Author(tmp_path)
    both, more = 'capabilities = ["now", "random"]', f'[build]\ntarget = "{target}"\n'
    author.builds(DEPENDENCIES, USED, plugin=both, more=more)
    for grant in ((), ("now",), ("random",)):
        with pytest.raises(LinkError, match="which was not granted"):
            hotplug.load(author.root, grant=grant)
    fixed = {"now": lambda: 1_700_000_000_000_000_000, "random": lambda count: b"\x07" * count}
    with (
        caplog.at_level(logging.INFO, logger="hotplug.plugin.guest"),
        hotplug.load(author.root, grant=fixed) as plugin,
    ):
        assert uuid.UUID(plugin["id"]()).version == 4
        assert plugin["id"]() == plugin["id"]()
        assert int(plugin["number"]()) >= 0
        assert plugin["hashed"]() == "2"
        assert plugin["said"]() == "told"
        if target == WASI:
            assert plugin["day"]().startswith("2023-11-14T22:13:20")
            assert plugin["elapsed"]() == "0"
            assert [one.getMessage() for one in caplog.records] == ["said"]
            with pytest.raises(PluginExit, match="it exited with the code 3"):
                plugin["leave"]()
        else:
            for name in CLOCKED:
                with pytest.raises(PluginPanic, match="this target has no clock"):
                    plugin[name]()
            assert not caplog.records


def test_not_declared(tmp_path: Path, target: str) -> None:
    author = Author(tmp_path)
    more = f'[build]\ntarget = "{target}"\n'
    if target == TARGET:
        with pytest.raises(hotplug.BuildError, match="wants random bytes"):
            author.builds(DEPENDENCIES, USED, more=more)
        return
    author.builds(DEPENDENCIES, USED, more=more)
    with hotplug.load(author.root, grant=["now", "random"]) as plugin:
        for name in CLOCKED:
            with pytest.raises(PluginPanic, match="the clock is the capability `now`"):
                plugin[name]()
        for name in RANDOM:
            with pytest.raises(PluginPanic):
                plugin[name]()
        assert plugin["said"]() == "told"
