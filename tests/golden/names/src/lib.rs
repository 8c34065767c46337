//! Names that the generated code, a linker or a language has already.

#[rustfmt::skip]
mod exports;

/// The export `text`.
pub fn text(text: &str) -> String {
    text.to_uppercase()
}

/// The export `pack`.
pub fn pack(out: &str, err: bool) -> Result<String, String> {
    if err {
        Err(out.to_string())
    } else {
        Ok(out.to_string())
    }
}

/// The export `retain`.
pub fn retain(bytes: &[u8]) -> Vec<u8> {
    bytes.to_vec()
}

/// The export `guest`.
pub fn guest(guest: &str, state: &str, result: &str) -> String {
    guest.to_string() + state + result
}

/// The export `char_`.
pub fn char_(char: char, u32: u32) -> char {
    char::from_u32(u32::from(char) + u32).unwrap_or(char)
}

/// The export `start`.
pub fn start(str: &str, int: i32, len: u8, bool: bool, float: f64, bytes: &[u8]) -> u32 {
    let text = format!("{str}{int}{len}{bool}{float}{bytes:?}");
    u32::try_from(text.len()).unwrap_or(u32::MAX)
}

/// The export `end`.
pub fn end() -> u32 {
    1
}

/// The export `init`.
pub fn init() -> u32 {
    2
}

/// The export `exit`.
pub fn exit(case: u32, print: u32, id: u32) -> u32 {
    case + print + id
}

/// The export `main`.
pub fn main(core: u32, std: u32, exports: u32) -> u32 {
    core * std * exports
}

/// The export `initialize`.
pub fn initialize(message: &str, line: u8) -> String {
    message.repeat(line.into())
}

/// The export `memory`.
pub fn memory(address: u32, length: u32) -> u32 {
    address + length
}

/// The export `case`.
pub fn case(cls: i8, args: i16, kwargs: u16) -> i32 {
    i32::from(cls) + i32::from(args) + i32::from(kwargs)
}

/// The export `hotplug_start`.
pub fn hotplug_start() -> bool {
    true
}

/// The export `drop`.
pub fn drop(values: &str, info: &str, data: &[u8]) {
    let _ = (values, info, data);
}

/// The export `property`.
pub fn property(object: f32, property: f32) -> f32 {
    object - property
}

#[cfg(test)]
mod tests {
    #[test]
    fn links_beside_the_symbols_of_the_system() {
        assert_eq!(super::end(), 1);
    }
}
