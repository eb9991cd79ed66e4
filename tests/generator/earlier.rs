//! Inspections of 2009 to 2013.

use super::draft::{self, Draft};
use super::shared::{GRADES_2009, contents, is};
use super::{Bullets, Element, words};
use ofsted_report::report::{Area, Framework, Grade, ImprovementKind as Item, Kind, Service};

/// The six headings of 2011 that both halves share, and what they judge.
const SLAC_SAFEGUARDING: [(&str, Area); 9] = [
    ("Overall effectiveness", Area::OverallEffectiveness),
    ("Capacity for improvement", Area::CapacityToImprove),
    ("Children and young people are safe and feel safe", Area::ChildrenSafeAndFeelSafe),
    ("Quality of provision", Area::QualityOfProvision),
    (
        "The contribution of health agencies to keeping children and young people safe",
        Area::ContributionOfHealthAgencies,
    ),
    ("Ambition and prioritisation", Area::AmbitionAndPrioritisation),
    ("Leadership and management", Area::LeadershipAndManagement),
    ("Performance management and quality assurance", Area::PerformanceManagementAndQualityAssurance),
    ("Partnership working", Area::PartnershipWorking),
];
const SLAC_LOOKED_AFTER: [(&str, Area); 11] = [
    ("Overall effectiveness", Area::OverallEffectiveness),
    ("Capacity for improvement", Area::CapacityToImprove),
    ("Being healthy", Area::BeingHealthy),
    ("Staying safe", Area::StayingSafe),
    ("Enjoying and achieving", Area::EnjoyingAndAchieving),
    ("Making a positive contribution, including user engagement", Area::MakingAPositiveContribution),
    ("Economic well-being", Area::EconomicWellBeing),
    ("Quality of provision", Area::QualityOfProvision),
    ("Ambition and prioritisation", Area::AmbitionAndPrioritisation),
    ("Leadership and management", Area::LeadershipAndManagement),
    ("Performance management and quality assurance", Area::PerformanceManagementAndQualityAssurance),
];
const LAC_2013: [(&str, Area); 5] = [
    ("Overall effectiveness", Area::OverallEffectiveness),
    ("Capacity to improve", Area::CapacityToImprove),
    ("Outcomes for looked after children and young people", Area::OutcomesForLookedAfterChildren),
    ("Quality of provision", Area::QualityOfProvision),
    ("Leadership and management", Area::LeadershipAndManagement),
];
const PROTECTION_2012: [(&str, Area); 4] = [
    ("Overall effectiveness", Area::OverallEffectiveness),
    (
        "The effectiveness of the help and protection provided to children, young people, families and carers",
        Area::HelpAndProtection,
    ),
    ("The quality of practice", Area::QualityOfProvision),
    ("Leadership and governance", Area::LeadershipAndManagement),
];
const TIMES: [&str; 3] = ["Immediately:", "Within three months:", "Within six months:"];
const SCALE: [(&str, &str); 4] = [
    ("Outstanding (Grade 1)", "A service well above what is asked"),
    ("Good (Grade 2)", "A service above what is asked"),
    ("Adequate (Grade 3)", "A service at what is asked"),
    ("Inadequate (Grade 4)", "A service below what is asked"),
];

/// Sections before the first judgement.
const FIRST: [&str; 3] =
    ["About this inspection", "The inspection judgements and what they mean", "Service information"];

/// A judgement on its way from a heading to the record at the end.
type Judged = (Option<Service>, &'static str, Area, (Grade, &'static str));

/// Safeguarding and looked after children services, 2009 to 2012: two halves with equal headings.
pub fn slac(draft: &mut Draft) {
    is(draft, Framework::Slac, Kind::InspectionReport);
    draft.title("Inspection of safeguarding and looked after children services");
    front_2009(draft, &[2009, 2010, 2011]);
    let halves = [
        ("Safeguarding services", &SLAC_SAFEGUARDING[..]),
        ("Services for looked after children", &SLAC_LOOKED_AFTER[..]),
    ];
    let titles = halves.iter().flat_map(|(half, rows)| std::iter::once(*half).chain(rows.iter().map(|row| row.0)));
    contents(draft, &FIRST.into_iter().chain(titles).chain(["Record of main findings"]).collect::<Vec<_>>());
    about_2009(draft);
    draft.heading("Safeguarding services");
    let mut record = half(draft, Some(Service::Safeguarding), &SLAC_SAFEGUARDING);
    draft.heading("Services for looked after children");
    record.extend(half(draft, Some(Service::LookedAfterChildren), &SLAC_LOOKED_AFTER));
    draft.put(Element::NewPage);
    draft.heading("Record of main findings:");
    record_half(draft, "Safeguarding services", Some(Service::Safeguarding), &record);
    record_half(draft, "Services for looked after children", Some(Service::LookedAfterChildren), &record);
}

