//! Letters to one authority: focused visits, monitoring visits, and contact, referral and assessment.
//!
//! None of them awards a grade, so none has labels.

use super::scales::FOUR_GRADES;
use crate::frameworks::table::{
    Author, Field, Form, Heading, Holds, Items, Lead, Lists, Overall, Role, Sign, Table, Title,
};
use crate::report::{Framework, ImprovementKind, Kind, SectionKind};

/// ILACS focused visits, 2018 on.
pub static FOCUSED_VISIT: Table = Table {
    framework: Framework::Ilacs,
    kind: Kind::FocusedVisit,
    author: Author::Ofsted,
    form: Form::Letter,
    signs: &[
        Sign::Title("This letter summarises the findings of the focused visit"),
        Sign::Title("This letter summarises the findings of a focused visit"),
        Sign::Line("Focused visit to"),
    ],
    labels: &[],
    scale: &FOUR_GRADES,
    overall: Overall::Never,
    outcomes: &[],
    headings: VISIT_HEADINGS,
    statements: &[],
    lists: Lists::UnderHeadings,
    items: Items::Bullets,
    title: &[Title::After("Focused visit to")],
    block: LETTER_BLOCK,
    lead: Lead::InText,
    team: &[],
    previous: &[],
};

/// Monitoring visits to authorities judged inadequate, 2016 on.
pub static MONITORING_VISIT: Table = Table {
    framework: Framework::Ilacs,
    kind: Kind::MonitoringVisit,
    author: Author::Ofsted,
    form: Form::Letter,
    signs: &[
        Sign::Title("This letter summarises the findings of the monitoring visit"),
        Sign::Title("This letter summarises the findings of a monitoring visit"),
        Sign::Line("Monitoring visit to"),
        Sign::Line("Monitoring visit of"),
    ],
    labels: &[],
    scale: &FOUR_GRADES,
    overall: Overall::Never,
    outcomes: &[],
    headings: VISIT_HEADINGS,
    statements: &[],
    lists: Lists::UnderHeadings,
    items: Items::Bullets,
    title: &[Title::After("Monitoring visit to"), Title::After("Monitoring visit of")],
    block: LETTER_BLOCK,
    lead: Lead::Labelled,
    team: &[],
    previous: &[],
};

/// Unannounced inspections of contact, referral and assessment, 2009 to 2012.
pub static CONTACT_REFERRAL_ASSESSMENT: Table = Table {
    framework: Framework::ContactReferralAssessment,
    kind: Kind::InspectionReport,
    author: Author::Ofsted,
    form: Form::Letter,
    signs: &[
        Sign::Title("unannounced inspection of contact, referral and assessment"),
        Sign::Title("unannounced inspection of contact referral and assessment arrangements within"),
    ],
    labels: &[],
    scale: &FOUR_GRADES,
    overall: Overall::Never,
    outcomes: &[],
    headings: CONTACT_HEADINGS,
    statements: &[],
    lists: Lists::UnderHeadings,
    items: Items::Bullets,
    title: &[
        Title::After("Annual unannounced inspection of contact, referral and assessment arrangements within"),
        Title::After("Unannounced inspection of contact, referral and assessment arrangements within"),
    ],
    block: LETTER_BLOCK,
    lead: Lead::Labelled,
    team: &[],
    previous: &[],
};

const VISIT_HEADINGS: &[Heading] = &[
    Heading { text: "Overview", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Headline findings", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Summary", role: Role::Section(SectionKind::Summary) },
    Heading {
        text: "What needs to improve in this area of social work practice",
        role: Role::List(ImprovementKind::AreaForImprovement),
    },
    Heading {
        text: "What needs to improve in this area of practice",
        role: Role::List(ImprovementKind::AreaForImprovement),
    },
    Heading { text: "What needs to improve", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Areas for improvement", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Areas for priority action", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Area for priority action", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Areas for priority actions", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Areas of strength", role: Role::Section(SectionKind::Strengths) },
    Heading { text: "Strengths", role: Role::Section(SectionKind::Strengths) },
    Heading { text: "Main findings", role: Role::Section(SectionKind::Findings) },
    Heading { text: "Findings", role: Role::Section(SectionKind::Findings) },
    Heading { text: "Findings and evaluation of progress", role: Role::Section(SectionKind::Findings) },
    Heading { text: "Areas covered by the visit", role: Role::Section(SectionKind::Information) },
    Heading { text: "Next steps", role: Role::Section(SectionKind::NextSteps) },
    Heading { text: "Yours sincerely", role: Role::End },
    Heading { text: "Your sincerely", role: Role::End },
    Heading { text: "Yours faithfully", role: Role::End },
];

const CONTACT_HEADINGS: &[Heading] = &[
    Heading { text: "Strengths", role: Role::Section(SectionKind::Strengths) },
    Heading {
        text: "From the evidence gathered, the following strengths were noted",
        role: Role::Section(SectionKind::Strengths),
    },
    Heading {
        text: "The service meets the requirements of statutory guidance in the following areas",
        role: Role::Section(SectionKind::Strengths),
    },
    Heading {
        text: "From the evidence gathered, the following features of the service were identified",
        role: Role::Section(SectionKind::Findings),
    },
    Heading { text: "Main findings", role: Role::Section(SectionKind::Findings) },
    Heading { text: "Findings", role: Role::Section(SectionKind::Findings) },
    Heading { text: "Areas for development", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Area for development", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Areas for improvement", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Areas for priority action", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Area for priority action", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Yours sincerely", role: Role::End },
    Heading { text: "Your sincerely", role: Role::End },
    Heading { text: "Yours faithfully", role: Role::End },
];

/// A letter has no labelled values: its dates stand in its first sentence.
pub(super) const LETTER_BLOCK: &[Field] = &[Field { text: "Dear", holds: Holds::Other }];
