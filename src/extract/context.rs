//! What every reader of a part of the report has before it.

use crate::frameworks::{Marks, Table};
use crate::layout::{Block, Line};
use crate::source::Source;

/// What every reader of a part has before it.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub source: &'a Source<'a>,
    pub lines: &'a [Line],
    pub table: &'static Table,
    pub marks: &'a Marks,
    pub blocks: &'a [Block],
}

impl<'a> Context<'a> {
    /// The page of a block as it is printed: from 1, `None` in a text without form feeds.
    pub fn page(&self, page: usize) -> Option<usize> {
        self.source.pages().map(|_| page + 1)
    }
}
