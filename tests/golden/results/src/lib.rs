//! Each kind, or an error.

#[rustfmt::skip]
mod exports;

/// The `error`, if it says anything.
pub fn nothing(error: &str) -> Result<(), String> {
    or_error((), error)
}

/// The `error`, if it says anything.
pub fn a_bool(error: &str) -> Result<bool, String> {
    or_error(true, error)
}

/// The `error`, if it says anything.
pub fn a_char(error: &str) -> Result<char, String> {
    or_error('\u{10ffff}', error)
}

/// The `error`, if it says anything.
pub fn a_i8(error: &str) -> Result<i8, String> {
    or_error(i8::MIN, error)
}

/// The `error`, if it says anything.
pub fn a_i64(error: &str) -> Result<i64, String> {
    or_error(i64::MIN, error)
}

/// The `error`, if it says anything.
pub fn a_u32(error: &str) -> Result<u32, String> {
    or_error(u32::MAX, error)
}

/// The `error`, if it says anything.
pub fn a_u64(error: &str) -> Result<u64, String> {
    or_error(u64::MAX, error)
}

/// The `error`, if it says anything.
pub fn a_f32(error: &str) -> Result<f32, String> {
    or_error(-0.0, error)
}

/// The `error`, if it says anything.
pub fn a_f64(error: &str) -> Result<f64, String> {
    or_error(f64::MIN_POSITIVE, error)
}

/// The `error`, if it says anything.
pub fn a_string(error: &str) -> Result<String, String> {
    or_error(String::from("a\0é文"), error)
}

/// The `error`, if it says anything.
pub fn a_bytes(error: &str) -> Result<Vec<u8>, String> {
    or_error(vec![0, 255, 10], error)
}

/// The number that `text` is.
pub fn parsed(text: &str) -> Result<i32, String> {
    text.trim()
        .parse()
        .map_err(|error| format!("`{text}`: {error}"))
}

fn or_error<T>(value: T, error: &str) -> Result<T, String> {
    if error.is_empty() {
        Ok(value)
    } else {
        Err(error.to_string())
    }
}
