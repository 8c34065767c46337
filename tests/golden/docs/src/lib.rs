//! Texts in every shape, which change nothing but comments.

#[rustfmt::skip]
mod exports;

/// `text` in quotes.
pub fn quotes(text: &str) -> String {
    format!("{text:?}")
}

/// One.
pub fn begins_with_a_quote() -> u32 {
    1
}

/// Two.
pub fn backslashes() -> u32 {
    2
}

/// Three.
pub fn unicode() -> u32 {
    3
}

/// Four.
pub fn markup() -> u32 {
    4
}

/// The sum.
pub fn arguments(a: u8, b: u8, c: u8) -> u32 {
    u32::from(a) + u32::from(b) + u32::from(c)
}

/// Six.
pub fn none() -> u32 {
    6
}
