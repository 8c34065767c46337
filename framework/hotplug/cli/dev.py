"""`hotplug dev`."""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hotplug import system
from hotplug.build import toolchain
from hotplug.cli.terminal import colors
from hotplug.dev import Application, Event, Keys, Loop, Report, record
from hotplug.host import everywhere
from hotplug.replay import Gate

if TYPE_CHECKING:
    from hotplug.page import Board, Page

__all__ = ["command"]

_CLEAR = "\x1b[2J\x1b[H"


@click.command(
    "dev",
    short_help="Build plugins, and build and swap in each change.",
    epilog="Example: hotplug dev plugins/text-stats --app server:app",
)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--app", metavar="MODULE:OBJECT", help="Run this application beside it.")
@click.option(
    "--app-port", metavar="PORT", type=click.IntRange(0, 65_535), default=8000, show_default=True,
    help="Where an ASGI or WSGI application serves.",
)  # fmt: skip
@click.option("--release", is_flag=True, help="Build for release, which takes longer.")
@click.option("--json", "as_json", is_flag=True, help="Print each event as a line of JSON.")
@click.option(
    "--gate", type=click.Choice(["errors", "same"]),
    help="Swap in a build only if no pinned call newly fails, or if each gives the same answer.",
)  # fmt: skip
@click.option("--page/--no-page", default=True, help="Whether a page for the browser is served.")
@click.option("--port", metavar="PORT", type=click.IntRange(0, 65_535), help="Where it is served.")
@click.option(
    "--host", metavar="HOST", default="127.0.0.1", help="On which address of this machine."
)
@click.option("--open", "opens", is_flag=True, help="Open the page in the browser.")
@click.option("--keys/--no-keys", default=True, help="Whether keys are read from the terminal.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    app: str | None,
    app_port: int,
    release: bool,
    as_json: bool,
    gate: Gate | None,
    page: bool,
    port: int | None,
    host: str,
    opens: bool,
    keys: bool,
) -> None:
    """Build the plugins in each PATH, watch them, and build and swap in what changes.

    PATH is a plugin's directory; this one by default. A build that fails leaves the generation
    before it in service. Plugins that the application of --app loads are reloaded inside it.
    """
    toolchain.find()  # without one, waiting for a save is of no use
    application = Application.of(app) if app else None
    session = _Session(paths or (Path(),), release=release, as_json=as_json, gate=gate)
    with_keys = keys and not as_json and Keys.there()
    served = _Served(host, port, opens=opens, levels=application is None) if page else None
    try:
        session.run(application, app_port, served, with_keys=with_keys)
    except KeyboardInterrupt:
        if not session.quit:
            ctx.exit(130)


@dataclass(frozen=True, slots=True)
class _Served:
    """How the page is served."""

    host: str
    port: int | None
    opens: bool
    levels: bool

    def begin(self, loop: Loop) -> tuple[Board, Page] | None:
        """Serves the page, where that is installed."""
        if not (find_spec("starlette") and find_spec("uvicorn")):
            _say('no page: `pip install "hotplug[page]"` installs what serves it')
            return None
        from hotplug.page import Board, Page  # takes 0.2 s

        board = Board(loop)
        page = Page(board, host=self.host, port=self.port, levels=self.levels)
        _say(f"page: {page.address.url}")
        if not page.address.loopback:
            _say(
                f"! the page is open to the network on {self.host}: whoever has the token can call"
                " the plugins and read their source, and the connection is not encrypted"
            )
        if self.opens:
            click.launch(page.address.url)
        return board, page


class _Session:
    """Runs the loop on one thread, the keys on another, and the application on the main one."""

    def __init__(
        self, paths: tuple[Path, ...], *, release: bool, as_json: bool, gate: Gate | None
    ) -> None:
        color = colors() and not as_json
        self.quit = False
        """The user pressed the key to quit."""
        self._report = Report(color=color)
        self._as_json = as_json
        self._loop = Loop(paths, self._tell, debug=not release, color=color, gate=gate)
        self._error: BaseException | None = None
        self._page: Callable[[Event], object] | None = None
        self._ended = threading.Event()
        self._keys: dict[str, tuple[str, Callable[[], object]]] = {
            "r": ("rebuild", self._loop.rebuild),
            "e": ("errors", self._errors),
            "p": ("pause", lambda: self._loop.pause(not self._loop.paused)),
            "b": ("back", self._loop.back),
            "f": ("fresh", self._loop.fresh),
            "c": ("clear", lambda: _say(_CLEAR, end="")),
            "q": ("quit", self._quit),
        }

    def run(
        self,
        application: Application | None,
        port: int,
        served: _Served | None,
        *,
        with_keys: bool,
    ) -> None:
        """Runs until the application ends, or for ever. KeyboardInterrupt ends it."""
        looping = threading.Thread(target=self._work, name="hotplug dev", daemon=True)
        with ExitStack() as stack:
            page = None if served is None else served.begin(self._loop)
            if page is not None:
                self._page = page[0].tell
                stack.callback(page[1].close)
            stack.callback(self._close, looping)
            if page is not None:
                stack.callback(page[1].end)  # it ends while the loop does
            if with_keys:
                keys = stack.enter_context(Keys())
                stack.callback(keys.end)
                threading.Thread(target=self._press, args=(keys,), daemon=True).start()
                names = "  ".join(f"{key} {name}" for key, (name, _) in self._keys.items())
                _say(f"keys: {names}")
            looping.start()
            if application is None:
                self._ended.wait()
            elif self._loop.wait_live():
                stack.enter_context(everywhere(self._loop.hosts))
                logging.getLogger("hotplug.host").addHandler(_handler())
                application.run(port)
        if self._error is not None:
            raise self._error

    def _work(self) -> None:
        try:
            self._loop.run()
        except BaseException as error:
            self._error = error
            self._interrupt()
        finally:
            self._ended.set()

    def _press(self, keys: Keys) -> None:
        while key := keys.wait():
            if key in self._keys:
                self._keys[key][1]()

    def _quit(self) -> None:
        self.quit = True
        self._interrupt()

    def _interrupt(self) -> None:
        """Interrupts the main thread as Ctrl-C does."""
        system.interrupt_main(threading.main_thread().ident)

    def _errors(self) -> None:
        _say(self._report.all(self._loop.troubles, self._loop.warnings))

    def _tell(self, event: Event) -> None:
        if self._page is not None:
            self._page(event)
        if self._as_json:
            click.echo(record(event))
            return
        words = self._report.words(event)
        if words is not None:
            _say(words)

    def _close(self, looping: threading.Thread) -> None:
        """Ends loop and application, and waits for them; a second Ctrl-C is ignored."""
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        self._loop.close()
        if looping.is_alive():
            looping.join()
        signal.signal(signal.SIGINT, before)


def _handler() -> logging.Handler:
    """Hides log lines of a Host that its observers report, too.

    Without a handler Python prints each line; an application that wants them adds a handler.
    """
    handler = logging.StreamHandler()
    handler.addFilter(lambda record: record.exc_info is not None)
    return handler


def _say(text: str, end: str = "\n") -> None:
    click.echo(f"{text}{end}", err=True, nl=False)
