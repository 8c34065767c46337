mod exports;

pub fn word_count(text: &str) -> u32 {
    let count: u32 = text;
    count
}
