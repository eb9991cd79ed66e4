//! Tables of phrases, looked up in running words.
//!
//! Words are compared by a fold: small letters, no apostrophe, no hyphen, no possessive ("Children’s" is `children`,
//! "multi-agency" is `multiagency`, which is what pdftotext makes of it at the end of a line). A phrase of a table is
//! written as people write it: `plan|plans` is either word, and a hyphen may be missing or a space.

use crate::span::ceil_boundary;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

/// A word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// The hash of its fold.
    pub key: u64,
    /// First byte in the text.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
}

/// The words of `text`, in order: letters and digits, with the hyphens and apostrophes inside them.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while at < text.len() {
        let end = end_of_word(text.as_bytes(), at);
        if end > at {
            tokens.push(Token { key: key(without_possessive(&text.as_bytes()[at..end])), start: at, end });
        }
        at = if end > at { end } else { ceil_boundary(text, at + 1) };
    }
    tokens
}

/// Where the word ends that begins at byte `at`; `at` where none does.
fn end_of_word(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    loop {
        while bytes.get(end).is_some_and(|byte| is_of_word(*byte)) {
            end += 1;
        }
        let mark = mark(&bytes[end..]);
        let goes_on = end > at && mark > 0 && bytes.get(end + mark).is_some_and(|byte| is_of_word(*byte));
        if !goes_on {
            return end;
        }
        end += mark;
    }
}

/// Whether a byte belongs to a word: letters and digits, those beyond ASCII too. Punctuation and white space beyond
/// ASCII begin with the three bytes that are left out.
const fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 && !matches!(byte, 0xc2 | 0xe2 | 0xe3)
}

/// How many bytes the hyphen or apostrophe takes that `bytes` begin with; 0 where there is none.
fn mark(bytes: &[u8]) -> usize {
    match bytes {
        [b'-' | b'\'', ..] => 1,
        [0xe2, 0x80, 0x90 | 0x91 | 0x98 | 0x99, ..] => 3,
        _ => 0,
    }
}

/// The word without "’s" at its end.
fn without_possessive(word: &[u8]) -> &[u8] {
    let bare = word.strip_suffix(b"s").unwrap_or(word);
    bare.strip_suffix(b"'").or_else(|| bare.strip_suffix("’".as_bytes())).unwrap_or(word)
}

/// The hash (FNV-1a) of the fold of a word.
pub fn key(word: &[u8]) -> u64 {
    let (mut hash, mut at) = (0xcbf2_9ce4_8422_2325_u64, 0);
    while let Some(byte) = word.get(at) {
        match mark(&word[at..]) {
            0 => {
                hash = (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3);
                at += 1;
            }
            mark => at += mark,
        }
    }
    hash
}

/// Phrases, each with what it stands for.
#[derive(Debug)]
pub struct Lexicon<V> {
    /// From a node and the next word to the node behind it.
    steps: HashMap<(u32, u64), u32, BuildHasherDefault<Mixed>>,
    /// What the phrase stands for that ends at each node.
    values: Vec<Option<V>>,
}

/// A phrase found in some words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<V> {
    /// What it stands for.
    pub value: V,
    /// Its words, as indices.
    pub words: Range<usize>,
}

