//! Issues over the years: items that take each other up, and sentences where an inspection has no such item.

use super::comparison::{Issue, ItemRef, Occurrence, Thread};
use super::evidence::{AllSaid, Asked, Relevant, Said};
use super::similarity::item_profile::Sketch;
use super::similarity::likeness::likeness;
use super::similarity::topic_nearness::{nearness, telling};
use crate::report::{Polarity, Topic};
use crate::topics::Topics;
use std::collections::{BTreeMap, BTreeSet};

/// An item, as far as it is about one topic: a bundle of several belongs to several threads.
type Node = (ItemRef, Topic);

/// Every issue that stands in more than one inspection, the one that stands in most first.
pub fn of(sketches: &[Vec<Sketch>], said: &AllSaid, issues: &[Issue]) -> Vec<Thread> {
    let mut groups = grouped(&edges(sketches, issues));
    merge(&mut groups);
    let mut threads: Vec<Thread> = groups.iter().map(|group| thread(group, sketches, said)).collect();
    threads.sort_by_key(|thread| std::cmp::Reverse(inspections(thread)));
    threads
}

/// In how many inspections a thread stands.
fn inspections(thread: &Thread) -> usize {
    thread.occurrences.iter().map(|occurrence| occurrence.inspection).collect::<BTreeSet<_>>().len()
}

fn sketch<'s, 't>(sketches: &'s [Vec<Sketch<'t>>], item: ItemRef) -> &'s Sketch<'t> {
    &sketches[item.inspection][item.improvement]
}

/// Which items are tied by which topics.
fn edges(sketches: &[Vec<Sketch>], issues: &[Issue]) -> Vec<(Node, Node)> {
    /// How telling a topic has to be to tie two items; the best of a link ties them whatever it is.
    const TIES: f64 = 0.6;
    let mut edges = Vec::new();
    for issue in issues {
        for link in &issue.earlier {
            let earlier = ItemRef { inspection: link.inspection, improvement: link.improvement };
            let like = likeness(sketch(sketches, issue.later), sketch(sketches, earlier));
            let ties = like.topics.iter().enumerate().filter(|(rank, (one, _))| *rank == 0 || telling(*one) >= TIES);
            edges.extend(ties.map(|(_, (one, two))| ((issue.later, *one), (earlier, *two))));
        }
    }
    edges
}

