//! Keeps, logs, and asks another plugin.

#[rustfmt::skip]
mod exports;
#[path = "../../work.rs"]
#[allow(dead_code)]
mod work;

use exports::host;

pub fn remembers(token: u64, key: &str) -> u64 {
    host::kv_set(key, &token.to_le_bytes()).expect("there is room");
    assert_eq!(host::kv_get(key), Some(token.to_le_bytes().to_vec()), "of {token}");
    assert!(host::kv_keys(key).iter().any(|found| found == key), "of {token}");
    assert!(host::kv_delete(key), "of {token}");
    work::mixed(token)
}

/// More than the store takes; the error has the token in it.
pub fn overfills(token: u64) -> Result<u64, String> {
    let data = vec![0; 70_000];
    host::kv_set("large", &data).map_err(|error| format!("{token}: {error}"))?;
    Ok(token)
}

pub fn logs(token: u64) -> u64 {
    host::log_info(&format!("token {token}"));
    work::mixed(token)
}

pub fn draws(token: u64, count: u32) -> (u64, u64, Vec<u8>) {
    (work::mixed(token), host::now(), host::random(count))
}

pub fn asks(token: u64) -> u64 {
    host::ask(token)
}

pub fn logs_and_panics(token: u64) {
    host::log_warning(&format!("token {token}"));
    work::panics(token)
}
