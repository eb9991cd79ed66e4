//! Things to improve that take up an earlier one.

use super::comparison::{Inspection, Issue, ItemRef, Link};
use super::likeness::{Likeness, likeness};
use super::sketch::Sketch;

/// The least score of a link: below it, more links are wrong than right.
const LEAST: f64 = 0.36;

/// How many items of one earlier inspection a later item may take up.
const MOST: usize = 3;

/// What every item is about, by inspection.
pub fn sketches(inspections: &[Inspection]) -> Vec<Vec<Sketch>> {
    let of = |inspection: &Inspection| inspection.improvements.iter().map(|item| Sketch::of(&item.text)).collect();
    inspections.iter().map(of).collect()
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

/// Two decimals: more would promise what a score cannot keep.
fn rounded(score: f64) -> f64 {
    (score * 100.0).round() / 100.0
}

/// What two items share, as people call it: topics, then words that no topic stands for.
fn shared(later: &Sketch, earlier: &Sketch, like: &Likeness) -> Vec<String> {
    const MOST_WORDS: usize = 3;
    let topic =
        |(one, two): &(_, _)| if one == two { title(*one) } else { format!("{} / {}", title(*one), title(*two)) };
    let words = later.words.shared(&earlier.words).into_iter().take(MOST_WORDS).map(str::to_owned);
    like.topics.iter().map(topic).chain(words).collect()
}

fn title(topic: crate::report::Topic) -> String {
    topic.title().to_owned()
}
