"""Held: one plugin of a host, from the first attempt to load it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from hotplug.host.registered import Failures, Served

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hotplug.errors import Diagnostic
    from hotplug.manifest import Gil, Limits
    from hotplug.plugin import Grant
    from hotplug.runtime import Event, Policy

__all__ = ["Held", "HostStatus", "Options", "State"]

State = Literal["serving", "stale", "disabled", "failed"]
"""`stale`: the last build or reload failed, and what served before goes on; `disabled`: it has
failed as often as it may; `failed`: it was never loaded, or it is closed."""


class Options(TypedDict, total=False):
    """What `hotplug.load` takes beside the path, but `on_event`."""

    host: Any
    config: Any
    grant: Grant
    limits: Limits | None
    caps: Limits | None
    policy: Policy | None
    gil: Gil | None


@dataclass(frozen=True, slots=True)
class HostStatus:
    """What a plugin of a host is at the moment."""

    plugin: str
    generation: int
    """0 where it was never loaded."""
    fingerprint: str
    state: State
    since: float
    """When the generation began to serve, in seconds since 1970."""
    calls: int
    """Calls of its hooks, and of what these have registered."""
    failures: int
    """How many of them raised something."""
    p50: float
    """Seconds that half of the timed calls took at most; 0 where there was none."""
    p99: float
    """The same, of 99 of 100."""
    error: Exception | None
    """Why it is stale, disabled or failed; else the last that a call raised."""


class Held:
    """One plugin, which may be loaded or not."""

    def __init__(
        self,
        path: Path,
        failures: Failures,
        on_event: Callable[[Event], object] | None,
        options: Options,
    ) -> None:
        self.name = path.stem if path.suffix == ".wasm" else path.name
        """Its own, when it is known; until then, what it is called at its path."""
        self.path, self.on_event, self.options = path, on_event, options
        self.failures: Failures = failures
        self.served: Served | None = None
        self.error: Exception | None = None
        """Why it could not be built, loaded or reloaded, until it can."""
        self.generation = 0
        self.problems: Sequence[Diagnostic] = ()
        """What its hooks ask for in vain, since the application did not begin with it."""
        self.lock = threading.RLock()
        """For one reload at a time."""
        self.reloading: int | None = None
        """The thread on which the host reloads it."""

    @property
    def status(self) -> HostStatus:
        """What it is at the moment."""
        served = self.served
        if served is None:
            return HostStatus(self.name, 0, "", "failed", 0.0, 0, 0, 0.0, 0.0, self.error)
        about, tally = served.plugin.status, served.tally
        state: State = "stale" if self.error else "disabled" if served.disabled else "serving"
        return HostStatus(
            plugin=self.name,
            generation=about.generation,
            fingerprint=about.fingerprint,
            state="failed" if about.state == "closed" else state,
            since=about.since,
            calls=tally.calls,
            failures=served.failures,
            p50=tally.percentile(0.5),
            p99=tally.percentile(0.99),
            error=self.error or served.error,
        )
