//! The smallest reports that show each rule of comparing.

use super::{Comparison, Direction, Fate, compare};
use crate::Reader;
use crate::report::Grade::{Adequate, Good, Inadequate, Outstanding, RequiresImprovement};
use crate::report::Report;
use crate::report::{Area, Grade, GradeSource, Judgement, Kind, OverallStated, Service, SourceKind, Strand, Topic};

/// A report on Ambleford of a year, with things to improve and paragraphs.
fn report(year: u16, items: &[&str], paragraphs: &[&str]) -> Report {
    of("Ambleford Borough Council", year, items, paragraphs)
}

fn of(authority: &str, year: u16, items: &[&str], paragraphs: &[&str]) -> Report {
    let mut text = format!(
        "{authority}\nInspection of children’s social care services\nInspection dates: 4 to 15 March {year}\n\
         Lead inspector: Ann Lee\n\n"
    );
    text.push_str(if items.is_empty() { "" } else { "What needs to improve?\n" });
    items.iter().for_each(|item| text.push_str(&format!("\u{25fc} {item}\n")));
    text.push_str("\nThe experiences and progress of children who need help and protection: good\n\n");
    paragraphs.iter().for_each(|words| text.push_str(&format!("{words}\n\n")));
    let report = Reader::new().findings().name(format!("{year}.txt")).read(&text);
    assert_eq!(report.improvements.len(), items.len(), "{text}");
    let says = |words: &&str| report.paragraphs.iter().any(|paragraph| paragraph.text == **words);
    assert!(paragraphs.iter().all(says), "{:?}", report.paragraphs);
    report
}

fn judged(year: u16, framework: &str, judgements: &[(Area, Option<Service>, Grade)]) -> Report {
    let judgement = |(area, service, grade): &(Area, Option<Service>, Grade)| Judgement {
        area: *area,
        strand: area.strands()[0],
        service: *service,
        label: format!("{area:?}"),
        grade: *grade,
        printed: format!("{grade:?}"),
        span: Vec::new(),
        page: None,
        sources: vec![GradeSource { kind: SourceKind::Table, grade: *grade, span: Vec::new() }],
    };
    let judgements: Vec<Judgement> = judgements.iter().map(judgement).collect();
    let given = judgements.iter().any(|judgement| judgement.area == OVERALL);
    let overall_stated = if given { OverallStated::Given } else { OverallStated::NoLongerGiven };
    let framework = serde_json::from_value(framework.into()).unwrap();
    Report { framework, judgements, overall_stated, ..report(year, &[], &[]) }
}

/// The comparison of reports on one authority.
fn compared(reports: &[Report]) -> Comparison {
    let mut all = compare(reports);
    assert_eq!(all.len(), 1);
    all.remove(0)
}

/// From which inspection to which a strand went, which way, and why.
fn changes(comparison: &Comparison, strand: Strand) -> Vec<(usize, usize, Direction, &str)> {
    let line = comparison.timeline.iter().find(|line| line.strand == strand);
    let changes = line.map(|line| line.changes.as_slice()).unwrap_or_default();
    changes.iter().map(|change| (change.from, change.to, change.direction, change.why.as_str())).collect()
}

const OVERALL: Area = Area::OverallEffectiveness;

fn overall(year: u16, grade: Grade) -> Report {
    judged(year, "ilacs", &[(OVERALL, None, grade)])
}

#[test]
fn grades_go_up_and_down_and_stay() {
    let grades = [Good, Good, Inadequate, RequiresImprovement, Outstanding];
    let reports: Vec<Report> = (2018..).zip(grades).map(|(year, grade)| overall(year, grade)).collect();
    let comparison = compared(&reports);
    let expected = [
        (0, 1, Direction::Same, ""),
        (1, 2, Direction::Worse, ""),
        (2, 3, Direction::Better, ""),
        (3, 4, Direction::Better, ""),
    ];
    assert_eq!(changes(&comparison, Strand::Overall), expected);
}

#[test]
fn adequate_and_requires_improvement_are_the_same_with_a_why() {
    let early = judged(2013, "slac", &[(OVERALL, None, Adequate)]);
    let comparison = compared(&[early, overall(2015, RequiresImprovement)]);
    let changes = changes(&comparison, Strand::Overall);
    let [(0, 1, Direction::Same, why)] = changes.as_slice() else { panic!("{changes:?}") };
    assert!(why.contains("adequate") && why.contains("requires improvement") && why.contains("not the same words"));
}

