//! Which topics some words are about: old terms and new, long forms and abbreviations.

mod set;
mod table;

pub use set::Topics;
pub use table::BOARDS;

use crate::report::Topic;
use crate::text::lexicon::{Lexicon, Token};
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lexicon::tokens;

    fn topics(text: &str) -> Vec<Topic> {
        of(&tokens(text)).iter().collect()
    }

    #[test]
    fn old_terms_and_new_ones_are_one_topic() {
        assert_eq!(topics("reviews of looked-after children"), topics("children in care reviews"));
        assert_eq!(topics("PLO"), topics("pre-proceedings work"));
        assert_eq!(topics("the WSCB"), topics("the safeguarding children partnership"));
    }

    #[test]
    fn the_longest_phrase_counts_and_some_mean_something_else() {
        assert_eq!(topics("police custody"), [Topic::PoliceCustody]);
        assert_eq!(topics("young people in custody"), [Topic::Offending]);
        assert_eq!(topics("attendance at core groups"), [Topic::CoreGroup, Topic::MeetingAttendance]);
        for text in ["education, health and social care", "a culture of openness", "performance of managers"] {
            assert!(topics(text).is_empty(), "{text}");
        }
    }
}
