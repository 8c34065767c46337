"""Managed: one plugin of a Host, from the first attempt to load it, and its status."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from hotplug.host.registered import Failures, Registered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hotplug.errors import Diagnostic
    from hotplug.manifest import Gil, Limits
    from hotplug.plugin import Grant
    from hotplug.registry import PinnedModule
    from hotplug.runtime import Event, Policy

__all__ = ["HostStatus", "Managed", "Options", "State"]

State = Literal["serving", "stale", "disabled", "failed"]
"""`stale`: the last build or reload failed, and the generation before stays in service; `disabled`:
its hooks failed too often; `failed`: it was never loaded, or it is closed."""


class Options(TypedDict, total=False):
    """The keyword arguments of `hotplug.load`, except `on_event`."""

    host: Any
    config: Any
    grant: Grant
    limits: Limits | None
    caps: Limits | None
    policy: Policy | None
    gil: Gil | None


@dataclass(frozen=True, slots=True)
class HostStatus:
    """The status of one plugin of a Host."""

    plugin: str
    generation: int
    """0 where it was never loaded."""
    fingerprint: str
    state: State
    since: float
    """When the generation began to serve, in seconds since 1970."""
    calls: int
    """Calls of its hooks, and of the functions and commands that they registered."""
    failures: int
    """How many of them raised an exception."""
    p50: float
    """The median of the timed calls, in seconds; 0 where there was none."""
    p99: float
    """The 99th percentile, in seconds."""
    error: Exception | None
    """Why it is stale, disabled or failed; otherwise the last exception of a call."""


class Managed:
    """One plugin of a Host, loaded or not."""

    def __init__(
        self,
        path: Path,
        failures: Failures,
        on_event: Callable[[Event], object] | None,
        options: Options,
        locked: str = "",
    ) -> None:
        self.name = path.stem if path.suffix == ".wasm" else path.name
        """The name in its manifest, once known; until then, the name of its file."""
        self.locked = locked
        """The name in plugins.lock, where it is loaded by that; nothing on disk is then watched."""
        self.module: PinnedModule | None = None
        """What it is loaded from, where it follows a channel."""
        self.path, self.on_event, self.options = path, on_event, options
        self.failures: Failures = failures
        self.registered: Registered | None = None
        self.error: Exception | None = None
        """Why the last build, load or reload failed; None after a success."""
        self.generation = 0
        self.problems: Sequence[Diagnostic] = ()
        """What its hooks ask for that takes effect only when the application starts again."""
        self.lock = threading.RLock()
        """Allows one reload at a time."""
        self.reloading: int | None = None
        """The thread on which the Host reloads it."""

    @property
    def status(self) -> HostStatus:
        """The current status."""
        registered = self.registered
        if registered is None:
            return HostStatus(self.name, 0, "", "failed", 0.0, 0, 0, 0.0, 0.0, self.error)
        about, statistics = registered.plugin.status, registered.statistics
        state: State = "stale" if self.error else "disabled" if registered.disabled else "serving"
        return HostStatus(
            plugin=self.name,
            generation=about.generation,
            fingerprint=about.fingerprint,
            state="failed" if about.state == "closed" else state,
            since=about.since,
            calls=statistics.calls,
            failures=registered.failures,
            p50=statistics.percentile(0.5),
            p99=statistics.percentile(0.99),
            error=self.error or registered.error,
        )
