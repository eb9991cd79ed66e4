//! Which topics some words are about: old terms and new, long forms and abbreviations.

mod table;

use crate::lexicon::{Lexicon, Token};
use crate::report::Topic;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon<Topic>> = LazyLock::new(|| Lexicon::of_table(table::TOPICS));

/// The topics of some words, in the order of [`Topic`], none twice.
pub fn of(words: &[Token]) -> Vec<Topic> {
    let mut topics: Vec<Topic> = LEXICON.all(words).into_iter().map(|found| found.value).collect();
    topics.sort_unstable();
    topics.dedup();
    topics
}

/// The longest phrase that stands for a topic at the first of `words`, and of how many words it is.
pub fn longest(words: &[Token]) -> Option<(Topic, usize)> {
    LEXICON.longest(words)
}
