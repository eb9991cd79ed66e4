//! What reports say themselves of the recommendations of inspections before them.
//!
//! "All areas for improvement identified at the last inspection have been addressed", "remains a recommendation from this
//! inspection": such a sentence names recommendations, an earlier inspection, and what became of them.

use super::comparison::{Evidence, Fate, Inspection, ItemRef, Statement};
use super::evidence::evidence;
use super::links;
use super::similarity::item_profile::Sketch;
use super::similarity::likeness::likeness;
use crate::findings;
use crate::findings::{Held, Places};
use crate::report::{EarlierInspection, Kind, PartialDate, Report};
use crate::text::lexicon::{Found, Lexicon, tokens};
use regex::Regex;
use std::cell::LazyCell;
use std::sync::LazyLock;

/// What a phrase tells of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// It speaks of recommendations.
    Recommendations,
    /// It speaks of one of them.
    Recommendation,
    /// It speaks of an inspection before this one.
    Earlier,
    /// It speaks of a visit before this inspection.
    EarlierVisit,
    /// They were done.
    Done,
    /// They were not.
    NotDone,
    /// All of them are meant, where it stands just before them.
    All,
    /// Some of them are meant.
    Some,
    /// Some are named behind it.
    TheseInclude,
}

#[rustfmt::skip]
const SIGNS: &[(Sign, &[&str])] = &[
    (Sign::Recommendations, &[
        "recommendations", "areas for improvement|development", "areas identified for improvement|development", "areas of weakness",
        "areas that required|needed improvement", "weaknesses identified", "actions from", "priority actions",
    ]),
    (Sign::Recommendation, &[
        "recommendation", "area for improvement|development", "area identified for improvement|development", "area of weakness", "priority action",
    ]),
    (Sign::Earlier, &[
        "last|previous|earlier inspection|inspections", "last|previous ofsted inspection", "previous single inspection|inspections", "those inspections", "that inspection", "inspection in <year>",
        "<year> inspection", "made in <year>", "last full inspection", "last ilacs", "previous ilacs",
    ]),
    (Sign::EarlierVisit, &["last|previous|earlier visit|visits", "last|previous ofsted visit", "last|previous focused|monitoring visit", "that visit", "focused visit in"]),
    (Sign::NotDone, &[
        "not yet been fully|addressed|met|completed|implemented|resolved", "not been fully|addressed|met|completed|implemented|sufficiently|progressed", "not fully met|addressed|implemented", "remain|remains a recommendation", "remain|remains as a recommendation", "remain|remains an area|areas for", "remain|remains areas for improvement", "remaining incomplete", "remain|remains outstanding|incomplete",
        "despite this being a recommendation", "insufficient progress", "has|have not been addressed|met|implemented|completed", "too slow to address", "continue|continues to be an area|areas", "still not been", "repeated", "still not being consistently achieved", "continue|continues to be a feature", "mirrored some of those areas",
    ]),
    (Sign::Done, &[
        "has|have been addressed|met|completed|implemented|resolved|tackled", "has|have been fully|successfully|effectively|robustly|well addressed|met|completed|implemented|resolved|tackled", "has|have all been addressed|met|completed|implemented", "are now strengths|good", "is now good|strength", "progress against all", "addressed all", "responded well to the recommendations", "implemented the recommendations", "progress in respect of all recommendations", "progress has been made in respect of all", "converted into areas of strength",
    ]),
    (Sign::All, &["all", "all the", "all of the|these", "each of the", "every"]),
    (Sign::Some, &[
        "not all|every|each", "not all the|of", "not all of the", "almost|nearly all", "almost|nearly all of the", "some|many|most|several|number|certain|majority|few|two|three|one|any",
        "some|many|most|several|number|majority|few|two|three|one of", "some|many|most|several|number|majority|few|two|three|one of the|its|these",
    ]),
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
    let (sentences, places) = (held.sentences(), LazyCell::new(|| Places::of(report, held)));
    for (at, range) in sentences.iter().enumerate() {
        let sentence = held.sentence(range.clone());
        let signs = if may_hold_one(sentence) { signs(sentence) } else { Vec::new() };
        let Some(says) = fate(&signs) else { continue };
        let evidence = evidence(&places, range.clone());
        let about = about(inspections, inspection, &evidence, report, &signs);
        let next = sentences.get(at + 1).map(|next| held.sentence(next.clone()));
        let all = are_all_meant(&signs, says);
        let named = named_in(sentence, next, all);
        let items = named.iter().flat_map(|part| items(part, &about, sketches)).collect();
        statements.push(Statement { inspection, about, says, all, items, evidence });
    }
}

/// Whether a text may hold a sentence that speaks of an inspection or visit; a `false` is sure.
fn may_hold_one(text: &str) -> bool {
    static NAMES: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new("nspection|isit|ilacs|made in 20").ok());
    NAMES.as_ref().is_none_or(|names| names.is_match(text))
}

/// The signs of a sentence, in order.
fn signs(sentence: &str) -> Vec<Found<Sign>> {
    LEXICON.each(&tokens(sentence)).collect()
}

fn holds(signs: &[Found<Sign>], sign: Sign) -> bool {
    signs.iter().any(|found| found.value == sign)
}

