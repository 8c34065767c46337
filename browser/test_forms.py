"""Every kind of control: what is typed comes back as it was."""

from __future__ import annotations

import re
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest

from page_servers import Served


def form(tab: Any, kinds: Served, export: str) -> None:
    tab.goto(kinds.page.address.url)
    tab.get_by_role("button", name=export, exact=True).click()
    tab.locator("h2", has_text=f"{export}(").wait_for()


def call(tab: Any) -> Any:
    """Calls, and returns the answer once it is there."""
    tab.get_by_role("button", name=re.compile("^call")).click()
    answer = tab.locator(".answer[data-generation]:not(.running)")
    answer.wait_for()
    return answer


def answered(kinds: Served, tab: Any) -> Any:
    """What the API has answered to the page, which the page shows."""
    with tab.expect_response(lambda reply: reply.url.endswith("/call")) as reply:
        call(tab)
    return reply.value.json()["value"]


@pytest.mark.parametrize(
    ("export", "typed", "value"),
    [
        ("big", "18446744073709551615", "18446744073709551615"),
        ("big", "9007199254740993", "9007199254740993"),
        ("signed", "-9223372036854775808", "-9223372036854775808"),
        ("small", "255", 255),
        ("real", "NaN", "NaN"),
        ("real", "-Infinity", "-Infinity"),
        ("real", "1e300", 1e300),
        ("letter", "\U0001f980", "\U0001f980"),
    ],
)
def test_a_number_and_a_letter(
    tab: Any, kinds: Served, export: str, typed: str, value: object
) -> None:
    form(tab, kinds, export)
    tab.locator("#arg-0").fill(typed)
    assert answered(kinds, tab) == value
    assert typed in tab.locator(".answer").inner_text().replace("e+", "e")


def test_minus_zero(tab: Any, kinds: Served) -> None:
    form(tab, kinds, "real")
    tab.locator("#arg-0").fill("-0.0")
    with tab.expect_response(lambda reply: reply.url.endswith("/call")) as reply:
        call(tab)
    assert b'"value":-0.0' in reply.value.body()
    assert "-0.0" in tab.locator(".answer code").first.inner_text()


def test_a_text_with_an_emoji_and_lines(tab: Any, kinds: Served) -> None:
    form(tab, kinds, "greet")
    tab.locator("#arg-0").fill("\U0001f980 é\n\u202e<b>")
    assert tab.locator("#arg-1").input_value() == "1"  # the default
    tab.locator("#arg-1").fill("2")
    assert answered(kinds, tab) == "\n".join(["Hello, \U0001f980 é\n\u202e<b>!"] * 2)


def test_a_number_out_of_range_is_marked_and_explained(tab: Any, kinds: Served) -> None:
    form(tab, kinds, "small")
    field = tab.locator("#arg-0")
    field.fill("256")
    assert field.get_attribute("aria-invalid") == "true"
    assert "u8 is from 0 to 255" in tab.locator(".whole").inner_text()
    tab.get_by_role("button", name=re.compile("^call")).click()
    tab.get_by_text("256 is out of range for u8 (0 to 255)").wait_for()
    tab.errors.clear()  # the console counts a 422 as an error


def test_ticks_choices_and_flags(tab: Any, kinds: Served) -> None:
    form(tab, kinds, "truth")
    tab.locator("#arg-0").check()
    assert answered(kinds, tab) is True
    form(tab, kinds, "level")
    tab.locator("#arg-0").select_option("mid_dle")
    assert answered(kinds, tab) == "mid_dle"
    form(tab, kinds, "access")
    tab.get_by_label("run").check()
    tab.get_by_label("read").check()
    assert answered(kinds, tab) == ["read", "run"]


def test_an_option(tab: Any, kinds: Served) -> None:
    form(tab, kinds, "maybe")
    assert answered(kinds, tab) is None
    tab.get_by_label("set").check()
    tab.locator("input.number").fill("7")
    assert answered(kinds, tab) == 7


def test_a_list_is_empty_grows_moves_and_shrinks(tab: Any, kinds: Served) -> None:
    form(tab, kinds, "texts")
    assert answered(kinds, tab) == []
    for text in ("a", "b", "c"):
        tab.get_by_role("button", name="add to x").click()
        tab.locator(".row textarea").last.fill(text)
    tab.get_by_role("button", name="move item 3 up").click()
    tab.get_by_role("button", name="remove item 1").click()
    assert answered(kinds, tab) == ["c", "b"]


