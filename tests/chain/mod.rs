//! A comparison made by hand, of an authority that does not exist: every part of it is filled, so that pages can be
//! tested without reading or comparing anything.
//!
//! It is made from JSON, as everyone outside the crate makes one: comparisons may get further fields.
#![allow(dead_code, reason = "every test file uses a part")]
#![allow(clippy::panic, reason = "JSON that is no comparison is a fault of the sample")]

use jiff::civil::{Date, date};
use ofsted_report::Span;
use ofsted_report::compare::{SCHEMA, *};
use ofsted_report::report::*;
use serde_json::{Value, json};

fn made<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap_or_else(|error| panic!("no part of a comparison: {error}"))
}

fn item(kind: ImprovementKind, number: Option<&str>, page: Option<usize>, text: &str) -> Item {
    let span = [Span::new(0, text.len())];
    made(json!({"kind": kind, "text": text, "number": number, "page": page, "span": span}))
}

fn inspection(name: &str, framework: Framework, kind: Kind, days: [Date; 2], improvements: Vec<Item>) -> Inspection {
    let [start, end] = days;
    made(json!({
        "name": name, "framework": framework, "kind": kind, "start": start, "end": end, "improvements": improvements,
    }))
}

fn inspections() -> Vec<Inspection> {
    use ImprovementKind::{AreaForImprovement, PriorityAction, Recommendation};
    let mut slac = vec![
        item(
            Recommendation,
            None,
            Some(6),
            "Ensure that the supervision of social workers is regular and is recorded in case files",
        ),
        item(
            Recommendation,
            None,
            Some(6),
            "Improve the plans of children who leave care, so that each says who does what & by when",
        ),
        item(Recommendation, None, None, "Make sure that health assessments are done on time"),
    ];
    slac[0].group = Some("Immediately".to_owned());
    let sif = vec![
        item(
            Recommendation,
            Some("4"),
            Some(5),
            "Ensure that supervision challenges drift and that managers at every level record why they decide as they do.",
        ),
        item(Recommendation, Some("5"), Some(5), "Raise the quality of pathway plans."),
    ];
    let letter = vec![item(PriorityAction, None, Some(2), "Management oversight and supervision of social workers.")];
    let ilacs = vec![
        item(AreaForImprovement, None, Some(2), "The consistency of supervision and of management oversight."),
        item(AreaForImprovement, None, Some(2), "The choice of homes for children in care."),
    ];
    let (report, visit) = (Kind::InspectionReport, Kind::FocusedVisit);
    let mut all = vec![
        inspection("mersham/2011.txt", Framework::Slac, report, [date(2011, 3, 7), date(2011, 3, 18)], slac),
        inspection("mersham/2015.pdf", Framework::Sif, report, [date(2015, 4, 28), date(2015, 5, 20)], sif),
        inspection(
            "mersham/visit, 2021.txt",
            Framework::Ilacs,
            visit,
            [date(2021, 10, 12), date(2021, 10, 13)],
            letter,
        ),
        inspection("mersham/2026.txt", Framework::Ilacs, report, [date(2026, 6, 8), date(2026, 6, 19)], ilacs),
    ];
    all[1].published = Some(date(2015, 7, 3));
    all[3].published = Some(date(2026, 8, 4));
    all
}

fn point(inspection: usize, area: Area, label: &str, grade: Grade) -> Point {
    made(json!({"inspection": inspection, "area": area, "label": label, "grade": grade, "page": 2}))
}

fn change(from: usize, to: usize, direction: Direction, why: &str) -> Change {
    made(json!({"from": from, "to": to, "direction": direction, "why": why}))
}

fn line(strand: Strand, points: Vec<Point>, changes: Vec<Change>) -> Timeline {
    made(json!({"strand": strand, "points": points, "changes": changes}))
}

