"""The rooms of the package: imports point one way, by the doors, and in no circle."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

LONG = 250
"""Lines of a file; a longer one has its reason in docs/architecture.md."""
PACKAGE = Path(__file__).parents[1] / "framework" / "hotplug"

# Low to high. Names on one line do not see each other: codegen (text) and runtime (wasm) are
# joined above them only. A name is a room, or a file that stands beside the rooms.
LAYERS = """
system
diagnostics kinds assets version cache files loaded
errors
names
manifest
interface
codegen runtime
store
inputs
build
binding
values watch
registry
plugin
replay
pack scaffold
host
testing
dev
page
freezing
cli
hotplug
__main__
"""
RANK = {word: n for n, line in enumerate(LAYERS.splitlines()) for word in line.split()}

Imports = Mapping[str, set[str]]


def room(module: str) -> str:
    """`hotplug.codegen.rust` -> `codegen`; the package itself is `hotplug`."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "hotplug"


def trees() -> Iterator[tuple[str, Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = ("hotplug", *path.relative_to(PACKAGE).with_suffix("").parts)
        name = ".".join(parts).removesuffix(".__init__")
        yield name, path, ast.parse(path.read_text("utf-8"))


def imported(name: str, tree: ast.Module, modules: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"line {node.lineno}: a relative import"
            source = str(node.module)
            for alias in node.names:
                whole = f"{source}.{alias.name}"
                # A noun of another room's door may be called as a file behind it is.
                beside = source == "hotplug" or room(source) == room(name)
                yield whole if beside and whole in modules else source


def imports() -> dict[str, set[str]]:
    found = list(trees())
    modules = {name for name, *_ in found}
    return {name: set(imported(name, tree, modules)) & modules for name, _, tree in found}


def doors() -> set[str]:
    return {f"hotplug.{path.parent.name}" for path in PACKAGE.glob("*/__init__.py")}


def violations(found: Imports) -> list[str]:
    """The imports in *found* that break the plan."""
    problems = [f"{name} is in no layer" for name in found if room(name) not in RANK]
    for name, others in found.items():
        mine = room(name)
        for other in sorted(others):
            theirs = room(other)
            if theirs == mine:
                continue
            if RANK.get(theirs, 0) >= RANK.get(mine, len(RANK)):
                problems.append(f"{name} imports {other}, which is not below it")
            if other.count(".") > 1:
                problems.append(f"{name} imports {other}, past the door of its room")
    return problems


def circles(found: Imports) -> list[str]:
    """The modules that import each other in a circle, doors of rooms aside."""
    inside = {
        name: {
            other
            for other in others
            if room(other) == room(name) and other not in {name, f"hotplug.{room(name)}"}
        }
        for name, others in found.items()
    }
    while True:  # take away what imports nothing that is left
        done = {name for name, others in inside.items() if not others & inside.keys()}
        if not done:
            return sorted(inside)
        inside = {name: others for name, others in inside.items() if name not in done}


def private_uses(tree: ast.Module) -> Iterator[str]:
    """What is private to wasmtime in *tree*: its modules, and attributes of its objects."""
    words = [
        f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    ]
    words += [a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names]
    theirs = [word for word in words if word.split(".")[0] == "wasmtime"]
    yield from (word for word in theirs if "._" in word)
    if theirs:
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and is_private(node.attr) and not own(node.value):
                yield f"line {node.lineno}: .{node.attr}"


def own(value: ast.expr) -> bool:
    return isinstance(value, ast.Name) and value.id == "self"


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.endswith("__")


def test_imports_point_down_and_go_by_the_doors() -> None:
    assert violations(imports()) == []


def test_no_room_has_a_circle() -> None:
    assert circles(imports()) == []


def test_every_layer_is_there() -> None:
    assert {room(name) for name in imports()} == set(RANK)


def test_every_room_has_a_door() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name[0] != "_"}
    assert {f"hotplug.{name}" for name in rooms} == doors()
    for name, path, tree in trees():
        if path.name == "__init__.py" and path.parent != PACKAGE:
            assert ast.get_docstring(tree), f"{name} does not say what the room is for"


def test_no_room_is_too_full() -> None:
    for directory in (PACKAGE, *(path for path in PACKAGE.rglob("*") if path.is_dir())):
        assert len([*directory.glob("*.py")]) <= 18, directory.name  # and its door


def test_the_page_of_the_rooms_is_true() -> None:
    page = (PACKAGE.parents[1] / "docs" / "architecture.md").read_text("utf-8")
    contributing = (PACKAGE.parents[1] / "CONTRIBUTING.md").read_text("utf-8")
    named = set(re.findall(r"`([a-z_/]+\.py)`", page + contributing)) - {"__init__.py"}
    assert len(named) > 30
    top = PACKAGE.parents[1]
    assert [
        name for name in named if not ((PACKAGE / name).is_file() or (top / name).is_file())
    ] == []
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert [name for name in rooms if f"`{name}`" not in page] == []
    _, _, reasons = page.partition("## Files over 250 lines")
    long = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if len(path.read_text("utf-8").splitlines()) > LONG
    }
    assert [name for name in long if f"`{name}`" not in reasons] == []


def test_wasmtimes_internals_are_in_one_package() -> None:
    found = {name for name, _, tree in trees() if list(private_uses(tree))}
    assert found
    assert [name for name in found if not name.startswith("hotplug.runtime.native.")] == []


def test_what_breaks_the_plan_is_seen() -> None:
    def wrong(name: str, other: str) -> list[str]:
        return violations({name: {other}})

    assert wrong("hotplug.names", "hotplug.errors") == []
    assert wrong("hotplug.build.generate", "hotplug.codegen") == []
    assert wrong("hotplug.build.generate", "hotplug.codegen.render") == [
        "hotplug.build.generate imports hotplug.codegen.render, past the door of its room"
    ]
    assert wrong("hotplug.kinds", "hotplug.codegen") == [
        "hotplug.kinds imports hotplug.codegen, which is not below it"
    ]
    assert wrong("hotplug.codegen.rust", "hotplug.runtime") == [
        "hotplug.codegen.rust imports hotplug.runtime, which is not below it"
    ]
    assert wrong("hotplug.build", "hotplug") == [
        "hotplug.build imports hotplug, which is not below it"
    ]
    assert violations({"hotplug.stray": set()}) == ["hotplug.stray is in no layer"]


def test_an_import_by_a_door_is_told_from_one_past_it() -> None:
    modules = {"hotplug.codegen", "hotplug.codegen.rust", "hotplug.names"}

    def found(name: str, source: str) -> set[str]:
        return set(imported(name, ast.parse(source), modules))

    by_the_door, past_it = "from hotplug.codegen import rust", "from hotplug.codegen.rust import a"
    assert found("hotplug.build.build", by_the_door) == {"hotplug.codegen"}
    assert found("hotplug.build.build", past_it) == {"hotplug.codegen.rust"}
    assert found("hotplug.codegen.wit", by_the_door) == {"hotplug.codegen.rust"}
    assert found("hotplug.codegen.wit", "from hotplug import names") == {"hotplug.names"}


def test_circles_are_seen() -> None:
    first, second, third = (f"hotplug.store.{name}" for name in "abc")
    assert circles({first: {second}, second: {third}, third: set()}) == []
    assert circles({first: {second}, second: {third}, third: {second}}) == [first, second, third]
    by_the_door = {first: {"hotplug.store"}, "hotplug.store": {first}}
    assert circles(by_the_door) == []


def test_private_uses_are_seen() -> None:
    source = "from wasmtime import _ffi, Store\nimport wasmtime._bindings\nstore._ptr\nself._x\n"
    uses = ["wasmtime._ffi", "wasmtime._bindings", "line 3: ._ptr"]
    assert list(private_uses(ast.parse(source))) == uses


def test_the_names_of_test_files_are_unique() -> None:
    """Pytest imports each by its base name: of two that share one, neither order of them works."""
    names = [path.name for path in PACKAGE.parents[1].joinpath("tests").rglob("test_*.py")]
    assert sorted(names) == sorted(set(names))
