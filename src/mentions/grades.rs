//! Grades that a sentence quotes from an earlier inspection.

use crate::report::Grade;
use crate::text::found::Found;
use crate::text::phrases::{Finder, Phrase, after, after_word, ends_in, phrase};
use std::sync::LazyLock;

/// Wordings of grades in prose, and, without one, the words that say that a grade follows.
const WORDS: [Phrase<Option<Grade>>; 18] = [
    phrase("equir", "requires|require|required|requiring improvement to be good", Some(Grade::RequiresImprovement)),
    phrase("equir", "requires|require|required|requiring improvement", Some(Grade::RequiresImprovement)),
    phrase("utstanding", "outstanding", Some(Grade::Outstanding)),
    phrase("nadequate", "inadequate", Some(Grade::Inadequate)),
    phrase("dequate", "adequate", Some(Grade::Adequate)),
    phrase("atisfactory", "satisfactory", Some(Grade::Adequate)),
    phrase("good", "good", Some(Grade::Good)),
    phrase("Good", "good", Some(Grade::Good)),
    phrase("udged", "judged", None),
    phrase("raded", "graded", None),
    phrase("rated", "rated", None),
    phrase("Rated", "rated", None),
    phrase("eemed", "deemed", None),
    phrase("found", "found to|that|the|services", None),
    phrase("Found", "found to|that|the|services", None),
    phrase("udgement", "judgement of|was", None),
    phrase("udgment", "judgment of|was", None),
    phrase("ffectiveness", "effectiveness was|were", None),
];

static FINDER: LazyLock<Finder<Option<Grade>>> = LazyLock::new(|| Finder::new(&WORDS));

/// What stands right before a word that is a grade, and not only praise: "judged overall to be good".
#[rustfmt::skip]
const AWARDS: [&str; 16] = [
    "judged", "graded", "rated", "deemed", "be", "being", "as", "to", "were", "was", "is", "are", "of", "and", "or",
    "overall",
];

/// How far behind the words that announce it a grade may stand, in bytes.
const REACH: usize = 180;

/// The grade that a sentence says was given: the overall one where it says so, else the first.
pub fn quoted_grade(sentence: &str) -> Option<Found<Grade>> {
    let mut grades: Vec<Found<Grade>> = Vec::new();
    let mut says = None;
    for found in FINDER.find(sentence) {
        match found.value {
            Some(grade) => grades.push(Found::new(grade, found.range)),
            None => says = says.or(Some(found.range.end)),
        }
    }
    said(sentence, says, &grades).or_else(|| named(sentence, &grades)).cloned()
}

/// Of the grades that follow the words that announce them the overall one, else the first.
fn said<'g>(sentence: &str, says: Option<usize>, grades: &'g [Found<Grade>]) -> Option<&'g Found<Grade>> {
    let near = says?..=says? + REACH;
    let given = || grades.iter().filter(|found| near.contains(&found.range.start) && is_awarded(sentence, found));
    let mut from = 0;
    let mut is_overall = |found: &&Found<Grade>| {
        let before = &sentence[std::mem::replace(&mut from, found.range.end)..found.range.end];
        before.contains("overall") || sentence[found.range.end..].starts_with(" overall")
    };
    given().find(|found| is_overall(found)).or_else(|| given().next())
}

/// A grade that names a judgement: "the inadequate judgement".
fn named<'g>(sentence: &str, grades: &'g [Found<Grade>]) -> Option<&'g Found<Grade>> {
    let earlier = |at: usize| sentence[..at].ends_with("previously ");
    grades.iter().find(|found| names_judgement(&sentence[found.range.end..]) && !earlier(found.range.start))
}

/// Whether "judgement" stands behind a grade.
fn names_judgement(behind: &str) -> bool {
    let Some(rest) = behind.strip_prefix(['’', '”', '\'']).unwrap_or(behind).strip_prefix(' ') else {
        return false;
    };
    let rest = after(rest, "overall ").unwrap_or(rest);
    let rest = after(rest, "inspection ").unwrap_or(rest);
    JUDGEMENTS.iter().any(|word| after_word(rest, word).is_some())
}

const JUDGEMENTS: [&str; 4] = ["judgement", "judgements", "judgment", "judgments"];

/// Whether a word is a grade that was given; "requires improvement to be good" can be nothing else.
fn is_awarded(sentence: &str, found: &Found<Grade>) -> bool {
    let before = &sentence[..found.range.start];
    let words = before.trim_end_matches([' ', '‘', '“', '\'']);
    sentence[found.range.clone()].ends_with("to be good")
        || words.len() < before.len() && AWARDS.iter().any(|word| ends_in(words, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_overall_grade_comes_first() {
        let grade = |text: &str| quoted_grade(text).map(|found| found.value);
        assert_eq!(grade("when services were judged to be good"), Some(Grade::Good));
        assert_eq!(
            grade("when care was judged inadequate but overall effectiveness was judged as good"),
            Some(Grade::Good)
        );
        assert_eq!(grade("when it was judged good for care and outstanding overall"), Some(Grade::Outstanding));
        assert_eq!(grade("after an ‘inadequate’ inspection judgement"), Some(Grade::Inadequate));
        assert_eq!(
            grade("when overall effectiveness was ‘requires improvement to be good’"),
            Some(Grade::RequiresImprovement)
        );
        assert_eq!(grade("which judged plans to require improvement to be good"), Some(Grade::RequiresImprovement));
        assert_eq!(grade("were judged to be requires improvement to be good"), Some(Grade::RequiresImprovement));
    }

    #[test]
    fn praise_is_no_grade() {
        let grade = |text: &str| quoted_grade(text).map(|found| found.value);
        assert_eq!(grade("Children have good plans and do not feel judged."), None);
        assert_eq!(grade("It found that many plans had good aims."), None);
        assert_eq!(grade("Plans are good."), None);
    }
}
