//! Which items the actions of a plan answer: those that stand over its table.
//!
//! Several headings may stand over one table, and a heading that is no item ("Phase 1") between them and it. The list
//! of all items with which plans begin is over no table: prose follows it.

use super::items_quoted::{Found, Stands};
use super::passages::{Covered, Said, extent};
use crate::report::Action;
use crate::text::span::Span;

/// A passage of more words than this, which holds no item, parts what stands before it from a table behind it.
const LONGEST_HEADING: usize = 8;

/// What is met on the way through the document; of two at one place the first comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Heading(usize),
    Prose,
    Action(usize),
}

/// For each action the items it stands under, in the order of their headings.
pub fn items(actions: &[Action], found: &[Found], said: &[Said]) -> Vec<Vec<usize>> {
    let mut items = vec![Vec::new(); actions.len()];
    let mut over = Over::default();
    for (_, mark) in marks(actions, found, said) {
        match mark {
            Mark::Heading(item) => over.take(item),
            Mark::Prose => over.part(),
            Mark::Action(action) => items[action] = over.answer(&actions[action]).to_vec(),
        }
    }
    items
}

/// What stands over the table that is met next.
#[derive(Default)]
struct Over<'a> {
    items: Vec<usize>,
    /// The heading of the last action under these items; `None` before the first.
    heading: Option<Option<&'a str>>,
    /// Whether prose stands between that action and here.
    parted: bool,
}

impl<'a> Over<'a> {
    fn take(&mut self, item: usize) {
        if self.heading.take().is_some() {
            self.items.clear();
        }
        if !self.items.contains(&item) {
            self.items.push(item);
        }
        self.parted = false;
    }

    /// Before the first action prose ends a list; behind it, it may be what a row of the table has lost.
    fn part(&mut self) {
        if self.heading.is_none() {
            self.items.clear();
        }
        self.parted = true;
    }

    /// The items of an action: none where prose and another heading part it from the actions under them.
    fn answer(&mut self, action: &'a Action) -> &[usize] {
        let heading = action.heading.as_deref();
        if self.parted && self.heading.is_some_and(|before| before != heading) {
            self.items.clear();
        }
        (self.heading, self.parted) = (Some(heading), false);
        &self.items
    }
}

/// Headings, prose and actions in the order of the text.
fn marks(actions: &[Action], found: &[Found], said: &[Said]) -> Vec<(usize, Mark)> {
    if actions.is_empty() {
        return Vec::new();
    }
    let rows: Vec<Span> = actions.iter().map(|action| extent(&action.span)).collect();
    let spread = is_spread(&rows, found);
    let tables = Covered::new(rows.iter().copied());
    let headings = found.iter().filter_map(|found| Some((heads_at(found, &tables, spread)?, found.improvement)));
    let mut marks: Vec<(usize, Mark)> = headings.map(|(at, item)| (at, Mark::Heading(item))).collect();
    marks.extend(rows.iter().enumerate().map(|(action, row)| (row.start, Mark::Action(action))));
    let items = Covered::new(found.iter().map(|found| extent(&found.span)));
    let prose = said.iter().filter(|said| is_prose(said, &tables, &items));
    marks.extend(prose.map(|said| (said.extent().start, Mark::Prose)));
    marks.sort_unstable();
    marks
}

/// Whether actions stand between the items that the document lists, so that these are headings and no list.
fn is_spread(rows: &[Span], found: &[Found]) -> Spread {
    let listed = found.iter().filter(|found| found.stands == Stands::InList).map(|found| extent(&found.span).start);
    let (first, last) = (listed.clone().min(), listed.max());
    let between =
        |row: &Span| first.is_some_and(|first| first < row.start) && last.is_some_and(|last| row.start < last);
    if first == last || rows.iter().any(between) { Spread::Headings } else { Spread::List }
}

/// What the items that a document lists are in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spread {
    Headings,
    List,
}

