//! The single inspection framework, 2013 to 2018, and reviews of safeguarding children boards.
//!
//! Three templates followed one another: "Section 1" (February to August 2014), "Summary of
//! findings" (to June 2015) and "Recommendations" (to 2018). Their headings do not clash, so one
//! table holds them all.

use super::scales::FOUR_GRADES;
use crate::frameworks::table::{
    Author, Field, Form, Heading, Holds, Items, Label, Lead, Lists, Overall, Place, Role, Sign, Statement, Table, Title,
};
use crate::report::{Area, Framework, ImprovementKind, Kind, SectionKind};

/// Single inspections and re-inspections, with the review of the board where one is bound in.
pub static SIF: Table = Table {
    framework: Framework::Sif,
    kind: Kind::InspectionReport,
    author: Author::Ofsted,
    form: Form::Report,
    signs: &[
        Sign::Title("Inspection of services for children in need of help and protection"),
        Sign::Opening("Children looked after and achieving permanence"),
    ],
    labels: LABELS,
    scale: &FOUR_GRADES,
    overall: Overall::Always,
    outcomes: &[],
    headings: HEADINGS,
    statements: STATEMENTS,
    lists: Lists::UnderHeadings,
    items: Items::Numbered,
    title: &[
        Title::Before("Inspection of services for children in need"),
        Title::Before("Re-inspection of services for children in need"),
    ],
    block: BLOCK,
    lead: Lead::Labelled,
    team: &[],
    previous: &[],
};

/// A review of a board that is a report of its own (Surrey, August 2015).
pub static LSCB_REVIEW: Table = Table {
    framework: Framework::LscbReview,
    kind: Kind::InspectionReport,
    author: Author::Ofsted,
    form: Form::Report,
    signs: &[Sign::Title("Review of the effectiveness of the Local Safeguarding Children Board")],
    labels: &[],
    scale: &FOUR_GRADES,
    overall: Overall::Never,
    outcomes: &[],
    headings: HEADINGS,
    statements: STATEMENTS,
    lists: Lists::UnderHeadings,
    items: Items::Numbered,
    title: &[Title::Before("Review of the effectiveness of the Local Safeguarding Children Board")],
    block: BLOCK,
    lead: Lead::Labelled,
    team: &[],
    previous: &[],
};

pub(super) const LABELS: &[Label] = &[
    Label {
        text: "Children who need help and protection",
        area: Some(Area::HelpAndProtection),
        variants: &["The experiences and progress of children who need help and protection"],
    },
    Label {
        text: "Children looked after and achieving permanence",
        area: Some(Area::LookedAfterAndPermanence),
        variants: &["The experiences and progress of children looked after and achieving permanence"],
    },
    Label {
        text: "Adoption performance",
        area: Some(Area::Adoption),
        variants: &[
            "The graded judgement for adoption performance",
            "The graded judgment for adoption performance",
            "The graded judgement about adoption performance",
            "The graded judgment about adoption performance",
        ],
    },
    Label {
        text: "Experiences and progress of care leavers",
        area: Some(Area::CareLeavers),
        variants: &[
            "The experiences and progress of care leavers",
            "The graded judgement about the experience and progress of care leavers",
            "The graded judgment about the experience and progress of care leavers",
            "The graded judgement about the experiences and progress of care leavers",
            "The graded judgment about the experiences and progress of care leavers",
            "The graded judgement for the experience and progress of care leavers",
            "The graded judgment for the experience and progress of care leavers",
            "The graded judgement for the experiences and progress of care leavers",
            "The graded judgment for the experiences and progress of care leavers",
        ],
    },
    Label {
        text: "Leadership, management and governance",
        area: Some(Area::LeadershipManagementGovernance),
        variants: &[],
    },
];

const STATEMENTS: &[Statement] = &[
    Statement { starts: "Children's services in", area: Area::OverallEffectiveness, place: Place::Named },
    Statement { starts: "Children's services", area: Area::OverallEffectiveness, place: Place::Unnamed },
    Statement {
        starts: "The overall judgement is that children's services",
        area: Area::OverallEffectiveness,
        place: Place::Unnamed,
    },
    Statement {
        starts: "The overall judgement is that children's service",
        area: Area::OverallEffectiveness,
        place: Place::Unnamed,
    },
    Statement { starts: "The overall judgement", area: Area::OverallEffectiveness, place: Place::Unnamed },
    Statement { starts: "The Local Safeguarding Children Board", area: Area::Lscb, place: Place::Unnamed },
    Statement { starts: "The Local Safeguarding Children Board (LSCB)", area: Area::Lscb, place: Place::Unnamed },
    Statement { starts: "The Local Safeguarding Children", area: Area::Lscb, place: Place::Unnamed },
    Statement {
        starts: "The effectiveness of the Local Safeguarding Children Board (LSCB)",
        area: Area::Lscb,
        place: Place::Unnamed,
    },
    Statement {
        starts: "The effectiveness of the Local Safeguarding Children Board",
        area: Area::Lscb,
        place: Place::Unnamed,
    },
    Statement {
        starts: "The judgement for the effectiveness of the Local Safeguarding Children Board (LSCB)",
        area: Area::Lscb,
        place: Place::Unnamed,
    },
    Statement { starts: "The effectiveness of the LSCB", area: Area::Lscb, place: Place::Unnamed },
    Statement { starts: "The LSCB", area: Area::Lscb, place: Place::Unnamed },
];

