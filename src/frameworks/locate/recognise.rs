//! Which family a text belongs to, by its words.

use super::judgement_rows::cells_of_heading;
use crate::frameworks::table::{Sign, Table};
use crate::frameworks::tables::about_inspections;
use crate::frameworks::tables::{FOUR_GRADES, TABLES, UNKNOWN};
use crate::layout::line::{Line, LineKind};
use crate::source::Source;
use crate::text::letters_only;
use crate::text::letters_only::{Start, Starts};
use aho_corasick::{AhoCorasick, Input, MatchKind};
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
    if let Some(table) = about_inspections::paper_or_plan(source, lines, before) {
        return table;
    }
    let untitled = || opening.first_untitled(&SIGNS);
    let own = own.map(|title| title.table).or_else(untitled).map(|table| TABLES[table]);
    own.or_else(|| about_inspections::article(source, lines)).unwrap_or(&UNKNOWN)
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
    /// The length of the longest of those.
    longest_opening: usize,
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

    /// Whether one of the signs can begin with this text or with more behind it; a `false` is sure.
    fn may_begin(&self, text: &str) -> bool {
        self.starts.may_begin_with_pair(text) && self.starts.may_open(Start::of(text))
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
            longest_opening: signs().filter_map(|(_, sign)| Some(sign.in_opening()?.len())).max().unwrap_or_default(),
            openings: signs().filter_map(|(at, sign)| Some((at, sign.in_opening()?))).collect(),
        }
    }
}

impl Sign {
    fn in_title(&self) -> Option<String> {
        if let Self::Title(words) = self { Some(letters_only::of(words)) } else { None }
    }

    fn at_line(&self) -> Option<String> {
        if let Self::Line(words) = self { Some(letters_only::of(words)) } else { None }
    }

    fn in_opening(&self) -> Option<String> {
        if let Self::Opening(words) = self { Some(letters_only::of(words)) } else { None }
    }
}

/// The first lines of a text, and as much of their key as is looked at: most titles stand at the top.
struct Opening<'a> {
    source: &'a Source<'a>,
    body: Vec<&'a Line>,
    key: String,
    /// Where each line begins in the key, and at the end the key's length.
    lines: Vec<usize>,
}

impl<'a> Opening<'a> {
    fn new(source: &'a Source, lines: &'a [Line]) -> Self {
        let body = lines.iter().filter(|l| l.is_body() && l.kind != LineKind::Contents).take(OPENING_LINES).collect();
        Self { source, body, key: String::new(), lines: vec![0] }
    }

    /// The words of a line: a column of its own may put a grade behind a piece of the label.
    fn words(&self, line: usize) -> &'a str {
        self.source.slice(cells_of_heading(self.source, &FOUR_GRADES, self.body[line]).0)
    }

    /// Reads on until so many lines are known; whether there are as many.
    fn read_to(&mut self, count: usize) -> bool {
        for line in self.lines.len() - 1..count.min(self.body.len()) {
            let words = self.words(line);
            letters_only::push(&mut self.key, words);
            self.lines.push(self.key.len());
        }
        self.lines.len() > count
    }

    /// The line of which the key has byte `at`.
    fn line_of(&self, at: usize) -> usize {
        self.lines.partition_point(|begin| *begin <= at).saturating_sub(1)
    }

    /// The first title in the opening; of two at the same place that of the first table.
    fn first_title(&mut self, signs: &Signs) -> Option<OwnTitle> {
        const STEP: usize = 12;
        (0..TITLE_LINES / STEP).find_map(|step| {
            let known = self.lines.len() - 1;
            let more = self.read_to((step + 1) * STEP);
            let found = self.title_behind(signs, known)?;
            // A longer one may begin before it and end in a line that has not been read.
            if more && self.key.len() < found.at + signs.longest_title {
                self.read_to((step + 2).min(TITLE_LINES / STEP) * STEP);
                return self.title_behind(signs, known);
            }
            Some(found)
        })
    }

    /// The first title so far, where none ends in the first `known` lines.
    fn title_behind(&self, signs: &Signs, known: usize) -> Option<OwnTitle> {
        let from = self.lines[known].saturating_sub(signs.longest_title);
        let near = Input::new(&self.key).range(from..);
        let anywhere = signs.titles.as_ref().and_then(|titles| titles.find(near));
        let anywhere = anywhere
            .map(|found| OwnTitle { at: found.start(), table: signs.tables_of_titles[found.pattern().as_usize()] });
        let mut whole = self.lines[known..].windows(2).map(|line| line[0]..line[1]);
        let at_line =
            whole.find_map(|line| Some(OwnTitle { at: line.start, table: signs.lines.table(&self.key[line])? }));
        anywhere.into_iter().chain(at_line).min()
    }

    /// The first table of which a sign begins a line of the opening: in an article it stands in a sentence.
    fn first_untitled(&self, signs: &Signs) -> Option<usize> {
        let may_begin = |line: &usize| signs.openings.may_begin(self.words(*line));
        let keys = (0..self.body.len()).filter(may_begin).map(|line| self.key_from(line, signs.longest_opening));
        keys.filter_map(|key| signs.openings.table(&key)).min()
    }

    /// The key of the opening from a line on, as far as `length` bytes of it at least.
    fn key_from(&self, line: usize, length: usize) -> String {
        let mut key = String::with_capacity(2 * length);
        let mut rest = line..self.body.len();
        while let Some(line) = rest.next().filter(|_| key.len() < length) {
            letters_only::push(&mut key, self.words(line));
        }
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Framework;

    fn family(text: &str) -> Framework {
        crate::read(text).framework
    }

    #[test]
    fn a_title_may_break_anywhere_among_the_first_lines() {
        for before in 0..TITLE_LINES {
            let text = format!(
                "{}Report: inspection of looked\nafter children services\nHalton\n",
                "An address\n".repeat(before)
            );
            let found = if before + 2 <= TITLE_LINES { Framework::LookedAfter2013 } else { Framework::Unknown };
            assert_eq!(family(&text), found, "{before}");
        }
    }

    #[test]
    fn a_sign_begins_a_line_of_the_opening() {
        let sign = "– The impact of\nleaders on social work\npractice with children and families\n";
        for before in [0, 59, 60, OPENING_LINES - 3] {
            assert_eq!(family(&format!("{}{sign}", "Homes\n".repeat(before))), Framework::Ilacs, "{before}");
        }
        assert_eq!(family(&format!("{}{sign}", "Homes\n".repeat(OPENING_LINES - 2))), Framework::Unknown);
        assert_eq!(family(&format!("They saw {}", &sign[4..])), Framework::Unknown);
    }
}
