//! A module that hotplug did not generate: it exports C functions of its own making.

#![warn(unsafe_op_in_unsafe_fn)]
#![allow(clippy::cast_possible_truncation)]

/// Adds up, and wraps.
#[no_mangle]
pub extern "C" fn sum_of(left: i32, right: i32) -> i32 {
    left.wrapping_add(right)
}

/// Mixes the bytes into `seed`.
///
/// # Safety
///
/// There are `length` bytes at `data`.
#[no_mangle]
pub unsafe extern "C" fn checksum(data: *const u8, length: usize, seed: u64) -> u64 {
    let bytes = unsafe { std::slice::from_raw_parts(data, length) };
    let mix = |sum: u64, &byte: &u8| sum.wrapping_mul(31).wrapping_add(u64::from(byte));
    bytes.iter().fold(seed, mix)
}

/// Counts vowels.
///
/// # Safety
///
/// There are `length` bytes of UTF-8 at `text`.
#[no_mangle]
pub unsafe extern "C" fn vowels(text: *const u8, length: usize) -> u32 {
    let bytes = unsafe { std::slice::from_raw_parts(text, length) };
    bytes.iter().filter(|byte| b"aeiou".contains(byte)).count() as u32
}

/// Whether it is a capital.
#[no_mangle]
pub extern "C" fn is_upper(letter: u32) -> bool {
    matches!(char::from_u32(letter), Some(letter) if letter.is_uppercase())
}

/// Forgets nothing.
#[no_mangle]
pub extern "C" fn forget() {}
