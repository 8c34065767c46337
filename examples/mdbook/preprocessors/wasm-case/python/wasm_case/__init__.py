# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Writes `WASM` as `Wasm` in the chapters of a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["WasmCase", "WasmCaseAio"]


class WasmCase(Plugin):
    """Writes `WASM` as `Wasm` in the chapters of a book."""

    _home_ = __file__
    _exports_ = {
        "preprocess": ("preprocess(text: string) -> string", "fd023440dbea529b"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> WasmCaseAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def preprocess(self, text: str) -> str:
        """The Markdown `text` with each word `WASM` of its prose as `Wasm`; code and URLs stay."""
        raise NotImplementedError


class WasmCaseAio:
    """The exports of `wasm-case`, each to be awaited."""

    preprocess = AwaitedExport(WasmCase.preprocess)
