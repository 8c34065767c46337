"""What test_crash.py kills: `python tests/victim.py DIRECTORY FIRST`.

It sets values from two threads and loads ever new plugins from a third, and writes down what it
has done. Every step has a number, from FIRST on.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import random
import sys
import threading
from pathlib import Path

import wasm
from hotplug import cache
from hotplug.plugin import Plugin
from hotplug.store import Store

__all__ = ["KEYS", "LIMIT", "body", "is_delete", "plugin", "serial_of", "value"]

KEYS = 12
"""Of each thread, used in turn."""
LIMIT = 8 << 20


def plugin(directory: Path, number: int) -> Plugin:
    """A plugin of its own for each *number*: another module, and another interface."""
    manifest = f'{wasm.HEAD}\n[exports.answer]\ndoc = "{number}"\nreturns = "u32"\n'
    more = "".join(f"(func (result i32) (i32.const {n}))" for n in range(50))
    wat = f"""(module {wasm.SUPPORT}
    (func (export "_answer") (result i32) (i32.const {number})) {more})"""
    return wasm.load(directory, wat, manifest)


def value(serial: int) -> bytes:
    """A value that says which it is, and whether it is whole."""
    body = b"%020d" % serial + random.Random(serial).randbytes(serial * 7919 % 20_000)
    return hashlib.sha256(body).digest() + body


def serial_of(kept: bytes) -> int:
    """The serial of a value, which must be whole."""
    assert hashlib.sha256(kept[32:]).digest() == kept[:32]
    return int(kept[32:52])


def is_delete(serial: int) -> bool:
    return serial % 10 == 5


def body(number: int) -> bytes:
    """What the cache is given as it is, beside what comes of the plugin *number*."""
    return value(number) * 20


def work(directory: Path, first: int) -> None:
    """Set, load and log until the end, which comes from outside."""
    log = os.open(directory / f"log-{first}", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    own = directory / f"work-{first}"
    own.mkdir()
    os.environ["HOTPLUG_CACHE_DIR"] = ""
    plugin(own, 0)  # imports what it needs, before the time is counted
    os.environ["HOTPLUG_CACHE_DIR"] = str(directory / "cache")
    cache.directory.cache_clear()
    print("ready", flush=True)
    sys.stdin.readline()
    store = Store(directory / "store" / "kv", limit=LIMIT)

    def fill(thread: str) -> None:
        for serial in itertools.count(first):
            key = f"{thread}{serial % KEYS}"
            if is_delete(serial):
                store.delete("load", key)
            else:
                store.set("load", key, value(serial))
            os.write(log, f"{thread} {serial}\n".encode())

    for thread in "ab":
        threading.Thread(target=fill, args=(thread,), daemon=True).start()
    for number in itertools.count(first):
        cache.put(f"body-{number}", body(number))
        assert plugin(own, number)["answer"]() == number
        os.write(log, f"loaded {number}\n".encode())


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]))
