//! The smallest texts that show each rule, read as every text is.

use crate::Reader;
use crate::report::Polarity::{Mixed, Neutral, Strength, Weakness};
use crate::report::Report;
use crate::report::{Polarity, Topic};
use crate::text::span::joined;

fn read(text: &str) -> Report {
    Reader::new().findings().read(text)
}

/// The sentences of one paragraph, and which way each points.
fn found(words: &str) -> Vec<(String, Polarity)> {
    let findings = read(words).findings.unwrap_or_default();
    findings.into_iter().map(|finding| (finding.text, finding.polarity)).collect()
}

/// Every sentence is one, and points as is said; all that do not are named at once.
fn assert_points(expected: &[(&str, Polarity)]) {
    let differs = |(words, polarity): &(&str, Polarity)| {
        let found = found(words);
        (found != [((*words).to_owned(), *polarity)]).then(|| format!("{polarity:?}, but found {found:?}"))
    };
    let wrong: Vec<String> = expected.iter().filter_map(differs).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn topics(words: &str) -> Vec<Topic> {
    read(words).findings.unwrap_or_default().into_iter().flat_map(|finding| finding.topics).collect()
}

#[test]
fn a_negation_turns_praise_round() {
    assert_points(&[
        ("Visits to children are thorough and regular.", Strength),
        ("Visits to children are not thorough or regular.", Weakness),
        ("Records are never detailed.", Weakness),
        ("Managers do not give clear direction.", Weakness),
        ("Chronologies are not always up to date.", Weakness),
    ]);
}

#[test]
fn a_relief_turns_blame_round() {
    assert_points(&[
        ("The new panel reduces delay.", Strength),
        ("Delay is avoided by the team.", Strength),
        ("The tracker prevents drift.", Strength),
        ("Managers have addressed the gaps in visits.", Strength),
        ("Delay is not avoided by the team.", Weakness),
    ]);
}

#[test]
fn an_idiom_hides_the_words_in_it() {
    assert_points(&[
        ("Children are seen without delay.", Strength),
        ("There is delay for children in two teams.", Weakness),
        ("Children are at risk of neglect.", Strength),
    ]);
}

#[test]
fn halves_that_point_apart_are_mixed() {
    assert_points(&[
        ("Although visits are regular, records are poor.", Mixed),
        ("Plans are clear, but reviews are weak.", Mixed),
        ("While the audits are thorough, their findings are inconsistent.", Mixed),
        ("Plans are clear, but reviews are thorough.", Strength),
        ("Although plans are weak, reviews are poor.", Weakness),
    ]);
}

#[test]
fn what_stands_behind_despite_does_not_count() {
    assert_points(&[
        ("Despite high turnover, plans are thorough.", Strength),
        ("Plans are thorough despite high turnover.", Strength),
        ("Despite strong leadership, plans are weak.", Weakness),
    ]);
}

#[test]
fn when_and_if_say_nothing_of_what_is() {
    assert_points(&[
        ("When plans are weak, managers act quickly.", Strength),
        ("Managers act quickly if plans are weak.", Strength),
        ("When placements are stable, records are poor.", Weakness),
    ]);
}

#[test]
fn what_goes_on_from_a_weakness_is_one() {
    let pair = |words: &str| found(words).into_iter().map(|(_, polarity)| polarity).collect::<Vec<_>>();
    assert_eq!(pair("Visits are late and poor. This means that parents do not know."), [Weakness, Weakness]);
    assert_eq!(pair("Plans are weak. As a result, children have to guess."), [Weakness, Weakness]);
    assert_eq!(pair("Plans are weak. Audits are thorough."), [Weakness, Strength]);
    assert_eq!(pair("Plans are weak. This is now a highly effective and thorough service."), [Weakness, Strength]);
}

#[test]
fn a_new_paragraph_does_not_go_on() {
    let weak = "The plans of two of the teams are weak.";
    let findings = read(&format!("{weak}\n\nThis includes those who live far away.\n")).findings.unwrap();
    assert_eq!(findings.iter().map(|f| (f.paragraph, f.polarity)).collect::<Vec<_>>(), [(0, Weakness), (1, Neutral)]);
}

#[test]
fn what_is_too_early_to_tell_points_nowhere() {
    assert_points(&[
        ("It is too early to see what this has done.", Neutral),
        ("It is too early to see an impact, and plans are still weak.", Weakness),
    ]);
}

#[test]
fn what_is_known_or_planned_points_nowhere() {
    assert_points(&[
        ("Leaders plan to recruit six more workers.", Neutral),
        ("Leaders are aware of this and have plans in place.", Neutral),
        ("Leaders plan to recruit, but caseloads are inadequate and unsafe.", Weakness),
    ]);
}

#[test]
fn what_is_described_points_nowhere() {
    assert_points(&[
        ("Inspectors looked at the work of four teams.", Neutral),
        ("The board is responsible for three groups.", Neutral),
        ("The council has two towns and a harbour.", Neutral),
    ]);
}

#[test]
fn hyphens_and_abbreviations_split_no_sentence() {
    assert_points(&[
        ("Support for homeless 16- and 17-year-olds is thorough.", Strength),
        ("Mr. Vale’s team gives thorough support.", Strength),
        ("Support, e.g. Dr. Lee’s clinic, is thorough.", Strength),
    ]);
    assert_eq!(found("Plans are clear. Mr. Vale keeps them. Reviews are weak.").len(), 3);
}

#[test]
fn old_words_and_new_stand_for_one_topic() {
    for (topic, phrases) in [
        (Topic::ChildrenInCare, &["looked after children", "children in care", "children looked after"][..]),
        (Topic::PersonalEducationPlan, &["PEPs", "personal education plans", "a PEP"]),
        (Topic::PreProceedings, &["the PLO", "the public law outline", "pre-proceedings", "preproceedings"]),
        (Topic::ReturnHomeInterview, &["RHIs", "return home interviews", "return interviews"]),
        (Topic::ConnectedPersons, &["regulation 24", "kinship carers", "connected persons", "family and friends"]),
        (Topic::IndependentReviewing, &["IROs", "independent reviewing officers"]),
        (Topic::Exploitation, &["CSE", "child sexual exploitation", "criminal exploitation"]),
    ] {
        for phrase in phrases {
            assert_eq!(topics(&format!("We looked at {phrase} today.")), [topic], "{phrase}");
        }
    }
}

#[test]
fn topics_stand_in_order_and_none_twice() {
    let topics = topics("Supervision and plans are weak, and so are other plans and supervision.");
    assert_eq!(topics, [Topic::Plan, Topic::Supervision]);
}

#[test]
fn spans_prove_the_text_over_lines_and_pages() {
    let text = "1. Plans are clear and\nthorough. Reviews do not\n\n2\n\u{c}\nalways take\nplace in time.\n\n2. Visits are good.\n";
    let report = read(text);
    let findings = report.findings.as_deref().unwrap();
    assert!(findings.len() >= 3, "{findings:?}");
    assert!(findings.iter().any(|finding| finding.span.len() > 1), "{findings:?}");
    for finding in findings {
        assert_eq!(joined(text, &finding.span), finding.text);
        assert!(report.paragraphs[finding.paragraph].text.contains(&finding.text));
        assert_eq!(report.paragraphs[finding.paragraph].section, finding.section);
    }
}

#[test]
fn documents_about_a_report_have_no_findings() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for name in [
        "action_plan/ambleford-2019-plan",
        "committee_report/ambleford-2019-report-cp1252",
        "news_article/ambleford-2021-news",
    ] {
        let report = Reader::new().findings().read_path(folder.join(format!("{name}.txt"))).unwrap();
        assert!(report.kind.is_secondary() && !report.paragraphs.is_empty(), "{name}");
        assert_eq!(report.findings.as_deref(), Some(&[][..]), "{name}");
    }
}

#[test]
fn what_needs_to_improve_is_no_finding() {
    let report = read(
        "Ambleford Borough Council\nInspection of children’s social care services\nInspection dates: 4 to 15 March 2024\n\
         Lead inspector: Ann Lee\n\nWhat needs to improve?\n\u{25fc} Supervision.\n\u{25fc} The quality of plans.\n",
    );
    assert_eq!(report.improvements.len(), 2);
    assert!(report.findings.unwrap().iter().all(|finding| !finding.text.contains("Supervision")));
}
