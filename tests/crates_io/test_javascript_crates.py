"""Crates that take wasm32-unknown-unknown for a browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import hotplug
from authors import Author

Refused = Callable[[Author, str, dict[str, str], str], str]
NOW = {"f": "chrono::Utc::now().to_string()"}


def _told(said: str) -> list[str]:
    """The lines of the one error, without the count at the end."""
    assert said.count("error:") <= 2, said
    return said.splitlines()


def test_a_default_feature(author: Author, refused: Refused) -> None:
    said = refused(author, 'chrono = "0.4"\n', NOW, "")
    first, *more = _told(said)
    assert "guest: `chrono 0.4." in first
    assert "is built for JavaScript, by its feature `wasmbind`" in first
    features = 'features = ["clock", "std", "oldtime"]'
    line = f'chrono = {{ version = "0.4", default-features = false, {features} }}'
    assert any(one.endswith(line) for one in more)
    assert not any("__wbindgen" in one for one in more)
    author.builds(f"{line}\n", NOW)
    with hotplug.load(author.root) as plugin, pytest.raises(hotplug.PluginPanic):
        plugin["f"]()


def test_a_feature_that_was_asked_for(author: Author, refused: Refused) -> None:
    asked = 'uuid = { version = "1", features = ["v4", "js"] }\n'
    body = {"f": "uuid::Uuid::new_v4().to_string()"}
    said = refused(author, asked, body, 'capabilities = ["random"]')
    assert "by its feature `js`" in said
    line = 'uuid = { version = "1", features = ["v4"] }'
    assert line in said
    author.builds(f"{line}\n", body, plugin='capabilities = ["random"]')


def test_by_way_of_another_crate(author: Author, refused: Refused) -> None:
    body = {"f": 'format!("{:?}", gloo_timers::callback::Timeout::new(1, || ()))'}
    said = refused(author, 'gloo-timers = "0.3"\n', body, "")
    assert "`gloo-timers 0.3" in said
    assert "use another crate" in said


def test_a_module_of_somebody_else(author: Author, refused: Refused) -> None:
    """`load` knows no crates, and says how much there is and who does."""
    refused(author, 'chrono = "0.4"\n', NOW, "")
    (built,) = author.root.glob(".hotplug/target/wasm32-unknown-unknown/debug/guest.wasm")
    with pytest.raises(hotplug.LinkError) as caught:
        hotplug.load(built)
    (problem,) = caught.value.diagnostics
    assert "is built for JavaScript: it imports" in problem.message
