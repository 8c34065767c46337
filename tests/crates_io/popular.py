"""Tries popular crates in plugins, on both targets, and writes docs/crates.md.

    PYTHONPATH=framework:tests .venv/bin/python tests/crates_io/popular.py [CRATE ...]

Each is used for real: a plugin with it is built and called, and what it answers is compared. With names
of crates only these are tried, and nothing is written. It takes some minutes, and wants crates.io.
"""
# ruff: noqa: E501 (a line of Rust stays one line)

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import hotplug
from authors import Author
from debian_rust import rust_for_wasi
from hotplug.errors import HotplugError
from hotplug.manifest import TARGET, WASI

PAGE = Path(__file__).parents[2] / "docs" / "crates.md"
GRANTS = {"now": None, "random": None}
RANDOM, NOW = ("random",), ("now",)
BOTH = ("now", "random")


@dataclass(frozen=True)
class Way:
    """A line of Cargo.toml, and the capabilities beside it."""

    line: str
    capabilities: tuple[str, ...] = ()


@dataclass(frozen=True)
class Use:
    """A crate, what is done with it, and what comes of that."""

    body: str
    answers: str
    """A regular expression."""
    ways: tuple[Way, ...]
    """To be tried in this order, after the plain line."""


def use(line: str, body: str, answers: str, *more: Way, capabilities: tuple[str, ...] = ()) -> Use:
    """*line* is tried by itself, then with *capabilities*, then *more*."""
    first = [Way(line), *([Way(line, capabilities)] if capabilities else [])]
    return Use(body, answers, (*first, *more))


