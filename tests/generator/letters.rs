//! Letters: address, date, greeting, sections without numbers, signature.

use super::draft::{self, Draft};
use super::{Element, Gaps, words};
use ofsted_report::report::{Framework, ImprovementKind as Item, ImprovementsStated, Kind};

const OFSTED: [&str; 5] = ["Ofsted", "Piccadilly Gate", "Store Street", "Manchester", "M1 2WD"];
const PHONES: [&str; 4] =
    ["T 0300 123 1231", "Textphone 0161 618 8524", "enquiries@ofsted.gov.uk", "www.gov.uk/ofsted"];

fn is(draft: &mut Draft, framework: Framework, kind: Kind) {
    (draft.known.framework, draft.known.kind) = (Some(framework), Some(kind));
    draft.document.look.gaps = Gaps::Wide;
}

/// The letter's head: its date is `days` after the visit.
fn head(draft: &mut Draft, greeting: &str) {
    draft.block(&OFSTED);
    draft.block(&PHONES);
    date_line(draft);
    draft.block(&[
        "Perdita Lyle",
        "Director of Children’s Services",
        &format!("{} Council", draft.name),
        "1 Civic Way",
        "MW1 9ZZ",
    ]);
    draft.say(greeting);
}

fn date_line(draft: &mut Draft) {
    let day = draft::later(draft.known.end.unwrap(), 34);
    draft.known.published = Some(day);
    draft.block(&[&draft::full(day)]);
}

fn pair(draft: &mut Draft) -> (&'static str, &'static str) {
    let first = draft.inspector();
    let second = *words::INSPECTORS.iter().find(|&&name| name != first).unwrap();
    draft.known.inspectors = vec![first.into(), second.into()];
    draft.known.signatory = Some(first.into());
    (first, second)
}

fn signature(draft: &mut Draft, title: &str) {
    draft.say("Yours sincerely");
    let name = draft.known.signatory.clone().unwrap();
    draft.block(&[&name, title]);
}

fn noun_items(draft: &mut Draft, count: usize) {
    for _ in 0..count {
        let text = words::noun_item(&mut draft.dice) + ".";
        draft.item(&text);
    }
}

/// A focused visit, 2018 to 2021: findings are bullets.
pub fn focused_visit_bullets(draft: &mut Draft) {
    draft.document.look.glyph = *draft.dice.pick(&['\u{f06e}', '\u{25fc}']);
    draft.dates(&[2018, 2019, 2020], 1);
    visit_head(draft);
    let (first, second) = pair(draft);
    let opening = visit_opening(draft);
    draft.say(&format!("{opening} The inspectors were {first}, HMI, and {second}, HMI."));
    scope(draft);
    draft.heading("Overview");
    draft.prose(2);
    draft.heading("What needs to improve in this area of social work practice");
    visit_items(draft);
    draft.heading("Findings");
    draft.bullets(draft.size * 3);
    visit_end(draft, "Her Majesty’s Inspector");
}

/// A focused visit whose letter says nothing of improvement.
pub fn focused_visit_no_section(draft: &mut Draft) {
    draft.dates(&[2022, 2023, 2024], 1);
    visit_to_headlines(draft);
    draft.heading("Main findings");
    draft.prose(draft.size);
    visit_end(draft, "His Majesty’s Inspector");
}

/// A focused visit whose letter names what remains from the last one.
pub fn focused_visit_remaining(draft: &mut Draft) {
    draft.dates(&[2021], 1);
    visit_to_headlines(draft);
    draft.heading("What needs to improve in this area of social work practice?");
    draft.known.improvements_stated = Some(ImprovementsStated::HeadingWithoutItems);
    draft.say("The areas for improvement that the last focused visit set in February 2020 remain.");
    draft.heading("Main findings");
    draft.prose(draft.size);
    visit_end(draft, "Her Majesty’s Inspector");
}

/// A focused visit since 2021: findings are prose.
pub fn focused_visit_prose(draft: &mut Draft) {
    draft.dates(&[2022, 2023, 2024], 1);
    visit_to_headlines(draft);
    if draft.dice.below(2) == 0 {
        draft.heading("Areas for priority action");
        draft.list(Item::PriorityAction);
        noun_items(draft, 2);
    }
    draft.heading("What needs to improve in this area of social work practice?");
    visit_items(draft);
    draft.heading("Main findings");
    draft.prose(draft.size * 3);
    visit_end(draft, "His Majesty’s Inspector");
}

