//! How much of one passage stands in another, in the same order.

use super::weights::Weights;

/// What two passages share.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Likeness {
    /// 0 to 1; 1 where they are the same words.
    pub score: f64,
    /// How many words they share in the same order.
    pub words: usize,
    /// How many of these are uncommon.
    pub uncommon: usize,
    /// What the shared words weigh.
    pub weight: f64,
}

/// Words beyond this many are not compared: sentences are shorter, and the work grows with the product.
const LONGEST: usize = 250;

/// How much less it counts that words of the source were left out than that words of the passage are not the source's.
///
/// A newspaper cuts. The score is the F-measure with this beta over the weighed words of the longest common
/// subsequence.
const BETA_SQUARED: f64 = 0.25;

/// How much of `passage` stands in `source`; the words that are shared are those of the longest common subsequence by
/// weight.
pub fn of(passage: &[u64], source: &[u64], weights: &Weights) -> Likeness {
    let (passage, source) = (&passage[..passage.len().min(LONGEST)], &source[..source.len().min(LONGEST)]);
    let shared = shared(passage, source, weights);
    let weight = weights.sum(&shared);
    Likeness {
        score: f_measure(weight, weights.sum(passage), weights.sum(source)),
        words: shared.len(),
        uncommon: shared.iter().filter(|word| weights.is_uncommon(**word)).count(),
        weight,
    }
}

/// The share of both, the passage's share counting more; to two decimals, so that it prints the same everywhere.
fn f_measure(shared: f64, passage: f64, source: f64) -> f64 {
    if shared <= 0.0 {
        return 0.0;
    }
    let (of_passage, of_source) = (shared / passage, shared / source);
    let score = (1.0 + BETA_SQUARED) * of_passage * of_source / (BETA_SQUARED * of_passage + of_source);
    (score * 100.0).round() / 100.0
}

/// The longest common subsequence by weight.
fn shared(one: &[u64], two: &[u64], weights: &Weights) -> Vec<u64> {
    let table = table(one, two, weights);
    let at = |i: usize, j: usize| table[i * (two.len() + 1) + j];
    let (mut i, mut j, mut shared) = (one.len(), two.len(), Vec::new());
    while i > 0 && j > 0 {
        if one[i - 1] == two[j - 1] {
            shared.push(one[i - 1]);
            (i, j) = (i - 1, j - 1);
        } else if at(i - 1, j) >= at(i, j - 1) {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    shared
}

/// For each pair of beginnings what the words weigh that they share, row by row.
fn table(one: &[u64], two: &[u64], weights: &Weights) -> Vec<f64> {
    let width = two.len() + 1;
    let mut table = vec![0.0; (one.len() + 1) * width];
    for (i, word) in one.iter().enumerate() {
        let weight = weights.weight(*word);
        for (j, other) in two.iter().enumerate() {
            let here = (i + 1) * width + j + 1;
            let (above, before) = (table[here - width], table[here - 1]);
            table[here] = if word == other {
                table[here - width - 1] + weight
            } else if above >= before {
                above
            } else {
                before
            };
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::similarity::word_forms;

    const SENTENCES: [&str; 5] = [
        "Supervision is hurried and stops at a list of tasks.",
        "Records of decisions are kept and are seen by managers.",
        "Visits to children are made on time.",
        "Leaders know what is good and what is not.",
        "Plans are drawn up with families and are seen by managers.",
    ];

    fn likeness(passage: &str, source: &str) -> Likeness {
        let sentences = SENTENCES.map(word_forms::of);
        let weights = Weights::of(sentences.iter().map(Vec::as_slice));
        of(&word_forms::of(passage), &word_forms::of(source), &weights)
    }

    #[test]
    fn a_tense_shift_changes_nothing() {
        let likeness = likeness("Supervision was hurried and stopped at a list of tasks.", SENTENCES[0]);
        assert!((likeness.score - 1.0).abs() < 1e-9, "{likeness:?}");
        assert_eq!(likeness.words, 10);
    }

    #[test]
    fn words_that_were_cut_cost_less_than_words_of_its_own() {
        let cut = likeness("Supervision was hurried", SENTENCES[0]).score;
        let more = likeness(SENTENCES[0], "Supervision was hurried").score;
        assert!(cut > more && more > 0.0, "{cut} {more}");
    }

    #[test]
    fn the_order_of_words_counts() {
        let moved = likeness("tasks of a list at which hurried supervision stops", SENTENCES[0]);
        assert!(moved.words < 4, "{moved:?}");
    }

    #[test]
    fn nothing_is_like_nothing() {
        assert_eq!(likeness("", SENTENCES[0]), Likeness::default());
        assert_eq!(likeness("Rain", SENTENCES[0]).score, 0.0);
    }
}
