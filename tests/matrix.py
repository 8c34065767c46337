"""`make demo` and `make test` for every Python that can be had here: prints a table in Markdown.

    python tests/matrix.py                      # all
    python tests/matrix.py --system sid trixie  # some systems; `host` is this machine
    python tests/matrix.py --python 3.15        # some versions
    python tests/matrix.py --write docs/platforms.md

The systems are Debian's, as debootstrap makes them, each in a directory of its own under
HOTPLUG_MATRIX (~/.cache/hotplug-matrix), with nothing but Python, make, gcc and git: what else
the two commands need they must install or do without. `--fresh` makes them anew. This takes root;
without root, or without debootstrap, the Pythons of this machine are tested. Each run gets a copy
of the checkout and, in a system of its own, a mount and a process namespace, so that it leaves
nothing running.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
PLACE = Path(os.environ.get("HOTPLUG_MATRIX") or Path.home() / ".cache" / "hotplug-matrix")
MIRROR = "http://deb.debian.org/debian"
PACKAGES = "python3,python3-venv,make,gcc,libc6-dev,git,ca-certificates"
VERSIONS = tuple(f"3.{minor}" for minor in range(10, 16))
USER = "tester"
SECONDS = 5400
"""For one of the two commands: machines on which something else runs are slow."""

SYSTEMS = {"bookworm": "Debian 12", "trixie": "Debian 13", "sid": "Debian sid"}

# In namespaces of their own: mounts and processes end with the command.
INSIDE = """\
set -e
mount --rbind /dev "$0/dev"; mount -t proc proc "$0/proc"
mkdir -p "$0/cache"; mount --bind "$1" "$0/cache"
[ ! -f "$CERTIFICATES" ] || mount --bind "$CERTIFICATES" "$0$CERTIFICATES"
user=$2; shift 2
exec chroot "$0" setpriv --reuid "$user" --regid "$user" --init-groups --reset-env \
    env -i HOME="$(chroot "$0" getent passwd "$user" | cut -d: -f6)" LANG=C.UTF-8 \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    PIP_CACHE_DIR="$([ "$user" = root ] && echo /cache || echo /tmp/pip)" PIP_CERT="$CERTIFICATES" \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} "$@"
"""
CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt"
"""Of this machine, for a network that has an authority of its own."""


@dataclass(frozen=True)
class Place:
    """Where commands run: this machine, or a system below *root*, as *user*."""

    system: str
    root: Path | None = None
    user: str = "root"

    def run(
        self, *command: str, log: Path | None = None, seconds: int = SECONDS
    ) -> tuple[int, str]:
        """The exit code and the output of *command*."""
        words = list(command)
        if self.root is not None:
            cache = PLACE / "pip"
            cache.mkdir(parents=True, exist_ok=True)
            around = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", INSIDE]
            words = [*around, str(self.root), str(cache), self.user, *words]
        try:
            said = subprocess.run(
                words,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=seconds,
                env={**os.environ, "CERTIFICATES": CERTIFICATES},
            )
            code, text = said.returncode, said.stdout.decode("utf-8", "replace")
        except subprocess.TimeoutExpired as error:
            code, text = 124, (error.stdout or b"").decode("utf-8", "replace") + "\ntimed out\n"
        if log is not None:
            log.write_text(text, "utf-8")
        return code, text

    @property
    def name(self) -> str:
        """For the table."""
        if self.root is None:
            return self.system
        return SYSTEMS[self.system] + ("" if self.user == "root" else ", without root")


@dataclass(frozen=True)
class Row:
    """One row of the table."""

    place: Place
    python: str
    rust: str
    wasmtime: str
    demo: str
    test: str
    seconds: float

    def __str__(self) -> str:
        cells = (self.place.name, self.python, self.rust, self.wasmtime, self.demo, self.test)
        return f"| {' | '.join(cells)} | {self.seconds / 60:.0f} min |"


HEAD = """\
| system | Python | Rust | wasmtime | `make demo` | `make test` | time |
|---|---|---|---|---|---|---|"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs what is asked for; the exit code is 1 if a run failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--system", nargs="+", default=[*SYSTEMS, "host"], metavar="NAME")
    parser.add_argument("--python", nargs="+", default=VERSIONS, metavar="VERSION")
    parser.add_argument("--fresh", action="store_true", help="make the systems anew")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the table into FILE")
    asked = parser.parse_args(arguments)
    rows: list[Row] = []
    failed: list[str] = []
    for system in asked.system:
        try:
            places = [Place(_this_machine())] if system == "host" else _systems(system, asked.fresh)
        except RuntimeError as reason:
            print(f"{system}: {reason}", file=sys.stderr)
            continue
        for place in places:
            for version, python in _pythons(place):
                if version in asked.python:
                    print(f"{place.name}, Python {version}", file=sys.stderr)
                    row = _row(place, version, python)
                    rows.append(row)
                    print(row, flush=True)
                    failed += [str(row)] * ("failed" in f"{row.demo}{row.test}")
    table = "\n".join([HEAD, *map(str, rows)])
    print(f"\n{table}")
    if asked.write is not None:
        _write(asked.write, table)
    return 1 if failed or not rows else 0


