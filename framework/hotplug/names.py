"""Names: which are valid in TOML, Rust and Python at once, and how each language spells them."""

from __future__ import annotations

import keyword
import re
import sys
from typing import Literal

__all__ = ["Role", "camel", "fault", "snake"]

Role = Literal[
    "plugin", "export", "import", "argument", "type", "field", "case", "capability",
    "hook", "hook argument", "attribute", "SQL function", "command", "application",
]  # fmt: skip
"""What a name is for. An application is named by the entry-point group of its plugins."""

_KEBAB = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_SNAKE = re.compile(r"[a-z][a-z0-9]*([_-][a-z0-9]+)*_?")
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_DOTTED = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*")
_LONGEST = 64


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_IN_PYTHON = frozenset({"hook", "hook argument", "attribute"})
"""Names that the application chose; only the rules of Python hold for them."""
_PLAIN = {
    "SQL function": (_IDENTIFIER, "a name in SQL"),
    "application": (_DOTTED, "a group of entry points"),
}


# https://doc.rust-lang.org/reference/keywords.html: strict, reserved and, as they were once, weak.
_RUST = _words(
    "as break const continue crate else enum extern false fn for if impl in let loop match mod "
    "move mut pub ref return self static struct super trait true type unsafe use where while "
    "async await dyn abstract become box do final macro override priv typeof unsized virtual "
    "yield try gen union"
)
# https://sqlite.org/lang_keywords.html: those after which a `(` begins no call of a function.
_SQL = _words(
    "add all alter and as autoincrement between case cast check collate commit constraint create "
    "cross current current_date current_time current_timestamp default deferrable delete distinct "
    "drop else escape except exists foreign from full group having in index inner insert intersect "
    "into is isnull join left limit natural not nothing notnull null on or order outer primary "
    "raise references returning right select set table then to transaction union unique update "
    "using values when where"
)
_GROUPS = {"pytest": "pytest11", "sqlite-utils": "sqlite_utils"}
"""The entry-point group of applications whose group is not called as they are."""
_RUST_CRATES = _words("core std alloc test proc_macro")
_RUST_TYPES = _words("Array BTreeMap Box Err None Ok Option Pack Result Some String Vec View")
_PYTHON_TYPES = _words(
    "ArrayView AwaitedExport Buffer Enum HostedPlugin IntFlag Mapping NotImplementedError Plugin "
    "PluginError Protocol Sequence TypeAlias"
)
"""The names that a generated Python package imports."""
_CARGO_DIRECTORIES = _words("build deps examples incremental")
_WINDOWS = _words("con prn aux nul") | {
    f"{port}{digit}" for port in ("com", "lpt") for digit in range(10)
}
_PYTHON_BUILTINS = _words("bool bytes dict float int list memoryview object str tuple")
_PLUGIN_ATTRIBUTES = _words(
    "aio back close export failures fingerprint generation host interface load map pinned reload "
    "status swap"
)
"""Attributes of `hotplug.Plugin`, present or reserved, which an export would hide."""


def snake(name: str) -> str:
    """*name* in snake_case, as functions, arguments and modules are spelt."""
    return name.replace("-", "_")


def camel(name: str) -> str:
    """*name* in CamelCase, as classes and structs are spelt."""
    return "".join(part.capitalize() for part in re.split("[-_]", name))


def fault(name: str, role: Role) -> tuple[str, str] | None:
    """Why *name* is not valid for *role*, and a remedy; None where it is valid."""
    shape = _shape(name, role)
    if shape is not None:
        return shape
    word = snake(name)
    taken = _taken(word, role)
    if taken is None:
        return None
    return taken, f"use another name, such as `{_other(name, role)}`"


def _shape(name: str, role: Role) -> tuple[str, str] | None:
    if not name:
        return "empty", "use one letter at least"
    if len(name) > _LONGEST:
        return f"{len(name)} characters long", f"use at most {_LONGEST}"
    if role in _PLAIN or role in _IN_PYTHON:
        return _plain_shape(name, role)
    if name.startswith("_") and role != "plugin":
        plain = _close(name, role)
        return "only generated names begin with `_`", f"use `{plain}`" if plain else "leave it out"
    pattern, case, join = _PATTERNS.get(role, (_SNAKE, "snake_case", "_"))
    if pattern.fullmatch(name):
        return None
    close = _close(name, role)
    rule = f"use lower-case letters, digits and `{join}`, beginning with a letter"
    return f"not in {case}", f"use `{close}`" if close else rule


_PATTERNS = {
    "plugin": (_KEBAB, "kebab-case", "-"),
    "command": (_SNAKE, "kebab-case", "-"),
}


def _plain_shape(name: str, role: Role) -> tuple[str, str] | None:
    if name in _GROUPS and role == "application":
        return "not the group of its entry points", f"use `{_GROUPS[name]}`"
    pattern, wanted = _PLAIN.get(role, (_IDENTIFIER, "a Python identifier"))
    if not pattern.fullmatch(name):
        return f"not {wanted}", "use letters, digits and `_`, not beginning with a digit"
    if name.startswith("_") and role in {"hook argument", "attribute"}:
        return "begins with `_`, so it is private", "use what the application documents"
    return None


def _close(name: str, role: Role) -> str:
    """A valid name close to *name*, or an empty string where there is none."""
    if not (name.isascii() and name.isprintable()):
        return ""
    split = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    close = re.sub(r"[^a-z0-9]+", "-" if role in _PATTERNS else "_", split)
    close = close.lstrip("0123456789-_").rstrip("-_")
    return close if close and fault(close, role) is None else ""


def _taken(word: str, role: Role) -> str | None:
    """What *word* already means, in words; None where it is free."""
    if role == "hook argument" and word == "self":
        return "what a method calls its own object"
    if role in _IN_PYTHON:
        return "a keyword in Python" if keyword.iskeyword(word) else None
    if role == "SQL function":
        return "a keyword in SQL" if word.lower() in _SQL else None
    if role in {"command", "application"}:
        return None
    if word in _RUST:
        return "a keyword in Rust"
    if keyword.iskeyword(word):
        return "a keyword in Python"
    if role == "plugin":
        return _taken_from_plugin(word)
    if role == "type" and camel(word) in _RUST_TYPES:
        return f"`{camel(word)}` in Rust, which has one already"
    if role == "type" and camel(word) in _PYTHON_TYPES:
        return f"`{camel(word)}` in Python, which the generated package has already"
    if role in {"export", "import", "type", "field"} and word in _PYTHON_BUILTINS:
        return "a built-in type of Python, which the generated class would hide"
    if role == "export" and word in _PLUGIN_ATTRIBUTES:
        return "an attribute of every plugin in Python"
    return None


def _taken_from_plugin(word: str) -> str | None:
    if keyword.iskeyword(camel(word)):
        return f"`{camel(word)}` as a class, a keyword in Python"
    if {camel(word), f"{camel(word)}Error"} & _PYTHON_TYPES:
        return f"`{camel(word)}` as a class, which the generated module has already"
    if word in _WINDOWS:
        return "a device name on Windows, where no file can be called so"
    if word in _RUST_CRATES:
        return "a crate that comes with Rust"
    if word in _CARGO_DIRECTORIES:
        return "a directory of cargo's own"
    if word in sys.stdlib_module_names or word == "hotplug":
        return "a module that an `import` finds already"
    return None


def _other(name: str, role: Role) -> str:
    return f"my-{name}" if role == "plugin" else f"{snake(name)}_"
