//! Words, numbers and signs, and what each means for a date.

use super::super::found::Found;
use jiff::civil::{Date, Weekday};
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// Names of the months as printed, first in full, then short ("18 Feb 2014": Bradford 2014).
#[rustfmt::skip]
const MONTHS: [(&str, i8); 24] = [
    ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6),
    ("july", 7), ("august", 8), ("september", 9), ("october", 10), ("november", 11), ("december", 12),
    ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7),
    ("aug", 8), ("sep", 9), ("sept", 9), ("oct", 10), ("nov", 11), ("dec", 12),
];

/// Months that are words of every sentence when they have no capital.
const ALSO_WORDS: [&str; 3] = ["may", "march", "mar"];

/// Days of the week.
const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// Words that join the ends of a range.
const RANGE_WORDS: [&str; 4] = ["to", "until", "till", "through"];

/// Words that join two visits or two days.
const JOIN_WORDS: [&str; 1] = ["and"];

/// Words that may stand between the parts of a date: "the 15 and 16 of May 2018" (Camden 2018).
const FILLERS: [&str; 7] = ["the", "of", "on", "from", "between", "in", "again"];

/// Years that a report can speak of; four other digits are no year.
const YEARS: std::ops::RangeInclusive<i16> = 1980..=2079;

/// What one word, number or sign means for a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Word {
    Day(i8),
    Month(i8),
    Year(i16),
    Misprint,
    Full(Option<Date>),
    Weekday(Weekday),
    Join(Link),
    Filler,
    Other,
}

/// How a mention hangs on the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Link {
    First,
    Comma,
    And,
    To,
}

static WORDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?P<full>\b\d{1,2}/\d{1,2}/\d{2}(?:\d{2})?\b)
        | (?P<number>\b\d+)[\ \x{a0}]?(?:st|nd|rd|th)\b
        | (?P<plain>\b\d+)
        | (?P<word>\p{L}+)
        | (?P<dash>[-\x{2010}-\x{2015}\x{2212}\x{2500}])
        | (?P<comma>[,;&])",
    )
    .ok()
});

pub(super) fn words(text: &str) -> Vec<Found<Word>> {
    let Some(regex) = WORDS.as_ref() else { return Vec::new() };
    regex.captures_iter(text).filter_map(|found| Some(Found::new(word(&found), found.get(0)?.range()))).collect()
}

fn word(found: &Captures<'_>) -> Word {
    let printed = |name| found.name(name).map(|m| m.as_str());
    if let Some(full) = printed("full") {
        return Word::Full(slashed(full));
    }
    if let Some(digits) = printed("number").or_else(|| printed("plain")) {
        return number(digits);
    }
    match (printed("word"), printed("dash"), printed("comma")) {
        (Some(letters), ..) => letters_word(letters),
        (_, Some(_), _) => Word::Join(Link::To),
        (.., Some("&")) => Word::Join(Link::And),
        _ => Word::Join(Link::Comma),
    }
}

fn slashed(printed: &str) -> Option<Date> {
    let mut parts = printed.split('/').filter_map(|part| part.parse::<i16>().ok());
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let year = if year < 100 { year + 2000 } else { year };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn number(digits: &str) -> Word {
    match (digits.len(), digits.parse::<i16>()) {
        (1 | 2, Ok(day @ 1..=31)) => i8::try_from(day).map_or(Word::Other, Word::Day),
        (4, Ok(year)) if YEARS.contains(&year) => Word::Year(year),
        (5.., _) if digits.starts_with("19") || digits.starts_with("20") => Word::Misprint,
        _ => Word::Other,
    }
}

fn letters_word(printed: &str) -> Word {
    let lower = printed.to_lowercase();
    let named = |table: &[&str]| table.contains(&lower.as_str());
    if named(&RANGE_WORDS) {
        return Word::Join(Link::To);
    }
    if named(&JOIN_WORDS) {
        return Word::Join(Link::And);
    }
    if named(&FILLERS) {
        return Word::Filler;
    }
    if printed == lower && named(&ALSO_WORDS) {
        return Word::Other;
    }
    let month = MONTHS.iter().find(|(name, _)| *name == lower).map(|(_, month)| Word::Month(*month));
    let weekday = || WEEKDAYS.iter().find(|(name, _)| *name == lower).map(|(_, day)| Word::Weekday(*day));
    month.or_else(weekday).unwrap_or(Word::Other)
}

/// Whether `before` ends in a month cut short, whose full stop ends no sentence.
pub(super) fn ends_in_short_month(before: &str) -> bool {
    let last = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    last.len() <= 4 && MONTHS.iter().skip(12).any(|(name, _)| *name == last)
}
