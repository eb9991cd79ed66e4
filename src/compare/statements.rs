//! What reports say themselves of the recommendations of inspections before them.
//!
//! "All areas for improvement identified at the last inspection have been addressed", "remains a recommendation from this
//! inspection": such a sentence names recommendations, an earlier inspection, and what became of them.

use super::comparison::{Evidence, Fate, Inspection, ItemRef, Statement};
use super::issues;
use super::likeness::likeness;
use super::said::evidence;
use super::sketch::Sketch;
use crate::findings::{self, Held};
use crate::lexicon::{Lexicon, tokens};
use crate::report::{EarlierInspection, PartialDate, Report};
use std::sync::LazyLock;

/// What a phrase tells of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// It speaks of recommendations.
    Recommendations,
    /// It speaks of an inspection before this one.
    Earlier,
    /// They were done.
    Done,
    /// They were not.
    NotDone,
    /// All of them are meant.
    All,
    /// Some are named behind it.
    TheseInclude,
}

#[rustfmt::skip]
const SIGNS: &[(Sign, &[&str])] = &[
    (Sign::Recommendations, &[
        "recommendation|recommendations", "area|areas for improvement|development", "area|areas identified for improvement|development", "area|areas of weakness",
        "areas that required|needed improvement", "weaknesses identified", "actions from", "priority actions|action",
    ]),
    (Sign::Earlier, &[
        "last|previous|earlier inspection|inspections|visit|visits", "last|previous ofsted inspection|visit", "last|previous focused|monitoring visit", "previous single inspection|inspections", "those inspections", "that inspection|visit", "inspection in 2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025",
        "2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025 inspection", "made in 2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025", "focused visit in", "last full inspection", "last ilacs", "previous ilacs",
    ]),
    (Sign::NotDone, &[
        "not yet been fully|addressed|met|completed|implemented|resolved", "not been fully|addressed|met|completed|implemented|sufficiently|progressed", "not fully met|addressed|implemented", "remain|remains a recommendation", "remain|remains as a recommendation", "remain|remains an area|areas for", "remain|remains areas for improvement", "remaining incomplete", "remain|remains outstanding|incomplete",
        "despite this being a recommendation", "insufficient progress", "has|have not been addressed|met|implemented|completed", "too slow to address", "continue|continues to be an area|areas", "still not been", "repeated", "still not being consistently achieved", "continue|continues to be a feature", "mirrored some of those areas",
    ]),
    (Sign::Done, &[
        "has|have been addressed|met|completed|implemented|resolved|tackled", "has|have been fully|successfully|effectively|robustly|well addressed|met|completed|implemented|resolved|tackled", "has|have all been addressed|met|completed|implemented", "are now strengths|good", "is now good|strength", "progress against all", "addressed all", "responded well to the recommendations", "implemented the recommendations", "progress in respect of all recommendations", "progress has been made in respect of all", "converted into areas of strength",
    ]),
    (Sign::All, &["all", "every", "each"]),
    (Sign::TheseInclude, &["these include", "these included", "this includes", "including"]),
];

static LEXICON: LazyLock<Lexicon<Sign>> = LazyLock::new(|| Lexicon::of_table(SIGNS));

/// Every such sentence, in the order of the inspections.
pub fn of(inspections: &[Inspection], sketches: &[Vec<Sketch>], reports: &[&Report]) -> Vec<Statement> {
    let mut statements = Vec::new();
    for (inspection, report) in reports.iter().enumerate().skip(1).filter(|(_, report)| findings::has_places(report)) {
        // Most paragraphs name no inspection, and are passed over by a look at their letters.
        for held in findings::paragraphs(report).filter(|held| may_hold_one(&held.paragraph.text)) {
            take(inspection, report, held, inspections, sketches, &mut statements);
        }
    }
    statements
}

/// Adds the statements of one paragraph.
fn take(
    inspection: usize,
    report: &Report,
    held: Held,
    inspections: &[Inspection],
    sketches: &[Vec<Sketch>],
    statements: &mut Vec<Statement>,
) {
    let sentences = held.sentences();
    for (at, range) in sentences.iter().enumerate() {
        let sentence = held.sentence(range.clone());
        let signs = if may_hold_one(sentence) { signs(sentence) } else { Vec::new() };
        let Some(says) = fate(&signs) else { continue };
        let evidence = evidence(report, held, range.clone());
        let about = about(inspections, inspection, &evidence, report);
        let next = sentences.get(at + 1).map(|next| held.sentence(next.clone()));
        let named = named_in(sentence, next, &signs);
        let items = named.iter().flat_map(|part| items(part, &about, sketches)).collect();
        statements.push(Statement { inspection, about, says, all: signs.contains(&Sign::All), items, evidence });
    }
}

