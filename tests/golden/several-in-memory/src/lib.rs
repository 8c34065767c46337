//! Several arguments that cross in memory, with numbers between them.

#[rustfmt::skip]
mod exports;

/// The three texts with `|` between them.
pub fn joined(first: &str, second: &str, third: &str) -> String {
    [first, second, third].join("|")
}

/// `text`, made `width` wide with `fill`, then `tail`, once or twice.
pub fn framed(width: u8, text: &str, fill: char, tail: &[u8], twice: bool) -> Vec<u8> {
    let mut line = text.to_string();
    while line.chars().count() < usize::from(width) {
        line.push(fill);
    }
    let mut out = line.into_bytes();
    out.extend_from_slice(tail);
    if twice {
        out.extend_from_within(..);
    }
    out
}

/// Whether the two are the same bytes.
pub fn same(left: &[u8], right: &[u8]) -> bool {
    left == right
}
