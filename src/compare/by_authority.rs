//! Which documents belong to one authority, in which order, and which belong to no comparison.

use super::comparison::LeftOut;
use crate::authorities;
use crate::report::{Kind, Report};
use std::collections::BTreeMap;

/// The inspections of one authority, oldest first.
#[derive(Debug, Default)]
pub struct Group<'a> {
    /// The canonical name, or the printed one.
    pub authority: String,
    /// The reports.
    pub reports: Vec<&'a Report>,
    /// What is not compared.
    pub left_out: Vec<LeftOut>,
}

/// The reports by authority, in the order of the names.
pub fn by_authority(reports: &[Report]) -> Vec<Group<'_>> {
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for report in reports {
        let group = groups.entry(key(report)).or_default();
        take(group, report);
    }
    groups.into_values().map(in_order).collect()
}

/// What the documents of one authority have in common: its canonical name, else what is left of the printed one.
fn key(report: &Report) -> String {
    let provider = &report.provider;
    let printed = || provider.name.as_deref().map(authorities::bare_key).unwrap_or_default();
    provider.authority.clone().unwrap_or_else(printed)
}

fn take<'a>(group: &mut Group<'a>, report: &'a Report) {
    let provider = &report.provider;
    let name = provider.authority.as_ref().or(provider.name.as_ref());
    match why_not(report, name.is_some()) {
        Some(why) => group.left_out.push(LeftOut { name: report.source.name.clone(), why: why.to_owned() }),
        None => group.reports.push(report),
    }
    // Of the names "Ambleford" and "Ambleford Borough Council" the shorter is the plainer.
    if let Some(name) = name.filter(|name| group.authority.is_empty() || name.len() < group.authority.len()) {
        group.authority.clone_from(name);
    }
}

/// Why a document is not compared.
const fn why_not(report: &Report, is_named: bool) -> Option<&'static str> {
    match report.kind {
        Kind::Unknown => Some("It is no inspection report that is known."),
        Kind::ActionPlan | Kind::CommitteeReport | Kind::NewsArticle => {
            Some("It is about an inspection, but not Ofsted’s own; “ofsted trace” reads it.")
        }
        _ if !is_named => Some("It names no authority."),
        _ => None,
    }
}

/// Puts the oldest first, and leaves out what is there twice.
fn in_order(mut group: Group) -> Group {
    group.reports.sort_by_key(|report| (when(report).is_none(), when(report), report.inspection.end));
    let mut kept: Vec<&Report> = Vec::new();
    for report in std::mem::take(&mut group.reports) {
        match kept.iter().find(|before| is_same(before, report)) {
            Some(before) => {
                let why = format!("It reports the same inspection as {}.", before.source.name);
                group.left_out.push(LeftOut { name: report.source.name.clone(), why });
            }
            None => kept.push(report),
        }
    }
    group.reports = kept;
    group
}

/// The first day; for a document that has lost it, the day of its publication.
fn when(report: &Report) -> Option<jiff::civil::Date> {
    report.inspection.start.or(report.published)
}

/// Whether two documents report one inspection: the same days, framework and kind, which two extractors give of one PDF.
fn is_same(one: &Report, two: &Report) -> bool {
    when(one).is_some()
        && one.inspection == two.inspection
        && one.framework == two.framework
        && one.kind == two.kind
        && one.improvements.len() == two.improvements.len()
}
