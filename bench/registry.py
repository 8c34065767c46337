"""The embedded store at scale: `make registry-scale`.

It fills a store in a temporary directory, and times what a program asks of it, each in a process of
its own: to open it, to resolve a version, to search. The first search of a user is shown, too.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hotplug.registry import Artifact, Descriptor, Image, Name, Record
from hotplug.registry.record import CONFIG_TYPE, WASM_TYPE
from hotplug.registry.store import LocalRepository, LocalStore
from plugins import module, toml

SPACES = 100
ASK = """
import json, sys, time
from pathlib import Path
from hotplug.registry import Name, Record
from hotplug.registry.store import LocalStore
times = {}
def timed(name, function):
    started = time.perf_counter()
    found = function()
    times[name] = (time.perf_counter() - started) * 1e3
    return found
store = timed("open", lambda: LocalStore(Path(sys.argv[1])))
repository = store.repository(Name.parse(sys.argv[2]))
digest = timed("resolve", lambda: repository.resolve("1.3.0")).digest
def read():
    image = repository.image(digest)
    return repository.blob(Record.read(image, repository.blob(image.config)).wasm)
timed("read and verify", read)
found = timed("search", lambda: store.search("p00042"))
assert [str(one.name) for one in found] == [sys.argv[2]], found
timed("search that finds all", lambda: store.search("counts"))
print(json.dumps(times))
"""


def artifacts(name: Name, versions: int) -> dict[str, Artifact]:
    found: dict[str, Artifact] = {}
    for number in range(versions):
        text = toml(f"1.{number}.0", doc="Counts words.", name=name.plugin)
        found[f"1.{number}.0"] = Record.build(name, text.encode(), module(text))[1]
    return found


def renamed(artifact: Artifact, old: Name, new: Name) -> Artifact:
    """The same plugin by another name of the same length, so that no size in it changes."""

    def other(data: bytes) -> bytes:
        return data.replace(old.plugin.encode(), new.plugin.encode())

    image = artifact.image
    before = image.layers[0].digest
    wasm = other(artifact.blobs[before])
    layer = Descriptor.of(WASM_TYPE, wasm)
    config = other(artifact.blob(image.config)).replace(before.encode(), layer.digest.encode())
    about = {key: text.replace(str(old), str(new)) for key, text in image.annotations.items()}
    made = Image.make(Descriptor.of(CONFIG_TYPE, config), (layer,), about)
    return Artifact(made, {made.config.digest: config, layer.digest: wasm})


def fill(store: LocalStore, plugins: int, versions: int) -> None:
    first = Name("s00", "p00000")
    kept = artifacts(first, versions)
    for number in range(plugins):
        name = Name(f"s{number % SPACES:02}", f"p{number:05}")
        repository = store.repository(name)
        quiet = LocalRepository(name, repository.root, durable=False)
        for index, (version, artifact) in enumerate(kept.items(), 1):
            (repository if index == versions else quiet).push(
                renamed(artifact, first, name), version
            )


def asked(root: Path) -> dict[str, float]:
    command = [sys.executable, "-c", ASK, str(root), "s42/p00042"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main(plugins: int = 10_000, versions: int = 10) -> None:
    with tempfile.TemporaryDirectory() as directory:
        store = LocalStore(Path(directory), durable=False)
        started = time.perf_counter()
        fill(store, plugins, versions)
        seconds = time.perf_counter() - started
        print(f"{plugins:,} plugins with {versions} versions, filled in {seconds:.0f} s")
        runs = [asked(store.root) for _ in range(7)]
        for name in runs[0]:
            print(f"{name:<24}{sorted(run[name] for run in runs)[3]:9.2f} ms")
        (store.root / ".catalogue").unlink()
        print(f"{'search, no catalogue':<24}{asked(store.root)['search']:9.2f} ms")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
