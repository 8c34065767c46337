//! What the benchmarks call; and, for hosts written by hand, an allocator to call.

#[rustfmt::skip]
mod exports;
mod formula;
#[path = "../../work.rs"]
mod work;

use exports::Item;

pub fn add(a: i32, b: i32) -> i32 {
    a.wrapping_add(b)
}

pub fn total(count: i64, price: i64) -> i64 {
    count.wrapping_mul(price)
}

pub fn length(text: &str) -> u32 {
    text.len() as u32
}

pub fn double(text: &str) -> String {
    text.repeat(2)
}

pub fn echo(data: &[u8]) -> Vec<u8> {
    data.to_vec()
}

pub fn sum_list(numbers: &[f64]) -> f64 {
    work::sum(numbers)
}

pub fn sum_array(numbers: &[f64]) -> f64 {
    work::sum(numbers)
}

/// One addition a turn, in the order of the numbers.
pub fn sum_each(numbers: &[f64]) -> f64 {
    numbers.iter().sum()
}

pub fn update(mut item: Item) -> Item {
    item.id += 1;
    item
}

pub fn words(text: &str) -> u32 {
    work::words(text)
}

pub fn evaluate(text: &str) -> i64 {
    formula::evaluate(text)
}

/// The middle one of `count` numbers that are in no order.
pub fn sort(count: u32) -> u32 {
    let mut numbers: Vec<u32> = (0..count).map(|at| at.wrapping_mul(2_654_435_761)).collect();
    numbers.sort_unstable();
    numbers[numbers.len() / 2]
}

pub fn spin(rounds: u32) -> u32 {
    work::spin(rounds)
}

/// Memory for `length` bytes, as a host written by hand asks for it.
#[no_mangle]
pub extern "C" fn alloc(length: usize) -> *mut u64 {
    std::mem::ManuallyDrop::new(Vec::with_capacity(length / 8 + 1)).as_mut_ptr()
}

/// # Safety
/// `address` is what `alloc` gave for `length`.
#[no_mangle]
pub unsafe extern "C" fn dealloc(address: *mut u64, length: usize) {
    drop(Vec::from_raw_parts(address, 0, length / 8 + 1));
}
