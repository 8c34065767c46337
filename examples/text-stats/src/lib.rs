//! Counts and rewrites text.

use std::cmp::Reverse;
use std::collections::HashMap;

#[rustfmt::skip]
mod exports;

pub fn word_count(text: &str) -> u32 {
    words(text).count() as u32
}

pub fn letter_count(text: &str, letter: char) -> u32 {
    text.chars().filter(|&char| char == letter).count() as u32
}

pub fn longest_word(text: &str) -> String {
    let longest = words(text).max_by_key(|word| (word.chars().count(), Reverse(word.as_ptr())));
    longest.unwrap_or_default().to_string()
}

pub fn top_words(text: &str, count: u32) -> String {
    let mut found: HashMap<String, u32> = HashMap::new();
    for word in words(text) {
        *found.entry(word.to_lowercase()).or_default() += 1;
    }
    let mut ranked: Vec<_> = found.into_iter().collect();
    ranked.sort_by(|(a, a_count), (b, b_count)| b_count.cmp(a_count).then(a.cmp(b)));
    let lines = ranked.iter().take(count as usize).map(|(word, times)| format!("{word} {times}\n"));
    lines.collect()
}

pub fn redact(text: &str, word: &str, keep: u32) -> Result<String, String> {
    if word.is_empty() || !word.chars().all(char::is_alphanumeric) {
        return Err(format!("`{word}` is not a word"));
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let (before, after) = (&rest[..at], &rest[at + word.len()..]);
        out.push_str(before);
        let inside = out.ends_with(char::is_alphanumeric);
        if !inside && !after.starts_with(char::is_alphanumeric) {
            out.extend(word.chars().take(keep as usize));
            out.extend(word.chars().skip(keep as usize).map(|_| '*'));
        } else {
            out.push_str(word);
        }
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

pub fn checksum(data: &[u8]) -> u32 {
    let (mut a, mut b) = (1u32, 0u32);
    for chunk in data.chunks(5552) {
        for &byte in chunk {
            a += u32::from(byte);
            b += a;
        }
        a %= 65_521;
        b %= 65_521;
    }
    b << 16 | a
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        assert_eq!(word_count("one two, three"), 3);
        assert_eq!(letter_count("banana", 'a'), 3);
        assert_eq!(longest_word("a bbb cc ddd"), "bbb");
        assert_eq!(top_words("b a B c", 2), "b 2\na 1\n");
        assert_eq!(checksum(b"Wikipedia"), 0x11E6_0398);
    }

    #[test]
    fn redacts_whole_words() {
        assert_eq!(redact("cat concat cat.", "cat", 1).unwrap(), "c** concat c**.");
        assert!(redact("cat", "", 0).is_err());
    }
}