def test_bytes_as_text_hex_and_file(tab: Any, kinds: Served, tmp_path: Path) -> None:
    form(tab, kinds, "data")
    tab.locator("#arg-0").fill("é")
    assert answered(kinds, tab) == "w6k="
    tab.get_by_label("how the bytes are written").select_option("hex")
    tab.locator("textarea").fill("00 ff")
    assert answered(kinds, tab) == "AP8="
    tab.get_by_label("how the bytes are written").select_option("file")
    picture = tmp_path / "dot.png"
    picture.write_bytes(png(1, 1))
    tab.locator("#arg-0").set_input_files(picture)
    tab.get_by_text("dot.png").wait_for()
    answered(kinds, tab)
    image = tab.locator(".answer img")
    image.wait_for()
    assert image.get_attribute("src").startswith("blob:")


def test_a_tuple_and_a_map(tab: Any, kinds: Served) -> None:
    form(tab, kinds, "pair")
    tab.get_by_label("x, item 1").fill("3")
    tab.get_by_label("x, item 2").fill("y")
    assert answered(kinds, tab) == [3, "y"]
    form(tab, kinds, "table")
    for at, key in enumerate(("b", "a"), 1):
        tab.get_by_role("button", name="add to x").click()
        tab.get_by_label(f"x, item {at}, key").fill(key)
        tab.get_by_label(f"x, item {at}, value").fill(str(at))
    assert answered(kinds, tab) == [["a", 2], ["b", 1]]


def test_nested_records(tab: Any, kinds: Served) -> None:
    form(tab, kinds, "record")
    tab.get_by_label("x, name").fill("n")
    tab.get_by_label("x, id", exact=True).fill("18446744073709551615")
    tab.get_by_role("button", name="add to x, tags").click()
    tab.get_by_label("x, tags, item 1").fill("t")
    tab.get_by_label("x, at, end").fill("9")
    assert answered(kinds, tab) == {
        "name": "n", "id": "18446744073709551615", "tags": ["t"], "at": {"start": 0, "end": 9},
    }  # fmt: skip
    assert tab.locator(".answer table").count() >= 1


def test_a_list_of_records_is_a_table(tab: Any, kinds: Served) -> None:
    form(tab, kinds, "records")
    tab.get_by_role("button", name="add to x").click()
    tab.get_by_label("x, item 1, end").fill("4")
    assert answered(kinds, tab) == [{"start": 0, "end": 4}]
    assert tab.locator(".answer th").all_inner_texts() == ["start", "end"]


def test_a_recursive_variant(tab: Any, kinds: Served) -> None:
    form(tab, kinds, "tree")
    assert answered(kinds, tab) == {"case": "null"}
    tab.get_by_label("x, case").select_option("items")
    tab.get_by_role("button", name="add to x, items").click()
    tab.get_by_label("x, items, item 1, case").select_option("text")
    tab.get_by_label("x, items, item 1, text").fill("deep")
    assert answered(kinds, tab) == {
        "case": "items", "value": [{"case": "text", "value": "deep"}],
    }  # fmt: skip


def test_an_array_pasted_and_from_files(tab: Any, kinds: Served, tmp_path: Path) -> None:
    form(tab, kinds, "grid")
    tab.locator("#arg-0").fill("[[1, 2.5], [NaN, -Infinity]]")
    value = answered(kinds, tab)
    assert value == {"shape": [2, 2], "data": [1.0, 2.5, "NaN", "-Infinity"]}
    import numpy as np

    np.save(tmp_path / "a.npy", np.arange(6.0).reshape(2, 3))
    tab.get_by_label("x, file").set_input_files(tmp_path / "a.npy")
    tab.get_by_text("a.npy").wait_for()
    assert answered(kinds, tab) == {"shape": [2, 3], "data": [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]}
    tab.get_by_role("button", name="write instead").click()
    (tmp_path / "dot.png").write_bytes(png(1, 1))
    tab.get_by_label("x, file").set_input_files(tmp_path / "dot.png")
    tab.get_by_text("an image is array<u8, 2> or array<u8, 3>").wait_for()


def test_an_err_a_panic_and_a_plot(tab: Any, kinds: Served) -> None:
    form(tab, kinds, "half")
    tab.locator("#arg-0").fill("3")
    assert "3 is odd" in call(tab).inner_text()
    form(tab, kinds, "panics")
    tab.locator("#arg-0").fill("no <i>way</i>")
    text = call(tab).inner_text()
    assert "PluginPanic" in text
    assert "src/lib.rs:" in text
    assert 'panic!("{why}")' in text
    assert "about to panic" in text
    form(tab, kinds, "wave")
    tab.locator("#arg-0").fill("50")
    call(tab).locator("svg.plot").wait_for()
    form(tab, kinds, "picture")
    tab.locator("#arg-0").fill("32")
    call(tab).locator("canvas").wait_for()


def png(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = (b"\0" + b"\xff\0\0" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
