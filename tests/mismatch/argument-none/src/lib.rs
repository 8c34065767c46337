mod exports;

pub fn shout() -> String {
    String::new()
}
