//! School reports under the framework of 2015.

use super::scales::FOUR_GRADES;
use crate::frameworks::table::{
    Author, Field, Form, Heading, Holds, Items, Label, Lead, Lists, Overall, Role, Sign, Table, Title,
};
use crate::report::{Area, Framework, ImprovementKind, Kind, SectionKind};

/// The table.
pub static SCHOOL: Table = Table {
    framework: Framework::School,
    kind: Kind::InspectionReport,
    author: Author::Ofsted,
    form: Form::Report,
    signs: &[Sign::Line("School report")],
    labels: LABELS,
    scale: &FOUR_GRADES,
    overall: Overall::Always,
    outcomes: &[],
    headings: HEADINGS,
    statements: &[],
    lists: Lists::UnderHeadings,
    items: Items::UnderLeadIns,
    title: &[Title::Below("School report")],
    block: &[
        Field { text: "Inspection dates", holds: Holds::Dates },
        Field { text: "Inspection date", holds: Holds::Dates },
        Field { text: "Overall effectiveness", holds: Holds::Other },
    ],
    lead: Lead::InText,
    team: &[],
    previous: &[],
};

const LABELS: &[Label] = &[
    Label { text: "Overall effectiveness at previous inspection", area: None, variants: &[] },
    Label { text: "Overall effectiveness", area: Some(Area::OverallEffectiveness), variants: &[] },
    Label {
        text: "Effectiveness of leadership and management",
        area: Some(Area::EffectivenessOfLeadershipAndManagement),
        variants: &[],
    },
    Label {
        text: "Quality of teaching, learning and assessment",
        area: Some(Area::QualityOfTeachingLearningAndAssessment),
        variants: &[],
    },
    Label {
        text: "Personal development, behaviour and welfare",
        area: Some(Area::PersonalDevelopmentBehaviourAndWelfare),
        variants: &[],
    },
    Label { text: "Outcomes for pupils", area: Some(Area::OutcomesForPupils), variants: &[] },
    Label { text: "Early years provision", area: Some(Area::EarlyYearsProvision), variants: &[] },
];

const HEADINGS: &[Heading] = &[
    Heading { text: "The Office for Standards in Education", role: Role::End },
    Heading { text: "Summary of key findings for parents and pupils", role: Role::Section(SectionKind::Summary) },
    Heading { text: "The school has the following strengths", role: Role::Section(SectionKind::Strengths) },
    Heading { text: "Full report", role: Role::Section(SectionKind::Information) },
    Heading { text: "Information about this school", role: Role::Section(SectionKind::Information) },
    Heading { text: "Information about this inspection", role: Role::Section(SectionKind::Information) },
    Heading { text: "School details", role: Role::Section(SectionKind::Information) },
    Heading {
        text: "What does the school need to do to improve further?",
        role: Role::List(ImprovementKind::AreaForImprovement),
    },
    Heading { text: "Inspection judgements", role: Role::Section(SectionKind::Findings) },
    Heading { text: "Inspection team", role: Role::Section(SectionKind::Team) },
    Heading {
        text: "Any complaints about the inspection or the report should be made following the procedures",
        role: Role::End,
    },
];
