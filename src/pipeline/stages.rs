//! The stages before the last, in their order.

use crate::frameworks::{self, Marks, Table};
use crate::layout::{self, Block, Line};
use crate::source::Source;

/// What the stages before the last make of a text.
pub struct Stages {
    pub lines: Vec<Line>,
    pub table: &'static Table,
    pub marks: Marks,
    pub blocks: Vec<Block>,
}

impl Stages {
    pub fn of(source: &Source) -> Self {
        let lines = layout::lines::split(source); // furniture, footnotes and bullets are known; Ofsted is not
        let table = frameworks::recognise(source, &lines); // the one door through which Ofsted's words enter
        let marks = frameworks::mark(source, &lines, table); // which lines are its headings and its judgements
        let numbers = frameworks::numbers(source, &lines, &marks, table); // which of its lines are counted
        let blocks = layout::group(source, &lines, &marks.lines, &numbers); // passages, by shape alone
        Self { lines, table, marks, blocks }
    }
}
