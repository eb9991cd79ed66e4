//! Children's homes, under the social care common inspection framework (SCCIF), from 2017.
//!
//! Their paragraphs carry no numbers, and no authority is named: a home is known by its number alone.

use super::scales::FOUR_GRADES;
use crate::frameworks::table::{
    Author, Field, Form, Heading, Holds, Items, Label, Lead, Lists, Overall, Role, Sign, Table, Title,
};
use crate::report::{Area, Framework, ImprovementKind, Kind, SectionKind};

/// The table.
pub static CHILDRENS_HOME: Table = Table {
    framework: Framework::ChildrensHome,
    kind: Kind::InspectionReport,
    author: Author::Ofsted,
    form: Form::Report,
    signs: &[Sign::Title("Information about this children's home")],
    labels: LABELS,
    scale: &FOUR_GRADES,
    overall: Overall::Always,
    outcomes: &[],
    headings: HEADINGS,
    statements: &[],
    lists: Lists::UnderHeadings,
    items: Items::RowsWithDueDates,
    title: &[Title::Before("Registered provider")],
    block: &[
        Field { text: "Registered provider", holds: Holds::Other },
        Field { text: "Inspection dates", holds: Holds::Dates },
        Field { text: "Inspection date", holds: Holds::Dates },
        Field { text: "Date of last inspection", holds: Holds::Other },
        Field { text: "Overall judgement at last inspection", holds: Holds::Other },
        Field { text: "Enforcement action since last inspection", holds: Holds::Other },
    ],
    lead: Lead::Labelled,
    team: &["Inspector"],
    previous: &[],
};

const LABELS: &[Label] = &[
    Label {
        text: "Overall experiences and progress of children and young people, taking into account",
        area: Some(Area::OverallExperiencesAndProgress),
        variants: &["Overall experiences and progress of children and young people"],
    },
    Label {
        text: "How well children and young people are helped and protected",
        area: Some(Area::HelpedAndProtected),
        variants: &[],
    },
    Label {
        text: "The effectiveness of leaders and managers",
        area: Some(Area::EffectivenessOfLeadersAndManagers),
        variants: &["The effectiveness of leaders and manager"],
    },
];

const HEADINGS: &[Heading] = &[
    Heading { text: "Children's home details", role: Role::Section(SectionKind::BackMatter) },
    Heading { text: "Information about this children's home", role: Role::Section(SectionKind::Information) },
    Heading { text: "Information about this inspection", role: Role::Section(SectionKind::Information) },
    Heading { text: "Inspection judgements", role: Role::Part },
    Heading { text: "Inspector", role: Role::Section(SectionKind::Team) },
    Heading { text: "Inspectors", role: Role::Section(SectionKind::Team) },
    Heading { text: "Recent inspection history", role: Role::History },
    Heading { text: "Recommendation", role: Role::List(ImprovementKind::Recommendation) },
    Heading { text: "Recommendations", role: Role::List(ImprovementKind::Recommendation) },
    Heading { text: "Statutory requirement", role: Role::List(ImprovementKind::Requirement) },
    Heading { text: "Statutory requirements", role: Role::List(ImprovementKind::Requirement) },
    Heading { text: "The Office for Standards in Education", role: Role::End },
    Heading {
        text: "What does the children's home need to do to improve?",
        role: Role::List(ImprovementKind::Recommendation),
    },
];
