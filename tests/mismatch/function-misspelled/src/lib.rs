mod exports;

pub fn word_cuont(text: &str, longest: u32) -> u32 {
    text.split(' ').count() as u32 + longest
}
