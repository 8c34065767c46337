//! Names with hyphens, which are underscores in both languages.

#[rustfmt::skip]
mod exports;

/// The number of words of `min_length` letters at least.
pub fn word_count(the_text: &str, min_length: u32) -> u32 {
    let long = |word: &&str| word.chars().count() >= min_length as usize;
    u32::try_from(the_text.split_whitespace().filter(long).count()).unwrap_or(u32::MAX)
}

/// The first word.
pub fn first_word_(the_text: &str) -> Result<String, String> {
    match the_text.split_whitespace().next() {
        Some(word) => Ok(word.to_string()),
        None => Err(String::from("there is no word")),
    }
}

/// The opposite.
pub fn a_b_c(d_e_f: bool) -> bool {
    !d_e_f
}
