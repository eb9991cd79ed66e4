//! Which family a text belongs to, by its words.

use super::rows::cells_of_heading;
use super::{Sign, TABLES, Table, UNKNOWN, secondary};
use crate::key;
use crate::lines::{Line, LineKind};
use crate::source::Source;

/// How many lines the title may take: letterhead, address and eleven addressees stand before it.
const TITLE_LINES: usize = 60;

/// How many lines the opening takes.
const OPENING_LINES: usize = 110;

/// The table of the family that the text belongs to; [`UNKNOWN`] when no sign is found.
///
/// Where signs of several families stand in the opening, the earliest title wins: a letter may speak
/// of another inspection, but not before its own title.
pub fn recognise(source: &Source, lines: &[Line]) -> &'static Table {
    let opening = Opening::new(source, lines);
    let own = TABLES.iter().filter_map(|table| Some((opening.first_title(table)?, *table)));
    let about = secondary::paper_or_plan(source, lines);
    if let Some((_, table)) = about.into_iter().chain(own).min_by_key(|(at, _)| *at) {
        return table;
    }
    let untitled = TABLES.iter().find(|table| opening.has(table)).copied();
    untitled.or_else(|| secondary::article(source, lines)).unwrap_or(&UNKNOWN)
}

/// The key of a line without the grade that a column of its own puts behind a piece of the label.
fn without_grade(source: &Source, line: &Line) -> String {
    key::of(source.slice(cells_of_heading(source, line.span).0))
}

struct Opening {
    keys: Vec<String>,
    all: String,
}

impl Opening {
    fn new(source: &Source, lines: &[Line]) -> Self {
        let body = lines.iter().filter(|l| l.is_body() && l.kind != LineKind::Contents);
        let keys: Vec<String> = body.take(OPENING_LINES).map(|line| without_grade(source, line)).collect();
        let all = keys.concat();
        Self { keys, all }
    }

    /// Where the first of a table's titles stands, in bytes of the opening's key.
    fn first_title(&self, table: &Table) -> Option<usize> {
        let title_end: usize = self.keys.iter().take(TITLE_LINES).map(String::len).sum();
        let title = |sign: &Sign| match sign {
            Sign::Title(words) => self.all[..title_end].find(&key::of(words)),
            Sign::Line(words) => self.line_start(&key::of(words)),
            Sign::Opening(_) => None,
        };
        table.signs.iter().filter_map(title).min()
    }

    fn line_start(&self, words: &str) -> Option<usize> {
        let mut at = 0;
        for key in self.keys.iter().take(TITLE_LINES) {
            if key.starts_with(words) {
                return Some(at);
            }
            at += key.len();
        }
        None
    }

    /// Whether lines of the opening begin with one of a table's signs: in an article it stands in a sentence.
    fn has(&self, table: &Table) -> bool {
        let words = |sign: &Sign| match sign {
            Sign::Opening(words) => Some(key::of(words)),
            Sign::Title(_) | Sign::Line(_) => None,
        };
        table.signs.iter().filter_map(words).any(|words| self.begins(&words))
    }

    fn begins(&self, words: &str) -> bool {
        let mut at = 0;
        self.keys.iter().any(|key| {
            let found = self.all[at..].starts_with(words);
            at += key.len();
            found
        })
    }
}
