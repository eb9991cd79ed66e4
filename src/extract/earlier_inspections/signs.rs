//! What around the name of an event makes it an earlier one: words before it or behind it, and its date.

use crate::text::phrases::{Head, LeadIn, after, after_any, after_word, ends_in, is_any, starts_word};
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// How far before the name of an event words about it may begin, in bytes.
pub const BEFORE: usize = 120;

/// How far behind the name of an event its date may stand, in bytes.
pub const BEHIND: usize = 400;

/// Words before a name that make it an earlier event, each with what has to stand before it.
#[rustfmt::skip]
const LAST: [Head; 19] = [
    ("", "last"), ("", "previous"), ("", "previously"), ("in", "subsequent"), ("at", "subsequent"),
    ("during", "subsequent"), ("by", "subsequent"), ("", "earlier"), ("", "prior"), ("", "preceding"), ("", "former"),
    ("most", "recent"), ("most", "recently"), ("", "since"), ("since", "the"), ("since", "their"), ("since", "its"),
    ("since", "that"), ("at", "that"),
];

/// Words between one of [`LAST`] and the name.
#[rustfmt::skip]
const AFTER_LAST: [&str; 31] = [
    "full", "standard", "short", "graded", "judgement", "judgment", "comprehensive", "routine", "statutory", "Ofsted",
    "Ofsteds", "Ofsted’s", "Ofsted's", "Ofsted’", "Ofsted'", "ILACS", "SIF", "safeguarding", "unannounced", "annual",
    "children’s", "children's", "services", "social", "care", "local", "authority", "of", "by", "two", "three",
];

static LEADS_TO_LAST: LeadIn = LeadIn::new(&LAST, &AFTER_LAST);

/// Words before a name that make it no event of Ofsted's, or this very one, or one to come; likewise.
#[rustfmt::skip]
const OTHER: [Head; 32] = [
    ("", "this"), ("", "next"), ("", "current"), ("", "present"), ("", "future"), ("", "any"), ("", "each"),
    ("", "HMI"), ("", "HMIP"), ("", "HMICFRS"), ("", "HMIC"), ("", "CQC"), ("", "police"), ("", "probation"),
    ("", "justice"), ("", "youth"), ("", "peer"), ("", "home"), ("", "homes"), ("", "school"), ("", "schools"),
    ("", "fostering"), ("", "adoption"), ("", "agency"), ("", "thematic"), ("", "mock"), ("", "internal"),
    ("", "prison"), ("", "nursery"), ("", "residential"), ("their most", "recent"), ("its most", "recent"),
];

/// Words between one of [`OTHER`] and the name.
const AFTER_OTHER: [&str; 5] = ["full", "standard", "short", "Ofsted", "focused"];

static LEADS_TO_OTHER: LeadIn = LeadIn::new(&OTHER, &AFTER_OTHER);

/// Words behind a name that make it the event of another body.
const BODIES: [&str; 7] = ["Probation", "Constabulary", "HMI", "HMIP", "HMICFRS", "CQC", "Care Quality Commission"];

/// How many characters behind the name such a body may be named.
const TO_BODY: usize = 60;

/// The same in bytes.
const MOST_TO_BODY: usize = 4 * TO_BODY;

/// Words behind a name that make it one of several earlier events: "over the last three years".
const OVER: [&str; 3] = [" over the ", " in the ", " during the "];

/// Words behind [`OVER`].
const LAST_OR_PAST: [&str; 2] = ["last ", "past "];

/// Words behind the number of them.
const YEARS: [&str; 2] = [" years", " months"];

/// How many characters of another event may stand before them: "inspections and visits over the last two years".
const AND_OTHERS: usize = 40;

/// How the first word goes on between a date and a name behind it: "2018’s inspection".
const OWN: [&str; 6] = ["", "’", "'", "s", "’s", "'s"];

/// Words between a date and a name behind it: "the December 2018 short inspection".
#[rustfmt::skip]
const AFTER_DATE: [&str; 16] = [
    "full", "standard", "short", "graded", "judgement", "Ofsted", "Ofsteds", "Ofsted’s", "Ofsted's", "Ofsted’",
    "Ofsted'", "ILACS", "SIF", "safeguarding", "unannounced", "single",
];

/// Words that lead from a name to its date.
const TO_DATE: [&str; 8] = ["in", "of", "on", "from", "between", "during", "and", "dated"];

/// Words between one of [`TO_DATE`] and the date.
const BEFORE_DATE: [&str; 6] = ["early", "late", "the", "autumn", "spring", "summer"];

/// How many characters may stand between "the inspection of" and the words that lead to its date.
const OF_WHAT: usize = 160;

/// How many where no "of" follows: "the inspection published in 2014".
const WHAT: usize = 110;

/// Whether the words before a name make it an earlier event.
pub fn is_last(before: &str) -> bool {
    LEADS_TO_LAST.ends(before)
}

/// Whether the words before a name make it one that this is not about.
pub fn is_other(before: &str) -> bool {
    LEADS_TO_OTHER.ends(before)
}

/// Whether the words behind a name make it the event of another body.
pub fn is_by_others(behind: &str) -> bool {
    let near = &behind.as_bytes()[..behind.len().min(MOST_TO_BODY)];
    let near = memchr::memchr3(b'.', b',', b';', near).map_or(near, |stop| &near[..stop]);
    let mut starts = (0..near.len()).filter(|at| near[*at].is_ascii_alphabetic() && starts_word(behind, *at));
    let body = starts.find(|at| BODIES.iter().any(|body| after_word(&behind[*at..], body).is_some()));
    body.is_some_and(|at| behind[..at].chars().count() <= TO_BODY)
}

