"""Trust: which keys may sign the plugins of a namespace, by the application's settings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from hotplug.errors import Diagnostic
from hotplug.registry.errors import InvalidName, RegistryError, Untrusted
from hotplug.registry.record import Name
from hotplug.registry.repository import Repository
from hotplug.registry.sign.key import PublicKey
from hotplug.registry.sign.signatures import Signatures, signatures_of

__all__ = ["Trust", "Verdict"]

_ID = re.compile(r"key:SHA256:[A-Za-z0-9+/]{43}", re.ASCII)
_LARGEST = 64 << 10


@dataclass(frozen=True, slots=True)
class Verdict:
    """Who has signed a version, and whether that is who signed the version before."""

    signer: str
    """The id of the key, as plugins.lock has it; empty where nobody has signed."""
    changed: bool = False
    """Whether the lock has another signer, and the settings trust this one by name."""


@dataclass(frozen=True)
class Trust:
    """The keys that are trusted, by pattern: `acme/text-stats`, `acme/*` or `*`."""

    rules: Mapping[str, frozenset[str]]
    keys: tuple[PublicKey, ...] = ()
    """The keys that the settings name by their files."""

    @classmethod
    def read(cls, settings: Mapping[str, Iterable[str]], base: Path) -> Trust:
        """The trust that the table `[trust]` of *settings* says; files in it are beside *base*.

        Each pattern has a list of keys, by id (`key:SHA256:…`) or by the file of the public key.
        An empty list means that no signature is wanted. Raises InvalidName or RegistryError.
        """
        rules: dict[str, frozenset[str]] = {}
        known: dict[str, PublicKey] = {}
        for pattern, texts in settings.items():
            _check_pattern(pattern)
            ids: set[str] = set()
            for text in texts:
                if text.startswith("key:"):
                    ids.add(_checked_id(text, pattern))
                else:
                    key = _read_key(base / text)
                    known[key.id] = key
                    ids.add(key.id)
            rules[pattern] = frozenset(ids)
        return cls(rules, tuple(known.values()))

    def wanted(self, name: Name) -> frozenset[str] | None:
        """The ids of the keys that may sign *name*; None where the settings say nothing."""
        for pattern in (str(name), f"{name.namespace}/*", "*"):
            if pattern in self.rules:
                return self.rules[pattern]
        return None

    def needs_signature(self, name: Name) -> bool:
        """Whether *name* must be signed: its versions, and the marks on them."""
        return bool(self.wanted(name))

    def check(
        self, repository: Repository, name: Name, digest: str, locked: str | None = None
    ) -> Verdict:
        """Checks that the manifest *digest* of *name* is signed by who may sign it.

        Where the settings name keys, one of them must have signed. Elsewhere the first signer is
        recorded in the lock and trusted from then on: *locked* is that signer, empty where nobody
        had signed, None where nothing is locked. Raises Untrusted.
        """
        found = signatures_of(repository, digest, self.keys)
        wanted = self.wanted(name)
        if wanted:
            good = [one for one in found.signers if one in wanted]
            if not good:
                raise _untrusted(name, digest, found, sorted(wanted), "the settings trust")
            signer = locked if locked in good else good[0]
            return Verdict(str(signer), changed=bool(locked) and signer != locked)
        if wanted is None and locked and locked not in found.signers:
            raise _untrusted(name, digest, found, [locked], "plugins.lock has the signer")
        if locked:
            return Verdict(locked if locked in found.signers else "")
        return Verdict(found.signers[0] if found.signers else "")


def _untrusted(
    name: Name, digest: str, found: Signatures, wanted: list[str], why: str
) -> Untrusted:
    notes = [f"{why} {one}" for one in wanted[:5]]
    notes += [f"it is signed by {one}" for one in found.signers[:5]] or ["nobody has signed it"]
    notes += [f"not valid: {problem}" for problem in found.problems[:5]]
    return Untrusted(
        Diagnostic(
            f"`{name}` {digest} is not signed by a key that is trusted",
            note="\n".join(notes),
            help=f'if you trust the new signer, name it: [tool.hotplug.trust] "{name.namespace}/*"'
            if found.signers
            else "",
        )
    )


def _check_pattern(pattern: str) -> None:
    namespace, slash, plugin = pattern.partition("/")
    if pattern == "*" or (slash and plugin == "*" and Name.is_one(f"{namespace}/x")):
        return
    if Name.is_one(pattern):
        return
    raise InvalidName(
        Diagnostic(
            f"`{pattern[:100]}` in the table of trust is no name and no namespace",
            help="write `acme/text-stats`, `acme/*` or `*`",
        )
    )


def _checked_id(text: str, pattern: str) -> str:
    if _ID.fullmatch(text):
        return text
    raise InvalidName(
        Diagnostic(
            f"`{text[:100]}`, trusted for `{pattern}`, is not the id of a key",
            help="`hotplug key show FILE` shows it",
        )
    )


def _read_key(file: Path) -> PublicKey:
    try:
        with file.open("rb") as stream:
            return PublicKey.parse(stream.read(_LARGEST), str(file))
    except OSError as error:
        raise RegistryError(f"cannot read the public key {file}: {error.strerror}") from None
