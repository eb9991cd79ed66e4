//! Dates as Ofsted prints them: "7 – 18 February 2011", "29 and 30 September, and 1 October 2020".
//!
//! A text becomes date words (a day, a month, "to"), a run of words becomes mentions (one day each), and what a
//! mention leaves out is taken from its neighbours: the month and year of "15, 16 and 21 July 2025" stand once.

use super::found::Found;
use crate::report::{PartialDate, WarningCode};
use jiff::civil::{Date, Weekday};
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

/// The first and the last day of an inspection, as far as they are sure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateRange {
    /// The first day; `None` where no year is known or no such day exists.
    pub start: Option<Date>,
    /// The last day, likewise; a single day is its own end.
    pub end: Option<Date>,
    /// From the first to the last word of the dates.
    pub range: Range<usize>,
    /// Whether the year is the caller's hint, not the document's.
    pub guessed_year: bool,
    /// What is odd about them, in the order of the text.
    pub odd: Vec<Found<Odd>>,
}

/// One day, as far as it is sure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundDate {
    /// The day; `None` where no year is known or no such day exists.
    pub date: Option<Date>,
    /// Where it stands.
    pub range: Range<usize>,
    /// Whether the year is the caller's hint, not the document's.
    pub guessed_year: bool,
    /// What is odd about it.
    pub odd: Vec<Found<Odd>>,
}

/// What can be wrong with a printed date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Odd {
    /// The last day lies before the first.
    EndBeforeStart,
    /// The printed weekday is not that date's.
    WeekdayMismatch,
    /// No calendar has it: 31 November.
    ImpossibleDate,
    /// No year is printed.
    YearUnprinted,
    /// The year has too many digits: "6 November 20205".
    YearMisprinted,
}

impl From<Odd> for WarningCode {
    fn from(odd: Odd) -> Self {
        match odd {
            Odd::EndBeforeStart => Self::EndBeforeStart,
            Odd::WeekdayMismatch => Self::WeekdayMismatch,
            Odd::ImpossibleDate => Self::ImpossibleDate,
            Odd::YearUnprinted | Odd::YearMisprinted => Self::YearInferred,
        }
    }
}

/// The first dates of an inspection in `text`; several visits count from the first day to the last.
///
/// A year printed nowhere is `year_hint`, and flagged so.
///
/// ```
/// use ofsted_report::extract::dates::find_range;
/// let visit = find_range("on 30 and 31 January.", Some(2018)).unwrap();
/// assert_eq!(visit.start.unwrap().to_string(), "2018-01-30");
/// assert_eq!(visit.end.unwrap().to_string(), "2018-01-31");
/// assert!(visit.guessed_year);
/// ```
#[must_use]
pub fn find_range(text: &str, year_hint: Option<i16>) -> Option<DateRange> {
    let mentions = first_days(text)?;
    let resolved = resolve(&mentions, year_hint);
    let (first, last) = (resolved.first()?, resolved.last()?);
    let range = first.mention.range.start..last.mention.range.end;
    let mut odd: Vec<_> = resolved.iter().flat_map(Resolved::odd).collect();
    if first.date.zip(last.date).is_some_and(|(start, end)| end < start) {
        odd.push(Found::new(Odd::EndBeforeStart, range.clone()));
    }
    let guessed_year = resolved.iter().any(|r| r.guessed_year);
    Some(DateRange { start: first.date, end: last.date, range, guessed_year, odd })
}

/// The first day printed in `text`, such as a letter's own date.
///
/// ```
/// use ofsted_report::extract::dates::find_date;
/// let found = find_date("Report published: 25/11/2016").unwrap();
/// assert_eq!(found.date.unwrap().to_string(), "2016-11-25");
/// assert_eq!(found.range, 18..28);
/// ```
#[must_use]
pub fn find_date(text: &str) -> Option<FoundDate> {
    find_date_near(text, None)
}

/// The first day printed in `text`; a year that is misprinted or missing is `year_hint`, and flagged so.
///
/// ```
/// use ofsted_report::extract::dates::{Odd, find_date_near};
/// let found = find_date_near("6 November 20205", Some(2025)).unwrap();
/// assert_eq!(found.date.unwrap().to_string(), "2025-11-06");
/// assert_eq!(found.odd[0].value, Odd::YearMisprinted);
/// ```
#[must_use]
pub fn find_date_near(text: &str, year_hint: Option<i16>) -> Option<FoundDate> {
    let mentions = first_days(text)?;
    let first = resolve(&mentions, year_hint).into_iter().next()?;
    let odd = first.odd().collect();
    let range = first.mention.range.clone();
    Some(FoundDate { date: first.date, range, guessed_year: first.guessed_year, odd })
}

