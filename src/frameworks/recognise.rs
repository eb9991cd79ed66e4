//! Which family a text belongs to, by its words.

use super::rows::cells_of_heading;
use super::{Sign, TABLES, Table, UNKNOWN, secondary};
use crate::key::{self, Start, Starts};
use crate::lines::{Line, LineKind};
use crate::source::Source;
use aho_corasick::{AhoCorasick, MatchKind};
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
    let mut opening = Opening::new(source, lines);
    let own = opening.first_title(&SIGNS);
    let before = own.as_ref().map(|title| opening.line_of(title.at));
    if let Some(table) = secondary::paper_or_plan(source, lines, before) {
        return table;
    }
    let untitled = || opening.first_untitled(&SIGNS);
    let own = own.map(|title| title.table).or_else(untitled).map(|table| TABLES[table]);
    own.or_else(|| secondary::article(source, lines)).unwrap_or(&UNKNOWN)
}

/// A title of one of the families.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct OwnTitle {
    /// Where it begins, in bytes of the opening's key.
    at: usize,
    /// The table whose sign it is.
    table: usize,
}

static SIGNS: LazyLock<Signs> = LazyLock::new(Signs::new);

/// The signs of all families as keys, each with the index of its table in [`TABLES`].
struct Signs {
    /// Those that may stand anywhere in the first lines, in the order of the tables.
    titles: Option<AhoCorasick>,
    tables_of_titles: Vec<usize>,
    /// The length of the longest.
    longest_title: usize,
    /// Those that begin a line.
    lines: LineSigns,
    /// Those that begin a line where no title is.
    openings: LineSigns,
}

/// Signs that begin a line: their keys and their tables.
struct LineSigns {
    starts: Starts<Vec<Start>>,
    signs: Vec<(String, usize)>,
}

impl FromIterator<(usize, String)> for LineSigns {
    fn from_iter<I: IntoIterator<Item = (usize, String)>>(signs: I) -> Self {
        let signs: Vec<(String, usize)> = signs.into_iter().map(|(table, key)| (key, table)).collect();
        Self { starts: Starts::of(signs.iter().map(|(key, _)| key)), signs }
    }
}

impl LineSigns {
    /// The first table of which a sign begins this key.
    fn table(&self, key: &str) -> Option<usize> {
        let found = || self.signs.iter().find(|(sign, _)| key.starts_with(sign)).map(|(_, table)| *table);
        if self.starts.may_hold(Start::of_key(key)) { found() } else { None }
    }
}

impl Signs {
    fn new() -> Self {
        let signs = || TABLES.iter().enumerate().flat_map(|(at, table)| table.signs.iter().map(move |sign| (at, sign)));
        let titles: Vec<(usize, String)> = signs().filter_map(|(at, sign)| Some((at, sign.in_title()?))).collect();
        Self {
            titles: AhoCorasick::builder()
                .match_kind(MatchKind::LeftmostFirst)
                .build(titles.iter().map(|(_, key)| key))
                .ok(),
            tables_of_titles: titles.iter().map(|(at, _)| *at).collect(),
            longest_title: titles.iter().map(|(_, key)| key.len()).max().unwrap_or_default(),
            lines: signs().filter_map(|(at, sign)| Some((at, sign.at_line()?))).collect(),
            openings: signs().filter_map(|(at, sign)| Some((at, sign.in_opening()?))).collect(),
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

/// The first lines of a text as one key, made as far as it is looked at: most titles stand at the top.
struct Opening<'a> {
    source: &'a Source<'a>,
    rest: Box<dyn Iterator<Item = &'a Line> + 'a>,
    key: String,
    /// Where each line begins in the key, and at the end the key's length.
    lines: Vec<usize>,
}

impl<'a> Opening<'a> {
    fn new(source: &'a Source, lines: &'a [Line]) -> Self {
        let body = lines.iter().filter(|l| l.is_body() && l.kind != LineKind::Contents);
        Self { source, rest: Box::new(body), key: String::new(), lines: vec![0] }
    }

    /// Reads on until so many lines are known; whether there are as many.
    fn read_to(&mut self, count: usize) -> bool {
        while self.lines.len() <= count {
            let Some(line) = self.rest.next() else { return false };
            // A column of its own may put a grade behind a piece of the label.
            let (words, _) = cells_of_heading(self.source, line);
            key::push(&mut self.key, self.source.slice(words));
            self.lines.push(self.key.len());
        }
        true
    }

    /// The line of which the key has byte `at`.
    fn line_of(&self, at: usize) -> usize {
        self.lines.partition_point(|begin| *begin <= at).saturating_sub(1)
    }

    /// The first title in the opening; of two at the same place that of the first table.
    fn first_title(&mut self, signs: &Signs) -> Option<OwnTitle> {
        const STEP: usize = 12;
        (1..=TITLE_LINES / STEP).find_map(|step| {
            let more = self.read_to(step * STEP);
            let found = self.title_so_far(signs)?;
            // A longer one may begin before it and end in a line that has not been read.
            if more && self.key.len() < found.at + signs.longest_title {
                self.read_to((step + 1).min(TITLE_LINES / STEP) * STEP);
                return self.title_so_far(signs);
            }
            Some(found)
        })
    }

    fn title_so_far(&self, signs: &Signs) -> Option<OwnTitle> {
        let anywhere = signs.titles.as_ref().and_then(|titles| titles.find(&self.key));
        let anywhere = anywhere
            .map(|found| OwnTitle { at: found.start(), table: signs.tables_of_titles[found.pattern().as_usize()] });
        let mut whole = self.lines.windows(2).map(|line| line[0]..line[1]);
        let at_line =
            whole.find_map(|line| Some(OwnTitle { at: line.start, table: signs.lines.table(&self.key[line])? }));
        anywhere.into_iter().chain(at_line).min()
    }

    /// The first table of which a sign begins a line of the opening: in an article it stands in a sentence.
    fn first_untitled(&mut self, signs: &Signs) -> Option<usize> {
        self.read_to(OPENING_LINES);
        let (end, begin) = self.lines.split_last()?;
        begin.iter().filter_map(|at| signs.openings.table(&self.key[*at..*end])).min()
    }
}
