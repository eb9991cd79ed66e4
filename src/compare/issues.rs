//! Things to improve that take up an earlier one.

use super::comparison::{Inspection, Issue, ItemRef, Link};
use super::likeness::{Likeness, Sketch, likeness};

/// The least score of a link.
const LEAST: f64 = 0.5;

/// Every item that takes up an item of an earlier inspection.
pub fn of(inspections: &[Inspection]) -> Vec<Issue> {
    let sketches: Vec<Vec<Sketch>> =
        inspections.iter().map(|i| i.improvements.iter().map(|item| Sketch::of(&item.text)).collect()).collect();
    let mut issues = Vec::new();
    for (later, items) in sketches.iter().enumerate() {
        for (improvement, item) in items.iter().enumerate() {
            let mut earlier = Vec::new();
            for (inspection, before) in sketches.iter().enumerate().take(later).rev() {
                let mut links: Vec<Link> = Vec::new();
                for (at, other) in before.iter().enumerate() {
                    let like = likeness(item, other);
                    if std::env::var("DUMP").is_ok() { eprintln!("{later}\t{improvement}\t{inspection}\t{at}"); }
                    if like.score >= LEAST { links.push(link(inspection, at, &like)); }
                }
                links.sort_by(|a, b| b.score.total_cmp(&a.score));
                earlier.extend(links);
            }
            if !earlier.is_empty() {
                issues.push(Issue { later: ItemRef { inspection: later, improvement }, earlier });
            }
        }
    }
    issues
}

fn link(inspection: usize, improvement: usize, like: &Likeness) -> Link {
    let shared = like.shared.iter().map(|(one, _)| one.title().to_owned()).collect();
    Link { inspection, improvement, score: like.score, shared }
}
