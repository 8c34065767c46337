//! Each kind, out to the host and back.

#![allow(clippy::needless_pass_by_value)] // an export is given what it takes, an import is not

use std::collections::BTreeMap;

#[rustfmt::skip]
mod exports;
use exports::{host, Access, Array, Level, Refusal, Shape, Span, View};

pub fn bool_back(value: bool) -> bool {
    host::bool_kind(value)
}

pub fn i8_back(value: i8) -> i8 {
    host::i8_kind(value)
}

pub fn i16_back(value: i16) -> i16 {
    host::i16_kind(value)
}

pub fn i32_back(value: i32) -> i32 {
    host::i32_kind(value)
}

pub fn i64_back(value: i64) -> i64 {
    host::i64_kind(value)
}

pub fn u8_back(value: u8) -> u8 {
    host::u8_kind(value)
}

pub fn u16_back(value: u16) -> u16 {
    host::u16_kind(value)
}

pub fn u32_back(value: u32) -> u32 {
    host::u32_kind(value)
}

pub fn u64_back(value: u64) -> u64 {
    host::u64_kind(value)
}

pub fn f32_back(value: f32) -> f32 {
    host::f32_kind(value)
}

pub fn f64_back(value: f64) -> f64 {
    host::f64_kind(value)
}

pub fn char_back(value: char) -> char {
    host::char_kind(value)
}

pub fn text_back(value: &str) -> String {
    host::text_kind(value)
}

pub fn data_back(value: &[u8]) -> Vec<u8> {
    host::data_kind(value)
}

pub fn numbers_back(value: &[f64]) -> Vec<f64> {
    host::numbers_kind(value)
}

pub fn names_back(value: Vec<String>) -> Vec<String> {
    host::names_kind(&value)
}

pub fn series_back(value: &[i16]) -> Vec<i16> {
    host::series_kind(value)
}

pub fn grid_back(value: View<'_, f64, 2>) -> Array<f64, 2> {
    host::grid_kind(value)
}

pub fn some_back(value: Option<String>) -> Option<String> {
    host::some_kind(&value)
}

pub fn pair_back(value: (u8, String)) -> (u8, String) {
    host::pair_kind(&value)
}

pub fn table_back(value: BTreeMap<String, u32>) -> BTreeMap<String, u32> {
    host::table_kind(&value)
}

pub fn span_back(value: Span) -> Span {
    host::span_kind(&value)
}

pub fn spans_back(value: Vec<Span>) -> Vec<Span> {
    host::spans_kind(&value)
}

pub fn level_back(value: Level) -> Level {
    host::level_kind(value)
}

pub fn access_back(value: Access) -> Access {
    host::access_kind(value)
}

pub fn shape_back(value: Shape) -> Shape {
    host::shape_kind(&value)
}

pub fn ticked(times: u32) {
    for _ in 0..times {
        host::nothing();
    }
}

pub fn all_at_once(flag: bool, grid: View<'_, u16, 2>) -> String {
    let spans = [Span { start: 1, end: 2 }, Span { start: 3, end: 4 }];
    host::mixed(flag, -7, "a\0é文", u64::MAX, 0.5, &spans, grid, b"\0\xff")
}

pub fn lookup(key: &str) -> Option<String> {
    host::lookup(key).map(|found| format!("{key}: {found}"))
}

pub fn doubled(text: &str) -> Result<i32, Refusal> {
    Ok(host::parsed(text)? * 2)
}

pub fn check(text: &str) -> Result<(), String> {
    host::checked(text).map_err(|error| format!("host: {error}"))
}

/// # Panics
///
/// Where the last is another.
#[allow(clippy::cast_possible_truncation)]
pub fn size(size: u32) -> u32 {
    let data = host::sized(size);
    assert_eq!(data.last(), if size == 0 { None } else { Some(&255) });
    data.len() as u32
}

pub fn shouted(words: Vec<String>) -> Vec<String> {
    host::markup();
    host::shout(&words)
}

pub fn counted(key: &str) -> Result<u8, String> {
    let count = host::kv_get(key).map_or(0, |kept| kept[0]) + 1;
    host::kv_set(key, &[count])?;
    Ok(count)
}

pub fn clock() -> u64 {
    host::now()
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    #[should_panic(expected = "`host::lookup` is there in a host only")]
    fn a_native_build_has_no_host() {
        host::lookup("key");
    }
}
