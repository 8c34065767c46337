mod exports;

mod loud {
    pub fn shout(text: &str) -> String {
        text.to_uppercase()
    }
}
pub use loud::shout;
