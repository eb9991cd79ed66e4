//! What a document says, piece by piece in its order: things to improve it lists, paragraphs, headings.

use super::similarity::word_forms;
use crate::report::Report;
use crate::text::letters_only;
use crate::text::source_map::Passage;
use crate::text::span::LineIndex;
use crate::text::span::{Span, joined};
use std::ops::Range;

/// The text of a document, where it was kept, and where its lines begin.
#[derive(Clone, Debug, Default)]
pub struct Text<'a> {
    kept: Option<&'a str>,
    lines: LineIndex,
}

impl<'a> Text<'a> {
    /// The text of a report that was read.
    pub fn of(report: &'a Report) -> Self {
        let kept = report.source.text.as_deref();
        Self { kept, lines: kept.map(LineIndex::new).unwrap_or_default() }
    }

    /// The text; `None` where it was not kept.
    pub const fn kept(&self) -> Option<&'a str> {
        self.kept
    }

    /// Page and line of the first slice, as far as they can be told.
    pub fn place(&self, span: &[Span]) -> (Option<usize>, Option<usize>) {
        let first = span.first().filter(|_| self.kept.is_some());
        (first.and_then(|first| self.lines.page(first.start)), first.map(|first| self.lines.line(first.start)))
    }

    /// A piece whose parts can be asked for.
    pub fn parts<'b>(&self, said: &'b Said) -> Parts<'b>
    where
        'a: 'b,
    {
        Parts { said, passage: self.kept.map(|text| Passage::new(text, &said.text, &said.span)) }
    }
}

/// A piece of a document with the way back from its parts to the text.
pub struct Parts<'a> {
    said: &'a Said,
    passage: Option<Passage<'a>>,
}

impl Parts<'_> {
    /// The words and the slices of a part; all of the piece where the text was not kept.
    pub fn part(&self, range: Range<usize>) -> (String, Vec<Span>) {
        match &self.passage {
            Some(passage) => (passage.text[range.clone()].to_owned(), passage.slices(range)),
            None => (self.said.text.clone(), self.said.span.clone()),
        }
    }
}

/// What sort of piece it is; a piece that is two of them is the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A thing to improve that the reader took from a list of the document.
    Listed,
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
}

/// A piece of a document.
#[derive(Clone, Debug)]
pub struct Said {
    /// Its words.
    pub text: String,
    /// The slices that `text` is made of; never empty.
    pub span: Vec<Span>,
    /// What it is.
    pub role: Role,
    /// Its words as they are compared.
    pub words: Vec<u64>,
}

impl Said {
    fn new(text: &str, span: &[Span], role: Role) -> Self {
        Self { text: text.to_owned(), span: span.to_vec(), role, words: word_forms::of(text) }
    }

    /// From its first byte to its last.
    pub fn extent(&self) -> Span {
        extent(&self.span)
    }
}

/// From the first byte of some slices to the last.
pub fn extent(span: &[Span]) -> Span {
    let start = span.first().map_or(0, |first| first.start);
    Span::new(start, span.last().map_or(start, |last| last.end))
}

/// Stretches of a text, of which it is asked what lies outside them.
pub struct Covered {
    /// In order of their starts.
    starts: Vec<usize>,
    /// For each the farthest end of it and of those before it.
    ends: Vec<usize>,
}

impl Covered {
    /// These stretches, in any order.
    pub fn new(spans: impl Iterator<Item = Span>) -> Self {
        let mut spans: Vec<Span> = spans.collect();
        spans.sort_unstable();
        let reach = |farthest: &mut usize, span: &Span| {
            *farthest = span.end.max(*farthest);
            Some(*farthest)
        };
        Self { starts: spans.iter().map(|span| span.start).collect(), ends: spans.iter().scan(0, reach).collect() }
    }

    /// Where the first of them begins that byte `at` lies in.
    pub fn over(&self, at: usize) -> Option<usize> {
        let first = self.ends.partition_point(|end| *end <= at);
        self.starts.get(first).copied().filter(|start| *start <= at)
    }

    /// Whether one of them shares a byte with `span`.
    pub fn touches(&self, span: Span) -> bool {
        let before = self.starts.partition_point(|start| *start < span.end);
        before.checked_sub(1).and_then(|last| self.ends.get(last)).is_some_and(|end| *end > span.start)
    }
}

/// Whether two ranges share a byte.
pub const fn overlap(one: Span, two: Span) -> bool {
    one.start < two.end && two.start < one.end
}

/// All that `document` says, in the order of its text, nothing twice.
pub fn all(document: &Report) -> Vec<Said> {
    let listed = document.improvements.iter().map(|item| Said::new(&item.text, &item.span, Role::Listed));
    let paragraphs = document.paragraphs.iter().map(|of| Said::new(&of.text, &of.span, Role::Paragraph));
    let headings = document.sections.iter().map(|of| Said::new(&of.heading, &of.span, Role::Heading));
    let mut all: Vec<Said> = listed.chain(headings).chain(paragraphs).collect();
    all.retain(|said| !said.span.is_empty());
    let rest = rest(document.source.text.as_deref().unwrap_or_default(), &all);
    all.extend(rest);
    all.sort_by_key(|said| (said.extent(), said.role));
    all.dedup_by(|next, kept| next.extent() == kept.extent());
    all
}

