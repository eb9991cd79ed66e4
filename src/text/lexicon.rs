//! Tables of phrases, looked up in running words.
//!
//! Words are compared by a fold: small letters, no apostrophe, no hyphen, no possessive ("Children’s" is `children`,
//! "multi-agency" is `multiagency`, which is what pdftotext makes of it at the end of a line). A phrase of a table is
//! written as people write it: `plan|plans` is either word, a hyphen may be missing or a space, and `<year>` is any year
//! of an inspection.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::{Range, RangeInclusive};

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
    push_tokens(text, &mut tokens);
    tokens
}

/// Adds the words of `text` to others.
///
/// Their hashes are made in the one look that finds them, since every word of a report is asked for.
pub fn push_tokens(text: &str, tokens: &mut Vec<Token>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if FOLD[usize::from(bytes[at])] == 0 {
            at = behind(bytes, at);
            continue;
        }
        let token = word(bytes, at);
        at = token.end;
        tokens.push(token);
    }
}

/// The byte behind the character at byte `at`, which belongs to no word: those beyond ASCII that do not are of two bytes
/// that begin with C2, and of three.
fn behind(bytes: &[u8], at: usize) -> usize {
    let length = match bytes[at] {
        0xc2 => 2,
        0xe2 | 0xe3 => 3,
        _ => 1,
    };
    (at + length).min(bytes.len())
}

/// The word that begins at byte `at`.
fn word(bytes: &[u8], at: usize) -> Token {
    let (mut key, mut end) = (BASIS, at);
    let mut owner = (key, end);
    loop {
        while let Some(folded @ 1..) = bytes.get(end).map(|byte| FOLD[usize::from(*byte)]) {
            key = hashed(key, folded);
            end += 1;
        }
        let mark = mark(bytes.get(end..).unwrap_or_default());
        let goes_on = mark > 0 && bytes.get(end + mark).is_some_and(|byte| FOLD[usize::from(*byte)] > 0);
        if !goes_on {
            break;
        }
        owner = (key, end);
        end += mark;
    }
    let possessive = matches!(bytes.get(owner.1..end), Some(b"'s" | [0xe2, 0x80, 0x99, b's']));
    Token { key: if possessive { owner.0 } else { key }, start: at, end }
}

/// What a byte of a word is in its fold; 0 for those that belong to none. Beyond ASCII, punctuation and white space begin
/// with the three bytes that are left out.
const FOLD: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0_u8;
    loop {
        let is_letter = byte >= 0x80 && byte != 0xc2 && byte != 0xe2 && byte != 0xe3;
        if byte.is_ascii_alphanumeric() || is_letter {
            table[byte as usize] = byte.to_ascii_lowercase();
        }
        if byte == u8::MAX {
            break;
        }
        byte += 1;
    }
    table
};

/// How many bytes the hyphen or apostrophe takes that `bytes` begin with; 0 where there is none.
fn mark(bytes: &[u8]) -> usize {
    match bytes {
        [b'-' | b'\'', ..] => 1,
        [0xe2, 0x80, 0x90 | 0x91 | 0x98 | 0x99, ..] => 3,
        _ => 0,
    }
}

/// FNV-1a.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

const fn hashed(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0100_0000_01b3)
}

/// Puts the fold of a word that is no possessive into `fold`, as far as there is room; how long it is there.
pub fn fold_into(word: &str, fold: &mut [u8]) -> usize {
    fold.iter_mut().zip(folded(word.as_bytes())).map(|(place, byte)| *place = byte).count()
}

/// The hash of the fold of a word, or of a part of one.
pub fn key(word: &[u8]) -> u64 {
    folded(word).fold(BASIS, hashed)
}

fn folded(word: &[u8]) -> impl Iterator<Item = u8> {
    word.iter().map(|byte| FOLD[usize::from(*byte)]).filter(|folded| *folded > 0)
}

/// Phrases, each with what it stands for.
#[derive(Debug)]
pub struct Lexicon<V> {
    /// Which words begin a phrase, by the low bits of their hashes: most words begin none, and are passed over by a look
    /// at one bit.
    first: Box<[u64; FIRST]>,
    /// From a node and the next word to the node behind it.
    steps: HashMap<(u32, u64), u32, BuildHasherDefault<Mixed>>,
    nodes: Vec<Node<V>>,
}

/// Where some phrases have begun alike.
#[derive(Clone, Copy, Debug)]
struct Node<V> {
    /// What the phrase stands for that ends here.
    value: Option<V>,
    /// Which words go on from here, a bit for each of 64 hashes: most words do not.
    next: u64,
}

