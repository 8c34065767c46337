mod exports;
use exports::{host, Access, Array, Item, Json, Level, Span, View};
use std::collections::BTreeMap;

pub fn greet(name: &str, times: u32) -> String {
    vec![format!("Hello, {name}!"); times as usize].join("\n")
}
pub fn big(x: u64) -> u64 {
    x
}
pub fn signed(x: i64) -> i64 {
    x
}
pub fn small(x: u8) -> u8 {
    x
}
pub fn real(x: f64) -> f64 {
    x
}
pub fn truth(x: bool) -> bool {
    x
}
pub fn letter(x: char) -> char {
    x
}
pub fn data(x: &[u8]) -> Vec<u8> {
    x.to_vec()
}
pub fn texts(x: Vec<String>) -> Vec<String> {
    x
}
pub fn numbers(x: &[f64]) -> Vec<f64> {
    x.to_vec()
}
pub fn maybe(x: Option<u32>) -> Option<u32> {
    x
}
pub fn pair(x: (u8, String)) -> (u8, String) {
    x
}
pub fn table(x: BTreeMap<String, u32>) -> BTreeMap<String, u32> {
    x
}
pub fn grid(x: View<'_, f64, 2>) -> Array<f64, 2> {
    Array { shape: x.shape, data: x.data.to_vec() }
}
pub fn record(x: Item) -> Item {
    x
}
pub fn records(x: Vec<Span>) -> Vec<Span> {
    x
}
pub fn level(x: Level) -> Level {
    x
}
pub fn access(x: Access) -> Access {
    x
}
pub fn tree(x: Json) -> Json {
    x
}
pub fn half(x: u32) -> Result<u32, String> {
    if x % 2 == 0 { Ok(x / 2) } else { Err(format!("{x} is odd")) }
}
pub fn wave(count: u32) -> Vec<f64> {
    (0..count).map(|n| (f64::from(n) / 8.0).sin()).collect()
}
pub fn picture(size: u32) -> Array<u8, 2> {
    let side = size as usize;
    let pixels = (0..side * side).map(|n| ((n / side + n % side) * 255 / (2 * side)) as u8);
    Array { shape: [side, side], data: pixels.collect() }
}
pub fn html() -> String {
    "<img src=x onerror=\"document.title='owned'\"><b>bold</b>".into()
}
pub fn panics(why: &str) -> u32 {
    host::log_info("about to panic");
    panic!("{why}")
}
pub fn loops() -> u32 {
    loop {
        std::hint::black_box(0);
    }
}
pub fn logs(lines: u32) {
    for n in 0..lines {
        host::log_info(&format!("line {n}"));
    }
}
pub fn large(mebibytes: u32) -> Vec<u8> {
    vec![7; (mebibytes as usize) << 20]
}
