"""What a type checker knows of a plugin's host, of its config and of its calls that are awaited."""

from __future__ import annotations

import dataclasses
import inspect
import math
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import checkers
from hotplug import binding as bindings
from hotplug.codegen import python
from hotplug.errors import LinkError, PluginError
from hotplug.interface import Interface
from hotplug.manifest import Manifest

HEAD = '[plugin]\nname = "text-stats"\nversion = "0.1.0"\n'
EXPORT = """
[exports.word_count]
args = { text = "string", least = { kind = "u32", default = 1 } }
returns = "u32"
"""
IMPORTS = """
[imports.lookup]
doc = "The value of `key`."
args = { key = { kind = "string", doc = "A name." }, data = "bytes", places = "list<u32>" }
returns = "option<string>"
[imports.shape]
args = { values = "array<f32, 2>", spans = "list<span>" }
returns = "list<f64>"
[imports.tell]
[imports.store]
args = { text = "string" }
returns = "result<bytes, string>"
[imports.find]
args = { level = "level" }
returns = "result<_, fault>"
[types.span]
record = { start = "u32", end = "u32" }
[types.level]
enum = ["low", "high"]
[types.fault]
variant = { none = "", at = "span" }
"""
CONFIG = """
[config]
lines = { kind = "u32", default = 10, doc = "How many." }
level = { kind = "level", default = "high" }
title = { kind = "string", default = 'a "b" ' }
ratio = { kind = "f64", default = nan }
name = "string"
[types.level]
enum = ["low", "high"]
"""
OTHER = HEAD.replace("text-stats", "only-config") + EXPORT + CONFIG
LONG = (
    HEAD.replace("text-stats", "plugin-" + "of" * 25)
    + EXPORT.replace("word_count", "counted_" * 7)
    + "[imports.ask]\n[config]\nlines = 'u32'\n"
)
PROGRAM = '''\
from __future__ import annotations

from collections.abc import Sequence

from only_config import Config, OnlyConfig
from only_config import Level as Height
from text_stats import (
    FaultAt,
    FaultRaised,
    Level,
    Span,
    TextStats,
    TextStatsAio,
    TextStatsError,
    TextStatsHost,
)
from typing_extensions import Buffer


class Others:
    def shape(self, values: memoryview, spans: list[Span]) -> list[float]:
        return [values[0, 0], *(span.start for span in spans)]

    def tell(self, *what: object) -> None:
        pass

    def store(self, text: str) -> bytes | bytearray:
        raise TextStatsError(text)

    def find(self, level: Level) -> None:
        raise FaultRaised(FaultAt(Span(1, 2)))


class Right(Others):
    """Arguments may be called as one likes; it may take more, and give less."""

    def lookup(self, name: str, data: object, places: Sequence[int]) -> str:
        return name + str(data) + str(places)


class WrongResult(Others):
    def lookup(self, name: str, data: bytes, places: list[int]) -> int:
        return 1


class WrongArgument(Others):
    def lookup(self, name: str, data: str, places: list[int]) -> None: ...


class TooMany(Others):
    def lookup(self, name: str, data: bytes, places: list[int], what: str) -> None: ...


class Missing:
    def tell(self) -> None:
        pass


class Derived(TextStatsHost):
    def lookup(self, key: str, data: bytes, places: list[int], /) -> str | None:
        return None

    def shape(self, values: memoryview, spans: list[Span], /) -> Buffer:
        return values

    def tell(self) -> None: ...

    def store(self, text: str, /) -> Buffer:
        return text.encode()

    def find(self, level: Level, /) -> None: ...


class Special(TextStats):
    pass


def right() -> None:
    plugin: TextStats = TextStats.load("somewhere", host=Right(), grant=["now"])
    special: Special = Special.load(host=Derived(), gil="hold")
    TextStats.load(host=None)
    OnlyConfig.load(config=Config(lines=3, name="a", level=Height.LOW))
    OnlyConfig.load(config={"lines": 3})
    print(plugin.word_count("a"), special.word_count.map(["a"])[0] + 1)


def wrong() -> None:
    TextStats.load(host=WrongResult())  # wrong
    TextStats.load(host=WrongArgument())  # wrong
    TextStats.load(host=TooMany())  # wrong
    TextStats.load(host=Missing())  # wrong
    TextStats.load(host=Right)  # wrong
    TextStats.load(hots=Right())  # wrong
    TextStats.load(host=Right(), limits=3)  # wrong
    TextStats.load(host=Right(), gil="never")  # wrong
    TextStats.load(config=Config(name="a"))  # wrong
    OnlyConfig.load(config=Config())  # wrong
    OnlyConfig.load(config=Config(3, name="a"))  # wrong
    OnlyConfig.load(config=Config(line=3, name="a"))  # wrong
    OnlyConfig.load(config=3)  # wrong
    OnlyConfig.load(host=Right())  # wrong


async def awaited(plugin: TextStats) -> int:
    aio: TextStatsAio = plugin.aio
    many: Sequence[int] = await aio.word_count.map(["a"])
    return await aio.word_count("a") + await aio.word_count(text="a", least=2) + many[0]


async def wrongly_awaited(plugin: TextStats) -> None:
    await plugin.aio.word_count(b"a")  # wrong
    await plugin.aio.word_count()  # wrong
    await plugin.aio.word_count("a", most=1)  # wrong
    await plugin.aio.words("a")  # wrong
    text: str = await plugin.aio.word_count("a")  # wrong
    count: int = plugin.aio.word_count("a")  # wrong
    print(text, count)
'''


def interface(manifest: str) -> Interface:
    return Interface.of(Manifest.parse(manifest.encode()))


