"""Makes the picture of the page in the README: `make picture`."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]


def main(target: Path) -> None:
    from playwright.sync_api import sync_playwright

    from page_servers import save, served

    with tempfile.TemporaryDirectory() as made:
        root = Path(made) / "text-stats"
        shutil.copytree(ROOT / "examples" / "text-stats", root)
        with served(root) as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
            )
            context = browser.new_context(viewport={"width": 1000, "height": 700})
            tab = context.new_page()
            tab.goto(server.page.address.url)
            tab.get_by_role("button", name="redact", exact=True).click()
            tab.locator("#arg-0").fill("Ferris met a crab, and the crab met Ferris.")
            tab.get_by_role("button", name="add to words").click()
            tab.get_by_label("words, item 1").fill("crab")
            tab.get_by_role("button", name="pin", exact=True).click()
            tab.get_by_text("1 the same").wait_for()
            source = root / "src" / "lib.rs"
            save(source, source.read_text("utf-8").replace("'*'", "'#'"))
            tab.get_by_text("1 of 1 changed").wait_for(timeout=60_000)
            for _ in range(2):
                tab.keyboard.press("Control+Enter")
                tab.locator(".answer:not(.running)").wait_for()
            tab.evaluate("document.activeElement.blur()")
            box = tab.get_by_label("pinned calls").bounding_box()
            assert box is not None
            clip = {"x": 0, "y": 0, "width": 1000, "height": box["y"] + box["height"] + 16}
            tab.screenshot(path=target, full_page=True, clip=clip)
            browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