/// Whether a text may hold a sentence that speaks of an inspection or visit; a `false` is sure.
fn may_hold_one(sentence: &str) -> bool {
    sentence.contains("nspection")
        || sentence.contains("isit")
        || sentence.contains("ilacs")
        || sentence.contains("made in 20")
}

fn signs(sentence: &str) -> Vec<Sign> {
    LEXICON.each(&tokens(sentence)).map(|found| found.value).collect()
}

/// What a sentence says became of recommendations; `None` where it speaks of something else.
fn fate(signs: &[Sign]) -> Option<Fate> {
    let is_one = signs.contains(&Sign::Recommendations) && signs.contains(&Sign::Earlier);
    match () {
        () if is_one && signs.contains(&Sign::NotDone) => Some(Fate::Persists),
        () if is_one && signs.contains(&Sign::Done) => Some(Fate::Improved),
        () => None,
    }
}

/// The inspections that a sentence speaks of: those of the dates that it names, or that the paragraph before it names; where
/// there is no date, the last before it that has items.
fn about(inspections: &[Inspection], at: usize, sentence: &Evidence, report: &Report) -> Vec<usize> {
    let dates = dates(sentence, report);
    let fits = |earlier: &usize| {
        let start = inspections[*earlier].start;
        dates.iter().any(|date| {
            start.is_some_and(|start| start.year() == date.year && date.month.is_none_or(|m| m == start.month()))
        })
    };
    let last = || (0..at).rev().find(|earlier| !inspections[*earlier].improvements.is_empty());
    if dates.is_empty() { last().into_iter().collect() } else { (0..at).filter(fits).collect() }
}

/// The dates of earlier inspections that are named in the sentence, else in the paragraph before it.
fn dates(sentence: &Evidence, report: &Report) -> Vec<PartialDate> {
    let start = |span: &[crate::Span]| span.first().map_or(0, |span| span.start);
    let end = |span: &[crate::Span]| span.last().map_or(0, |span| span.end);
    let within = |from: usize, to: usize| {
        let here = |earlier: &&EarlierInspection| start(&earlier.span) >= from && start(&earlier.span) < to;
        report.earlier_inspections.iter().filter(here).filter_map(|earlier| earlier.date).collect::<Vec<_>>()
    };
    let own = within(start(&sentence.span), end(&sentence.span));
    let before = sentence.paragraph.and_then(|at| at.checked_sub(1)).and_then(|at| report.paragraphs.get(at));
    if own.is_empty() {
        before.map_or(Vec::new(), |before| within(start(&before.span), start(&sentence.span)))
    } else {
        own
    }
}

/// What is named: the parts of the sentence itself where it speaks of one matter, or of the list behind it.
fn named_in<'a>(sentence: &'a str, next: Option<&'a str>, signs: &[Sign]) -> Vec<&'a str> {
    let list = next.filter(|next| self::signs(next).first() == Some(&Sign::TheseInclude));
    match list {
        Some(list) => list.split([';', ':']).collect(),
        None if signs.contains(&Sign::All) => Vec::new(),
        None => vec![sentence],
    }
}

/// The items of some inspections that a part of a sentence names.
fn items(part: &str, about: &[usize], sketches: &[Vec<Sketch>]) -> Vec<ItemRef> {
    let part = Sketch::of(part);
    let mut found = Vec::new();
    for inspection in about {
        for (improvement, item) in sketches[*inspection].iter().enumerate() {
            if likeness(&part, item).score >= issues::LEAST {
                found.push(ItemRef { inspection: *inspection, improvement });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(sentence: &str) -> Option<Fate> {
        fate(&signs(sentence))
    }

    #[test]
    fn a_statement_names_recommendations_an_inspection_and_their_fate() {
        let done = "All areas for improvement from the last inspection have been addressed.";
        assert_eq!(says(done), Some(Fate::Improved));
        assert!(signs(done).contains(&Sign::All) && may_hold_one(done));
        assert_eq!(
            says("Some recommendations of the previous inspection have not been fully met."),
            Some(Fate::Persists)
        );
        assert_eq!(says("Recommendations have been addressed."), None);
        assert_eq!(says("The last inspection found that needs have been met."), None);
    }
}
