//! What all three plugins do: each answer and each failure is made from the token of its call.

/// A number that only this token gives.
pub fn mixed(token: u64) -> u64 {
    token.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (token >> 7)
}

pub fn panics(token: u64) {
    panic!("token {token}")
}

/// Asks for `size` bytes at once.
pub fn bomb(size: u32) -> u32 {
    let data: Vec<u8> = Vec::with_capacity(size as usize);
    data.as_ptr() as usize as u32
}