fn timeline() -> Vec<Timeline> {
    use Grade::{Adequate, Good, Inadequate, Outstanding, RequiresImprovement};
    let words = "“adequate” and “requires improvement” are both the third of four grades, but not the same words.";
    let service = |service, grade| {
        let mut point = point(0, Area::LeadershipAndManagement, "Leadership and management", grade);
        point.service = Some(service);
        point
    };
    vec![
        line(
            Strand::Overall,
            vec![
                point(0, Area::OverallEffectiveness, "Overall effectiveness", Adequate),
                point(1, Area::OverallEffectiveness, "Overall effectiveness", RequiresImprovement),
            ],
            vec![
                change(0, 1, Direction::Same, words),
                change(1, 3, Direction::NotComparable, "The later report gives no overall grade."),
            ],
        ),
        line(
            Strand::Leadership,
            vec![
                service(Service::Safeguarding, Good),
                service(Service::LookedAfterChildren, Adequate),
                point(1, Area::LeadershipManagementGovernance, "Leadership, management and governance", Inadequate),
                point(3, Area::LeadersImpact, "The impact of leaders on practice", Good),
            ],
            vec![
                change(0, 1, Direction::NotComparable, "The earlier report gives more than one grade, or none."),
                change(1, 3, Direction::Better, ""),
            ],
        ),
        line(
            Strand::Care,
            vec![
                point(0, Area::OverallEffectiveness, "Overall effectiveness", Good),
                point(1, Area::LookedAfterAndPermanence, "Children looked after and achieving permanence", Good),
                point(3, Area::ChildrenInCare, "Children in care", RequiresImprovement),
            ],
            vec![change(0, 1, Direction::Same, ""), change(1, 3, Direction::Worse, "")],
        ),
        line(
            Strand::CareLeavers,
            vec![
                point(1, Area::CareLeavers, "Care leavers", Good),
                point(3, Area::CareLeavers, "Care leavers", Outstanding),
            ],
            vec![change(1, 3, Direction::Better, "")],
        ),
    ]
}

const fn at(inspection: usize, improvement: usize) -> ItemRef {
    ItemRef { inspection, improvement }
}

fn issues() -> Vec<Issue> {
    let link = |inspection: usize, improvement: usize, score: f64, shared: &[&str]| json!({"inspection": inspection, "improvement": improvement, "score": score, "shared": shared});
    let supervision = ["management oversight", "supervision", "supervision"];
    made(json!([
        {"later": at(1, 0), "earlier": [link(0, 0, 0.714_285, &["supervision", "case records"])]},
        {"later": at(1, 1), "earlier": [link(0, 1, 0.5, &["pathway plans"])]},
        {"later": at(2, 0), "earlier": [link(1, 0, 0.8, &["supervision"]), link(0, 0, 0.61, &["supervision"])]},
        {"later": at(3, 0), "earlier": [link(2, 0, 0.92, &supervision)]},
    ]))
}

fn evidence(paragraph: usize, number: u32, text: &str) -> Evidence {
    let span = [Span::new(paragraph * 100, paragraph * 100 + text.len())];
    made(json!({"paragraph": paragraph, "number": number, "page": 4, "text": text, "span": span}))
}

fn status() -> Vec<Status> {
    let told = |item: ItemRef, seen_in: usize, status: Fate, evidence: Option<Evidence>| {
        let ItemRef { inspection, improvement } = item;
        made(json!({
            "inspection": inspection, "improvement": improvement, "seen_in": seen_in, "status": status,
            "evidence": evidence,
        }))
    };
    let supervision = evidence(30, 31, "Supervision is not regular, and too many files hold no record of it.");
    let plans = evidence(41, 42, "Pathway plans are now detailed, and young people help to write them.");
    let mut uneven = evidence(0, 0, "The consistency of supervision and of management oversight.");
    (uneven.paragraph, uneven.number, uneven.page) = (None, None, Some(2));
    vec![
        told(at(0, 0), 1, Fate::Persists, Some(supervision)),
        told(at(0, 0), 3, Fate::Persists, Some(uneven.clone())),
        told(at(0, 1), 1, Fate::NotMentioned, None),
        told(at(0, 1), 3, Fate::Improved, Some(plans.clone())),
        told(at(0, 2), 1, Fate::NotMentioned, None),
        told(at(0, 2), 3, Fate::NotMentioned, None),
        told(at(1, 0), 3, Fate::Persists, Some(uneven)),
        told(at(1, 1), 3, Fate::Improved, Some(plans)),
    ]
}

