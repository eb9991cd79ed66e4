//! Inspections before this one that the text speaks of.

use super::date::PartialDate;
use super::framework::{EarlierKind, Framework};
use super::grade::Grade;
use crate::text::span::Span;
use serde::{Deserialize, Serialize};

/// An earlier inspection or visit, as one sentence speaks of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EarlierInspection {
    /// What it is called.
    pub kind: EarlierKind,
    /// The framework that the name tells; unknown for "the last inspection".
    pub framework: Framework,
    /// When it was, as far as printed.
    pub date: Option<PartialDate>,
    /// The grade quoted from it.
    pub grade: Option<Grade>,
    /// The sentence.
    pub text: String,
    /// The slices that `text` is made of.
    pub span: Vec<Span>,
}