#[test]
fn two_overall_judgements_stand_for_safeguarding_and_for_care() {
    let (safeguarding, looked_after) = (Some(Service::Safeguarding), Some(Service::LookedAfterChildren));
    let early = judged(2011, "slac", &[(OVERALL, safeguarding, Adequate), (OVERALL, looked_after, Good)]);
    let later = judged(
        2015,
        "sif",
        &[
            (OVERALL, None, Inadequate),
            (Area::HelpAndProtection, None, Inadequate),
            (Area::LookedAfterAndPermanence, None, Good),
            (Area::CareLeavers, None, RequiresImprovement),
        ],
    );
    let comparison = compared(&[early, later]);
    let direction = |strand| changes(&comparison, strand).into_iter().map(|change| change.2).collect::<Vec<_>>();
    assert_eq!(direction(Strand::HelpAndProtection), [Direction::Worse]);
    assert_eq!(direction(Strand::Care), [Direction::Same]);
    assert_eq!(direction(Strand::CareLeavers), [Direction::Worse]);
    let line = comparison.timeline.iter().find(|line| line.strand == Strand::Overall).unwrap();
    assert_eq!(line.points.iter().map(|point| point.inspection).collect::<Vec<_>>(), [0, 0, 1]);
    let overall = changes(&comparison, Strand::Overall);
    let [(0, 1, Direction::NotComparable, why)] = overall.as_slice() else { panic!("{overall:?}") };
    assert!(why.contains("more than one grade") && why.contains("(safeguarding)"), "{why}");
}

#[test]
fn two_overall_judgements_that_agree_are_one() {
    let halves = [Service::Safeguarding, Service::LookedAfterChildren].map(|half| (OVERALL, Some(half), Good));
    let comparison = compared(&[judged(2011, "slac", &halves), overall(2018, Inadequate)]);
    assert_eq!(changes(&comparison, Strand::Overall)[0].2, Direction::Worse);
}

#[test]
fn care_judged_together_is_compared_with_both_parts() {
    let together = judged(2022, "ilacs", &[(Area::ChildrenInCareAndCareLeavers, None, RequiresImprovement)]);
    let apart = [(Area::ChildrenInCare, None, Good), (Area::CareLeavers, None, Inadequate)];
    let comparison = compared(&[together, judged(2024, "ilacs", &apart)]);
    for (strand, direction) in [(Strand::Care, Direction::Better), (Strand::CareLeavers, Direction::Worse)] {
        let changes = changes(&comparison, strand);
        let [(0, 1, found, why)] = changes.as_slice() else { panic!("{changes:?}") };
        assert_eq!(*found, direction);
        assert!(why.contains("ChildrenInCareAndCareLeavers"), "{why}");
    }
}

#[test]
fn without_an_overall_grade_nothing_is_compared() {
    let later = judged(2026, "ilacs", &[(Area::LeadersImpact, None, Good)]);
    let comparison = compared(&[overall(2022, Good), later]);
    let expected = [(0, 1, Direction::NotComparable, "The later report gives no overall grade.")];
    assert_eq!(changes(&comparison, Strand::Overall), expected);
    assert!(changes(&comparison, Strand::Leadership).is_empty());
}

#[test]
fn a_visit_between_is_passed_over() {
    let visit = Report { kind: Kind::FocusedVisit, judgements: Vec::new(), ..overall(2020, Good) };
    let comparison = compared(&[overall(2018, Good), visit, overall(2022, Outstanding)]);
    assert_eq!(changes(&comparison, Strand::Overall), [(0, 2, Direction::Better, "")]);
}

#[test]
fn a_strand_that_was_never_judged_is_left_out() {
    let comparison = compared(&[overall(2018, Good), overall(2022, Good)]);
    assert_eq!(comparison.timeline.iter().map(|line| line.strand).collect::<Vec<_>>(), [Strand::Overall]);
}

