//! Reports and letters by several inspectorates: JTAI, SEND, joint area reviews. None awards a grade.

use super::letters;
use super::scales::FOUR_GRADES;
use crate::frameworks::table::{
    Author, Field, Form, Heading, Holds, Items, Lead, Lists, Overall, Role, Sign, Table, Title,
};
use crate::report::{Framework, ImprovementKind, Kind, Outcome, SectionKind};

/// Area SEND inspections, 2023 on.
pub static AREA_SEND: Table = Table {
    framework: Framework::AreaSend,
    kind: Kind::JointInspection,
    author: Author::Ofsted,
    form: Form::Report,
    signs: &[Sign::Title("Area SEND inspection of"), Sign::Title("Local area partnership report")],
    labels: &[],
    scale: &FOUR_GRADES,
    overall: Overall::Never,
    outcomes: OUTCOMES,
    headings: AREA_SEND_HEADINGS,
    statements: &[],
    lists: Lists::UnderHeadings,
    items: Items::Rows,
    title: &[Title::After("Area SEND inspection of")],
    block: &[
        Field { text: "Inspection dates", holds: Holds::Dates },
        Field { text: "Inspection date", holds: Holds::Dates },
        Field { text: "Dates of previous inspections", holds: Holds::Other },
        Field { text: "Dates of previous inspection", holds: Holds::Other },
        Field { text: "Date of previous inspection", holds: Holds::Other },
    ],
    lead: Lead::InTeam,
    team: &["Ofsted", "HMI"],
    previous: &["datesofpreviousinspection", "dateofpreviousinspection"],
};

/// Local area SEND letters, 2016 to 2022, and their revisits.
pub static LOCAL_AREA_SEND: Table = Table {
    framework: Framework::LocalAreaSend,
    kind: Kind::JointInspection,
    author: Author::Ofsted,
    form: Form::JointLetter,
    signs: &[
        Sign::Title("Joint local area SEND inspection in"),
        Sign::Title("Joint area SEND inspection in"),
        Sign::Title("Joint local area SEND revisit in"),
        Sign::Title("Joint area SEND revisit in"),
    ],
    labels: &[],
    scale: &FOUR_GRADES,
    overall: Overall::Never,
    outcomes: &[],
    headings: LOCAL_AREA_SEND_HEADINGS,
    statements: &[],
    lists: Lists::Announced,
    items: Items::Bullets,
    title: &[
        Title::After("Joint local area SEND inspection in"),
        Title::After("Joint area SEND inspection in"),
        Title::After("Joint local area SEND revisit in"),
        Title::After("Joint area SEND revisit in"),
    ],
    block: letters::LETTER_BLOCK,
    lead: Lead::UnderSignature,
    team: &[],
    previous: &[],
};

/// Joint targeted area inspections, 2016 on, in the old form of letter and the new.
pub static JTAI: Table = Table {
    framework: Framework::Jtai,
    kind: Kind::JointInspection,
    author: Author::Ofsted,
    form: Form::JointLetter,
    signs: &[
        Sign::Title("Joint targeted area inspection of"),
        Sign::Title("findings of the joint targeted area inspection"),
    ],
    labels: &[],
    scale: &FOUR_GRADES,
    overall: Overall::Never,
    outcomes: &[],
    headings: JTAI_HEADINGS,
    statements: &[],
    lists: Lists::UnderHeadings,
    items: Items::BulletsOrParagraphs,
    title: &[Title::After("Joint targeted area inspection of")],
    block: letters::LETTER_BLOCK,
    lead: Lead::Labelled,
    team: &[],
    previous: &[],
};

