//! What needs to improve.

use crate::text::span::Span;
use serde::{Deserialize, Serialize};

/// One thing that the report says needs to improve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Improvement {
    /// What Ofsted calls it.
    pub kind: ImprovementKind,
    /// The heading inside the list that it stands under, as printed ("Within three months:").
    pub group: Option<String>,
    /// Its number as printed, without the dot; `None` for a bullet.
    pub number: Option<String>,
    /// Index into `paragraphs` of the numbered paragraph that this item is.
    pub paragraph: Option<usize>,
    /// The item from its first word to its last, sub-bullets included, framework tags left out.
    pub text: String,
    /// References to the national framework that close the item.
    pub framework_tags: Vec<FrameworkTag>,
    /// The body responsible, where a table names it, as printed.
    pub responsible: Option<String>,
    /// The time given, as printed ("Immediately", "Within six months").
    pub deadline: Option<String>,
    /// Index into `sections` of the heading it stands under.
    pub section: Option<usize>,
    /// The slices that `text` is made of.
    pub span: Vec<Span>,
    /// Page of the first slice, from 1; `None` in a text without form feeds.
    pub page: Option<usize>,
}

/// What Ofsted calls an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ImprovementKind {
    /// An area for improvement, or "what needs to improve".
    AreaForImprovement,
    /// An area for priority action.
    PriorityAction,
    /// A recommendation.
    Recommendation,
    /// What the law requires of a provider, by a day that the report sets.
    Requirement,
}

/// A reference to the Children's Social Care National Framework.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FrameworkTag {
    /// As printed, brackets included.
    pub printed: String,
    /// What it refers to; `None` where the words name neither.
    pub kind: Option<TagKind>,
    /// The number, from a digit or a word; `None` where a name is printed instead.
    pub number: Option<u32>,
}

/// What a framework tag refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TagKind {
    /// An outcome.
    Outcome,
    /// An enabler.
    Enabler,
    /// A principle.
    Principle,
}

/// What an empty list of improvements means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ImprovementsStated {
    /// There are items.
    Items,
    /// The heading is there, but no item stands under it.
    HeadingWithoutItems,
    /// The document has no such section.
    NoSection,
}
