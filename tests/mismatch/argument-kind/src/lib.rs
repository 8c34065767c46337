mod exports;

pub fn word_count(text: &str, longest: u64) -> u32 {
    text.split(' ').count() as u32 + longest as u32
}
