mod exports;

pub fn add(a: i32, b: i32) -> i32 {
    a + b
}

pub fn boom(text: &str) {
    panic!("{text}");
}

pub fn wild(address: u32) -> u32 {
    unsafe { std::ptr::read_volatile(address as usize as *const u32) }
}

#[inline(never)]
pub fn deep(n: u64) -> u64 {
    if n == 0 {
        0
    } else {
        std::hint::black_box(deep(n - 1)) + 1
    }
}

pub fn divided(a: i32, b: i32) -> i32 {
    a / b
}
