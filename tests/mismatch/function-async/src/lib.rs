mod exports;

pub async fn shout(text: &str) -> String {
    text.to_uppercase()
}
