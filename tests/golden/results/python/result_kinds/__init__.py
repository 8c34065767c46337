# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Each kind, or an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin, PluginError
from hotplug.plugin import AwaitedExport, export

__all__ = ["ResultKinds", "ResultKindsAio", "ResultKindsError"]


class ResultKindsError(PluginError):
    """What an export of `result-kinds` returns as its error."""


class ResultKinds(Plugin):
    """Each kind, or an error."""

    _home_ = __file__
    _error_ = ResultKindsError
    _exports_ = {
        "nothing": ("nothing(error: string) -> result<_, string>", "5a7258a4042a7fad"),
        "a_bool": ("a_bool(error: string) -> result<bool, string>", "7bcf6cbc00758374"),
        "a_char": ("a_char(error: string) -> result<char, string>", "91ec5ce24273311e"),
        "a_i8": ("a_i8(error: string) -> result<i8, string>", "5a0dedaf5413a282"),
        "a_i64": ("a_i64(error: string) -> result<i64, string>", "86c668d541fd804c"),
        "a_u32": ("a_u32(error: string) -> result<u32, string>", "26122cde23bf6486"),
        "a_u64": ("a_u64(error: string) -> result<u64, string>", "c347cda3166177f2"),
        "a_f32": ("a_f32(error: string) -> result<f32, string>", "3dca994e74ac6dba"),
        "a_f64": ("a_f64(error: string) -> result<f64, string>", "cf293f434c797e5d"),
        "a_string": ("a_string(error: string) -> result<string, string>", "7a568225bac7c598"),
        "a_bytes": ("a_bytes(error: string) -> result<bytes, string>", "35bb287e7218157c"),
        "parsed": ("parsed(text: string) -> result<i32, string>", "3998d1c7c80c4c5e"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> ResultKindsAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def nothing(self, error: str) -> None:
        """`nothing(error: string) -> result<_, string>`."""
        raise NotImplementedError

    @export
    def a_bool(self, error: str) -> bool:
        """`a_bool(error: string) -> result<bool, string>`."""
        raise NotImplementedError

    @export
    def a_char(self, error: str) -> str:
        """`a_char(error: string) -> result<char, string>`."""
        raise NotImplementedError

    @export
    def a_i8(self, error: str) -> int:
        """`a_i8(error: string) -> result<i8, string>`."""
        raise NotImplementedError

    @export
    def a_i64(self, error: str) -> int:
        """`a_i64(error: string) -> result<i64, string>`."""
        raise NotImplementedError

    @export
    def a_u32(self, error: str) -> int:
        """`a_u32(error: string) -> result<u32, string>`."""
        raise NotImplementedError

    @export
    def a_u64(self, error: str) -> int:
        """`a_u64(error: string) -> result<u64, string>`."""
        raise NotImplementedError

    @export
    def a_f32(self, error: str) -> float:
        """`a_f32(error: string) -> result<f32, string>`."""
        raise NotImplementedError

    @export
    def a_f64(self, error: str) -> float:
        """`a_f64(error: string) -> result<f64, string>`."""
        raise NotImplementedError

    @export
    def a_string(self, error: str) -> str:
        """`a_string(error: string) -> result<string, string>`."""
        raise NotImplementedError

    @export
    def a_bytes(self, error: str) -> bytes:
        """`a_bytes(error: string) -> result<bytes, string>`."""
        raise NotImplementedError

    @export
    def parsed(self, text: str) -> int:
        """The number that `text` is."""
        raise NotImplementedError


class ResultKindsAio:
    """The exports of `result-kinds`, each to be awaited."""

    nothing = AwaitedExport(ResultKinds.nothing)
    a_bool = AwaitedExport(ResultKinds.a_bool)
    a_char = AwaitedExport(ResultKinds.a_char)
    a_i8 = AwaitedExport(ResultKinds.a_i8)
    a_i64 = AwaitedExport(ResultKinds.a_i64)
    a_u32 = AwaitedExport(ResultKinds.a_u32)
    a_u64 = AwaitedExport(ResultKinds.a_u64)
    a_f32 = AwaitedExport(ResultKinds.a_f32)
    a_f64 = AwaitedExport(ResultKinds.a_f64)
    a_string = AwaitedExport(ResultKinds.a_string)
    a_bytes = AwaitedExport(ResultKinds.a_bytes)
    parsed = AwaitedExport(ResultKinds.parsed)
