//! Grades that a sentence quotes from an earlier inspection.

use super::found::Found;
use crate::report::Grade;
use regex::{Regex, RegexBuilder};
use std::sync::LazyLock;

/// Wordings of grades in prose, the longer before the shorter.
const GRADES: [(&str, Grade); 5] = [
    (r"requir(?:es?|ed|ing)\simprovement(?:\sto\sbe\sgood)?", Grade::RequiresImprovement),
    (r"outstanding", Grade::Outstanding),
    (r"inadequate", Grade::Inadequate),
    (r"adequate|satisfactory", Grade::Adequate),
    (r"good", Grade::Good),
];

static GRADE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let grades: Vec<String> = GRADES.iter().map(|(grade, _)| format!("({grade})")).collect();
    ignoring_case(&format!(r"\b(?:{})\b", grades.join("|")))
});

/// Words that say that a grade follows.
static SAYS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    ignoring_case(
        r"\b(?:judged|graded|rated|deemed|found\s(?:to|that|the|services)|judge?ment\s(?:of|was)|effectiveness\s(?:was|were))\b",
    )
});

/// What stands right before a word that is a grade, and not only praise: "judged overall to be good".
static AWARDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    ignoring_case(
        r"(?:judged|graded|rated|deemed|be|being|as|to|were|was|is|are|of|and|or|overall)[\s‘“'“]+(?:overall\s|be\s|to\s)*$",
    )
});

/// How far behind the words that announce it a grade may stand, in bytes.
const REACH: usize = 180;

fn ignoring_case(form: &str) -> Option<Regex> {
    RegexBuilder::new(&form.replace(r"\b", r"(?-u:\b)")).case_insensitive(true).build().ok()
}

/// A grade that names a judgement: "the inadequate judgement".
static NAMED: LazyLock<Option<Regex>> =
    LazyLock::new(|| ignoring_case(r"^[’”']?\s(?:overall\s)?(?:inspection\s)?judge?ments?\b"));

/// The grade that a sentence says was given: the overall one where it says so, else the first.
pub fn quoted_grade(sentence: &str) -> Option<Found<Grade>> {
    let mut grades = Vec::new();
    for found in GRADE.as_ref()?.captures_iter(sentence) {
        let grade = GRADES.iter().enumerate().find_map(|(at, (_, grade))| found.get(at + 1).map(|_| *grade));
        grades.extend(grade.zip(found.get(0)).map(|(grade, words)| Found::new(grade, words.range())));
    }
    said(sentence, &grades).or_else(|| named(sentence, &grades)).cloned()
}

/// Of the grades that follow the words that announce them the overall one, else the first.
fn said<'g>(sentence: &str, grades: &'g [Found<Grade>]) -> Option<&'g Found<Grade>> {
    let says = SAYS.as_ref()?.find(sentence)?.end();
    let near =
        |found: &&Found<Grade>| (says..=says + REACH).contains(&found.range.start) && is_awarded(sentence, found);
    let given: Vec<&Found<Grade>> = grades.iter().filter(near).collect();
    let overall = given.iter().enumerate().find(|(at, found)| {
        let from = at.checked_sub(1).map_or(0, |before| given[before].range.end);
        sentence[from..found.range.end].contains("overall") || sentence[found.range.end..].starts_with(" overall")
    });
    overall.map(|(_, found)| *found).or_else(|| given.first().copied())
}

fn named<'g>(sentence: &str, grades: &'g [Found<Grade>]) -> Option<&'g Found<Grade>> {
    let form = NAMED.as_ref()?;
    let earlier = |at: usize| sentence[..at].ends_with("previously ");
    grades.iter().find(|found| form.is_match(&sentence[found.range.end..]) && !earlier(found.range.start))
}

/// Whether a word is a grade that was given; "requires improvement to be good" can be nothing else.
fn is_awarded(sentence: &str, found: &Found<Grade>) -> bool {
    sentence[found.range.clone()].ends_with("to be good")
        || AWARDS.as_ref().is_some_and(|form| form.is_match(&sentence[..found.range.start]))
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
