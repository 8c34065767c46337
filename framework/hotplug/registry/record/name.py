"""Name: `namespace/name`, a plugin in a registry; and what may be a tag.

https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hotplug.errors import Diagnostic
from hotplug.registry.errors import InvalidName

__all__ = ["Name", "checked_tag"]

_PART = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*", re.ASCII)
_TAG = re.compile(r"[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}", re.ASCII)
_LONGEST = 64
_RULE = "lower-case letters and digits, in parts that one `.`, `_` or `-` separates"


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """The name of a plugin in a registry. Both parts are safe as names of directories."""

    namespace: str
    plugin: str

    @classmethod
    def parse(cls, text: str) -> Name:
        """The name that *text* spells. Raises InvalidName."""
        namespace, slash, plugin = text.partition("/")
        if not slash:
            raise InvalidName(
                Diagnostic(
                    f"`{text[:200]}` has no namespace",
                    help=f"write `NAMESPACE/{text}`, for example `acme/text-stats`",
                )
            )
        for part, what in ((namespace, "namespace"), (plugin, "plugin")):
            if not _PART.fullmatch(part) or len(part) > _LONGEST:
                raise InvalidName(
                    Diagnostic(
                        f"`{text[:200]}` is not the name of a plugin in a registry",
                        note=f"the {what} is `{part[:100]}`",
                        help=f"each side of the `/` has {_RULE}; {_LONGEST} characters at most",
                    )
                )
        return cls(namespace, plugin)

    @classmethod
    def is_one(cls, text: str) -> bool:
        """Whether *text* is written as a name."""
        try:
            cls.parse(text)
        except InvalidName:
            return False
        return True

    def __str__(self) -> str:
        return f"{self.namespace}/{self.plugin}"


def checked_tag(text: str) -> str:
    """*text*, if it can be a tag. Raises InvalidName."""
    if _TAG.fullmatch(text):
        return text
    raise InvalidName(
        Diagnostic(
            f"`{text[:200]}` is not a tag",
            help="a tag has letters, digits, `.`, `_` and `-`; 128 at most, `.` and `-` not first",
        )
    )
