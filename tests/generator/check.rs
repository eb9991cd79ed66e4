//! Holds what a reader found against what it must find.

use super::{Known, KnownItem};
use ofsted_report::Report;
use ofsted_report::report::{FrameworkTag, Improvement, Judgement};
use std::fmt::Debug;

/// One answer that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which answer.
    pub field: &'static str,
    /// What is true.
    pub expected: String,
    /// What was read.
    pub got: String,
}

/// All answers that are wrong. Text is compared by its letters and digits, so a lost hyphen does not count.
pub fn differences(known: &Known, report: &Report) -> Vec<Difference> {
    let mut wrong = Vec::new();
    title(known, report, &mut wrong);
    people(known, report, &mut wrong);
    same(
        "judgements",
        sorted(known.judgements.clone()),
        sorted(report.judgements.iter().map(judged).collect()),
        &mut wrong,
    );
    paragraphs(known, report, &mut wrong);
    improvements(known, report, &mut wrong);
    wrong
}

/// Letters and digits, in lower case.
pub fn squash(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn same<T: Debug + PartialEq>(field: &'static str, expected: T, got: T, wrong: &mut Vec<Difference>) {
    if expected != got {
        wrong.push(Difference { field, expected: format!("{expected:?}"), got: format!("{got:?}") });
    }
}

fn sorted<T: Debug>(mut values: Vec<T>) -> Vec<T> {
    values.sort_by_key(|value| format!("{value:?}"));
    values
}

fn judged(
    judgement: &Judgement,
) -> (Option<ofsted_report::report::Service>, ofsted_report::report::Area, ofsted_report::report::Grade) {
    (judgement.service, judgement.area, judgement.grade)
}

fn title(known: &Known, report: &Report, wrong: &mut Vec<Difference>) {
    same("framework", known.framework, Some(report.framework), wrong);
    same("kind", known.kind, Some(report.kind), wrong);
    same("start", known.start, report.inspection.start, wrong);
    same("end", known.end, report.inspection.end, wrong);
    same("published", known.published, report.published, wrong);
    same("outcome", known.outcome, report.outcome, wrong);
    let name = report.provider.name.clone().unwrap_or_default();
    if !squash(&name).contains(&squash(&known.provider_name)) {
        same("provider", known.provider_name.clone(), name, wrong);
    }
}

fn people(known: &Known, report: &Report, wrong: &mut Vec<Difference>) {
    let fold = |name: &Option<String>| name.as_deref().map(squash);
    same("lead_inspector", fold(&known.lead_inspector), fold(&report.lead_inspector), wrong);
    same("signatory", fold(&known.signatory), fold(&report.signatory), wrong);
    if known.topic.is_some() {
        same("topic", fold(&known.topic), fold(&report.topic), wrong);
    }
    let names = |names: &[String]| sorted(names.iter().map(|name| squash(name)).collect());
    if !known.inspectors.is_empty() {
        same("inspectors", names(&known.inspectors), names(&report.inspectors), wrong);
    }
}

fn paragraphs(known: &Known, report: &Report, wrong: &mut Vec<Difference>) {
    let expected: Vec<_> = known.paragraphs.iter().map(|(number, text)| (*number, squash(text))).collect();
    let got: Vec<_> = report.paragraphs.iter().filter_map(|p| Some((p.number?, squash(&p.text)))).collect();
    let numbers = |list: &[(u32, String)]| list.iter().map(|p| p.0).collect::<Vec<_>>();
    same("numbers", numbers(&expected), numbers(&got), wrong);
    let first = expected.iter().find(|paragraph| !got.contains(paragraph));
    if let Some((number, text)) = first {
        let found = got.iter().find(|p| p.0 == *number).map(|p| p.1.clone()).unwrap_or_default();
        let at = text.bytes().zip(found.bytes()).take_while(|(a, b)| a == b).count();
        same("paragraph", tail(*number, text, at), tail(*number, &found, at), wrong);
    }
}

/// The part of a long text where it begins to differ.
fn tail(number: u32, text: &str, at: usize) -> String {
    let from = (0..=at.saturating_sub(12).min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
    format!("{number}: …{}", text[from..].chars().take(60).collect::<String>())
}

fn improvements(known: &Known, report: &Report, wrong: &mut Vec<Difference>) {
    if let Some(stated) = known.improvements_stated {
        same("improvements_stated", stated, report.improvements_stated, wrong);
    }
    let expected: Vec<_> = known.improvements.iter().map(|i| squash(&i.text)).collect();
    let got: Vec<_> = report.improvements.iter().map(|i| squash(&i.text)).collect();
    if known.improvements_stated.is_some() && expected != got {
        let at = expected.iter().zip(&got).take_while(|(a, b)| a == b).count();
        let show = |list: &[String]| format!("{} items, item {at}: {:?}", list.len(), list.get(at));
        return same("items", show(&expected), show(&got), wrong);
    }
    for (item, found) in known.improvements.iter().zip(&report.improvements) {
        details(item, found, wrong);
    }
}

fn details(item: &KnownItem, found: &Improvement, wrong: &mut Vec<Difference>) {
    if item.kind.is_some() {
        same("item kind", item.kind, Some(found.kind), wrong);
    }
    same("item group", item.group.as_deref().map(squash), found.group.as_deref().map(squash), wrong);
    same("item number", item.number.map(|n| n.to_string()), found.number.clone(), wrong);
    let tags: Vec<_> = found.framework_tags.iter().map(|FrameworkTag { kind, number, .. }| (*kind, *number)).collect();
    same("item tags", item.tags.clone(), tags, wrong);
    same("item responsible", item.responsible.as_deref().map(squash), found.responsible.as_deref().map(squash), wrong);
}
