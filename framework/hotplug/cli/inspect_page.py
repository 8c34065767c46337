"""What `hotplug inspect` found -> the page for people."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from hotplug.errors import harmless
from hotplug.manifest import WASI

__all__ = ["page"]


def page(about: dict[str, Any], path: Path) -> str:
    """The page for people about the plugin at *path*."""
    lines = list(_declared(about)) if "name" in about else []
    module = about["module"]
    if module is None:
        lines += ["", f"not built: `{shlex.join(['hotplug', 'build', str(path)])}` does it"]
        return "\n".join(map(harmless, lines))
    lines += ["", "module", f"  {module['path']}", f"  {module['size']:,} bytes"]
    lines.append(f"  sha256 {module['sha256']}")
    lines += [f"  imports {one}" for one in module["imports"] or ["nothing"]]
    if module["stale"]:
        lines.append("  is older than plugin.toml, and has other exports: build it again")
    if "name" not in about:
        lines += [f"  exports {name} {kind}" for name, kind in module["functions"].items()]
        lines.append("  has no manifest in it, so hotplug did not make it")
    return "\n".join(map(harmless, lines)).strip()


def _declared(about: dict[str, Any]) -> Iterator[str]:
    """The lines about the manifest."""
    yield f"{about['name']} {about['version']}  ({about['fingerprint']})"
    yield from _doc(about, "  ")
    yield from ("", "exports")
    for export in about["exports"]:
        yield f"  {export['signature']}"
        yield from _doc(export)
        yield f"      {export['symbol']} {export['core']}  {export['fingerprint']}"
    if about["imports"]:
        yield from ("", "imports, which the plugin may call in its host")
    for one in about["imports"]:
        wanted = f"  [{one['capability']}]" if one["capability"] else ""
        yield f"  {one['signature']}{wanted}"
        yield from _doc(one)
    if about["capabilities"]:
        yield from ("", "capabilities")
    for one in about["capabilities"]:
        yield f"  {one['name']}: {'has to be granted' if one['grant'] else 'needs no grant'}"
    if about["target"] == WASI:
        yield from ("", f"target {WASI}, whose functions hotplug answers")
        yield "  standard output and error: its log"
        names = {one["name"] for one in about["capabilities"]}
        for what, name in (("the clock", "now"), ("random bytes", "random")):
            has = f"the capability `{name}`" if name in names else "none: not declared"
            yield f"  {what}: {has}"
        yield "  files, sockets, arguments, environment: none"
    if about["config"]:
        yield from ("", "config")
    for value in about["config"]:
        default = "  (required)" if value["required"] else f" = {_written(value)}"
        yield f"  {value['name']}: {value['kind']}{default}"
        yield from _doc(value)
    if about["types"]:
        yield from ("", "types")
    for one in about["types"]:
        yield f"  {one['definition']}"
        yield from _doc(one)
    if about["hooks"]:
        yield from ("", "hooks")
        yield from (f"  {hook['definition']}" for hook in about["hooks"])
    if about["applications"]:
        yield from ("", "applications, to which a wheel of it is announced")
        yield from (f"  {name}" for name in about["applications"])
    if about["state"]:
        yield from ("", "state, carried over a reload")
        yield "  version {version}, saved by {save}, restored by {restore}".format(**about["state"])
    if about["inputs"]:
        yield from ("", "inputs of the build, beside the usual")
        yield from (f"  {pattern}" for pattern in about["inputs"])
    yield from ("", "limits")
    yield from (f"  {name:<9} {say(about['limits'][name])}" for name, say in _LIMITS.items())


def _doc(about: dict[str, Any], indent: str = " " * 6) -> Iterator[str]:
    return (f"{indent}{line}" for line in about["doc"].splitlines())


def _written(value: dict[str, Any]) -> str:
    """The default of *value*, spelled as in a manifest."""
    default = "none" if value["default"] is None else value["default"]
    plain = value["kind"] in {"f32", "f64"}
    return str(default) if plain else json.dumps(default, ensure_ascii=False)


def _bytes(count: int) -> str:
    return f"{count:,} bytes"


_LIMITS: Mapping[str, Callable[[Any], str]] = {
    "memory": _bytes,
    "time": lambda time: "none" if time is None else f"{time:g} s for one call",
    "result": _bytes,
    "instances": lambda count: f"{count:,}" if count else "as many as processors",
    "wait": lambda time: f"{time:g} s for an instance",
    "stack": _bytes,
    "table": lambda count: f"{count:,} elements",
}
"""How each limit is shown."""
