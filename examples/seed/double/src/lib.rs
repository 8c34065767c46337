//! The third plugin of the series: the result stays in the plugin until the host has read it.

#[rustfmt::skip]
mod exports;

pub fn double(s: &str) -> String {
    s.repeat(2)
}

#[cfg(test)]
mod tests {
    #[test]
    fn doubles() {
        assert_eq!(super::double("ab"), "abab");
    }
}
