//! A table's words as keys, made once and used for every text.

use super::fields::Fields;
use super::headings::Index;
use super::rows::Labels;
use super::{Table, Title};
use crate::key::{self, Start, Starts};

/// All words of one table, each as it is looked for.
pub struct Words {
    /// Headings, labels as headings, and statements.
    pub headings: Index,
    /// The labels of its judgements.
    pub labels: Labels,
    /// The labels of its title block.
    pub fields: Fields,
    /// Its titles.
    pub titles: Vec<TitleWords>,
}

/// A title and its words, and how they begin.
pub struct TitleWords {
    /// The title.
    pub title: &'static Title,
    /// Its words.
    pub key: String,
    /// How they begin.
    pub starts: Starts<Vec<Start>>,
}

impl TitleWords {
    fn of(title: &'static Title) -> Self {
        let key = key::of(title.words());
        Self { title, starts: Starts::of([&key]), key }
    }

    /// Whether a line can begin with the words or with the first of them; a `false` is sure.
    pub fn may_begin(&self, line: &str) -> bool {
        self.starts.may_begin_with_pair(line) && self.starts.may_open(Start::of(line))
    }
}

impl Words {
    /// The words of `table`.
    pub fn of(table: &'static Table) -> Self {
        Self {
            headings: Index::new(table),
            labels: Labels::new(table),
            fields: Fields::new(table.block),
            titles: table.title.iter().map(TitleWords::of).collect(),
        }
    }
}
