"""The page while plugins change, and what it refuses."""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from dev_processes import LONG, environment, piped
from page_servers import CARGO, Served, kinds_plugin, save, served

TIMEOUT = LONG * 1000


def run(tab: Any) -> None:
    tab.keyboard.press("Control+Enter")


def test_an_edit_changes_the_pinned_call_and_not_what_is_typed(
    tab: Any, tmp_path: Path, pictures: Path
) -> None:
    root = kinds_plugin(tmp_path / "kinds")
    source = root / "src" / "lib.rs"
    right = source.read_text("utf-8")
    with served(root) as made:
        tab.goto(made.page.address.url)
        tab.evaluate("window.stayed = true")
        tab.locator("#arg-0").fill("x")
        tab.get_by_role("button", name="pin", exact=True).click()
        pinned = tab.get_by_label("pinned calls")
        pinned.get_by_text("1 the same").wait_for()
        run(tab)
        tab.locator("#arg-0").fill("half typ")
        save(source, right.replace("Hello, {name}", "Bye,\\n{name}"))
        pinned.get_by_text("1 of 1 changed").wait_for(timeout=TIMEOUT)
        assert "Hello, x!" in pinned.inner_text()
        assert "Bye," in pinned.inner_text()
        assert tab.locator("#arg-0").input_value() == "half typ"
        assert tab.evaluate("document.activeElement.id") == "arg-0"
        assert tab.evaluate("window.stayed") is True
        tab.screenshot(path=pictures / "pinned.png", full_page=True)

        save(source, right.replace("x / 2", 'x / "2"'))
        trouble = tab.locator(".trouble")
        trouble.wait_for(timeout=TIMEOUT)
        assert "error" in trouble.inner_text()
        assert "src/lib.rs" in trouble.inner_text()
        assert "still serving generation 2" in trouble.inner_text()
        run(tab)  # all else stays usable
        tab.locator(".answer").get_by_text("Bye,").wait_for()
        assert trouble.locator("pre").inner_text().count("\n") > 3  # as rustc draws it
        tab.screenshot(path=pictures / "broken-build.png", full_page=True)
        manifest = (root / "plugin.toml").read_text("utf-8")
        save(root / "plugin.toml", manifest.replace('"u64"', '"u65"', 1))
        trouble.get_by_text("wrong manifest").wait_for(timeout=TIMEOUT)
        save(root / "plugin.toml", manifest)
        save(source, right)
        trouble.wait_for(state="detached", timeout=TIMEOUT)
        pinned.get_by_text("1 the same").wait_for(timeout=TIMEOUT)
        pinned.get_by_role("button", name="save to calls.toml").click()
        pinned.get_by_text("in calls.toml").wait_for()
        said = subprocess.run(
            [sys.executable, "-m", "hotplug", "check", str(root)],
            capture_output=True,
            text=True,
            env=environment(),
        )
        assert (said.returncode, said.stdout) == (0, '✓ greet("x", 1): "Hello, x!"\n')
        pinned.get_by_role("button", name="unpin").click()
        pinned.wait_for(state="detached")


def test_two_tabs_see_the_same(chromium: Any, kinds: Served) -> None:
    context = chromium.new_context()
    tabs = [context.new_page(), context.new_page()]
    for tab in tabs:
        tab.goto(kinds.page.address.url)
        tab.locator("#arg-0").wait_for()
    tabs[0].locator("#arg-0").fill("from the one")
    tabs[0].keyboard.press("Control+Enter")
    for tab in tabs:
        tab.locator(".log").get_by_text("Hello, from the one!").wait_for()
    assert tabs[1].locator("#arg-0").input_value() == ""
    context.close()


