//! Lines: where each begins and ends, on which page, and what it is by its shape alone.
//!
//! Furniture (page numbers, running heads, letterheads), footnotes, contents pages and bullets are
//! known here; headings and frameworks are not.

mod bullet;
mod contents;
mod footnote;
mod furniture;

pub use bullet::{Bullet, is_glyph};

use crate::Span;
use crate::source::Source;
use memchr::memmem::Finder;
use std::ops::Range;

/// One line of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line without its outer white space; empty for a blank line.
    pub span: Span,
    /// First byte of the line, white space included: lines tile the text.
    pub start: usize,
    /// Page, from 0.
    pub page: usize,
    /// How many columns of white space stand before the text.
    pub indent: usize,
    /// Whether a tab, a pipe or two spaces running stand somewhere in it: several cells may stand side by side.
    pub gapped: bool,
    /// What it is.
    pub kind: LineKind,
}

/// What a line is, by its shape alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Nothing but white space.
    Blank,
    /// Text.
    Text,
    /// Text behind a bullet, or a bullet alone.
    Bullet(Bullet),
    /// Page number, running head or foot, letterhead.
    Furniture,
    /// A footnote at the foot of a page.
    Footnote,
    /// Part of a table of contents.
    Contents,
}

impl Line {
    /// Whether it carries text of the document's body.
    pub fn is_body(&self) -> bool {
        matches!(self.kind, LineKind::Text | LineKind::Bullet(_))
    }

    /// The text without its bullet.
    pub fn content(&self) -> Span {
        match self.kind {
            LineKind::Bullet(bullet) => Span::new((self.span.start + bullet.len).min(self.span.end), self.span.end),
            _ => self.span,
        }
    }
}

/// All lines of the source, in order; together they cover every byte once.
pub fn split(source: &Source) -> Vec<Line> {
    let mut lines = cut(source.text());
    let pages = pages(&lines);
    contents::mark(source, &mut lines);
    let offset = furniture::mark(source, &mut lines, &pages);
    footnote::mark(source, &mut lines, &pages);
    furniture::mark_stray_numbers(source, &mut lines, &pages, offset);
    lines
}

/// The lines of each page.
fn pages(lines: &[Line]) -> Vec<Range<usize>> {
    let ends = (1..=lines.len()).filter(|at| lines.get(*at).is_none_or(|line| line.page != lines[at - 1].page));
    let mut start = 0;
    ends.map(|end| std::mem::replace(&mut start, end)..end).collect()
}

fn cut(text: &str) -> Vec<Line> {
    let bytes = text.as_bytes();
    // Few texts have a carriage return, and a search for two signs is faster than one for three.
    if memchr::memchr(b'\r', bytes).is_none() {
        return cut_at(text, memchr::memchr2_iter(b'\n', b'\x0c', bytes));
    }
    let ends = memchr::memchr3_iter(b'\n', b'\r', b'\x0c', bytes);
    cut_at(text, ends.filter(|at| bytes[*at] != b'\r' || bytes.get(at + 1) != Some(&b'\n')))
}

fn cut_at(text: &str, ends: impl Iterator<Item = usize>) -> Vec<Line> {
    let bytes = text.as_bytes();
    let mut gaps = Gaps::new(bytes);
    let mut lines = Vec::with_capacity(text.len() / 48);
    let (mut start, mut page) = (0, 0);
    for at in ends {
        lines.push(line(text, start, at, page, gaps.is_before(at)));
        start = at + 1;
        page += usize::from(bytes[at] == b'\x0c');
    }
    if start < text.len() || lines.is_empty() {
        lines.push(line(text, start, text.len(), page, gaps.is_before(text.len())));
    }
    lines
}

/// Where the next gap stands: found for many lines at a time, since most have none.
struct Gaps<'a> {
    text: &'a [u8],
    two_spaces: Finder<'static>,
    /// The next tab or pipe, and the next two spaces, not before the end of the last line asked for.
    divider: usize,
    spaces: usize,
}

impl<'a> Gaps<'a> {
    fn new(text: &'a [u8]) -> Self {
        let mut gaps = Self { text, two_spaces: Finder::new(b"  "), divider: 0, spaces: 0 };
        gaps.look_on(0);
        gaps
    }

    /// Whether a gap stands before `end` and not before the end that was asked for last.
    fn is_before(&mut self, end: usize) -> bool {
        let found = self.divider < end || self.spaces < end;
        if found {
            self.look_on(end);
        }
        found
    }

    fn look_on(&mut self, from: usize) {
        let next = |found: Option<usize>| found.map_or(self.text.len(), |at| from + at);
        if self.divider <= from {
            self.divider = next(memchr::memchr2(b'\t', b'|', &self.text[from..]));
        }
        if self.spaces <= from {
            self.spaces = next(self.two_spaces.find(&self.text[from..]));
        }
    }
}

#[inline]
fn line(text: &str, start: usize, end: usize, page: usize, gapped: bool) -> Line {
    match &text.as_bytes()[start..end] {
        [] => Line { span: Span::new(end, end), start, page, indent: 0, gapped, kind: LineKind::Blank },
        raw if is_plain(raw) => {
            Line { span: Span::new(start, end), start, page, indent: 0, gapped, kind: LineKind::Text }
        }
        _ => odd_line(text, start, end, page, gapped),
    }
}

/// A line that may have white space around it, a bullet before it or nothing in it.
fn odd_line(text: &str, start: usize, end: usize, page: usize, gapped: bool) -> Line {
    let raw = &text[start..end];
    let content = raw.trim_matches(is_space);
    let lead = raw.len() - raw.trim_start_matches(is_space).len();
    let from = if content.is_empty() { end } else { start + lead };
    let kind = match bullet::leading(content) {
        _ if content.is_empty() => LineKind::Blank,
        Some(bullet) => LineKind::Bullet(bullet),
        None => LineKind::Text,
    };
    let span = Span::new(from, from + content.len());
    Line { span, start, page, indent: columns(&raw[..lead]), gapped, kind }
}

/// Whether a line begins with a letter or a digit that is no scanned bullet, and ends in a sign one can see: most do.
fn is_plain(raw: &[u8]) -> bool {
    raw.first().is_some_and(|first| OPENS_PLAINLY[usize::from(*first)]) && raw.last().is_some_and(u8::is_ascii_graphic)
}

/// The letters and digits with which no bullet begins.
const OPENS_PLAINLY: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0u8;
    while byte < 128 {
        table[byte as usize] = byte.is_ascii_alphanumeric() && !bullet::may_be_scanned(byte);
        byte += 1;
    }
    table
};

/// White space, and the marks of no width that word processors leave behind.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\0')
}

fn columns(lead: &str) -> usize {
    lead.chars().map(|c| if c == '\t' { 8 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_tile_the_text_and_know_their_page() {
        let text = "one\r\n  two \n\n\u{c}3. three\rfour";
        let source = Source::new(text);
        let lines = cut(source.text());
        let seen: Vec<_> = lines.iter().map(|l| (source.slice(l.span), l.page, l.indent)).collect();
        assert_eq!(seen, [("one", 0, 0), ("two", 0, 2), ("", 0, 0), ("", 0, 0), ("3. three", 1, 0), ("four", 1, 0)]);
        assert!(lines.windows(2).all(|w| w[0].start < w[1].start));
    }
}
