"""A Host: plugins in an application of pluggy's, beside those in Python."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pluggy
import pytest
from click.testing import CliRunner

import wasm
from hotplug.build.toolchain.search import find
from hotplug.errors import HotplugError, LinkError, PluginTrap
from hotplug.host import Host, HostStatus
from hotplug.host import hookimpl as observing

spec, impl = pluggy.HookspecMarker("shop"), pluggy.HookimplMarker("shop")
LONG = 60.0
"""Seconds that a loaded machine may take."""


class Spec:
    """The application's hooks."""

    @spec
    def price(self, item: int, count: int, customer: str) -> None: ...

    @spec(firstresult=True)
    def label(self, item: object) -> None: ...

    @spec(historic=True)
    def opened(self, number: int) -> None: ...

    @spec
    def tables(self, conn: sqlite3.Connection) -> None: ...

    @spec
    def commands(self, cli: click.Group) -> None: ...


HEAD = f"""{wasm.HEAD}
[exports.total]
args = {{ item = "u32", count = {{ kind = "u32", default = 1 }} }}
returns = "u32"
[exports.length]
args = {{ text = "string" }}
returns = "u32"
[exports.echo]
args = {{ text = "string" }}
returns = "string"
[exports.yes]
args = {{ on = "bool" }}
returns = "bool"
[exports.many]
args = {{ items = "list<u32>", level = {{ kind = "level", default = "low", doc = "how" }} }}
returns = "u32"
[exports.flag]
args = {{ on = {{ kind = "bool", default = true }} }}
returns = "bool"
[exports.fail]
returns = "u32"
[types.level]
enum = ["low", "very-high"]
[hooks]
"""
PLAIN = 'price = "total"\n'


def module(extra: int = 0) -> str:
    """A module whose total is *extra* more."""
    return f"""(module {wasm.SUPPORT}
(func (export "_total") (param i32 i32) (result i32)
  (i32.add (i32.mul (local.get 0) (local.get 1)) (i32.const {extra})))
(func (export "_length") (param i32 i32) (result i32) (local.get 1))
(func (export "_echo") (param i32 i32) (result i64)
  (i64.or (i64.shl (i64.extend_i32_u (local.get 1)) (i64.const 32))
          (i64.extend_i32_u (local.get 0))))
(func (export "_yes") (param i32) (result i32) (local.get 0))
(func (export "_flag") (param i32) (result i32) (local.get 0))
(func (export "_many") (param i32 i32 i32) (result i32)
  (i32.add (i32.mul (local.get 1) (i32.const 10)) (local.get 2)))
(func (export "_fail") (result i32) unreachable))"""


def write(path: Path, hooks: str = PLAIN, extra: int = 0, name: str = "honest") -> Path:
    """Put the plugin at *path*, in one step."""
    manifest = HEAD.replace('"honest"', f'"{name}"') + hooks
    made = path.with_suffix(".new")
    made.write_bytes(wasm.assembled(module(extra), manifest))
    return made.replace(path)


@pytest.fixture
def manager() -> pluggy.PluginManager:
    made = pluggy.PluginManager("shop")
    made.add_hookspecs(Spec)
    return made


@pytest.fixture
def host(manager: pluggy.PluginManager) -> Iterator[Host]:
    made = Host(manager)
    yield made
    for one in made.status:
        made.unload(one.plugin)


class Heard:
    """An observer: what it heard, in order."""

    def __init__(self) -> None:
        self.events: list[tuple[Any, ...]] = []
        self.error: Exception | None = None
        self.changed = threading.Condition()

    def note(self, *event: Any) -> None:
        with self.changed:
            self.events.append(event)
            self.changed.notify_all()

    def wait(self, *event: Any) -> None:
        """Until *event* was heard."""
        with self.changed:
            assert self.changed.wait_for(lambda: event in self.events, LONG), self.events

    @observing
    def hotplug_before_build(self, plugin: str, fingerprint: str) -> None:
        assert len(fingerprint) == 16
        self.note("before_build", plugin)

    @observing
    def hotplug_built(self, plugin: str, seconds: float) -> None:
        assert seconds > 0
        self.note("built", plugin)

    @observing
    def hotplug_validated(self, plugin: str, generation: int) -> None:
        self.note("validated", plugin, generation)

    @observing
    def hotplug_loaded(self, plugin: str, generation: int) -> None:
        self.note("loaded", plugin, generation)

    @observing
    def hotplug_reloaded(self, plugin: str, generation: int, before: int, seconds: float) -> None:
        self.note("reloaded", plugin, generation, before, seconds > 0)

    @observing
    def hotplug_failed(self, plugin: str, stage: str, error: Exception) -> None:
        self.error = error
        self.note("failed", plugin, stage)

    @observing
    def hotplug_unloaded(self, plugin: str) -> None:
        self.note("unloaded", plugin)


