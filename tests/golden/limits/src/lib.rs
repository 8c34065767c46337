//! Little memory, and little time.

#[rustfmt::skip]
mod exports;

/// Never comes back.
pub fn spin() {
    let mut number = 0_u64;
    while number < u64::MAX {
        number += 1;
    }
}

/// The sum of `length` ones.
pub fn filled(length: u32) -> u32 {
    let ones = vec![1_u8; length as usize];
    ones.iter().copied().map(u32::from).sum()
}
