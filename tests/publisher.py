"""A publisher in a process of its own: `python tests/publisher.py STORE WHO FIRST COUNT`.

It prints the version and the digest of each version that the store has acknowledged, as soon as
that is so; and `taken` where another publisher has the version.
"""

from __future__ import annotations

import sys
from pathlib import Path

from hotplug.registry import Record, TagConflict
from hotplug.registry.store import LocalStore
from plugins import NAME, module, toml


def main(root: str, who: str, first: str, count: str) -> None:
    repository = LocalStore(Path(root)).repository(NAME)
    for number in range(int(first), int(first) + int(count)):
        version = f"1.{number}.0"
        text = toml(version, doc=f"by {who}")
        record, artifact = Record.build(NAME, text.encode(), module(text))
        try:
            repository.push(artifact, version)
        except TagConflict:
            print(f"{version} taken", flush=True)
        else:
            print(f"{version} {record.digest}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
