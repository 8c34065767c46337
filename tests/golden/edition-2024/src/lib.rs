//! A crate of the edition 2024.

#[rustfmt::skip]
mod exports;

/// Half of an even `number`, with its unit.
pub fn halved(number: u32, unit: char) -> Result<String, String> {
    if number % 2 == 1 {
        return Err(format!("{number} is odd"));
    }
    Ok(format!("{} {unit}", number / 2))
}

/// The number of bytes.
pub fn size(data: &[u8]) -> u32 {
    u32::try_from(data.len()).unwrap_or(u32::MAX)
}
