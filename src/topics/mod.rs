//! Which topics some words are about: old terms and new, long forms and abbreviations.

mod set;
mod table;

pub use set::Topics;

use crate::lexicon::{Lexicon, Token};
use crate::report::Topic;
use std::sync::LazyLock;

/// Phrases that mean something else have no topic.
static LEXICON: LazyLock<Lexicon<Option<Topic>>> = LazyLock::new(|| {
    let topics = table::TOPICS.iter().flat_map(|(topic, phrases)| phrases.iter().map(|phrase| (*phrase, Some(*topic))));
    Lexicon::new(topics.chain(table::OTHERWISE.iter().map(|phrase| (*phrase, None))))
});

/// The topics of some words.
pub fn of(words: &[Token]) -> Topics {
    LEXICON.each(words).filter_map(|found| found.value).collect()
}

/// The longest phrase at the first of `words` that stands for a topic, or for none though it holds a word of one; and of how
/// many words it is.
pub fn longest(words: &[Token]) -> Option<(Option<Topic>, usize)> {
    LEXICON.longest(words)
}
