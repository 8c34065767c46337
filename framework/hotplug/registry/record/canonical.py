"""JSON: one spelling when it is written (RFC 8785), and limits when it is read (RFC 8259)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn, cast

from hotplug.errors import Diagnostic
from hotplug.registry.errors import InvalidRecord

__all__ = ["LARGEST", "canonical", "parse_json"]

LARGEST = 4 << 20
"""Bytes of a manifest, a config or an index of referrers, at most."""
_EXACT = 1 << 53
"""Up to here every reader of JSON has the same integers."""


def canonical(value: object) -> bytes:
    """*value* in the canonical form of RFC 8785.

    *value* has mappings, sequences, text, bools, None and integers below 2**53. A float is refused,
    for records have none. Raises InvalidRecord.
    """
    try:
        text = json.dumps(_sorted(value), ensure_ascii=False, separators=(",", ":"))
        return text.encode()
    except UnicodeEncodeError:
        raise InvalidRecord(
            "a text has half of a surrogate pair, which UTF-8 cannot hold"
        ) from None
    except RecursionError:
        raise InvalidRecord("the value is nested too deeply for a record") from None


def _sorted(value: object) -> object:
    """*value* with the keys of each object in the order of RFC 8785: by units of UTF-16."""
    if isinstance(value, Mapping):
        items = cast("Mapping[str, object]", value).items()
        by_unit = sorted(items, key=lambda item: item[0].encode("utf-16-be", "surrogatepass"))
        return {key: _sorted(one) for key, one in by_unit}
    if isinstance(value, str) or value is None or isinstance(value, bool):
        return value
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [_sorted(one) for one in cast("Sequence[object]", value)]
    if isinstance(value, int) and -_EXACT < value < _EXACT:
        return value
    raise InvalidRecord(f"a record cannot hold a value of {type(value).__name__}")


def parse_json(data: bytes, what: str, largest: int = LARGEST) -> dict[str, Any]:
    """The object that *data* is as JSON. *what* names it in messages.

    Refused are other values, duplicated keys, `NaN`, invalid UTF-8, and more than *largest* bytes.
    Raises InvalidRecord.
    """
    if len(data) > largest:
        raise InvalidRecord(f"{what} has {len(data):,} bytes, and {largest:,} are the most")
    try:
        value: object = json.loads(
            data.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_no_number
        )
        if b"\\u" in data:  # which may spell half of a surrogate pair
            json.dumps(value, ensure_ascii=False).encode()
    except UnicodeError:
        raise InvalidRecord(f"{what} is not UTF-8") from None
    except RecursionError:
        raise InvalidRecord(f"{what} is nested too deeply") from None
    except _Refused as error:
        raise InvalidRecord(Diagnostic(f"{what} {error}")) from None
    except ValueError as error:
        raise InvalidRecord(Diagnostic(f"{what} is not JSON", note=str(error)[:200])) from None
    if not isinstance(value, dict):
        raise InvalidRecord(f"{what} is not a JSON object")
    return cast("dict[str, Any]", value)


class _Refused(Exception):
    pass


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise _Refused(f"has the key `{key[:100]}` twice")
            seen.add(key)
    return found


def _no_number(text: str) -> NoReturn:
    raise _Refused(f"has `{text}`, which is no number of JSON")
