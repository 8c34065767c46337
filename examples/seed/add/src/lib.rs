//! The first plugin of the series: numbers cross as they are.

#[rustfmt::skip]
mod exports;

pub fn add(one: i32, two: i32) -> i32 {
    one + two
}

#[cfg(test)]
mod tests {
    #[test]
    fn adds() {
        assert_eq!(super::add(1, 2), 3);
    }
}
