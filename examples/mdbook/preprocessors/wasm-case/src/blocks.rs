//! A Markdown text -> its blocks, each either prose or something to leave alone.
//!
//! The blocks are those of <https://spec.commonmark.org>, as far as it matters where prose begins
//! and ends. Put together again, they are the text.

pub struct Block<'a> {
    pub text: &'a str,
    pub prose: bool,
}

pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut reader = Reader::default();
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let read = reader.read(line);
        let (from, end) = (start, start + line.len());
        start = end;
        match (blocks.last_mut(), read) {
            (Some(last), Line::Continued) if last.prose => {
                last.text = &text[from - last.text.len()..end];
            }
            _ => blocks.push(Block { text: line, prose: read != Line::Kept }),
        }
    }
    blocks
}

#[derive(Clone, Copy, PartialEq)]
enum Line {
    /// Code, markup, or nothing.
    Kept,
    /// The first line of some prose.
    Begun,
    /// A further line of it.
    Continued,
}

/// What has begun and runs over blank lines.
struct Open {
    end: End,
    /// The column that its lines do not stand left of.
    column: usize,
}

enum End {
    Fence(char, usize),
    Tag(&'static str),
}

#[derive(Default)]
struct Reader {
    open: Option<Open>,
    /// How many block quotes the line before was in.
    quotes: usize,
    /// The columns at which the contents of the list items begin that the line is in.
    items: Vec<usize>,
    /// Whether the line before belongs to a paragraph.
    paragraph: bool,
    /// Whether the line before is a list item with nothing in it yet.
    empty: bool,
}

impl Reader {
    fn read(&mut self, line: &str) -> Line {
        if let Some(open) = self.open.take() {
            let (quotes, rest) = unquoted(line, self.quotes);
            let (column, body) = indented(rest, 0);
            if quotes == self.quotes && (body.is_empty() || column >= open.column) {
                if !open.end.is_in(body) {
                    self.open = Some(open);
                }
                return Line::Kept;
            }
        }
        let (quotes, rest) = unquoted(line, usize::MAX);
        if quotes != self.quotes {
            self.items.clear();
            self.paragraph &= quotes < self.quotes; // it may go on without its marks
            self.quotes = quotes;
        }
        let (column, body) = indented(rest, 0);
        let empty = std::mem::take(&mut self.empty);
        if body.is_empty() {
            if empty {
                self.items.pop();
            }
            self.paragraph = false;
            return Line::Kept;
        }
        self.content(column, body)
    }

    fn content(&mut self, mut column: usize, mut body: &str) -> Line {
        let within = self.paragraph && column >= self.column();
        let item = marker(body).is_some() && !(within && faint(body));
        let begins = item || heading(body) || End::of(body).is_some();
        if begins || !self.paragraph {
            while matches!(self.items.last(), Some(&item) if column < item) {
                self.items.pop();
            }
        }
        if column >= self.column() + 4 {
            return if self.paragraph { Line::Continued } else { Line::Kept };
        }
        if rule(body, self.paragraph) {
            self.paragraph = false;
            return Line::Kept;
        }
        if self.paragraph && !begins {
            return Line::Continued;
        }
        while let Some(width) = marker(body) {
            let (next, inner) = indented(&body[width..], column + width);
            let gap = next - column - width;
            let code = gap > 4 && !inner.is_empty();
            column = if code || inner.is_empty() { column + width + 1 } else { next };
            self.items.push(column);
            self.paragraph = false;
            self.empty = inner.is_empty();
            if code || self.empty {
                return Line::Kept;
            }
            body = inner;
        }
        if let Some((end, inner)) = End::of(body) {
            if !end.is_in(inner) {
                self.open = Some(Open { end, column: self.column() });
            }
            self.paragraph = false;
            return Line::Kept;
        }
        if definition(body) {
            self.paragraph = false;
            return Line::Kept;
        }
        self.paragraph = !heading(body);
        Line::Begun
    }

