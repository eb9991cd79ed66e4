//! Places in a text: byte ranges, passages made of slices, and line and column for people.

use serde::{Deserialize, Serialize};

/// A half-open range `[start, end)` in bytes of the text that was parsed.
///
/// Both ends lie on character boundaries. In JSON it is the array `[start, end]`. It has two ends for good, so it can be
/// built and taken apart field by field.
///
/// ```
/// use ofsted_report::Span;
/// let word = Span::new(5, 13);
/// assert_eq!((word.of("Good practice"), word.len(), word.is_empty()), (Some("practice"), 8, false));
/// ```
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

/// The text that a list of slices of `source` stands for.
///
/// Each text of a report is made of its `span` in this way, so a program can make it again from the spans alone, and
/// [`verify`](crate::verify) proves a report by it.
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
    joined_as(source, slices, Setting::Any)
}

/// How lines are set, as far as it is known without a look at them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Setting {
    /// With single spaces and nothing else between words, no white space around a line, and no hyphen at the end of one
    /// but the last; spaces of U+2000 to U+205F there may be.
    Plain,
    /// Nothing is known.
    Any,
}

/// The same of slices of which it is known how their lines are set: most paragraphs need no look at every byte.
pub(crate) fn joined_as(source: &str, slices: &[Span], setting: Setting) -> String {
    let mut out = Joined::with_capacity(slices.iter().map(|slice| slice.len() + 1).sum());
    for slice in slices {
        out.push_slice(slice.of(source).unwrap_or_default(), setting);
    }
    // Whole lines and words of a text, and spaces: that is a text.
    String::from_utf8(out.bytes).unwrap_or_default()
}

/// Appends a slice of `text`, as part of the last one where only white space lies between them.
pub(crate) fn push_slice(text: &str, slices: &mut Vec<Span>, slice: Span) {
    if slice.is_empty() {
        return;
    }
    if let Some(last) = slices.last_mut() {
        let between = text.get(last.end..slice.start);
        let is_line_end = |gap: &str| gap == "\n" || gap.chars().all(char::is_whitespace);
        if between.is_some_and(is_line_end) {
            last.end = slice.end;
            return;
        }
    }
    slices.push(slice);
}

/// A text that is being joined, as bytes, so that many can be taken at a time.
struct Joined<'a> {
    bytes: Vec<u8>,
    /// The line or word that it ends in.
    last: &'a str,
}

impl<'a> Joined<'a> {
    fn with_capacity(most: usize) -> Self {
        Self { bytes: Vec::with_capacity(most), last: "" }
    }

    fn push_slice(&mut self, slice: &'a str, setting: Setting) {
        // Nearly every slice is set with single spaces, and is copied whole.
        let plain = setting == Setting::Plain || is_set_plainly(slice.as_bytes());
        if plain && !has_wide_space(slice.as_bytes()) {
            self.push_plain(slice);
        } else {
            let bytes = slice.as_bytes();
            let mut start = 0;
            for end in memchr::memchr3_iter(b'\n', b'\x0c', b'\r', bytes).chain([slice.len()]) {
                self.push_line(&slice[start..end]);
                start = end + 1;
            }
        }
    }

    /// Takes in lines that need no change but a space for each line end.
    fn push_plain(&mut self, lines: &'a str) {
        if !lines.is_empty() {
            self.begin_line(lines);
            self.bytes.extend(lines.bytes().map(|byte| if byte == b'\n' { b' ' } else { byte }));
            self.last = lines;
        }
    }

    fn push_line(&mut self, line: &'a str) {
        let mut words = line.split_whitespace();
        if let Some(first) = words.next() {
            self.begin_line(first);
            self.bytes.extend_from_slice(first.as_bytes());
            self.last = first;
        }
        for word in words {
            self.bytes.push(b' ');
            self.bytes.extend_from_slice(word.as_bytes());
            self.last = word;
        }
    }

    /// Parts a line from what stands before it, unless its first word goes on with the last.
    fn begin_line(&mut self, line: &str) {
        let goes_on = self.bytes.is_empty() || ends_in_open_hyphen(self.last) && continues_word(line);
        if !goes_on {
            self.bytes.push(b' ');
        }
    }
}

/// Whether lines are set as [`Setting::Plain`] says.
///
/// Without an early return, so that the compiler takes many bytes at a time.
fn is_set_plainly(bytes: &[u8]) -> bool {
    let ends = [bytes.first(), bytes.last()].into_iter().flatten().any(|byte| is_space(*byte));
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let odd = pairs.fold(0, |found, (one, two)| found | u8::from(is_odd(*one) | is_odd_pair(*one, *two)));
    !ends && odd == 0 && !bytes.last().is_some_and(|last| is_odd(*last))
}

/// Whether a byte is white space of one byte; no other control character stands in a text.
const fn is_space(byte: u8) -> bool {
    byte <= b' '
}

/// Whether a byte is a control character, or begins white space beyond ASCII, but for those of U+2000 to U+205F:
/// quotation marks and dashes begin like them.
const fn is_odd(byte: u8) -> bool {
    (byte < b' ') & (byte != b'\n') | (byte == 0xc2) | (byte == 0xe1) | (byte == 0xe3)
}

