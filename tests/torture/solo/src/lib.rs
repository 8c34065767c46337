//! One instance, and each way to fail that needs no host.

use std::sync::atomic::{AtomicU64, Ordering};

#[rustfmt::skip]
mod exports;
#[path = "../../work.rs"]
mod work;

pub use work::{bomb, panics};

/// The token of the call that runs.
static INSIDE: AtomicU64 = AtomicU64::new(0);

/// Runs `work` as the one call that is inside, which it must stay.
fn alone<T>(token: u64, work: impl FnOnce() -> T) -> T {
    assert_eq!(INSIDE.swap(token, Ordering::SeqCst), 0, "a call is inside at the begin");
    let made = work();
    assert_eq!(INSIDE.swap(0, Ordering::SeqCst), token, "another call was inside");
    made
}

pub fn mix(token: u64) -> u64 {
    alone(token, || work::mixed(token))
}

pub fn shown(token: u64, times: u32) -> String {
    alone(token, || format!("{token:016x}").repeat(times as usize))
}

pub fn window(token: u64, count: u32) -> Vec<u64> {
    alone(token, || (0..u64::from(count)).map(|at| work::mixed(token + at)).collect())
}

pub fn refuses(token: u64) -> Result<u64, String> {
    alone(token, || Err(format!("refused {token}")))
}

pub fn picky(token: u64, bad: bool) -> u64 {
    assert!(!bad, "token {token}");
    work::mixed(token)
}

pub fn spins(token: u64) {
    let mut seed = token | 1;
    while seed != 0 {
        seed = seed.wrapping_mul(0x5851_F42D_4C95_7F2D) | 1;
    }
    INSIDE.store(seed, Ordering::SeqCst);
}

/// Keeps all that it can get.
pub fn hoards(token: u64) -> u64 {
    let mut kept: Vec<Vec<u64>> = Vec::new();
    loop {
        kept.push(vec![token; 500]);
        if kept.len() > 1 << 24 {
            return kept[7][7];
        }
    }
}

pub fn trap_unreachable(token: u64) {
    INSIDE.store(token, Ordering::SeqCst);
    #[cfg(target_arch = "wasm32")]
    core::arch::wasm32::unreachable();
}

/// Reads what is at `address`, which is behind the memory.
pub fn trap_memory(address: u32) -> u8 {
    // SAFETY: there is none; wasm traps here.
    unsafe { std::ptr::read_volatile(address as usize as *const u8) }
}

/// Calls itself without an end.
pub fn trap_stack(token: u64) -> u64 {
    if INSIDE.load(Ordering::SeqCst) == token + 1 {
        return 0;
    }
    trap_stack(token).wrapping_mul(3) + INSIDE.load(Ordering::SeqCst)
}
