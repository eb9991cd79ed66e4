//! Where the things to improve of a report stand in a document.

use super::model::Quoted;
use super::passages::{Covered, Letters, Parts, Role, Said, Text, extent, overlap};
use super::similarity::likeness;
use super::similarity::weights::Weights;
use super::similarity::word_forms;
use crate::report::Improvement;
use crate::text::span::Span;
use crate::text::{letters_only, sentences};
use std::cmp::Reverse;
use std::ops::Range;

/// A place where an item stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Index of the item.
    pub improvement: usize,
    /// The words of the document.
    pub text: String,
    /// The slices that `text` is made of.
    pub span: Vec<Span>,
    /// How it is quoted.
    pub quoted: Quoted,
    /// How alike.
    pub score: f64,
    /// What it is in the document.
    pub stands: Stands,
}

/// What a restated item is in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// One of a list that the document gives of them.
    InList,
    /// All, or nearly all, of a heading or paragraph.
    Alone,
    /// In the midst of other words.
    Among,
}

/// A thing to improve, as it is looked for.
struct Wanted {
    key: String,
    words: Vec<u64>,
}

/// Of fewer words no item is looked for inside other words: "Supervision." stands everywhere.
const FEWEST_WORDS: usize = 4;

/// The least likeness of an item in other words, and how many of its words have to be there.
const LEAST_SCORE: f64 = 0.6;
const FEWEST_SHARED: usize = 4;

/// A passage is an item and nothing else to speak of from this share of its words on, in hundredths.
const NEARLY_ALL: usize = 60;

/// Every place of every item, in the order of the document.
pub fn find(items: &[Improvement], said: &[Said], text: &Text, weights: &Weights) -> Vec<Found> {
    let wanted: Vec<Wanted> = items
        .iter()
        .map(|item| Wanted { key: letters_only::of(&item.text), words: word_forms::of(&item.text) })
        .collect();
    let mut found: Vec<Found> = said.iter().flat_map(|said| verbatim(&wanted, said, text)).collect();
    let quoted = Covered::new(found.iter().map(|found| extent(&found.span)));
    let free = said.iter().filter(|said| !quoted.touches(said.extent()));
    found.extend(free.flat_map(|said| reworded(&wanted, said, text, weights)));
    found.sort_by_key(|found| (extent(&found.span), found.improvement));
    once(found)
}

/// Each place once: what a list and a paragraph both hold stands there one time.
fn once(found: Vec<Found>) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::new();
    for next in found {
        let same = |old: &Found| old.improvement == next.improvement && overlap(extent(&old.span), extent(&next.span));
        if !kept.iter().rev().take(8).any(same) {
            kept.push(next);
        }
    }
    kept
}

/// The items that stand in a passage word for word; of one inside another the longer.
fn verbatim(wanted: &[Wanted], said: &Said, text: &Text) -> Vec<Found> {
    let letters = Letters::of(&said.text);
    let whole = letters_only::of(&said.text);
    let mut places: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, item) in wanted.iter().enumerate() {
        if item.words.len() >= FEWEST_WORDS || item.key == whole {
            places.extend(letters.find(&item.key).into_iter().map(|range| (at, range)));
        }
    }
    let longest = outermost(places);
    let stands = stands(wanted, said, &longest);
    let parts = text.parts(said);
    longest.into_iter().map(|(at, range)| taken(at, &parts, range, stands, (Quoted::Verbatim, 1.0))).collect()
}

/// The places that lie inside no other, in order; of two that are the same both.
fn outermost(mut places: Vec<(usize, Range<usize>)>) -> Vec<(usize, Range<usize>)> {
    places.sort_by_key(|(_, range)| (range.start, Reverse(range.end)));
    let mut kept: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, range) in places {
        // Of those that were kept the last ends farthest.
        let inside = kept.last().is_some_and(|(_, last)| range.end <= last.end && range != *last);
        kept.extend((!inside).then_some((at, range)));
    }
    kept
}

fn stands(wanted: &[Wanted], said: &Said, places: &[(usize, Range<usize>)]) -> Stands {
    let of_items: usize = places.iter().map(|(at, _)| wanted[*at].words.len()).sum();
    match said.role {
        Role::Listed => Stands::InList,
        _ if of_items * 100 >= said.words.len() * NEARLY_ALL => Stands::Alone,
        _ => Stands::Among,
    }
}

fn taken(at: usize, parts: &Parts, range: Range<usize>, stands: Stands, how: (Quoted, f64)) -> Found {
    let (text, span) = parts.part(range);
    Found { improvement: at, text, span, quoted: how.0, score: how.1, stands }
}

