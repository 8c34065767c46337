"""What test_signals.py runs in processes of their own: `python tests/signal_orders.py PATH STEP...`

PATH is the built tests/trapping. A step is `load`, `call`, or one of HANDLERS, which does something
to the handlers of signals. Prints the outcome of each trap of each `call`.
"""

from __future__ import annotations

import ctypes
import faulthandler
import signal
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import hotplug
import wasm
from hotplug.errors import CallError

__all__ = ["HANDLERS", "OUTCOMES"]

SIGNALS = [
    getattr(signal, name)
    for name in ("SIGILL", "SIGSEGV", "SIGFPE", "SIGBUS", "SIGTRAP")
    if hasattr(signal, name)
]
DIVISION = f"""(module {wasm.SUPPORT}
    (func (export "_divide") (param i32 i32) (result i32)
        (i32.div_s (local.get 0) (local.get 1))))"""
"""Rust checks for a zero itself, and panics."""
OUTCOMES = [
    "panic PluginPanic panic",
    "checked division PluginPanic panic",
    "out of bounds PluginTrap memory_out_of_bounds",
    "stack overflow PluginTrap stack_overflow",
    "division PluginTrap integer_division_by_zero",
    "and then 3 2",
]


def all_signals(handler: Any) -> Callable[[], None]:
    def change() -> None:
        for number in SIGNALS:
            signal.signal(number, handler)

    return change


def in_c(name: str) -> Callable[[], None]:
    """Sets the C function *name* as the handler, or SIG_DFL, as a framework in C would."""

    def change() -> None:
        library = ctypes.CDLL(None)
        library.signal.argtypes = [ctypes.c_int, ctypes.c_void_p]
        library.signal.restype = ctypes.c_void_p
        address = ctypes.cast(library[name], ctypes.c_void_p) if name else ctypes.c_void_p(0)
        for number in SIGNALS:
            library.signal(number, address)

    return change


def register() -> None:
    faulthandler.register(signal.SIGUSR1, chain=True)
    faulthandler.dump_traceback_later(600, exit=True)


HANDLERS: Mapping[str, Callable[[], object]] = {
    "enable": faulthandler.enable,
    "disable": faulthandler.disable,
    "register": register,
    "default": all_signals(signal.SIG_DFL),
    "ignore": all_signals(signal.SIG_IGN),
    "python": all_signals(lambda *_: sys.exit("a handler was called")),
    "c-default": in_c(""),
    "c-abort": in_c("abort"),
}


def calls(plugins: tuple[Any, Any]) -> None:
    """Prints OUTCOMES."""
    made, raw = plugins
    for what, call, args in (
        ("panic", made.boom, ("it is enough",)),
        ("checked division", made.divided, (1, 0)),
        ("out of bounds", made.wild, (0x7FFF_0000,)),
        ("stack overflow", made.deep, (1 << 40,)),
        ("division", raw.divide, (1, 0)),
    ):
        try:
            print(what, call(*args))
        except CallError as error:
            print(what, type(error).__name__, getattr(error, "kind", ""), flush=True)
    print("and then", made.add(1, 2), raw.divide(4, 2), flush=True)


def load(path: str) -> tuple[Any, Any]:
    manifest = wasm.HEAD + '[exports.divide]\nargs = { a = "i32", b = "i32" }\nreturns = "i32"\n'
    with tempfile.TemporaryDirectory() as directory:
        return hotplug.load(path), wasm.load(Path(directory), DIVISION, manifest)


def main(path: str, *steps: str) -> None:
    plugins: tuple[Any, Any] | None = None
    for step in steps:
        if step == "load":
            plugins = load(path)
        elif step == "call":
            assert plugins is not None
            calls(plugins)
        else:
            HANDLERS[step]()


if __name__ == "__main__":
    main(*sys.argv[1:])
