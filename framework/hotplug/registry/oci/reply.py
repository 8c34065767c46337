"""Reply: what a registry answered, and the exception that an error in it becomes.

https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import cast

from hotplug.errors import Diagnostic, RegistryError, harmless
from hotplug.registry.errors import Denied, NotFound, Rejected, Unavailable

__all__ = ["RETRIED", "Reply"]

RETRIED = frozenset({408, 425, 429, 500, 502, 503, 504})
"""The statuses after which the same request may succeed."""
_MOST = 5
_LONGEST = 300
_ADVICE = {
    401: "`docker login HOST` stores credentials that hotplug uses",
    403: "the credentials are known, and do not allow this",
    405: "the registry may have deletion switched off",
    413: "the registry or a proxy before it limits the size of a request",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply whose body was read whole, and is no longer than was allowed."""

    request: str
    """Method and place, for messages; it has no secrets and no query."""
    status: int
    headers: Mapping[str, str]
    """Their names are compared without regard to case."""
    data: bytes = field(repr=False)

    def error(self, what: str) -> RegistryError:
        """The exception that says that *what* failed."""
        # On one line each: a line of its own would look as if hotplug had said it.
        reasons = [harmless(f"{code}: {text}"[:_LONGEST]) for code, text in self._errors()]
        notes = [f"{self.request}: {self.status} {_phrase(self.status)}", *reasons]
        diagnostic = Diagnostic(what, note="\n".join(notes), help=_ADVICE.get(self.status, ""))
        if self.status in {401, 403}:
            return Denied(diagnostic)
        if self.status == 404:
            return NotFound(diagnostic)
        if self.status in RETRIED:
            return Unavailable(diagnostic)
        return Rejected(diagnostic)

    @property
    def codes(self) -> frozenset[str]:
        """The error codes of OCI in the body, such as `BLOB_UNKNOWN`."""
        return frozenset(code for code, _ in self._errors())

    def _errors(self) -> list[tuple[str, str]]:
        """The codes and messages of OCI in the body."""
        if self.status < 400:
            return []
        try:
            value: object = json.loads(self.data[: 64 << 10])
        except (ValueError, RecursionError):
            return []
        table = cast("dict[str, object]", value) if isinstance(value, dict) else {}
        errors = table.get("errors")
        found = cast("list[object]", errors) if isinstance(errors, list) else []
        texts: list[tuple[str, str]] = []
        for one in found[:_MOST]:
            if isinstance(one, dict):
                entry = cast("dict[str, object]", one)
                texts.append((str(entry.get("code", "")), str(entry.get("message", ""))))
        return texts


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
