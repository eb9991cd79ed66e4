//! Paragraphs.

use crate::text::span::Span;
use serde::{Deserialize, Serialize};

/// A paragraph, numbered or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Paragraph {
    /// Its number, `None` for an unnumbered one.
    pub number: Option<u32>,
    /// How the number is known.
    pub numbering: Numbering,
    /// Index into `sections` of the heading it stands under.
    pub section: Option<usize>,
    /// The text without number, furniture and footnotes, white space collapsed.
    pub text: String,
    /// The slices that `text` is made of.
    pub span: Vec<Span>,
    /// Page of the first slice, from 1; `None` in a text without form feeds.
    pub page: Option<usize>,
}

/// How a paragraph's number is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Numbering {
    /// It stands beside the paragraph.
    Printed,
    /// It is lost or printed elsewhere, but the order of the sequence fixes it.
    Inferred,
    /// The paragraph has none.
    None,
}
