mod exports;

pub fn shout<T: AsRef<str>>(text: T) -> String {
    text.as_ref().to_uppercase()
}