/// Joint area reviews and their progress reports, to 2009.
pub static JOINT_AREA_REVIEW: Table = Table {
    framework: Framework::JointAreaReview,
    kind: Kind::JointInspection,
    author: Author::Ofsted,
    form: Form::JointLetter,
    signs: &[
        Sign::Line("Joint area review"),
        Sign::Title("Inspection of progress made in the provision of safeguarding services"),
    ],
    labels: &[],
    scale: &FOUR_GRADES,
    overall: Overall::Never,
    outcomes: &[],
    headings: JAR_HEADINGS,
    statements: &[],
    lists: Lists::UnderHeadings,
    items: Items::Bullets,
    title: &[
        Title::After("Inspection of progress made in the provision of safeguarding services in the London Borough of"),
        Title::After("Inspection of progress made in the provision of safeguarding services in"),
        Title::Below("Joint area review"),
    ],
    block: &[
        Field { text: "Inspection dates", holds: Holds::Dates },
        Field { text: "Inspection date", holds: Holds::Dates },
        Field { text: "Published", holds: Holds::Published },
        Field { text: "Reporting inspector", holds: Holds::Lead },
        Field { text: "Age group", holds: Holds::Other },
    ],
    lead: Lead::Labelled,
    team: &[],
    previous: &[],
};

