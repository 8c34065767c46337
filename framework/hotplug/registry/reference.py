"""Reference: `[oci://]HOST[:PORT]/PATH[:TAG][@DIGEST]`, a place in an OCI registry.

https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass, replace

from hotplug.errors import Diagnostic
from hotplug.registry.errors import InvalidName
from hotplug.registry.record import checked_digest, checked_tag

__all__ = ["SCHEME", "Reference"]

SCHEME = "oci://"
_HOST = re.compile(
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*"
    r"|\[[0-9A-Fa-f:.]+\])(?::([0-9]{1,5}))?",
    re.ASCII,
)
_PART = r"[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*"
_PATH = re.compile(rf"{_PART}(?:/{_PART})*", re.ASCII)
_LONGEST = 255
_HUB = "docker.io"
_HUB_SERVER = "registry-1.docker.io"


@dataclass(frozen=True, slots=True)
class Reference:
    """A repository in a registry; and a tag, a digest or both in it."""

    host: str
    """With the port, where one is given."""
    path: str
    tag: str = ""
    digest: str = ""

    @classmethod
    def parse(cls, text: str) -> Reference:
        """The reference that *text* spells; the scheme `oci://` may be left out.

        Raises InvalidName.
        """
        rest = text.removeprefix(SCHEME)
        rest, at, digest = rest.partition("@")
        host, slash, path = rest.partition("/")
        path, colon, tag = path.partition(":")
        port = _HOST.fullmatch(host)
        if port is None or (port[1] and not 0 < int(port[1]) < 1 << 16) or not _bracketed(host):
            raise _problem(text, f"`{host[:100]}` is not the name of a host")
        if not slash or not _PATH.fullmatch(path) or len(path) > _LONGEST:
            raise _problem(
                text,
                f"`{path[:100]}` is not the path of a repository: lower-case letters and digits,"
                " with `/`, `.`, `_` and `-` between them",
            )
        try:
            if at:
                checked_digest(digest)
            if colon:
                checked_tag(tag)
        except InvalidName as error:
            raise _problem(text, error.diagnostics[0].message) from None
        return cls(host.lower(), path, tag, digest)

    @classmethod
    def is_one(cls, text: str) -> bool:
        """Whether *text* names a host: it has `oci://`, or a dot or a port before its first slash.

        So `acme/text-stats` is the name of a plugin, and `localhost/text-stats` a place.
        """
        host, slash, _ = text.partition("/")
        named = "." in host or ":" in host or host == "localhost"
        return text.startswith(SCHEME) or bool(slash and named)

    @property
    def wanted(self) -> str:
        """What is asked for: the digest, else the tag, else nothing."""
        return self.digest or self.tag

    @property
    def repository(self) -> Reference:
        """The repository alone."""
        return replace(self, tag="", digest="")

    @property
    def server(self) -> str:
        """The host that is asked; that of docker.io has another name."""
        return _HUB_SERVER if self.host == _HUB else self.host

    @property
    def is_loopback(self) -> bool:
        """Whether the host is this machine, where plain HTTP reveals nothing."""
        name = self.host.rpartition(":")[0] if _with_port(self.host) else self.host
        if name == "localhost":
            return True
        try:
            return ipaddress.ip_address(name.strip("[]")).is_loopback
        except ValueError:
            return False

    def __str__(self) -> str:
        tag = f":{self.tag}" if self.tag else ""
        digest = f"@{self.digest}" if self.digest else ""
        return f"{SCHEME}{self.host}/{self.path}{tag}{digest}"


def _with_port(host: str) -> bool:
    return ":" in host.rpartition("]")[2]


def _bracketed(host: str) -> bool:
    """Whether what is in brackets, if anything, is an address of IPv6."""
    if not host.startswith("["):
        return True
    try:
        ipaddress.IPv6Address(host[1 : host.index("]")])
    except ValueError:
        return False
    return True


def _problem(text: str, note: str) -> InvalidName:
    return InvalidName(
        Diagnostic(
            f"`{text[:200]}` is not a reference to an OCI registry",
            note=note,
            help="write `HOST/PATH`, for example `ghcr.io/acme/text-stats:1.2.0`",
        )
    )
