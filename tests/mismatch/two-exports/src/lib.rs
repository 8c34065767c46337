mod exports;

pub fn word_count(text: &str) -> u32 {
    text.len() as u32
}

pub fn shout(text: &str) -> Vec<u8> {
    text.to_uppercase().into_bytes()
}
