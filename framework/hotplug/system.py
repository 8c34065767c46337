"""What differs from one operating system to another, each with its alternative.

The timer of the clock is in `runtime/native/clock.py`, single keys of the terminal in
`dev/keys.py`, and the limits of inotify in `watch/hints.py`; docs/platforms.md lists what each
system gets.
"""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

__all__ = [
    "ENDING",
    "EXE",
    "WINDOWS",
    "at_fork",
    "caches",
    "end",
    "home",
    "interrupt_main",
    "is_barred",
    "is_private",
    "is_root",
    "locked",
    "named_directory",
    "replace",
    "start",
]

WINDOWS = os.name == "nt"
EXE = ".exe" if WINDOWS else ""
"""The end of a program's file name."""

ENDING = tuple(
    number for name in ("SIGTERM", "SIGHUP") if (number := getattr(signal, name, None)) is not None
)
"""The signals that end a process as Ctrl-C does; Windows has no SIGHUP."""

_HELD = 1.0
"""Seconds in which a reader of a file lets go of it: Windows refuses to replace an open file."""


def home() -> Path | None:
    """The home directory of this user, or None: a user of a container may have none."""
    try:
        return Path.home()
    except RuntimeError:
        return None


def named_directory(variable: str, *below_home: str) -> Path | None:
    """The directory that the environment *variable* names, or the one below the home directory."""
    named = os.environ.get(variable)
    if named:
        return Path(named)
    own = home()
    return own.joinpath(*below_home) if own is not None else None


def is_barred(path: str | Path) -> bool:
    """Whether this user may not look into the directory *path*, or not even see whether it is."""
    try:
        os.scandir(path).close()
    except PermissionError:
        return True
    except OSError:
        return False
    return False


def caches() -> Path | None:
    """Where this system keeps the caches of a user: XDG_CACHE_HOME, LOCALAPPDATA on Windows,
    ~/Library/Caches on macOS, else ~/.cache.
    """
    if not os.environ.get("XDG_CACHE_HOME"):
        if WINDOWS:
            return named_directory("LOCALAPPDATA", "AppData", "Local")
        if sys.platform == "darwin":
            return named_directory("XDG_CACHE_HOME", "Library", "Caches")
    return named_directory("XDG_CACHE_HOME", ".cache")


def is_private(found: os.stat_result) -> bool:
    """Whether only this user can write to the directory whose `stat` is *found*.

    Windows does not say it by these fields; there, the caches of a user are private by their place.
    """
    return WINDOWS or (found.st_uid == os.geteuid() and not found.st_mode & 0o022)


def is_root() -> bool:
    """Whether this user may install the packages of the system."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def start(
    command: Sequence[str], *, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """Starts *command* without input, with pipes for both outputs; `end` ends it.

    A Ctrl-C of the terminal does not reach it, nor what it starts. Raises OSError.
    """
    return subprocess.Popen(
        command,
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=not WINDOWS,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0) if WINDOWS else 0,
    )


def end(process: subprocess.Popen[bytes]) -> None:
    """Ends *process*, which `start` started, and all that it started."""
    if WINDOWS:
        command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(command, capture_output=True, check=False)
    else:
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(process.pid, number)
                process.wait(timeout=2)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue
    process.wait()


def interrupt_main(thread: int | None) -> None:
    """Interrupts the main thread, whose identifier is *thread*, as Ctrl-C does."""
    if thread is not None and hasattr(signal, "pthread_kill"):
        signal.pthread_kill(thread, signal.SIGINT)  # also out of a system call
    else:
        signal.raise_signal(signal.SIGINT)


def replace(source: Path, target: Path) -> None:
    """Renames *source* to *target*, which may be there, and may be open in other processes.

    Raises OSError.
    """
    until = time.monotonic() + (_HELD if WINDOWS else 0.0)
    while True:
        try:
            source.replace(target)
        except PermissionError:
            if time.monotonic() >= until:
                raise
            time.sleep(0.01)
        else:
            return


def _nothing() -> None:
    pass


def at_fork(
    *,
    before: Callable[[], object] = _nothing,
    after_in_parent: Callable[[], object] = _nothing,
    after_in_child: Callable[[], object] = _nothing,
) -> None:
    """As `os.register_at_fork`; does nothing where there is no fork."""
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(
            before=before, after_in_parent=after_in_parent, after_in_child=after_in_child
        )


@contextmanager
def locked(path: Path, give_up: Callable[[], bool] | None = None) -> Generator[None, None, None]:
    """Holds the lock file *path*: one thread of one process at a time is in this block.

    Once *give_up* says so, it waits no more, and runs the block without the lock. The system
    releases the lock where a process is killed. The file stays. Raises OSError, also where the file
    system has no locks.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    try:
        while not _acquire(handle, wait=give_up is None):
            if give_up is not None and give_up():
                break
            time.sleep(0.02)
        try:
            yield
        finally:
            _release(handle)
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _acquire(handle: int, *, wait: bool) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError as error:  # LK_LOCK waits for 10 s only
            if error.errno != (errno.EDEADLOCK if wait else errno.EACCES):
                raise
            return False
        return True

    def _release(handle: int) -> None:
        """Leaves it to the closing of the file."""

else:
    import fcntl

    def _acquire(handle: int, *, wait: bool) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True

    def _release(handle: int) -> None:
        """Releases it for all: a process that was forked meanwhile has the file open, too."""
        fcntl.flock(handle, fcntl.LOCK_UN)