const HEADINGS: &[Heading] = &[
    Heading { text: "The Office for Standards in Education", role: Role::End },
    Heading { text: "Section 1: the local authority", role: Role::Part },
    Heading { text: "The local authority", role: Role::Part },
    Heading { text: "Section 2: The effectiveness of the Local Safeguarding Children Board", role: Role::Board },
    Heading { text: "The Local Safeguarding Children Board (LSCB)", role: Role::Board },
    Heading { text: "The Local Safeguarding Children Board", role: Role::Board },
    Heading { text: "The effectiveness of the Local Safeguarding Children Board (LSCB)", role: Role::Board },
    Heading { text: "The effectiveness of the Local Safeguarding Children Board", role: Role::Board },
    Heading { text: "Executive summary", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Summary of key findings", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Summary of findings", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Summary", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Recommendations", role: Role::List(ImprovementKind::Recommendation) },
    Heading {
        text: "What does the local authority need to improve?",
        role: Role::List(ImprovementKind::AreaForImprovement),
    },
    Heading { text: "What does the LSCB need to improve?", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Priority and immediate action", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Priority and immediate actions", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Priority actions", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Areas for improvement", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Area for improvement", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "The local authority's strengths", role: Role::Section(SectionKind::Strengths) },
    Heading { text: "The local authority has the following strengths", role: Role::Section(SectionKind::Strengths) },
    Heading { text: "The LSCB's strengths", role: Role::Section(SectionKind::Strengths) },
    Heading { text: "The LSCB has the following strengths", role: Role::Section(SectionKind::Strengths) },
    Heading { text: "Key strengths and weaknesses of the LSCB", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Key strengths and weaknesses of the BSCB", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Key strengths and weaknesses of the OSCB", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Key strengths and weaknesses of the SSCB", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Key strengths and weaknesses of the Board", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Progress since the last inspection", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Summary for children and young people", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Summary for children", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Inspection findings – the Local Safeguarding Children Board", role: Role::Board },
    Heading { text: "Inspection findings – Local Safeguarding Children Board", role: Role::Board },
    Heading { text: "Inspection judgements about the local authority", role: Role::Part },
    Heading { text: "Inspection judgement about the LSCB", role: Role::Board },
    Heading { text: "Inspection judgements about the LSCB", role: Role::Board },
    Heading { text: "Inspection findings", role: Role::Section(SectionKind::Findings) },
    Heading { text: "Key judgement", role: Role::Section(SectionKind::Other) },
    Heading { text: "Key judgement Judgement grade", role: Role::Section(SectionKind::Other) },
    Heading { text: "Judgement grade", role: Role::Section(SectionKind::Other) },
    Heading { text: "Information about this local authority area", role: Role::Section(SectionKind::Information) },
    Heading { text: "Child protection in this area", role: Role::Section(SectionKind::Information) },
    Heading { text: "Children living in this area", role: Role::Section(SectionKind::Information) },
    Heading { text: "Children looked after in this area", role: Role::Section(SectionKind::Information) },
    Heading { text: "Other Ofsted inspections", role: Role::Section(SectionKind::Information) },
    Heading { text: "Previous Ofsted inspections", role: Role::Section(SectionKind::Information) },
    Heading { text: "Local leadership", role: Role::Section(SectionKind::Information) },
    Heading { text: "Other information about this area", role: Role::Section(SectionKind::Information) },
    Heading { text: "The LSCB", role: Role::Section(SectionKind::Information) },
    Heading { text: "Information about this inspection", role: Role::Section(SectionKind::Information) },
    Heading { text: "Information about this review", role: Role::Section(SectionKind::Information) },
    Heading { text: "The inspection team", role: Role::Section(SectionKind::Team) },
    Heading { text: "The review team", role: Role::Section(SectionKind::Team) },
    Heading { text: "What the inspection judgements mean", role: Role::Section(SectionKind::BackMatter) },
    Heading { text: "What the inspection judgments mean", role: Role::Section(SectionKind::BackMatter) },
    Heading {
        text: "What the inspection judgements mean: the local authority",
        role: Role::Section(SectionKind::BackMatter),
    },
    Heading {
        text: "What the inspection judgments mean: the local authority",
        role: Role::Section(SectionKind::BackMatter),
    },
    Heading { text: "What the inspection judgements mean: the LSCB", role: Role::Section(SectionKind::BackMatter) },
    Heading { text: "What the inspection judgments mean: the LSCB", role: Role::Section(SectionKind::BackMatter) },
    Heading {
        text: "Any complaints about the inspection or the report should be made following the procedures",
        role: Role::End,
    },
];

const BLOCK: &[Field] = &[
    Field { text: "Inspection dates", holds: Holds::Dates },
    Field { text: "Inspection date", holds: Holds::Dates },
    Field { text: "Review dates", holds: Holds::Dates },
    Field { text: "Review date", holds: Holds::Dates },
    Field { text: "Report published", holds: Holds::Published },
    Field { text: "Published", holds: Holds::Published },
    Field { text: "Lead inspector on site", holds: Holds::Lead },
    Field { text: "Lead inspectors", holds: Holds::Lead },
    Field { text: "Lead inspector", holds: Holds::Lead },
    Field { text: "Lead reviewer", holds: Holds::Lead },
    Field { text: "Deputy lead inspector", holds: Holds::Inspectors },
    Field { text: "Report author", holds: Holds::Other },
    Field { text: "Team inspectors", holds: Holds::Inspectors },
    Field { text: "Team inspector", holds: Holds::Inspectors },
    Field { text: "Shadow inspectors", holds: Holds::Other },
    Field { text: "Shadow inspector", holds: Holds::Other },
    Field { text: "Quality assurance manager", holds: Holds::Other },
    Field { text: "Senior data analysts", holds: Holds::Other },
    Field { text: "Senior data analyst", holds: Holds::Other },
    Field { text: "Any complaints about the inspection", holds: Holds::Other },
    Field { text: "Age group", holds: Holds::Other },
];
