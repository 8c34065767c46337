//! A truth and a letter.

#[rustfmt::skip]
mod exports;

/// Whether both are true.
pub fn both(left: bool, right: bool) -> bool {
    left && right
}

/// The character behind `letter`.
pub fn next_char(letter: char) -> char {
    let next = match letter {
        '\u{d7ff}' => 0xe000,
        char::MAX => 0,
        _ => u32::from(letter) + 1,
    };
    char::from_u32(next).unwrap_or_default()
}

/// `one` if it is to be the first, else `other`.
pub fn pick(first: bool, one: char, other: char) -> char {
    if first {
        one
    } else {
        other
    }
}

/// Whether `letter` is alphabetic.
pub fn is_letter(letter: char) -> bool {
    letter.is_alphabetic()
}
