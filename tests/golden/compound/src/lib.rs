//! Kinds that are made of others.

use std::collections::BTreeMap;

#[rustfmt::skip]
mod exports;
use exports::{Access, Array, Item, Json, Level, Node, Shape, Span, View};

type Spans = BTreeMap<String, Vec<Option<(u8, Span)>>>;

pub fn add(a: i32, b: i32) -> i32 {
    a + b
}

pub fn double(text: &str) -> String {
    text.repeat(2)
}

pub fn update(mut it: Item) -> Item {
    it.id += 1;
    it.tags.push(it.name.clone());
    it
}

pub fn sum(xs: &[f64]) -> f64 {
    xs.iter().sum()
}

pub fn scale(k: f32, m: View<'_, f64, 2>) -> Array<f64, 2> {
    Array { shape: m.shape, data: m.data.iter().map(|x| x * f64::from(k)).collect() }
}

pub fn raise_level(level: Level, access: Access) -> Level {
    if access.contains(Access::WRITE) {
        Level::High
    } else {
        level
    }
}

pub fn flip(a: Access) -> Access {
    if a == Access::READ {
        Access::READ | Access::WRITE
    } else {
        Access::READ
    }
}

pub fn area(s: Shape) -> Result<f64, Level> {
    match s {
        Shape::None => Err(Level::MidDle),
        Shape::Circle(radius) => Ok(3.0 * radius * radius),
        Shape::Poly(points) => Ok(points.iter().map(|point| point.0 * point.1).sum()),
        Shape::At(Span { start, end }) => Ok(f64::from(end - start)),
    }
}

pub fn echo(j: Json, m: Spans, n: Node) -> (Json, Spans, Node) {
    (j, m, n)
}

/// # Panics
///
/// On 77.
pub fn half(n: u8) -> Result<u8, String> {
    assert_ne!(n, 77, "77 is not wanted here");
    if n & 1 == 0 {
        Ok(n / 2)
    } else {
        Err(format!("{n} is odd"))
    }
}

/// # Panics
///
/// Where the two are not the same.
pub fn nothing(x: &[u8], b: &[u8]) {
    assert_eq!(x, b);
}

pub fn ints(n: u32, x: i64) -> Vec<i64> {
    vec![x; n as usize]
}

pub fn arr(x: &[i16]) -> Vec<i16> {
    x.iter().rev().copied().collect()
}

pub fn clamp(
    text: &str,
    most: u32,
    ending: &str,
    place: Level,
    scale: f64,
    again: Option<u8>,
) -> String {
    let kept: String = text.chars().take(most as usize).collect();
    format!("{kept}{ending}{place:?} {scale} {again:?}")
}

pub fn window(start: u16) -> Array<u16, 2> {
    Array { shape: [2, 2], data: vec![start, start + 1, start + 2, start + 3] }
}

pub fn tail(xs: &[f64]) -> Vec<f64> {
    xs.iter().skip(1).copied().collect()
}
