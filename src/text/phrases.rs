//! Phrases in prose: what Ofsted calls things, found without a look at every word.
//!
//! A form is printed as one would say it: "joint targeted [area] inspection|inspections" has a word
//! that may be left out and two that may stand for each other. Case does not count.

use super::found::Found;
use aho_corasick::{AhoCorasick, Input, MatchKind};

/// A form, and what it means.
pub struct Phrase<T: 'static> {
    /// Letters of its first word that few other words have, as printed within a sentence.
    ///
    /// They are the first of that word, or all but its first letter, which may be a capital; a space, bracket
    /// or quotation mark before them stands before the form.
    stem: &'static str,
    form: &'static str,
    value: T,
}

/// One row of a table of phrases; rows with one stem stand together, the longer form first.
pub const fn phrase<T>(stem: &'static str, form: &'static str, value: T) -> Phrase<T> {
    Phrase { stem, form, value }
}

/// A table of phrases, ready to find them.
pub struct Finder<T: 'static> {
    stems: Option<AhoCorasick>,
    /// For each stem the rows that have it.
    rows: Vec<&'static [Phrase<T>]>,
}

impl<T: Copy> Finder<T> {
    /// Finds the phrases of `table`.
    pub fn new(table: &'static [Phrase<T>]) -> Self {
        let rows: Vec<_> = table.chunk_by(|one, two| one.stem == two.stem).collect();
        let stems = rows.iter().filter_map(|rows| rows.first()).map(|row| row.stem);
        // Leftmost first: only so are many bytes looked at at a time.
        Self { stems: AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(stems).ok(), rows }
    }

    /// Every phrase in `text` from left to right; none overlaps another.
    pub fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Found<T>> + 't {
        let mut at = 0;
        std::iter::from_fn(move || {
            loop {
                let hit = self.stems.as_ref()?.find(Input::new(text).span(at..text.len()))?;
                let rows = self.rows.get(hit.pattern().as_usize())?;
                let found = rows.iter().find_map(|row| row.at(text, hit.start())).filter(|of| of.range.start >= at);
                at = found.as_ref().map_or(hit.start() + 1, |found| found.range.end);
                if found.is_some() {
                    return found;
                }
            }
        })
    }
}

impl<T: Copy> Phrase<T> {
    /// The phrase whose stem stands at byte `hit`.
    fn at(&self, text: &str, hit: usize) -> Option<Found<T>> {
        let letters = self.stem.trim_start_matches([' ', '(', '‘']);
        let left_out = usize::from(first(letters) != first(self.form));
        let start = (hit + self.stem.len() - letters.len()).checked_sub(left_out)?;
        let end = start + end_of(text.get(start..).filter(|_| starts_word(text, start))?, self.form)?;
        Some(Found::new(self.value, start..end))
    }
}

/// Where a form ends with which `text` begins.
fn end_of(text: &str, form: &str) -> Option<usize> {
    let mut rest = text;
    for (at, words) in form.split(' ').enumerate() {
        let left_out = words.strip_prefix('[').and_then(|words| words.strip_suffix(']'));
        let here = if at == 0 { Some(rest) } else { rest.strip_prefix(' ') };
        let one_of = |text| left_out.unwrap_or(words).split('|').find_map(|word| after_word(text, word));
        rest = here.and_then(one_of).or(left_out.map(|_| rest))?;
    }
    Some(text.len() - rest.len())
}

/// What follows `words` at the start of `text`, case aside; the apostrophe of `words` may be of either shape.
pub fn after<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    const CURLY: &[u8] = "’".as_bytes();
    let (mut rest, mut wanted) = (text.as_bytes(), words.as_bytes());
    while let Some((letter, more)) = wanted.split_first() {
        let (here, behind) = rest.split_first()?;
        wanted = if here.eq_ignore_ascii_case(letter) {
            more
        } else {
            wanted.strip_prefix(CURLY).filter(|_| *here == b'\'')?
        };
        rest = behind;
    }
    text.get(text.len() - rest.len()..)
}

fn first(text: &str) -> Option<u8> {
    text.bytes().next().map(|byte| byte.to_ascii_lowercase())
}

/// The same where the last of `words` ends there, too.
pub fn after_word<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    after(text, words).filter(|rest| !rest.bytes().next().is_some_and(is_of_word))
}

/// What stands behind the first of `phrases` at the start of `text`.
pub fn after_any<'t>(text: &'t str, phrases: &[&str]) -> Option<&'t str> {
    phrases.iter().find_map(|phrase| after(text, phrase))
}