/// Which item of the later report takes up which of the earlier.
fn links(comparison: &Comparison) -> Vec<(usize, usize)> {
    let links = |issue: &super::Issue| {
        issue.earlier.iter().map(|link| (issue.later.improvement, link.improvement)).collect::<Vec<_>>()
    };
    comparison.issues.iter().flat_map(links).collect()
}

fn linked(earlier: &[&str], later: &[&str]) -> Vec<(usize, usize)> {
    links(&compared(&[report(2018, earlier, &[]), report(2022, later, &[])]))
}

#[test]
fn other_words_for_one_weakness_are_linked() {
    let earlier = [
        "Ensure that staff receive regular supervision.",
        "Offer a return interview to each child who goes missing.",
        "Increase the number of foster carers.",
    ];
    let later = [
        "The sufficiency of local homes for children.",
        "The quality of supervision and management oversight.",
        "The timeliness of return home interviews.",
    ];
    assert_eq!(linked(&earlier, &later), [(0, 2), (1, 0), (2, 1)]);
}

#[test]
fn one_noun_with_another_fault_is_not_linked() {
    let (earlier, later) = ("Reduce the caseloads of social workers.", "The training of social workers on neglect.");
    assert_eq!(linked(&[earlier], &[later]), []);
    assert_eq!(linked(&["The health histories of care leavers."], &["Help more care leavers into employment."]), []);
}

#[test]
fn a_framework_tag_changes_no_link() {
    let earlier = report(2018, &["Ensure that staff receive regular supervision."], &[]);
    let plain = report(2026, &["The quality of supervision and management oversight."], &[]);
    let tag = "The quality of supervision and management oversight. (outcome 4, national framework)";
    let tagged = report(2026, &[tag], &[]);
    assert_eq!(tagged.improvements[0].framework_tags.len(), 1);
    let issues = [plain, tagged].map(|later| compared(&[earlier.clone(), later]).issues);
    assert!(!issues[0].is_empty());
    assert_eq!(issues[0], issues[1]);
}

#[test]
fn one_tag_on_two_matters_links_nothing() {
    let tagged = |words: &str| format!("{words} (outcome 4, national framework)");
    let (earlier, later) = (tagged("The dental care of children in care."), tagged("The use of audits by managers."));
    assert_eq!(linked(&[&earlier], &[&later]), []);
}

#[test]
fn authorities_are_never_compared() {
    let items = ["The quality of supervision and management oversight."];
    let reports = [of("Halton Borough Council", 2018, &items, &[]), of("Wirral Council", 2022, &items, &[])];
    let all = compare(&reports);
    assert_eq!(all.iter().map(|one| one.authority.as_str()).collect::<Vec<_>>(), ["Halton", "Wirral"]);
    for one in &all {
        assert!(one.inspections.len() == 1 && one.issues.is_empty() && one.status.is_empty() && one.threads.is_empty());
    }
}

/// What a later report with these paragraphs says of an item, and the sentence that shows it.
fn fate(item: &str, later: &[&str]) -> (Fate, Option<String>) {
    let mut comparison = compared(&[report(2018, &[item], &[]), report(2022, &[], later)]);
    assert_eq!(comparison.status.len(), 1);
    let status = comparison.status.remove(0);
    (status.status, status.evidence.map(|evidence| evidence.text))
}

const SUPERVISION: &str = "The quality and regularity of supervision for social workers.";

#[test]
fn a_later_report_that_praises_the_matter_says_that_it_improved() {
    let praise = "Supervision for social workers is now regular, reflective and highly effective.";
    assert_eq!(fate(SUPERVISION, &[praise]), (Fate::Improved, Some(praise.to_owned())));
}

#[test]
fn a_later_report_that_blames_the_matter_says_that_it_persists() {
    let blame = "Supervision for social workers is too often irregular and of poor quality.";
    assert_eq!(fate(SUPERVISION, &[blame]), (Fate::Persists, Some(blame.to_owned())));
}

#[test]
fn a_later_item_shows_that_it_persists() {
    let later = "The quality of supervision and management oversight.";
    let comparison = compared(&[report(2018, &[SUPERVISION], &[]), report(2022, &[later], &[])]);
    assert_eq!(comparison.status[0].status, Fate::Persists);
    assert_eq!(comparison.status[0].evidence.as_ref().unwrap().text, later);
}

