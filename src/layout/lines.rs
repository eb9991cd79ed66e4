//! Lines: where each begins and ends, on which page, and what it is by its shape alone.
//!
//! Furniture (page numbers, running heads, letterheads), footnotes, contents pages and bullets are
//! known here; headings and frameworks are not.

use super::{contents, footnotes, furniture};
use crate::layout::line::Line;
use crate::layout::line::LineKind;
use crate::source::Source;
use crate::text::bullets;
use crate::text::span::Setting;
use crate::text::span::Span;
use memchr::memmem::Finder;
use std::ops::Range;

/// All lines of the source, in order; together they cover every byte once.
pub fn split(source: &Source) -> Vec<Line> {
    let mut lines = cut(source.text());
    let pages = pages(&lines);
    contents::mark(source, &mut lines);
    let offset = furniture::mark(source, &mut lines, &pages);
    footnotes::mark(source, &mut lines, &pages);
    furniture::mark_stray_numbers(source, &mut lines, &pages, offset);
    lines
}

/// The lines of each page.
pub(super) fn pages(lines: &[Line]) -> Vec<Range<usize>> {
    let ends = (1..=lines.len()).filter(|at| lines.get(*at).is_none_or(|line| line.page != lines[at - 1].page));
    let mut start = 0;
    ends.map(|end| std::mem::replace(&mut start, end)..end).collect()
}

pub(super) fn cut(text: &str) -> Vec<Line> {
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
    let two_spaces = Finder::new(b"  ");
    let mut dividers = Seldom::new(bytes, |text: &[u8]| memchr::memchr2(b'\t', b'|', text));
    let mut spaces = Seldom::new(bytes, |text: &[u8]| two_spaces.find(text));
    let mut odd = Seldom::new(bytes, odd_space);
    let mut look = |end| Look { gapped: dividers.is_before(end) | spaces.is_before(end), odd: odd.is_before(end) };
    let mut lines = Vec::with_capacity(text.len() / 48);
    let (mut start, mut page) = (0, 0);
    for at in ends {
        lines.push(line(text, start, at, page, look(at)));
        start = at + 1;
        page += usize::from(bytes[at] == b'\x0c');
    }
    if start < text.len() || lines.is_empty() {
        lines.push(line(text, start, text.len(), page, look(text.len())));
    }
    lines
}

/// What is seldom in a text: where it stands next is found for many lines at a time, since most have none.
struct Seldom<'a, F> {
    text: &'a [u8],
    find: F,
    /// Where it stands next, not before the end of the last line asked for.
    next: usize,
}

impl<'a, F: Fn(&[u8]) -> Option<usize>> Seldom<'a, F> {
    fn new(text: &'a [u8], find: F) -> Self {
        Self { next: find(text).unwrap_or(text.len()), text, find }
    }

    /// Whether it stands before `end` and not before the end that was asked for last.
    fn is_before(&mut self, end: usize) -> bool {
        let found = self.next < end;
        if found {
            self.next = (self.find)(&self.text[end..]).map_or(self.text.len(), |at| end + at);
        }
        found
    }
}

/// What the bytes of a line tell at a glance.
#[derive(Clone, Copy)]
struct Look {
    gapped: bool,
    /// Whether white space of another sort than spaces may stand in it.
    odd: bool,
}

/// The next byte that begins white space beyond ASCII, but for those of U+2000 to U+205F, or that is a vertical tab.
fn odd_space(text: &[u8]) -> Option<usize> {
    let beyond = memchr::memchr3(0xc2, 0xe1, 0xe3, text);
    let near = &text[..beyond.unwrap_or(text.len())];
    memchr::memchr(0x0b, near).or(beyond)
}

#[inline]
fn line(text: &str, start: usize, end: usize, page: usize, look: Look) -> Line {
    let Look { gapped, odd } = look;
    let setting = if gapped | odd { Setting::Any } else { Setting::Plain };
    match &text.as_bytes()[start..end] {
        [] => Line { span: Span::new(end, end), start, page, indent: 0, gapped, setting, kind: LineKind::Blank },
        raw if is_plain(raw) => {
            Line { span: Span::new(start, end), start, page, indent: 0, gapped, setting, kind: LineKind::Text }
        }
        _ => odd_line(text, start, end, page, look),
    }
}

/// A line that may have white space around it, a bullet before it or nothing in it.
fn odd_line(text: &str, start: usize, end: usize, page: usize, look: Look) -> Line {
    let raw = &text[start..end];
    let content = raw.trim_matches(is_space);
    let lead = raw.len() - raw.trim_start_matches(is_space).len();
    let from = if content.is_empty() { end } else { start + lead };
    let kind = match bullets::leading(content) {
        _ if content.is_empty() => LineKind::Blank,
        Some(bullet) => LineKind::Bullet(bullet),
        None => LineKind::Text,
    };
    let span = Span::new(from, from + content.len());
    let plain = content.len() == raw.len() && !look.gapped && !look.odd;
    let setting = if plain { Setting::Plain } else { Setting::Any };
    Line { span, start, page, indent: columns(&raw[..lead]), gapped: look.gapped, setting, kind }
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
        table[byte as usize] = byte.is_ascii_alphanumeric() && !bullets::may_be_scanned(byte);
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

    #[test]
    fn lines_know_whether_they_are_set_plainly() {
        let plain = |text: &str| cut(text).iter().map(|line| line.setting == Setting::Plain).collect::<Vec<_>>();
        assert_eq!(plain("one of\ntwo\n• three\nfour"), [true; 4]);
        let odd = " one\ntwo \nth  ree\nfo\tur\nfive\u{a0}\nsi\u{3000}x\nse\u{b}ven\neight\r\n£9\n1|0";
        assert_eq!(plain(odd), [false; 10]);
        assert_eq!(plain("ab\u{a0}c\nno more\nab\u{b}c\u{a0}d\nno more"), [false, true, false, true]);
    }
}
