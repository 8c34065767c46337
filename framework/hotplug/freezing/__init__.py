"""The hook of PyInstaller: what an application with plugins needs beside its Python modules.

PyInstaller finds `hooks` by the entry point group `pyinstaller40`, see
https://pyinstaller.org/en/stable/hooks.html#providing-pyinstaller-hooks-with-your-package.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["hooks"]


def hooks() -> list[str]:
    """The directories with the hooks."""
    return [str(Path(__file__).parent / "hooks")]
