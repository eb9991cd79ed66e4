//! A text with its pages: what every later stage reads from, through spans.

pub(crate) mod decode;
#[cfg(feature = "pdf")]
pub(crate) mod pdf;

use crate::text::span::Span;

/// A text and how it falls into pages.
///
/// A reader that knows positions (for PDF) fills the same type: whatever it learns of a page ends
/// up as text, form feeds and the order of lines, so the corridor behind it stays one.
#[derive(Debug)]
pub struct Source<'a> {
    text: &'a str,
    pages: usize,
}

impl<'a> Source<'a> {
    /// The text with its pages, which form feeds end; a form feed at the very end opens no page.
    pub fn new(text: &'a str) -> Self {
        let breaks = memchr::memchr_iter(b'\x0c', text.trim_end().as_bytes()).count();
        let pages = if memchr::memchr(b'\x0c', text.as_bytes()).is_some() { breaks + 1 } else { 0 };
        Self { text, pages }
    }

    /// The whole text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The slice at `span`; empty where the span does not fit, which no stage lets happen.
    pub fn slice(&self, span: Span) -> &'a str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// Whether a capital or a digit may begin `span`; a `false` is sure, and cheap: most lines begin with a small letter.
    pub fn may_open(&self, span: Span) -> bool {
        self.text.as_bytes().get(span.start).is_some_and(|first| !first.is_ascii_lowercase())
    }

    /// How many pages there are, `None` in a text without form feeds.
    pub fn pages(&self) -> Option<usize> {
        (self.pages > 0).then_some(self.pages)
    }
}