/// Every date in `text` that has at least a year, in order; the days of one range count once, as its first.
///
/// ```
/// use ofsted_report::extract::dates::find_partial;
/// let dates: Vec<_> = find_partial("judged good in November 2014 and again in 2017").collect();
/// assert_eq!(dates[0].value.to_string(), "2014-11");
/// assert_eq!(dates[1].value.to_string(), "2017");
/// ```
pub fn find_partial(text: &str) -> impl Iterator<Item = Found<PartialDate>> {
    runs(text).into_iter().flat_map(|run| partials(&filled(run)))
}

fn partials(run: &[Mention]) -> Vec<Found<PartialDate>> {
    let mut out: Vec<Found<PartialDate>> = Vec::new();
    for mention in run {
        match (mention.link, out.last_mut()) {
            (Link::To, Some(before)) => before.range.end = mention.range.end,
            _ => out.extend(mention.partial()),
        }
    }
    out
}

/// The mentions of the first run in `text` that names a day of a month.
fn first_days(text: &str) -> Option<Vec<Mention>> {
    runs(text).into_iter().map(|run| days(filled(run))).find(|run| !run.is_empty())
}

fn days(run: Vec<Mention>) -> Vec<Mention> {
    run.into_iter().filter(|m| m.impossible || m.day.is_some() && m.month.is_some()).collect()
}

// Date words.

