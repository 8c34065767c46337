//! Text, there and back.

#[rustfmt::skip]
mod exports;

/// The number of characters in `text`.
pub fn count_chars(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

/// `text` from its end.
pub fn reversed(text: &str) -> String {
    text.chars().rev().collect()
}

/// `text` a number of times.
pub fn repeated(text: &str, times: u32) -> String {
    text.repeat(times as usize)
}

/// A text out of nothing.
pub fn hello() -> String {
    String::from("hello")
}
