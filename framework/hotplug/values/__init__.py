"""Values as JSON by their kind, exactly and both ways, and the differences between two of them."""

from __future__ import annotations

from hotplug.values.decode import Decoder, UnfitError
from hotplug.values.difference import Difference, differences
from hotplug.values.encode import Encoder, TooLargeError
from hotplug.values.schema import SHAPE, schema, schemas

__all__ = [
    "SHAPE",
    "Decoder",
    "Difference",
    "Encoder",
    "TooLargeError",
    "UnfitError",
    "differences",
    "schema",
    "schemas",
]
