//! What a trace says: data only. Field names are those of the JSON; numbers are indices from 0.

use crate::report::{Area, Framework, Grade, ImprovementKind, Kind, Service, SourceKind};
use crate::text::span::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The name and number of the shape that this version prints.
pub const SCHEMA: &str = "ofsted-trace/1";

/// How documents pick up one report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Trace {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// The report that is picked up.
    pub report: Traced,
    /// The documents, in the order in which they were given.
    pub documents: Vec<Document>,
}

/// The report that is picked up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Traced {
    /// The name of its document.
    pub name: String,
    /// What sort of document it is.
    pub kind: Kind,
    /// The framework.
    pub framework: Framework,
    /// The authority's canonical name; the name as printed where it is none of the known ones.
    pub authority: Option<String>,
    /// First day of the inspection.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// What needs to improve, in the order of the report.
    pub improvements: Vec<Item>,
    /// How many sentences of findings passages were looked for in.
    pub findings: usize,
}

/// One thing that the report says needs to improve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Item {
    /// What Ofsted calls it.
    pub kind: ImprovementKind,
    /// The item, without tags.
    pub text: String,
    /// Its number as printed.
    pub number: Option<String>,
    /// Page, from 1; `None` in a text without form feeds.
    pub page: Option<usize>,
    /// The slices that `text` is made of.
    pub span: Vec<Span>,
}

/// What one document takes up of the report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Document {
    /// Its name.
    pub name: String,
    /// What sort of document it is.
    pub kind: Kind,
    /// Each item of the report, in the report's order.
    pub improvements: Vec<Restated>,
    /// The items that it has, in the order in which it first has them.
    pub order: Vec<usize>,
    /// The items that its actions answer, in the order in which the actions take them up.
    pub order_of_actions: Vec<usize>,
    /// Its actions, in its order, each with the items it answers.
    pub actions: Vec<Answer>,
    /// Its sentences that retell findings, and every bullet of an article, in its order.
    pub passages: Vec<Retold>,
    /// The grades that it states.
    pub grades: Vec<Stated>,
    /// What whoever relies on this has to know, in words: another authority, other dates, a document of Ofsted's own.
    pub warnings: Vec<String>,
}

/// What became of one item of the report in a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Restated {
    /// Index into the report's `improvements`.
    pub improvement: usize,
    /// How it stands where it stands most faithfully; `absent` where it stands nowhere.
    pub quoted: Quoted,
    /// Every place in the document's text, in order, each as its slices.
    pub r#where: Vec<Vec<Span>>,
    /// What stands at each place of `where`, in the same order.
    pub places: Vec<Placed>,
    /// What the actions that stand under the item are called, in order; one name may stand for several of a plan.
    pub actions: Vec<String>,
    /// The same actions as indices into the document's `actions`.
    pub action_indices: Vec<usize>,
}

/// One place where an item of the report stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Placed {
    /// The words of the document: its slices, joined.
    pub text: String,
    /// How they stand to the report's: never `absent`.
    pub quoted: Quoted,
    /// How much they share with the report's, 0 to 1.
    pub score: f64,
    /// Page, from 1; `None` in a text without form feeds, or where the text was not kept.
    pub page: Option<usize>,
    /// Line in the whole text, from 1; `None` where the text was not kept.
    pub line: Option<usize>,
}

/// How faithfully words of the report are taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Quoted {
    /// The same words in the same order, letter for letter; quotation marks, hyphens, other marks and capitals apart.
    Verbatim,
    /// The same matter in words that were changed, cut or moved into another tense.
    Reworded,
    /// Nothing that can be told for certain.
    Absent,
}

/// One action of a plan, with the items it answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Answer {
    /// Index into the document's `actions`.
    pub action: usize,
    /// Its letter or number as printed; a plan may use one twice.
    pub id: String,
    /// Who leads, as printed.
    pub lead: Option<String>,
    /// By when, as printed.
    pub timescale: Option<String>,
    /// Indices into the report's `improvements` of the items that it stands under, in the order of their
    /// headings; empty where it stands under none.
    pub improvements: Vec<usize>,
    /// Where its rows stand.
    pub span: Vec<Span>,
    /// Page of the first slice.
    pub page: Option<usize>,
    /// Line of the first slice.
    pub line: Option<usize>,
}

/// A sentence or bullet of the document, with what it retells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Retold {
    /// The words of the document.
    pub text: String,
    /// The slices that `text` is made of.
    pub span: Vec<Span>,
    /// Page, from 1.
    pub page: Option<usize>,
    /// Line in the whole text, from 1.
    pub line: Option<usize>,
    /// What it retells; `None` where nothing in the report is like enough.
    pub source: Option<Source>,
    /// How much it shares with its source, 0 to 1; 0 without one.
    pub score: f64,
    /// How faithfully; `absent` without a source.
    pub quoted: Quoted,
}

/// One sentence of the report's findings, or two that follow each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Source {
    /// Index into the report's `paragraphs`; of two sentences that of the first.
    pub paragraph: usize,
    /// The number of that paragraph, as printed.
    pub number: Option<u32>,
    /// How many sentences.
    pub sentences: usize,
    /// The words of the report.
    pub text: String,
    /// The slices of the report's text that `text` is made of.
    pub span: Vec<Span>,
    /// Page, from 1.
    pub page: Option<usize>,
    /// Line in the report's text, from 1; `None` where that was not kept.
    pub line: Option<usize>,
}

/// A grade that the document states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Stated {
    /// The area.
    pub area: Area,
    /// Which half of a report that judges two services.
    pub service: Option<Service>,
    /// The label as the document prints it.
    pub label: String,
    /// The grade as the document states it.
    pub stated: Grade,
    /// The report's grade; `None` where it judges no such area.
    pub report: Option<Grade>,
    /// Whether the two are the same; `None` where the report gives nothing to compare with.
    pub agrees: Option<bool>,
    /// What sort of place states it.
    pub kind: SourceKind,
    /// Where.
    pub span: Vec<Span>,
    /// Page, from 1.
    pub page: Option<usize>,
    /// Line in the whole text, from 1.
    pub line: Option<usize>,
}
