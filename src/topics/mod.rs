//! Which topics some words are about: old terms and new, long forms and abbreviations.

mod set;
mod table;

pub use set::Topics;

use crate::lexicon::{Lexicon, Token};
use crate::report::Topic;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon<Topic>> = LazyLock::new(|| Lexicon::of_table(table::TOPICS));

/// The topics of some words.
pub fn of(words: &[Token]) -> Topics {
    LEXICON.each(words).map(|found| found.value).collect()
}

/// The longest phrase that stands for a topic at the first of `words`, and of how many words it is.
pub fn longest(words: &[Token]) -> Option<(Topic, usize)> {
    LEXICON.longest(words)
}
