//! The sentence that says what a visit looked at.

use crate::text::bullets::is_glyph;
use crate::text::phrases::{before_space, behind, behind_space};
use crate::text::span::Span;
use crate::text::span::joined;
use aho_corasick::AhoCorasick;
use regex::Regex;
use std::sync::LazyLock;

/// What inspectors did: "They also looked specifically at".
const VERBS: [&str; 7] =
    ["looked at", "looked specifically at", "considered", "reviewed", "evaluated", "focused on", "examined"];

/// How [`VERBS`] begin.
const VERB_WORDS: [&str; 6] = ["looked", "considered", "reviewed", "evaluated", "focused", "examined"];

static VERB: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(VERB_WORDS).ok());

/// Who did it.
const SUBJECTS: [&str; 3] = ["Inspectors", "inspectors", "They"];

/// What did, where it is the visit.
const ARTICLES: [&str; 4] = ["The", "the", "This", "this"];

/// Words between the verb and what was looked at: "the effectiveness of the local authority’s arrangements for".
static ARRANGEMENTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\A(?:the\s+effectiveness\s+of\s+)?",
        r"(?:(?:the\s+)?(?:(?:local\s+authority|council|trust|city\s+council|[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,4})[’']s?\s+)?",
        r"arrangements\s+(?:for|to|at)\s+)?",
    ))
    .ok()
});

/// What inspectors looked at besides: how such objects of the sentence begin, in lower case.
const EVIDENCE: [&str; 7] = [
    "a range of",
    "a sample of",
    "case records",
    "children’s case",
    "children's case",
    "performance",
    "local authority performance",
];

/// How far a topic may reach, in bytes.
const LONGEST: usize = 900;

/// What the letter says was looked at: from the scope sentence, the authority’s "arrangements for" it left out.
pub fn topic(opening: &str) -> Option<String> {
    let start = scope_ends(opening).find(|end| !is_evidence(&opening[*end..]))?;
    let rest = &opening[start..];
    let end = topic_end(rest)?;
    let pieces = rest[..end].split(is_glyph).map(|piece| {
        let start = start + (piece.as_ptr() as usize - rest.as_ptr() as usize);
        Span::new(start, start + piece.len())
    });
    // A page that lost its words leaves the frame of the sentence alone.
    Some(joined(opening, &pieces.collect::<Vec<_>>())).filter(|topic| !topic.is_empty())
}

/// Where the words end after which a scope sentence names what was looked at, in order.
fn scope_ends(opening: &str) -> impl Iterator<Item = usize> {
    let mut from = 0;
    let verbs = VERB.as_ref().into_iter().flat_map(move |verb| verb.find_iter(opening));
    verbs.filter_map(move |verb| {
        subject_start(&opening[..verb.start()]).filter(|start| *start >= from)?;
        let object = behind_verb(&opening[verb.start()..])?;
        from = opening.len() - behind_arrangements(object).len();
        Some(from)
    })
}

/// Where the subject of a verb begins that stands right behind `before`.
fn subject_start(before: &str) -> Option<usize> {
    let before = before_space(before)?;
    let before = before.strip_suffix("also").and_then(before_space).unwrap_or(before);
    let person = SUBJECTS.iter().find_map(|subject| before.strip_suffix(subject));
    let visit = || {
        let article = before_space(before.strip_suffix("visit")?)?;
        ARTICLES.iter().find_map(|word| article.strip_suffix(word))
    };
    person.or_else(visit).map(str::len)
}

fn behind_verb(text: &str) -> Option<&str> {
    VERBS.iter().find_map(|verb| behind_space(behind(text, verb)?))
}

fn behind_arrangements(object: &str) -> &str {
    let end = ARRANGEMENTS.as_ref().and_then(|words| words.find(object)).map_or(0, |found| found.end());
    &object[end..]
}

fn is_evidence(rest: &str) -> bool {
    let words = rest.split_whitespace().take(4).collect::<Vec<_>>().join(" ").to_lowercase();
    EVIDENCE.iter().any(|start| words.starts_with(start))
}

/// Where the sentence ends: a full stop, quotation marks behind it too, before white space.
fn topic_end(rest: &str) -> Option<usize> {
    let stop = |at: usize| rest[at + 1..].trim_start_matches(['’', '\'', '”']).starts_with(char::is_whitespace);
    let end = rest.match_indices('.').map(|(at, _)| at).find(|at| stop(*at))?;
    // A list of areas has no full stop behind it: the sentence on the framework ends it.
    let end = rest[..end].find("This visit was carried out").unwrap_or(end);
    (end <= LONGEST).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_the_scope_sentence() {
        let scopes = [
            "Inspectors looked at the local authority’s arrangements for children in need.",
            "Inspectors also looked specifically at\nchildren in need. They were seen.",
            "This visit focused on the effectiveness of Upper Vale’s arrangements for children in need.\n",
            "It is so. The  visit evaluated children in need.",
            "They reviewed a range of evidence. They examined children in need.",
        ];
        for scope in scopes {
            assert_eq!(topic(&format!("{scope} ")).as_deref(), Some("children in need"), "{scope}");
        }
    }

    #[test]
    fn other_sentences_name_no_topic() {
        for text in
            ["We looked at plans. ", "Inspectors looked for plans. ", "Inspectorslooked at plans. ", "They considered"]
        {
            assert_eq!(topic(text), None, "{text}");
        }
    }

    #[test]
    fn a_sentence_that_lost_its_topic_names_none() {
        let text =
            "Inspectors looked at the council’s arrangements for\n\nThis visit was carried out in line with it. ";
        assert_eq!(topic(text), None);
    }

    #[test]
    fn a_list_ends_before_the_sentence_on_the_framework() {
        let text = "Inspectors looked at:\n• homes\n• schools\nThis visit was carried out in line with it. ";
        assert_eq!(topic(&text.replace("at:", "at these areas:")).as_deref(), Some("these areas: homes schools"));
    }
}
