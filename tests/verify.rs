//! `verify` finds nothing in a true report, and finds every sort of untruth.

mod sample;

use ofsted_report::report::Report;
use ofsted_report::{Span, verify};
use sample::{TEXT, at, report};

fn fields(report: &Report) -> Vec<String> {
    verify(report, TEXT).into_iter().map(|mismatch| mismatch.field).collect()
}

/// The fields that do not hold after `spoil`.
fn spoiled(spoil: impl FnOnce(&mut Report)) -> Vec<String> {
    let mut report = report();
    spoil(&mut report);
    fields(&report)
}

#[test]
fn a_true_report_holds() {
    assert_eq!(verify(&report(), TEXT), []);
}

#[test]
fn texts_are_their_slices() {
    assert_eq!(spoiled(|r| r.sections[1].heading.push('s')), ["sections[1].heading"]);
    assert_eq!(spoiled(|r| r.paragraphs[1].text.truncate(20)), ["paragraphs[1].text"]);
    assert_eq!(spoiled(|r| r.improvements[0].text.insert(0, 'x')), ["improvements[0].text"]);
    assert_eq!(spoiled(|r| r.earlier_inspections[0].text.clear()), ["earlier_inspections[0].text"]);
}

#[test]
fn printed_words_stand_in_their_place() {
    assert_eq!(spoiled(|r| r.judgements[0].label = "The impact of managers".into()), ["judgements[0].label"]);
    assert_eq!(spoiled(|r| r.judgements[1].printed = "Outstanding".into()), ["judgements[1].printed"]);
    assert_eq!(spoiled(|r| r.actions[0].lead = Some("Supervision.".into())), ["actions[0].cells"]);
    let tag = |r: &mut Report| r.improvements[0].framework_tags[0].printed = "(outcome 3)".into();
    assert_eq!(spoiled(tag), ["improvements[0].framework_tags[0].printed"]);
}

#[test]
fn a_tag_after_the_next_item_is_not_its_own() {
    let mut report = report();
    report.improvements[1].framework_tags = report.improvements[0].framework_tags.clone();
    assert_eq!(fields(&report), ["improvements[1].framework_tags[0].printed"]);
}

#[test]
fn a_grade_has_a_place_that_states_it() {
    assert_eq!(spoiled(|r| r.judgements[0].sources.clear()), ["judgements[0].sources"]);
}

#[test]
fn slices_lie_in_order_inside_the_text_and_between_characters() {
    assert_eq!(spoiled(|r| r.warnings[1].span = vec![Span::new(0, TEXT.len() + 1)]), ["warnings[1].span[0]"]);
    let curly = at("’").start;
    assert_eq!(spoiled(|r| r.warnings[1].span = vec![Span::new(0, curly + 1)]), ["warnings[1].span[0]"]);
    assert_eq!(spoiled(|r| r.warnings[1].span = vec![Span::new(4, 6), Span::new(5, 9)]), ["warnings[1].span[1]"]);
    assert_eq!(spoiled(|r| r.warnings[1].span = vec![Span::new(9, 4)]), ["warnings[1].span[0]"]);
}

#[test]
fn pages_are_those_of_the_first_slice() {
    assert_eq!(spoiled(|r| r.paragraphs[0].page = Some(1)), ["paragraphs[0].page"]);
    assert_eq!(spoiled(|r| r.judgements[0].page = None), ["judgements[0].page"]);
}

#[test]
fn indices_lie_inside_their_lists() {
    assert_eq!(spoiled(|r| r.paragraphs[0].section = Some(2)), ["paragraphs[0].section"]);
    assert_eq!(spoiled(|r| r.improvements[0].paragraph = Some(2)), ["improvements[0].paragraph"]);
}

#[test]
fn a_kept_text_is_the_text() {
    assert_eq!(spoiled(|r| r.source.text = Some(TEXT.to_owned())), Vec::<String>::new());
    assert_eq!(spoiled(|r| r.source.text = Some("Another".to_owned())), ["source.text"]);
}

#[test]
fn a_mismatch_says_both_sides() {
    let mut report = report();
    report.sections[1].heading = "Finding".to_owned();
    assert_eq!(
        verify(&report, TEXT)[0].to_string(),
        r#"sections[1].heading: expected "Findings", but found "Finding""#
    );
}
