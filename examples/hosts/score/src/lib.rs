//! Scores words by their letters, as crossword games do.

#[rustfmt::skip]
mod exports;

pub fn score(text: &str) -> u32 {
    text.chars().map(points).sum()
}

pub fn cell(text: &str, column: &str) -> Option<String> {
    (column == "word").then(|| format!("{text}: {}", score(text)))
}

pub fn compared(op: &str, left: &str, right: &str) -> Option<String> {
    if op != "==" {
        return None;
    }
    let (one, other) = (score(left), score(right));
    Some(format!("{left:?} == {right:?}\nthe letters of the left score {one}, of the right {other}"))
}

pub fn header(root: &str) -> String {
    format!("score: the name {root:?} scores {}", score(root))
}

/// What a letter of the English game is worth, in upper case as in lower; nothing else is.
fn points(letter: char) -> u32 {
    match letter.to_ascii_lowercase() {
        'a' | 'e' | 'i' | 'l' | 'n' | 'o' | 'r' | 's' | 't' | 'u' => 1,
        'd' | 'g' => 2,
        'b' | 'c' | 'm' | 'p' => 3,
        'f' | 'h' | 'v' | 'w' | 'y' => 4,
        'k' => 5,
        'j' | 'x' => 8,
        'q' | 'z' => 10,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{compared, score};

    #[test]
    fn letters_have_points() {
        assert_eq!(score("a b c"), 7);
        assert_eq!(score("QUIZ"), score("quiz"));
        assert_eq!(score("quiz"), 22);
        assert_eq!(score(" é1"), 0);
    }

    #[test]
    fn only_equality_is_explained() {
        assert!(compared("==", "a", "b").unwrap().ends_with("score 1, of the right 3"));
        assert_eq!(compared("<", "a", "b"), None);
    }
}