def test_the_server_restarts_under_an_open_page(tab: Any, tmp_path: Path) -> None:
    root = kinds_plugin(tmp_path / "kinds")
    with piped(root, "--port", "0") as screen:
        found = screen.until(r"page: (http://127\.0\.0\.1:(\d+)/\?token=\S+)")
        screen.until("generation 1")
        tab.goto(found[1])
        tab.locator("#arg-0").fill("kept")
        begun = time.monotonic()
        screen.process.send_signal(signal.SIGINT)
        assert screen.code() == 130
        print(f"Ctrl-C ended it in {time.monotonic() - begun:.2f} s with a page open")
    tab.get_by_text("the server is gone").wait_for()
    with piped(root, "--port", found[2]) as screen:
        screen.until("generation 1")
        tab.get_by_text("live", exact=True).wait_for(timeout=TIMEOUT)
        assert tab.locator("#arg-0").input_value() == "kept"
        tab.get_by_role("button", name=re.compile("^call")).click()
        tab.locator(".answer").get_by_text("Hello, kept!").wait_for()
        screen.process.send_signal(signal.SIGINT)
        assert screen.code() == 130
    tab.errors.clear()


def test_a_plugin_is_added_and_removed(tab: Any, tmp_path: Path) -> None:
    import hotplug

    root = kinds_plugin(tmp_path / "kinds")
    later = tmp_path / "later"
    with served(root, later, live=False) as made:
        made.until_generation(1)
        tab.goto(made.page.address.url)
        mine = tab.locator(".plugins li", has_text="later")
        mine.get_by_text("waiting").wait_for()
        later.mkdir()
        kinds_plugin(later / "new", "later")
        for name in ("src", "Cargo.toml", "plugin.toml"):
            (later / "new" / name).rename(later / name)
        mine.get_by_text("gen 1").wait_for(timeout=TIMEOUT)
        mine.get_by_role("button").click()
        tab.locator("#arg-0").fill("y")
        run(tab)
        tab.locator(".answer").get_by_text("Hello, y!").wait_for()
        (later / "plugin.toml").unlink()
        tab.locator(".log").get_by_text("later waits for plugin.toml").wait_for(timeout=TIMEOUT)
        theirs = hotplug.load(root)  # as an application does
        made.loop.rebuild()
        tab.locator(".plugins li", has_text="kinds").get_by_role("button").first.click()
        tab.get_by_text("in the application").wait_for(timeout=TIMEOUT)
        theirs.close()


APPLICATION = """
import threading
import hotplug
plugin = hotplug.load({root!r}, grant=["log"])
def main():
    print("application: " + plugin["greet"]("app"), flush=True)
    threading.Event().wait()
"""


def test_an_application_and_the_page_run_side_by_side(tab: Any, tmp_path: Path) -> None:
    root = kinds_plugin(tmp_path / "kinds")
    (tmp_path / "app.py").write_text(APPLICATION.format(root=str(root)))
    with piped(root, "--app", "app:main", "--port", "0", cwd=tmp_path) as screen:
        found = screen.until(r"page: (http://127\.0\.0\.1:\d+/\?token=\S+)")
        screen.until("application: Hello, app!")
        tab.goto(found[1])
        source = root / "src" / "lib.rs"
        save(source, source.read_text("utf-8").replace("Hello", "Bye"))
        line = screen.until(r"✓ (kinds  generation 2 [^\n]*)")
        tab.get_by_text("in the application").wait_for(timeout=TIMEOUT)
        shown = tab.locator(".log li", has_text="generation 2").inner_text()
        assert " ".join(line[1].split()) in " ".join(shown.split())  # the terminal says the same
        tab.locator("#arg-0").fill("page")
        run(tab)
        tab.locator(".answer").get_by_text("Bye, page!").wait_for()
        screen.process.send_signal(signal.SIGINT)
        assert screen.code() == 130
    tab.errors.clear()


def many(root: Path, count: int) -> Path:
    (root / "src").mkdir(parents=True)
    names = [f"export_{at}" for at in range(count)]
    body = "".join(f'[exports.{n}]\nargs = {{ a = "u32" }}\nreturns = "u32"\n' for n in names)
    save(root / "plugin.toml", f'[plugin]\nname = "many"\nversion = "0.1.0"\n{body}')
    save(root / "Cargo.toml", CARGO.format(name="many"))
    rust = "".join(f"pub fn {n}(a: u32) -> u32 {{ a }}\n" for n in names)
    save(root / "src" / "lib.rs", f"mod exports;\n{rust}")
    return root


