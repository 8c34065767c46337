//! Some prose of a Markdown text -> the same, with the word in question rewritten.

const WORD: &str = "WASM";
const INSTEAD: &str = "Wasm";

/// Each gives the length of what `text` begins with, if that is to stay as it is.
const KEPT: [fn(&str) -> Option<usize>; 7] =
    [escape, code_span, element, markup, destination, braces, footnote];

pub fn rewrite(prose: &str, out: &mut String) {
    let mut at = 0;
    while at < prose.len() {
        let rest = &prose[at..];
        let length = KEPT.iter().find_map(|kept| kept(rest));
        let length = length.or_else(|| address(rest)).unwrap_or_else(|| word(rest));
        let piece = &rest[..length];
        let dotted = prose[..at].ends_with('.') && !prose[..at].ends_with("..");
        let bare = piece.trim_matches('_');
        if bare == WORD && !dotted && !extended(&rest[length..]) {
            out.push_str(&piece.replace(WORD, INSTEAD));
        } else {
            out.push_str(piece);
        }
        at += length;
    }
}

/// The length of the word at the start of `text`, or of the one character there that is in none.
fn word(text: &str) -> usize {
    let rest = text.trim_start_matches(|char: char| char.is_alphanumeric() || char == '_');
    match text.len() - rest.len() {
        0 => text.chars().next().map_or(0, char::len_utf8),
        length => length,
    }
}

/// Whether a word goes on as the name of a file does: `.md`.
fn extended(rest: &str) -> bool {
    matches!(rest.strip_prefix('.'), Some(next) if next.starts_with(char::is_alphanumeric))
}

/// `\` and a mark that loses its meaning by it.
fn escape(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('\\')?;
    rest.starts_with(|char: char| char.is_ascii_punctuation()).then_some(2)
}

/// `` `code` ``, or backticks that nothing closes.
fn code_span(text: &str) -> Option<usize> {
    let count = run(text);
    if count == 0 {
        return None;
    }
    let mut at = count;
    while let Some(next) = text[at..].find('`') {
        let found = run(&text[at + next..]);
        at += next + found;
        if found == count {
            return Some(at);
        }
    }
    Some(count)
}

/// How many backticks `text` begins with.
fn run(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// An element of HTML that has code in it: `<code>…</code>`.
fn element(text: &str) -> Option<usize> {
    const CODE: [&str; 7] = ["code", "kbd", "pre", "samp", "script", "style", "svg"];
    let name = text.strip_prefix('<')?;
    let name = &name[..name.find(|char: char| !char.is_ascii_alphanumeric())?];
    let name = CODE.into_iter().find(|code| name.eq_ignore_ascii_case(code))?;
    let end = format!("</{name}>");
    text.to_ascii_lowercase().find(&end).map(|at| at + end.len())
}

/// A tag, a comment, or an address between `<` and `>`.
fn markup(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('<')?;
    if inner.starts_with("!--") {
        return text.find("-->").map(|at| at + 3);
    }
    if !inner.starts_with(|char: char| char.is_ascii_alphabetic() || "/!?".contains(char)) {
        return None;
    }
    let end = inner.find(|char: char| char.is_whitespace() || "<>".contains(char))?;
    if inner[end..].starts_with('>') && inner[..end].contains([':', '@']) {
        return Some(end + 2);
    }
    let mut quote = None;
    for (at, char) in text.char_indices() {
        match (quote, char) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') => quote = Some(char),
            (None, '<' | '`') if at > 0 => return None,
            (Some(open), _) if open == char => quote = None,
            _ => {}
        }
    }
    None
}

/// `](address "title")`, behind the text of a link.
fn destination(text: &str) -> Option<usize> {
    let inner = text.strip_prefix("](")?;
    let mut depth = 1;
    let mut at = 2;
    if inner.starts_with('<') {
        at += inner.find('>')?;
    }
    while let Some(char) = text[at..].chars().next() {
        match char {
            '\\' => at += text[at + 1..].chars().next().map_or(0, char::len_utf8),
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        at += char.len_utf8();
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// `{{#include …}}`, which mdBook replaces, and the `{#id .class}` of a heading.
fn braces(text: &str) -> Option<usize> {
    let end = match text.get(..2)? {
        "{{" => "}}",
        "{#" | "{." => "}",
        _ => return None,
    };
    text.find(end).map(|at| at + end.len())
}

/// `[^name]`.
fn footnote(text: &str) -> Option<usize> {
    text.strip_prefix("[^").and_then(|_| text.find(']')).map(|at| at + 1)
}

/// An address without marks round it, which begins as a word does: `https://…`.
fn address(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(|char: char| char.is_ascii_alphanumeric() || char == '+');
    let scheme = rest.len() < text.len() && rest.starts_with("://");
    if !scheme && !text.starts_with("www.") {
        return None;
    }
    let ends = |char: char| char.is_whitespace() || "<>\"`".contains(char);
    Some(text.find(ends).unwrap_or(text.len()))
}