class Called:
    """An observer of calls."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str, float, Exception | None]] = []

    @observing
    def hotplug_called(
        self, plugin: str, hook: str, seconds: float, error: Exception | None
    ) -> None:
        self.calls.append((plugin, hook, seconds, error))


@pytest.fixture
def heard(host: Host) -> Heard:
    made = Heard()
    host.observers.register(made)
    return made


def of(host: Host) -> HostStatus:
    (status,) = host.status
    return status


class Fixed:
    """A plugin in Python, which asks for *price*."""

    def __init__(self, price: int) -> None:
        self.asked = price

    @impl
    def price(self) -> int:
        return self.asked


def test_it_stands_among_plugins_in_python(
    host: Host, manager: pluggy.PluginManager, tmp_path: Path
) -> None:
    manager.register(Fixed(1))
    plugin = host.load(write(tmp_path / "a.wasm"))
    manager.register(Fixed(2))
    assert manager.hook.price(item=5, count=3, customer="x") == [2, 15, 1]
    (own,) = [one for name, one in manager.list_name_plugin() if name == "honest"]
    assert own.__name__ == "honest"
    (hook,) = [one for one in manager.hook.price.get_hookimpls() if one.plugin_name == "honest"]
    assert hook.argnames == ("item", "count")  # a subset of the hook's
    assert host["honest"] is plugin
    assert of(host).state == "serving"
    host.unload("honest")
    assert manager.hook.price(item=5, count=3, customer="x") == [2, 1]
    assert host.status == ()


@pytest.mark.parametrize(("order", "place"), [("first", 0), ("last", 2)])
def test_order(
    host: Host, manager: pluggy.PluginManager, tmp_path: Path, order: str, place: int
) -> None:
    manager.register(Fixed(1))
    host.load(write(tmp_path / "a.wasm", f'price = {{ export = "total", order = "{order}" }}\n'))
    manager.register(Fixed(1))
    assert manager.hook.price(item=5, count=3, customer="x").index(15) == place


def test_the_first_result_and_wrappers(
    host: Host, manager: pluggy.PluginManager, tmp_path: Path
) -> None:
    class Wraps:
        @impl(wrapper=True)
        def label(self) -> Iterator[Any]:
            return [(yield)]

        @impl(trylast=True)
        def opened(self) -> None: ...

    manager.register(Wraps())
    hooks = """[hooks.label]
