"""The API against its OpenAPI file, by schemathesis; and the front end under eslint."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from browser.conftest import ROOT
from page_servers import Served

STATIC = ROOT / "framework" / "hotplug" / "page" / "static"
NPM = ROOT / "build" / "npm"
CHECKS = (  # a method that no path has is refused before there is a path
    "not_a_server_error,status_code_conformance,content_type_conformance,"
    "response_schema_conformance"
)
EXPORTS = ["greet", "big", "real", "texts", "grid", "record", "tree", "half", "panics", "table"]


def known(path: Path) -> Path:
    """The OpenAPI file with the names of the plugin and of its exports, so that calls are made."""
    about = json.loads((STATIC / "openapi.json").read_text("utf-8"))
    for methods in about["paths"].values():
        for operation in methods.values():
            for one in operation.get("parameters", []):
                if one["name"] == "id":
                    one["schema"] = {"enum": ["kinds"]}
            body = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
            fields = body.get("schema", {}).get("properties", {})
            if "export" in fields:
                fields["export"] = {"enum": EXPORTS}
    path.write_text(json.dumps(about))
    return path


def test_schemathesis_finds_no_server_error(kinds: Served, tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("schemathesis")
    if not program.is_file():
        pytest.skip("there is no schemathesis: `pip install --group browser`")
    address = kinds.page.address
    command = [
        program, "run", str(known(tmp_path / "openapi.json")), "--url", f"http://127.0.0.1:{address.port}",
        "--header", f"Authorization: Bearer {address.token}", "--checks", CHECKS,
        "--exclude-path", "/api/events", "--exclude-path", "/api/plugins/{id}/do",
        "--max-examples", "60", "--phases", "examples,coverage,fuzzing", "--seed", "1",
        "--suppress-health-check", "all", "--no-color", "--request-timeout", "30",
    ]  # fmt: skip
    said = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
    assert said.returncode == 0, said.stdout[-6000:] + said.stderr[-2000:]
    assert kinds.call("small", 3)["value"] == 3


CONFIG = """
export default [{
  files: ["*.js"], ignores: ["htm-preact.js"],
  languageOptions: { ecmaVersion: "latest", sourceType: "module", globals: %s },
  rules: { "no-undef": "error", "no-unused-vars": "error", "eqeqeq": "error", "no-eval": "error",
    "no-implied-eval": "error", "no-var": "error", "prefer-const": "error", "no-shadow": "off",
    "no-unreachable": "error", "no-dupe-keys": "error", "no-script-url": "error" },
}];
"""
GLOBALS = """
Blob EventSource ImageData OffscreenCanvas TextEncoder URL addEventListener atob btoa clearTimeout
createImageBitmap document fetch history location navigator removeEventListener setTimeout
"""


def test_the_javascript_is_linted(tmp_path: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("there is no npm, which eslint is from")
    eslint = NPM / "node_modules" / ".bin" / "eslint"
    if not eslint.exists():
        install = [npm, "install", "--silent", "--prefix", str(NPM), "eslint@9.17.0"]
        got = subprocess.run(install, capture_output=True, text=True, check=False)
        if got.returncode:
            pytest.skip(f"eslint cannot be had from npm: {got.stderr[-200:]}")
    for one in STATIC.glob("*.js"):
        shutil.copy(one, tmp_path)
    globals_ = json.dumps(dict.fromkeys(GLOBALS.split(), "readonly"))
    (tmp_path / "eslint.config.mjs").write_text(CONFIG % globals_)
    said = subprocess.run(
        [str(eslint), "."], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stdout + said.stderr
    html = "".join(
        one.read_text("utf-8") for one in STATIC.glob("*.js") if "preact" not in one.name
    )
    for banned in ("innerHTML", "dangerouslySetInnerHTML", "eval(", "document.write"):
        assert banned not in html
