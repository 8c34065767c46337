"""Keys: reads single keys of the terminal, without Return."""

from __future__ import annotations

import os
import select
import sys
from types import TracebackType

__all__ = ["Keys"]


class Keys:
    """Reads keys while its `with` block runs. Ctrl-C stays a signal."""

    def __init__(self) -> None:
        import termios  # Windows has none

        self._input = sys.stdin.fileno()
        self._saved = termios.tcgetattr(self._input)
        self._end, self._ended = os.pipe()

    @staticmethod
    def there() -> bool:
        """Whether there is a terminal, with this process in its foreground."""
        if sys.platform == "win32" or sys.stdin is None or not sys.stdin.isatty():
            return False
        try:
            return os.tcgetpgrp(sys.stdin.fileno()) == os.getpgrp()
        except OSError:
            return False

    def wait(self) -> str:
        """The next key; empty at the end."""
        ready, _, _ = select.select([self._input, self._end], [], [])
        if self._end in ready:
            return ""
        try:
            return os.read(self._input, 1).decode("ascii", "replace")
        except OSError:  # the terminal is gone
            return ""

    def end(self) -> None:
        """Ends the wait for a key. May be called from any thread."""
        os.write(self._ended, b"\0")

    def __enter__(self) -> Keys:
        import termios
        import tty

        tty.setcbreak(self._input, termios.TCSANOW)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        import termios

        termios.tcsetattr(self._input, termios.TCSANOW, self._saved)