    /// The column at which the contents of the innermost list item begin.
    fn column(&self) -> usize {
        self.items.last().copied().unwrap_or(0)
    }
}

impl End {
    /// What ends the code or the markup that `body` begins with, and where to look for it first.
    fn of(body: &str) -> Option<(End, &str)> {
        const RAW: [(&str, &str); 5] = [
            ("<pre", "</pre>"),
            ("<script", "</script>"),
            ("<style", "</style>"),
            ("<textarea", "</textarea>"),
            ("<!--", "-->"),
        ];
        for mark in ['`', '~'] {
            let info = body.trim_start_matches(mark);
            let count = body.len() - info.len();
            if count >= 3 && !(mark == '`' && info.contains('`')) {
                return Some((End::Fence(mark, count), ""));
            }
        }
        RAW.iter()
            .find(|(tag, _)| begins_with(body, tag))
            .map(|&(tag, end)| (End::Tag(end), &body[tag.len()..]))
    }

    fn is_in(&self, body: &str) -> bool {
        match *self {
            End::Fence(mark, count) => {
                let rest = body.trim_start_matches(mark);
                body.len() - rest.len() >= count && rest.trim().is_empty()
            }
            End::Tag(end) => body.to_ascii_lowercase().contains(end),
        }
    }
}

/// The length of the list marker that `body` begins with.
fn marker(body: &str) -> Option<usize> {
    let digits = body.len() - body.trim_start_matches(|char: char| char.is_ascii_digit()).len();
    let marks: &[char] = if digits > 0 { &['.', ')'] } else { &['-', '*', '+'] };
    let rest = body[digits..].strip_prefix(marks)?;
    let ended = rest.is_empty() || rest.starts_with([' ', '\t', '\r', '\n']);
    (digits < 10 && ended).then_some(digits + 1)
}

/// Whether `body`, which begins with a list marker, is no list item where it stands in a paragraph.
fn faint(body: &str) -> bool {
    let (mark, rest) = body.split_once([' ', '\t']).unwrap_or((body, ""));
    rest.trim().is_empty() || !["-", "*", "+", "1.", "1)"].contains(&mark)
}

/// Whether `body` is a line across the page, or one that makes a heading of the paragraph above.
fn rule(body: &str, paragraph: bool) -> bool {
    let body = body.trim_end();
    let all = |mark| body.chars().all(|char| char == mark);
    let across = |mark| {
        let others = |char| char != mark && char != ' ' && char != '\t';
        body.matches(mark).count() >= 3 && !body.contains(others)
    };
    (paragraph && (all('=') || all('-'))) || ['-', '*', '_'].into_iter().any(across)
}

/// Whether `body` is a heading, or the row of a table: prose that ends with its line.
fn heading(body: &str) -> bool {
    let rest = body.trim_start_matches('#');
    let level = body.len() - rest.len();
    let ended = rest.is_empty() || rest.starts_with([' ', '\t', '\r', '\n']);
    body.starts_with('|') || ((1..=6).contains(&level) && ended)
}

/// Whether `body` is `[label]: address`, and not a footnote.
fn definition(body: &str) -> bool {
    match body.strip_prefix('[').and_then(|rest| rest.split_once("]:")) {
        Some((label, _)) => !label.starts_with('^') && !label.contains(['[', ']']),
        None => false,
    }
}

/// How many of the marks of a block quote `line` begins with, at most `most`, and what follows.
fn unquoted(line: &str, most: usize) -> (usize, &str) {
    let (mut count, mut rest) = (0, line);
    while count < most {
        let (column, body) = indented(rest, 0);
        match body.strip_prefix('>') {
            Some(inner) if column < 4 => rest = inner.strip_prefix(' ').unwrap_or(inner),
            _ => break,
        }
        count += 1;
    }
    (count, rest)
}

/// The column at which the first word of `text` stands if `text` begins at `column`, and what is
/// from there on, without the end of the line.
fn indented(text: &str, column: usize) -> (usize, &str) {
    let text = text.trim_end_matches(['\r', '\n']);
    let body = text.trim_start_matches([' ', '\t']);
    let space = &text[..text.len() - body.len()];
    let next = |column: usize, char| if char == '\t' { column / 4 * 4 + 4 } else { column + 1 };
    (space.chars().fold(column, next), body)
}

fn begins_with(text: &str, tag: &str) -> bool {
    matches!(text.get(..tag.len()), Some(start) if start.eq_ignore_ascii_case(tag))
}
