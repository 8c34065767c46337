//! The second plugin of the series. Its `_length(ptr, len)` is in the generated `exports.rs`.

#[rustfmt::skip]
mod exports;

pub fn length(s: &str) -> u32 {
    s.len() as u32
}

#[cfg(test)]
mod tests {
    #[test]
    fn counts_bytes() {
        assert_eq!(super::length("supercalifragilisticexpialidocious"), 34);
    }
}
