//! How much a word tells: one that stands in every other sentence of a report tells nothing.

use std::collections::{HashMap, HashSet};

/// A word is uncommon that stands in at most so many sentences, or in one of so many, whichever is more.
const FEW: usize = 2;
const ONE_OF: usize = 16;

/// In how many sentences each word stands.
pub struct Weights {
    sentences: HashMap<u64, usize>,
    count: usize,
}

impl Weights {
    /// Counted over sentences, each as its words.
    pub fn of<'a>(sentences: impl IntoIterator<Item = &'a [u64]>) -> Self {
        let mut weights = Self { sentences: HashMap::new(), count: 0 };
        for sentence in sentences {
            weights.count += 1;
            for word in sentence.iter().collect::<HashSet<_>>() {
                *weights.sentences.entry(*word).or_default() += 1;
            }
        }
        weights
    }

    fn seen(&self, word: u64) -> usize {
        self.sentences.get(&word).copied().unwrap_or_default()
    }

    /// What a word weighs: more than nothing, and the more the fewer sentences it stands in.
    pub fn weight(&self, word: u64) -> f64 {
        // Counts of sentences are far below what a float holds exactly.
        #[allow(clippy::cast_precision_loss)]
        let (count, seen) = (self.count as f64, self.seen(word) as f64);
        ((count + 2.0) / (seen + 0.5).max(1.0)).ln()
    }

    /// What several words weigh.
    pub fn sum(&self, words: &[u64]) -> f64 {
        words.iter().map(|word| self.weight(*word)).sum()
    }

    /// Whether a word stands in so few sentences that two with it may speak of one thing.
    pub fn is_uncommon(&self, word: u64) -> bool {
        self.seen(word) <= FEW.max(self.count / ONE_OF)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::similarity::word_forms;

    #[test]
    fn a_word_weighs_the_more_the_rarer_it_is() {
        let sentences: Vec<Vec<u64>> = ["The plan is good", "The visit is late", "The visit is rare", "The court sits"]
            .into_iter()
            .map(word_forms::of)
            .collect();
        let weights = Weights::of(sentences.iter().map(Vec::as_slice));
        let weight = |word: &str| weights.weight(word_forms::of(word)[0]);
        assert!(weight("the") > 0.0);
        assert!(weight("the") < weight("visit") && weight("visit") < weight("court"));
        assert!(weights.is_uncommon(word_forms::of("visit")[0]) && !weights.is_uncommon(word_forms::of("the")[0]));
    }

    #[test]
    fn without_sentences_every_word_weighs_the_same() {
        let weights = Weights::of([]);
        assert!(weights.weight(1) > 0.0);
        assert!((weights.sum(&[1, 2]) - 2.0 * weights.weight(1)).abs() < 1e-9);
    }
}
