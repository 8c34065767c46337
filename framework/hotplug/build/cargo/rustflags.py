"""Flags for every crate of a build, beside those of the author.

Cargo takes RUSTFLAGS from one of four sources, the first that has any: CARGO_ENCODED_RUSTFLAGS,
RUSTFLAGS, `target.*.rustflags` and `build.rustflags`, the last two of its configuration with a
variable for each. The flags are added to that source, since any other would hide it.
https://doc.rust-lang.org/cargo/reference/config.html#buildrustflags
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from hotplug.build.cargo.tables import at

__all__ = ["added"]

_BUILD = "CARGO_BUILD_RUSTFLAGS"
_TOKEN = re.compile(r'\s*(?:([A-Za-z_]\w*)|("[^"]*")|([(),=]))')
_CFG = re.compile(r"\s*cfg\((.*)\)\s*", re.DOTALL)
_NAMED = frozenset({("panic", "abort"), ("target_arch", "wasm32"), ("target_endian", "little"),
                    ("target_family", "wasm"), ("target_pointer_width", "32")})  # fmt: skip


def added(
    flags: Sequence[str],
    target: str,
    environ: Mapping[str, str],
    configuration: Iterable[Mapping[str, Any]],
) -> dict[str, str]:
    """The variables that add *flags* to those of a build for *target*.

    *configuration*: the tables of cargo's configuration files. Flags have no spaces in them.
    """
    if not flags:
        return {}
    if "CARGO_ENCODED_RUSTFLAGS" in environ:
        name, separator = "CARGO_ENCODED_RUSTFLAGS", "\x1f"
    elif "RUSTFLAGS" in environ:
        name, separator = "RUSTFLAGS", " "
    else:
        name, separator = _configured(target, environ, list(configuration)), " "
    own = [environ[name]] if environ.get(name) else []
    return {name: separator.join([*own, *flags])}


def _configured(
    target: str, environ: Mapping[str, str], tables: Sequence[Mapping[str, Any]]
) -> str:
    """The variable of the configuration key that holds; cargo adds it to what the files say."""
    by_target = f"CARGO_TARGET_{target}_RUSTFLAGS".upper().replace("-", "_")
    for_build = _BUILD in environ or any("rustflags" in at(one, "build") for one in tables)
    if not for_build or by_target in environ:
        return by_target
    for one in tables:
        for key, value in at(one, "target").items():
            if isinstance(value, dict) and "rustflags" in value and _matches(key, target):
                return by_target
    return _BUILD


def _matches(key: str, target: str) -> bool:
    """Whether a table `[target.KEY]` is for *target*: by its name, or by a `cfg` that holds."""
    condition = _CFG.fullmatch(key)
    if condition is None:
        return key == target
    tokens = [found[0].strip() for found in _TOKEN.finditer(condition[1])]
    values = _NAMED | {("target_os", "wasi" if "wasi" in target else "unknown")}
    try:
        return _Condition(tokens, values).holds()
    except IndexError:
        return False  # cargo refuses it


class _Condition:
    """An expression of `cfg`: https://doc.rust-lang.org/reference/conditional-compilation.html."""

    def __init__(self, tokens: list[str], values: frozenset[tuple[str, str]]) -> None:
        self._tokens = tokens[::-1]
        self._values = values

    def holds(self) -> bool:
        name = self._tokens.pop()
        follows = self._tokens[-1] if self._tokens else ""
        if follows == "=":
            self._tokens.pop()
            return (name, self._tokens.pop().strip('"')) in self._values
        if follows != "(":
            return False  # `unix`, `windows`, `debug_assertions`
        self._tokens.pop()
        parts: list[bool] = []
        while self._tokens[-1] != ")":
            if self._tokens[-1] == ",":
                self._tokens.pop()
            else:
                parts.append(self.holds())
        self._tokens.pop()
        combine: Callable[[list[bool]], bool] = any if name == "any" else all
        return combine(parts) != (name == "not")
