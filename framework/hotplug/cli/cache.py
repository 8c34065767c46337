"""`hotplug cache`."""

from __future__ import annotations

import json
import time

import click

from hotplug import cache

__all__ = ["command"]


@click.command(
    "cache",
    short_help="Show or clear the cache of compiled modules.",
    epilog="Example: hotplug cache --clear",
)
@click.option("--clear", is_flag=True, help="Remove all entries. They are made again when needed.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")
def command(clear: bool, as_json: bool) -> None:
    """Show where compiled modules and generated code are kept, how much that is, and its bounds.

    HOTPLUG_CACHE_DIR names another directory, and HOTPLUG_CACHE_SIZE another size, in bytes.
    """
    before = cache.entries()
    if clear:
        cache.clear()
    left = cache.entries()
    path, used = cache.directory(), sum(one.size for one in left)
    removed = len({one.path for one in before} - {one.path for one in left})
    oldest = min((one.used for one in left), default=None)
    if as_json:
        about = {
            "v": 1,
            "path": None if path is None else str(path),
            "entries": len(left),
            "size": used,
            "largest_size": cache.size(),
            "oldest_use": oldest,
            "largest_age": cache.AGE,
            "removed": removed,
        }
        click.echo(json.dumps(about))
        return
    if path is None:
        click.echo("there is no cache: HOTPLUG_CACHE_DIR is empty, or no directory can be private")
        return
    if clear:
        click.echo(f"removed {_count(removed)}")
    days = "" if oldest is None else f", the oldest used {_ago(time.time() - oldest)} ago"
    click.echo(f"{path}: {_count(len(left))}, {_mib(used)} of {_mib(cache.size())}{days}")


def _count(number: int) -> str:
    return f"{number:,} {'entry' if number == 1 else 'entries'}"


def _mib(size: int) -> str:
    return f"{size / (1 << 20):,.1f} MiB"


def _ago(seconds: float) -> str:
    days = int(seconds // 86400)
    return f"{days} day{'s' * (days != 1)}" if days else "less than a day"
