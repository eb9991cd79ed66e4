//! Places in a text: byte ranges, passages made of slices, and line and column for people.

use serde::{Deserialize, Serialize};

/// A half-open range `[start, end)` in bytes of the text that was parsed.
///
/// Both ends lie on character boundaries. In JSON it is the array `[start, end]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "(usize, usize)"))]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range from `start` up to, but without, `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// How many bytes it covers.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it covers no byte at all.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.end <= self.start
    }

    /// The bytes of `text` it covers, or `None` where it does not fit that text.
    ///
    /// ```
    /// use ofsted_report::Span;
    /// assert_eq!(Span::new(0, 4).of("Good practice"), Some("Good"));
    /// assert_eq!(Span::new(0, 40).of("Good practice"), None);
    /// ```
    #[must_use]
    pub fn of<'a>(&self, text: &'a str) -> Option<&'a str> {
        text.get(self.start..self.end)
    }
}

impl From<(usize, usize)> for Span {
    fn from((start, end): (usize, usize)) -> Self {
        Self { start, end }
    }
}

impl From<Span> for (usize, usize) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}

/// The text that a list of slices of `source` stands for: what [`verify`](crate::verify) recomputes.
///
/// Slices are joined by one space and white space is collapsed. A hyphen at the end of a line joins
/// its word without a space ("multi-" + "agency"), unless a conjunction follows ("16-" + "and 17-").
///
/// ```
/// use ofsted_report::{Span, joined};
/// let page = "short, multi-\nagency  visits\n4\nto families";
/// assert_eq!(joined(page, &[Span::new(0, 28), Span::new(31, 42)]), "short, multi-agency visits to families");
/// ```
#[must_use]
pub fn joined(source: &str, slices: &[Span]) -> String {
    let mut out = String::with_capacity(slices.iter().map(Span::len).sum());
    for slice in slices {
        push_slice(&mut out, slice.of(source).unwrap_or_default());
    }
    out
}

fn push_slice(out: &mut String, slice: &str) {
    for line in slice.split(['\n', '\u{c}', '\r']) {
        for (at, word) in line.split_whitespace().enumerate() {
            let glued = at == 0 && ends_in_open_hyphen(out) && continues_word(word);
            if !out.is_empty() && !glued {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
}

/// Whether the last word so far broke off at a hyphen that belongs to it.
fn ends_in_open_hyphen(out: &str) -> bool {
    let mut last = out.chars().rev();
    matches!(last.next(), Some('-' | '\u{2010}' | '\u{2011}')) && last.next().is_some_and(char::is_alphanumeric)
}

/// Words that follow a hanging hyphen without belonging to its word: "16- and 17-year-olds".
const AFTER_HANGING_HYPHEN: [&str; 3] = ["and", "or", "to"];

fn continues_word(word: &str) -> bool {
    word.starts_with(char::is_alphanumeric) && !AFTER_HANGING_HYPHEN.contains(&word)
}

/// The last character boundary of `text` that is not past `offset`.
pub(crate) fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// A place for people: page, line and column, all counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Page, by form feeds; 1 in a text without any.
    pub page: usize,
    /// Line in the whole text.
    pub line: usize,
    /// Column in characters.
    pub column: usize,
}

impl Place {
    /// Where byte `offset` of `text` stands; an offset past the end is the end.
    ///
    /// ```
    /// use ofsted_report::Place;
    /// let place = Place::of("one\n\u{c}two", 6);
    /// assert_eq!((place.page, place.line, place.column), (2, 2, 3));
    /// ```
    #[must_use]
    pub fn of(text: &str, offset: usize) -> Self {
        let before = &text[..floor_boundary(text, offset)];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self {
            page: 1 + before.bytes().filter(|b| *b == b'\x0c').count(),
            line: 1 + before.bytes().filter(|b| *b == b'\n').count(),
            column: 1 + before[line_start..].chars().count(),
        }
    }
}
