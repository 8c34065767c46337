mod exports;

pub unsafe fn shout(text: &str) -> String {
    text.to_uppercase()
}
