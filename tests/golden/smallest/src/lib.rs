//! The least that a plugin can be.

#[rustfmt::skip]
mod exports;

/// The answer.
pub fn answer() -> u8 {
    42
}
