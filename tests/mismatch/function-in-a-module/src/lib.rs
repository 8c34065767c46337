mod exports;

pub mod loud {
    pub fn shout(text: &str) -> String {
        text.to_uppercase()
    }
}