/// What the reader took for neither a paragraph nor a heading that it knows: headings of plans, cells of tables.
fn rest(text: &str, known: &[Said]) -> Vec<Said> {
    let taken = Covered::new(known.iter().map(Said::extent));
    let free = runs(text).into_iter().filter(|run| !taken.touches(*run));
    free.map(|run| Said::new(&joined(text, &[run]), &[run], Role::Heading)).collect()
}

/// Lines that follow each other without an empty one between them; a row of a table is a run of its own.
fn runs(text: &str) -> Vec<Span> {
    let (mut runs, mut open): (Vec<Span>, bool) = (Vec::new(), false);
    let mut at = 0;
    for line in text.split_inclusive(['\n', '\u{c}']) {
        let bare = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        let (end, row) = (start + bare.len(), bare.contains('\t'));
        at += line.len();
        match runs.last_mut().filter(|_| open && !row) {
            _ if bare.is_empty() => {}
            Some(last) => last.end = end,
            None => runs.push(Span::new(start, end)),
        }
        open = !bare.is_empty() && !row;
    }
    runs
}

/// The letters and digits of a text, with the way back to it.
pub struct Letters<'a> {
    text: &'a str,
    key: String,
    /// For each byte of the key the range of its character in the text.
    from: Vec<Range<usize>>,
}

impl<'a> Letters<'a> {
    /// The letters of `text`, folded.
    pub fn of(text: &'a str) -> Self {
        let (mut letters, mut key) = (String::new(), String::with_capacity(text.len()));
        let mut from = Vec::with_capacity(text.len());
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            letters.clear();
            letters_only::push(&mut letters, &text[at..end]);
            key.push_str(&letters);
            from.extend(std::iter::repeat_n(at..end, letters.len()));
        }
        Self { text, key, from }
    }

    /// Every place at which `key`, which is folded, stands as whole words; closing marks belong to it.
    pub fn find(&self, key: &str) -> Vec<Range<usize>> {
        if key.is_empty() {
            return Vec::new();
        }
        let places = memchr::memmem::find_iter(self.key.as_bytes(), key.as_bytes());
        places.filter_map(|at| self.whole(at, at + key.len())).collect()
    }

    fn whole(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let (first, last) = (self.from.get(start)?.start, self.from.get(end.checked_sub(1)?)?.end);
        let inside = |c: char| c.is_alphanumeric();
        let opens = !self.text[..first].ends_with(inside);
        let closes = !self.text[last..].trim_start_matches(['’', '\'']).starts_with(inside);
        (opens && closes).then(|| first..closing(self.text, last))
    }
}

/// Where the marks end that close what stands before byte `at`.
fn closing(text: &str, at: usize) -> usize {
    let rest = text[at..].trim_start_matches([')', '.', '’', '”', '\'', '"', '*']);
    text.len() - rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_found_as_whole_words() {
        let text = "The ‘Multi-agency plans’ (FRT). Multiagency plans? Multi-agency planning.";
        let found: Vec<&str> =
            Letters::of(text).find("multiagencyplans").into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["Multi-agency plans’", "Multiagency plans"]);
        assert_eq!(Letters::of(text).find("frt").len(), 1);
        assert!(Letters::of(text).find("").is_empty());
        assert!(Letters::of("The child’s plan").find("child").is_empty());
    }

    #[test]
    fn places_are_told_only_with_the_text() {
        let place = |text: Option<&str>| {
            let mut report = crate::read("");
            report.source.text = text.map(str::to_owned);
            Text::of(&report).place(&[Span::new(6, 9)])
        };
        assert_eq!(place(Some("one\n\u{c}\ntwo")), (Some(2), Some(3)));
        assert_eq!(place(Some("one\n\n\ntwo")), (None, Some(4)));
        assert_eq!(place(None), (None, None));
    }

    #[test]
    fn what_is_no_paragraph_is_said_too() {
        let text = "Ofsted improvement plan\n\nThe quality of\nmulti-agency plans\n\nAction\tOwner\tTimescale\nVisit\tDCS\tMay\n";
        let document = crate::Reader::new().keep_text().read(text);
        let said: Vec<String> = all(&document).into_iter().map(|said| said.text).collect();
        assert!(said.contains(&"The quality of multi-agency plans".to_owned()), "{said:?}");
        assert!(all(&crate::read(text)).len() < said.len());
    }

    #[test]
    fn what_lies_inside_of_stretches_is_told() {
        let covered = Covered::new([Span::new(8, 9), Span::new(2, 6), Span::new(3, 4)].into_iter());
        assert_eq!(
            [1, 2, 4, 5, 6, 8, 9].map(|at| covered.over(at)),
            [None, Some(2), Some(2), Some(2), None, Some(8), None]
        );
        let touched = [(0, 2), (0, 3), (4, 5), (6, 8), (5, 20), (9, 20)]
            .map(|(start, end)| covered.touches(Span::new(start, end)));
        assert_eq!(touched, [false, true, true, false, true, false]);
    }

    #[test]
    fn lines_that_follow_each_other_are_a_run() {
        let text = "one\ntwo\n\n three \na\tb\nc\td\nfour\u{c}five";
        let runs: Vec<&str> = runs(text).iter().filter_map(|run| run.of(text)).collect();
        assert_eq!(runs, ["one\ntwo", "three", "a\tb", "c\td", "four\u{c}five"]);
    }
}