def _this_machine() -> str:
    release = Path("/etc/os-release")
    text = release.read_text("utf-8") if release.exists() else ""
    found = re.search(r'(?m)^PRETTY_NAME="?([^"\n]*)', text)
    name = found[1].removesuffix(" GNU/Linux") if found else platform.platform(terse=True)
    return f"this machine ({re.sub(r' *[(].*[)]', '', name)}, {platform.machine()})"


def _systems(name: str, fresh: bool) -> list[Place]:
    """The system as root and as a user; made first, if it is not there."""
    if name not in SYSTEMS:
        raise RuntimeError(f"not one of {', '.join(SYSTEMS)}, host")
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise RuntimeError("needs root, for debootstrap and chroot")
    if shutil.which("debootstrap") is None:
        raise RuntimeError("there is no debootstrap (`apt-get install debootstrap`)")
    root = PLACE / name
    if fresh:
        shutil.rmtree(root, ignore_errors=True)
    place, user = Place(name, root), Place(name, root, USER)
    if not (root / ".ready").exists():
        made = subprocess.run(
            ["debootstrap", "--variant=minbase", f"--include={PACKAGES}", name, str(root), MIRROR],
            stdout=sys.stderr,
        )
        if made.returncode:
            raise RuntimeError("debootstrap failed")
        place.run("useradd", "--create-home", USER)
        # A mirror may keep an old day of sid.
        config = root / "etc" / "apt" / "apt.conf.d" / "99matrix"
        config.write_text('Acquire::Check-Valid-Until "false";\n', "utf-8")
        place.run("apt-get", "update")
        for version in VERSIONS:
            place.run("apt-get", "install", "-y", f"python{version}", f"python{version}-venv")
        (root / ".ready").touch()
    # As a user last: the first run as root has then installed a Rust.
    return [place, user]


def _pythons(place: Place) -> Iterator[tuple[str, str]]:
    """Each Python of *place*: its version, and its path. A user other than root gets one."""
    seen: set[str] = set()
    patterns = ["/usr/bin/python3", "/usr/bin/python3.*", "/usr/local/bin/python3.*"]
    if place.root is None:
        home = str(Path.home())
        patterns += [f"{home}/.pyenv/versions/*/bin/python3"]
        patterns += [f"{home}/.local/share/uv/python/*/bin/python3"]
    for pattern in patterns:
        folder = place.root or Path("/")
        for path in sorted(folder.glob(pattern.lstrip("/"))):
            if not re.fullmatch(r"python3(\.\d+)?", path.name):
                continue
            python = f"/{path.relative_to(folder)}"
            code, text = place.run(python, "-c", "import sys, venv; print(*sys.version_info[:2])")
            version = ".".join(text.split())
            if code == 0 and version in VERSIONS and version not in seen:
                seen.add(version)
                yield version, python
                if place.user != "root":
                    return


def _row(place: Place, version: str, python: str) -> Row:
    home = {"root": "root"}.get(place.user, f"home/{place.user}")
    folder = (place.root / home if place.root else PLACE / "host") / f"hotplug-{version}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    listed = ["git", "-C", str(CHECKOUT), "ls-files", "-z", "--cached", "--others"]
    names = subprocess.run([*listed, "--exclude-standard"], stdout=subprocess.PIPE, check=True)
    for name in names.stdout.decode().split("\0"):
        if name and (CHECKOUT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(CHECKOUT / name, folder / name)
    inside = f"/{folder.relative_to(place.root)}" if place.root else str(folder)
    if place.user != "root":
        place_of_root = Place(place.system, place.root)
        place_of_root.run("chown", "-R", f"{place.user}:", inside)
    log = folder.with_name(f"{folder.name}.log")
    started = time.monotonic()
    make = ("make", "--directory", inside, f"PYTHON={python}")
    code, said = place.run(*make, "demo", log=log.with_suffix(".demo.log"))
    demo = "passes" if code == 0 else "failed"
    rust = re.search(r"Rust (\d+\.\d+\.\d+):", said)
    code, said = place.run(*make, "test", log=log.with_suffix(".test.log"))
    closing = re.findall(r"(?m)^=+ (.*\d+ (?:passed|failed).*?) in .*=+$", said)
    test = closing[-1] if closing else "failed before the first test"
    if code and "failed" not in test:
        test += ", failed"
    about = (
        "import platform, importlib.metadata as m;"
        " print(platform.python_version(), m.version('wasmtime'))"
    )
    _, words = place.run(f"{inside}/.venv/bin/python", "-c", about)
    exact, wasmtime = [*words.split(), "?", "?"][:2]
    found = rust[1] if rust else "?"
    return Row(place, exact, found, wasmtime, demo, test, time.monotonic() - started)


def _write(path: Path, table: str) -> None:
    """Puts *table* in the place of the one that is in *path*, or at its end."""
    text = path.read_text("utf-8")
    old = re.compile(re.escape(HEAD.splitlines()[0]) + r"\n(?:\|.*\n)*")
    match = old.search(text)
    path.write_text(
        text[: match.start()] + table + "\n" + text[match.end() :]
        if match
        else text + "\n" + table,
        "utf-8",
    )


if __name__ == "__main__":
    sys.exit(main())
