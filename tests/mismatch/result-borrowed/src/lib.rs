mod exports;

pub fn shout(text: &str) -> &str {
    text.trim()
}
