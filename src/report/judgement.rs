//! Judgements: an area, its grade, and every place that states it.

use super::area::{Area, Service, Strand};
use super::grade::Grade;
use crate::text::span::Span;
use serde::{Deserialize, Serialize};

/// The grade of one area, with every place that states it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Judgement {
    /// The area under its canonical name.
    pub area: Area,
    /// The first strand the area feeds; see [`Area::strands`] for all.
    pub strand: Strand,
    /// Which half of a report that judges two services; else `None`.
    pub service: Option<Service>,
    /// The label as printed.
    pub label: String,
    /// The grade.
    pub grade: Grade,
    /// The wording of the grade as printed.
    pub printed: String,
    /// Where label and grade stand.
    pub span: Vec<Span>,
    /// Page of the first slice, from 1; `None` in a text without form feeds.
    pub page: Option<usize>,
    /// Every place that states a grade for this area, agreeing or not.
    pub sources: Vec<GradeSource>,
}

/// One place that states a grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GradeSource {
    /// What sort of place it is.
    pub kind: SourceKind,
    /// The grade stated there.
    pub grade: Grade,
    /// Where.
    pub span: Vec<Span>,
}

/// What sort of place states a grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SourceKind {
    /// The judgement table of the first page.
    Table,
    /// A heading, or the grade line under one.
    Heading,
    /// A sentence.
    Sentence,
    /// The record of main findings at the end (to 2013).
    Record,
}

/// Whether a document gives a grade over all others, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OverallStated {
    /// It gives one.
    Given,
    /// Reports under its framework gave one up to a day, and its inspection began on that day or later.
    NoLongerGiven,
    /// Documents of its kind give none.
    NeverGiven,
    /// Its framework gives one, and none was read.
    NotRead,
}
