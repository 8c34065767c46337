//! Nothing but numbers, and some exports without any.

use std::sync::atomic::{AtomicI64, Ordering};

#[rustfmt::skip]
mod exports;

static KEPT: AtomicI64 = AtomicI64::new(7);

/// Does nothing.
pub fn nothing() {}

/// Keeps `value`.
pub fn keep(value: i64) {
    KEPT.store(value, Ordering::Relaxed);
}

/// What was kept last.
pub fn kept() -> i64 {
    KEPT.load(Ordering::Relaxed)
}
