//! Where the letter proper begins, and the sentences in it that may hold the dates of the visit.

use crate::text::phrases::{behind, behind_space};
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// Words with which the sentence that holds the visit's dates begins or goes on.
const ANYWHERE: [&str; 4] = ["This letter summarises", "took place", "made between", "was conducted on"];

/// How these words and those that open a line begin.
const FIRST_WORDS: [&str; 6] = ["This", "took", "made", "was", "Between", "Dear"];

static FIRST_WORD: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(FIRST_WORDS).ok());

/// Where such sentences begin in `text`, earliest first.
pub fn starts(text: &str) -> impl Iterator<Item = usize> {
    let mut from = 0;
    let first_words = FIRST_WORD.as_ref().into_iter().flat_map(move |words| words.find_iter(text));
    first_words.filter_map(move |found| {
        let at = found.start();
        let behind = anywhere(&text[at..]).filter(|_| at >= from);
        let (start, rest) = match behind {
            Some(rest) => (at, rest),
            None => (line_start(text, at, from)?, opens_line(&text[at..])?),
        };
        from = text.len() - rest.len();
        Some(start)
    })
}

fn anywhere(text: &str) -> Option<&str> {
    ANYWHERE.iter().find_map(|phrase| behind(text, phrase))
}

/// The text behind a salutation, or behind "Between" and the first digit of a day, with which a line begins.
fn opens_line(line: &str) -> Option<&str> {
    match behind(line, "Dear") {
        Some(rest) => behind_space(rest),
        None => behind_space(behind(line, "Between")?).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())),
    }
}

/// Where the line of the word at `at` begins, or the first of the blank lines above it; `None` inside a line.
fn line_start(text: &str, at: usize, from: usize) -> Option<usize> {
    let blank = text[..at].trim_end().len().max(from);
    (blank..=at).find(|start| *start == 0 || text.as_bytes()[start - 1] == b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begun(text: &str) -> Vec<&str> {
        starts(text).map(|at| text[at..].lines().next().unwrap_or_default()).collect()
    }

    #[test]
    fn a_salutation_opens_a_letter_at_the_start_of_a_line_alone() {
        let text =
            "4 May\n  Dear Ms Lee\nOh Dear me. This\nletter summarises a visit that took  place\nBetween 3 and 4.";
        assert_eq!(begun(text), ["  Dear Ms Lee", "This", "took  place", "Between 3 and 4."]);
        assert_eq!(starts("x\n\n  Dear Ms Lee").collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn words_that_only_begin_alike_open_nothing() {
        assert!(begun("It was conducted. Between us\nBetween us\nDearest\nThis letter is short").is_empty());
    }
}
