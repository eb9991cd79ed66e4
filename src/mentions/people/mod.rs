//! Names of inspectors out of "A, HMI, and B, HMI", "A, B and C, three of Her Majesty's Inspectors".
//!
//! A name is a run of at least two name words; everything else (titles, roles, joining words) ends it. So "and"
//! never needs to be looked for, and "Jenny-ellen Scotland" stays whole (Havering 2025).

mod tokens;

use crate::text::found::Found;
use crate::text::phrases::{behind_in_any_case, is_word_end, is_word_start};
use aho_corasick::AhoCorasick;
use std::ops::Range;
use std::sync::LazyLock;
use tokens::{plain, words};

/// The first name in the value of a label such as "Lead inspector:", without titles and roles.
///
/// A name in the value's first line with a name never goes on in the next ("Wendy Ghaffar" / "Deputy lead inspector").
#[must_use]
pub fn lead_name(value: &str) -> Option<Found<&str>> {
    lead_names(value).into_iter().next()
}

/// All the names in the value of a label: "Lead inspectors: A, HMI, and B, HMI" (Stoke-on-Trent 2022) has two.
///
/// Reading ends where the line after a name begins with no joining word or name of a role.
#[must_use]
pub fn lead_names(value: &str) -> Vec<Found<&str>> {
    split_names(value.get(..end_of_value(value)).unwrap_or_default())
}

/// The names in a list of people, in order; whoever only watched the visit or checked its quality is left out.
///
/// A name that wraps over a line is one range; the caller collapses its white space.
#[must_use]
pub fn split_names(list: &str) -> Vec<Found<&str>> {
    sentences(list).into_iter().flat_map(|sentence| inspecting(list, sentence)).collect()
}

/// The inspectors that the first paragraph of a letter names, by the words that lead in to them.
#[must_use]
pub fn find_inspectors(paragraph: &str) -> Vec<Found<&str>> {
    let Some(start) = end_of_lead_in(paragraph) else { return Vec::new() };
    let rest = paragraph.get(start..).unwrap_or_default();
    let list = rest.get(..end_of_list(rest)).unwrap_or_default();
    split_names(list)
        .into_iter()
        .map(|name| Found::new(name.value, start + name.range.start..start + name.range.end))
        .collect()
}

// Vocabulary.

/// Words with a capital that belong to no name: titles, roles and what follows a name on a title page.
#[rustfmt::skip]
const NOT_NAMES: [&str; 55] = [
    "Additional", "Advisory", "Age", "All", "An", "And", "Associate", "Both", "Care", "Commission", "Contracted",
    "CBE", "CQC", "Deputy", "Designate", "Director", "Dr", "During", "Education", "Grade", "Her", "His", "HMI", "HMIs",
    "Inspection", "Inspector", "Inspectors", "Judgement", "Lead", "Majesty", "Majesty's", "Majesty’s", "MBE", "Miss", "Mr",
    "Mrs", "Ms", "Ofsted", "OBE", "KPM", "QPM", "Published", "Quality", "Regional", "Reporting", "Schools", "Seconded", "Senior", "Social",
    "Team", "The", "These", "They", "This", "Yours",
];

/// Small words inside names ("Paul d’Inverno" has its own form).
const PARTICLES: [&str; 8] = ["al", "da", "de", "del", "der", "di", "van", "von"];

/// Small words of a list of inspectors; any other small word ends the list, so a sentence without its full stop
/// does too ("... and Teresa Godfrey" / "Inspectors looked at ...": Westminster 2022).
#[rustfmt::skip]
const LIST_WORDS: [&str; 44] = [
    "a", "accompanied", "additional", "all", "also", "an", "and", "as", "are", "assurance", "both", "by", "care", "contracted",
    "deputy", "designate", "five", "four", "hmi", "inspector", "inspectors", "lead", "manager", "observed", "observer",
    "observing", "of", "one", "quality", "schools", "senior", "shadowed", "shadowing", "six", "social", "team", "the",
    "this", "three", "two", "visit", "who", "whom", "with",
];

/// Words that join one name to the next.
const JOINING: [&str; 4] = ["and", "who", "both", "all"];

