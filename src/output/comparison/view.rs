//! A comparison as its pages need it: names of inspections, cells of tables, items by their numbers.
//!
//! A comparison may have been read from a file that somebody edited, so no index is trusted.

use super::words;
use crate::compare::{
    Change, Comparison, Evidence, Fate, Inspection, Item, ItemRef, Link, Occurrence, Point, Status, Thread, Timeline,
};
use crate::report::Grade;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A comparison with the names of its inspections.
#[derive(Debug)]
pub struct View<'a> {
    /// The comparison.
    pub of: &'a Comparison,
    labels: Vec<String>,
}

/// How often something was improved, persisted, or was not mentioned.
pub type Counts = [usize; 3];

impl<'a> View<'a> {
    /// The view of a comparison.
    pub fn new(of: &'a Comparison) -> Self {
        Self { of, labels: labels(&of.inspections) }
    }

    /// Whose inspections they are.
    pub fn authority(&self) -> String {
        if self.of.authority.is_empty() {
            "No authority named".to_owned()
        } else {
            words::printable(&self.of.authority)
        }
    }

    /// What an inspection is called all over the page, as no other is: "2018 ILACS".
    pub fn label(&self, inspection: usize) -> &str {
        self.labels.get(inspection).map_or("an unknown inspection", String::as_str)
    }

    /// Several of them.
    pub fn labels_of(&self, inspections: impl IntoIterator<Item = usize>) -> String {
        inspections.into_iter().map(|at| self.label(at)).collect::<Vec<_>>().join(", ")
    }

    /// An item, where there is such a one.
    pub fn item(&self, at: ItemRef) -> Option<&'a Item> {
        self.of.inspections.get(at.inspection)?.improvements.get(at.improvement)
    }

    /// The words of an item.
    pub fn wording(&self, at: ItemRef) -> String {
        self.item(at).map(|item| words::printable(&item.text)).unwrap_or_default()
    }

    /// Which inspection and where in it: "2018 ILACS, bullet 1, page 2".
    pub fn place(&self, at: ItemRef) -> String {
        let place =
            self.item(at).map(|item| words::place_of_item(item, at.improvement)).map(|it| words::printable(&it));
        joined([self.label(at.inspection).to_owned(), place.unwrap_or_default()])
    }

    /// The same of a sentence.
    pub fn place_of(&self, inspection: usize, evidence: &Evidence) -> String {
        joined([self.label(inspection).to_owned(), words::place_of(evidence)])
    }

    /// The inspections that have a place in the table of grades.
    pub fn judged(&self) -> Vec<usize> {
        let lines = &self.of.timeline;
        let stops = |at: &usize| lines.iter().any(|line| !matches!(cell(line, *at), Cell::Empty));
        (0..self.of.inspections.len()).filter(stops).collect()
    }

    /// The changes of which more has to be known than their direction, each with its strand.
    pub fn noted(&self) -> impl Iterator<Item = (&'a Timeline, &'a Change)> {
        let changes = self.of.timeline.iter().flat_map(|line| line.changes.iter().map(move |change| (line, change)));
        changes.filter(|(_, change)| !change.why.is_empty())
    }

    /// From which inspection to which, and what became of the items.
    pub fn counts(&self) -> BTreeMap<(usize, usize), Counts> {
        let mut counts = BTreeMap::<_, Counts>::new();
        for status in &self.of.status {
            let of_pair = counts.entry((status.inspection, status.seen_in)).or_default();
            match status.status {
                Fate::Improved => of_pair[0] += 1,
                Fate::Persists => of_pair[1] += 1,
                Fate::NotMentioned => of_pair[2] += 1,
            }
        }
        counts
    }

    /// What became of each item, by inspection and item.
    pub fn fates(&self) -> BTreeMap<ItemRef, Vec<&'a Status>> {
        let mut fates = BTreeMap::<_, Vec<_>>::new();
        for status in &self.of.status {
            let at = ItemRef { inspection: status.inspection, improvement: status.improvement };
            fates.entry(at).or_default().push(status);
        }
        fates
    }

    /// The newest day that the documents name of themselves: later ones are not known here.
    pub fn as_at(&self) -> Option<Date> {
        let days = |i: &Inspection| [i.start, i.end, i.published];
        self.of.inspections.iter().flat_map(days).flatten().max()
    }
}

fn joined(parts: [String; 2]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Where an earlier item of an issue stands.
pub const fn item_of(link: &Link) -> ItemRef {
    ItemRef { inspection: link.inspection, improvement: link.improvement }
}

/// What stands in the table of grades where a strand and an inspection meet.
#[derive(Debug)]
pub enum Cell<'a> {
    /// The strand was not judged there.
    Empty,
    /// The framework gives no such grade any more.
    Ungraded(&'a Change),
    /// What was judged, and how it changed to here.
    Graded(Vec<&'a Point>, Option<&'a Change>),
}

/// The cell of an inspection on the line of a strand.
pub fn cell(line: &Timeline, inspection: usize) -> Cell<'_> {
    let points: Vec<&Point> = line.points.iter().filter(|point| point.inspection == inspection).collect();
    let change = line.changes.iter().find(|change| change.to == inspection);
    match (points.is_empty(), change) {
        (true, None) => Cell::Empty,
        (true, Some(change)) => Cell::Ungraded(change),
        (false, change) => Cell::Graded(points, change),
    }
}

/// The different grades of some points, in their order.
pub fn grades(points: &[&Point]) -> Vec<Grade> {
    let mut grades: Vec<Grade> = Vec::new();
    for point in points {
        if !grades.contains(&point.grade) {
            grades.push(point.grade);
        }
    }
    grades
}

/// Where an issue stands in one inspection.
pub fn occurrences(thread: &Thread, inspection: usize) -> impl Iterator<Item = &Occurrence> {
    thread.occurrences.iter().filter(move |occurrence| occurrence.inspection == inspection)
}

/// The day that stands for an inspection.
pub fn when(inspection: &Inspection) -> Option<Date> {
    inspection.start.or(inspection.end).or(inspection.published)
}

/// A name for each inspection that no other has: by its year, else by its month, else by its place.
fn labels(inspections: &[Inspection]) -> Vec<String> {
    let by_year = |i: &Inspection| named(when(i).map(|date| date.year().to_string()), i);
    let by_month = |i: &Inspection| named(when(i).map(words::month), i);
    let once = |all: &[String], label: &String| all.iter().filter(|other| *other == label).count() == 1;
    let [years, months] =
        [inspections.iter().map(by_year).collect::<Vec<_>>(), inspections.iter().map(by_month).collect::<Vec<_>>()];
    let pick = |(at, year): (usize, &String)| match &months[at] {
        _ if once(&years, year) => year.clone(),
        month if once(&months, month) => month.clone(),
        month => format!("{month} ({})", at + 1),
    };
    years.iter().enumerate().map(pick).collect()
}

fn named(date: Option<String>, inspection: &Inspection) -> String {
    let date = date.unwrap_or_else(|| "undated".to_owned());
    format!("{date} {}", words::noun(inspection))
}