def test_two_hundred_exports_stay_quick(tab: Any, tmp_path: Path) -> None:
    with served(many(tmp_path / "many", 200)) as made:
        tab.goto(made.page.address.url)
        tab.get_by_role("button", name="export_199").wait_for()
        times = tab.evaluate(
            """async () => {
              const times = [];
              for (const at of [199, 3, 150, 42, 101]) {
                const button = [...document.querySelectorAll('.exports button')]
                  .find((one) => one.textContent === `export_${at}`);
                const begun = performance.now();
                button.click();
                while (!document.querySelector('.call h2').textContent.startsWith(`export_${at}(`))
                  await new Promise(requestAnimationFrame);
                times.push(performance.now() - begun);
              }
              return times;
            }"""
        )
        print(f"a form of 200 is shown in {max(times):.0f} ms at most")
        assert sorted(times)[2] < 300
        tab.get_by_label("filter the exports").fill("199")
        assert tab.locator(".exports li").count() == 1


def test_a_link_reproduces_the_form(tab: Any, kinds: Served) -> None:
    tab.goto(kinds.page.address.url)
    tab.get_by_role("button", name="record", exact=True).click()
    tab.get_by_label("x, name").fill("a/b?c#d%\U0001f980")
    link = tab.evaluate("location.href")
    assert "token" not in link
    tab.goto("about:blank")
    tab.goto(link)
    tab.get_by_label("x, name").wait_for()
    assert tab.get_by_label("x, name").input_value() == "a/b?c#d%\U0001f980"


def test_copies(tab: Any, kinds: Served) -> None:
    tab.goto(kinds.page.address.url)
    tab.locator("#arg-0").fill("it's")
    for language, words in (
        ("Python", 'plugin.greet("it\'s", 1)'), ("test", "def test_greet(hotplug_plugin)"),
        ("curl", "Content-Type: application/json"), ("hotplug call", "greet -- 'it'\"'\"'s' 1"),
    ):  # fmt: skip
        tab.get_by_label("copy the call as").select_option(language)
        snippet = tab.locator(".snippet")
        snippet.get_by_text(words).wait_for()
        snippet.get_by_role("button", name="copy").click()
        snippet.get_by_role("button", name="copied").wait_for()
        assert words in tab.evaluate("navigator.clipboard.readText()")
        snippet.get_by_role("button", name="close").click()


def test_the_keyboard_is_enough(tab: Any, kinds: Served) -> None:
    tab.goto(kinds.page.address.url)
    tab.locator("#arg-0").wait_for()
    tab.keyboard.press("/")
    assert tab.evaluate("document.activeElement.type") == "search"
    tab.keyboard.type("half")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.locator("h2", has_text="half(").wait_for()
    for _ in range(20):
        if tab.evaluate("document.activeElement.id") == "arg-0":
            break
        tab.keyboard.press("Tab")
    tab.keyboard.press("Control+A")
    tab.keyboard.type("8")
    run(tab)
    tab.locator(".answer").get_by_text("4", exact=True).wait_for()


def test_text_of_a_plugin_is_text(tab: Any, kinds: Served) -> None:
    tab.goto(kinds.page.address.url)
    tab.get_by_role("button", name="html", exact=True).click()
    run(tab)
    tab.get_by_role("button", name=re.compile("^call")).click()
    tab.locator(".answer").get_by_text("<img src=x").wait_for()
    assert tab.locator(".answer img, .log img, .answer b").count() == 0
    assert tab.title() == "hotplug dev"


