//! The words of grades, whole and in the pieces into which a narrow column breaks them.

use crate::frameworks::table::Scale;
use crate::report::Grade;

/// What stands between a label and its grade in a heading or sentence.
const LINKS: [&str; 14] = [
    "isthatitis",
    "isthattheyare",
    "isthatitisthatit",
    "isthatit",
    "isthatthey",
    "isthat",
    "wasthatit",
    "are",
    "is",
    "have",
    "has",
    "it",
    "they",
    "",
];

/// The grade whose wording is exactly this key.
pub fn exact(scale: &Scale, key: &str) -> Option<Grade> {
    let key = without_number(key);
    scale.words.iter().find(|(word, _)| *word == key).map(|(_, grade)| *grade)
}

/// "grade2good" and "inadequategrade4": the number that SLAC and its siblings print beside the word.
fn without_number(key: &str) -> &str {
    let numbered = |k: &str| k.len() == 6 && k.starts_with("grade") && k.ends_with(['1', '2', '3', '4']);
    match (key.get(..6), key.len().checked_sub(6).and_then(|at| key.get(at..))) {
        (Some(head), _) if numbered(head) => &key[6..],
        (_, Some(tail)) if numbered(tail) => &key[..key.len() - 6],
        _ => key,
    }
}

/// Whether a key can be the beginning of a grade's wording.
pub fn begins(scale: &Scale, key: &str) -> bool {
    !key.is_empty() && (scale.words.iter().any(|(word, _)| word.starts_with(key)) || exact(scale, key).is_some())
}

/// Whether a cell is a grade or a piece of one.
pub fn is_piece(scale: &Scale, key: &str) -> bool {
    const SHORTEST: usize = 4;
    key.len() >= SHORTEST
        && (exact(scale, key).is_some()
            || scale.tails.contains(&key)
            || (key.starts_with("requires") && begins(scale, key)))
}

/// The grade at the end of a heading's key, behind its label: "isrequiresimprovementtobegood".
pub fn tail(scale: &Scale, rest: &str) -> Option<Grade> {
    LINKS.iter().find_map(|link| exact(scale, rest.strip_prefix(link)?))
}

/// The grade that ends a sentence's key, wherever the words before it end.
pub fn ending(scale: &Scale, key: &str) -> Option<(Grade, usize)> {
    scale
        .words
        .iter()
        .filter(|(word, _)| key.ends_with(word))
        .max_by_key(|(word, _)| word.len())
        .map(|(word, grade)| (*grade, key.len() - word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frameworks::tables::FOUR_GRADES;

    #[test]
    fn a_number_beside_the_word_is_no_part_of_it() {
        assert_eq!(exact(&FOUR_GRADES, "grade2good"), Some(Grade::Good));
        assert_eq!(exact(&FOUR_GRADES, "inadequategrade4"), Some(Grade::Inadequate));
        assert_eq!(exact(&FOUR_GRADES, "goodpractice"), None);
    }

    #[test]
    fn links_between_label_and_grade_are_skipped() {
        assert_eq!(tail(&FOUR_GRADES, "isrequiresimprovementtobegood"), Some(Grade::RequiresImprovement));
        assert_eq!(tail(&FOUR_GRADES, "isthatitisgood"), Some(Grade::Good));
        assert_eq!(tail(&FOUR_GRADES, "wasgood"), None);
    }

    #[test]
    fn the_longest_wording_ends_a_sentence() {
        assert_eq!(ending(&FOUR_GRADES, "servicesareinadequate").map(|(g, _)| g), Some(Grade::Inadequate));
        assert_eq!(
            ending(&FOUR_GRADES, "requireimprovementtobegood").map(|(g, _)| g),
            Some(Grade::RequiresImprovement)
        );
    }
}
