//! Where links within the page go: every item and every quoted sentence has a place at the foot of its comparison.

use crate::compare::{Comparison, Evidence, ItemRef};
use crate::output::comparison::view::View;

/// The quoted sentences of each inspection, in the order of its paragraphs, each once.
#[derive(Debug)]
pub struct Anchors<'a> {
    number: usize,
    sentences: Vec<Vec<&'a Evidence>>,
}

impl<'a> Anchors<'a> {
    /// The places of the comparison with this number on the page.
    pub fn new(number: usize, of: &'a Comparison) -> Self {
        let mut sentences = vec![Vec::new(); of.inspections.len()];
        for (inspection, evidence) in quoted(of) {
            if let Some(list) = sentences.get_mut(inspection) {
                list.push(evidence);
            }
        }
        for list in &mut sentences {
            list.sort_by_key(|evidence| order(evidence));
            list.dedup_by_key(|evidence| order(evidence));
        }
        Self { number, sentences }
    }

    /// The id of a part of this comparison.
    pub fn part(&self, name: &str) -> String {
        format!("a{}-{name}", self.number)
    }

    /// The id of an inspection.
    pub fn inspection(&self, inspection: usize) -> String {
        format!("a{}-i{inspection}", self.number)
    }

    /// The id of an item.
    pub fn item(&self, at: ItemRef) -> String {
        format!("a{}-i{}-item{}", self.number, at.inspection, at.improvement)
    }

    /// The id of a sentence by its place among those of its inspection.
    pub fn sentence(&self, inspection: usize, at: usize) -> String {
        format!("a{}-i{inspection}-s{at}", self.number)
    }

    /// The quoted sentences of an inspection.
    pub fn sentences(&self, inspection: usize) -> &[&'a Evidence] {
        self.sentences.get(inspection).map_or(&[], Vec::as_slice)
    }

    /// A link to an item, where there is one.
    pub fn to_item(&self, view: &View, at: ItemRef) -> Option<String> {
        view.item(at).map(|_| format!("#{}", self.item(at)))
    }

    /// A link to a quoted sentence.
    pub fn to_sentence(&self, inspection: usize, evidence: &Evidence) -> Option<String> {
        let place = self.sentences(inspection).binary_search_by_key(&order(evidence), |other| order(other)).ok();
        place.map(|at| format!("#{}", self.sentence(inspection, at)))
    }
}

/// What makes two quotations one, and which stands first.
fn order(evidence: &Evidence) -> (bool, Option<usize>, Option<usize>, &str) {
    (evidence.paragraph.is_none(), evidence.paragraph, evidence.span.first().map(|span| span.start), &evidence.text)
}

/// Every sentence that the comparison quotes, with its inspection.
fn quoted(of: &Comparison) -> impl Iterator<Item = (usize, &Evidence)> {
    let shown = of.status.iter().filter_map(|status| Some((status.seen_in, status.evidence.as_ref()?)));
    let threads = of.threads.iter().flat_map(|thread| &thread.occurrences);
    let found = threads.filter_map(|place| Some((place.inspection, place.evidence.as_ref()?)));
    let stated = of.statements.iter().map(|statement| (statement.inspection, &statement.evidence));
    shown.chain(found).chain(stated)
}
