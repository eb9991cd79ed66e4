//! What comes out of a PDF.

use crate::text::span::Span;

/// The text of a PDF, and how much of it could be read.
#[derive(Debug, Default)]
pub(crate) struct PdfText {
    /// The text, with a form feed behind every page.
    pub(crate) text: String,
    /// How many pages the text has.
    pub(crate) pages: usize,
    /// What was not read.
    pub(crate) lost: Lost,
    /// Where replacement characters stand, for glyphs that stand for no character.
    pub(crate) unnamed: Vec<Span>,
}

/// What of a document was not read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Lost {
    /// Pages, from 1, that are damaged: not read, or in part.
    pub(crate) damaged: Vec<usize>,
    /// Pages, from 1, that were given up because they ask for too much work: not read, or in part.
    pub(crate) given_up: Vec<usize>,
    /// How many pages the file says it has, if those are more than there are.
    pub(crate) stated: Option<usize>,
    /// Whether the file ends before its end.
    pub(crate) cut: bool,
}