export = "echo"
args = { text = "item.real" }
when = { item = "str" }"""
    host.load(write(tmp_path / "a.wasm", hooks.replace("item.real", "str(item)")))
    assert manager.hook.label(item="two") == ["two"]
    assert manager.hook.label(item=2) == [None]  # not what `when` names


def test_a_historic_hook(host: Host, manager: pluggy.PluginManager, tmp_path: Path) -> None:
    manager.hook.opened.call_historic(kwargs={"number": 4})
    called = Called()
    host.observers.register(called)
    path = write(tmp_path / "a.wasm", 'opened = { export = "total", args = { item = "number" } }')
    host.load(path)
    assert [one[:2] for one in called.calls] == [("honest", "opened")]
    write(path, 'opened = { export = "total", args = { item = "number" } }', 1)
    host.reload("honest")
    assert len(called.calls) == 1  # a reload replays nothing


def test_conversions(host: Host, manager: pluggy.PluginManager, tmp_path: Path) -> None:
    def answer(source: str, returns: str, item: object, when: str = "") -> Any:
        text = f'label = {{ export = "echo", args = {{ text = "{source}" }}, returns = "{returns}"'
        host.load(write(tmp_path / "a.wasm", f"{text}{when} }}\n"))
        try:
            return manager.hook.label(item=item)
        finally:
            host.unload("honest")

    assert answer("str(item)", "as-is", 1.5) == "1.5"
    assert answer("repr(item)", "as-is", "x") == "'x'"
    assert answer("json(item)", "json", {"a": [1, None]}) == {"a": [1, None]}
    assert answer("item", "lines", "one\ntwo\n") == ["one", "two"]
    assert answer("item.name", "as-is", Path("a/b.txt")) == "b.txt"
    with pytest.raises(HotplugError, match=r"honest: the answer to `label` is no JSON: Expecting"):
        answer("item", "json", "{")
    with pytest.raises(TypeError, match=r"echo\(text\): expected str, got int"):
        answer("item", "as-is", 1)
    with pytest.raises(AttributeError, match="name"):
        answer("item.name", "as-is", 1)
    for wanted, good, bad in (
        ("int", 1, True), ("bool", True, 1), ("float", 1.5, 1), ("None", None, 0),
        ("list", [], ()), ("dict", {}, []), ("bytes", b"", ""), ("str", "", b""),
    ):  # fmt: skip
        when = f', when = {{ item = "{wanted}" }}'
        assert answer("repr(item)", "as-is", good, when) == repr(good)
        assert answer("repr(item)", "as-is", bad, when) is None


def test_what_does_not_fit_is_refused(
    host: Host, manager: pluggy.PluginManager, heard: Heard, tmp_path: Path
) -> None:
    with pytest.raises(LinkError) as caught:
        host.load(write(tmp_path / "a.wasm", 'price = "length"\nprices = "total"\n'))
    assert (
        str(caught.value)
        == """\
error: honest: the hook `price(item, count, customer)` has no argument `text`
  = note: the plugin has `price = length(text)`, with `length(text: string) -> u32`
  = help: `[hooks.price]` can say where it comes from, for example `args = { text = "item" }`

error: honest: the application has no hook `prices`
  = note: the plugin has `prices = total(item, count)`, with `total(item: u32, count: u32) -> u32`
  = help: did you mean `price(item, count, customer)`? `optional = true` in `[hooks.prices]` \
