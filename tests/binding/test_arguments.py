"""What is wrong with an argument is said in words, with the argument's name."""

from __future__ import annotations

import pytest

import wasm
from hotplug.binding import mistake

_INTERFACE = wasm.interface(
    wasm.HEAD + '[exports.f]\nargs = { a = "u8", b = "string", c = "f32" }\n'
)


def _mistake(given: tuple[object, ...], *, mapped: bool = False) -> Exception | None:
    return mistake(_INTERFACE, _INTERFACE.exports[0], given, mapped=mapped)


def test_arguments_that_fit() -> None:
    assert _mistake((1, "b", 2.0)) is None
    assert _mistake((255, "", 3)) is None


@pytest.mark.parametrize(
    ("given", "kind", "message"),
    [
        ((256, "b", 0.0), OverflowError, "f(a): 256 is out of range for u8 (0 to 255)"),
        ((-1, 5, 0.0), OverflowError, "f(a): -1 is out of range for u8 (0 to 255)"),
        ((1 << 200, "b", 0.0), OverflowError, "f(a): an int of 201 bits is out of range for u8"),
        ((1, 5, 0.0), TypeError, "f(b): expected str, got int"),
        ((1, "a\ud800", 0.0), UnicodeEncodeError, "f(b): character 1 is the lone surrogate U+D800"),
        ((1, "b", "0.0"), TypeError, "f(c): expected float, got str"),
        ((1, "b", 1e39), OverflowError, "f(c): 1e+39 is out of range for f32"),
    ],
)
def test_the_first_mistake_is_told(
    given: tuple[object, ...], kind: type[Exception], message: str
) -> None:
    found = _mistake(given)
    assert type(found) is kind
    said = found.reason if isinstance(found, UnicodeEncodeError) else str(found)
    assert said.startswith(message)
