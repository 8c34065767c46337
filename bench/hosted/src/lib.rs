//! A plugin that calls its host, as often as it is told to.

#[rustfmt::skip]
mod exports;

use exports::host;

pub fn many(times: i32) -> i32 {
    (0..times).fold(0, host::add)
}
