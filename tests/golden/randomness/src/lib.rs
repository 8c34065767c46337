//! Random bytes by the two functions that the crate `getrandom` calls.

#[rustfmt::skip]
mod exports;

#[cfg(target_arch = "wasm32")]
mod getrandom {
    use std::num::NonZeroI32;

    pub struct Error(#[allow(dead_code)] NonZeroI32);

    extern "Rust" {
        #[link_name = "__getrandom_custom"]
        pub fn old(dest: *mut u8, len: usize) -> u32;
        #[link_name = "__getrandom_v03_custom"]
        pub fn new(dest: *mut u8, len: usize) -> Result<(), Error>;
    }
}

/// As getrandom 0.2 asks for them.
pub fn old(count: u32) -> Vec<u8> {
    let mut bytes = vec![0; count as usize];
    #[cfg(target_arch = "wasm32")]
    // SAFETY: there is room for as many.
    assert_eq!(unsafe { getrandom::old(bytes.as_mut_ptr(), bytes.len()) }, 0);
    bytes.shrink_to_fit();
    bytes
}

/// As getrandom 0.3 and 0.4 ask for them.
pub fn new(count: u32) -> Vec<u8> {
    let mut bytes = vec![0; count as usize];
    #[cfg(target_arch = "wasm32")]
    // SAFETY: there is room for as many.
    assert!(unsafe { getrandom::new(bytes.as_mut_ptr(), bytes.len()) }.is_ok());
    bytes.shrink_to_fit();
    bytes
}