/// Names of the months as printed, short forms included ("18 Feb 2014": Bradford 2014).
const MONTHS: [(&str, i8); 24] = [
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("sept", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
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
enum Word {
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
enum Link {
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

fn words(text: &str) -> Vec<Found<Word>> {
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
        (1 | 2, Ok(day)) => i8::try_from(day).map_or(Word::Other, Word::Day),
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

// Runs of mentions.

/// One day, month or year of a run, as far as it is printed or filled in from its neighbours.
#[derive(Clone, Debug)]
struct Mention {
    link: Link,
    weekday: Option<Weekday>,
    day: Option<i8>,
    month: Option<i8>,
    year: Option<i16>,
    own_year: bool,
    misprint: bool,
    impossible: bool,
    range: Range<usize>,
}

impl Mention {
    const fn at(place: usize, link: Link) -> Self {
        let range = place..place;
        let (weekday, day, month, year) = (None, None, None, None);
        Self { link, weekday, day, month, year, own_year: false, misprint: false, impossible: false, range }
    }

    /// Takes `word` in, or says that it does not fit: each part of a date stands once, in its order.
    fn take(&mut self, word: Word) -> bool {
        let fits = match word {
            Word::Weekday(_) => self.weekday.is_none() && self.day.is_none() && self.month.is_none(),
            Word::Day(_) => self.day.is_none() && self.month.is_none() && self.year.is_none(),
            Word::Month(_) => self.month.is_none() && self.year.is_none(),
            Word::Year(_) | Word::Misprint => self.year.is_none() && !self.misprint,
            Word::Full(_) => self.is_bare(),
            Word::Join(_) | Word::Filler | Word::Other => false,
        };
        if fits {
            self.set(word);
        }
        fits
    }

    fn set(&mut self, word: Word) {
        match word {
            Word::Weekday(weekday) => self.weekday = Some(weekday),
            Word::Day(day) => self.day = Some(day),
            Word::Month(month) => self.month = Some(month),
            Word::Year(year) => (self.year, self.own_year) = (Some(year), true),
            Word::Misprint => self.misprint = true,
            Word::Full(Some(date)) => {
                (self.day, self.month, self.year) = (Some(date.day()), Some(date.month()), Some(date.year()));
                self.own_year = true;
            }
            Word::Full(None) => self.impossible = true,
            Word::Join(_) | Word::Filler | Word::Other => {}
        }
    }

    const fn is_bare(&self) -> bool {
        self.day.is_none() && self.month.is_none() && self.year.is_none() && !self.misprint && !self.impossible
    }

    fn partial(&self) -> Option<Found<PartialDate>> {
        let day = self.day.filter(|_| self.month.is_some());
        let date = PartialDate { year: self.year?, month: self.month, day };
        let exists = day.is_none() || self.date().is_some();
        (exists && (self.own_year || self.month.is_some())).then(|| Found::new(date, self.range.clone()))
    }

    fn date(&self) -> Option<Date> {
        Date::new(self.year?, self.month?, self.day?).ok()
    }
}

/// Reads words into runs of mentions: a run ends where a word is not about dates.
struct Reader {
    runs: Vec<Vec<Mention>>,
    run: Vec<Mention>,
    link: Option<Link>,
}

fn runs(text: &str) -> Vec<Vec<Mention>> {
    let mut reader = Reader { runs: Vec::new(), run: Vec::new(), link: None };
    let mut end = 0;
    for word in words(text) {
        if !text.get(end..word.range.start).is_some_and(|gap| joins(gap, text.get(..end).unwrap_or_default())) {
            reader.close();
        }
        end = word.range.end;
        reader.read(word);
    }
    reader.close();
    reader.runs
}

/// Whether a run goes on over `gap`: white space, or the full stop of a short month ("18 Feb. 2014").
fn joins(gap: &str, before: &str) -> bool {
    let gap = gap.strip_prefix('.').filter(|_| ends_in_short_month(before)).unwrap_or(gap);
    gap.chars().all(char::is_whitespace)
}

fn ends_in_short_month(before: &str) -> bool {
    let last = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    last.len() <= 4 && MONTHS.iter().skip(12).any(|(name, _)| *name == last)
}

impl Reader {
    fn close(&mut self) {
        let run = std::mem::take(&mut self.run);
        if run.iter().any(|m| !m.is_bare()) {
            self.runs.push(run);
        }
        self.link = None;
    }

    fn read(&mut self, found: Found<Word>) {
        match found.value {
            Word::Other => self.close(),
            Word::Filler => {}
            Word::Join(link) => self.link = Some(self.link.map_or(link, |before| before.max(link))),
            word => self.part(word, found.range),
        }
    }

    /// A part of a date goes to the open mention, or after a link opens the next, or else opens a new run.
    fn part(&mut self, word: Word, range: Range<usize>) {
        if self.link.is_none_or(|link| self.goes_on_over(link, word)) && self.extend(word, &range) {
            return;
        }
        if self.link.is_none() {
            self.close();
        }
        let mut mention = Mention::at(range.start, if self.run.is_empty() { Link::First } else { self.next_link() });
        mention.take(word);
        mention.range.end = range.end;
        self.run.push(mention);
        self.link = None;
    }

    /// A comma may stand inside a date: "Monday, 8 July 2024", "8 July, 2024".
    fn goes_on_over(&self, link: Link, word: Word) -> bool {
        let open = self.run.last().is_some_and(|m| m.day.is_none() || matches!(word, Word::Year(_)));
        link == Link::Comma && open
    }

    fn extend(&mut self, word: Word, range: &Range<usize>) -> bool {
        let Some(mention) = self.run.last_mut() else { return false };
        let taken = mention.take(word);
        if taken {
            mention.range.end = range.end;
            self.link = None;
        }
        taken
    }

    fn next_link(&self) -> Link {
        self.link.unwrap_or(Link::Comma)
    }
}

// Filling in and checking.

/// The longest time between the days of one inspection: what a month before January may be taken back over.
const LONGEST_INSPECTION: i32 = 183;

/// Months and years that are printed once for several days: taken from the right, then years from the left.
fn filled(mut run: Vec<Mention>) -> Vec<Mention> {
    let (mut month, mut year) = (None, None);
    for mention in run.iter_mut().rev() {
        if mention.day.is_some() {
            mention.month = mention.month.or(month);
        }
        if mention.month.is_some() && !mention.misprint {
            mention.year = mention.year.or(year);
        }
        (month, year) = (mention.month.or(month), mention.year.or(year));
    }
    for mention in &mut run {
        if mention.month.is_some() && !mention.misprint {
            mention.year = mention.year.or(year);
        }
        year = mention.year.or(year);
    }
    rolled(run)
}

/// A December before a January has the year before: "9 December – 8 January 2015".
fn rolled(mut run: Vec<Mention>) -> Vec<Mention> {
    for at in (1..run.len()).rev() {
        let later = run[at].date();
        let mention = &mut run[at - 1];
        if !mention.own_year
            && let (Some(later), Some(earlier)) = (later, mention.date())
            && let Ok(back) = Date::new(earlier.year() - 1, earlier.month(), earlier.day())
            && earlier > later
            && (later - back).get_days() <= LONGEST_INSPECTION
        {
            mention.year = Some(back.year());
        }
    }
    run
}

/// A mention of a day with its date and what is odd about it.
struct Resolved<'a> {
    mention: &'a Mention,
    date: Option<Date>,
    guessed_year: bool,
}

fn resolve(mentions: &[Mention], year_hint: Option<i16>) -> Vec<Resolved<'_>> {
    mentions.iter().map(|mention| resolved(mention, year_hint)).collect()
}

fn resolved(mention: &Mention, year_hint: Option<i16>) -> Resolved<'_> {
    let guessed_year = mention.year.is_none() && year_hint.is_some() && !mention.impossible;
    let year = mention.year.or(year_hint);
    let date = Mention { year, ..mention.clone() }.date();
    Resolved { mention, date, guessed_year }
}

impl Resolved<'_> {
    fn odd(&self) -> impl Iterator<Item = Found<Odd>> {
        let mention = self.mention;
        let wrong_weekday = mention.weekday.zip(self.date).is_some_and(|(printed, date)| printed != date.weekday());
        let known_year = mention.year.is_some() || self.guessed_year;
        let checks = [
            (mention.misprint, Odd::YearMisprinted),
            (mention.year.is_none() && !mention.misprint && !mention.impossible, Odd::YearUnprinted),
            (mention.impossible || known_year && self.date.is_none(), Odd::ImpossibleDate),
            (wrong_weekday, Odd::WeekdayMismatch),
        ];
        let range = mention.range.clone();
        checks.into_iter().filter(|(holds, _)| *holds).map(move |(_, odd)| Found::new(odd, range.clone()))
    }
}