def written(directory: Path, manifest: str) -> Path:
    """The package, in *directory*."""
    for name, text in python(interface(manifest)).items():
        path = directory / name.removeprefix("python/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return directory


def made(manifest: str) -> Any:
    """The module of the package, in memory."""
    return sys.modules[bindings.class_of(interface(manifest)).__module__]


@pytest.mark.parametrize("checker", [checkers.mypy, checkers.pyright])
def test_types(checker: Callable[[Path], Iterator[checkers.Problem]], tmp_path: Path) -> None:
    for manifest in (HEAD + EXPORT + IMPORTS, OTHER, LONG):
        written(tmp_path, manifest)
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    problems = list(checker(tmp_path))
    assert [one for one in problems if one[0] != "program.py"] == []
    assert {line for _, line, _ in problems} == checkers.wrong(PROGRAM), problems


@pytest.mark.parametrize("manifest", [HEAD + EXPORT + IMPORTS, OTHER, LONG, HEAD + EXPORT])
def test_the_text_is_as_ruff_has_it(manifest: str, tmp_path: Path) -> None:
    options = ["--isolated", "--no-cache", "--line-length=100", "--target-version=py310"]
    for command in (["check", "--select=E4,E7,E9,F,I,UP,B"], ["format", "--diff"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, *options, str(written(tmp_path, manifest))],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_host_is_a_protocol_that_says_what_to_raise() -> None:
    module = made(HEAD + EXPORT + IMPORTS)
    host = module.TextStatsHost
    told = inspect.getdoc(host.lookup)  # Python 3.13 takes the indentation away itself
    assert told is not None
    assert "The value of `key`.\n\nkey: A name." in told
    assert "Raise TextStatsError(value) to give the plugin an error" in host.store.__doc__
    assert "Raise FaultRaised(value) to give the plugin an error" in host.find.__doc__

    class Half(host):  # type: ignore[misc]
        def tell(self) -> None:
            pass

    Half().tell()
    with pytest.raises(NotImplementedError):
        Half().lookup("", b"", [])


def test_errors_of_imports_alone_have_their_classes() -> None:
    module = made(HEAD + EXPORT + IMPORTS)
    assert issubclass(module.FaultRaised, module.TextStatsError)
    assert issubclass(module.TextStatsError, PluginError)
    assert module.TextStats._error_ is module.TextStatsError
    assert {"TextStatsHost", "TextStatsError", "FaultRaised"} < set(module.__all__)
    assert all(hasattr(module, name) for name in module.__all__)
    plain = made(HEAD + EXPORT)
    assert plain.__all__ == ["TextStats", "TextStatsAio"]
    assert plain.TextStats._error_ is PluginError


def test_hotplugs_own_imports_are_nothing_of_the_host() -> None:
    manifest = HEAD + 'capabilities = ["kv", "log", "now", "random"]\n' + EXPORT
    assert made(manifest).__all__ == ["TextStats", "TextStatsAio"]


def test_a_config_has_the_defaults_of_the_manifest() -> None:
    module = made(OTHER)
    config = module.Config(name="a")
    assert (config.lines, config.level, config.title) == (10, module.Level.HIGH, 'a "b" ')
    assert math.isnan(config.ratio)
    assert module.Config(lines=5, name="a").lines == 5
    assert [field.name for field in dataclasses.fields(config)] == [
        arg.name for arg in interface(OTHER).config
    ]
    with pytest.raises(TypeError, match="name"):
        module.Config()
    with pytest.raises(TypeError, match="positional"):
        module.Config(5, name="a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        config.lines = 3
    with pytest.raises(AttributeError):
        object.__setattr__(config, "line", 3)


def test_a_type_called_config_is_any_record() -> None:
    types = '[types.config]\nrecord = { lines = "u32" }\n'
    module = made(HEAD + EXPORT + types)
    assert module.Config(3).lines == 3
    assert module.__all__ == ["Config", "TextStats", "TextStatsAio"]


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (
            IMPORTS.replace('returns = "option<string>"', 'returns = "string"'),
            "was generated for `lookup(key: string, data: bytes, places: list<u32>) ->"
            " option<string>`, but the plugin has `lookup(key: string, data: bytes, places:"
            " list<u32>) -> string`",
        ),
        (
            IMPORTS.replace('at = "span"', 'under = "span"'),
            "`find(level: level) -> result<_, fault>`, but the plugin has another `fault`\n"
            "  = help: generate it again: `hotplug generate`\n"
            "  the class:  variant fault { none, at: span }\n"
            "                                    ^^^^^^^^\n"
            "  the plugin: variant fault { none, under: span }\n"
            "                                    ^^^^^^^^^^^",
        ),
        (CONFIG.replace("10", "11"), ""),
        (CONFIG.replace('"u32"', '"u64"'), "but the plugin has another `config`\n"),
    ],
)
def test_a_class_whose_host_or_config_is_stale(now: str, told: str) -> None:
    before = CONFIG if "[config]" in now else IMPORTS
    owner = made(HEAD + EXPORT + before).TextStats
    bindings.agree(owner, interface(HEAD + EXPORT + before))
    if not told:  # a default is the host's own affair
        bindings.agree(owner, interface(HEAD + EXPORT + now))
        return
    with pytest.raises(LinkError) as caught:
        bindings.agree(owner, interface(HEAD + EXPORT + now))
    assert told in str(caught.value)


def test_a_class_whose_plugin_wants_less() -> None:
    owner = made(HEAD + EXPORT + IMPORTS).TextStats
    less = IMPORTS.replace("[imports.tell]\n", "")
    bindings.agree(owner, interface(HEAD + EXPORT + less))
