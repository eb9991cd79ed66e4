//! Grades of all frameworks on common strands, and which way each went.

use super::comparison::{Change, Direction, Point, Timeline};
use crate::report::{Area, Grade, Judgement, OverallStated, Report, Service, Strand};

/// Every strand that was judged at least once.
pub fn of(reports: &[&Report]) -> Vec<Timeline> {
    let lines = STRANDS.iter().map(|strand| timeline(*strand, reports));
    lines.filter(|line| !line.points.is_empty()).collect()
}

const STRANDS: [Strand; 12] = [
    Strand::Overall,
    Strand::Leadership,
    Strand::HelpAndProtection,
    Strand::Care,
    Strand::CareLeavers,
    Strand::Adoption,
    Strand::Partnership,
    Strand::Health,
    Strand::Education,
    Strand::Provision,
    Strand::Participation,
    Strand::Equality,
];

fn timeline(strand: Strand, reports: &[&Report]) -> Timeline {
    let judged: Vec<(usize, Vec<&Judgement>)> =
        reports.iter().enumerate().map(|(at, report)| (at, judgements_of(strand, report))).collect();
    let points = judged.iter().flat_map(|(at, of)| of.iter().map(|judgement| point(*at, judgement))).collect();
    let mut stops = judged.iter().filter(|(at, of)| !of.is_empty() || has_lost(strand, reports[*at])).peekable();
    let mut changes = Vec::new();
    while let Some((from, earlier)) = stops.next() {
        if let (Some((to, later)), false) = (stops.peek(), earlier.is_empty()) {
            let (direction, why) = compared(earlier, later);
            changes.push(Change { from: *from, to: *to, direction, why });
        }
    }
    Timeline { strand, points, changes }
}

fn point(inspection: usize, judgement: &Judgement) -> Point {
    Point {
        inspection,
        area: judgement.area,
        service: judgement.service,
        label: judgement.label.clone(),
        grade: judgement.grade,
        page: judgement.page,
    }
}

/// Whether others of its framework give an overall grade and this one does not: that is a stop on the line, without one.
fn has_lost(strand: Strand, report: &Report) -> bool {
    strand == Strand::Overall && matches!(report.overall_stated, OverallStated::NoLongerGiven | OverallStated::NotRead)
}

/// The judgements that a report's place on a strand rests on, the first of them first.
///
/// The reports of 2009 to 2013 judge a strand by many areas, and twice where they are about two services. What is taken
/// then is what later frameworks would call the same: see [`BASIS`].
fn judgements_of(strand: Strand, report: &Report) -> Vec<&Judgement> {
    let all = &report.judgements;
    let by_service = all.iter().any(|judgement| judgement.service.is_some());
    let basis = BASIS.iter().find(|(of, ..)| *of == strand && by_service);
    if let Some((_, area, service)) = basis {
        let wanted = |j: &&Judgement| j.area == *area && service.is_none_or(|service| j.service == Some(service));
        return all.iter().filter(wanted).collect();
    }
    let feeds = |judgement: &&Judgement| judgement.area.strands().contains(&strand);
    let lead = all.iter().filter(feeds).find(|judgement| LEADING.contains(&judgement.area));
    match lead {
        Some(lead) => vec![lead],
        None => all.iter().filter(feeds).collect(),
    }
}

/// What stands for a strand in a report that judges safeguarding and looked after children apart (to 2012).
const BASIS: [(Strand, Area, Option<Service>); 4] = [
    (Strand::HelpAndProtection, Area::OverallEffectiveness, Some(Service::Safeguarding)),
    (Strand::Care, Area::OverallEffectiveness, Some(Service::LookedAfterChildren)),
    // The half on looked after children covers care leavers.
    (Strand::CareLeavers, Area::OverallEffectiveness, Some(Service::LookedAfterChildren)),
    (Strand::Leadership, Area::LeadershipAndManagement, None),
];

/// Of several areas that feed a strand, the one that is the strand's own.
const LEADING: [Area; 3] =
    [Area::LeadershipAndManagement, Area::LeadershipManagementGovernance, Area::EffectivenessOfLeadershipAndManagement];

/// The place of a grade on the scale of four, the best first.
const fn place(grade: Grade) -> Option<u8> {
    match grade {
        Grade::Outstanding => Some(1),
        Grade::Good => Some(2),
        Grade::Adequate | Grade::RequiresImprovement => Some(3),
        Grade::Inadequate => Some(4),
        Grade::NotJudged => None,
    }
}

fn compared(earlier: &[&Judgement], later: &[&Judgement]) -> (Direction, String) {
    let mut why = Vec::new();
    if later.is_empty() {
        return (Direction::NotComparable, "The later report gives no overall grade.".to_owned());
    }
    let (from, to) = (agreed(earlier), agreed(later));
    if from.is_none() || to.is_none() {
        why.push(format!(
            "{} gives more than one grade, or none.",
            if from.is_none() { "The earlier report" } else { "The later report" }
        ));
    }
    why.extend(basis(earlier, later));
    why.extend(scales(from, to));
    let direction = match (from.and_then(place), to.and_then(place)) {
        (Some(from), Some(to)) if to < from => Direction::Better,
        (Some(from), Some(to)) if to > from => Direction::Worse,
        (Some(_), Some(_)) => Direction::Same,
        _ => Direction::NotComparable,
    };
    (direction, why.join(" "))
}

/// The grade on which all of them agree.
fn agreed(judgements: &[&Judgement]) -> Option<Grade> {
    let grade = judgements.first()?.grade;
    judgements.iter().all(|judgement| judgement.grade == grade).then_some(grade)
}

/// That areas of different names, or halves of a report, were compared.
fn basis(earlier: &[&Judgement], later: &[&Judgement]) -> Option<String> {
    let (from, to) = (earlier.first()?, later.first()?);
    let differ = from.area != to.area || from.service != to.service || earlier.len() != later.len();
    differ.then(|| format!("Compared: {} with {}.", labels(earlier), labels(later)))
}

fn labels(judgements: &[&Judgement]) -> String {
    let mut labels: Vec<String> = Vec::new();
    for judgement in judgements {
        let half = match judgement.service {
            Some(Service::Safeguarding) => " (safeguarding)",
            Some(Service::LookedAfterChildren) => " (looked after children)",
            None => "",
        };
        labels.push(format!("“{}”{half}", judgement.label));
    }
    labels.join(" and ")
}

/// That the two scales have different words for their third place.
fn scales(from: Option<Grade>, to: Option<Grade>) -> Option<String> {
    let words = match (from?, to?) {
        (Grade::Adequate, Grade::RequiresImprovement) => ("adequate", "requires improvement"),
        (Grade::RequiresImprovement, Grade::Adequate) => ("requires improvement", "adequate"),
        (Grade::Adequate, _) | (_, Grade::Adequate) => {
            return Some("“Adequate” (to 2013) is taken as the third of four grades.".to_owned());
        }
        _ => return None,
    };
    Some(format!("“{}” and “{}” are both the third of four grades, but not the same words.", words.0, words.1))
}
