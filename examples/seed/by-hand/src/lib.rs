//! The plugin of part 1 of <https://wiredforge.com/blog/wasmer-plugin-pt-1>, with its own helper.

#[no_mangle]
pub fn add(one: i32, two: i32) -> i32 {
    one + two
}

pub fn length(s: &str) -> u32 {
    s.len() as u32
}

#[no_mangle]
pub fn _length(ptr: i32, len: u32) -> u32 {
    let value = unsafe {
        let slice = ::std::slice::from_raw_parts(ptr as _, len as _);
        String::from_utf8_lossy(slice)
    };
    length(&value)
}
