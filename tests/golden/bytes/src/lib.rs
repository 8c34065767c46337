//! Bytes, there and back.

#[rustfmt::skip]
mod exports;

/// The sum of the bytes.
pub fn total(data: &[u8]) -> u64 {
    data.iter().map(|&byte| u64::from(byte)).sum()
}

/// Each bit turned over.
pub fn flipped(data: &[u8]) -> Vec<u8> {
    data.iter().map(|byte| !byte).collect()
}

/// `length` zeros.
pub fn zeros(length: u32) -> Vec<u8> {
    vec![0; length as usize]
}
