//! Things to improve that take up an earlier one.

use super::comparison::{Inspection, Issue, ItemRef, Link};
use super::similarity::item_profile::Sketch;
use super::similarity::likeness::{Likeness, likeness};
use super::similarity::word_vector;
use crate::text::lexicon::tokens;

/// The least score of a link: below it, more links are wrong than right.
pub const LEAST: f64 = 0.36;

/// How many items of one earlier inspection a later item may take up.
const MOST: usize = 3;

/// What every item is about, by inspection.
pub fn sketches(inspections: &[Inspection]) -> Vec<Vec<Sketch<'_>>> {
    inspections
        .iter()
        .map(|inspection| inspection.improvements.iter().map(|item| Sketch::of(&item.text)).collect())
        .collect()
}

/// Every item that takes up an item of an earlier inspection.
pub fn of(sketches: &[Vec<Sketch>]) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (inspection, items) in sketches.iter().enumerate() {
        for (improvement, item) in items.iter().enumerate() {
            let before = sketches[..inspection].iter().enumerate().rev();
            let earlier: Vec<Link> = before.flat_map(|(earlier, items)| links(item, earlier, items)).collect();
            if !earlier.is_empty() {
                issues.push(Issue { later: ItemRef { inspection, improvement }, earlier });
            }
        }
    }
    issues
}

/// The items of one earlier inspection that an item takes up, the most alike first.
fn links(item: &Sketch, inspection: usize, earlier: &[Sketch]) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for (improvement, other) in earlier.iter().enumerate() {
        let like = likeness(item, other);
        if like.score >= LEAST {
            links.push(Link {
                inspection,
                improvement,
                score: rounded(like.score),
                shared: shared(item, other, &like),
            });
        }
    }
    links.sort_by(|one, two| two.score.total_cmp(&one.score));
    links.truncate(MOST);
    links
}

/// Two decimals, and never quite 1: more would promise what a score cannot keep.
fn rounded(score: f64) -> f64 {
    ((score * 100.0).round() / 100.0).min(0.99)
}

/// What two items share, as people call it: topics, then words that no topic stands for.
fn shared(later: &Sketch, earlier: &Sketch, like: &Likeness) -> Vec<String> {
    const MOST_WORDS: usize = 3;
    const SHORTEST: usize = 5;
    let topic =
        |(one, two): &(_, _)| if one == two { title(*one) } else { format!("{} / {}", title(*one), title(*two)) };
    let words = tokens(later.text);
    let mut terms: Vec<String> = like.topics.iter().map(topic).collect();
    let telling = word_vector::shared(later.text, &words, &earlier.words).into_iter().map(str::to_lowercase);
    let new = telling.filter(|word| word.len() >= SHORTEST && !terms.iter().any(|term| term.contains(word.as_str())));
    let new: Vec<String> = new.take(MOST_WORDS).collect();
    terms.extend(new);
    terms
}

fn title(topic: crate::report::Topic) -> String {
    topic.title().to_owned()
}
