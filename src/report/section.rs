//! Headings and what stands below them.

use super::area::Area;
use crate::text::span::Span;
use serde::{Deserialize, Serialize};

/// A heading, with what sort of section it opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Section {
    /// The heading as printed, footnote marks and grades included where they stand in it.
    pub heading: String,
    /// 1 for a part of the report, 2 for a section, 3 for a heading inside one.
    pub level: u8,
    /// What sort of section it opens.
    pub kind: SectionKind,
    /// The area it is about, where it is about one.
    pub area: Option<Area>,
    /// Where the heading stands.
    pub span: Vec<Span>,
    /// Page of the heading, from 1; `None` in a text without form feeds.
    pub page: Option<usize>,
}

/// What sort of section a heading opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SectionKind {
    /// A part of the report that holds further sections ("The local authority").
    Part,
    /// Summary, headline findings, overview.
    Summary,
    /// What needs to improve, recommendations.
    Improvements,
    /// Areas for priority action.
    PriorityActions,
    /// Strengths.
    Strengths,
    /// Findings, on an area or in general.
    Findings,
    /// Facts about the area, the service or the framework.
    Information,
    /// What comes next.
    NextSteps,
    /// The inspection team.
    Team,
    /// Grades repeated at the end.
    Record,
    /// Imprint, complaints, what grades mean.
    BackMatter,
    /// Any other heading.
    Other,
}
