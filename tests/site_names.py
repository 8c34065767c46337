"""Fails where a public name is not on the site of `make docs`: `python tests/site_names.py`."""

from __future__ import annotations

import importlib
import re
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
FREE = {"hotplug.__version__"}
"""Names that say all there is to say."""


def main() -> int:
    """Prints what is missing; the exit code is 1 if anything is."""
    documented = set(inventory((ROOT / "site" / "objects.inv").read_bytes()))
    # A function in a file of its own name is documented by the name of that file.
    ends = {name.rpartition(".")[2] for name in documented if _is_twin(name)}
    missing = sorted(
        name for name in set(offered()) - documented - FREE if name.rpartition(".")[2] not in ends
    )
    for name in missing:
        print(f"{name}: not on the site: it has no docstring", file=sys.stderr)
    print(f"{len(documented)} names are documented")
    return 1 if missing else 0


def _is_twin(name: str) -> bool:
    parts = name.split(".")
    return len(parts) > 2 and parts[-1] == parts[-2]


def inventory(data: bytes) -> Iterator[str]:
    """The names in an inventory of Sphinx, version 2, as mkdocstrings writes it."""
    *_, body = data.split(b"\n", 4)
    for line in zlib.decompress(body).decode().splitlines():
        yield line.split(" ")[0]


def offered() -> Iterator[str]:
    """The names that the page about the API promises: the modules whole, and single names."""
    page = (ROOT / "docs" / "reference" / "api.md").read_text("utf-8")
    for name in re.findall(r"^::: ([\w.]+)$", page, re.MULTILINE):
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError:
            yield name
        else:
            if not hasattr(module, "__all__"):
                yield name
            yield from (f"{name}.{one}" for one in getattr(module, "__all__", ()))


if __name__ == "__main__":
    sys.exit(main())
