mod exports;

pub fn shout(text: &str) {
    assert_eq!(text, "");
}
