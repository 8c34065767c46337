"""Page: the server, on a thread of its own."""

from __future__ import annotations

import socket
import threading

import uvicorn

from hotplug.errors import Diagnostic, HotplugError
from hotplug.page.address import LOOPBACK, PORT, Address
from hotplug.page.board import Board
from hotplug.page.caller import Caller
from hotplug.page.guard import Guard
from hotplug.page.replayer import Replayer
from hotplug.page.routes import application

__all__ = ["Page"]

_PATIENCE = 1
"""Seconds for requests that run when it ends."""


class Page:
    """Serves the page of *board*, from its creation until `close`.

    Without *port*, on 7357, or on any that is free. *levels*: whether plugins may log at every
    level during a call. Raises HotplugError where it cannot listen.
    """

    def __init__(
        self,
        board: Board,
        *,
        host: str = LOOPBACK,
        port: int | None = None,
        levels: bool = True,
    ) -> None:
        self._board = board
        self._socket = _listening(host, port)
        self.address = Address.of(host, self._socket.getsockname()[1])
        self._caller = Caller(levels=levels)
        self._replayer = Replayer(board)
        for entry in board.entries():
            self._replayer.ask(entry)
        app = application(board, self._caller, self._replayer)
        config = uvicorn.Config(
            Guard(app, self.address),
            http="h11",
            loop="asyncio",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_PATIENCE,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._run, name="hotplug page", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Ends the streams and the calls, and begins to end the server."""
        self._board.close()
        self._replayer.close()
        self._caller.close()
        self._server.should_exit = True

    def close(self) -> None:
        """Ends all, and waits for the server."""
        self.end()
        self._thread.join(2 * _PATIENCE)
        self._socket.close()

    def _run(self) -> None:
        self._server.run(sockets=[self._socket])


def _listening(host: str, port: int | None) -> socket.socket:
    """A socket that listens on *port*, or on the usual one or any where it is None."""
    try:
        family = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)[0][0]
    except OSError as error:
        raise _error(f"`{host}` is no address of this machine: {error.strerror}") from None
    reason = ""
    for number in (PORT, 0) if port is None else (port,):
        made = socket.socket(family, socket.SOCK_STREAM)
        try:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            made.bind((host, number))
            made.listen(128)
        except (OSError, OverflowError) as error:
            made.close()
            reason = str(getattr(error, "strerror", "") or error)
        else:
            return made
    raise _error(f"the page cannot be served on {host} port {port}: {reason}")


def _error(message: str) -> HotplugError:
    return HotplugError(Diagnostic(message, help="`--port` and `--host` choose another").bare())
