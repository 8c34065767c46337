"""Within: a call that is interrupted after a time, whatever the limits of its plugin are."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from hotplug.errors import PluginTimeout
from hotplug.runtime import cancel

__all__ = ["within"]


def within(seconds: float, call: Callable[[], Any], *, plugin: str = "", export: str = "") -> Any:
    """The result of *call*. Wasm code in it is interrupted after *seconds*.

    Raises PluginTimeout, with *plugin* and *export*, where it was.
    """
    ident = threading.get_ident()
    lock = threading.Lock()
    running = True

    def end() -> None:
        with lock:
            if running:
                cancel.mark(ident)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        return call()
    except cancel.Cancelled:
        message = f"the call ran longer than {seconds:g} s"
        raise PluginTimeout(message, plugin=plugin, export=export) from None
    finally:
        timer.cancel()
        with lock:
            running = False
            cancel.clear(ident)