/// What a sentence says became of recommendations; `None` where it speaks of something else, or of some that were done among
/// others that were not.
fn fate(signs: &[Found<Sign>]) -> Option<Fate> {
    let holds = |sign| holds(signs, sign);
    let recommendations = holds(Sign::Recommendations) || holds(Sign::Recommendation);
    let is_one = recommendations && (holds(Sign::Earlier) || holds(Sign::EarlierVisit));
    match () {
        () if is_one && holds(Sign::NotDone) => Some(Fate::Persists),
        () if is_one && holds(Sign::Done) && quantifier(signs) != Some(Sign::Some) => Some(Fate::Improved),
        () => None,
    }
}

/// What stands just before "recommendations": how many of them are meant.
fn quantifier(signs: &[Found<Sign>]) -> Option<Sign> {
    let before =
        |pair: &&[Found<Sign>]| pair[1].value == Sign::Recommendations && pair[0].words.end == pair[1].words.start;
    signs.windows(2).find(before).map(|pair| pair[0].value)
}

/// Whether a sentence speaks of all recommendations of an inspection: it says so, or says of "the recommendations" that
/// they were done.
fn are_all_meant(signs: &[Found<Sign>], says: Fate) -> bool {
    match quantifier(signs) {
        Some(Sign::All) => true,
        Some(Sign::Some) => false,
        _ => says == Fate::Improved && holds(signs, Sign::Recommendations),
    }
}

/// The inspections that a sentence speaks of: those of the dates that it names, or that the paragraph before it names; where
/// there is no date, the last full inspection of its kind that has items, or the last visit where it speaks of visits.
fn about(
    inspections: &[Inspection],
    at: usize,
    sentence: &Evidence,
    report: &Report,
    signs: &[Found<Sign>],
) -> Vec<usize> {
    let dates = dates(sentence, report);
    let fits = |earlier: &usize| {
        let start = inspections[*earlier].start;
        dates.iter().any(|date| {
            start.is_some_and(|start| start.year() == date.year && date.month.is_none_or(|m| m == start.month()))
        })
    };
    let is_meant = |earlier: &usize| {
        let Inspection { kind, framework, improvements, .. } = &inspections[*earlier];
        let is_visit = matches!(kind, Kind::FocusedVisit | Kind::MonitoringVisit);
        let same_remit = framework.remit() == inspections[at].framework.remit();
        !improvements.is_empty() && same_remit && (!is_visit || holds(signs, Sign::EarlierVisit))
    };
    let last = || (0..at).rev().find(is_meant);
    if dates.is_empty() { last().into_iter().collect() } else { (0..at).filter(fits).collect() }
}

/// The dates of earlier inspections that are named in the sentence, else in the paragraph before it.
fn dates(sentence: &Evidence, report: &Report) -> Vec<PartialDate> {
    let start = |span: &[crate::text::span::Span]| span.first().map_or(0, |span| span.start);
    let end = |span: &[crate::text::span::Span]| span.last().map_or(0, |span| span.end);
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
fn named_in<'a>(sentence: &'a str, next: Option<&'a str>, all: bool) -> Vec<&'a str> {
    let is_list = |next: &&str| signs(next).first().is_some_and(|found| found.value == Sign::TheseInclude);
    match next.filter(is_list) {
        Some(list) => list.split([';', ':']).collect(),
        None if all => Vec::new(),
        None => vec![sentence],
    }
}

/// The items of some inspections that a part of a sentence names.
fn items(part: &str, about: &[usize], sketches: &[Vec<Sketch>]) -> Vec<ItemRef> {
    let part = Sketch::of(part);
    let mut found = Vec::new();
    for inspection in about {
        for (improvement, item) in sketches[*inspection].iter().enumerate() {
            if likeness(&part, item).score >= links::LEAST {
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

    fn means_all(sentence: &str) -> bool {
        let signs = signs(sentence);
        fate(&signs).is_some_and(|says| are_all_meant(&signs, says))
    }

    #[test]
    fn a_statement_names_recommendations_an_inspection_and_their_fate() {
        let done = "All areas for improvement from the last inspection have been addressed.";
        assert_eq!(says(done), Some(Fate::Improved));
        assert!(may_hold_one(done));
        assert_eq!(
            says("Some recommendations of the previous inspection have not been fully met."),
            Some(Fate::Persists)
        );
        assert_eq!(says("Recommendations have been addressed."), None);
        assert_eq!(says("The last inspection found that needs have been met."), None);
    }

    #[test]
    fn all_are_meant_where_it_says_so() {
        for (sentence, expected) in [
            ("All of the areas for improvement from the last inspection have been addressed.", true),
            ("The areas for improvement from the last inspection have been addressed.", true),
            ("All areas for improvement of the last inspection remain areas for improvement.", true),
            ("An area for improvement at the last inspection, visits, has been addressed.", false),
            ("Recommendations from the last inspection have not been addressed across all teams.", false),
            ("Most of the recommendations from the last inspection have been addressed.", false),
            ("Not all areas for improvement from the last inspection have been fully addressed.", false),
        ] {
            assert_eq!(means_all(sentence), expected, "{sentence}");
        }
        assert_eq!(says("Not all recommendations of the last inspection have been addressed."), None);
    }
}
