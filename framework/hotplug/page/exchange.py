"""The bodies of requests and answers, and the status for each thing that can go wrong."""

from __future__ import annotations

import json
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from hotplug.errors import HotplugError
from hotplug.page.caller import Busy, Unknown
from hotplug.values import UnfitError

__all__ = ["answered", "body_of", "export_in", "refusing"]

_DEEP = "the JSON is nested too deeply"


def answered(
    about: Mapping[str, Any], status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """An answer in JSON."""
    text = json.dumps(about, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    # A lone surrogate, which a request can have, is no UTF-8.
    return Response(text.encode("utf-8", "replace"), status, headers, "application/json")


@contextmanager
def refusing() -> Generator[None, None, None]:
    """Makes what a call or a change of pinned calls raises into an answer."""
    try:
        yield
    except Unknown as error:
        raise HTTPException(404, f"there is no export `{str(error)[:80]}`") from None
    except UnfitError as error:
        raise HTTPException(422, str(error)) from None
    except Busy:
        raise HTTPException(503, "too many calls wait", {"retry-after": "1"}) from None
    except HotplugError as error:
        raise HTTPException(409, str(error)) from None


def export_in(body: Mapping[str, Any]) -> str:
    """The name of the export that *body* asks for."""
    if not isinstance(body["export"], str):
        raise HTTPException(422, "`export` is the name of an export")
    return body["export"]


async def body_of(request: Request, *keys: str) -> Mapping[str, Any]:
    """The body: a JSON object with exactly *keys*."""
    data = await request.body()
    try:
        found: Any = json.loads(data or b"{}", parse_constant=_constant)
    except RecursionError:
        raise HTTPException(400, _DEEP) from None
    except ValueError as error:
        raise HTTPException(400, f"the body is no JSON: {error}") from None
    if not isinstance(found, dict) or set(found) != set(keys):  # pyright: ignore[reportUnknownArgumentType]
        wanted = " and ".join(f"`{key}`" for key in keys) or "nothing"
        raise HTTPException(422, f"the body is a JSON object with {wanted} in it")
    return found  # pyright: ignore[reportUnknownVariableType]


def _constant(word: str) -> Any:
    raise ValueError(f'write "{word}" in quotes')
