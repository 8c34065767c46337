//! Answers hooks that are called otherwise than its exports.

#[rustfmt::skip]
mod exports;

/// The number of words.
pub fn word_count(text: &str) -> u32 {
    u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX)
}

/// `text` in capitals.
pub fn shout(text: &str) -> String {
    text.to_uppercase()
}