fn threads() -> Vec<Thread> {
    let plans = evidence(41, 42, "Pathway plans are now detailed, and young people help to write them.");
    made(json!([
        {
            "title": "supervision and management oversight",
            "topics": [Topic::ManagementOversight, Topic::Supervision],
            "occurrences": [at(0, 0), at(1, 0), at(2, 0), at(3, 0)],
        },
        {
            "title":
                "pathway plans, the local offer and entitlements, and preparation for independence of care leavers",
            "topics": [Topic::PathwayPlan],
            "occurrences": [
                at(0, 1),
                at(1, 1),
                {"inspection": 3, "paragraph": plans.paragraph, "polarity": Polarity::Strength, "evidence": plans},
            ],
        },
    ]))
}

/// The comparison.
pub fn comparison() -> Comparison {
    let met = evidence(12, 13, "The recommendation of 2011 on supervision has only been met in part.");
    made(json!({
        "schema": SCHEMA,
        "authority": "Mersham",
        "inspections": inspections(),
        "timeline": timeline(),
        "issues": issues(),
        "status": status(),
        "threads": threads(),
        "statements": [{
            "inspection": 1, "about": [0], "says": Fate::Persists, "all": true, "items": [at(0, 0)], "evidence": met,
        }],
        "left_out": [{
            "name": "mersham/plan.txt",
            "why": "It is about an inspection, but not Ofsted’s own; “ofsted trace” reads it.",
        }],
    }))
}

/// The same with `text` wherever a document's words stand.
pub fn spoilt(text: &str) -> Comparison {
    let mut it = comparison();
    let said = |evidence: &mut Evidence| evidence.text.push_str(text);
    it.authority.push_str(text);
    for inspection in &mut it.inspections {
        inspection.name.push_str(text);
        inspection.improvements.iter_mut().for_each(|item| spoil(item, text));
    }
    for line in &mut it.timeline {
        line.points.iter_mut().for_each(|point| point.label.push_str(text));
        line.changes.iter_mut().for_each(|change| change.why.push_str(text));
    }
    it.issues.iter_mut().flat_map(|issue| &mut issue.earlier).for_each(|link| link.shared.push(text.to_owned()));
    it.status.iter_mut().filter_map(|status| status.evidence.as_mut()).for_each(said);
    it.threads.iter_mut().for_each(|thread| thread.title.push_str(text));
    let places = it.threads.iter_mut().flat_map(|thread| &mut thread.occurrences);
    places.filter_map(|place| place.evidence.as_mut()).for_each(said);
    it.statements.iter_mut().map(|statement| &mut statement.evidence).for_each(said);
    it.left_out.iter_mut().for_each(|left| left.name.push_str(text));
    it
}

fn spoil(item: &mut Item, text: &str) {
    item.text.push_str(text);
    item.group = Some(text.to_owned());
    item.number = Some(text.to_owned());
}

/// The same with every index pointing nowhere.
pub fn lost() -> Comparison {
    let mut it = comparison();
    let far = usize::MAX;
    for line in &mut it.timeline {
        line.points.iter_mut().for_each(|point| point.inspection = far);
        line.changes.iter_mut().for_each(|change| (change.from, change.to) = (far, far - 1));
    }
    for issue in &mut it.issues {
        issue.later = at(far, far);
        issue.earlier.iter_mut().for_each(|link| (link.inspection, link.improvement) = (1, far));
    }
    it.status.iter_mut().for_each(|status| (status.improvement, status.seen_in) = (far, far));
    it.threads.iter_mut().flat_map(|thread| &mut thread.occurrences).for_each(|place| place.inspection = far);
    it.statements.iter_mut().for_each(|statement| (statement.inspection, statement.about) = (far, vec![far]));
    it
}