fn visit_to_headlines(draft: &mut Draft) {
    visit_head(draft);
    let (first, second) = pair(draft);
    let opening = visit_opening(draft);
    draft.say(&format!("{opening} His Majesty’s Inspectors for this visit were {first} and {second}."));
    scope(draft);
    draft.heading("Headline findings");
    draft.memory();
    draft.prose(1);
}

fn visit_head(draft: &mut Draft) {
    is(draft, Framework::Ilacs, Kind::FocusedVisit);
    head(draft, "Dear Perdita");
    draft.heading(&format!("Focused visit to {} children’s services", draft.name));
}

fn visit_opening(draft: &mut Draft) -> String {
    let (start, end) = (draft.known.start.unwrap(), draft.known.end.unwrap());
    format!(
        "This letter summarises the findings of the focused visit to {} children’s services on {}.",
        draft.name,
        draft::short_and(start, end)
    )
}

fn scope(draft: &mut Draft) {
    let topic = *draft.dice.pick(&words::TOPICS);
    draft.known.topic = Some(topic.into());
    draft.say(&format!("Inspectors looked at the local authority’s arrangements for {topic}."));
    draft.say("This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.");
}

fn visit_items(draft: &mut Draft) {
    draft.list(Item::AreaForImprovement);
    noun_items(draft, 2 + draft.size % 3);
}

fn visit_end(draft: &mut Draft, title: &str) {
    draft.say("Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.");
    signature(draft, title);
}

/// A monitoring visit: the bullets are concerns of the last inspection, not items.
pub fn monitoring_visit(draft: &mut Draft) {
    is(draft, Framework::Ilacs, Kind::MonitoringVisit);
    draft.dates(&[2022, 2023], 1);
    head(draft, "Dear Perdita");
    draft.heading(&format!("Monitoring visit to {} children’s services", draft.name));
    let (first, second) = pair(draft);
    let (start, end) = (draft.known.start.unwrap(), draft.known.end.unwrap());
    draft.say(&format!(
        "This letter summarises the findings of the monitoring visit to {} children’s services on {}. This was the second monitoring visit since the local authority was judged inadequate in December 2021. His Majesty’s Inspectors for this visit were {first} and {second}.",
        draft.name, draft::short_and(start, end)
    ));
    draft.heading("Areas covered by the visit");
    draft.say("In particular, inspectors reviewed the progress made in these areas of concern identified at the last inspection:");
    draft.bullets(3);
    for heading in ["Headline findings", "Findings and evaluation of progress"] {
        draft.heading(heading);
        draft.prose(draft.size);
    }
    signature(draft, "His Majesty’s Inspector");
}

/// An unannounced inspection of contact, referral and assessment.
pub fn contact_referral_assessment(draft: &mut Draft) {
    is(draft, Framework::ContactReferralAssessment, Kind::InspectionReport);
    draft.dates(&[2009, 2010, 2011], 1);
    head(draft, "Dear Ms Lyle");
    draft.heading(&format!(
        "Annual unannounced inspection of contact, referral and assessment arrangements within {} children’s services",
        draft.name
    ));
    let (start, end) = (draft.known.start.unwrap(), draft.known.end.unwrap());
    draft.say(&format!("This letter gives the findings of the unannounced inspection of contact, referral and assessment arrangements that was conducted on {}.", draft::short_and(start, end)));
    draft.heading("Strengths");
    draft.bullets(2);
    draft.list(Item::AreaForImprovement);
    draft.heading("Areas for development");
    noun_items(draft, 3);
    draft.list(Item::PriorityAction);
    draft.heading("Areas for priority action");
    noun_items(draft, 1);
    draft.known.signatory = Some("Morag Ellison".into());
    signature(draft, "Her Majesty’s Inspector");
}

const NAMES_OLD: [&str; 8] = [
    "Ofsted",
    "Care Quality Commission",
    "Edith Marl",
    "Una Prior",
    "National Director, Social Care",
    "Deputy Chief Inspector",
    "HMI Constabulary",
    "HMI Probation",
];

