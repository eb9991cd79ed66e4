//! The two frameworks between SLAC and SIF: protection of children (2012-13) and looked after children (2013).

use super::scales::FOUR_GRADES;
use super::slac;
use crate::frameworks::table::{
    Author, Form, Heading, Items, Label, Lead, Lists, Overall, Place, Role, Sign, Statement, Table, Title,
};
use crate::report::{Area, Framework, ImprovementKind, Kind, SectionKind};

/// Local authority arrangements for the protection of children, 2012 to 2013.
pub static CHILD_PROTECTION_2012: Table = Table {
    framework: Framework::ChildProtection2012,
    kind: Kind::InspectionReport,
    author: Author::Ofsted,
    form: Form::Report,
    signs: &[Sign::Title("Inspection of local authority arrangements for the protection of children")],
    labels: PROTECTION_LABELS,
    scale: &FOUR_GRADES,
    overall: Overall::Always,
    outcomes: &[],
    headings: HEADINGS,
    statements: &[Statement {
        starts: "The overall effectiveness of arrangements to protect children in",
        area: Area::OverallEffectiveness,
        place: Place::Named,
    }],
    lists: Lists::UnderHeadings,
    items: Items::Bullets,
    title: &[
        Title::Below("Inspection of local authority arrangements for the protection of children"),
        Title::Before("Inspection of local authority arrangements for the protection of children"),
    ],
    block: slac::BLOCK,
    lead: Lead::Labelled,
    team: &[],
    previous: &[],
};

/// Looked after children services, 2013.
pub static LOOKED_AFTER_2013: Table = Table {
    framework: Framework::LookedAfter2013,
    kind: Kind::InspectionReport,
    author: Author::Ofsted,
    form: Form::Report,
    signs: &[Sign::Title("Inspection of looked after children services")],
    labels: LOOKED_AFTER_LABELS,
    scale: &FOUR_GRADES,
    overall: Overall::Always,
    outcomes: &[],
    headings: HEADINGS,
    statements: &[],
    lists: Lists::UnderHeadings,
    items: Items::Bullets,
    title: &[
        Title::Below("Inspection of looked after children services"),
        Title::Before("Inspection of looked after children services"),
    ],
    block: slac::BLOCK,
    lead: Lead::Labelled,
    team: &[],
    previous: &[],
};

const PROTECTION_LABELS: &[Label] = &[
    Label {
        text: "Overall effectiveness",
        area: Some(Area::OverallEffectiveness),
        variants: &["Overall effectiveness of arrangements to protect children"],
    },
    Label {
        text: "The effectiveness of the help and protection provided to children, young people, families and carers",
        area: Some(Area::HelpAndProtection),
        variants: &[
            "The effectiveness of help and protection provided to children, young people, families and carers",
            "The effectiveness of help and protection to children, young people, families and carers",
            "Effectiveness of the help and protection provided to children, young people, families and carers",
            "The effectiveness of the help and protection",
        ],
    },
    Label { text: "The quality of practice", area: Some(Area::QualityOfProvision), variants: &["Quality of practice"] },
    Label {
        text: "Leadership and governance",
        area: Some(Area::LeadershipAndManagement),
        variants: &["Leadership, management and governance", "The leadership and governance"],
    },
];

const LOOKED_AFTER_LABELS: &[Label] = &[
    Label {
        text: "Overall effectiveness",
        area: Some(Area::OverallEffectiveness),
        variants: &["Overall effectiveness of services for looked after children and young people"],
    },
    Label { text: "Capacity to improve", area: Some(Area::CapacityToImprove), variants: &["Capacity for improvement"] },
    Label {
        text: "Outcomes for looked after children and young people",
        area: Some(Area::OutcomesForLookedAfterChildren),
        variants: &["Outcomes for looked after children", "Outcomes for looked after children and care leavers"],
    },
    Label { text: "Quality of provision", area: Some(Area::QualityOfProvision), variants: &[] },
    Label { text: "Leadership and management", area: Some(Area::LeadershipAndManagement), variants: &[] },
];

const HEADINGS: &[Heading] = &[
    Heading { text: "About this inspection", role: Role::Section(SectionKind::Information) },
    Heading { text: "The inspection judgements and what they mean", role: Role::Section(SectionKind::Information) },
    Heading { text: "Service information", role: Role::Section(SectionKind::Information) },
    Heading { text: "Introduction", role: Role::Section(SectionKind::Information) },
    Heading { text: "The local authority area", role: Role::Section(SectionKind::Information) },
    Heading { text: "Areas for improvement", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Immediately", role: Role::Deadline },
    Heading { text: "Within three months", role: Role::Deadline },
    Heading { text: "Within six months", role: Role::Deadline },
    Heading { text: "Within 3 months", role: Role::Deadline },
    Heading { text: "Within 6 months", role: Role::Deadline },
    Heading { text: "Record of main findings", role: Role::Section(SectionKind::Record) },
];
