//! What is judged: areas as frameworks name them, and strands that make them comparable.

use serde::{Deserialize, Serialize};

macro_rules! areas {
    ($($name:ident $strand:expr, $doc:literal;)*) => {
        /// An area of judgement, under the one name it has across wordings of its label.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum Area {
            $(#[doc = $doc] $name,)*
        }

        impl Area {
            /// The strands that this area feeds: never empty.
            ///
            /// ```
            /// use ofsted_report::report::{Area, Strand};
            /// let both = Area::ChildrenInCareAndCareLeavers;
            /// assert_eq!(both.strands(), [Strand::Care, Strand::CareLeavers]);
            /// ```
            #[must_use]
            pub const fn strands(self) -> &'static [Strand] {
                match self { $(Area::$name => $strand,)* }
            }
        }
    };
}

areas! {
    OverallEffectiveness &[Strand::Overall], "Overall effectiveness.";
    LeadersImpact &[Strand::Leadership], "The impact of leaders on (social work) practice (ILACS).";
    HelpAndProtection &[Strand::HelpAndProtection], "Children who need help and protection.";
    ChildrenInCareAndCareLeavers &[Strand::Care, Strand::CareLeavers], "Children in care and care leavers, judged together (ILACS to 2022).";
    ChildrenInCare &[Strand::Care], "Children in care (ILACS from 2023).";
    CareLeavers &[Strand::CareLeavers], "Care leavers.";
    LookedAfterAndPermanence &[Strand::Care], "Children looked after and achieving permanence (SIF).";
    Adoption &[Strand::Adoption], "Adoption performance (SIF).";
    LeadershipManagementGovernance &[Strand::Leadership], "Leadership, management and governance (SIF).";
    Lscb &[Strand::Partnership], "The Local Safeguarding Children Board.";
    CapacityToImprove &[Strand::Leadership], "Capacity for improvement, or to improve (2009 to 2013).";
    QualityOfProvision &[Strand::Provision], "Quality of provision, or of practice (2009 to 2013).";
    OutcomesForLookedAfterChildren &[Strand::Care], "Outcomes for looked after children (2013).";
    LeadershipAndManagement &[Strand::Leadership], "Leadership and management, or and governance (2009 to 2013).";
    AmbitionAndPrioritisation &[Strand::Leadership], "Ambition and prioritisation (2009 to 2012).";
    PerformanceManagementAndQualityAssurance &[Strand::Leadership], "Performance management and quality assurance (2009 to 2012).";
    PartnershipWorking &[Strand::Partnership], "Partnership working (2009 to 2012).";
    EqualityAndDiversity &[Strand::Equality], "Equality and diversity (2009 to 2012).";
    ChildrenSafeAndFeelSafe &[Strand::HelpAndProtection], "Children and young people are safe and feel safe (2009 to 2012).";
    ContributionOfHealthAgencies &[Strand::Health], "The contribution of health agencies (2009 to 2012).";
    BeingHealthy &[Strand::Health], "Being healthy (2009 to 2012).";
    StayingSafe &[Strand::Care], "Staying safe (2009 to 2012).";
    EnjoyingAndAchieving &[Strand::Education], "Enjoying and achieving (2009 to 2012).";
    MakingAPositiveContribution &[Strand::Participation], "Making a positive contribution (2009 to 2012).";
    EconomicWellBeing &[Strand::CareLeavers], "Economic well-being (2009 to 2012).";
    EffectivenessOfLeadershipAndManagement &[Strand::Leadership], "Effectiveness of leadership and management (schools).";
    QualityOfTeachingLearningAndAssessment &[Strand::Education], "Quality of teaching, learning and assessment (schools).";
    PersonalDevelopmentBehaviourAndWelfare &[Strand::Education], "Personal development, behaviour and welfare (schools).";
    OutcomesForPupils &[Strand::Education], "Outcomes for pupils (schools).";
    OverallExperiencesAndProgress &[Strand::Overall], "Overall experiences and progress of children and young people (homes).";
    HelpedAndProtected &[Strand::HelpAndProtection], "How well children and young people are helped and protected (homes).";
    EffectivenessOfLeadersAndManagers &[Strand::Leadership], "The effectiveness of leaders and managers (homes).";
    EarlyYearsProvision &[Strand::Education], "Early years provision (schools).";
    QualityOfEducation &[Strand::Education], "The quality of education (schools from 2019).";
    BehaviourAndAttitudes &[Strand::Education], "Behaviour and attitudes (schools from 2019).";
    PersonalDevelopment &[Strand::Education], "Personal development (schools from 2019).";
    SixthFormProvision &[Strand::Education], "Sixth-form provision (schools from 2019).";
}

/// What an area is about, comparable across frameworks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Strand {
    /// The judgement over all others.
    Overall,
    /// Leadership, management, governance.
    Leadership,
    /// Help and protection, safeguarding.
    HelpAndProtection,
    /// Children in care, looked after children.
    Care,
    /// Care leavers.
    CareLeavers,
    /// Adoption.
    Adoption,
    /// Boards and work between agencies.
    Partnership,
    /// Health.
    Health,
    /// Schools and learning.
    Education,
    /// Quality of provision as a whole.
    Provision,
    /// Participation, making a contribution.
    Participation,
    /// Equality and diversity.
    Equality,
}

/// Tells apart areas that one report judges twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Service {
    /// Safeguarding services.
    Safeguarding,
    /// Services for looked after children.
    LookedAfterChildren,
}