impl<V> Node<V> {
    const fn new() -> Self {
        Self { value: None, next: 0 }
    }
}

/// How many numbers hold a bit for each of 65,536 hashes.
const FIRST: usize = 1024;

/// The number and the bit of a hash.
const fn bit(key: u64) -> (usize, u64) {
    ((key >> 6) as usize % FIRST, 1 << (key % 64))
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
    /// The phrases of a table that has a row for each value.
    pub fn of_table(table: &[(V, &[&str])]) -> Self {
        Self::new(table.iter().flat_map(|(value, phrases)| phrases.iter().map(|phrase| (*phrase, *value))))
    }

    /// The phrases of a table; of two alike the first counts.
    pub fn new<'a>(table: impl IntoIterator<Item = (&'a str, V)>) -> Self {
        let (first, steps, nodes) = (Box::new([0; FIRST]), HashMap::default(), vec![Node::new()]);
        let mut lexicon = Self { first, steps, nodes };
        for (phrase, value) in table {
            for words in variants(phrase) {
                lexicon.insert(&words, value);
            }
        }
        lexicon
    }

    fn insert(&mut self, words: &[String], value: V) {
        let mut node = 0;
        if let Some(word) = words.first() {
            let (at, bit) = bit(key(word.as_bytes()));
            self.first[at] |= bit;
        }
        for word in words {
            let key = key(word.as_bytes());
            self.nodes[node as usize].next |= bit(key).1;
            let next = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
            node = *self.steps.entry((node, key)).or_insert(next);
            if node == next {
                self.nodes.push(Node::new());
            }
        }
        self.nodes[node as usize].value.get_or_insert(value);
    }

    /// The longest phrase that begins with the first of `words`, and of how many words it is.
    pub fn longest(&self, words: &[Token]) -> Option<(V, usize)> {
        let (at, bit) = bit(words.first()?.key);
        if self.first[at] & bit == 0 {
            return None;
        }
        let (mut node, mut found) = (0, None);
        for (at, word) in words.iter().enumerate() {
            if self.nodes[node as usize].next & crate::text::lexicon::bit(word.key).1 == 0 {
                break;
            }
            let Some(next) = self.steps.get(&(node, word.key)) else { break };
            node = *next;
            if let Some(value) = self.nodes[node as usize].value {
                found = Some((value, at + 1));
            }
        }
        found
    }

    /// The phrases in `words`, in order: the longest at each place, and none inside another.
    pub fn each(&self, words: &[Token]) -> impl Iterator<Item = Found<V>> {
        let mut at = 0;
        std::iter::from_fn(move || {
            while at < words.len() {
                let begin = at;
                let found = self.longest(&words[begin..]);
                at += found.map_or(1, |(_, length)| length);
                if let Some((value, _)) = found {
                    return Some(Found { value, words: begin..at });
                }
            }
            None
        })
    }

    /// The same, but a phrase may begin inside another one.
    pub fn overlapping(&self, words: &[Token]) -> impl Iterator<Item = Found<V>> {
        (0..words.len())
            .filter_map(|at| self.longest(&words[at..]).map(|(value, length)| Found { value, words: at..at + length }))
    }
}

/// Every way in which a phrase of a table can be printed, as words.
fn variants(phrase: &str) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new()];
    for word in phrase.split(' ') {
        let choices: Vec<Vec<String>> = word.split('|').flat_map(choices).collect();
        let longer = |before: &Vec<String>| {
            let before = before.clone();
            choices.iter().map(move |choice| [before.as_slice(), choice.as_slice()].concat()).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

/// What `<year>` stands for in a table: no rule lists years, so that none is out of date.
const YEARS: RangeInclusive<u16> = 2005..=2099;

/// The words that one choice of a phrase stands for.
fn choices(word: &str) -> Vec<Vec<String>> {
    if word == "<year>" { YEARS.map(|year| vec![year.to_string()]).collect() } else { joined_or_apart(word) }
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
        let found = |text: &str| lexicon.each(&tokens(text)).map(|f| (f.value, f.words)).collect::<Vec<_>>();
        assert_eq!(found("is not yet good, nor not"), [(2, 1..3), (1, 5..6)]);
        assert_eq!(found("decision making, decisionmaking, decision-making"), [(3, 0..2), (3, 2..3), (3, 3..4)]);
    }

    #[test]
    fn phrases_may_overlap_where_that_is_asked_for() {
        let lexicon = Lexicon::new([("health care", 1), ("care plans", 2)]);
        assert_eq!(lexicon.overlapping(&tokens("health care plans")).count(), 2);
        assert_eq!(lexicon.each(&tokens("health care plans")).count(), 1);
    }
}
