"""Application: the object that `--app module:object` names, and how it is run."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIServer, make_server

from hotplug.errors import Diagnostic, HotplugError

__all__ = ["Application"]

_ADDRESS = "127.0.0.1"
_PATIENCE = 1
"""Seconds for the running requests of an ASGI application when it ends."""


@dataclass(frozen=True, slots=True)
class Application:
    """The object *path* of *module*, not imported yet."""

    module: str
    path: str

    @classmethod
    def of(cls, text: str) -> Application:
        """Parses `module:object`. Raises HotplugError where the text is not of that form."""
        module, _, path = text.partition(":")
        if not module or not path:
            raise _error(f"`{text}` names no application", "write `module:object`")
        if os.getcwd() not in sys.path:
            sys.path.insert(0, os.getcwd())
        try:
            found = find_spec(module.partition(".")[0])
        except ValueError:  # `__main__`
            found = None
        if found is None:
            raise _error(
                f"there is no module `{module}`",
                "it is looked for in this directory, and where `import` looks",
            )
        return cls(module, path)

    def run(self, port: int) -> None:
        """Imports it and runs it until it ends: as a server on *port* of localhost, or by a call.

        Raises HotplugError where it cannot be run, or its server is not installed.
        """
        found: Any = importlib.import_module(self.module)
        for name in self.path.split("."):
            if not hasattr(found, name):
                raise _error(f"`{self.module}` has no `{self.path}`", "write `module:object`")
            found = getattr(found, name)
        _runner(found, f"{self.module}:{self.path}")(found, port)


def _runner(found: Any, name: str) -> Callable[[Any, int], None]:
    """How *found* is run, by the parameters that it takes."""
    if callable(found):
        waits = any(map(inspect.iscoroutinefunction, (found, type(found).__call__)))
        if _takes(found):
            return _call
        if waits and _takes(found, "scope", "receive", "send"):
            return _asgi
        if not waits and _takes(found, "environ", "start_response"):
            return _wsgi
    raise _error(
        f"`{name}` is a {type(found).__name__} that cannot be run",
        "an application is an ASGI or a WSGI application, or is called without arguments",
    )


def _takes(found: Callable[..., Any], *args: str) -> bool:
    try:
        inspect.signature(found).bind(*args)
    except TypeError:
        return False
    except ValueError:  # no signature
        return not args
    return True


def _call(found: Callable[[], Any], port: int) -> None:
    result = found()
    if inspect.iscoroutine(result):
        asyncio.run(result)


def _asgi(found: Any, port: int) -> None:
    try:
        uvicorn: Any = importlib.import_module("uvicorn")
    except ModuleNotFoundError:
        raise _error("an ASGI application needs uvicorn", "`pip install uvicorn`") from None
    logs = uvicorn.config.LOGGING_CONFIG
    access = {**logs["handlers"]["access"], "stream": "ext://sys.stderr"}  # stdout may be JSON's
    config = uvicorn.Config(
        found,
        host=_ADDRESS,
        port=port,
        log_config={**logs, "handlers": {**logs["handlers"], "access": access}},
        timeout_graceful_shutdown=_PATIENCE,
    )
    server = uvicorn.Server(config)
    server.run()
    if not server.started:
        sys.exit(1)  # uvicorn has said why


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


def _wsgi(found: Any, port: int) -> None:
    with make_server(_ADDRESS, port, found, server_class=_Server) as server:
        print(f"serving on http://{_ADDRESS}:{server.server_port}", file=sys.stderr)
        server.serve_forever()


def _error(message: str, help: str) -> HotplugError:
    return HotplugError(Diagnostic(message, help=help).bare())