UUID = "[0-9a-f-]{36}"
CRATES: Mapping[str, Use] = {
    "serde": use(
        'serde = { version = "1", features = ["derive"] }\nserde_json = "1"',
        "#[derive(serde::Serialize)] struct A { b: u8 } serde_json::to_string(&A { b: 1 }).unwrap()",
        r'\{"b":1\}',
    ),
    "serde_json": use(
        'serde_json = "1"',
        'serde_json::from_str::<serde_json::Value>("[1, 2]").unwrap()[1].to_string()', "2",
    ),
    "regex": use('regex = "1"', 'regex::Regex::new("b+").unwrap().replace("abbc", "-").into()', "a-c"),
    "rand": use(
        'rand = "0.10"', "rand::random::<u64>().to_string()", r"\d+", capabilities=RANDOM,
    ),
    "uuid": use(
        'uuid = { version = "1", features = ["v4"] }', "uuid::Uuid::new_v4().to_string()", UUID,
        capabilities=RANDOM,
    ),
    "ahash": use(
        'ahash = "0.8"',
        "let m: ahash::AHashMap<u8, u8> = [(1, 2)].into_iter().collect(); m[&1].to_string()", "2",
        Way('ahash = { version = "0.8", default-features = false, features = ["std"] }'),
        capabilities=RANDOM,
    ),
    "hashbrown": use(
        'hashbrown = "0.15"',
        "let m: hashbrown::HashMap<u8, u8> = [(1, 2)].into_iter().collect(); m[&1].to_string()", "2",
    ),
    "indexmap": use(
        'indexmap = "2"',
        "let m: indexmap::IndexMap<u8, u8> = [(1, 2)].into_iter().collect(); m[&1].to_string()", "2",
        capabilities=RANDOM,
    ),
    "chrono": use(
        'chrono = "0.4"', "chrono::Utc::now().to_rfc3339()", r"20\d\d-.*", capabilities=NOW,
    ),
    "chrono (dates only)": use(
        'chrono = "0.4"',
        "chrono::NaiveDate::from_ymd_opt(2026, 2, 28).unwrap().succ_opt().unwrap().to_string()",
        "2026-03-01",
        Way('chrono = { version = "0.4", default-features = false, features = ["std"] }'),
    ),
    "time": use(
        'time = "0.3"', "time::OffsetDateTime::now_utc().to_string()", r"20\d\d-.*", capabilities=NOW,
    ),
    "jiff": use(
        'jiff = { version = "0.2", default-features = false, features = ["std"] }',
        '"2026-02-28".parse::<jiff::civil::Date>().unwrap().tomorrow().unwrap().to_string()',
        "2026-03-01",
    ),
    "itertools": use('itertools = "0.14"', 'itertools::join([1, 2], "-")', "1-2"),
    "anyhow": use('anyhow = "1"', 'anyhow::anyhow!("no").to_string()', "no"),
    "thiserror": use(
        'thiserror = "2"', '#[derive(thiserror::Error, Debug)] #[error("no")] struct E; E.to_string()', "no",
    ),
    "once_cell": use(
        'once_cell = "1"', "static A: once_cell::sync::Lazy<u8> = once_cell::sync::Lazy::new(|| 2); A.to_string()", "2",
    ),
    "lazy_static": use(
        'lazy_static = "1"', "lazy_static::lazy_static! { static ref A: u8 = 2; } A.to_string()", "2",
    ),
    "log": use('log = "0.4"', 'log::info!("said"); log::max_level().to_string()', "OFF"),
    "tracing": use('tracing = "0.1"', 'tracing::info!("said"); "told".into()', "told"),
    "bytes": use('bytes = "1"', 'bytes::Bytes::from_static(b"ab").len().to_string()', "2"),
    "base64": use(
        'base64 = "0.22"', 'use base64::Engine; base64::prelude::BASE64_STANDARD.encode("ab")', "YWI=",
    ),
    "hex": use('hex = "0.4"', 'hex::encode("ab")', "6162"),
    "sha2": use(
        'sha2 = "0.10"\nhex = "0.4"', 'use sha2::Digest; hex::encode(&sha2::Sha256::digest("ab")[..2])', "fb8e",
    ),
    "blake3": use('blake3 = "1"', 'blake3::hash(b"ab").to_hex()[..4].to_string()', "2dc9"),
    "num-bigint": use('num-bigint = "0.4"', "num_bigint::BigUint::from(2u8).pow(70).to_string()", "1180591620717411303424"),
    "semver": use('semver = "1"', 'semver::Version::parse("1.2.3").unwrap().minor.to_string()', "2"),
    "url": use('url = "2"', 'url::Url::parse("https://a.b/c").unwrap().path().into()', "/c"),
    "toml": use('toml = "0.8"', 'toml::from_str::<toml::Table>("a = 2").unwrap()["a"].to_string()', "2"),
    "csv": use('csv = "1"', 'csv::Reader::from_reader("a\\n2\\n".as_bytes()).records().count().to_string()', "1"),
    "unicode-segmentation": use(
        'unicode-segmentation = "1"', 'use unicode_segmentation::UnicodeSegmentation; "a b".unicode_words().count().to_string()', "2",
    ),
    "strsim": use('strsim = "0.11"', 'strsim::levenshtein("ab", "ac").to_string()', "1"),
    "bitflags": use(
        'bitflags = "2"', "bitflags::bitflags! { struct A: u8 { const B = 2; } } A::B.bits().to_string()", "2",
    ),
    "smallvec": use('smallvec = "1"', "smallvec::SmallVec::<[u8; 4]>::from_slice(&[1, 2]).len().to_string()", "2"),
    "either": use('either = "1"', "either::Either::<u8, u8>::Left(2).into_inner().to_string()", "2"),
    "flate2": use(
        'flate2 = "1"',
        'use std::io::Write; let mut e = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());'
        ' e.write_all(b"ab").unwrap(); e.finish().unwrap()[0].to_string()', "31",
    ),
    "pulldown-cmark": use(
        'pulldown-cmark = "0.13"',
        'let mut s = String::new(); pulldown_cmark::html::push_html(&mut s, pulldown_cmark::Parser::new("*a*")); s',
        r"<p><em>a</em></p>\n",
    ),
    "parking_lot": use('parking_lot = "0.12"', "parking_lot::Mutex::new(2).lock().to_string()", "2"),
    "crossbeam-channel": use(
        'crossbeam-channel = "0.5"', "let (s, r) = crossbeam_channel::unbounded(); s.send(2).unwrap(); r.recv().unwrap().to_string()", "2",
    ),
    "rayon": use('rayon = "1"', "use rayon::prelude::*; (0..3u8).into_par_iter().sum::<u8>().to_string()", "3"),
    "futures": use('futures = "0.3"', "futures::executor::block_on(async { 2 }).to_string()", "2"),
    "tokio": use(
        'tokio = { version = "1", features = ["rt", "macros", "sync"] }',
        "tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async { 2 }).to_string()", "2",
    ),
    "tempfile": use(
        'tempfile = "3"', "tempfile::tempfile().is_ok().to_string()", "true", capabilities=BOTH,
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Came:
    """What came of a crate on one target."""

    told: str
    version: str


def tried(author: Author, name: str, target: str) -> Came:
    """The first way in which it works, or what the last one ended with."""
    crate = CRATES[name]
    why = version = ""
    more = f'[build]\ntarget = "{target}"\n'
    ways = list(crate.ways)
    if target == WASI:  # where `HashMap` has random seeds
        ways += [
            Way(one.line, (*one.capabilities, "random"))
            for one in ways
            if "random" not in one.capabilities
        ]
    for number, way in enumerate(ways):
        listed = ", ".join(f'"{one}"' for one in way.capabilities)
        plugin = f"capabilities = [{listed}]" if listed else ""
        try:
            author.builds(f"{way.line}\n", {"f": crate.body}, plugin=plugin, more=more)
            version = _version(author.root, name)
            granted = {one: GRANTS[one] for one in way.capabilities}
            with hotplug.load(author.root, grant=granted) as loaded:
                answer = loaded["f"]()
        except HotplugError as error:
            why = next(line for line in str(error).splitlines() if line.strip())
            version = version or _version(author.root, name)
            continue
        if not re.fullmatch(crate.answers, answer):
            why = f"it answers {answer!r}"
            continue
        parts = [f"`{way.line.splitlines()[0]}`"] if way.line != crate.ways[0].line else []
        parts += [f"`{one}`" for one in way.capabilities]
        return Came(("with " + " and ".join(parts)) if number else "as it is", version)
    return Came(f"no: {_plain(why)}", version)


def _plain(why: str) -> str:
    """A message without what differs from run to run, for a cell of a table."""
    why = re.sub(r"^(error: )?(guest(\.f)?: )?", "", why)
    why = re.sub(r" \(at .*", "", why)
    return why.replace("|", "\\|").strip()


def _version(root: Path, name: str) -> str:
    """The version in Cargo.lock."""
    package = name.split(" ")[0]
    lock = (root / "Cargo.lock").read_text() if (root / "Cargo.lock").exists() else ""
    found = re.search(rf'name = "{package}"\nversion = "([^"]+)"', lock)
    return found[1] if found else ""


def rows(names: list[str], targets: Mapping[str, str]) -> Iterator[str]:
    """A row of the table for each of *names*. *targets*: HOTPLUG_RUSTC for each, or empty."""
    with tempfile.TemporaryDirectory(prefix="hotplug-crates-") as directory:
        for name in names:
            came: dict[str, Came] = {}
            for target, rustc in targets.items():
                for variable in ("HOTPLUG_RUSTC", "CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS"):
                    os.environ.pop(variable, None)
                if rustc:
                    os.environ["HOTPLUG_RUSTC"] = rustc
                    # It is older than some crates want: cargo takes the last that it can build.
                    os.environ["CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS"] = "fallback"
                came[target] = tried(Author(Path(directory) / target), name, target)
            version = next((one.version for one in came.values() if one.version), "")
            row = f"| {name} | {version} | {' | '.join(one.told for one in came.values())} |"
            print(row, flush=True)
            yield row


def main() -> None:
    names = sys.argv[1:] or list(CRATES)
    targets = {TARGET: "", WASI: rust_for_wasi()}
    table = list(rows(names, targets))
    if not sys.argv[1:]:
        before, _, after = PAGE.read_text("utf-8").partition("<!-- table -->\n")
        head = f"| crate | version | {' | '.join(f'`{one}`' for one in targets)} |\n|---|---|---|---|\n"
        rest = after.partition("<!-- end of the table -->\n")[2]
        text = (
            f"{before}<!-- table -->\n{head}"
            + "\n".join(table)
            + f"\n<!-- end of the table -->\n{rest}"
        )
        PAGE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