allows it to be missing"""
    )
    assert heard.events == [("failed", "a", "load")]
    assert not manager.has_plugin("honest")
    optional = 'prices = { export = "total", optional = true }\n'
    host.load(write(tmp_path / "a.wasm", optional))
    manager.check_pending()
    with pytest.raises(LinkError, match="has a plugin of this name already"):
        host.load(write(tmp_path / "b.wasm"))
    with pytest.raises(ValueError, match="failures=0"):
        host.load(write(tmp_path / "b.wasm", name="other"), failures=0)


def test_a_default_stands_in_where_the_hook_has_no_such_argument(
    host: Host, manager: pluggy.PluginManager, tmp_path: Path
) -> None:
    hooks = 'label = { export = "total", args = { item = "item" } }\n'
    host.load(write(tmp_path / "a.wasm", hooks))
    assert manager.hook.label(item=7) == 7


def test_a_reload_stays_in_its_place(
    host: Host, manager: pluggy.PluginManager, heard: Heard, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.wasm")
    plugin = host.load(path)
    manager.register(Fixed(1))
    before = manager.hook.price.get_hookimpls()
    write(path, extra=100)
    host.reload("honest")
    assert manager.hook.price(item=5, count=3, customer="x") == [1, 115]
    write(path, 'price = { export = "total", args = { item = "count" } }\n')
    plugin.reload()  # by hand
    assert manager.hook.price(item=5, count=3, customer="x") == [1, 9]
    assert manager.hook.price.get_hookimpls() == before
    assert heard.events == [
        ("validated", "honest", 1), ("loaded", "honest", 1),
        ("validated", "honest", 2), ("reloaded", "honest", 2, 1, True),
        ("validated", "honest", 3), ("reloaded", "honest", 3, 2, False),
    ]  # fmt: skip
    host.unload("honest")
    assert heard.events[-1] == ("unloaded", "honest")


def test_hooks_that_come_and_go(
    host: Host, manager: pluggy.PluginManager, heard: Heard, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.wasm")
    plugin = host.load(path)
    write(path, 'label = { export = "echo", args = { text = "str(item)" } }\n')
    host.reload("honest")
    assert manager.hook.price(item=5, count=3, customer="x") == []
    assert manager.hook.label(item="x") is None
    heard.wait("failed", "honest", "hooks")
    after = [event[0] for event in heard.events].index("reloaded")
    assert [event[0] for event in heard.events[after + 1 :]] == ["failed"]
    assert "restart the application to activate the hook `label`" in str(heard.error)
    write(path, 'price = { export = "echo", args = { text = "customer" } }\n')
    plugin.reload()
    assert "the hook `price` takes `customer` now" in str(heard.error)
    assert manager.hook.price(item=5, count=3, customer="x") == []
    write(path, PLAIN)
    plugin.reload()
    assert manager.hook.price(item=5, count=3, customer="x") == [15]


FAILS = 'price = "fail"\n'


def test_a_failure_is_raised(host: Host, manager: pluggy.PluginManager, tmp_path: Path) -> None:
    host.load(write(tmp_path / "a.wasm", FAILS))
    with pytest.raises(PluginTrap, match=r"honest\.fail"):
        manager.hook.price(item=5, count=3, customer="x")
    assert (of(host).calls, of(host).failures) == (1, 1)
    assert isinstance(of(host).error, PluginTrap)


def test_a_failure_is_skipped(
    host: Host,
    manager: pluggy.PluginManager,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    manager.register(Fixed(1))
    host.load(write(tmp_path / "a.wasm", FAILS), failures="skip")
    for _ in range(200):
        assert manager.hook.price(item=5, count=3, customer="x") == [1]
    assert (of(host).calls, of(host).failures, of(host).state) == (200, 200, "serving")
    assert caplog.messages[0].startswith("price failed: PluginTrap: honest.fail: ")
    assert caplog.records[0].name == "hotplug.plugin.honest"


def test_a_plugin_is_disabled(
    host: Host,
    manager: pluggy.PluginManager,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    hooks = 'price = { export = "fail", when = { item = "int", count = "int" } }\n'
    path = write(tmp_path / "a.wasm", hooks)
    plugin = host.load(path, failures=3)
    for _ in range(10):
        assert manager.hook.price(item=5, count=3, customer="x") == []
    assert (of(host).failures, of(host).state) == (3, "disabled")
    assert caplog.messages[-1] == "disabled after 3 failures, until it is reloaded"
    write(path, PLAIN)
    plugin.reload()
    assert manager.hook.price(item=5, count=3, customer="x") == [15]
    assert of(host).state == "serving"


def test_one_broken_plugin_of_many(
    host: Host,
    manager: pluggy.PluginManager,
    heard: Heard,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    write(tmp_path / "c.wasm", name="third")
    (tmp_path / "b.wasm").write_bytes(b"nothing")
    (tmp_path / "a").mkdir()
    made = write(tmp_path / "a" / "plugin.wasm", name="first")
    manifest = HEAD.replace('"honest"', '"first"') + PLAIN
    (tmp_path / "a" / "plugin.toml").write_text(manifest)
    (tmp_path / "unbuilt").mkdir()
    (tmp_path / "unbuilt" / "plugin.toml").write_text("[plugin]\n")
    (tmp_path / "notes").mkdir()
    assert made.is_file()
    found = host.load_all(tmp_path)
    assert [one.interface.name for one in found] == ["first", "third"]
    assert manager.hook.price(item=5, count=3, customer="x") == [15, 15]
    states = [(one.plugin, one.state) for one in host.status]
    assert states == [
        ("first", "serving"), ("b", "failed"), ("third", "serving"), ("unbuilt", "failed"),
    ]  # fmt: skip
    assert [one for one in heard.events if one[0] == "failed"] == [
        ("failed", "b", "load"), ("failed", "unbuilt", "load"),
    ]  # fmt: skip
    assert [one for one in caplog.messages if one.startswith("b: load failed: ")]
    with pytest.raises(KeyError, match="`b` could not be loaded"):
        host.reload("b")
    with pytest.raises(KeyError, match="no plugin `d`"):
        host.unload("d")


def test_calls_are_counted_timed_and_told(
    host: Host, manager: pluggy.PluginManager, tmp_path: Path
) -> None:
    host.load(write(tmp_path / "a.wasm"))
    for count in (10, 1000):
        for _ in range(count):
            manager.hook.price(item=5, count=3, customer="x")
    status = of(host)
    assert status.calls == of(host).calls == 1010
    assert 0 < status.p50 <= status.p99 < LONG
    called = Called()
    host.observers.register(called)
    manager.hook.price(item=5, count=3, customer="x")
    with pytest.raises(TypeError):
        manager.hook.price(item="five", count=3, customer="x")
    first, second = called.calls
    assert (first[:2], first[3], first[2] > 0) == (("honest", "price"), None, True)
    assert isinstance(second[3], TypeError)
    assert of(host).calls == 1012
    host.observers.unregister(called)
    manager.hook.price(item=5, count=3, customer="x")
    assert (len(called.calls), of(host).calls) == (2, 1013)


def test_an_observer_that_raises_disturbs_nobody(
    host: Host, manager: pluggy.PluginManager, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    class Raises:
        @observing
        def hotplug_loaded(self) -> None:
            raise ZeroDivisionError

        @observing
        def hotplug_called(self) -> None:
            raise ZeroDivisionError

    host.observers.register(Raises())
    host.load(write(tmp_path / "a.wasm"))
    assert manager.hook.price(item=5, count=3, customer="x") == [15]
    assert "an observer of `hotplug_called` failed" in caplog.messages


SQL = 'tables = { sql_functions = ["total", "yes", "fail", "echo"] }\n'


def test_sql_functions(
    host: Host, manager: pluggy.PluginManager, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = write(tmp_path / "a.wasm", SQL)
    plugin = host.load(path)
    with sqlite3.connect(":memory:") as connection:
        manager.hook.tables(conn=connection)

        def one(query: str) -> Any:
            return connection.execute(f"select {query}").fetchone()[0]

        assert (one("total(6, 7)"), one("total(6)")) == (42, 6)
        assert (one("yes(1)"), one("yes(0)"), one("echo('x')")) == (1, 0, "x")
        write(path, SQL, 100)
        plugin.reload()
        assert one("total(6, 7)") == 142  # on the connection that there was
        with pytest.raises(sqlite3.OperationalError, match="raised exception"):
            one("fail()")
        assert isinstance(of(host).error, PluginTrap)
        assert caplog.messages[-1].startswith("fail failed: PluginTrap: honest.fail: ")
        with pytest.raises(sqlite3.OperationalError, match="raised exception"):
            one("yes(2)")
        assert "expected bool, got int" in caplog.messages[-1]
        host.unload("honest")
        with pytest.raises(sqlite3.OperationalError, match="raised exception"):
            one("total(6, 7)")
    connection.close()


def test_commands(host: Host, manager: pluggy.PluginManager, tmp_path: Path) -> None:
    hooks = """[hooks.commands]
