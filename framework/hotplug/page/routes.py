"""Routes: the API, the front end, and the answers to what goes wrong."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from hotplug.page import describe
from hotplug.page.answer import Answer
from hotplug.page.board import Board
from hotplug.page.caller import Caller
from hotplug.page.entry import Entry
from hotplug.page.exchange import answered, body_of, export_in, refusing
from hotplug.page.replayer import Replayer
from hotplug.page.snippet import LANGUAGES, snippet
from hotplug.page.stream import MOST_STREAMS, events
from hotplug.plugin import Plugin

__all__ = ["application"]

_FILES: Mapping[str, str] = {
    "index.html": "text/html",
    "ui.js": "text/javascript",
    "kinds.js": "text/javascript",
    "results.js": "text/javascript",
    "htm-preact.js": "text/javascript",
    "ui.css": "text/css",
    "openapi.json": "application/json",
}
"""The only files that are served, by their names, and their types."""
_STATIC = Path(__file__).parent / "static"
_ACTIONS = frozenset({"rebuild", "back", "fresh", "pause", "resume"})


def application(board: Board, caller: Caller, replayer: Replayer) -> Starlette:
    """The ASGI application, without its guard."""
    api = _Api(board, caller, replayer)
    plugin = "/api/plugins/{id}"
    routes = [
        Route("/", _page, methods=["GET"]),
        Route("/favicon.ico", _no_icon, methods=["GET"]),
        Route("/static/{name}", _static, methods=["GET"]),
        Route("/api/openapi.json", _openapi, methods=["GET"]),
        Route("/api/state", api.state, methods=["GET"]),
        Route("/api/events", api.events, methods=["GET"]),
        Route(plugin, api.interface, methods=["GET"]),
        Route(f"{plugin}/call", api.call, methods=["POST"]),
        Route(f"{plugin}/snippet", api.snippet, methods=["POST"]),
        Route(f"{plugin}/pins", api.pin, methods=["POST"]),
        Route(f"{plugin}/pins/save", api.save, methods=["POST"]),
        Route(f"{plugin}/pins/{{key}}/remove", api.unpin, methods=["POST"]),
        Route(f"{plugin}/pins/{{key}}/accept", api.accept, methods=["POST"]),
        Route(f"{plugin}/do", api.act, methods=["POST"]),
    ]
    made = Starlette(routes=routes, exception_handlers={HTTPException: _refused})
    made.router.redirect_slashes = False
    return made


async def _page(_request: Request) -> Response:
    return _file("index.html")


async def _no_icon(_request: Request) -> Response:
    return Response(status_code=204)


async def _openapi(_request: Request) -> Response:
    return _file("openapi.json")


async def _static(request: Request) -> Response:
    return _file(request.path_params["name"])


def _file(name: str) -> Response:
    if name not in _FILES:
        raise HTTPException(404, "there is no such file")
    return Response((_STATIC / name).read_bytes(), media_type=_FILES[name])


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return answered({"error": error.detail}, error.status_code, error.headers)


class _Api:
    def __init__(self, board: Board, caller: Caller, replayer: Replayer) -> None:
        self._board = board
        self._caller = caller
        self._replayer = replayer
        self._streams = 0

    async def state(self, _request: Request) -> Response:
        """`GET /api/state`: all plugins, their pinned calls, and the last lines of the log."""
        return answered(self._board.state())

    async def events(self, _request: Request) -> Response:
        """`GET /api/events`: the state, and each change of it."""
        if self._streams >= MOST_STREAMS:
            raise HTTPException(503, "too many streams are open", {"retry-after": "5"})
        return StreamingResponse(
            self._counted(), media_type="text/event-stream", headers={"x-accel-buffering": "no"}
        )

    async def _counted(self) -> AsyncIterator[str]:
        self._streams += 1
        try:
            async for text in events(self._board):
                yield text
        finally:
            self._streams -= 1

    async def interface(self, request: Request) -> Response:
        """`GET /api/plugins/{id}`: what the plugin offers, and may do."""
        front = self._entry(request).front
        if front is None:
            raise HTTPException(404, "the plugin has not been built yet")
        return answered(describe.interface(front.interface))

    async def call(self, request: Request) -> Response:
        """`POST /api/plugins/{id}/call`: calls an export."""
        entry = self._entry(request)
        answer = await self._call(entry, await body_of(request, "export", "args"))
        return answered(answer.json)

    async def snippet(self, request: Request) -> Response:
        """`POST /api/plugins/{id}/snippet`: the call as text to copy."""
        entry = self._entry(request)
        body = await body_of(request, "export", "args", "language")
        plugin, language = self._front(entry), body["language"]
        if not isinstance(language, str) or language not in LANGUAGES:
            raise HTTPException(422, f"`language` is one of: {', '.join(LANGUAGES)}")
        with refusing():
            # A test needs the answer, from an instance of its own.
            name, make = export_in(body), language == "test"
            call = await self._caller.tried(plugin, name, body["args"], make=make)
        interface = plugin.interface
        export = next((one for one in interface.exports if one.name == call.export), None)
        if export is None:
            raise HTTPException(409, "the plugin has changed meanwhile")
        text = snippet(language, interface, export, call.args, call.outcome, entry.root)
        origin = f"{request.url.scheme}://{request.url.netloc}"
        path = f"/api/plugins/{quote(entry.id)}"
        return answered({"text": text.replace("$ADDRESS", f"{origin}{path}", 1)})

    async def pin(self, request: Request) -> Response:
        """`POST /api/plugins/{id}/pins`: calls an export, and pins the call with its answer."""
        entry = self._entry(request)
        body = await body_of(request, "export", "args")
        target, plugin = entry.target, self._front(entry)
        if target is None:
            raise HTTPException(409, "only a plugin that `hotplug dev` watches has pinned calls")
        with refusing():
            call = await self._caller.tried(plugin, export_in(body), body["args"])
            target.pins.add(call)
        self._replayer.ask(entry)
        return answered({"key": call.key, "outcome": call.outcome.what, "value": call.outcome.json})

    async def save(self, request: Request) -> Response:
        """`POST /api/plugins/{id}/pins/save`: writes the pinned calls to `calls.toml`."""
        entry = self._entry(request)
        await body_of(request)
        if entry.target is None:
            raise HTTPException(409, "only a plugin that `hotplug dev` watches has pinned calls")
        with refusing():
            path = entry.target.pins.save()
        self._replayer.ask(entry)
        return answered({"file": path.name})

    async def unpin(self, request: Request) -> Response:
        """`POST /api/plugins/{id}/pins/{key}/remove`."""
        return await self._change(request, accept=False)

    async def accept(self, request: Request) -> Response:
        """`POST /api/plugins/{id}/pins/{key}/accept`: pins the call with its new answer."""
        return await self._change(request, accept=True)

    async def _change(self, request: Request, *, accept: bool) -> Response:
        entry, key = self._entry(request), request.path_params["key"]
        await body_of(request)
        pins = None if entry.target is None else entry.target.pins
        with refusing():
            call = pins and next((one for one in pins.calls() if one.key == key), None)
            if not pins or not call:
                raise HTTPException(404, "there is no such pinned call")
            if accept:
                pins.add(await self._caller.tried(self._front(entry), call.export, list(call.args)))
            else:
                pins.remove(key)
        self._replayer.ask(entry)
        return answered({})

    async def act(self, request: Request) -> Response:
        """`POST /api/plugins/{id}/do`: what the keys of the terminal do."""
        entry = self._entry(request)
        what = (await body_of(request, "action"))["action"]
        if not isinstance(what, str) or what not in _ACTIONS:
            raise HTTPException(422, f"`action` is one of: {', '.join(sorted(_ACTIONS))}")
        root, loop = entry.root, self._board.loop
        if root is None:
            raise HTTPException(409, "`hotplug dev` does not watch this plugin")
        from starlette.concurrency import run_in_threadpool

        if what in {"pause", "resume"}:
            await run_in_threadpool(loop.pause, what == "pause")
        else:
            await run_in_threadpool(getattr(loop, what), root)
        return answered({})

    def _entry(self, request: Request) -> Entry:
        entry = self._board.entry(request.path_params["id"])
        if entry is None:
            raise HTTPException(404, "there is no such plugin")
        return entry

    def _front(self, entry: Entry) -> Plugin:
        if entry.front is None:
            raise HTTPException(409, "the plugin has not been built yet")
        return entry.front

    async def _call(self, entry: Entry, body: Mapping[str, Any]) -> Answer:
        plugin = self._front(entry)
        with refusing():
            answer = await self._caller(plugin, export_in(body), body["args"], entry.root)
        failed = answer.outcome.what == "failed"
        about = {
            "event": "call",
            "time": time.time(),
            "id": entry.id,
            "plugin": plugin.interface.name,
            "export": answer.export,
            "outcome": answer.outcome.what,
            "seconds": answer.seconds,
            "generation": answer.generation,
            "line": f"{answer.export}: {str(answer.outcome)[:80]}",
        }
        self._board.called(entry, about, failed=failed)
        return answer