/// Whether two bytes running are white space, or the end of a line behind a hyphen.
const fn is_odd_pair(one: u8, two: u8) -> bool {
    // The last byte of a hyphen beyond ASCII is one of two.
    let hyphen = (one == b'-') | (one == 0x90) | (one == 0x91);
    is_space(one) & is_space(two) | hyphen & (two == b'\n')
}

/// Whether a space of its own width or a line separator is there: those of Unicode between U+2000 and U+205F.
fn has_wide_space(bytes: &[u8]) -> bool {
    memchr::memchr_iter(0xe2, bytes).any(|at| match bytes.get(at + 1..at + 3) {
        Some([0x80, last]) => *last <= 0x8a || matches!(last, 0xa8 | 0xa9 | 0xaf),
        Some([0x81, last]) => *last == 0x9f,
        _ => false,
    })
}

/// Whether a line or word breaks off at a hyphen that belongs to it.
fn ends_in_open_hyphen(words: &str) -> bool {
    let mut last = words.chars().rev();
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
///
/// No further field will come: these three find any character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Page, by form feeds; 1 in a text without any.
    pub page: usize,
    /// Line in the whole text.
    pub line: usize,
    /// Column in characters.
    pub column: usize,
}

/// Where lines and pages of a text begin, counted once: for whoever asks for many places.
#[derive(Clone, Debug, Default)]
pub(crate) struct LineIndex {
    /// Where each line ends.
    lines: Vec<usize>,
    /// Where each page ends, but for the last.
    pages: Vec<usize>,
}

impl LineIndex {
    /// Counts the lines and pages of `text`.
    pub(crate) fn new(text: &str) -> Self {
        let ends = |byte| memchr::memchr_iter(byte, text.as_bytes()).collect();
        Self { lines: ends(b'\n'), pages: ends(b'\x0c') }
    }

    /// The line of byte `offset` in the whole text, from 1.
    pub(crate) fn line(&self, offset: usize) -> usize {
        1 + self.lines.partition_point(|end| *end < offset)
    }

    /// The page of byte `offset`, from 1; `None` in a text without form feeds.
    pub(crate) fn page(&self, offset: usize) -> Option<usize> {
        (!self.pages.is_empty()).then(|| 1 + self.pages.partition_point(|end| *end < offset))
    }
}

impl Place {
    /// Where byte `offset` of `text` stands; an offset past the end is the end.
    ///
    /// Every call counts from the start of the text.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> String {
        joined(text, &[Span::new(0, text.len())])
    }

    #[test]
    fn places_counted_once_are_those_counted_anew() {
        let text = "one\n\u{c}two\r\n\n\u{c}\u{c}three\n";
        let index = LineIndex::new(text);
        for at in 0..=text.len() {
            let place = Place::of(text, at);
            assert_eq!((index.line(at), index.page(at)), (place.line, Some(place.page)), "{at}");
        }
        assert_eq!(LineIndex::new("one\ntwo").page(5), None);
    }

    #[test]
    fn lines_set_plainly_are_copied_whole() {
        let plain = "one of\ntwo – ’three’ is\nset with single spaces only, and is long enough to be taken at once";
        assert!(is_set_plainly(plain.as_bytes()));
        assert_eq!(all(plain), plain.replace('\n', " "));
        assert_eq!(joined_as(plain, &[Span::new(0, 6), Span::new(7, plain.len())], Setting::Plain), all(plain));
    }

    #[test]
    fn other_white_space_is_collapsed() {
        for (text, words) in [
            (" a b ", "a b"),
            ("a  b", "a b"),
            ("a \nb", "a b"),
            ("a\tb\u{b}c", "a b c"),
            ("a\u{a0} b\u{2009}c\u{2028}d\u{202f}e\u{205f}f\u{3000}g", "a b c d e f g"),
            ("a\r\nb\u{c}c\n\nd", "a b c d"),
            ("a\u{1}b", "a\u{1}b"),
            ("", ""),
        ] {
            assert_eq!(all(text), words, "{text:?}");
        }
        assert_eq!(joined_as("a\u{2003} b", &[Span::new(0, 6)], Setting::Plain), "a b");
    }

    #[test]
    fn a_hyphen_at_the_end_of_a_line_joins_its_word() {
        assert_eq!(all("multi-\nagency"), "multi-agency");
        assert_eq!(all("multi\u{2010}\nagency, multi\u{2011}\n agency"), "multi\u{2010}agency, multi\u{2011}agency");
        assert_eq!(all("16-\nand 17-\nyear"), "16- and 17-year");
        assert_eq!(all("a -\nb"), "a - b");
        assert_eq!(joined("a-\nb-\nc", &[Span::new(0, 2), Span::new(3, 5), Span::new(6, 7)]), "a-b-c");
        assert_eq!(joined("a b-\nc", &[Span::new(0, 4), Span::new(5, 6)]), "a b-c");
    }
}
