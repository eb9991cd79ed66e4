//! School reports under the framework of 2019, with an overall grade until August 2024 and without one since.

use super::scales::FOUR_GRADES;
use crate::frameworks::table::{
    Author, Field, Form, Heading, Holds, Items, Label, Lead, Lists, Overall, Role, Sign, Table, Title,
};
use crate::report::{Area, Framework, ImprovementKind, Kind, SectionKind};
use jiff::civil::date;

/// The table.
pub static SCHOOL_2019: Table = Table {
    framework: Framework::School,
    kind: Kind::InspectionReport,
    author: Author::Ofsted,
    form: Form::Report,
    // A page that lost its first line begins with the name.
    signs: &[Sign::Title("School report Inspection of"), Sign::Opening("What is it like to attend this school")],
    labels: LABELS,
    scale: &FOUR_GRADES,
    overall: Overall::Until(date(2024, 9, 1)),
    outcomes: &[],
    headings: HEADINGS,
    statements: &[],
    lists: Lists::UnderHeadings,
    items: Items::Bullets,
    title: &[Title::UpToAddress("School report Inspection of"), Title::UpToAddress("Inspection of")],
    block: &[
        Field { text: "Inspection dates", holds: Holds::Dates },
        Field { text: "Inspection date", holds: Holds::Dates },
        Field { text: "Overall effectiveness", holds: Holds::Other },
        Field { text: "The quality of education", holds: Holds::Other },
    ],
    lead: Lead::InText,
    team: &["nspector"],
    previous: &[],
};

const LABELS: &[Label] = &[
    Label { text: "Overall effectiveness", area: Some(Area::OverallEffectiveness), variants: &[] },
    Label {
        text: "The quality of education",
        area: Some(Area::QualityOfEducation),
        variants: &["Quality of education"],
    },
    Label { text: "Behaviour and attitudes", area: Some(Area::BehaviourAndAttitudes), variants: &[] },
    Label { text: "Personal development", area: Some(Area::PersonalDevelopment), variants: &[] },
    Label { text: "Leadership and management", area: Some(Area::LeadershipAndManagement), variants: &[] },
    Label { text: "Early years provision", area: Some(Area::EarlyYearsProvision), variants: &[] },
    Label { text: "Sixth-form provision", area: Some(Area::SixthFormProvision), variants: &["Sixth form provision"] },
    Label { text: "Previous inspection grade", area: None, variants: &[] },
    Label { text: "Overall effectiveness at previous inspection", area: None, variants: &[] },
];

const HEADINGS: &[Heading] = &[
    Heading { text: "Further information", role: Role::Section(SectionKind::BackMatter) },
    Heading { text: "How can I feed back my views?", role: Role::Section(SectionKind::BackMatter) },
    Heading { text: "Information about this inspection", role: Role::Section(SectionKind::Information) },
    Heading { text: "Information about this school", role: Role::Section(SectionKind::Information) },
    Heading { text: "(Information for the school and appropriate authority)", role: Role::Theme },
    Heading { text: "Inspection team", role: Role::Section(SectionKind::Team) },
    Heading { text: "Safeguarding", role: Role::Section(SectionKind::Findings) },
    Heading { text: "School details", role: Role::Section(SectionKind::Information) },
    Heading { text: "The Office for Standards in Education", role: Role::End },
    Heading { text: "What is it like to attend this school?", role: Role::Section(SectionKind::Summary) },
    Heading {
        text: "What does the school do well and what does it need to do better?",
        role: Role::Section(SectionKind::Findings),
    },
    Heading {
        text: "What does the school need to do to improve?",
        role: Role::List(ImprovementKind::AreaForImprovement),
    },
    Heading { text: "What does the school need to improve?", role: Role::List(ImprovementKind::AreaForImprovement) },
];
