//! What the host has set, as the plugin sees it.

#[rustfmt::skip]
mod exports;
use crate::exports::{host, Config};

pub fn shown() -> String {
    let config: Config = host::config();
    host::log_debug(&config.title);
    format!("{config:?}")
}

pub fn head(text: &str) -> String {
    let most = host::config().lines as usize;
    for line in text.lines().skip(most) {
        host::log_info(line);
    }
    text.lines().take(most).collect::<Vec<_>>().join("\n")
}
