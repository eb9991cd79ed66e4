//! Area SEND, schools, joint area reviews.

use super::draft::{self, Draft};
use super::shared::{GRADES_SIF, imprint, is, judge};
use super::{Element, words};
use ofsted_report::report::{Area, Framework, ImprovementKind as Item, Kind, Outcome};

const OUTCOMES: [(Outcome, &str); 2] = [
    (
        Outcome::TypicallyPositive,
        "The local area partnership’s special educational needs and/or disabilities (SEND) arrangements typically lead to positive experiences and outcomes for children and young people with SEND.",
    ),
    (
        Outcome::Inconsistent,
        "The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people with special educational needs and/or disabilities (SEND).",
    ),
];
const FAILINGS: (Outcome, &str) = (
    Outcome::SystemicFailings,
    "There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with SEND.",
);

/// Area SEND, two of the three outcomes.
pub fn area_send(draft: &mut Draft) {
    let outcome = *draft.dice.pick(&OUTCOMES);
    send_front(draft, outcome);
    send_items(draft);
    send_back(draft);
}

/// Area SEND with systemic failings: a table of priority actions.
pub fn area_send_failings(draft: &mut Draft) {
    send_front(draft, FAILINGS);
    draft.list(Item::PriorityAction);
    draft.heading("Areas for priority action");
    draft.put(Element::Row("Responsible body".into(), "Areas for priority action".into()));
    for _ in 0..2 + draft.dice.below(3) {
        let (text, body) = (
            words::leaders_item(&mut draft.dice) + ".",
            format!("{} Council and NHS West Ferring Integrated Care Board (ICB)", draft.name),
        );
        draft.expect(&text).responsible = Some(body.clone());
        draft.put(Element::Priority(body, text));
    }
    send_items(draft);
    send_back(draft);
}

fn send_front(draft: &mut Draft, outcome: (Outcome, &str)) {
    is(draft, Framework::AreaSend, Kind::JointInspection);
    draft.block(&["Local area partnership report"]);
    draft.title(&format!("Area SEND inspection of {} Local Area Partnership", draft.name));
    let days = draft.dates(&[2023, 2024], 4);
    let range = draft.range(&[draft::short_to, draft::full_to], days);
    draft.document.look.foot = vec![format!("Inspection report: {} Local Area Partnership", draft.name), range.clone()];
    draft.label("Inspection dates:", &range);
    draft.label("Dates of previous inspection:", "2 to 6 October 2017");
    draft.known.outcome = Some(outcome.0);
    draft.heading("Inspection outcome");
    draft.say(outcome.1);
    draft.say("The next full inspection will be within approximately three years.");
    for heading in [
        "Information about the local area partnership",
        "What is it like to be a child or young person with SEND in this area?",
    ] {
        draft.heading(heading);
        draft.prose(draft.size);
    }
    for heading in
        ["What is the area partnership doing that is effective?", "What does the area partnership need to do better?"]
    {
        draft.heading(heading);
        draft.bullets(draft.size);
    }
}

fn send_items(draft: &mut Draft) {
    draft.list(Item::AreaForImprovement);
    draft.heading("Areas for improvement");
    draft.put(Element::Cell("Areas for improvement".into()));
    for _ in 0..2 + draft.dice.below(4) {
        let text = words::leaders_item(&mut draft.dice) + ".";
        draft.expect(&text);
        draft.put(Element::Cell(text));
    }
}

fn send_back(draft: &mut Draft) {
    let name = draft.inspector();
    draft.known.lead_inspector = Some(name.into());
    draft.heading("Local area partnership details");
    draft.put(Element::Row("Local Authority".into(), "Integrated Care Board".into()));
    draft.put(Element::Row(format!("{} Council", draft.name), "NHS West Ferring ICB".into()));
    draft.heading("Information about this inspection");
    draft.prose(1);
    draft.heading("Inspection team");
    draft.put(Element::Row("Ofsted".into(), "Care Quality Commission".into()));
    draft.put(Element::Row(format!("{name}, Ofsted HMI Lead inspector"), "Petra Holm, CQC Lead inspector".into()));
    imprint(draft, 2024);
}

const SCHOOL: [(&str, Area); 6] = [
    ("Overall effectiveness", Area::OverallEffectiveness),
    ("Effectiveness of leadership and management", Area::EffectivenessOfLeadershipAndManagement),
    ("Quality of teaching, learning and assessment", Area::QualityOfTeachingLearningAndAssessment),
    ("Personal development, behaviour and welfare", Area::PersonalDevelopmentBehaviourAndWelfare),
    ("Outcomes for pupils", Area::OutcomesForPupils),
    ("Early years provision", Area::EarlyYearsProvision),
];

/// A school under the framework of 2015: the last row is the inspection before.
pub fn school(draft: &mut Draft) {
    is(draft, Framework::School, Kind::InspectionReport);
    (draft.document.look.glyph, draft.document.look.sub_glyph) = ('\u{f06e}', '–');
    draft.known.provider_name = format!("{} Primary School", draft.name);
    draft.block(&["School report"]);
    draft.title(&draft.known.provider_name.clone());
    draft.block(&["Mill Lane, Marshwick, MW1 0ZZ"]);
    let days = draft.dates(&[2015, 2016, 2017], 1);
    draft.put(Element::Cells("Inspection dates".into(), draft::short_glued(days.0, days.1)));
    let grades: Vec<_> = SCHOOL.iter().map(|_| draft.grade(&GRADES_SIF)).collect();
    for ((label, area), grade) in SCHOOL.iter().zip(&grades) {
        judge(draft, *area, grade.0);
        draft.put(Element::Row(label.to_string(), grade.1.into()));
    }
    draft.put(Element::Row("Overall effectiveness at previous inspection".into(), "Good".into()));
    draft.heading("Summary of key findings for parents and pupils");
    draft.bullets(4);
    school_items(draft);
    draft.heading("Inspection judgements");
    for ((label, _), grade) in SCHOOL.iter().zip(&grades).skip(1) {
        draft.put(Element::Row(label.to_string(), grade.1.into()));
        draft.bullets(draft.size);
    }
}

fn school_items(draft: &mut Draft) {
    draft.heading("Full report");
    draft.heading("What does the school need to do to improve further?");
    draft.list(Item::AreaForImprovement);
    for _ in 0..2 {
        let lead = words::task_item(&mut draft.dice) + " by:";
        draft.put(Element::Bullet(lead.clone()));
        draft.list.group = Some(lead);
        for _ in 0..2 {
            let text = format!("checking {}.", words::noun_item(&mut draft.dice).to_lowercase());
            draft.expect(&text);
            draft.put(Element::SubBullet(text));
        }
    }
}

/// A joint area review: a running head, numbers over all sections, grades of nothing.
pub fn joint_area_review(draft: &mut Draft) {
    is(draft, Framework::JointAreaReview, Kind::JointInspection);
    draft.known.improvements_stated = None;
    draft.document.look.foot = vec!["Inspection of progress made in the provision of safeguarding services".into()];
    draft.title("Joint area review");
    draft.title(&format!("{} Children’s Services Authority Area", draft.name));
    draft.title("Inspection of progress made in the provision of safeguarding services");
    let published = draft.monday(2009);
    draft.known.published = Some(published);
    draft.label("Published:", &draft::full(published));
    for heading in ["Introduction", "Summary", "The quality of practice", "Leadership and management"] {
        draft.heading(heading);
        draft.findings(draft.size * 5);
    }
}
