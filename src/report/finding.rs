//! Findings: the sentences of a report, each with which way it points.

use super::topic::Topic;
use crate::text::span::Span;
use serde::{Deserialize, Serialize};

/// One sentence of the findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Finding {
    /// Index into `paragraphs` of the paragraph it stands in.
    pub paragraph: usize,
    /// Index into `sections` of the heading it stands under.
    pub section: Option<usize>,
    /// The sentence, white space collapsed.
    pub text: String,
    /// Whether it tells of a strength or a weakness.
    pub polarity: Polarity,
    /// What it is about, in the order of [`Topic`].
    pub topics: Vec<Topic>,
    /// The slices that `text` is made of.
    pub span: Vec<Span>,
}

/// Which way a sentence points.
///
/// One way, the other, both or neither: there is no fifth case, so a `match` needs no other arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Polarity {
    /// Something is good, or good for children.
    Strength,
    /// Something is missing, late, poor, uneven, or not good enough.
    Weakness,
    /// Both, each a finding of its own ("timely, but of variable quality").
    Mixed,
    /// Neither: it describes, announces or counts.
    Neutral,
}
