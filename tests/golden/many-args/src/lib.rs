//! Exports with far more arguments than anyone should write.

#![allow(clippy::too_many_arguments)]

#[rustfmt::skip]
mod exports;

/// Each argument times its place, added up.
#[rustfmt::skip]
pub fn weighted(
    a0: i64, a1: i64, a2: i64, a3: i64, a4: i64, a5: i64, a6: i64, a7: i64,
    a8: i64, a9: i64, a10: i64, a11: i64, a12: i64, a13: i64, a14: i64, a15: i64,
    a16: i64, a17: i64, a18: i64, a19: i64, a20: i64, a21: i64, a22: i64, a23: i64,
    a24: i64, a25: i64, a26: i64, a27: i64, a28: i64, a29: i64, a30: i64, a31: i64,
    a32: i64, a33: i64, a34: i64, a35: i64, a36: i64, a37: i64, a38: i64, a39: i64,
) -> i64 {
    let all = [
        a0, a1, a2, a3, a4, a5, a6, a7, a8, a9,
        a10, a11, a12, a13, a14, a15, a16, a17, a18, a19,
        a20, a21, a22, a23, a24, a25, a26, a27, a28, a29,
        a30, a31, a32, a33, a34, a35, a36, a37, a38, a39,
    ];
    all.iter().zip(0..).map(|(value, place)| value * place).sum()
}

/// All of them, one behind the other.
#[rustfmt::skip]
pub fn texts(
    a0: &str, a1: &str, a2: &str, a3: &str, a4: &str, a5: &str,
    a6: &str, a7: &str, a8: &str, a9: &str, a10: &str, a11: &str,
) -> String {
    [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11].concat()
}
