//! A plugin for a target with WASI, which the generated Rust initialises.

#[rustfmt::skip]
mod exports;

/// Says `line`, and how long it is.
pub fn say(line: &str) -> u32 {
    println!("{line}");
    line.len().try_into().unwrap_or(u32::MAX)
}
