mod exports;

mod loud {
    fn shout(text: &str) -> String {
        text.to_uppercase()
    }
}
use loud::shout;
