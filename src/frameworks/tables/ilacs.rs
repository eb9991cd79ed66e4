//! Inspection of local authority children's services, 2018 to 2026.
//!
//! One table serves all four editions: 2018, the new title page of 2021, care leavers judged apart
//! from January 2023, and no overall effectiveness from April 2026. They differ in which rows are
//! printed, not in their words.

use super::scales::FOUR_GRADES;
use crate::frameworks::table::{
    Author, Field, Form, Heading, Holds, Items, Label, Lead, Lists, Overall, Role, Sign, Table, Title,
};
use crate::report::{Area, Framework, ImprovementKind, Kind, SectionKind};
use jiff::civil::date;

/// The table.
pub static ILACS: Table = Table {
    framework: Framework::Ilacs,
    kind: Kind::InspectionReport,
    author: Author::Ofsted,
    form: Form::Report,
    signs: &[
        Sign::Opening("The impact of leaders on social work practice with children"),
        Sign::Opening("The impact of leaders on practice with children"),
        Sign::Opening("Inspection of children's social care services"),
        Sign::Opening("The experiences and progress of children in care and care leavers"),
        Sign::Opening("The experiences and progress of children who need help and protection"),
    ],
    labels: LABELS,
    scale: &FOUR_GRADES,
    overall: Overall::Until(date(2026, 4, 1)),
    outcomes: &[],
    headings: HEADINGS,
    statements: &[],
    lists: Lists::UnderHeadings,
    items: Items::Bullets,
    title: &[
        Title::Before("Inspection of children's social care services"),
        Title::Before("Inspection of local authority children's services"),
        Title::Before("Inspection of local authority children's social care"),
        Title::After("Inspection of"),
    ],
    block: BLOCK,
    lead: Lead::Labelled,
    team: &[],
    previous: &[],
};

pub(super) const LABELS: &[Label] = &[
    Label {
        text: "The impact of leaders on social work practice with children and families",
        area: Some(Area::LeadersImpact),
        variants: &[
            "The impact of leaders on practice with children and families",
            "Impact of leaders on social work practice with children and families",
        ],
    },
    Label {
        text: "The experiences and progress of children who need help and protection",
        area: Some(Area::HelpAndProtection),
        variants: &[
            "Experiences and progress of children who need help and protection",
            "The experience and progress of children who need help and protection",
        ],
    },
    Label {
        text: "The experiences and progress of children in care and care leavers",
        area: Some(Area::ChildrenInCareAndCareLeavers),
        variants: &[
            "The experience and progress of children in care and care leavers",
            "Experiences and progress of children in care and care leavers",
        ],
    },
    Label {
        text: "The experiences and progress of children in care",
        area: Some(Area::ChildrenInCare),
        variants: &[
            "Experiences and progress of children in care",
            "The experience and progress of children in care",
            "The experiences of children in care",
        ],
    },
    Label {
        text: "The experiences and progress of care leavers",
        area: Some(Area::CareLeavers),
        variants: &[
            "The experiences and progress of children care leavers",
            "Experiences and progress of care leavers",
            "The experience and progress of care leavers",
            "The experiences of care leavers",
        ],
    },
    Label { text: "Overall effectiveness", area: Some(Area::OverallEffectiveness), variants: &[] },
];

const HEADINGS: &[Heading] = &[
    Heading { text: "The Office for Standards in Education", role: Role::End },
    Heading { text: "What needs to improve", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Areas for improvement", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Areas for priority action", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Area for priority action", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Judgement Grade", role: Role::Section(SectionKind::Other) },
];

pub(super) const BLOCK: &[Field] = &[
    Field { text: "Inspection dates", holds: Holds::Dates },
    Field { text: "Inspection date", holds: Holds::Dates },
    Field { text: "Lead inspectors", holds: Holds::Lead },
    Field { text: "Lead inspector", holds: Holds::Lead },
    Field { text: "Judgement", holds: Holds::Other },
];