def test_other_sites_get_nothing(chromium: Any, kinds: Served) -> None:
    """The attacks of the notes: rebinding, another origin, a form, a script, an image."""
    address = kinds.page.address
    context = chromium.new_context()
    tab = context.new_page()
    tab.goto(address.url)
    tab.locator("#arg-0").wait_for()  # the cookie is there
    reply = tab.goto(f"http://evil.test:{address.port}/api/state")
    assert reply.status == 403
    import http.server
    import threading

    evil = http.server.ThreadingHTTPServer(("127.0.0.1", 0), http.server.SimpleHTTPRequestHandler)
    threading.Thread(target=evil.serve_forever, daemon=True).start()
    calls = kinds.board.entries()[0].calls
    for name in ("localhost", "127.0.0.1", "evil.test"):
        tab.goto(f"http://{name}:{evil.server_port}/")
        for host in ("localhost", "127.0.0.1"):
            target = f"http://{host}:{address.port}"
            got = tab.evaluate(
                """async (target) => {
                  const load = (name, path) => new Promise((done) => {
                    const made = document.createElement(name);
                    made.onload = () => done('loaded'); made.onerror = () => done('');
                    made.src = target + path; document.body.append(made);
                  });
                  const read = (path, options) => fetch(target + path, options)
                    .then((r) => r.text()).catch(() => '');
                  const call = { method: 'POST', credentials: 'include', mode: 'no-cors',
                    body: '{"export": "small", "args": [3]}' };
                  return [
                    await read('/api/state', { credentials: 'include' }),
                    await read('/api/plugins/kinds/call', call),
                    await load('script', '/static/ui.js'), await load('img', '/api/state'),
                  ].join('');
                }""",
                target,
            )
            assert got == ""
    evil.shutdown()
    evil.server_close()
    assert kinds.board.entries()[0].calls == calls
    context.close()


def test_pictures_of_both_themes_and_of_a_phone(
    chromium: Any, kinds: Served, pictures: Path
) -> None:
    for theme in ("light", "dark"):
        for name, width, height in (("wide", 1200, 900), ("phone", 390, 844)):
            context = chromium.new_context(
                color_scheme=theme, viewport={"width": width, "height": height}
            )
            tab = context.new_page()
            tab.goto(kinds.page.address.url)
            tab.get_by_role("button", name="wave", exact=True).click()
            tab.locator("#arg-0").fill("120")
            for _ in range(3):
                tab.get_by_role("button", name=re.compile("^call")).click()
                tab.locator(".answer:not(.running) svg").wait_for()
            tab.screenshot(path=pictures / f"plot-{theme}-{name}.png", full_page=True)
            tab.get_by_role("button", name="record", exact=True).click()
            tab.screenshot(path=pictures / f"form-{theme}-{name}.png", full_page=True)
            overflow = tab.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert overflow == 0
            context.close()


def test_no_animation_where_none_is_asked_for(chromium: Any, kinds: Served) -> None:
    context = chromium.new_context(reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(kinds.page.address.url)
    tab.locator("#arg-0").fill("x")
    tab.keyboard.press("Control+Enter")
    tab.locator(".answer").wait_for()
    assert tab.evaluate(
        "[...document.querySelectorAll('*')].every((one) =>"
        " getComputedStyle(one).transitionDuration.split(', ').every((time) => time === '0s')"
        " && getComputedStyle(one).animationName === 'none')"
    )
    context.close()


AXE = Path(__file__).parents[1] / "build" / "npm" / "node_modules" / "axe-core" / "axe.js"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_serious_fault(chromium: Any, kinds: Served, theme: str) -> None:
    if not AXE.is_file():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("there is no npm, which axe-core is from")
        got = subprocess.run(
            [npm, "install", "--silent", "--prefix", str(AXE.parents[2]), "axe-core@4.10.3"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if got.returncode:
            pytest.skip(f"axe-core cannot be had from npm: {got.stderr[-200:]}")
    context = chromium.new_context(color_scheme=theme, bypass_csp=True)
    tab = context.new_page()
    tab.goto(kinds.page.address.url)
    tab.add_script_tag(path=AXE)
    found: dict[str, Any] = {}
    for export in ("greet", "record", "tree", "data", "grid", "access", "wave", "panics", "maybe"):
        tab.get_by_role("button", name=export, exact=True).click()
        tab.locator("h2", has_text=f"{export}(").wait_for()
        tab.get_by_role("button", name=re.compile("^call")).click()
        tab.locator(".answer:not(.running)").wait_for()
        result = tab.evaluate("axe.run()")
        for one in result["violations"]:
            if one["impact"] in {"serious", "critical"}:
                found[f"{export}: {one['id']}"] = [node["html"] for node in one["nodes"]][:3]
    context.close()
    assert found == {}, json.dumps(found, indent=1)