/// The nodes that edges tie, directly or over others.
fn grouped(edges: &[(Node, Node)]) -> Vec<BTreeSet<Node>> {
    let mut group_of: BTreeMap<Node, usize> = BTreeMap::new();
    let mut groups: Vec<BTreeSet<Node>> = Vec::new();
    for (one, two) in edges {
        let (into, from) = match (group_of.get(one).copied(), group_of.get(two).copied()) {
            (Some(into), Some(from)) => (into, Some(from)),
            (Some(into), None) | (None, Some(into)) => (into, None),
            (None, None) => {
                groups.push(BTreeSet::new());
                (groups.len() - 1, None)
            }
        };
        let moved = from.filter(|from| *from != into).map(|from| std::mem::take(&mut groups[from])).unwrap_or_default();
        groups[into].extend(moved.iter().chain([one, two]).copied());
        moved.iter().chain([one, two]).for_each(|node| {
            group_of.insert(*node, into);
        });
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// Makes one of groups that are about the same items: supervision and oversight stand in one sentence.
fn merge(groups: &mut Vec<BTreeSet<Node>>) {
    groups.sort_by_key(|group| std::cmp::Reverse(items(group).len()));
    let mut kept: Vec<BTreeSet<Node>> = Vec::new();
    for group in groups.drain(..) {
        let own = items(&group);
        let shares = |larger: &&mut BTreeSet<Node>| items(larger).intersection(&own).count() * 2 > own.len();
        match kept.iter_mut().find(shares) {
            Some(larger) => larger.extend(group),
            None => kept.push(group),
        }
    }
    *groups = kept;
}

fn items(group: &BTreeSet<Node>) -> BTreeSet<ItemRef> {
    group.iter().map(|(item, _)| *item).collect()
}

fn thread(group: &BTreeSet<Node>, sketches: &[Vec<Sketch>], said: &AllSaid) -> Thread {
    let topics = topics(group);
    let items = items(group);
    let mut occurrences: Vec<Occurrence> = items.iter().map(|item| of_item(*item)).collect();
    occurrences.extend(between(&items, &topics, sketches, said));
    occurrences.sort_by_key(|occurrence| (occurrence.inspection, occurrence.improvement));
    Thread { title: title(&topics), topics, occurrences }
}

/// The topics of a group, those of most items first, and of equals the more telling.
fn topics(group: &BTreeSet<Node>) -> Vec<Topic> {
    let mut counts: BTreeMap<Topic, usize> = BTreeMap::new();
    group.iter().for_each(|(_, topic)| *counts.entry(*topic).or_default() += 1);
    let mut topics: Vec<(Topic, usize)> = counts.into_iter().collect();
    topics.sort_by(|one, two| two.1.cmp(&one.1).then(telling(two.0).total_cmp(&telling(one.0))));
    topics.into_iter().map(|(topic, _)| topic).collect()
}

/// What people call the first topics.
fn title(topics: &[Topic]) -> String {
    const NAMED: usize = 2;
    let titles: Vec<&str> = topics.iter().take(NAMED).map(|topic| topic.title()).collect();
    titles.join(", ")
}

fn of_item(item: ItemRef) -> Occurrence {
    Occurrence {
        inspection: item.inspection,
        improvement: Some(item.improvement),
        paragraph: None,
        polarity: None,
        evidence: None,
    }
}

/// Sentences about the issue in inspections from its first item on that have no such item.
fn between<'a>(
    items: &'a BTreeSet<ItemRef>,
    topics: &'a [Topic],
    sketches: &'a [Vec<Sketch>],
    said: &'a AllSaid,
) -> impl Iterator<Item = Occurrence> + 'a {
    /// How near a topic of a sentence has to be to one of the issue.
    const NEAR: f64 = 0.8;
    let is_near = |of: &Topic| topics.iter().any(|topic| nearness(*of, *topic) >= NEAR);
    let near: Topics = Topic::ALL.iter().copied().filter(is_near).collect();
    let first = items.first().map_or(0, |item| item.inspection);
    let without = (first..said.reports.len()).filter(|at| items.iter().all(|item| item.inspection != *at));
    let asked: Vec<_> = items.iter().map(|item| (item.inspection, said.asked(sketch(sketches, *item)))).collect();
    without.filter_map(move |inspection| {
        let here = &said.reports[inspection];
        let before = asked.iter().filter(|(asked_in, _)| *asked_in < inspection);
        let best = before.filter_map(|(_, asked)| most_relevant(asked, near, here));
        let best = best.max_by(|one, two| one.relevance.total_cmp(&two.relevance))?;
        let evidence = here.evidence(best.sentence);
        Some(Occurrence {
            inspection,
            improvement: None,
            paragraph: evidence.paragraph,
            polarity: Some(here.polarity(best.sentence)),
            evidence: Some(evidence),
        })
    })
}

/// The sentence on one of the topics that speaks most of an item, if one does enough; blame goes before praise.
fn most_relevant(asked: &Asked, topics: Topics, said: &Said) -> Option<Relevant> {
    /// The least relevance of a sentence that is shown as a place of the issue.
    const LEAST: f64 = 0.8;
    let about = said.about_on(asked, |of| of.meet(topics)).into_iter().filter(|r| r.relevance >= LEAST);
    let points = |relevant: &Relevant| match said.polarity(relevant.sentence) {
        Polarity::Weakness | Polarity::Mixed => 1,
        Polarity::Strength | Polarity::Neutral => 0,
    };
    about.max_by(|one, two| points(one).cmp(&points(two)).then(one.relevance.total_cmp(&two.relevance)))
}