commands = { sum = "total", echo = "echo", yes = "yes", f = "fail", many = "many", flag = "flag" }
"""
    path = write(tmp_path / "a.wasm", hooks)
    plugin = host.load(path)
    cli = click.Group()
    manager.hook.commands(cli=cli)

    def run(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(cli, words)
        return done.exit_code, done.output

    assert run("sum", "6") == (0, "6\n")
    assert run("sum", "6", "--count", "7") == (0, "42\n")
    assert run("echo", "-x y") == (0, "-x y\n")
    assert run("yes", "true") == (0, "true\n")
    assert run("many", "3", "4") == (0, "20\n")
    assert run("many", "--level", "very-high", "3") == (0, "11\n")
    assert (run("flag"), run("flag", "--no-on")) == ((0, "true\n"), (0, "false\n"))
    code, told = run("many", "--level", "none")
    assert (code, "'none' is not one of" in told) == (2, True)
    code, told = run("many", "--help")
    assert "how" in told
    assert "[default: low]" in told
    code, told = run("sum", "-1")
    assert code == 2
    assert "-1 is not in the range 0<=x<=4294967295" in told
    code, told = run("f")
    assert code == 1
    assert told.startswith("Error: honest.fail: ")
    write(path, hooks, 100)
    plugin.reload()
    assert run("sum", "6") == (0, "106\n")
    host.unload("honest")
    assert run("sum", "6") == (1, "Error: honest: the plugin is unloaded\n")


@pytest.mark.parametrize("manifest", ["the same", "another"])
def test_calls_of_four_threads_while_modules_are_swapped(
    host: Host, manager: pluggy.PluginManager, tmp_path: Path, manifest: str
) -> None:
    path = tmp_path / "plugin.wasm"
    hooks = [PLAIN, PLAIN if manifest == "the same" else f"{PLAIN}label = 'echo'\n"]
    hooks[1] = hooks[1].replace("'echo'", '{ export = "echo", args = { text = "item" } }')
    builds = [
        write(tmp_path / f"{n}.wasm", one, extra=1000 * (n + 1)) for n, one in enumerate(hooks)
    ]
    data = [one.read_bytes() for one in builds]
    path.write_bytes(data[0])
    manager.register(Fixed(1))
    plugin = host.load(path)
    manager.register(Fixed(2))
    stop = threading.Event()
    wrong: list[Any] = []
    made = [0] * 4

    def call(thread: int) -> None:
        while not stop.is_set():
            item = made[thread] % 100
            try:
                found = manager.hook.price(item=item, count=3, customer="x")
            except Exception as error:
                found = [error]
            if found not in ([2, 1000 + 3 * item, 1], [2, 2000 + 3 * item, 1]):
                wrong.append(found)
            made[thread] += 1

    threads = [threading.Thread(target=call, args=(n,)) for n in range(4)]
    for one in threads:
        one.start()
    try:
        for turn in range(1, 31):
            path.write_bytes(data[turn % 2])
            assert host.reload("honest").changed
    finally:
        stop.set()
        for one in threads:
            one.join()
    assert wrong == []
    assert min(made) > 0
    assert plugin.generation == 31
    assert of(host).calls == sum(made)


def test_a_file_that_changes_is_reloaded(
    host: Host, manager: pluggy.PluginManager, heard: Heard, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.wasm")
    host.load(path)
    with host.watch():
        write(path, extra=100)
        heard.wait("reloaded", "honest", 2, 1, True)
        assert manager.hook.price(item=5, count=3, customer="x") == [115]
        made = tmp_path / "made"
        made.write_bytes(b"nothing")
        made.replace(path)
        heard.wait("failed", "honest", "reload")
        assert manager.hook.price(item=5, count=3, customer="x") == [115]
        assert of(host).state == "stale"
        heard.events.clear()
        write(path, extra=100)  # again what serves
        heard.wait("validated", "honest", 2)
        assert of(host).state == "serving"
        write(path, extra=200)
        heard.wait("reloaded", "honest", 3, 2, True)
        assert of(host).state == "serving"
        other = write(tmp_path / "b.wasm", name="other")
        host.load(other)  # while it is watched
        write(other, extra=1, name="other")
        heard.wait("reloaded", "other", 2, 1, True)
        with pytest.raises(HotplugError, match="watched already"), host.watch():
            pass
    write(path)
    time.sleep(0.3)
    assert manager.hook.price(item=5, count=3, customer="x") == [16, 215]


CARGO = """[package]
name = "tills"
version = "0.1.0"
edition = "2021"
[lib]
crate-type = ["cdylib"]
[workspace]
"""
MANIFEST = """[plugin]
name = "tills"
version = "0.1.0"
[exports.total]
args = { item = "u32", count = "u32" }
returns = "u32"
[hooks]
price = "total"
"""
RUST = "mod exports;\npub fn total(item: u32, count: u32) -> u32 { item * count + %s }\n"


def test_source_that_changes_is_built(
    host: Host, manager: pluggy.PluginManager, heard: Heard, tmp_path: Path
) -> None:
    find()
    root = tmp_path / "tills"
    (root / "src").mkdir(parents=True)
    (root / "Cargo.toml").write_text(CARGO)
    (root / "plugin.toml").write_text(MANIFEST)
    source = root / "src" / "lib.rs"
    source.write_text(RUST % "nothing")

    def asked() -> Any:
        return manager.hook.price(item=5, count=3, customer="x")

    assert host.load_all(tmp_path) == []
    with host.watch():
        heard.wait("failed", "tills", "build")  # its first build
        source.write_text(RUST % 1)
        heard.wait("loaded", "tills", 1)
        assert asked() == [16]
        source.write_text(RUST % '"')
        until = time.monotonic() + LONG
        while of(host).state != "stale" and time.monotonic() < until:
            time.sleep(0.02)
        assert of(host).state == "stale"
        assert asked() == [16]
        source.write_text(RUST % 2)
        heard.wait("reloaded", "tills", 2, 1, True)
        assert asked() == [17]
        assert (of(host).state, of(host).error) == ("serving", None)
    assert ("built", "tills") in heard.events
    threads = [one.name for one in threading.enumerate()]
    assert "hotplug-watch" not in threads
