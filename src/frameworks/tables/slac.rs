//! Safeguarding and looked after children services, 2009 to 2012.
//!
//! Two halves re-use the same headings, so the half a heading stands in is part of what it judges.

use super::scales::FOUR_GRADES;
use crate::frameworks::table::{
    Author, Field, Form, Heading, Holds, Items, Label, Lead, Lists, Overall, Role, Sign, Table, Title,
};
use crate::report::{Area, Framework, ImprovementKind, Kind, SectionKind, Service};

/// The table.
pub static SLAC: Table = Table {
    framework: Framework::Slac,
    kind: Kind::InspectionReport,
    author: Author::Ofsted,
    form: Form::Report,
    signs: &[Sign::Title("Inspection of safeguarding and looked after children services")],
    labels: LABELS,
    scale: &FOUR_GRADES,
    overall: Overall::Always,
    outcomes: &[],
    headings: HEADINGS,
    statements: &[],
    lists: Lists::UnderHeadings,
    items: Items::Bullets,
    title: &[
        Title::Below("Inspection of safeguarding and looked after children services"),
        Title::Before("Inspection of safeguarding and looked after children services"),
    ],
    block: BLOCK,
    lead: Lead::Labelled,
    team: &[],
    previous: &[],
};

const fn label(text: &'static str, area: Area) -> Label {
    Label { text, area: Some(area), variants: &[] }
}

const LABELS: &[Label] = &[
    label("Overall effectiveness", Area::OverallEffectiveness),
    Label { text: "Capacity for improvement", area: Some(Area::CapacityToImprove), variants: &["Capacity to improve"] },
    label("Children and young people are safe and feel safe", Area::ChildrenSafeAndFeelSafe),
    label("Quality of provision", Area::QualityOfProvision),
    label(
        "The contribution of health agencies to keeping children and young people safe",
        Area::ContributionOfHealthAgencies,
    ),
    label("Ambition and prioritisation", Area::AmbitionAndPrioritisation),
    label("Leadership and management", Area::LeadershipAndManagement),
    label("Performance management and quality assurance", Area::PerformanceManagementAndQualityAssurance),
    label("Partnership working", Area::PartnershipWorking),
    label("Equality and diversity", Area::EqualityAndDiversity),
    label("Being healthy", Area::BeingHealthy),
    label("Staying safe", Area::StayingSafe),
    label("Enjoying and achieving", Area::EnjoyingAndAchieving),
    Label {
        text: "Making a positive contribution, including user engagement",
        area: Some(Area::MakingAPositiveContribution),
        variants: &["Making a positive contribution"],
    },
    label("Economic well-being", Area::EconomicWellBeing),
];

const HEADINGS: &[Heading] = &[
    Heading { text: "About this inspection", role: Role::Section(SectionKind::Information) },
    Heading { text: "The inspection judgements and what they mean", role: Role::Section(SectionKind::Information) },
    Heading { text: "Service information", role: Role::Section(SectionKind::Information) },
    Heading { text: "Safeguarding services", role: Role::Half(Service::Safeguarding) },
    Heading { text: "Services for looked after children", role: Role::Half(Service::LookedAfterChildren) },
    Heading { text: "Safeguarding outcomes for children and young people", role: Role::Section(SectionKind::Findings) },
    Heading {
        text: "How good are outcomes for looked after children and care leavers?",
        role: Role::Section(SectionKind::Findings),
    },
    Heading { text: "Outcomes for looked after children and care leavers", role: Role::Section(SectionKind::Findings) },
    Heading { text: "Areas for improvement", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Immediately", role: Role::Deadline },
    Heading { text: "Within three months", role: Role::Deadline },
    Heading { text: "Within six months", role: Role::Deadline },
    Heading { text: "Within 3 months", role: Role::Deadline },
    Heading { text: "Within 6 months", role: Role::Deadline },
    Heading { text: "Within twelve months", role: Role::Deadline },
    Heading { text: "Record of main findings", role: Role::Section(SectionKind::Record) },
];

pub(super) const BLOCK: &[Field] = &[
    Field { text: "Inspection dates", holds: Holds::Dates },
    Field { text: "Inspection date", holds: Holds::Dates },
    Field { text: "Reporting inspector", holds: Holds::Lead },
    Field { text: "Lead inspector", holds: Holds::Lead },
    Field { text: "Age group", holds: Holds::Other },
    Field { text: "Published", holds: Holds::Published },
];
