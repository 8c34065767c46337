mod exports;

pub fn forget(text: &str) -> bool {
    text.is_empty()
}
