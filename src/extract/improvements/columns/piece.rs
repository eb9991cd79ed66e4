//! A line of a column of a table.

use crate::source::Source;
use crate::text::span::Span;

/// A line of one column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// The text, without bullet and number; empty for a bullet that stands alone.
    pub span: Span,
    /// Page, from 0.
    pub page: usize,
    /// Whether a bullet opens it.
    pub sub: bool,
    /// The number that opens it (Blackpool 2024 numbers its rows).
    pub number: Option<u32>,
    /// Whether a blank line stands before it.
    pub gap: bool,
}

/// The number a line begins with ("2. Leaders"), and how many bytes it takes.
pub fn number(text: &str) -> Option<(u32, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text[digits..].strip_prefix('.')?;
    let number = text[..digits].parse().ok().filter(|_| digits <= 2)?;
    let fits = rest.is_empty() || rest.starts_with(char::is_whitespace);
    fits.then(|| (number, text.len() - rest.trim_start().len()))
}

/// The least column at which a right column can begin.
pub const LEAST: usize = 20;

impl Piece {
    /// The column at which it begins.
    pub fn column(&self, source: &Source) -> usize {
        column_of(source, self.span.start)
    }

    /// The column behind a wide gap inside it.
    pub fn gap_column(&self, source: &Source) -> Option<usize> {
        wide_gap(source.slice(self.span))
            .map(|at| column_of(source, self.span.start + at))
            .filter(|column| *column >= LEAST)
    }

    /// Where the right column may begin on this line.
    pub fn right_column(&self, source: &Source) -> Option<usize> {
        self.gap_column(source).or_else(|| Some(self.column(source)).filter(|column| *column >= LEAST))
    }

    /// The piece without its first `len` bytes, and those.
    pub fn split(&self, source: &Source, len: usize) -> (Self, Self) {
        let (left, right) = source.slice(self.span).split_at(len);
        let bullet = bullet_len(right.trim_start());
        let start = self.span.end - right.trim_start()[bullet..].trim_start().len();
        let right = Self { span: Span::new(start, self.span.end), sub: bullet > 0, ..*self };
        (Self { span: Span::new(self.span.start, self.span.start + left.trim_end().len()), ..*self }, right)
    }
}

/// The bytes of a bullet that opens a cell (Derbyshire 2024 prints one beside a body's name); 0 for none.
pub fn bullet_len(cell: &str) -> usize {
    let Some(glyph) = cell.chars().next() else { return 0 };
    let alone = cell[glyph.len_utf8()..].starts_with(char::is_whitespace);
    if alone && !glyph.is_alphanumeric() { glyph.len_utf8() } else { 0 }
}

pub fn column_of(source: &Source, at: usize) -> usize {
    let before = &source.text()[..at];
    let line = before.rfind(['\n', '\x0c', '\r']).map_or(0, |end| end + 1);
    before[line..].chars().count()
}

/// Where the text goes on behind the first gap of two spaces or more, or a tab.
pub fn wide_gap(text: &str) -> Option<usize> {
    let gap = text.find("  ").into_iter().chain(text.find('\t')).min()?;
    Some(gap + text[gap..].len() - text[gap..].trim_start().len())
}
