"""A name -> the files of a new plugin: all of them, or none."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hotplug import names
from hotplug.assets import assets
from hotplug.build import Generated, Workspace
from hotplug.codegen import render
from hotplug.errors import Diagnostic, HotplugError
from hotplug.manifest import Project

__all__ = ["Scaffold", "scaffold"]

_TREE = "scaffold"
_SUFFIX = ".jinja"


@dataclass(frozen=True, slots=True)
class _View:
    """The object that the templates see."""

    name: str
    package: str
    class_name: str
    alone: bool
    """Whether it is a crate of its own, in no workspace."""


@dataclass(frozen=True, slots=True)
class Scaffold:
    """A new plugin, and the commands that its author runs next."""

    root: Path
    next_commands: tuple[str, str, str]
    note: str = ""
    """How it may join the Cargo workspace that it lies in, or that it has joined it."""


def scaffold(name: str, into: Path, *, git: bool = True) -> Scaffold:
    """Creates the plugin *name* in a new directory of *into*. With *git*, also a git repository,
    unless *into* is inside one. In a Cargo workspace whose `members` take its path, it is one of
    them; in another one it stays a crate of its own.

    Raises HotplugError where *name* is not a legal name, or the directory exists.
    """
    wrong = names.fault(name, "plugin")
    if wrong is not None:
        label, remedy = wrong
        about = Diagnostic(f"`{name}` cannot be the name of a plugin: {label}", help=remedy)
        raise HotplugError(about.bare())
    root = into / name
    if os.path.lexists(root):
        raise HotplugError(f"`{root}` is there already, and is left as it is")
    around = Workspace.around(root)
    joins = around is not None and around.takes(root)
    try:
        into.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=into, prefix=f".{name}.") as made:
            fresh = Path(made) / name
            _write(fresh, _View(name, names.snake(name), names.camel(name), not joins))
            Generated.of(Project.at(fresh)).write()
            if git:
                _init(fresh, into)
            fresh.rename(root)
    except OSError as error:
        raise HotplugError(f"`{root}` cannot be made: {error.strerror}") from None
    path = shlex.quote(str(root))
    commands = f"hotplug build {path}", f"hotplug call {path} greet World", f"pytest {path}"
    return Scaffold(root, commands, _note(around, root) if around is not None else "")


def _note(around: Workspace, root: Path) -> str:
    manifest, path = around.root / "Cargo.toml", root.resolve().relative_to(around.root).as_posix()
    if around.takes(root):
        return f"it is a member of the Cargo workspace of `{manifest}`"
    return (
        f"the Cargo workspace of `{manifest}` does not take it, so it is a crate of its own;"
        f' to join, add "{path}" to `members` there, and take `[workspace]` out of its Cargo.toml'
    )


def _write(root: Path, view: _View) -> None:
    """Renders the tree of templates, which is the tree of a plugin."""
    tree = assets("templates") / _TREE
    for template in sorted(tree.rglob(f"*{_SUFFIX}")):
        path = template.relative_to(tree).as_posix()
        target = root / path.removesuffix(_SUFFIX).replace("NAME", view.package)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(render(f"{_TREE}/{path}", view), encoding="utf-8")


def _init(root: Path, into: Path) -> None:
    git = shutil.which("git")
    if git is None:
        return
    inside = subprocess.run(
        [git, "rev-parse", "--is-inside-work-tree"], cwd=into, capture_output=True, check=False
    )
    if inside.returncode != 0:
        subprocess.run([git, "init", "--quiet"], cwd=root, capture_output=True, check=False)