const AREA_SEND_HEADINGS: &[Heading] = &[
    Heading { text: "The Office for Standards in Education", role: Role::End },
    Heading { text: "Inspection outcome", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Information about the local area partnership", role: Role::Section(SectionKind::Information) },
    Heading { text: "Local area partnership details", role: Role::Section(SectionKind::Information) },
    Heading { text: "Information about this inspection", role: Role::Section(SectionKind::Information) },
    Heading {
        text: "What is it like to be a child or young person with SEND in this area?",
        role: Role::Section(SectionKind::Findings),
    },
    Heading {
        text: "What is it like to be a child or young person with special educational needs and/or disabilities (SEND) in this area?",
        role: Role::Section(SectionKind::Findings),
    },
    Heading {
        text: "What is it like to be a child or young person with special educational needs and/or disabilities in this area?",
        role: Role::Section(SectionKind::Findings),
    },
    Heading {
        text: "What is it like to be a child or young person SEND in this area?",
        role: Role::Section(SectionKind::Findings),
    },
    Heading { text: "What does the area partnership need to do better?", role: Role::Section(SectionKind::Findings) },
    Heading {
        text: "What is the area partnership doing that is effective?",
        role: Role::Section(SectionKind::Strengths),
    },
    Heading { text: "Areas for improvement", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading {
        text: "Areas for improvement Areas for improvement",
        role: Role::List(ImprovementKind::AreaForImprovement),
    },
    Heading { text: "Area for improvement", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Areas for priority action", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Area for priority action", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Responsible body Areas for priority action", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Inspection team", role: Role::Section(SectionKind::Team) },
    Heading { text: "If you are not happy with the inspection or the report", role: Role::End },
];

const LOCAL_AREA_SEND_HEADINGS: &[Heading] = &[
    Heading { text: "Main findings", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Main Findings", role: Role::Section(SectionKind::Summary) },
    Heading {
        text: "The effectiveness of the local area in identifying children and young people's special educational needs and/or disabilities",
        role: Role::Section(SectionKind::Findings),
    },
    Heading {
        text: "The effectiveness of the local area in assessing and meeting the needs of children and young people with special educational needs and/or disabilities",
        role: Role::Section(SectionKind::Findings),
    },
    Heading {
        text: "The effectiveness of the local area in improving outcomes for children and young people with special educational needs and/or disabilities",
        role: Role::Section(SectionKind::Findings),
    },
    Heading {
        text: "The effectiveness of the local area in identifying children and young people's needs",
        role: Role::Section(SectionKind::Findings),
    },
    Heading {
        text: "The effectiveness of the local area in meeting the needs of children and young people",
        role: Role::Section(SectionKind::Findings),
    },
    Heading {
        text: "The effectiveness of the local area in improving outcomes for children and young people",
        role: Role::Section(SectionKind::Findings),
    },
    Heading { text: "Strengths", role: Role::Section(SectionKind::Strengths) },
    Heading { text: "Areas for development", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Areas for improvement", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading {
        text: "The inspection raises significant concerns about the effectiveness of the local area",
        role: Role::List(ImprovementKind::PriorityAction),
    },
    Heading {
        text: "The local area is required to produce and submit a written statement of action to Ofsted that explains how the local area will tackle the following areas of significant weakness",
        role: Role::List(ImprovementKind::PriorityAction),
    },
    Heading { text: "Yours sincerely", role: Role::End },
    Heading { text: "Your sincerely", role: Role::End },
    Heading { text: "Yours faithfully", role: Role::End },
];

const JTAI_HEADINGS: &[Heading] = &[
    Heading { text: "Context", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Headline findings", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Key strengths", role: Role::Section(SectionKind::Strengths) },
    Heading { text: "Key strength", role: Role::Section(SectionKind::Strengths) },
    Heading { text: "Strengths", role: Role::Section(SectionKind::Strengths) },
    Heading { text: "Early help strengths", role: Role::Section(SectionKind::Strengths) },
    Heading { text: "What needs to improve", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Areas for improvement", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Area for improvement", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Areas for priority action", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Area for priority action", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Areas for priority actions", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Main findings", role: Role::Section(SectionKind::Findings) },
    Heading { text: "Identifying and managing risk of harm at the 'front door'", role: Role::Theme },
    Heading { text: "Leadership and management", role: Role::Theme },
    Heading { text: "The Local Safeguarding Children Board", role: Role::Theme },
    Heading { text: "Local Safeguarding Children Board", role: Role::Theme },
    Heading { text: "Case study: highly effective practice", role: Role::Section(SectionKind::Other) },
    Heading { text: "Practice study: highly effective practice", role: Role::Section(SectionKind::Other) },
    Heading { text: "Case study: area for improvement", role: Role::Section(SectionKind::Other) },
    Heading { text: "Practice study: area for improvement", role: Role::Section(SectionKind::Other) },
    Heading { text: "Case study: areas for improvement", role: Role::Section(SectionKind::Other) },
    Heading { text: "Practice study: areas for improvement", role: Role::Section(SectionKind::Other) },
    Heading { text: "Case study: area(s) for improvement", role: Role::Section(SectionKind::Other) },
    Heading { text: "Practice study: area(s) for improvement", role: Role::Section(SectionKind::Other) },
    Heading { text: "Case study", role: Role::Section(SectionKind::Other) },
    Heading { text: "Practice study", role: Role::Section(SectionKind::Other) },
    Heading { text: "Places and spaces: highly effective practice", role: Role::Section(SectionKind::Other) },
    Heading { text: "Places and spaces", role: Role::Section(SectionKind::Other) },
    Heading { text: "Next steps", role: Role::Section(SectionKind::NextSteps) },
    Heading { text: "Yours sincerely", role: Role::End },
    Heading { text: "Your sincerely", role: Role::End },
    Heading { text: "Yours faithfully", role: Role::End },
];

const JAR_HEADINGS: &[Heading] = &[
    Heading { text: "About this inspection", role: Role::Section(SectionKind::Information) },
    Heading { text: "Introduction", role: Role::Section(SectionKind::Information) },
    Heading { text: "Context", role: Role::Section(SectionKind::Information) },
    Heading { text: "Background", role: Role::Section(SectionKind::Information) },
    Heading { text: "Summary", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Main findings", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Overall summary", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Summary of findings", role: Role::Section(SectionKind::Summary) },
    Heading { text: "Leadership and management", role: Role::Section(SectionKind::Findings) },
    Heading { text: "Quality of practice", role: Role::Section(SectionKind::Findings) },
    Heading { text: "Partnership working", role: Role::Section(SectionKind::Findings) },
    Heading { text: "Next steps", role: Role::Section(SectionKind::NextSteps) },
    Heading { text: "Recommendations", role: Role::List(ImprovementKind::Recommendation) },
    Heading { text: "Areas for improvement", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Immediately", role: Role::Deadline },
    Heading { text: "For immediate action", role: Role::Deadline },
    Heading { text: "For action over the next six months", role: Role::Deadline },
    Heading { text: "For action in the longer term", role: Role::Deadline },
    Heading { text: "Within three months", role: Role::Deadline },
    Heading { text: "Within six months", role: Role::Deadline },
];

/// Words of the three sentences with which an area SEND report states its outcome, as keys.
const OUTCOMES: &[(&str, Outcome)] = &[
    ("typicallyleadtopositiveexperiences", Outcome::TypicallyPositive),
    ("leadtoinconsistentexperiences", Outcome::Inconsistent),
    ("inconsistentexperiencesandoutcomes", Outcome::Inconsistent),
    ("systemicfailingsleadingtosignificantconcerns", Outcome::SystemicFailings),
];
