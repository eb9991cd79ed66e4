//! Kinds of document and families of inspection.

use serde::{Deserialize, Serialize};

/// What sort of document it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Kind {
    /// The report of an inspection.
    InspectionReport,
    /// The letter after an ILACS focused visit.
    FocusedVisit,
    /// The letter after a monitoring visit to an authority judged inadequate.
    MonitoringVisit,
    /// A report or letter by several inspectorates.
    JointInspection,
    /// A council's plan in answer to a report.
    ActionPlan,
    /// A paper to a board or committee about a report.
    CommitteeReport,
    /// A newspaper article about a report.
    NewsArticle,
    /// Anything else.
    Unknown,
}

impl Kind {
    /// Whether the document is about an inspection without being Ofsted's own.
    #[must_use]
    pub const fn is_secondary(self) -> bool {
        matches!(self, Self::ActionPlan | Self::CommitteeReport | Self::NewsArticle)
    }
}

/// The framework that an inspection followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Framework {
    /// Safeguarding and looked after children services, 2009 to 2012.
    Slac,
    /// Unannounced inspections of contact, referral and assessment, 2009 to 2012.
    ContactReferralAssessment,
    /// Arrangements for the protection of children, 2012 to 2013.
    #[serde(rename = "child_protection_2012")]
    ChildProtection2012,
    /// Looked after children services, 2013.
    #[serde(rename = "looked_after_2013")]
    LookedAfter2013,
    /// The single inspection framework, 2013 to 2018.
    Sif,
    /// A review of a Local Safeguarding Children Board on its own.
    LscbReview,
    /// Inspection of local authority children's services, from 2018.
    Ilacs,
    /// Joint targeted area inspections, from 2016.
    Jtai,
    /// Local area SEND inspections, 2016 to 2022.
    LocalAreaSend,
    /// Area SEND inspections, from 2023.
    AreaSend,
    /// Joint area reviews, to 2009.
    JointAreaReview,
    /// School inspections under the framework of 2015.
    School,
    /// None of these, or not recognised.
    Unknown,
}
