//! A table's words as keys, made once and used for every text.

use super::fields::Fields;
use super::headings::Index;
use super::rows::Labels;
use super::{Table, Title};
use crate::key;

/// All words of one table, each as it is looked for.
pub struct Words {
    /// Headings, labels as headings, and statements.
    pub headings: Index,
    /// The labels of its judgements.
    pub labels: Labels,
    /// The labels of its title block.
    pub fields: Fields,
    /// Its titles.
    pub titles: Vec<(&'static Title, String)>,
}

impl Words {
    /// The words of `table`.
    pub fn of(table: &'static Table) -> Self {
        let titled = table.title.iter().map(|title| (title, key::of(title.words())));
        Self {
            headings: Index::new(table),
            labels: Labels::new(table),
            fields: Fields::new(table.block),
            titles: titled.collect(),
        }
    }
}