/// The item that a passage has in other words; else those that its sentences have.
fn reworded(wanted: &[Wanted], said: &Said, text: &Text, weights: &Weights) -> Vec<Found> {
    if let Some((at, score)) = most_alike(wanted, &said.words, weights) {
        let stands = if said.role == Role::Listed { Stands::InList } else { Stands::Alone };
        let whole = 0..said.text.len();
        return vec![taken(at, &text.parts(said), whole, stands, (Quoted::Reworded, score))];
    }
    let sentences = sentences::bounds(&said.text);
    if sentences.len() < 2 || text.kept().is_none() {
        return Vec::new();
    }
    let parts = text.parts(said);
    let alike = |range: Range<usize>| {
        let (at, score) = most_alike(wanted, &word_forms::of(&said.text[range.clone()]), weights)?;
        Some(taken(at, &parts, range, Stands::Among, (Quoted::Reworded, score)))
    };
    sentences.into_iter().filter_map(alike).collect()
}

/// The item that some words are most like, if they are like one, and like it more than any other.
fn most_alike(wanted: &[Wanted], passage: &[u64], weights: &Weights) -> Option<(usize, f64)> {
    let mut best: Option<(usize, f64)> = None;
    let mut second = 0.0;
    for (at, item) in wanted.iter().enumerate().filter(|(_, item)| may_be(passage, item)) {
        let alike = likeness::of(passage, &item.words, weights);
        let before = best.map_or(0.0, |(_, score)| score);
        if alike.words >= FEWEST_SHARED && alike.score > before {
            (second, best) = (before, Some((at, alike.score)));
        } else {
            second = alike.score.max(second);
        }
    }
    best.filter(|(_, score)| *score >= LEAST_SCORE && *score > second)
}

/// Whether a passage has about as many words as an item, so that it can be one.
fn may_be(passage: &[u64], item: &Wanted) -> bool {
    passage.len() >= FEWEST_SHARED && passage.len() <= item.words.len() * 3 + FEWEST_SHARED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_places_inside_each_other_the_outermost_is_kept() {
        let places = [(0, 4..6), (1, 0..8), (2, 0..8), (3, 2..8), (4, 7..9), (5, 10..11)].to_vec();
        assert_eq!(outermost(places), [(1, 0..8), (2, 0..8), (4, 7..9), (5, 10..11)]);
    }
    use crate::Reader;
    use crate::joined;
    use crate::trace::passages;

    const LETTER: &str = "Wynnshire Council\nInspection of children’s social care services\n\n\
        What needs to improve\n• The quality of written plans, including what happens if parents do not change.\n\
        • Management oversight of visits.\n• Supervision.\n\nFindings\n1. Plans are thorough.\n";

    fn found(document: &str) -> Vec<(usize, Quoted, String)> {
        let report = crate::read(LETTER);
        assert_eq!(report.improvements.len(), 3);
        let read = Reader::new().keep_text().read(document);
        let words: Vec<Vec<u64>> = report.improvements.iter().map(|item| word_forms::of(&item.text)).collect();
        let weights = Weights::of(words.iter().map(Vec::as_slice));
        let found = find(&report.improvements, &passages::all(&read), &Text::of(&read), &weights);
        found.iter().for_each(|found| assert_eq!(joined(document, &found.span), found.text));
        found.into_iter().map(|found| (found.improvement, found.quoted, found.text)).collect()
    }

    #[test]
    fn quotation_marks_hyphens_capitals_and_stops_do_not_count() {
        assert_eq!(
            found("Ofsted told us to improve ‘management over-sight of visits’ and more."),
            [(1, Quoted::Verbatim, "management over-sight of visits’".to_owned())]
        );
    }

    #[test]
    fn other_words_are_other_words() {
        let cut = "The quality of written plans, and what happens if parents do not change";
        assert_eq!(found(cut), [(0, Quoted::Reworded, cut.to_owned())]);
        assert_eq!(found("The director likes plans and visits, and parents do."), []);
    }

    #[test]
    fn a_single_word_is_no_quotation() {
        assert_eq!(found("We shall look at supervision this year."), []);
        assert_eq!(found("Supervision"), [(2, Quoted::Verbatim, "Supervision".to_owned())]);
    }

    #[test]
    fn a_sentence_of_a_paragraph_may_be_an_item() {
        let text = "We met in May. The oversight of visits by management was seen.\nManagement’s oversight of all visits. It rained.";
        let found = found(text);
        assert!(found.iter().all(|(item, quoted, _)| (*item, *quoted) == (1, Quoted::Reworded)), "{found:?}");
    }
}
