mod exports;

pub fn word_count(text: &[u8], longest: i64) -> u32 {
    text.len() as u32 + longest as u32
}
