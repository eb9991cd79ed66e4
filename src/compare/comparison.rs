//! What a comparison says: data only. Field names are those of the JSON; numbers are indices from 0.

use crate::report::{Area, Framework, Grade, ImprovementKind, Kind, Polarity, Service, Strand, Topic};
use crate::text::span::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The name and number of the shape that this version prints.
pub const SCHEMA: &str = "ofsted-comparison/1";

/// The inspections of one authority side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Comparison {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// The canonical name; the name as printed where the authority is none of the known ones.
    pub authority: String,
    /// Inspections and visits, oldest first; those without a date come last.
    pub inspections: Vec<Inspection>,
    /// Grades by strand, in the order of [`Strand`]; strands that were never judged are left out.
    pub timeline: Vec<Timeline>,
    /// Things to improve that take up an earlier one, in the order of the later inspections.
    pub issues: Vec<Issue>,
    /// What became of each thing to improve, in each later inspection.
    pub status: Vec<Status>,
    /// Issues over the years: things to improve, and findings where an inspection has no such item.
    pub threads: Vec<Thread>,
    /// What reports say themselves of the recommendations of inspections before them.
    pub statements: Vec<Statement>,
    /// Documents that are not compared, and why.
    pub left_out: Vec<LeftOut>,
}

/// One inspection or visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Inspection {
    /// The name of its document.
    pub name: String,
    /// The framework.
    pub framework: Framework,
    /// What sort of document it is.
    pub kind: Kind,
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// The day of publication, as far as printed.
    pub published: Option<Date>,
    /// What needs to improve, in the order of the report.
    pub improvements: Vec<Item>,
}

/// One thing that needs to improve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Item {
    /// What Ofsted calls it.
    pub kind: ImprovementKind,
    /// The item, without tags.
    pub text: String,
    /// The heading inside the list that it stands under.
    pub group: Option<String>,
    /// Its number as printed.
    pub number: Option<String>,
    /// Page, from 1; `None` in a text without form feeds.
    pub page: Option<usize>,
    /// The slices that `text` is made of.
    pub span: Vec<Span>,
}

/// The grades of one strand over the years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Timeline {
    /// The strand.
    pub strand: Strand,
    /// What was judged, oldest first; several of one inspection where it judged the strand more than once.
    pub points: Vec<Point>,
    /// From each inspection that judged the strand to the next.
    pub changes: Vec<Change>,
}

/// One judgement of a strand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Point {
    /// The inspection.
    pub inspection: usize,
    /// The area judged.
    pub area: Area,
    /// Which half of a report that judges two services.
    pub service: Option<Service>,
    /// The label as printed.
    pub label: String,
    /// The grade.
    pub grade: Grade,
    /// Page of the judgement, from 1.
    pub page: Option<usize>,
}

/// How a strand changed from one inspection to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Change {
    /// The earlier inspection.
    pub from: usize,
    /// The later one.
    pub to: usize,
    /// Which way.
    pub direction: Direction,
    /// What was compared, and what has to be known of it, in words.
    pub why: String,
}

/// Which way a strand went.
///
/// Two grades can stand to each other in no fifth way, so a `match` needs no other arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// A better grade.
    Better,
    /// A worse grade.
    Worse,
    /// The same grade, or one that stands at the same place of its scale.
    Same,
    /// One of the two gives no grade that can be compared.
    NotComparable,
}

/// A thing to improve, by its numbers.
///
/// Two numbers are enough for that, so it can be built and taken apart field by field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemRef {
    /// The inspection.
    pub inspection: usize,
    /// Its item.
    pub improvement: usize,
}

/// A thing to improve that takes up earlier ones.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Issue {
    /// The later item.
    pub later: ItemRef,
    /// The earlier ones, the latest inspection first, and of one inspection the most alike first.
    pub earlier: Vec<Link>,
}

/// An earlier item that a later one takes up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Link {
    /// The inspection.
    pub inspection: usize,
    /// Its item.
    pub improvement: usize,
    /// How much they share, 0 to 1; what is below the least is no link.
    pub score: f64,
    /// What they share, as people call it.
    pub shared: Vec<String>,
}

/// What became of a thing to improve, as far as one later report tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Status {
    /// The inspection of the item.
    pub inspection: usize,
    /// The item.
    pub improvement: usize,
    /// The later inspection.
    pub seen_in: usize,
    /// What it says of the item.
    pub status: Fate,
    /// The sentence or item that shows it; `None` where nothing is said.
    pub evidence: Option<Evidence>,
}

/// What a later report says of a thing to improve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Fate {
    /// The matter is good now, or better.
    Improved,
    /// The weakness is still there.
    Persists,
    /// Nothing is said of it, which is no sign that it got better.
    NotMentioned,
}

/// A sentence of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Evidence {
    /// Index into the report's `paragraphs`; `None` for an item that is no paragraph.
    pub paragraph: Option<usize>,
    /// The number of the paragraph, as printed.
    pub number: Option<u32>,
    /// Page of the paragraph, from 1.
    pub page: Option<usize>,
    /// The sentence.
    pub text: String,
    /// The slices that `text` is made of.
    pub span: Vec<Span>,
}

/// An issue over the years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Thread {
    /// What it is about.
    pub title: String,
    /// The topics that hold it together.
    pub topics: Vec<Topic>,
    /// Where it stands, oldest first.
    pub occurrences: Vec<Occurrence>,
}

/// A place where an issue stands: a thing to improve, or a sentence of the findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Occurrence {
    /// The inspection.
    pub inspection: usize,
    /// Its item; `None` where it is a sentence.
    pub improvement: Option<usize>,
    /// Index into the report's `paragraphs` of the sentence; `None` where it is an item.
    pub paragraph: Option<usize>,
    /// Which way the sentence points; `None` where it is an item.
    pub polarity: Option<Polarity>,
    /// The sentence; `None` where it is an item.
    pub evidence: Option<Evidence>,
}

/// What a report says itself of the recommendations of an inspection before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Statement {
    /// The report that says it.
    pub inspection: usize,
    /// The inspections that it speaks of, as far as they are among those compared.
    pub about: Vec<usize>,
    /// What became of the recommendations.
    pub says: Fate,
    /// Whether it speaks of all of them.
    pub all: bool,
    /// The earlier items that its words name; empty where it names none that is known.
    pub items: Vec<ItemRef>,
    /// The sentence.
    pub evidence: Evidence,
}

/// A document that is not compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LeftOut {
    /// The name of the document.
    pub name: String,
    /// Why, in words.
    pub why: String,
}