/// A joint targeted area inspection, 2016 to 2020: findings in two lists.
pub fn jtai_old(draft: &mut Draft) {
    is(draft, Framework::Jtai, Kind::JointInspection);
    draft.document.look.glyph = *draft.dice.pick(&['\u{f06e}', '\u{25fc}']);
    let (start, end) = draft.dates(&[2016, 2017, 2018, 2019], 4);
    date_line(draft);
    addressees(draft);
    draft.say("Dear local partnership");
    draft.heading(&format!(
        "Joint targeted area inspection of the multi-agency response to child exploitation in {}",
        draft.name
    ));
    draft.say(&format!("Between {}, Ofsted, the Care Quality Commission (CQC), HMI Constabulary and HMI Probation carried out a joint inspection of the multi-agency response to exploitation in {}.", draft::short_and(start, end), draft.name));
    draft.say("This inspection included a ‘deep dive’ focus on children who go missing.");
    draft.prose(2);
    draft.heading("Key strengths");
    draft.bullets(draft.size * 2);
    draft.heading("Areas for improvement");
    draft.list(Item::AreaForImprovement);
    for _ in 0..draft.size * 2 {
        let text = words::finding(&mut draft.dice);
        draft.item(&text);
    }
    draft.heading("Case study: area for improvement");
    draft.prose(1);
    draft.heading("Next steps");
    draft.say("The director of children’s services should prepare a written statement of proposed action.");
    draft.say("Yours sincerely");
    draft.block(&NAMES_OLD);
}

fn addressees(draft: &mut Draft) {
    draft.block(&[
        &format!("Perdita Lyle, Director of Children’s Services, {} Council", draft.name),
        "Osric Venn, Chief Constable",
        "Lena Foss, Independent Scrutineer",
    ]);
}

/// A joint targeted area inspection since 2022.
pub fn jtai_new(draft: &mut Draft) {
    is(draft, Framework::Jtai, Kind::JointInspection);
    let (start, end) = draft.dates(&[2022, 2023, 2024], 4);
    date_line(draft);
    addressees(draft);
    draft.say(&format!("Dear {} Local Safeguarding Partnership", draft.name));
    draft.heading(&format!("Joint targeted area inspection of {}", draft.name));
    draft.say(&format!("This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to families in {} who need help.", draft.name));
    draft.say(&format!(
        "This inspection took place from {}. It was carried out by inspectors from three inspectorates.",
        draft::short_to(start, end)
    ));
    draft.heading("Headline findings");
    draft.prose(2);
    if draft.dice.below(2) == 0 {
        draft.heading("Area for priority action");
        draft.list(Item::PriorityAction);
        noun_items(draft, 1);
    }
    draft.heading("What needs to improve?");
    draft.list(Item::AreaForImprovement);
    noun_items(draft, 3);
    draft.heading("Strengths");
    draft.bullets(draft.size);
    draft.heading("Main findings");
    draft.prose(draft.size);
    draft.heading("Next steps");
    draft.say(&format!("We have determined that {} Council is the principal authority.", draft.name));
    draft.say("Yours sincerely");
    draft.block(&[
        "Edith Marl",
        "National Director Regulation and Social Care, Ofsted",
        "",
        "Una Prior",
        "Chief Inspector of Healthcare",
    ]);
}

/// A letter after a local area SEND inspection, 2016 to 2022, that asks for a statement of action.
pub fn local_area_send(draft: &mut Draft) {
    is(draft, Framework::LocalAreaSend, Kind::JointInspection);
    let (start, end) = draft.dates(&[2016, 2017, 2018, 2019, 2021], 4);
    head(draft, "Dear Ms Lyle and Mr Venn");
    draft.heading(&format!("Joint local area SEND inspection in {}", draft.name));
    draft.say(&format!("Between {} and {}, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of {}.", draft::full(start), draft::full(end), draft.name));
    draft.say("Her Majesty’s Chief Inspector has determined that a Written Statement of Action (WSOA) is required because of significant areas of weakness in the local area’s practice.");
    draft.heading("Main findings");
    draft.bullets(draft.size);
    draft.list.kind = None;
    draft.say("The local area is required to produce and submit a Written Statement of Action to Ofsted that explains how the local area will tackle the following areas of significant weakness:");
    for _ in 0..3 {
        let text = words::noun_item(&mut draft.dice);
        let text = text[..1].to_lowercase() + &text[1..];
        draft.item(&text);
    }
    draft.say("Yours sincerely");
    draft.put(Element::Block(vec!["Edith Marl".into(), "Regional Director".into()]));
}
