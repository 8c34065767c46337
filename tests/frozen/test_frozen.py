"""An application that PyInstaller has frozen, and one in a zip archive, call their plugins."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipapp
from pathlib import Path

import pytest

from hotplug.build import build
from hotplug.manifest import Project
from hotplug.pack import pack
from hotplug.scaffold import scaffold

pytest.importorskip("PyInstaller", reason="PyInstaller is not installed: see `make frozen`")

ROOT = Path(__file__).parents[2]
PACKED = """\
from iced import Iced

with Iced.load() as plugin:
    print(plugin.greet("World"))
"""
LOADED = """\
import sys
import hotplug

with hotplug.load(sys.argv[1]) as plugin:
    print(plugin.greet("World"))
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with hotplug and a packed plugin, as pip installs them."""
    root = tmp_path_factory.mktemp("frozen")
    plugin = scaffold("iced", root, git=False).root
    packed = pack(Project.at(plugin), root / "wheels").path
    run = [sys.executable, "-m", "pip", "--quiet"]
    wheel = ["wheel", "--no-deps", "--wheel-dir", str(root / "wheels"), str(ROOT)]
    subprocess.run([*run, *wheel], check=True)
    wheels = [packed, *(root / "wheels").glob("hotplug-*.whl")]
    install = ["install", "--no-deps", "--target", str(root / "site"), *map(str, wheels)]
    subprocess.run([*run, *install], check=True)
    build(Project.at(plugin))
    return root


def _alone(root: Path, name: str) -> dict[str, str]:
    """An environment without a cache of generated code, and without the site of *root*."""
    environ = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return {**environ, "HOTPLUG_CACHE_DIR": str(root / f"cache-{name}")}


@pytest.mark.parametrize(("name", "program"), [("packed", PACKED), ("loaded", LOADED)])
def test_frozen_by_pyinstaller(site: Path, name: str, program: str) -> None:
    source = site / f"{name}.py"
    source.write_text(program)
    freeze = [sys.executable, "-m", "PyInstaller", "--onedir", "--noconfirm", "--log-level=WARN"]
    environ = {**os.environ, "PYTHONPATH": str(site / "site")}
    subprocess.run([*freeze, str(source)], cwd=site, env=environ, check=True)
    away = site / f"away-{name}"  # nothing of the checkout or of the site is beside it
    shutil.move(site / "dist" / name, away)
    command = [str(away / name), str(site / "iced")]
    done = subprocess.run(
        command, cwd=away, env=_alone(site, name), capture_output=True, text=True, check=False
    )
    assert done.stdout == "Hello, World!\n", done.stderr


def test_in_a_zip_archive(site: Path) -> None:
    """The library of wasmtime cannot be loaded out of an archive: wasmtime is installed beside."""
    made = site / "zip"
    shutil.copytree(site / "site", made)
    (made / "__main__.py").write_text(LOADED)
    archive = site / "application.pyz"
    zipapp.create_archive(made, archive)
    command = [sys.executable, str(archive), str(site / "iced")]
    done = subprocess.run(
        command, cwd=site, env=_alone(site, "zip"), capture_output=True, text=True, check=False
    )
    assert done.stdout == "Hello, World!\n", done.stderr
