"""What is wrong with an argument is said in words, with the argument's name."""

from __future__ import annotations

import pytest

import wasm
from hotplug.arguments import mistake

_EXPORT = wasm.interface(
    wasm.HEAD + '[exports.f]\nargs = { a = "u8", b = "string", c = "f32" }\n'
).exports[0]


def test_arguments_that_fit() -> None:
    assert mistake(_EXPORT, (1, "b", 2.0)) is None
    assert mistake(_EXPORT, (255, "", 3)) is None


@pytest.mark.parametrize(
    ("given", "kind", "message"),
    [
        ((256, "b", 0.0), OverflowError, "f(a): 256 is out of range for u8 (0 to 255)"),
        ((-1, 5, 0.0), OverflowError, "f(a): -1 is out of range for u8 (0 to 255)"),
        ((1 << 200, "b", 0.0), OverflowError, "f(a): an int of 201 bits is out of range for u8"),
        ((1, 5, 0.0), TypeError, "f(b): expected str, got int"),
        ((1, "a\ud800", 0.0), ValueError, "f(b): character 1 is the lone surrogate U+D800"),
        ((1, "b", "0.0"), TypeError, "f(c): expected float, got str"),
        ((1, "b", 1e39), OverflowError, "f(c): 1e+39 is out of range for f32"),
    ],
)
def test_the_first_mistake_is_told(
    given: tuple[object, ...], kind: type[Exception], message: str
) -> None:
    found = mistake(_EXPORT, given)
    assert type(found) is kind
    assert str(found).startswith(message)
