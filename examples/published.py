"""Published: the part of the demo where a plugin gets versions, and an application locks them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import hotplug

__all__ = ["Published"]

_NAME = "demo/seed-double"


class Published:
    """The plugin at *plugin*, published by its author and locked by an application beside it."""

    def __init__(self, plugin: Path) -> None:
        self._plugin = plugin
        self._app = plugin.parent / "app"
        self._app.mkdir()
        # One store and one key for all of it, and not those of the user.
        os.environ["HOTPLUG_APP"] = str(self._app)
        os.environ["HOTPLUG_STORE"] = str(plugin.parent / "store")
        os.environ["HOTPLUG_KEY"] = str(plugin.parent / "author.pem")

    def run(self) -> None:
        """From the first version to a rollback; ends the demo where an answer is wrong."""
        self._hotplug("key", "new")
        self._hotplug("publish", str(self._plugin), "--to", "demo")
        self._hotplug("add", _NAME)
        self._loads("0.1.0")
        path = self._plugin / "plugin.toml"
        text = path.read_text(encoding="utf-8")
        text = text.replace('version = "0.1.0"', 'version = "0.2.0"\ncapabilities = ["random"]')
        path.write_text(text, encoding="utf-8")
        self._hotplug("publish", str(self._plugin), "--to", "demo")
        print("  the upgrade is refused as long as nobody agrees to it:")
        self._hotplug("upgrade", f"{_NAME}@^0.2", code=1)
        self._loads("0.1.0")
        self._hotplug("upgrade", f"{_NAME}@^0.2", "--yes")
        try:
            hotplug.load(_NAME)
        except hotplug.LinkError as error:
            print(f"  LinkError: {str(error).splitlines()[0]}")
        else:
            sys.exit("the plugin got what nobody granted")
        self._loads("0.2.0", "random")
        self._hotplug("upgrade", f"{_NAME}@=0.1.0", "--yes")
        self._loads("0.1.0")

    def _loads(self, version: str, *grant: str) -> None:
        with hotplug.load(_NAME, grant=grant) as plugin:
            answer, found = plugin["double"]("ab"), plugin.interface.version
        if (answer, found) != ("ababab", version):
            sys.exit(f"{_NAME} {found} gave {answer!r}")
        print(f'  load("{_NAME}") is {found}: double("ab") = {answer!r}')

    def _hotplug(self, *args: str, code: int = 0) -> None:
        """Runs a command, and shows it with what it prints."""
        shown = [arg.replace(f"{self._plugin.parent}{os.sep}", "") for arg in args]
        print(f"  $ hotplug {' '.join(shown)}")
        command = [sys.executable, "-m", "hotplug", *args]
        done = subprocess.run(command, cwd=self._app, capture_output=True, text=True, check=False)
        if done.returncode != code:
            sys.exit(f"{done.stdout}{done.stderr}hotplug ended with {done.returncode}")
        lines = done.stdout.splitlines()
        for line in lines[:1] if args[0] == "key" else lines:  # after the id is the public key
            print(f"      {line}")
