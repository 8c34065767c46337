"""Each argument arrives at its place."""

from __future__ import annotations

import pytest
from many_args import ManyArgs


def check(plugin: ManyArgs) -> None:
    values = [(-7) ** n for n in range(20)] * 2
    assert plugin.weighted(*values) == sum(n * value for n, value in enumerate(values))
    texts = ["é" * n for n in range(11)] + ["x" * 20_000]
    assert plugin.texts(*texts) == "".join(texts)
    values[39] = 1 << 63
    with pytest.raises(OverflowError, match="a39"):
        plugin.weighted(*values)
