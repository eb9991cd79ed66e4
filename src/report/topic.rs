//! What findings are about: one name for what the field calls by many.

use serde::{Deserialize, Serialize};

macro_rules! topics {
    ($($name:ident $title:literal;)*) => {
        /// What a finding or a thing to improve is about, under the one name it has across years and frameworks.
        ///
        /// Which words stand for it is in the table of `src/topics/table.rs`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum Topic {
            $(#[doc = $title] $name,)*
        }

        impl Topic {
            /// All topics, in order.
            pub const ALL: &'static [Topic] = &[$(Topic::$name,)*];

            /// What people call it.
            ///
            /// ```
            /// use ofsted_report::report::Topic;
            /// assert_eq!(Topic::ReturnHomeInterview.title(), "return home interviews");
            /// ```
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Topic::$name => $title,)* }
            }
        }
    };
}

topics! {
    // What social workers do.
    Assessment "assessments";
    Plan "plans and planning";
    PathwayPlan "pathway plans";
    PersonalEducationPlan "personal education plans";
    EducationHealthCarePlan "education, health and care plans";
    ContingencyPlan "contingency planning";
    Visit "visits to children";
    DirectWork "direct work with children";
    CaseRecording "case records";
    Chronology "chronologies";
    ManagementOversight "management oversight";
    Supervision "supervision";
    DecisionMaking "decision-making";
    Threshold "thresholds";
    EnteringCare "entry into care";
    FrontDoor "contacts and referrals";
    ReferralQuality "the quality of referrals";
    Consent "consent";
    StepDown "step-up and step-down";
    OutOfHours "the emergency duty team";
    StrategyDiscussion "strategy discussions";
    ChildProtectionEnquiry "child protection enquiries";
    ChildProtectionConference "child protection conferences";
    CoreGroup "core groups and child in need meetings";
    MeetingAttendance "attendance at meetings";
    Review "reviews";
    CareReview "reviews of children in care";
    IndependentReviewing "independent reviewing officers and conference chairs";
    PreProceedings "pre-proceedings";
    Court "court work";
    RiskManagement "the identification and management of risk";
    RiskTool "screening and assessment tools";
    DriftAndDelay "drift and delay";
    EarlyHelp "early help";
    ParentalEngagement "the engagement of parents";
    EdgeOfCare "edge of care";
    FamilyGroupConference "family group conferences";
    // Whom it is for.
    ChildrenInNeed "children in need";
    DisabledChildren "disabled children";
    Neglect "neglect";
    DomesticAbuse "domestic abuse";
    Exploitation "exploitation";
    ChildSexualAbuse "child sexual abuse";
    Missing "missing children";
    ReturnHomeInterview "return home interviews";
    Radicalisation "radicalisation";
    GenitalMutilation "female genital mutilation";
    PrivateFostering "private fostering";
    Homelessness "homeless 16- and 17-year-olds";
    UnaccompaniedChildren "unaccompanied asylum-seeking children";
    YoungCarers "young carers";
    Offending "offending and remand";
    PoliceCustody "police custody";
    SubstanceMisuse "substance misuse";
    AllegationsAgainstProfessionals "allegations against professionals";
    // Children in care and adoption.
    Sufficiency "sufficiency of homes";
    PlacementStability "stability of homes";
    UnregisteredHomes "unregistered and unsuitable homes";
    Permanence "permanence";
    PlacementWithParents "placement with parents and reunification";
    ConnectedPersons "connected persons";
    SpecialGuardianship "special guardianship";
    Fostering "foster carers";
    DelegatedAuthority "delegated authority";
    Matching "matching";
    Adoption "adoption";
    Panel "adoption and fostering panels";
    PermanenceReport "child permanence reports";
    LifeStory "life-story work";
    FamilyTime "family time";
    Siblings "brothers and sisters";
    HealthAssessment "health assessments";
    HealthNeeds "health needs";
    DentalCare "dental care";
    HealthHistory "health histories";
    EmotionalHealth "emotional and mental health";
    AdultMentalHealth "adult mental health services";
    StrengthsAndDifficulties "strengths and difficulties questionnaires";
    EducationalProgress "educational progress";
    Attendance "attendance and exclusion";
    ChildrenMissingEducation "children missing education";
    ElectiveHomeEducation "elective home education";
    VirtualSchool "the virtual school";
    Diversity "equality and diversity";
    IndependentVisitor "independent visitors";
    Advocacy "advocacy";
    Participation "participation and the voice of the child";
    Complaints "complaints";
    CorporateParenting "corporate parenting";
    ChildrenInCare "children in care";
    // Care leavers.
    CareLeavers "care leavers";
    PersonalAdviser "personal advisers";
    Accommodation "accommodation for care leavers";
    Employment "education, employment and training";
    LocalOffer "the local offer and entitlements";
    StayingPut "staying put";
    KeepingInTouch "keeping in touch with care leavers";
    Transition "transitions to adulthood";
    IndependentLiving "preparation for independence";
    // How services are run.
    QualityAssurance "quality assurance and audit";
    PerformanceInformation "performance information";
    Workforce "recruitment and stability of staff";
    SaferRecruitment "safer recruitment";
    Caseload "caseloads";
    Training "training";
    PracticeModel "the practice model and standards";
    NewlyQualified "newly qualified social workers";
    SocialWorkerChange "changes of social worker";
    Strategy "strategic planning";
    Governance "governance and scrutiny";
    AnnualReport "annual reports";
    Partnership "partnership working";
    StrategicPartnership "strategic partnerships";
    InformationSharing "information sharing";
    Commissioning "commissioning";
    Learning "learning from reviews";
    ChildDeath "child deaths";
    ElectronicRecords "electronic records";
    SafeguardingBoard "the safeguarding board";
    BusinessSupport "resources and capacity";
    // Health and special educational needs.
    SpecialEducationalNeeds "special educational needs";
    Neurodevelopment "neurodevelopmental pathways";
    SpeechAndLanguage "speech and language therapy";
    WaitingTimes "waiting times";
    AlternativeProvision "alternative provision";
    HealthServices "health services";
    PoliceWork "police work";
    SchoolsAndSettings "schools and settings";
}