/// Words after which people are named who did not inspect: "The quality assurance manager was ..." (Camden 2018).
const NOT_INSPECTING_BEFORE: [&str; 5] =
    ["quality assurance manager", "shadowed by", "observed by", "accompanied by", "observers were"];

/// Words that say of the people just named that they did not inspect: "... shadowed this visit" (Calderdale 2023).
const NOT_INSPECTING_AFTER: [&str; 5] = ["shadowed", "shadowing", "observed", "observer", "observing"];

/// Full stops that end no sentence.
const SHORT_FORMS: [&str; 6] = ["Dr", "Mr", "Mrs", "Ms", "Miss", "St"];

/// Words that lead in to the names of the inspectors, in small letters.
#[rustfmt::skip]
const LEAD_INS: [&str; 15] = [
    "inspectors were", "inspectors was", "inspector was", "inspector were",
    "inspectors for this visit were", "inspectors for this visit was",
    "inspectors for the visit were", "inspectors for the visit was",
    "inspector for this visit was", "inspector for this visit were",
    "inspector for the visit was", "inspector for the visit were",
    "carried out by", "conducted by", "undertaken by",
];

/// How [`LEAD_INS`] begin.
const LEAD_IN_WORDS: [&str; 4] = ["inspector", "carried", "conducted", "undertaken"];

static LEAD_IN: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(LEAD_IN_WORDS).ok());

/// Where the words that lead in to the inspectors' names end.
fn end_of_lead_in(paragraph: &str) -> Option<usize> {
    let begun = LEAD_IN.as_ref()?.find_iter(paragraph).map(|found| found.start());
    begun.filter(|at| is_word_start(&paragraph[..*at])).find_map(|at| {
        let rests = LEAD_INS.iter().filter_map(|words| behind_in_any_case(&paragraph[at..], words));
        rests.filter(|rest| is_word_end(rest)).map(|rest| paragraph.len() - rest.len()).next()
    })
}

// Sentences and lists.

fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices('.') {
        if ends_sentence(text, at) {
            out.push(start..at);
            start = at + 1;
        }
    }
    out.push(start..text.len());
    out
}

/// Whether the full stop at `at` ends a sentence: not after an initial or "Dr".
fn ends_sentence(text: &str, at: usize) -> bool {
    let last = text.get(..at).unwrap_or_default().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let open = text.get(at + 1..).is_none_or(|rest| rest.chars().next().is_none_or(char::is_whitespace));
    open && !text.get(..at).is_some_and(ends_in_initial) && !SHORT_FORMS.contains(&last)
}

/// Where the list of names at the beginning of `text` ends: after the sentences about people.
fn end_of_list(text: &str) -> usize {
    let stranger = words(text, 0..text.len()).find(|w| is_small(w.value) && !is_list_word(w.value));
    let end = stranger.map_or(text.len(), |word| word.range.start);
    let mut stops = text[..end].match_indices('.').map(|(at, _)| at);
    stops.find(|at| ends_sentence(text, *at)).unwrap_or(end)
}

/// Where the value of a label ends: at the first line end after a name that nothing joins to the next line.
fn end_of_value(value: &str) -> usize {
    let (mut line_before, mut start) = (0, 0);
    let mut named = false;
    for line in value.split_inclusive(['\n', '\u{c}']) {
        let end = start + line.len();
        named = named || !names(value, line_before..end).is_empty();
        if named && !goes_on(line) {
            return end;
        }
        (line_before, start) = (start, end);
    }
    value.len()
}

/// Whether a line of names ends in the middle of them: with "and", or with a comma and after several words.
fn goes_on(line: &str) -> bool {
    let line = line.trim_end();
    let last = line.rsplit(char::is_whitespace).next().unwrap_or_default();
    line.ends_with(',') || JOINING.contains(&last)
}

fn is_small(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && !word.contains(['\'', '’']) && !PARTICLES.contains(&word)
}

fn is_list_word(word: &str) -> bool {
    LIST_WORDS.contains(&word)
}

// Names.

