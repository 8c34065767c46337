mod exports;

pub fn shout(text: &str) -> String {
    text.to_uppercase()
}
