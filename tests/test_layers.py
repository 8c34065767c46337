"""Imports point one way: from a module to those in a lower layer, or within its own package."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "framework" / "hotplug"

# Low to high. Modules on one line do not see each other. codegen (text) and runtime (wasm) are on
# one; the only module that joins them is bindings.
LAYERS = """
errors kinds assets version cache
names spans values export entries wheel
syntax store
document
table
terms items
limits typespec defaults buildspec hooksource
argspec
exportspec importspec
reference
statespec registerspec answerspec
hooktable
agreement
manifest
signature
interface project
codegen runtime toolchain
cargo
arguments
view
scope
grants unwind
bindings generate mismatch aio
build source generation state
generations
plugin
testing
hosted watch
hookspecs tally fit sqlite commands
proxy watcher
served
held
host
scaffold pack packed
dev
cli
hotplug
__main__
"""
RANK = {word: n for n, line in enumerate(LAYERS.splitlines()) for word in line.split()}
SIBLINGS = {"codegen", "runtime"}
JOINS_THEM = {"bindings"}

Imports = Mapping[str, set[str]]


def layer(module: str) -> str:
    """`hotplug.codegen.rust` -> `codegen`; the package itself is `hotplug`."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "hotplug"


def trees() -> Iterator[tuple[str, Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = ("hotplug", *path.relative_to(PACKAGE).with_suffix("").parts)
        name = ".".join(parts).removesuffix(".__init__")
        yield name, path, ast.parse(path.read_text("utf-8"))


def imported(tree: ast.Module, modules: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"line {node.lineno}: a relative import"
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (one if one in modules else str(node.module) for one in whole)


def imports() -> dict[str, set[str]]:
    found = list(trees())
    modules = {name for name, *_ in found}
    return {name: set(imported(tree, modules)) & modules for name, _, tree in found}


def violations(found: Imports) -> list[str]:
    """What in *found* breaks the plan."""
    problems = [f"{name} is in no layer" for name in found if layer(name) not in RANK]
    for name, others in found.items():
        mine = layer(name)
        seen = {layer(other) for other in others} - {mine}
        problems += [
            f"{name} imports {other}, which is not below it"
            for other in sorted(seen)
            if RANK.get(other, 0) >= RANK.get(mine, len(RANK))
        ]
        if seen >= SIBLINGS and mine not in JOINS_THEM:
            problems.append(f"{name} imports both codegen and runtime")
    return problems


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


def test_imports_point_down() -> None:
    assert violations(imports()) == []


def test_every_layer_is_there() -> None:
    assert {layer(name) for name in imports()} == set(RANK)


def test_wasmtimes_internals_are_in_one_package() -> None:
    found = {name for name, _, tree in trees() if list(private_uses(tree))}
    assert found
    assert [name for name in found if not name.startswith("hotplug.runtime.native.")] == []


def test_what_breaks_the_plan_is_seen() -> None:
    assert violations({"hotplug.names": {"hotplug.errors"}}) == []
    up = {"hotplug.kinds": {"hotplug.codegen.rust"}}
    assert violations(up) == ["hotplug.kinds imports codegen, which is not below it"]
    beside = {"hotplug.codegen.rust": {"hotplug.runtime.pool"}}
    assert violations(beside) == ["hotplug.codegen.rust imports runtime, which is not below it"]
    both = {"hotplug.build": {"hotplug.codegen.rust", "hotplug.runtime.pool"}}
    assert violations(both) == ["hotplug.build imports both codegen and runtime"]
    root = {"hotplug.build": {"hotplug"}}
    assert violations(root) == ["hotplug.build imports hotplug, which is not below it"]
    assert violations({"hotplug.stray": set()}) == ["hotplug.stray is in no layer"]
    source = "from wasmtime import _ffi, Store\nimport wasmtime._bindings\nstore._ptr\nself._x\n"
    uses = ["wasmtime._ffi", "wasmtime._bindings", "line 3: ._ptr"]
    assert list(private_uses(ast.parse(source))) == uses
