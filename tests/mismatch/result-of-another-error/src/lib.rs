mod exports;

pub fn parsed(text: &str) -> Result<u32, std::num::ParseIntError> {
    text.parse()
}
