//! Takes something off each order of the shop.

#[rustfmt::skip]
mod exports;

pub fn discount(cents: i64) -> i64 {
    -(cents / 10)
}

#[cfg(test)]
mod tests {
    #[test]
    fn takes_a_tenth() {
        assert_eq!(super::discount(5000), -500);
    }
}
