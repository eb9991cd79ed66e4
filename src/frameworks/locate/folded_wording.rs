//! A table's words as keys, made once and used for every text.

use super::headings::Index;
use super::judgement_rows::Labels;
use super::title_block::TitleWords;
use super::title_fields::Fields;
use crate::frameworks::table::Table;
use crate::frameworks::tables;
use std::sync::{LazyLock, OnceLock};

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

/// The words of every table, made when they are first asked for.
static WORDS: LazyLock<Vec<(&'static Table, OnceLock<Words>)>> =
    LazyLock::new(|| tables::all().map(|table| (table, OnceLock::new())).collect());

/// The words of `table`, which is one of the lists of [`tables`].
pub fn words(table: &'static Table) -> &'static Words {
    static OTHER: OnceLock<Words> = OnceLock::new();
    let listed = WORDS.iter().find(|(listed, _)| std::ptr::eq(*listed, table));
    listed.map_or(&OTHER, |(_, words)| words).get_or_init(|| Words::of(table))
}
