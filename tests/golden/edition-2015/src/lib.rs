//! A crate of the edition 2015.

#[rustfmt::skip]
mod exports;

/// Half of an even `number`, with its unit.
pub fn halved(number: u32, unit: char) -> Result<String, String> {
    if number % 2 == 1 {
        return Err(number.to_string() + " is odd");
    }
    Ok((number / 2).to_string() + " " + &unit.to_string())
}

/// The number of bytes.
#[allow(clippy::cast_possible_truncation)]
pub fn size(data: &[u8]) -> u32 {
    data.len() as u32
}
