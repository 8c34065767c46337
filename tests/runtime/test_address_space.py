"""A memory reserves the addresses that its limit allows, and says so where they are refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import wasm

WAT = f"""(module {wasm.SUPPORT}
    (func (export "_grow") (param i32) (result i32) (memory.grow (local.get 0))))"""
MANIFEST = wasm.HEAD + '[exports.grow]\nargs = {{ pages = "u32" }}\nreturns = "i32"\n'
LIMITS = '[limits]\nmemory = "{memory}"\n'
PROGRAM = """
import resource, sys
from pathlib import Path
import hotplug, wasm
from test_address_space import WAT, MANIFEST, LIMITS

addresses, memory, count, root = int(sys.argv[1]), sys.argv[2], int(sys.argv[3]), Path(sys.argv[4])
manifest = MANIFEST.format() + LIMITS.format(memory=memory)
with wasm.load(root, WAT, manifest) as first:
    pass  # what the first load takes once is not counted
here = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (here + addresses, here + addresses))
plugins = []
try:
    for _ in range(count):
        plugins.append(wasm.load(root, WAT, manifest))
        assert plugins[-1].grow(1) == 1
except hotplug.PluginOutOfMemory as error:
    print(error.kind, error)
else:
    print("loaded", count)
"""


def run(addresses: int, memory: str, count: int, root: Path) -> str:
    path = [*sys.path, str(Path(__file__).parent)]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(one for one in path if one)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(addresses), memory, str(count), root],
        env=env, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs Linux's /proc")
def test_many_plugins_in_few_addresses(tmp_path: Path) -> None:
    assert run(2 << 30, "8 MiB", 50, tmp_path) == "loaded 50\n"


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs Linux's /proc")
def test_refused_addresses_are_named(tmp_path: Path) -> None:
    said = run(512 << 20, "1 GiB", 1, tmp_path)
    assert said.startswith("address_space ")
    assert "1,073,741,824 bytes of addresses" in said
    assert "`ulimit -v`" in said