/// From where on an item stands over what follows, if it does: a column of a row stands over the row.
fn heads_at(found: &Found, rows: &Covered, spread: Spread) -> Option<usize> {
    let at = extent(&found.span).start;
    let row = rows.over(at);
    match found.stands {
        _ if row.is_some() => row,
        Stands::Alone => Some(at),
        Stands::InList if spread == Spread::Headings => Some(at),
        Stands::InList | Stands::Among => None,
    }
}

/// Whether a passage is prose outside all tables, and no item.
fn is_prose(said: &Said, rows: &Covered, items: &Covered) -> bool {
    let at = said.extent();
    said.words.len() > LONGEST_HEADING && !rows.touches(at) && !items.touches(at)
}

#[cfg(test)]
mod tests {
    use crate::Reader;
    use crate::trace::trace;

    const LETTER: &str = "Wynnshire Council\nInspection of children’s social care services\n\n\
        What needs to improve\n• The quality of written plans for children.\n• Management oversight of visits.\n\
        • Supervision of social workers by managers.\n\nFindings\n1. Plans are thorough.\n";

    const HEAD: &str = "\n\n\tACTION\tLEAD\tTIMESCALE\n";

    /// For each action its id and the items it answers.
    fn answers(plan: &str) -> Vec<(String, Vec<usize>)> {
        let text = format!("Wynnshire Ofsted Action Plan\n\n{}", plan.replace("[head]", HEAD));
        let document = Reader::new().keep_text().read(&text);
        let trace = trace(&Reader::new().findings().read(LETTER), &[document]);
        trace.documents[0].actions.iter().map(|of| (of.id.clone(), of.improvements.clone())).collect()
    }

    fn answer(id: &str, items: &[usize]) -> (String, Vec<usize>) {
        (id.to_owned(), items.to_vec())
    }

    #[test]
    fn an_action_answers_the_headings_over_its_table() {
        let plan = "Ofsted named these areas for improvement:\n\n• The quality of written plans for children.\n\
            • Management oversight of visits.\n• Supervision of social workers by managers.\n\n\
            We shall take them in another order, because supervision has to come before all of the others.\n\n\
            Supervision of social workers by managers.\n\nThe quality of written plans for children.\n\nPHASE 1 May[head]\
            A\tTrain\tHC\tMay\nB\tAudit\tHC\tJune\n\nPHASE 2 July[head]1\tTrain again\tHC\tJuly\n\n\
            Management oversight of visits.[head]1\tVisit\tOD\tMay\n";
        let expected = [answer("A", &[2, 0]), answer("B", &[2, 0]), answer("1", &[2, 0]), answer("1", &[1])];
        assert_eq!(answers(plan), expected);
    }

    #[test]
    fn what_stands_under_no_item_answers_none() {
        let plan = "Ofsted named these areas for improvement:\n\n• The quality of written plans for children.\n\
            • Management oversight of visits.\n\nAll of them are to be put right by the end of this coming year, \
            and the board will see to it.\n\nWhat we shall do[head]A\tTrain\tHC\tMay\n";
        assert_eq!(answers(plan), [answer("A", &[])]);
    }

    #[test]
    fn another_heading_ends_what_stands_under_an_item() {
        let plan = "Management oversight of visits.[head]A\tTrain\tHC\tMay\n\n\
            The timeliness of health assessments of children who come into care.[head]B\tCall\tHC\tMay\n";
        assert_eq!(answers(plan), [answer("A", &[1]), answer("B", &[])]);
    }

    #[test]
    fn an_item_may_stand_in_the_row() {
        let plan = "Plan[head]A\tManagement oversight of visits: train all\tHC\tMay\nB\tAudit\tHC\tJune\n\
            C\tThe quality of written plans for children\tHC\tMay\n";
        assert_eq!(answers(plan), [answer("A", &[1]), answer("B", &[1]), answer("C", &[0])]);
    }
}
