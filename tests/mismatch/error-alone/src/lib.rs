mod exports;

pub fn shout(text: &str) -> String {
    let count: u32 = text;
    count.to_string()
}
