//! What the benchmarks call; and, for hosts written by hand, an allocator to call.

#[rustfmt::skip]
mod exports;
#[path = "../../work.rs"]
mod work;

use exports::Item;

pub fn add(a: i32, b: i32) -> i32 {
    a.wrapping_add(b)
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

pub fn update(mut item: Item) -> Item {
    item.id += 1;
    item
}

pub fn words(text: &str) -> u32 {
    work::words(text)
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
