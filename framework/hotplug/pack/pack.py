"""Project -> a wheel: the typed package, the wasm module, the entry points."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hotplug import names
from hotplug.build import build, write_file
from hotplug.codegen import docstring, layout, literal, python, render
from hotplug.errors import BuildError, Diagnostic
from hotplug.interface import CONFIG, Interface
from hotplug.manifest import BATTERIES, FREE, Answer, Hook, Manifest, Project
from hotplug.pack.wheel import Wheel, python_version
from hotplug.registry import GROUP
from hotplug.version import __version__

__all__ = ["Packed", "pack"]

_PYTEST = "pytest11"
"""The entry point group of pytest, which accepts only hooks that begin with `pytest_`."""
_PROJECTS = {_PYTEST: "pytest"}
"""The pluggy project name of an application, where it differs from the group's name."""
_HOOKS = "hooks"
"""The module of the package that the entry points name."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A written wheel."""

    wheel: Wheel
    path: Path
    size: int
    """Size of the file in bytes."""


@dataclass(frozen=True, slots=True)
class _Hook:
    """One function, as the template sees it."""

    mark: str
    opening: str
    doc: str
    call: str


@dataclass(frozen=True, slots=True)
class _Hooks:
    """The module of the hooks, as the template sees it."""

    doc: str
    hooks: tuple[_Hook, ...]


def pack(
    project: Project,
    into: Path,
    *,
    say: Callable[[str], None] | None = None,
    color: bool = False,
) -> Packed:
    """Builds *project* for release, and writes its wheel into the directory *into*.

    The same source and toolchain give the same bytes. Raises what `build` raises, and BuildError
    for a plugin that cannot be packed.
    """
    manifest = Manifest.load(project.manifest)
    problems = list(_problems(manifest))
    if problems:
        raise BuildError(problems)
    made = build(project, say=say, color=color)
    interface = made.module.interface
    where = names.snake(interface.name)
    files = {
        **{path.removeprefix("python/"): text.encode() for path, text in python(interface).items()},
        f"{where}/plugin.toml": project.manifest.read_bytes(),
        f"{where}/plugin.wasm": made.artifact.read_bytes(),
    }
    if manifest.applications:
        files[f"{where}/{_HOOKS}.py"] = _hooks(interface).encode()
    wheel = Wheel(
        name=interface.name,
        version=python_version(interface.version) or "",
        summary=interface.doc,
        requires=[f"hotplug>={__version__}"],
        files=files,
        entry_points={
            GROUP: {interface.name: where},
            **{group: {interface.name: f"{where}.{_HOOKS}"} for group in manifest.applications},
        },
    )
    data = wheel.data
    path = into / wheel.filename
    write_file(path, data)
    return Packed(wheel, path, len(data))


def _problems(manifest: Manifest) -> Iterator[Diagnostic]:
    """The reasons why the plugin of *manifest* cannot be packed."""
    if python_version(manifest.version) is None:
        yield Diagnostic(
            f"Python's packages have no version `{manifest.version}`",
            manifest.span("plugin", "version"),
            "cannot be packed",
            "before a release they have `-alpha.1`, `-beta.1`, `-rc.1` and `-dev.1`",
        )
    if not manifest.applications:
        return
    where = manifest.span("plugin", "applications")
    if not manifest.hooks:
        yield Diagnostic(
            f"`{manifest.name}` has no hooks for an application to call",
            where,
            "these would register nothing",
            "add `[hooks]`, or leave `applications` out",
        )
    for name in manifest.hooks:
        if manifest.applications == (_PYTEST,) and not name.startswith("pytest_"):
            yield Diagnostic(
                f"pytest has no hook `{name}`",
                manifest.span("hooks", name),
                "it would never be called",
                "each hook of pytest begins with `pytest_`",
            )
    needs = [
        f"`[config]` `{arg.name}`, which has no default"
        for arg in manifest.config
        if arg.default is None
    ]
    given = {one.name for all_ in BATTERIES.values() for one in all_} | {CONFIG}
    needs += [f"the function `{name}`" for name in manifest.imports if name not in given]
    capabilities = {one.capability for one in manifest.imports.values() if one.capability}
    needs += [f"the capability `{one}`" for one in sorted(capabilities & set(BATTERIES) - FREE)]
    if needs:
        yield Diagnostic(
            f"`{manifest.name}` needs what these applications do not give",
            where,
            "they load it without a host, a config or a grant",
            note="\n".join(f"it needs {one}" for one in needs),
        )


def _hooks(interface: Interface) -> str:
    """The source of the module with a function for each hook."""
    hooks = (_hook(hook, interface.applications) for hook in interface.hooks.values())
    doc = docstring(f"The hooks of the plugin `{interface.name}`.", "")
    view = _Hooks(doc, tuple(hooks))
    return render("pack/hooks.py.jinja", view)


def _hook(hook: Hook, groups: Sequence[str]) -> _Hook:
    """The function for *hook*. Where it is for several applications, it is optional in each."""
    args = _args(hook)
    mine = [group for group in groups if (group == _PYTEST) == hook.name.startswith("pytest_")]
    projects = [_PROJECTS.get(group, group) for group in mine or groups]
    marks = {
        "tryfirst": hook.order == "first",
        "trylast": hook.order == "last",
        "optionalhook": hook.optional or len(projects) > 1,
    }
    marked = [*map(literal, projects), *(f"{mark}=True" for mark, on in marks.items() if on)]
    params = [f"{arg}: _Any" for arg in args]
    return _Hook(
        mark=layout("@_packed.hook(", marked, ")"),
        opening=layout(f"def {hook.name}(", params, ") -> _Any:"),
        doc=docstring(f"`{hook.definition}`.", "    "),
        call=layout(f"return _packed[{literal(hook.name)}](", list(args), ")", "    "),
    )


def _args(hook: Hook) -> tuple[str, ...]:
    """The arguments that the hookspec of *hook* must have.

    The application's hookspec is not known here, so an argument with a default keeps it, unless the
    manifest says where its value comes from.
    """
    how = hook.how
    if not isinstance(how, Answer):
        return hook.takes
    needed = {source.name for arg, source in how.args.items() if arg not in how.spare}
    return tuple(name for name in hook.takes if name in needed or name in how.when)
