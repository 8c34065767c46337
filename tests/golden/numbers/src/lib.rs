//! Every kind of number, there and back.

#[rustfmt::skip]
mod exports;

/// `value` with each bit turned over.
pub fn not_i8(value: i8) -> i8 {
    !value
}

/// `value` with each bit turned over.
pub fn not_i16(value: i16) -> i16 {
    !value
}

/// `value` with each bit turned over.
pub fn not_i32(value: i32) -> i32 {
    !value
}

/// `value` with each bit turned over.
pub fn not_i64(value: i64) -> i64 {
    !value
}

/// `value` with each bit turned over.
pub fn not_u8(value: u8) -> u8 {
    !value
}

/// `value` with each bit turned over.
pub fn not_u16(value: u16) -> u16 {
    !value
}

/// `value` with each bit turned over.
pub fn not_u32(value: u32) -> u32 {
    !value
}

/// `value` with each bit turned over.
pub fn not_u64(value: u64) -> u64 {
    !value
}

/// Half of `value`.
pub fn half_f32(value: f32) -> f32 {
    value / 2.0
}

/// Half of `value`.
pub fn half_f64(value: f64) -> f64 {
    value / 2.0
}

/// The bits of `value`.
pub fn bits_f32(value: f32) -> u32 {
    value.to_bits()
}

/// The bits of `value`.
pub fn bits_f64(value: f64) -> u64 {
    value.to_bits()
}

/// All of them at once, added up.
#[allow(
    clippy::cast_precision_loss,
    clippy::many_single_char_names,
    clippy::too_many_arguments
)]
pub fn mixed(
    a: i8,
    b: u8,
    c: i16,
    d: u16,
    e: i32,
    f: u32,
    g: i64,
    h: u64,
    i: f32,
    j: f64,
) -> f64 {
    let small = f64::from(a) + f64::from(b) + f64::from(c) + f64::from(d);
    small + f64::from(e) + f64::from(f) + g as f64 + h as f64 + f64::from(i) + j
}
