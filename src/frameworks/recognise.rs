//! Which family a text belongs to, by its words.

use super::rows::cells_of_heading;
use super::{Sign, TABLES, Table, UNKNOWN, secondary};
use crate::key::{self, Start};
use crate::lines::{Line, LineKind};
use crate::source::Source;
use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;
use std::sync::LazyLock;

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
    let own = opening.first_title(&SIGNS).map(|(at, table)| (at, TABLES[table]));
    let about = secondary::paper_or_plan(source, lines);
    if let Some((_, table)) = about.into_iter().chain(own).min_by_key(|(at, _)| *at) {
        return table;
    }
    let untitled = opening.first_untitled(&SIGNS).map(|table| TABLES[table]);
    untitled.or_else(|| secondary::article(source, lines)).unwrap_or(&UNKNOWN)
}

static SIGNS: LazyLock<Signs> = LazyLock::new(Signs::new);

/// The signs of all families as keys, each with the index of its table in [`TABLES`].
struct Signs {
    /// Those that may stand anywhere in the first lines, in the order of the tables.
    titles: Option<AhoCorasick>,
    tables_of_titles: Vec<usize>,
    /// Those that begin a line.
    lines: Vec<LineSign>,
    /// Those that begin a line where no title is.
    openings: Vec<LineSign>,
}

struct LineSign {
    start: Start,
    key: String,
    table: usize,
}

impl Signs {
    fn new() -> Self {
        let signs = || TABLES.iter().enumerate().flat_map(|(at, table)| table.signs.iter().map(move |sign| (at, sign)));
        let titles: Vec<(usize, String)> = signs().filter_map(|(at, sign)| Some((at, sign.in_title()?))).collect();
        let line = |(table, key): (usize, String)| LineSign { start: Start::of_key(&key), key, table };
        Self {
            titles: AhoCorasick::builder()
                .match_kind(MatchKind::LeftmostFirst)
                .build(titles.iter().map(|(_, key)| key))
                .ok(),
            tables_of_titles: titles.iter().map(|(at, _)| *at).collect(),
            lines: signs().filter_map(|(at, sign)| Some(line((at, sign.at_line()?)))).collect(),
            openings: signs().filter_map(|(at, sign)| Some(line((at, sign.in_opening()?)))).collect(),
        }
    }
}

impl Sign {
    fn in_title(&self) -> Option<String> {
        if let Self::Title(words) = self { Some(key::of(words)) } else { None }
    }

    fn at_line(&self) -> Option<String> {
        if let Self::Line(words) = self { Some(key::of(words)) } else { None }
    }

    fn in_opening(&self) -> Option<String> {
        if let Self::Opening(words) = self { Some(key::of(words)) } else { None }
    }
}

/// The first lines of a text as one key.
struct Opening {
    key: String,
    /// Where each line begins in the key, and at the end the key's length.
    lines: Vec<usize>,
}

impl Opening {
    fn new(source: &Source, lines: &[Line]) -> Self {
        let mut opening = Self { key: String::new(), lines: vec![0] };
        let body = lines.iter().filter(|l| l.is_body() && l.kind != LineKind::Contents);
        for line in body.take(OPENING_LINES) {
            // A column of its own may put a grade behind a piece of the label.
            let (words, _) = cells_of_heading(source, line.span);
            key::push(&mut opening.key, source.slice(words));
            opening.lines.push(opening.key.len());
        }
        opening
    }

    /// Where the lines of the title begin.
    fn title_lines(&self) -> &[usize] {
        &self.lines[..self.lines.len().min(TITLE_LINES + 1)]
    }

    /// Where the first title stands, in bytes of the key, and the table whose sign it is.
    fn first_title(&self, signs: &Signs) -> Option<(usize, usize)> {
        let title = &self.key[..self.title_lines().last().copied().unwrap_or_default()];
        let anywhere = signs.titles.as_ref().and_then(|titles| titles.find(title));
        let anywhere = anywhere.map(|found| (found.start(), signs.tables_of_titles[found.pattern().as_usize()]));
        let mut whole = self.title_lines().windows(2).map(|line| line[0]..line[1]);
        let at_line = whole.find_map(|line| Some((line.start, self.sign_at(&signs.lines, line)?)));
        anywhere.into_iter().chain(at_line).min()
    }

    /// The first table of which a sign begins a line of the opening: in an article it stands in a sentence.
    fn first_untitled(&self, signs: &Signs) -> Option<usize> {
        let (end, begin) = self.lines.split_last()?;
        begin.iter().filter_map(|at| self.sign_at(&signs.openings, *at..*end)).min()
    }

    /// The first table of which a sign stands here.
    fn sign_at(&self, signs: &[LineSign], place: Range<usize>) -> Option<usize> {
        let here = &self.key[place];
        let start = Start::of_key(here);
        let stands = |sign: &&LineSign| start.may_be(&[sign.start]) && here.starts_with(&sign.key);
        signs.iter().find(stands).map(|sign| sign.table)
    }
}
