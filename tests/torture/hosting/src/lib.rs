//! Calls its host in each way, and passes on what comes of it.

#[rustfmt::skip]
mod exports;
#[path = "../../work.rs"]
mod work;

use exports::{host, Span};
pub use work::{bomb, panics};

/// Each kind out and back; what comes back must be what this call sent.
pub fn through(token: u64) -> u64 {
    let text = format!("{token:x}").repeat(1 + token as usize % 7);
    assert_eq!(host::text(token, &text), text);
    let data = token.to_le_bytes();
    assert_eq!(host::blob(token, &data), data);
    let span = Span { start: token, end: token + 9, title: text };
    let back = host::span(token, &span);
    assert_eq!((back.start, back.end, &back.title), (span.start, span.end, &span.title));
    let numbers: Vec<u64> = (0..token % 40).map(|at| work::mixed(token + at)).collect();
    assert_eq!(host::numbers(token, &numbers), numbers);
    let series: Vec<f64> = (0..token % 30).map(|at| (token + at) as f64).collect();
    assert_eq!(host::series(token, &series), series);
    let found = host::maybe(token);
    assert_eq!(found, (token % 2 == 1).then(|| format!("maybe {token}")));
    work::mixed(token)
}

/// An answer that is too long for the frame, and has to be fetched.
pub fn fetched(token: u64, count: u32) -> u64 {
    let data = host::large(token, count);
    assert_eq!(data.len(), count as usize);
    assert!(data.iter().all(|&byte| byte == token as u8));
    work::mixed(token)
}

pub fn parse(token: u64) -> Result<u64, String> {
    host::parsed(token).map_err(|error| format!("passed on: {error}"))
}

pub fn raised(token: u64) -> u64 {
    host::raises(token);
    work::mixed(token)
}

pub fn raised_at(token: u64, bad: bool) -> u64 {
    if bad {
        host::raises(token);
    }
    work::mixed(token)
}

pub fn wronged(token: u64) -> u32 {
    host::wrong(token)
}

pub fn asks(token: u64) -> u64 {
    host::ask(token)
}

/// The answer is never 0.
pub fn asks_and_panics(token: u64) -> u64 {
    let got = host::ask(token);
    assert!(got == 0, "token {token}");
    got
}
