"""Fuzz what reads results, guided by its coverage: `python guided.py [SECONDS [DIRECTORY]]`.

It needs atheris, of PyPI. It begins with the corpus in this directory, keeps what covers more in
DIRECTORY, and writes what is a bug to a file `crash-*` where it was started.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

HERE = Path(__file__).parent
sys.path += [str(HERE.parent), str(HERE.parents[1] / "framework")]

from fuzz.codec import check  # noqa: E402
from fuzz.seeds import CORPUS, TARGETS  # noqa: E402


def main() -> None:
    """Run until the time is over, or something is found."""
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    for codec, _ in TARGETS:
        for name, made in codec.scope.items():
            if name.startswith(("_lift_", "_get_", "_lower_", "_put_")) and callable(made):
                codec.scope[name] = atheris.instrument_func(made)

    def one(data: bytes) -> None:
        if data:
            check(*TARGETS[data[0] % len(TARGETS)], data[1:])

    found = Path(sys.argv[2]) if len(sys.argv) > 2 else Path.cwd() / "found"
    found.mkdir(exist_ok=True)
    options = [f"-max_total_time={seconds}", "-max_len=512", "-rss_limit_mb=1024"]
    atheris.Setup([sys.argv[0], *options, str(found), str(CORPUS)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
