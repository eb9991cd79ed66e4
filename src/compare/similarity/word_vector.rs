//! Words without their endings, and how much two texts share of them.

use super::rarity::{ENDINGS, FORM_WORDS, RARE, RARITY};
use crate::text::lexicon;
use crate::text::lexicon::{Mixed, Token};
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

/// The words of a text, without their endings, each with how much it counts: the rarer and the nearer to the beginning,
/// the more.
#[derive(Clone, Debug, Default)]
pub struct Stems {
    /// By the hash of the stem, in order.
    weights: Vec<(u64, f64)>,
    length: f64,
}

static FORM: LazyLock<HashSet<u64, BuildHasherDefault<Mixed>>> =
    LazyLock::new(|| FORM_WORDS.iter().map(|word| lexicon::key(word.as_bytes())).collect());

static RARITIES: LazyLock<HashMap<u64, f64, BuildHasherDefault<Mixed>>> =
    LazyLock::new(|| RARITY.iter().map(|(word, rarity)| (lexicon::key(word.as_bytes()), *rarity)).collect());

impl Stems {
    /// The stems of the words of `text`.
    pub fn of(text: &str, words: &[Token]) -> Self {
        let mut weights: Vec<(u64, f64)> = Vec::new();
        let mut place = 0.0;
        for stem in words.iter().filter_map(|word| key(text, *word)) {
            weights.push((stem, counting(rarity(stem), place)));
            place += 1.0;
        }
        // Of a word that stands twice the first place counts, which has the greater weight.
        weights.sort_unstable_by(|one, two| one.0.cmp(&two.0).then(two.1.total_cmp(&one.1)));
        weights.dedup_by_key(|(stem, _)| *stem);
        let length = weights.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        Self { weights, length }
    }

    /// The cosine of the two, 0 to 1.
    pub fn likeness(&self, other: &Self) -> f64 {
        let (few, many) = if self.weights.len() < other.weights.len() { (self, other) } else { (other, self) };
        let product: f64 = few.weights.iter().filter_map(|(stem, one)| many.weight(*stem).map(|two| one * two)).sum();
        if product > 0.0 { product / (self.length * other.length) } else { 0.0 }
    }

    /// The stems with what each counts.
    pub fn weights(&self) -> &[(u64, f64)] {
        &self.weights
    }

    /// The length of the vector that the weights are.
    pub fn length(&self) -> f64 {
        self.length
    }

    fn weight(&self, stem: u64) -> Option<f64> {
        self.weights.binary_search_by_key(&stem, |(stem, _)| *stem).ok().map(|at| self.weights[at].1)
    }
}

/// How much a stem that is so rare counts behind so many others.
pub fn counting(rarity: f64, place: f64) -> f64 {
    /// After so many words a word counts half.
    const HALF: f64 = 25.0;
    rarity * HALF / (HALF + place)
}

/// The stem of a word of `text`; `None` where it says nothing.
pub fn key(text: &str, word: Token) -> Option<u64> {
    (!FORM.contains(&word.key)).then(|| stem(&text[word.start..word.end]))
}

/// The words of `text` of which `other` has the stem too, the rarest first, each once.
pub fn shared<'a>(text: &'a str, words: &'a [Token], other: &Stems) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    let mut shared: Vec<(f64, &str)> = Vec::new();
    for (stem, word) in words.iter().filter_map(|word| Some((key(text, *word)?, word))) {
        if other.weight(stem).is_some() && seen.insert(stem) {
            shared.push((rarity(stem), &text[word.start..word.end]));
        }
    }
    shared.sort_by(|one, two| two.0.total_cmp(&one.0));
    shared.into_iter().map(|(_, word)| word).collect()
}

/// How much a stem counts by how rare it is.
pub fn rarity(stem: u64) -> f64 {
    RARITIES.get(&stem).copied().unwrap_or(RARE)
}

/// The hash of a word's fold without its ending.
fn stem(word: &str) -> u64 {
    /// What has to be left of it, in bytes.
    const LEAST: usize = 4;
    /// More than the longest word has; what is longer is told by its beginning.
    const LONGEST: usize = 64;
    let bare = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word);
    let mut fold = [0; LONGEST];
    let length = lexicon::fold_into(bare, &mut fold);
    let fold = &fold[..length];
    let without = |ending: &&str| fold.strip_suffix(ending.as_bytes()).filter(|stem| stem.len() >= LEAST);
    lexicon::key(ENDINGS.iter().find_map(without).unwrap_or(fold))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lexicon::tokens;

    fn stems(text: &str) -> Stems {
        Stems::of(text, &tokens(text))
    }

    #[test]
    fn endings_and_form_words_do_not_count() {
        let (one, two) = (stems("The quality of assessments"), stems("assessing"));
        assert!((one.likeness(&two) - 1.0).abs() < 1e-9);
        assert!(stems("the quality of children’s").likeness(&one).abs() < 1e-9);
    }

    #[test]
    fn a_rare_word_tells_more_than_a_common_one() {
        let item = stems("plans for dentistry");
        assert!(item.likeness(&stems("dentistry is offered")) > item.likeness(&stems("plans are offered")));
    }

    #[test]
    fn shared_words_are_shown_as_they_are_printed() {
        let text = "Assessments of dental health";
        assert_eq!(shared(text, &tokens(text), &stems("dental assessment")), ["dental", "Assessments"]);
    }
}
