//! What is odd, doubtful or unread.

use crate::text::span::Span;
use serde::{Deserialize, Serialize};

/// Something odd, with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Warning {
    /// What sort of oddity.
    pub code: WarningCode,
    /// A sentence for a person.
    pub message: String,
    /// Where; empty when it is about something that is missing.
    pub span: Vec<Span>,
}

/// What sort of oddity a warning is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum WarningCode {
    /// No family of inspection report was recognised.
    UnknownFramework,
    /// Two places state different grades for one area.
    GradeConflict,
    /// The table has labels and grades that do not pair up.
    TableUneven,
    /// An area that this framework always judges has no grade.
    JudgementMissing,
    /// No date of the inspection was found where the family prints one.
    DatesMissing,
    /// The last day lies before the first.
    EndBeforeStart,
    /// The day of publication lies before the last day of the inspection.
    PublishedTooEarly,
    /// The printed weekday is not that date's.
    WeekdayMismatch,
    /// A year is not printed; it was taken from elsewhere.
    YearInferred,
    /// A date that cannot be.
    ImpossibleDate,
    /// The authority is none of the known ones.
    UnknownAuthority,
    /// The authority is not named in the title; it is the one the text speaks of most.
    AuthorityInferred,
    /// A number is missing in the run of paragraph numbers.
    NumberMissing,
    /// A number stands twice in the run of paragraph numbers.
    NumberRepeated,
    /// Numbers were inferred from the order.
    NumberInferred,
    /// Numbers stand apart from their paragraphs and could not be matched.
    NumberUnplaced,
    /// Bytes of a text, or glyphs of a PDF, stand for no character and were replaced.
    UndecodableBytes,
    /// Pages of a PDF were not read, or only in part.
    PagesUnread,
    /// The heading says what needs to improve, but no item was found under it.
    ImprovementsEmpty,
    /// One sentence names more earlier inspections than are listed.
    EarlierUnlisted,
    /// A row of a table names no responsible body.
    ResponsibleMissing,
}
