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
    // Nearly every slice is set with single spaces, and its lines are copied whole.
    if is_set_plainly(slice.as_bytes()) {
        let ends = memchr::memchr_iter(b'\n', slice.as_bytes()).chain([slice.len()]);
        push_lines(out, slice, ends, copy_line);
    } else {
        let ends = memchr::memchr3_iter(b'\n', b'\x0c', b'\r', slice.as_bytes()).chain([slice.len()]);
        push_lines(out, slice, ends, collapse_line);
    }
}

fn push_lines(out: &mut String, slice: &str, ends: impl Iterator<Item = usize>, push_line: impl Fn(&mut String, &str)) {
    let mut start = 0;
    for end in ends {
        push_line(out, &slice[start..end]);
        start = end + 1;
    }
}

fn copy_line(out: &mut String, line: &str) {
    if !line.is_empty() {
        begin_line(out, line);
        out.push_str(line);
    }
}

fn collapse_line(out: &mut String, line: &str) {
    let mut words = line.split_whitespace();
    if let Some(first) = words.next() {
        begin_line(out, first);
        out.push_str(first);
    }
    for word in words {
        out.push(' ');
        out.push_str(word);
    }
}

/// Parts a line from what stands before it, unless its first word goes on with the last.
fn begin_line(out: &mut String, line: &str) {
    let goes_on = out.is_empty() || ends_in_open_hyphen(out) && continues_word(line);
    out.push_str(if goes_on { "" } else { " " });
}

/// Whether no white space stands at either end, or beside other white space, and all is spaces and line ends.
///
/// Without an early return, so that the compiler takes many bytes at a time.
fn is_set_plainly(bytes: &[u8]) -> bool {
    let space = |b: u8| b <= b' ';
    // White space beyond ASCII begins with one of four bytes; one of them begins quotation marks and
    // dashes as well.
    let odd = |b: u8| (space(b) & (b != b' ') & (b != b'\n')) | matches!(b, 0xc2 | 0xe1 | 0xe3);
    let ends = [bytes.first(), bytes.last()].into_iter().flatten().fold(false, |found, b| found | space(*b));
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let wide = pairs.fold(ends, |found, (one, two)| found | (space(*one) & space(*two)));
    !bytes.iter().fold(wide, |found, b| found | odd(*b)) && !has_wide_space(bytes)
}

/// Whether a space of its own width or a line separator is there: those of Unicode between U+2000 and U+205F.
fn has_wide_space(bytes: &[u8]) -> bool {
    memchr::memchr_iter(0xe2, bytes).any(|at| match bytes.get(at + 1..at + 3) {
        Some([0x80, last]) => *last <= 0x8a || matches!(last, 0xa8 | 0xa9 | 0xaf),
        Some([0x81, last]) => *last == 0x9f,
        _ => false,
    })
}

/// Whether the last word so far broke off at a hyphen that belongs to it.
fn ends_in_open_hyphen(out: &str) -> bool {
    // Every line is asked, and most end in a letter.
    if out.as_bytes().last().is_some_and(u8::is_ascii_alphanumeric) {
        return false;
    }
    let mut last = out.chars().rev();
    matches!(last.next(), Some('-' | '\u{2010}' | '\u{2011}')) && last.next().is_some_and(char::is_alphanumeric)
}

/// Words that follow a hanging hyphen without belonging to its word: "16- and 17-year-olds".
const AFTER_HANGING_HYPHEN: [&str; 3] = ["and", "or", "to"];

fn continues_word(words: &str) -> bool {
    let first = || words.split_whitespace().next().unwrap_or_default();
    words.starts_with(char::is_alphanumeric) && !AFTER_HANGING_HYPHEN.contains(&first())
}

/// The last character boundary of `text` that is not past `offset`.
pub(crate) fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// The first character boundary of `text` that is not before `offset`.
pub(crate) fn ceil_boundary(text: &str, offset: usize) -> usize {
    let mut start = offset.min(text.len());
    while !text.is_char_boundary(start) {
        start += 1;
    }
    start
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
