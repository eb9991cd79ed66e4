//! The typed document: data only, no reading. Field names are those of the JSON.

mod action;
mod area;
mod date;
mod earlier;
mod finding;
mod framework;
mod grade;
mod improvement;
mod judgement;
mod paragraph;
mod provider;
mod section;
mod topic;
mod warning;

pub use action::Action;
pub use area::{Area, Service, Strand};
pub use date::{DateError, PartialDate};
pub use earlier::EarlierInspection;
pub use finding::{Finding, Polarity};
pub use framework::{EarlierKind, Framework, Kind, Remit};
pub use grade::{Grade, Outcome};
pub use improvement::{FrameworkTag, Improvement, ImprovementKind, ImprovementsStated, TagKind};
pub use judgement::{GradeSource, Judgement, OverallStated, SourceKind};
pub use paragraph::{Numbering, Paragraph};
pub use provider::Provider;
pub use section::{Section, SectionKind};
pub use topic::Topic;
pub use warning::{Warning, WarningCode};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The name and number of the shape that this version prints.
pub const SCHEMA: &str = "ofsted-report/1";

/// One document, read: everything that was found in it, each with its place.
///
/// Absent is `None` or an empty list, never a guess; what is odd stands in `warnings`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Report {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// What was read.
    pub source: SourceInfo,
    /// What sort of document it is.
    pub kind: Kind,
    /// The family of the inspection it reports, or is about.
    pub framework: Framework,
    /// Whose services were inspected.
    pub provider: Provider,
    /// First and last day of the inspection or visit.
    pub inspection: Dates,
    /// The day of publication as printed; for a letter its own date.
    pub published: Option<Date>,
    /// The person whom the document calls lead or reporting inspector.
    pub lead_inspector: Option<String>,
    /// Everybody named as an inspector of this inspection or visit.
    pub inspectors: Vec<String>,
    /// The name under a letter.
    pub signatory: Option<String>,
    /// What a letter says it looked at, as printed.
    pub topic: Option<String>,
    /// The outcome of an area SEND inspection.
    pub outcome: Option<Outcome>,
    /// One entry an area and service.
    pub judgements: Vec<Judgement>,
    /// Whether a grade over all others is among them, and why not.
    pub overall_stated: OverallStated,
    /// Headings, in order.
    pub sections: Vec<Section>,
    /// Every paragraph, numbered or not, in order.
    pub paragraphs: Vec<Paragraph>,
    /// What needs to improve, in order.
    pub improvements: Vec<Improvement>,
    /// Why `improvements` is empty, where it is.
    pub improvements_stated: ImprovementsStated,
    /// Inspections and visits before this one that the text speaks of.
    pub earlier_inspections: Vec<EarlierInspection>,
    /// The sentences of the findings; only where they were asked for ([`Reader::findings`](crate::Reader::findings)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub findings: Option<Vec<Finding>>,
    /// The actions of an action plan.
    pub actions: Vec<Action>,
    /// What is odd, doubtful or unread, each with its place.
    pub warnings: Vec<Warning>,
}

/// Which document was read and how large it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SourceInfo {
    /// The path as given; empty for a text that has none.
    pub name: String,
    /// What the input was.
    pub format: SourceFormat,
    /// Size of the input in bytes, before it was decoded.
    pub bytes: usize,
    /// Pages by form feeds; `None` where the text has no form feed.
    pub pages: Option<usize>,
    /// The text that was parsed, in which every span counts; only where it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// The form of the input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SourceFormat {
    /// Text in any of the supported encodings.
    #[default]
    Text,
    /// A PDF file.
    Pdf,
}

/// First and last day, both inclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Dates {
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
}
