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
    /// Whether the document is about an inspection, but Ofsted did not write it.
    ///
    /// ```
    /// use ofsted_report::report::Kind;
    /// assert!(Kind::NewsArticle.is_secondary() && !Kind::FocusedVisit.is_secondary());
    /// ```
    #[must_use]
    pub const fn is_secondary(self) -> bool {
        matches!(self, Self::ActionPlan | Self::CommitteeReport | Self::NewsArticle)
    }
}

macro_rules! frameworks {
    ($($(#[$name_of:meta])? $name:ident $remit:ident, $doc:literal;)*) => {
        /// The framework that an inspection followed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum Framework {
            $(#[doc = $doc] $(#[$name_of])? $name,)*
        }

        impl Framework {
            /// What its inspections look at: "the last inspection" in a report is one of the same remit.
            ///
            /// ```
            /// use ofsted_report::report::{Framework, Remit};
            /// assert_eq!(Framework::Sif.remit(), Framework::Ilacs.remit());
            /// assert_eq!(Framework::School.remit(), Remit::Providers);
            /// ```
            #[must_use]
            pub const fn remit(self) -> Remit {
                match self { $(Self::$name => Remit::$remit,)* }
            }
        }
    };
}

frameworks! {
    Slac ChildrensServices, "Safeguarding and looked after children services, 2009 to 2012.";
    ContactReferralAssessment ChildrensServices, "Unannounced inspections of contact, referral and assessment, 2009 to 2012.";
    #[serde(rename = "child_protection_2012")]
    ChildProtection2012 ChildrensServices, "Arrangements for the protection of children, 2012 to 2013.";
    #[serde(rename = "looked_after_2013")]
    LookedAfter2013 ChildrensServices, "Looked after children services, 2013.";
    Sif ChildrensServices, "The single inspection framework, 2013 to 2018.";
    LscbReview ChildrensServices, "A review of a Local Safeguarding Children Board on its own.";
    Ilacs ChildrensServices, "Inspection of local authority children's services, from 2018.";
    Jtai JointTheme, "Joint targeted area inspections, from 2016.";
    LocalAreaSend SpecialNeeds, "Local area SEND inspections, 2016 to 2022.";
    AreaSend SpecialNeeds, "Area SEND inspections, from 2023.";
    JointAreaReview ChildrensServices, "Joint area reviews, to 2009.";
    ChildrensHome Providers, "Children's homes under the social care common inspection framework, from 2017.";
    School Providers, "School inspections under the frameworks of 2015 and 2019.";
    Unknown ChildrensServices, "None of these, or not recognised.";
}

/// What inspections under a framework look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Remit {
    /// An authority's services for children.
    ChildrensServices,
    /// One theme across the agencies of an area.
    JointTheme,
    /// Special educational needs and disabilities in an area.
    SpecialNeeds,
    /// One school or home.
    Providers,
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
    /// The framework that such an inspection or visit follows, where its name says so.
    ///
    /// ```
    /// use ofsted_report::report::{EarlierKind, Framework};
    /// assert_eq!(EarlierKind::FocusedVisit.framework(), Framework::Ilacs);
    /// assert_eq!(EarlierKind::Inspection.framework(), Framework::Unknown);
    /// ```
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
