//! Words, numbers and signs, and what each means for a date.

use crate::text::found::Found;
use jiff::civil::{Date, Weekday};
use std::ops::Range;

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
const YEARS: std::ops::RangeInclusive<i16> = 1980..=2099;

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

/// The words, numbers and signs in a part of a text that can be part of a date, or that end one, in order.
pub(super) fn words(text: &str, part: Range<usize>) -> impl Iterator<Item = Found<Word>> + '_ {
    let text = &text[..part.end];
    let mut at = part.start;
    std::iter::from_fn(move || {
        while let Some(c) = text[at..].chars().next() {
            let start = at;
            let (word, len) = match c {
                '0'..='9' => number(text, start),
                _ if c.is_alphabetic() => letters(&text[start..]),
                _ => (sign(c), c.len_utf8()),
            };
            at = start + len;
            if let Some(word) = word {
                return Some(Found::new(word, start..at));
            }
        }
        None
    })
}

/// What a sign is for a date, if anything.
fn sign(c: char) -> Option<Word> {
    match c {
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' => Some(Word::Join(Link::To)),
        '&' => Some(Word::Join(Link::And)),
        ',' | ';' => Some(Word::Join(Link::Comma)),
        _ => None,
    }
}

/// The date in figures, or the number with its ending, at `start`; nothing where the digits end a word ("A12").
fn number(text: &str, start: usize) -> (Option<Word>, usize) {
    let rest = &text[start..];
    let digits = digits_of(rest);
    if text[..start].ends_with(is_of_word) {
        return (None, digits);
    }
    match in_figures(rest) {
        Some(len) => (Some(Word::Full(slashed(&rest[..len]))), len),
        None => (Some(counted(&rest[..digits])), digits + ordinal(&rest[digits..])),
    }
}

fn digits_of(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of a date in figures at the start of a text: "25/11/2016", "1/6/15".
fn in_figures(text: &str) -> Option<usize> {
    let mut len = 0;
    for _ in 0..2 {
        let digits = digits_of(&text[len..]);
        let fits = (1..=2).contains(&digits) && text[len + digits..].starts_with('/');
        len = if fits { len + digits + 1 } else { return None };
    }
    let year = digits_of(&text[len..]);
    let whole = matches!(year, 2 | 4) && !text[len + year..].starts_with(is_of_word);
    whole.then_some(len + year)
}

/// The length of the ending of an ordinal number: "th", " st".
fn ordinal(text: &str) -> usize {
    const ENDINGS: [&str; 4] = ["st", "nd", "rd", "th"];
    let ending = text.trim_start_matches([' ', '\u{a0}']);
    let space = text.len() - ending.len();
    let one_space = text[..space].chars().count() <= 1;
    let found = ENDINGS.iter().any(|of| ending.strip_prefix(of).is_some_and(|rest| !rest.starts_with(is_of_word)));
    if one_space && found { space + 2 } else { 0 }
}

fn letters(text: &str) -> (Option<Word>, usize) {
    let len = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let ascii = text.as_bytes().get(len).is_none_or(u8::is_ascii);
    let len = if ascii { len } else { text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len()) };
    (Some(letters_word(&text[..len])), len)
}

fn slashed(printed: &str) -> Option<Date> {
    let mut parts = printed.split('/').filter_map(|part| part.parse::<i16>().ok());
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let year = if year < 100 { year + 2000 } else { year };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn counted(digits: &str) -> Word {
    match (digits.len(), digits.parse::<i16>()) {
        (1 | 2, Ok(day @ 1..=31)) => i8::try_from(day).map_or(Word::Other, Word::Day),
        (4, Ok(year)) if YEARS.contains(&year) => Word::Year(year),
        (5.., _) if digits.starts_with("19") || digits.starts_with("20") => Word::Misprint,
        _ => Word::Other,
    }
}

/// How many letters a word of a date has at most: "September", "Wednesday".
pub(super) const LONGEST_WORD: usize = 9;

/// For each small letter the lengths of the words of a date that begin with it, as bits.
const LENGTHS: [u16; 26] = {
    let mut lengths = [0; 26];
    let mut at = 0;
    while at < MONTHS.len() {
        lengths = with(lengths, MONTHS[at].0);
        at += 1;
    }
    at = 0;
    while at < WEEKDAYS.len() {
        lengths = with(lengths, WEEKDAYS[at].0);
        at += 1;
    }
    at = 0;
    while at < FILLERS.len() {
        lengths = with(lengths, FILLERS[at]);
        at += 1;
    }
    at = 0;
    while at < RANGE_WORDS.len() {
        lengths = with(lengths, RANGE_WORDS[at]);
        at += 1;
    }
    with(lengths, JOIN_WORDS[0])
};

const fn with(mut lengths: [u16; 26], word: &str) -> [u16; 26] {
    assert!(word.len() <= LONGEST_WORD);
    lengths[(word.as_bytes()[0] - b'a') as usize] |= 1 << word.len();
    lengths
}

/// Whether a word can be one of a date: most words of a text cannot, and need not be looked up.
fn may_be_of_date(word: &str) -> bool {
    let first = word.bytes().next().map_or(0, |first| first.to_ascii_lowercase().wrapping_sub(b'a'));
    LENGTHS.get(usize::from(first)).is_some_and(|lengths| word.len() < 16 && (lengths >> word.len()) & 1 == 1)
}

fn letters_word(printed: &str) -> Word {
    if !may_be_of_date(printed) {
        return Word::Other;
    }
    let is = |word: &str| word.eq_ignore_ascii_case(printed);
    let named = |table: &[&str]| table.iter().any(|word| is(word));
    if named(&RANGE_WORDS) {
        return Word::Join(Link::To);
    }
    if named(&JOIN_WORDS) {
        return Word::Join(Link::And);
    }
    if named(&FILLERS) {
        return Word::Filler;
    }
    if printed.starts_with(|c: char| c.is_ascii_lowercase()) && ALSO_WORDS.contains(&printed) {
        return Word::Other;
    }
    let month = MONTHS.iter().find(|(name, _)| is(name)).map(|(_, month)| Word::Month(*month));
    let weekday = || WEEKDAYS.iter().find(|(name, _)| is(name)).map(|(_, day)| Word::Weekday(*day));
    month.or_else(weekday).unwrap_or(Word::Other)
}

/// Whether `before` ends in a month cut short, whose full stop ends no sentence.
pub(super) fn ends_in_short_month(before: &str) -> bool {
    let last = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    last.len() <= 4 && MONTHS.iter().skip(12).any(|(name, _)| *name == last)
}