/// Whether the last words of `text` are these, case aside.
pub fn ends_in(text: &str, words: &str) -> bool {
    let last = |text: &str| text.bytes().next_back().map(|byte| byte.to_ascii_lowercase());
    // Most are told apart by a letter.
    if text.len() < words.len() || last(text) != last(words) {
        return false;
    }
    let start = text.len() - words.len();
    text.as_bytes()[start..].eq_ignore_ascii_case(words.as_bytes()) && starts_word(text, start)
}

/// A word of which another has to stand before it, or none: "most recent", "last".
pub type Head = (&'static str, &'static str);

/// Words that stand before a name: one of some heads, and then any of the words between.
pub struct LeadIn {
    heads: &'static [Head],
    between: &'static [&'static str],
    shapes_of_heads: Shapes,
    shapes_between: Shapes,
}

impl LeadIn {
    /// Any of `between` behind one of `heads`.
    pub const fn new(heads: &'static [Head], between: &'static [&'static str]) -> Self {
        let mut shapes_of_heads = Shapes::NONE;
        let mut at = 0;
        while at < heads.len() {
            shapes_of_heads = shapes_of_heads.and(heads[at].1);
            at += 1;
        }
        Self { heads, between, shapes_of_heads, shapes_between: Shapes::of(between) }
    }

    /// Whether they stand, all as whole words, right before what follows `before`.
    pub fn ends(&self, before: &str) -> bool {
        let Some(mut rest) = before.strip_suffix(' ') else { return false };
        loop {
            let start = rest.bytes().rposition(|byte| !is_of_word(byte)).map_or(0, |end| end + 1);
            let (words, last) = (rest.get(..start).unwrap_or_default(), rest.get(start..).unwrap_or_default());
            if self.shapes_of_heads.has(last) && self.heads.iter().any(|head| is_head(*head, words, last)) {
                return true;
            }
            match rest.rsplit_once(' ') {
                Some((words, last)) if self.shapes_between.has(last) && is_any(last, self.between) => rest = words,
                _ => return false,
            }
        }
    }
}

/// Whether a word is this head, and has before it what it needs.
fn is_head((first, head): Head, words: &str, last: &str) -> bool {
    head.eq_ignore_ascii_case(last)
        && (first.is_empty() || words.strip_suffix(' ').is_some_and(|of| ends_in(of, first)))
}

/// The first letters of some words and the lengths of those that begin so: most other words are told from them by these.
#[derive(Clone, Copy)]
pub struct Shapes([u32; 32]);

impl Shapes {
    const NONE: Self = Self([0; 32]);

    /// Those of these words.
    pub const fn of(words: &[&str]) -> Self {
        let mut shapes = Self::NONE;
        let mut at = 0;
        while at < words.len() {
            shapes = shapes.and(words[at]);
            at += 1;
        }
        shapes
    }

    const fn and(mut self, word: &str) -> Self {
        // Small letters and capitals differ in one of the upper bits.
        self.0[(word.as_bytes()[0] % 32) as usize] |= 1 << (word.len() % 32);
        self
    }

    /// Whether a word can be one of them, case aside; a `false` is sure.
    pub fn has(&self, word: &str) -> bool {
        word.bytes().next().is_some_and(|first| (self.0[usize::from(first % 32)] >> (word.len() % 32)) & 1 == 1)
    }
}

/// Whether a word is one of `words`, case aside.
pub fn is_any(word: &str, words: &[&str]) -> bool {
    words.iter().any(|of| of.eq_ignore_ascii_case(word))
}

/// Whether no word goes on from before byte `at` to behind it.
pub fn starts_word(text: &str, at: usize) -> bool {
    !at.checked_sub(1).and_then(|before| text.as_bytes().get(before)).is_some_and(|byte| is_of_word(*byte))
}

/// Whether a byte belongs to a word; of those beyond ASCII none counts.
pub fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// A name on one line.
pub fn collapsed(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        out.push_str(if out.is_empty() { "" } else { " " });
        out.push_str(word);
    }
    out
}

/// The text behind a phrase with which `text` begins.
pub fn behind<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    behind_words(text, phrase, |one, other| one == other)
}

/// The text behind a phrase with which `text` begins in small letters, capitals or both.
pub fn behind_in_any_case<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    behind_words(text, phrase, str::eq_ignore_ascii_case)
}

fn behind_words<'a>(text: &'a str, phrase: &str, same: fn(&str, &str) -> bool) -> Option<&'a str> {
    let mut words = phrase.split(' ');
    let mut rest = behind_word(text, words.next()?, same)?;
    for word in words {
        rest = behind_word(behind_space(rest)?, word, same)?;
    }
    Some(rest)
}