#[test]
fn what_is_not_mentioned_has_no_evidence() {
    let other = "Dental checks for children in care are thorough and on time.";
    assert_eq!(fate(SUPERVISION, &[other]), (Fate::NotMentioned, None));
    assert_eq!(fate(SUPERVISION, &[]), (Fate::NotMentioned, None));
}

#[test]
fn a_statement_on_all_areas_counts_for_each() {
    let words = "All areas for improvement identified at the last inspection have been addressed.";
    let items = [SUPERVISION, "The sufficiency of local homes for children."];
    let comparison = compared(&[report(2018, &items, &[]), report(2022, &[], &[words])]);
    let statement = &comparison.statements[0];
    assert!(statement.all && statement.says == Fate::Improved && statement.about == [0] && statement.inspection == 1);
    assert_eq!(comparison.status.len(), 2);
    for status in &comparison.status {
        assert_eq!(status.status, Fate::Improved);
        assert_eq!(status.evidence.as_ref().unwrap().text, words);
    }
}

#[test]
fn an_issue_over_three_reports_has_a_sentence_where_there_is_no_item() {
    let blame = "Supervision for social workers is too often irregular and of poor quality.";
    let comparison = compared(&[
        report(2016, &[SUPERVISION], &[]),
        report(2019, &[], &[blame]),
        report(2022, &["The quality of supervision and management oversight."], &[]),
    ]);
    let thread = comparison.threads.iter().find(|thread| thread.topics.contains(&Topic::Supervision)).unwrap();
    let places: Vec<_> = thread
        .occurrences
        .iter()
        .map(|o| (o.inspection, o.improvement, o.evidence.as_ref().map(|e| e.text.as_str())))
        .collect();
    assert_eq!(places, [(0, Some(0), None), (1, None, Some(blame)), (2, Some(0), None)]);
}

#[test]
fn an_issue_of_one_inspection_is_no_thread() {
    assert!(compared(&[report(2018, &[SUPERVISION], &[]), report(2022, &[], &[])]).threads.is_empty());
}

#[test]
fn what_is_left_out_says_why() {
    let named = |kind: Kind, name: &str| {
        let mut report = Report { kind, ..report(2018, &[], &[]) };
        report.source.name = name.to_owned();
        report
    };
    let reports = [
        named(Kind::Unknown, "a"),
        named(Kind::ActionPlan, "b"),
        named(Kind::CommitteeReport, "c"),
        named(Kind::NewsArticle, "d"),
    ];
    let comparison = compared(&reports);
    assert!(comparison.inspections.is_empty());
    let why =
        |name: &str| comparison.left_out.iter().find(|left| left.name == name).map(|left| left.why.clone()).unwrap();
    assert!(why("a").contains("no inspection report"));
    assert!(["b", "c", "d"].iter().all(|name| why(name).contains("not Ofsted’s own")));
    let mut nameless = report(2018, &[], &[]);
    (nameless.provider.name, nameless.provider.authority) = (None, None);
    let comparison = compared(&[nameless]);
    assert_eq!((comparison.authority.as_str(), comparison.left_out[0].why.as_str()), ("", "It names no authority."));
}

#[test]
fn what_has_no_date_comes_last() {
    let mut undated = overall(2010, Good);
    (undated.inspection.start, undated.inspection.end, undated.published) = (None, None, None);
    undated.source.name = "undated".to_owned();
    let comparison = compared(&[undated, overall(2022, Good), overall(2018, Good)]);
    let names: Vec<_> = comparison.inspections.iter().map(|inspection| inspection.name.as_str()).collect();
    assert_eq!(names, ["2018.txt", "2022.txt", "undated"]);
}

#[test]
fn what_reports_one_inspection_twice_is_left_out_once() {
    let mut again = overall(2018, Good);
    again.source.name = "again.txt".to_owned();
    let comparison = compared(&[overall(2018, Good), again, overall(2022, Good)]);
    assert_eq!(comparison.inspections.len(), 2);
    assert_eq!(comparison.left_out.len(), 1);
    assert_eq!(comparison.left_out[0].name, "again.txt");
    assert!(comparison.left_out[0].why.contains("the same inspection as 2018.txt"));
}
