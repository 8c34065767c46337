//! The same work as a shared library of the host, called through ctypes.
#![allow(clippy::missing_safety_doc)]

#[path = "../../work.rs"]
mod work;

use std::slice::from_raw_parts;

unsafe fn text<'a>(address: *const u8, length: usize) -> &'a str {
    std::str::from_utf8(from_raw_parts(address, length)).unwrap()
}

#[no_mangle]
pub extern "C" fn add(a: i32, b: i32) -> i32 {
    a.wrapping_add(b)
}

#[no_mangle]
pub unsafe extern "C" fn length(address: *const u8, length: usize) -> u32 {
    text(address, length).len() as u32
}

/// `out` has room for twice `length`.
#[no_mangle]
pub unsafe extern "C" fn double(address: *const u8, length: usize, out: *mut u8) -> usize {
    let made = text(address, length).repeat(2);
    out.copy_from_nonoverlapping(made.as_ptr(), made.len());
    made.len()
}

#[no_mangle]
pub unsafe extern "C" fn echo(address: *const u8, length: usize, out: *mut u8) -> usize {
    out.copy_from_nonoverlapping(address, length);
    length
}

#[no_mangle]
pub unsafe extern "C" fn sum(address: *const f64, count: usize) -> f64 {
    work::sum(from_raw_parts(address, count))
}

#[no_mangle]
pub unsafe extern "C" fn update(address: *const u8, length: usize, out: *mut u8) -> usize {
    let mut item = work::unpack(from_raw_parts(address, length));
    item.id += 1;
    let made = work::pack(&item);
    out.copy_from_nonoverlapping(made.as_ptr(), made.len());
    made.len()
}

#[no_mangle]
pub unsafe extern "C" fn words(address: *const u8, length: usize) -> u32 {
    work::words(text(address, length))
}

#[no_mangle]
pub extern "C" fn spin(rounds: u32) -> u32 {
    work::spin(rounds)
}