/// A cheap look: whether [`is_over_years`] may hold anywhere in `text`.
pub fn may_be_over_years(text: &str) -> bool {
    static PAST: LazyLock<Finder> = LazyLock::new(|| Finder::new("ast "));
    PAST.find(text.as_bytes()).is_some()
}

/// Whether the words behind a name make it one of several events of the last years.
pub fn is_over_years(behind: &str) -> bool {
    after(behind, " and ").map_or_else(
        || over_years(behind),
        |others| {
            let near = others.char_indices().take(AND_OTHERS + 1).take_while(|(_, c)| !matches!(c, '.' | ',' | ';'));
            near.filter(|(_, c)| *c == ' ').any(|(at, _)| over_years(&others[at..]))
        },
    )
}

fn over_years(text: &str) -> bool {
    let number = after_any(text, &OVER).and_then(|rest| after_any(rest, &LAST_OR_PAST)).unwrap_or_default();
    let end = number.bytes().take_while(u8::is_ascii_alphanumeric).count();
    end > 0 && after_any(&number[end..], &YEARS).is_some()
}

/// Whether what stands between a date and a name behind it makes the one the other's: "the December 2018 inspection".
pub fn leads_from_date(gap: &str) -> bool {
    let Some(gap) = gap.strip_suffix(' ').filter(|_| gap.len() <= BEFORE) else { return false };
    let mut words = gap.split(' ');
    words.next().is_some_and(|own| is_any(own, &OWN)) && words.all(|word| is_any(word, &AFTER_DATE))
}

/// Whether what stands between a name and a date behind it makes the one the other's: "the inspection in December 2018".
pub fn leads_to_date(gap: &str) -> bool {
    if gap.len() > BEHIND {
        return false;
    }
    let between = || gap.strip_suffix(' ').is_some_and(|gap| ends_in(gap, "between") && !gap.contains(['.', ';']));
    before_link(gap).is_some_and(is_of_name) || between()
}

/// What stands before the word or sign that leads to a date.
fn before_link(gap: &str) -> Option<&str> {
    let bare = gap.strip_suffix(' ').unwrap_or(gap);
    if let Some(before) = bare.strip_suffix([',', '(']) {
        return Some(before);
    }
    // "in March/April 2014" is of April.
    let gap = gap.strip_suffix('/').map_or(gap, |gap| gap.trim_end_matches(|c: char| c.is_ascii_alphabetic()));
    let mut words = gap.strip_suffix(' ')?;
    while let Some((shorter, _)) = words.rsplit_once(' ').filter(|(_, last)| is_any(last, &BEFORE_DATE)) {
        words = shorter;
    }
    let link = TO_DATE.iter().find(|link| ends_in(words, link))?;
    Some(&words[..words.len() - link.len()])
}

/// Whether what stands between a name and such a word says no more than of what it was.
fn is_of_name(words: &str) -> bool {
    let fits = |words: &str, most: usize, stops: &[char]| !words.contains(stops) && words.chars().count() <= most;
    let bare = words.strip_suffix(' ').unwrap_or(words);
    let bare = bare.strip_suffix(',').unwrap_or(bare);
    after(words, " of ").is_some_and(|what| fits(what, OF_WHAT, &['.', ';'])) || fits(bare, WHAT, &['.', ',', ';'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_before_a_name() {
        assert!(is_last("Since the ") && is_last("at their last full Ofsted ") && is_last("since Ofsted’s "));
        assert!(is_last("in subsequent ") && !is_last("subsequent ") && !is_last("the ") && !is_last("blast "));
        assert!(is_other("this ") && is_other("their most recent short ") && !is_other("the most recent "));
    }

    #[test]
    fn words_behind_a_name() {
        assert!(is_by_others(" by HMI Probation and Care") && is_by_others(" of the Care Quality Commission"));
        assert!(!is_by_others(" of care, by HMI") && !is_by_others(" of HMIs") && !is_by_others(&" a".repeat(31)));
        assert!(is_over_years(" over the last three years") && is_over_years(" and visits during the past 18 months."));
        assert!(!is_over_years(" over the years") && !is_over_years(", over the last three years"));
        assert!(!is_over_years(" and visits, in the last two years"));
    }

    #[test]
    fn words_between_a_name_and_its_date() {
        for gap in
            [" in ", " of ", " (", ", ", " in early ", " published in the autumn ", " in March/", " of plans, in "]
        {
            assert!(leads_to_date(gap), "{gap}");
        }
        for gap in
            [" saw plans. In ", " saw plans, as they were, in ", " within ", " the ", "", " ", "/", " of plans; in "]
        {
            assert!(!leads_to_date(gap), "{gap}");
        }
        assert!(leads_to_date(" of plans, visits and care in ") && leads_to_date(" was, as planned, between "));
        assert!(
            !leads_to_date(&format!(" {}in ", "a ".repeat(60)))
                && leads_to_date(&format!(" of {}in ", "a ".repeat(60)))
        );
    }

    #[test]
    fn words_between_a_date_and_its_name() {
        for gap in [" ", "’s ", "'s full ", " Ofsted’s short "] {
            assert!(leads_from_date(gap), "{gap}");
        }
        for gap in ["", ", ", " the ", " full"] {
            assert!(!leads_from_date(gap), "{gap}");
        }
        assert!(!leads_from_date(&" SIF".repeat(40)));
    }
}
