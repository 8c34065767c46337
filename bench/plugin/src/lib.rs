//! What the benchmarks call; and, for hosts written by hand, an allocator to call.

#[rustfmt::skip]
mod exports;

pub fn add(a: i32, b: i32) -> i32 {
    a.wrapping_add(b)
}

pub fn length(text: &str) -> u32 {
    text.len() as u32
}

pub fn double(text: &str) -> String {
    text.repeat(2)
}

/// Memory for `length` bytes, as a host written by hand asks for it.
#[no_mangle]
pub extern "C" fn alloc(length: usize) -> *mut u8 {
    std::mem::ManuallyDrop::new(Vec::with_capacity(length)).as_mut_ptr()
}

/// # Safety
/// `address` is what `alloc` gave for `length`.
#[no_mangle]
pub unsafe extern "C" fn dealloc(address: *mut u8, length: usize) {
    drop(Vec::from_raw_parts(address, 0, length));
}
