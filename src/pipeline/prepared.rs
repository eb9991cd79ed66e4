//! The stages of reading, each run alone on what the stages before it made: for benches.
//!
//! No promise is made of this module, neither of its names nor of what they count: the feature `stages` is for those
//! who change the reader and want to know which of its stages got slower.

use super::stages::Stages;
use crate::extract;
use crate::frameworks;
use crate::layout::Number;
use crate::layout::blocks;
use crate::layout::lines;
use crate::source::Source;

/// A text with what every stage made of it.
pub struct Prepared<'a> {
    text: &'a str,
    source: Source<'a>,
    made: Stages,
    numbers: Vec<Number>,
}

/// A stage by its name; it says how many things it made, so that nobody gets faster by making fewer.
pub type Stage = (&'static str, fn(&Prepared) -> usize);

/// All stages, in the order in which a text goes through them.
///
/// ```
/// use ofsted_report::stages::{Prepared, STAGES};
/// let prepared = Prepared::new("1. Plans are good.\n\u{c}2. Visits are made.\n\u{c}3. Homes are near.\n");
/// let made = STAGES.map(|(name, run)| (name, run(&prepared)));
/// assert_eq!(made[0], ("source", 3)); // pages
/// assert_eq!(made[6], ("extract", 3)); // paragraphs
/// ```
pub const STAGES: [Stage; 7] = [
    ("source", |on| Source::new(on.text).pages().unwrap_or(1)),
    ("lines", |on| lines::split(&on.source).len()),
    ("recognise", |on| frameworks::recognise(&on.source, &on.made.lines).headings.len()),
    ("mark", |on| {
        let marks = frameworks::mark(&on.source, &on.made.lines, on.made.table);
        marks.headings.len() + marks.rows.len()
    }),
    ("number", |on| frameworks::numbers(&on.source, &on.made.lines, &on.made.marks, on.made.table).len()),
    ("blocks", |on| blocks::group(&on.source, &on.made.lines, &on.made.marks.lines, &on.numbers).len()),
    ("extract", |on| {
        let Stages { lines, table, marks, blocks } = &on.made;
        extract::report(&on.source, lines, table, marks, blocks).paragraphs.len()
    }),
];

impl<'a> Prepared<'a> {
    /// Runs every stage once.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let source = Source::new(text);
        let made = Stages::of(&source);
        let numbers = frameworks::numbers(&source, &made.lines, &made.marks, made.table);
        Self { text, source, made, numbers }
    }
}
