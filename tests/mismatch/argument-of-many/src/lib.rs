mod exports;

pub fn joined(
    text0: &str,
    text1: &str,
    text2: &str,
    text3: &str,
    text4: &str,
    text5: &str,
    text6: &str,
    text7: &[u8],
    text8: &str,
    text9: &str,
    text10: &str,
    text11: &str,
) -> String {
    let mut all = String::from(text0);
    for text in [text1, text2, text3, text4, text5, text6, text8, text9, text10, text11] {
        all.push_str(text);
    }
    all + &text7.len().to_string()
}