fn behind_word<'a>(text: &'a str, word: &str, same: fn(&str, &str) -> bool) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(word.len())?;
    same(head, word).then_some(rest)
}

/// The text behind the white space with which `text` begins; `None` where it begins with none.
pub fn behind_space(text: &str) -> Option<&str> {
    let rest = text.trim_start();
    (rest.len() < text.len()).then_some(rest)
}

/// The text before the white space with which `text` ends; `None` where it ends with none.
pub fn before_space(text: &str) -> Option<&str> {
    let rest = text.trim_end();
    (rest.len() < text.len()).then_some(rest)
}

/// Whether no letter and no digit stands right behind, so that a word ends there.
pub fn is_word_end(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// Whether no letter and no digit stands right before, so that a word begins there.
pub fn is_word_start(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: [Phrase<u8>; 5] = [
        phrase("oint ", "joint targeted [area] inspection|inspections", 1),
        phrase("nspecti", "inspection of children’s services", 2),
        phrase("nspecti", "inspection|inspections", 3),
        phrase(" rated", "rated", 4),
        phrase("Good", "good", 5),
    ];

    fn seen(text: &str) -> Vec<(u8, &str)> {
        Finder::new(&TABLE).find(text).map(|found| (found.value, &text[found.range])).collect()
    }

    #[test]
    fn the_longer_form_comes_first_and_words_may_be_left_out() {
        let text = "The Joint Targeted Area Inspection, a joint targeted inspection of plans and an inspection.";
        let inspections = [(1, "Joint Targeted Area Inspection"), (1, "joint targeted inspection"), (3, "inspection")];
        assert_eq!(seen(text), inspections);
        assert_eq!(seen("inspection of children's services"), [(2, "inspection of children's services")]);
        assert_eq!(seen("a joint inspection"), [(3, "inspection")]);
    }

    #[test]
    fn phrases_are_whole_words() {
        assert!(seen("preinspection inspectional integrated inspection_").is_empty());
        assert_eq!(seen("‘inspections’, rated"), [(3, "inspections"), (4, "rated")]);
        assert_eq!(seen("Good goods"), [(5, "Good")]);
        assert!(seen("").is_empty());
    }

    #[test]
    fn words_before_another_lead_in_to_it() {
        let before = "(since the last full Ofsted ";
        assert!(LeadIn::new(&[("", "last")], &["full", "ofsted"]).ends(before));
        assert!(LeadIn::new(&[("since the", "last")], &["full", "ofsted"]).ends(before));
        assert!(LeadIn::new(&[("", "last")], &[]).ends("(Last "));
        assert!(!LeadIn::new(&[("", "last")], &["ofsted"]).ends(before));
        assert!(!LeadIn::new(&[("", "ast")], &["full", "ofsted"]).ends(before));
        assert!(!LeadIn::new(&[("from the", "last")], &["full", "ofsted"]).ends(before));
        assert!(!LeadIn::new(&[("", "last")], &[]).ends("since the last"));
        assert!(!LeadIn::new(&[("", "last")], &[]).ends(""));
    }

    #[test]
    fn other_words_are_told_by_first_letter_and_length() {
        let shapes = Shapes::of(&["last", "Ofsted’s"]);
        assert!(shapes.has("LAST") && shapes.has("long") && shapes.has("ofsted’s"));
        assert!(!shapes.has("late r") && !shapes.has("past") && !shapes.has(""));
    }

    #[test]
    fn an_apostrophe_has_two_shapes() {
        assert_eq!(after("Children’s plans", "children’s "), Some("plans"));
        assert_eq!(after("children's plans", "children’s "), Some("plans"));
        assert_eq!(after("é", "e"), None);
        assert_eq!(after_word("inspected", "inspect"), None);
    }

    #[test]
    fn any_white_space_parts_the_words_of_a_phrase() {
        assert_eq!(behind("took\n \u{c}place in May", "took place"), Some(" in May"));
        assert_eq!(behind("tookplace", "took place"), None);
        assert_eq!(behind("Took place", "took place"), None);
        assert_eq!(behind("took", "took place"), None);
        assert_eq!(behind_in_any_case("Carried OUT by", "carried out by"), Some(""));
        assert_eq!(behind("’s", "x"), None);
    }

    #[test]
    fn words_begin_and_end_beside_what_is_no_letter() {
        assert!(is_word_end("") && is_word_end(", and") && !is_word_end("s") && !is_word_end("é"));
        assert!(is_word_start("") && is_word_start("(") && !is_word_start("x") && !is_word_start("2"));
        assert_eq!((behind_space("x"), behind_space(" x"), before_space("x\n")), (None, Some("x"), Some("x")));
    }
}
