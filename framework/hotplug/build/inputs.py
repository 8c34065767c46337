"""BuildInputs: what one build reads, so that it goes by content where cargo goes by time."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Mapping
from dataclasses import replace

from hotplug.build.cargo.invocation import CargoResult
from hotplug.build.cargo.package import forget
from hotplug.build.generate import Generated
from hotplug.inputs import LOCK, Inputs, Reader, Record, Reported

__all__ = ["BuildInputs"]


class BuildInputs:
    """The inputs of one build, as they are just before it.

    Where a file has changed and its time is that of an earlier build or older, the local packages
    are compiled anew.
    """

    def __init__(self, generated: Generated) -> None:
        self._project, self._generated = generated.project, generated.exports
        self._patterns = generated.manifest.build.inputs
        self._reader = Reader()
        self._started = time.time_ns()
        self._last = Record.load(self._project)
        inputs = Inputs(
            self._project.root, self._patterns, Reported.of(self._project.root, self._last)
        )
        self._before = self._reader.read(inputs.find())
        own = Inputs(self._project.root, self._patterns).find().files.keys() - {LOCK}
        self.content = self._before.of(own).fingerprint
        """Of the declared inputs. Those that cargo reports are known only after the first build;
        Cargo.lock, which it may write, cargo compares by its content."""
        if self._before.torn:
            self.content = uuid.uuid4().hex
        if self._last.misleads(self._before):
            forget(self._project.target, list(self._last.packages.values()))
        # Until this build has ended, nothing is known of what cargo has compiled.
        replace(self._last, started=self._started, digests={}).save(self._project)

    def record(self, result: CargoResult) -> None:
        """Keeps for the next build what this one was made from, with or without success."""
        root = self._project.root
        found = {os.path.relpath(one.directory, root): one for one in result.packages}
        kept: Mapping[str, str] = {} if result.success else self._last.packages
        whole = {name for name, one in found.items() if one.whole}
        record = Record(
            started=self._started,
            generated=self._generated,
            packages={**kept, **{name: one.name for name, one in found.items()}},
            whole=tuple(sorted(whole if result.success else whole.union(self._last.whole))),
        )
        reported = Reported.of(root, record)
        after = self._reader.read(Inputs(root, self._patterns, reported).find())
        before = self._before
        digests = {
            name: digest
            for name, digest in after.files.items()
            if name in after.stamps
            and (
                before.stamps.get(name) == after.stamps[name]
                or (name not in before.files and after.stamps[name].newest < self._started)
            )
        }
        replace(record, digests=digests).save(self._project)
