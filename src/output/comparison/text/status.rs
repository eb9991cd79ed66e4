//! What became of earlier things to improve.

use crate::compare::{Fate, ItemRef, Status};
use crate::output::comparison::view::View;
use crate::output::terminal::Sheet;
use std::collections::BTreeMap;

/// Writes the counts, then the items that persist and that improved with the sentence that shows it, and those of which
/// nothing is said.
pub fn write(sheet: &mut Sheet, view: &View) {
    if view.of.status.is_empty() {
        return;
    }
    sheet.heading("What became of earlier things to improve");
    counts(sheet, view);
    let fates = view.fates();
    shown(sheet, view, "Persists", Fate::Persists, &fates);
    shown(sheet, view, "Improved", Fate::Improved, &fates);
    not_mentioned(sheet, view, &fates);
}

fn counts(sheet: &mut Sheet, view: &View) {
    sheet.line(&format!("  {:<23}{:<23}{:>8} {:>8} {:>13}", "of", "in", "improved", "persists", "not mentioned"));
    for ((from, to), [improved, persists, not_mentioned]) in view.counts() {
        let (from, to) = (view.label(from), view.label(to));
        sheet.line(&format!("  {from:<23}{to:<23}{improved:>8} {persists:>8} {not_mentioned:>13}"));
    }
}

type Fates<'a> = BTreeMap<ItemRef, Vec<&'a Status>>;

/// The items of which some later report says this, each once.
fn shown(sheet: &mut Sheet, view: &View, title: &str, fate: Fate, fates: &Fates) {
    let with = |all: &[&Status]| all.iter().any(|status| status.status == fate);
    for (at, (item, all)) in fates.iter().filter(|(_, all)| with(all)).enumerate() {
        if at == 0 {
            sheet.line("");
            sheet.line(&format!("  {title}"));
        }
        sheet.wrapped("    - ", &format!("{}: “{}”", view.place(*item), view.wording(*item)));
        all.iter().filter(|status| status.status == fate).for_each(|status| evidence(sheet, view, status));
    }
}

fn evidence(sheet: &mut Sheet, view: &View, status: &Status) {
    match &status.evidence {
        Some(evidence) => {
            let place = view.place_of(status.seen_in, evidence);
            sheet.wrapped("      ", &format!("{place}: “{}”", evidence.text));
        }
        None => sheet.wrapped("      ", view.label(status.seen_in)),
    }
}

fn not_mentioned(sheet: &mut Sheet, view: &View, fates: &Fates) {
    let is_silent = |status: &&&Status| status.status == Fate::NotMentioned;
    let silent = |all: &[&Status]| view.labels_of(all.iter().filter(is_silent).map(|status| status.seen_in));
    let silences =
        fates.iter().map(|(item, all)| (item, silent(all))).filter(|(_, inspections)| !inspections.is_empty());
    for (at, (item, inspections)) in silences.enumerate() {
        if at == 0 {
            sheet.line("");
            sheet.wrapped("  ", "Not mentioned, which is no sign that it improved");
        }
        sheet.wrapped("    - ", &format!("{}: “{}”", view.place(*item), view.wording(*item)));
        sheet.wrapped("      not in ", &inspections);
    }
}
