//! Inspections before this one that the text speaks of.

use super::date::PartialDate;
use super::framework::Framework;
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

/// What an earlier inspection is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EarlierKind {
    /// "The last inspection", without a framework's name.
    Inspection,
    /// A SIF inspection, named so.
    Sif,
    /// An ILACS inspection, named so.
    Ilacs,
    /// A focused visit.
    FocusedVisit,
    /// A monitoring visit.
    MonitoringVisit,
    /// A joint targeted area inspection.
    Jtai,
    /// A SEND inspection or revisit.
    Send,
    /// An unannounced inspection of contact, referral and assessment.
    ContactReferralAssessment,
    /// "The last visit", without a name.
    Visit,
}

impl EarlierKind {
    /// The framework that such an inspection or visit follows, where its name tells.
    #[must_use]
    pub const fn framework(self) -> Framework {
        match self {
            Self::Sif => Framework::Sif,
            Self::Ilacs | Self::FocusedVisit => Framework::Ilacs,
            Self::Jtai => Framework::Jtai,
            Self::ContactReferralAssessment => Framework::ContactReferralAssessment,
            Self::Inspection | Self::MonitoringVisit | Self::Send | Self::Visit => Framework::Unknown,
        }
    }
}