/// The names of one sentence that took part in the inspection.
fn inspecting(text: &str, sentence: Range<usize>) -> Vec<Found<&str>> {
    let found = names(text, sentence.clone());
    let mut kept = Vec::new();
    let mut before = sentence.start;
    for (at, name) in found.iter().enumerate() {
        let next = found.get(at + 1).map_or(sentence.end, |n| n.range.start);
        if says(text, before..name.range.start, &NOT_INSPECTING_BEFORE) {
            break;
        }
        if !did_not_inspect(text, name.range.end..next) {
            kept.push(name.clone());
        }
        before = name.range.end;
    }
    kept
}

fn did_not_inspect(text: &str, after: Range<usize>) -> bool {
    says(text, after.clone(), &NOT_INSPECTING_AFTER) && !says(text, after, &NOT_INSPECTING_BEFORE)
}

/// Whether the words in `part` hold one of `phrases`, wherever the lines break.
fn says(text: &str, part: Range<usize>, phrases: &[&str]) -> bool {
    // Nearly always a comma and "HMI" stand between two names, and no phrase is as short.
    const SHORTEST: usize = "observed".len();
    part.len() >= SHORTEST && {
        let plain = plain(text, part);
        phrases.iter().any(|phrase| plain.contains(phrase))
    }
}

/// Runs of at least two name words with nothing but white space between them.
fn names(text: &str, within: Range<usize>) -> Vec<Found<&str>> {
    let mut runs: Vec<(usize, Range<usize>)> = Vec::new();
    for word in words(text, within).filter(|word| is_name_word(word.value)) {
        match runs.last_mut() {
            Some((count, run)) if adjoins(text, run.end..word.range.start) => {
                *count += 1;
                run.end = word.range.end;
            }
            _ => runs.push((1, word.range)),
        }
    }
    let long = runs.into_iter().filter(|(count, _)| *count > 1);
    long.filter_map(|(_, run)| Some(Found::new(text.get(run.clone())?, run))).collect()
}

fn is_name_word(word: &str) -> bool {
    let inner = word.strip_prefix(['d', 'D']).and_then(|rest| rest.strip_prefix(['\'', '’'])).unwrap_or(word);
    let capital = inner.starts_with(char::is_uppercase) || PARTICLES.contains(&word);
    capital && !NOT_NAMES.contains(&word)
}

/// White space, or the full stop of an initial ("Fiona J. Millns"), goes on with a name; a blank line ends it.
fn adjoins(text: &str, gap: Range<usize>) -> bool {
    let initial = text.get(..gap.start).is_some_and(ends_in_initial);
    let gap = text.get(gap).unwrap_or("?");
    let gap = gap.strip_prefix('.').filter(|_| initial).unwrap_or(gap);
    gap.chars().all(char::is_whitespace) && gap.matches('\n').count() < 2
}

