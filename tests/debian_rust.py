"""A Rust for wasm32-wasip1 out of Debian's packages, where this machine has none.

Nothing is installed: the packages are unpacked into a directory of the cache, and run with their
own libraries. `python tests/debian_rust.py` prints the path of the rustc.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from hotplug.build.toolchain.search import find
from hotplug.errors import BuildError
from hotplug.manifest import WASI

__all__ = ["rust_for_wasi"]

SUITE, RUST, LLVM = "trixie", "1.85", "19"
PACKAGES = (
    "rustc", "libstd-rust-dev", f"libstd-rust-{RUST}", "libstd-rust-dev-wasm32", f"lld-{LLVM}",
    f"libllvm{LLVM}", "libc6", "libgcc-s1", "libstdc++6", "zlib1g", "libzstd1", "libxml2",
    "libedit2", "libffi8", "libtinfo6", "libbsd0", "libmd0", "liblzma5", "libz3-4", "libicu76",
)  # fmt: skip
KEYS = "/usr/share/keyrings/debian-archive-keyring.gpg"


def rust_for_wasi() -> str:
    """What HOTPLUG_RUSTC has to be for that target. Raises OSError with the reason for none."""
    try:
        return str(find(WASI).rustc)
    except BuildError as error:
        problem = str(error).splitlines()[0]
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    root = base / "hotplug-tests" / f"rust-{SUITE}"
    if not (root / ".ready").exists():
        if shutil.which("apt-get") is None or not Path(KEYS).is_file():
            raise OSError(f"{problem}, and this is no Debian")
        try:
            _unpacked(root)
        except subprocess.CalledProcessError as error:
            said = error.stderr.decode(errors="replace").strip().splitlines()[-1:]
            raise OSError(f"{problem}, and Debian's cannot be had: {' '.join(said)}") from None
        (root / ".ready").touch()
    return str(root / "run" / "rustc")


def _unpacked(root: Path) -> None:
    shutil.rmtree(root, ignore_errors=True)
    for name in ("state/lists/partial", "cache/archives/partial", "debs", "run"):
        (root / name).mkdir(parents=True)
    (root / "state" / "status").touch()
    (root / "sources").write_text(
        f"deb [signed-by={KEYS}] http://deb.debian.org/debian {SUITE} main\n"
    )
    settings = {
        "Dir::State": root / "state", "Dir::State::status": root / "state" / "status",
        "Dir::Cache": root / "cache", "Dir::Etc::sourcelist": root / "sources",
        "Dir::Etc::sourceparts": "/nonexistent", "APT::Sandbox::User": "root",
    }  # fmt: skip
    options = [part for key, value in settings.items() for part in ("-o", f"{key}={value}")]

    def run(*command: str) -> None:
        subprocess.run(command, cwd=root / "debs", check=True, capture_output=True)

    run("apt-get", *options, "-qq", "update")
    run("apt-get", *options, "-qq", "download", *PACKAGES)
    for one in sorted((root / "debs").glob("*.deb")):
        run("dpkg", "-x", str(one), str(root))
    shutil.rmtree(root / "debs")
    (loader,) = root.glob("usr/lib64/ld-linux-x86-64.so.2")
    libraries = f"{root}/usr/lib/x86_64-linux-gnu:{root}/usr/lib/llvm-{LLVM}/lib"
    start = f"exec {loader} --library-path {libraries}"
    linker = root / "usr" / "lib" / "rustlib" / "x86_64-unknown-linux-gnu" / "bin" / "rust-lld"
    linker.parent.mkdir(parents=True, exist_ok=True)
    scripts = {
        root / "run" / "rustc": f'{start} {root}/usr/bin/rustc "$@" --sysroot {root}/usr',
        linker: f'{start} --argv0 wasm-ld {root}/usr/lib/llvm-{LLVM}/bin/lld "$@"',
    }
    for path, line in scripts.items():
        path.write_text(f"#!/bin/sh\n{line}\n")
        path.chmod(0o755)


if __name__ == "__main__":
    print(rust_for_wasi())
