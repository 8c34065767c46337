//! Counts and rewrites text.

use std::cmp::Reverse;
use std::collections::HashMap;

#[rustfmt::skip]
mod exports;
use exports::{Level, Readability};

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

pub fn top_words(text: &str, count: u32) -> Vec<(String, u32)> {
    let mut found: HashMap<String, u32> = HashMap::new();
    for word in words(text) {
        *found.entry(word.to_lowercase()).or_default() += 1;
    }
    let mut ranked: Vec<_> = found.into_iter().collect();
    ranked.sort_by(|(a, a_count), (b, b_count)| b_count.cmp(a_count).then(a.cmp(b)));
    ranked.truncate(count as usize);
    ranked
}

pub fn redact(text: &str, words: Vec<String>, keep: u32) -> Result<String, String> {
    if let Some(odd) = words.iter().find(|word| !is_word(word)) {
        return Err(format!("`{odd}` is not a word"));
    }
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(|char: char| !char.is_alphanumeric()) {
        let word = piece.trim_end_matches(|char: char| !char.is_alphanumeric());
        if words.iter().any(|one| one == word) {
            out.extend(word.chars().take(keep as usize));
            out.extend(word.chars().skip(keep as usize).map(|_| '*'));
            out.push_str(&piece[word.len()..]);
        } else {
            out.push_str(piece);
        }
    }
    Ok(out)
}

pub fn readability(text: &str) -> Readability {
    let letters = text.chars().filter(|char| char.is_alphanumeric()).count() as u32;
    let parts = text.split(|char| matches!(char, '.' | '!' | '?'));
    let sentences = parts.filter(|part| words(part).next().is_some()).count() as u32;
    let words = word_count(text);
    // The automated readability index, without its constant: letters a word and words a sentence.
    let index = 4.71 * f64::from(letters) / f64::from(words.max(1))
        + 0.5 * f64::from(words) / f64::from(sentences.max(1));
    let level = if index < 27.0 {
        Level::Easy
    } else if index < 33.0 {
        Level::Fair
    } else {
        Level::Hard
    };
    Readability { words, sentences, letters, level }
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

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        assert_eq!(word_count("one two, three"), 3);
        assert_eq!(letter_count("banana", 'a'), 3);
        assert_eq!(longest_word("a bbb cc ddd"), "bbb");
        assert_eq!(top_words("b a B c", 2), [("b".to_string(), 2), ("a".to_string(), 1)]);
        assert_eq!(checksum(b"Wikipedia"), 0x11E6_0398);
    }

    #[test]
    fn redacts_whole_words() {
        let words = vec!["cat".to_string(), "dog".to_string()];
        assert_eq!(redact("cat concat dog.", words, 1).unwrap(), "c** concat d**.");
        assert!(redact("cat", vec![String::new()], 0).is_err());
    }

    #[test]
    fn judges() {
        let found = readability("It is short. It is.");
        assert_eq!((found.words, found.sentences, found.letters), (5, 2, 13));
        assert_eq!(found.level, Level::Easy);
    }
}
