"""A panic of std about what the target lacks: what to do, and the author's line that led there."""

from __future__ import annotations

import traceback
from pathlib import Path

import pytest

import hotplug
from hotplug.build import build
from hotplug.errors import PluginPanic
from hotplug.manifest import Project
from hotplug.runtime.std_panic import asked, origin

CLOCK = "this target has no clock: call `host::now()`"
THREADS = "a plugin has no threads"
SLEEP = "a plugin cannot sleep"
FILES = "a plugin has no files, sockets or processes"
BODIES = {
    "instant": ("std::time::Instant::now().elapsed().as_secs().to_string()", CLOCK),
    "system": ('format!("{:?}", std::time::SystemTime::now())', CLOCK),
    "by_another": ("inner::clock()", CLOCK),
    "thread": ("std::thread::spawn(|| 1).join().unwrap().to_string()", THREADS),
    "scoped": ("std::thread::scope(|s| s.spawn(|| 1).join().unwrap()).to_string()", THREADS),
    "nap": ('std::thread::sleep(std::time::Duration::from_secs(1)); "slept".into()', SLEEP),
    "file": ('std::fs::read_to_string("x").unwrap()', FILES),
    "socket": ('std::net::TcpStream::connect("1.1.1.1:1").unwrap(); "met".into()', FILES),
    "process": ('std::process::Command::new("x").spawn().unwrap(); "ran".into()', FILES),
    "own": ('panic!("by itself")', ""),
}
"""What each export does, and the help that its panic ends with."""
INNER = """\
pub fn clock() -> String {
    let started = std::time::Instant::now();
    format!("{:?}", started)
}
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("panics")
    (root / "src").mkdir()
    exports = "".join(f'[exports.{name}]\nreturns = "string"\n' for name in BODIES)
    (root / "plugin.toml").write_text(f'[plugin]\nname = "guest"\nversion = "0.1.0"\n{exports}')
    (root / "Cargo.toml").write_text(
        '[package]\nname = "guest"\nversion = "0.1.0"\nedition = "2021"\n'
        '[lib]\ncrate-type = ["cdylib"]\n[workspace]\n'
    )
    functions = "".join(
        f"pub fn {name}() -> String {{\n    let _first = 1;\n    {body}\n}}\n"
        for name, (body, _) in BODIES.items()
    )
    (root / "src" / "lib.rs").write_text(f"mod exports;\nmod inner;\n{functions}")
    (root / "src" / "inner.rs").write_text(INNER)
    return root


@pytest.mark.parametrize("debug", [True, False], ids=["debug", "release"])
def test_each(root: Path, debug: bool) -> None:
    build(Project.at(root), debug=debug)
    with hotplug.load(root) as plugin:
        for name, (body, advice) in BODIES.items():
            with pytest.raises(PluginPanic) as caught:
                plugin[name]()
            last = traceback.extract_tb(caught.value.__traceback__)[-1]
            assert caught.value.help.startswith(advice)
            assert bool(caught.value.help) == bool(advice)
            if advice:
                assert str(caught.value).endswith(f"\n  = help: {caught.value.help}")
            line = "    let started = std::time::Instant::now();" if name == "by_another" else body
            assert (name, last.line) == (name, line.strip())
            assert last.filename.endswith("inner.rs" if name == "by_another" else "lib.rs")


def test_where_a_line_cannot_be_told(tmp_path: Path) -> None:
    """The first line of the innermost function that is known to have run."""
    (tmp_path / "src").mkdir()
    lib = tmp_path / "src" / "lib.rs"
    lib.write_text("mod exports;\n\npub fn f() {\n    let a = now();\n    let b = now();\n}\n")
    clock = asked("/rustc/abc/library/std/src/sys/time/unsupported.rs", "time not implemented")
    assert clock is not None
    assert origin(tmp_path, "f", [], clock) == (lib, 3)
    assert origin(tmp_path, "g", [], clock) is None
    lib.write_text("pub fn f() {\n    crate::deep();\n}\n\nfn deep() {\n    other();\n}\n")
    legacy = "_ZN5guest4deep17ha5e502fcdeb0d9deE"
    later = "_RNvCsebHcaeoSrxy_5guest4deep"
    std = "_RNvMNtCsebHcaeoSrxy_3std4timeNtB2_7Instant3now"
    assert origin(tmp_path, "f", [std, legacy, "_f"], clock) == (lib, 5)
    assert origin(tmp_path, "f", [std, later, "_f"], clock) == (lib, 5)


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("src/lib.rs", "called `Option::unwrap()` on a `None` value"),
        ("library/std/src/collections/hash/map.rs", "no entry found for key"),
        ("/rustc/abc/library/core/src/slice/index.rs", "time"),
    ],
)
def test_other_panics(file: str, message: str) -> None:
    assert asked(file, message) is None
