"""Credentials: the user names and passwords that `docker login` has stored, and its helpers.

https://docs.docker.com/reference/cli/docker/login/#credential-helper-protocol
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from hotplug import system
from hotplug.errors import Diagnostic, harmless
from hotplug.registry.errors import Denied

__all__ = ["Credential", "Credentials"]

_HUB = "docker.io"
_HUB_KEYS = ("https://index.docker.io/v1/", "index.docker.io")
_TOKEN_USER = "<token>"  # noqa: S105 - what a helper writes where the secret is a token
_HELPER = re.compile(r"[A-Za-z0-9._-]+", re.ASCII)
_PATIENCE = 60
_LARGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Credential:
    """What proves to a registry who asks. Its secrets are in no message and no repr."""

    user: str = ""
    password: str = field(default="", repr=False)
    identity_token: str = field(default="", repr=False)
    """A refresh token of OAuth 2, in place of user and password."""

    @property
    def basic(self) -> str:
        """The value of an `Authorization` header (RFC 7617)."""
        pair = f"{self.user}:{self.password}".encode()
        return f"Basic {base64.b64encode(pair).decode()}"


@dataclass(frozen=True)
class Credentials:
    """The credentials of this user, by registry, as a docker configuration file has them."""

    values: Mapping[str, Any] = field(default_factory=dict[str, Any], repr=False)
    file: Path | None = None

    @classmethod
    def read(cls, file: Path | None = None) -> Credentials:
        """Those in *file*; by default `$DOCKER_CONFIG/config.json`, else `~/.docker/config.json`.

        A file that is absent has none. Raises Denied where it cannot be read.
        """
        if file is None:
            directory = system.named_directory("DOCKER_CONFIG", ".docker")
            if directory is None:
                return cls()
            file = directory / "config.json"
        try:
            with file.open("rb") as stream:
                data = stream.read(_LARGEST)
            value: object = json.loads(data)
        except (FileNotFoundError, NotADirectoryError):
            return cls({}, file)
        except (OSError, ValueError, RecursionError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not JSON"
            raise Denied(
                Diagnostic(
                    f"cannot read {file}, the file with the credentials of docker",
                    note=str(reason),
                    help="`docker login` writes it; DOCKER_CONFIG names another directory for it",
                )
            ) from None
        return cls(_table(value), file)

    def of(self, host: str) -> Credential | None:
        """The credential for the registry *host*, with its port; None where there is none.

        A helper for this host comes first, then the file, then the general helper, as docker has
        it. Raises Denied where a helper is missing or fails.
        """
        keys = _keys(host)
        helpers = _table(self.values.get("credHelpers"))
        for key in keys:
            if key in helpers:
                return _ask(helpers[key], key)
        auths = _table(self.values.get("auths"))
        found = next((one for key in keys if (one := self._entry(auths.get(key), key))), None)
        general: object = self.values.get("credsStore")
        if found is None and general:
            return next((one for key in keys[:1] if (one := _ask(general, key))), None)
        return found

    def _entry(self, entry: object, key: str) -> Credential | None:
        """The credential in one *entry* of `auths`."""
        values = _table(entry)
        token = _text(values.get("identitytoken"))
        user, password = _text(values.get("username")), _text(values.get("password"))
        if auth := _text(values.get("auth")):
            try:
                pair = base64.b64decode(auth, validate=True).decode().rstrip("\0")
            except (binascii.Error, UnicodeDecodeError):
                raise Denied(
                    f"`auth` of `{key}` in {self.file} is not `user:password` in base64"
                ) from None
            user, _, password = pair.partition(":")
        return Credential(user, password, token) if token or user else None


def _keys(host: str) -> tuple[str, ...]:
    """The names that a registry may have in the file, the usual one first."""
    plain = (host, f"https://{host}", f"https://{host}/", f"https://{host}/v1/", f"http://{host}")
    return (*_HUB_KEYS, *plain) if host == _HUB else plain


def _ask(helper: object, key: str) -> Credential | None:
    """What the program `docker-credential-`*helper* says of *key*."""
    if not isinstance(helper, str) or not _HELPER.fullmatch(helper):
        raise Denied(f"`{str(helper)[:100]}` is not the name of a credential helper")
    program = f"docker-credential-{helper}"
    try:
        said = subprocess.run(
            [program, "get"],
            input=key.encode(),
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except FileNotFoundError:
        raise Denied(
            Diagnostic(
                f"there is no program `{program}`",
                note=f"docker's configuration names it for `{key}`",
            )
        ) from None
    except (OSError, subprocess.SubprocessError) as error:
        raise Denied(f"{program} failed: {type(error).__name__}") from None
    if said.returncode:
        # The protocol has no code for it: docker itself compares this text.
        if b"credentials not found" in said.stdout:
            return None
        reason = said.stdout[:300].decode("utf-8", "replace").strip()
        raise Denied(Diagnostic(f"{program} has no credential for `{key}`", note=harmless(reason)))
    try:
        values = _table(json.loads(said.stdout))
    except (ValueError, RecursionError):
        raise Denied(f"{program} did not answer with JSON") from None
    user, secret = _text(values.get("Username")), _text(values.get("Secret"))
    if user == _TOKEN_USER:
        return Credential(identity_token=secret)
    return Credential(user, secret) if user else None


def _table(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