impl<V: Copy> Lexicon<V> {
    /// The phrases of a table; of two alike the first counts.
    pub fn new<'a>(table: impl IntoIterator<Item = (&'a str, V)>) -> Self {
        let mut lexicon = Self { steps: HashMap::default(), values: vec![None] };
        for (phrase, value) in table {
            for words in variants(phrase) {
                lexicon.insert(&words, value);
            }
        }
        lexicon
    }

    fn insert(&mut self, words: &[String], value: V) {
        let mut node = 0;
        for word in words {
            let next = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
            node = *self.steps.entry((node, key(word.as_bytes()))).or_insert(next);
            if node == next {
                self.values.push(None);
            }
        }
        if let Some(place) = self.values.get_mut(node as usize) {
            place.get_or_insert(value);
        }
    }

    /// The longest phrase that begins with the first of `words`, and of how many words it is.
    pub fn longest(&self, words: &[Token]) -> Option<(V, usize)> {
        let (mut node, mut found) = (0, None);
        for (at, word) in words.iter().enumerate() {
            match self.steps.get(&(node, word.key)) {
                Some(next) => node = *next,
                None => break,
            }
            if let Some(value) = self.values.get(node as usize).copied().flatten() {
                found = Some((value, at + 1));
            }
        }
        found
    }

    /// The phrases in `words`, in order: the longest at each place, and none inside another.
    pub fn all(&self, words: &[Token]) -> Vec<Found<V>> {
        let (mut found, mut at) = (Vec::new(), 0);
        while at < words.len() {
            match self.longest(&words[at..]) {
                Some((value, length)) => {
                    found.push(Found { value, words: at..at + length });
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }

    /// The same, but a phrase may begin inside another one.
    pub fn overlapping(&self, words: &[Token]) -> Vec<Found<V>> {
        let at = |at: usize| self.longest(&words[at..]).map(|(value, length)| Found { value, words: at..at + length });
        (0..words.len()).filter_map(at).collect()
    }
}

/// Every way in which a phrase of a table can be printed, as words.
fn variants(phrase: &str) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new()];
    for word in phrase.split(' ') {
        let choices: Vec<Vec<String>> = word.split('|').flat_map(joined_or_apart).collect();
        let longer = |before: &Vec<String>| {
            let before = before.clone();
            choices.iter().map(move |choice| [before.as_slice(), choice.as_slice()].concat()).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

/// A word with a hyphen, as one word and as two.
fn joined_or_apart(word: &str) -> Vec<Vec<String>> {
    let one = vec![word.replace('-', "")];
    let parts: Vec<String> = word.split('-').map(str::to_owned).collect();
    if parts.len() == 1 { vec![one] } else { vec![one, parts] }
}

/// The keys are hashes already: two of them are mixed, and that is the hash.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|token| &text[token.start..token.end]).collect()
    }

    #[test]
    fn hyphens_and_apostrophes_inside_belong_to_a_word() {
        let text = "16- and 17-year-olds’ plans – Zoë’s ‘front door’ don’t…\u{a0}end";
        let expected = ["16", "and", "17-year-olds", "plans", "Zoë’s", "front", "door", "don’t", "end"];
        assert_eq!(words(text), expected);
        assert!(words(" – \u{2028}").is_empty());
    }

    #[test]
    fn words_are_compared_by_their_fold() {
        let keys = |text: &str| tokens(text).iter().map(|token| token.key).collect::<Vec<_>>();
        assert_eq!(keys("Children’s Multi-Agency"), keys("children multiagency"));
        assert_eq!(keys("don’t child's"), keys("dont child"));
        assert_ne!(keys("plan"), keys("plans"));
    }

    #[test]
    fn the_longest_phrase_is_found_in_all_its_forms() {
        let lexicon = Lexicon::new([("not", 1), ("not always|yet", 2), ("decision-making", 3)]);
        let found = |text: &str| lexicon.all(&tokens(text)).into_iter().map(|f| (f.value, f.words)).collect::<Vec<_>>();
        assert_eq!(found("is not yet good, nor not"), [(2, 1..3), (1, 5..6)]);
        assert_eq!(found("decision making, decisionmaking, decision-making"), [(3, 0..2), (3, 2..3), (3, 3..4)]);
    }

    #[test]
    fn phrases_may_overlap_where_that_is_asked_for() {
        let lexicon = Lexicon::new([("health care", 1), ("care plans", 2)]);
        assert_eq!(lexicon.overlapping(&tokens("health care plans")).len(), 2);
        assert_eq!(lexicon.all(&tokens("health care plans")).len(), 1);
    }
}