fn ends_in_initial(text: &str) -> bool {
    let mut back = text.chars().rev();
    back.next().is_some_and(char::is_uppercase) && back.next().is_none_or(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(list: &str) -> Vec<&str> {
        split_names(list).into_iter().map(|name| name.value).collect()
    }

    fn lead(value: &str) -> Vec<&str> {
        lead_names(value).into_iter().map(|name| name.value).collect()
    }

    #[test]
    fn titles_and_roles_are_no_names() {
        let values = [
            "Ann Lee",
            "Ann Lee HMI.",
            "Ann Lee, HMI",
            "Ann Lee (HMI)",
            "Ann Lee Senior HMI",
            "Ann Lee, His Majesty’s Inspector",
            "Ann Lee\nHer Majesty's Inspector\nJudgement",
            "Ann Lee\nDeputy lead inspector: Bo Ray",
            "\n\nAnn Lee\nBo Ray",
            "Ms Ann Lee, Ofsted HMI",
            "Ann Lee, Ofsted Lead Inspector",
            "HMI Ann Lee",
        ];
        for value in values {
            assert_eq!(lead(value), ["Ann Lee"], "{value}");
        }
    }

    #[test]
    fn two_leads_over_two_lines() {
        assert_eq!(
            lead("Ann Lee, His Majesty’s Inspector, and Bo Ray,\nHis Majesty’s Inspector\nJudgement"),
            ["Ann Lee", "Bo Ray"]
        );
    }

    #[test]
    fn every_form_of_list() {
        let lists = [
            "Ann Lee, HMI, and Bo Ray, HMI.",
            "Ann Lee HMI and Bo\nRay HMI",
            "Ann Lee and Bo Ray, two of Her Majesty’s Inspectors.",
            "Ann Lee, Her Majesty's Inspector and Bo Ray, Her Majesty’s\nInspector.",
            "Her Majesty’s Inspectors (HMI) Social Care, Ann Lee and Bo Ray, Senior HMI.",
            "lead inspector Ann Lee and team inspector Bo Ray.",
            "Ann Lee HMI; Bo Ray (HMI designate)",
            "Ann Lee, HMI, and Bo Ray, HMI. The quality assurance manager was Cy Poe, Senior HMI.",
            "Ann Lee and Bo Ray. His Majesty’s Inspector (designate) Cy Poe shadowed this visit.",
            "Ann Lee and Bo Ray, shadowed by Cy Poe.",
            "Ann Lee, Bo Ray and Cy Poe, HMI, who observed the visit.",
            "Ann Lee and Bo Ray, with Cy Poe as an observer.",
            "Ann Lee, all of whom are HMI, and Bo Ray (HMI designate).\nHis Majesty’s Chief Inspector is leading",
        ];
        for list in lists {
            let names: Vec<_> = split(list).iter().map(|n| n.replace('\n', " ")).collect();
            assert_eq!(names, ["Ann Lee", "Bo Ray"], "{list}");
        }
    }

    #[test]
    fn odd_names_stay_whole() {
        let list = "Jenny-ellen Scotland, Fiona J. Millns, Paul d’Inverno, Dick O’Brien, Paula Thomson- Jones and Máire Atherton";
        let names = [
            "Jenny-ellen Scotland",
            "Fiona J. Millns",
            "Paul d’Inverno",
            "Dick O’Brien",
            "Paula Thomson- Jones",
            "Máire Atherton",
        ];
        assert_eq!(split(list), names);
    }

    #[test]
    fn a_list_without_its_full_stop_ends_at_the_next_sentence() {
        let text = "The inspectors were Ann Lee and Bo Ray\nInspectors looked at Early Help.";
        assert_eq!(find_inspectors(text).len(), 2);
        assert!(find_inspectors("No one is named here.").is_empty());
    }

    #[test]
    fn places_are_the_places_of_the_names() {
        let text = "visit carried out by Ann Lee, HMI, and Bo\nRay.";
        for name in find_inspectors(text) {
            assert_eq!(&text[name.range.clone()], name.value);
        }
    }

    #[test]
    fn a_title_is_no_part_of_a_lead_name() {
        let found = lead_name("Dr Karen Wareing (HMI)").unwrap();
        assert_eq!(found.value, "Karen Wareing");
        assert_eq!(found.range, 3..16);
    }

    #[test]
    fn two_leads_on_two_lines_end_before_the_next_label() {
        let names = lead_names("Ann Lee, HMI, and\nBo Ray, HMI\nJudgement\nGood");
        assert_eq!(names.iter().map(|n| n.value).collect::<Vec<_>>(), ["Ann Lee", "Bo Ray"]);
    }

    #[test]
    fn a_wrapped_name_stays_one_and_who_only_watched_is_left_out() {
        let list = "Ann Lee,\nHMI, and Jo-ellen\nScotland, HMI. Bo Ray (designate) shadowed this visit.";
        let names: Vec<_> = split_names(list).iter().map(|n| n.value).collect();
        assert_eq!(names, ["Ann Lee", "Jo-ellen\nScotland"]);
    }

    #[test]
    fn the_words_that_lead_in_to_the_inspectors_find_them() {
        let opening = "a focused visit to Upper Vale on 4 May 2023. His Majesty’s Inspectors for this visit were Ann Lee and Bo Ray. \
            Inspectors looked at Early Help.";
        let names: Vec<_> = find_inspectors(opening).iter().map(|n| n.value).collect();
        assert_eq!(names, ["Ann Lee", "Bo Ray"]);
    }
}
