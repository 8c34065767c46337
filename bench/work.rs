//! What every guest computes, so that only the way in differs. Each includes this file.
#![allow(dead_code)]

/// Eight sums side by side: one alone would wait for each addition to end.
pub fn sum(numbers: &[f64]) -> f64 {
    let mut lanes = [0.0; 8];
    let blocks = numbers.chunks_exact(8);
    let rest: f64 = blocks.remainder().iter().sum();
    for block in blocks {
        for (lane, number) in lanes.iter_mut().zip(block) {
            *lane += number;
        }
    }
    lanes.iter().sum::<f64>() + rest
}

pub fn words(text: &str) -> u32 {
    text.split_whitespace().count() as u32
}

/// Divisions that each wait for the one before: time, and nothing else.
pub fn spin(rounds: u32) -> u32 {
    let mut at = rounds | 1;
    for _ in 0..rounds {
        at = at.wrapping_mul(747_796_405).wrapping_add(1) | 1;
        at = u32::MAX / at + at;
    }
    at
}

pub struct Item {
    pub name: String,
    pub id: u64,
    pub tags: Vec<String>,
}

/// The record as hotplug packs it, for the guests that have no kinds of their own.
pub fn unpack(data: &[u8]) -> Item {
    let mut at = 0;
    let name = text(data, &mut at);
    let id = u64::from_le_bytes(data[at..at + 8].try_into().unwrap());
    at += 8;
    let count = number(data, &mut at);
    let tags = (0..count).map(|_| text(data, &mut at)).collect();
    Item { name, id, tags }
}

pub fn pack(item: &Item) -> Vec<u8> {
    let mut out = Vec::with_capacity(128);
    put(&mut out, &item.name);
    out.extend_from_slice(&item.id.to_le_bytes());
    out.extend_from_slice(&(item.tags.len() as u32).to_le_bytes());
    for tag in &item.tags {
        put(&mut out, tag);
    }
    out
}

fn number(data: &[u8], at: &mut usize) -> usize {
    let found = u32::from_le_bytes(data[*at..*at + 4].try_into().unwrap());
    *at += 4;
    found as usize
}

fn text(data: &[u8], at: &mut usize) -> String {
    let length = number(data, at);
    let found = std::str::from_utf8(&data[*at..*at + length]).unwrap();
    *at += length;
    found.to_string()
}

fn put(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(&(text.len() as u32).to_le_bytes());
    out.extend_from_slice(text.as_bytes());
}
