"""The adapter between a plugin's WASI imports and host functions, which have the type `() -> ()`.

A small module, generated for the functions that a plugin imports. Each of its functions leaves its
arguments in globals, calls the host, and returns what the host left in the global `result`. So a
call of WASI takes the same way as any other call of the host: signals, time and depth included.
"""

from __future__ import annotations

from functools import lru_cache

import wasmtime

from hotplug.runtime.module import WASI_FUNCTIONS, Profile, compiled
from hotplug.runtime.native import OWN_MODULE

__all__ = ["ARGUMENTS", "RESULT", "adapter"]

ARGUMENTS = tuple(f"argument{at}" for at in range(9))
"""The globals of the arguments, all of them i64."""
RESULT = "result"
"""The global of the error number, an i32."""


@lru_cache(maxsize=32)
def adapter(names: tuple[str, ...], profile: Profile, engine: wasmtime.Engine) -> wasmtime.Module:
    """The adapter that exports the functions *names*, and imports a host function for each."""
    imports = "".join(f'(import "host" "{name}" (func ${name}))' for name in names)
    values = "".join(
        f'(global ${name} (export "{name}") (mut i64) (i64.const 0))' for name in ARGUMENTS
    )
    functions = "".join(map(_function, names))
    result = f'(global ${RESULT} (export "{RESULT}") (mut i32) (i32.const 0))'
    wat = f"(module ${OWN_MODULE} {imports} {values} {result} {functions})"
    return compiled(bytes(wasmtime.wat2wasm(wat)), profile, engine)


def _function(name: str) -> str:
    signature = WASI_FUNCTIONS[name]
    stores = "".join(
        f"(global.set ${ARGUMENTS[at]} {_extended(kind, at)})"
        for at, kind in enumerate(signature.params)
    )
    ends = f"(global.get ${RESULT})" if signature.results else "unreachable"
    types = f"(param {' '.join(signature.params)}) (result {' '.join(signature.results)})"
    return f'(func (export "{name}") {types} {stores} (call ${name}) {ends})'


def _extended(kind: str, at: int) -> str:
    value = f"(local.get {at})"
    return value if kind == "i64" else f"(i64.extend_i32_u {value})"