/// Looked after children services, 2013.
pub fn looked_after_2013(draft: &mut Draft) {
    is(draft, Framework::LookedAfter2013, Kind::InspectionReport);
    draft.title("Inspection of looked after children services");
    one_half(draft, "Services for looked after children", &[2013], &LAC_2013);
}

/// Arrangements for the protection of children, 2012 to 2013.
pub fn child_protection_2012(draft: &mut Draft) {
    is(draft, Framework::ChildProtection2012, Kind::InspectionReport);
    draft.title("Inspection of local authority arrangements for the protection of children");
    one_half(draft, "Local authority arrangements for the protection of children", &[2012, 2013], &PROTECTION_2012);
}

fn one_half(draft: &mut Draft, what: &str, years: &[i16], table: &'static [(&'static str, Area)]) {
    front_2009(draft, years);
    draft.document.look.foot = vec![format!("{} Council {}", draft.name, what)];
    let titles: Vec<_> =
        FIRST.into_iter().chain(table.iter().map(|row| row.0)).chain(["Record of main findings"]).collect();
    contents(draft, &titles);
    about_2009(draft);
    let record = half(draft, None, table);
    draft.put(Element::NewPage);
    draft.heading("Record of main findings");
    record_half(draft, what, None, &record);
}

fn front_2009(draft: &mut Draft, years: &[i16]) {
    draft.document.look.glyph = '\u{f06e}';
    draft.document.look.bullets = *draft.dice.pick(&[Bullets::Apart, Bullets::Beside]);
    draft.title(&format!("{} Council", draft.name));
    let days = draft.dates(years, 11);
    let range = draft.range(&[draft::short_dash, draft::full_dash], days);
    let name = draft.inspector();
    draft.known.lead_inspector = Some(name.into());
    let published = draft::later(days.1, 35);
    draft.known.published = Some(published);
    draft.put(Element::Cells("Inspection dates:".into(), range));
    draft.label("Reporting inspector:", name);
    draft.put(Element::Cells("Age group:".into(), "All".into()));
    draft.put(Element::Cells("Published:".into(), draft::full(published)));
    draft.block(&[&format!("© Crown copyright {}", published.year())]);
    draft.put(Element::NewPage);
}

fn about_2009(draft: &mut Draft) {
    draft.heading("About this inspection");
    draft.findings(1);
    draft.heading("The inspection judgements and what they mean");
    draft.number("Judgements use this scale.");
    for (grade, meaning) in SCALE {
        draft.put(Element::Row(grade.into(), meaning.into()));
    }
    draft.heading("Service information");
    draft.findings(2);
}

/// Headings with their grades, and the list of items below the second of them.
fn half(draft: &mut Draft, service: Option<Service>, table: &'static [(&'static str, Area)]) -> Vec<Judged> {
    let mut record = Vec::new();
    for &(label, area) in table {
        let grade = draft.grade(&GRADES_2009);
        let rank = 1 + GRADES_2009.iter().position(|g| g.0 == grade.0).unwrap();
        draft.heading(label);
        draft.block(&[&format!("Grade {rank} ({})", grade.1.to_lowercase())]);
        draft.findings(draft.size);
        draft.known.judgements.push((service, area, grade.0));
        record.push((service, label, area, grade));
        if record.len() == 2 {
            timed_items(draft);
        }
    }
    record
}

fn timed_items(draft: &mut Draft) {
    draft.heading("Areas for improvement");
    draft.number("In order to improve its services the council and its partners should take this action.");
    draft.list(Item::AreaForImprovement);
    for time in TIMES {
        draft.group(time);
        for _ in 0..1 + draft.dice.below(3) {
            let text = words::task_item(&mut draft.dice);
            draft.item(&text);
        }
    }
}

fn record_half(draft: &mut Draft, heading: &str, service: Option<Service>, record: &[Judged]) {
    draft.heading(heading);
    for (_, label, _, grade) in record.iter().filter(|row| row.0 == service) {
        draft.put(Element::Row(label.to_string(), grade.1.into()));
    }
}
