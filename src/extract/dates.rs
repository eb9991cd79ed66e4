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
    let days = first_days(text, year_hint)?;
    let (first, last) = days.first().zip(days.last())?;
    let (start, end) = (first.date(), last.date());
    let range = first.range.start..last.range.end;
    let mut odd: Vec<_> = days.iter().flat_map(Mention::odd).collect();
    if start.zip(end).is_some_and(|(start, end)| end < start) {
        odd.push(Found::new(Odd::EndBeforeStart, range.clone()));
    }
    Some(DateRange { start, end, range, guessed_year: days.iter().any(Mention::is_guessed), odd })
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
    let day = first_days(text, year_hint)?.into_iter().next()?;
    Some(FoundDate { date: day.date(), guessed_year: day.is_guessed(), odd: day.odd(), range: day.range })
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
    runs(text).into_iter().flat_map(|run| partials(&filled(run, None)))
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

/// The days of the first run in `text` that names a day of a month.
fn first_days(text: &str, year_hint: Option<i16>) -> Option<Vec<Mention>> {
    let days = |run| filled(run, year_hint).into_iter().filter(Mention::is_day).collect::<Vec<_>>();
    runs(text).into_iter().map(days).find(|days| !days.is_empty())
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
    year: Option<Year>,
    flaw: Option<Odd>,
    range: Range<usize>,
}

/// A year and how it was come by.
#[derive(Clone, Copy, Debug)]
struct Year {
    number: i16,
    from: YearFrom,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum YearFrom {
    Own,
    Neighbour,
    Hint,
}

impl Year {
    /// The same year for a day beside the one that has it; a guess stays a guess.
    fn lent(self) -> Self {
        let from = if self.from == YearFrom::Hint { YearFrom::Hint } else { YearFrom::Neighbour };
        Self { from, ..self }
    }
}

impl Mention {
    const fn at(place: usize, link: Link) -> Self {
        Self { link, weekday: None, day: None, month: None, year: None, flaw: None, range: place..place }
    }

    /// Takes `word` in, or says that it does not fit: each part of a date stands once, in its order.
    fn take(&mut self, word: Word) -> bool {
        let fits = match word {
            Word::Weekday(_) => self.weekday.is_none() && self.is_bare(),
            Word::Day(_) => self.day.is_none() && self.month.is_none() && self.year.is_none(),
            Word::Month(_) => self.month.is_none() && self.year.is_none(),
            Word::Year(_) | Word::Misprint => self.year.is_none() && self.flaw.is_none(),
            Word::Full(_) => self.is_bare(),
            Word::Join(_) | Word::Filler | Word::Other => false,
        };
        if fits {
            self.set(word);
        }
        fits
    }

    fn set(&mut self, word: Word) {
        let own = |number| Some(Year { number, from: YearFrom::Own });
        match word {
            Word::Weekday(weekday) => self.weekday = Some(weekday),
            Word::Day(day) => self.day = Some(day),
            Word::Month(month) => self.month = Some(month),
            Word::Year(year) => self.year = own(year),
            Word::Misprint => self.flaw = Some(Odd::YearMisprinted),
            Word::Full(None) => self.flaw = Some(Odd::ImpossibleDate),
            Word::Full(Some(date)) => {
                (self.day, self.month, self.year) = (Some(date.day()), Some(date.month()), own(date.year()));
            }
            Word::Join(_) | Word::Filler | Word::Other => {}
        }
    }

    const fn is_bare(&self) -> bool {
        self.day.is_none() && self.month.is_none() && self.year.is_none() && self.flaw.is_none()
    }

    /// Whether it means a day: one of a month, or one of no calendar.
    fn is_day(&self) -> bool {
        self.day.is_some() && self.month.is_some() || self.flaw == Some(Odd::ImpossibleDate)
    }

    fn has_own_year(&self) -> bool {
        self.year.is_some_and(|year| year.from == YearFrom::Own)
    }

    fn is_guessed(&self) -> bool {
        self.year.is_some_and(|year| year.from == YearFrom::Hint)
    }

    fn partial(&self) -> Option<Found<PartialDate>> {
        let day = self.day.filter(|_| self.month.is_some());
        let date = PartialDate { year: self.year?.number, month: self.month, day };
        let exists = day.is_none() || self.date().is_some();
        exists.then(|| Found::new(date, self.range.clone()))
    }

    fn date(&self) -> Option<Date> {
        self.date_in(self.year?.number)
    }

    fn date_in(&self, year: i16) -> Option<Date> {
        Date::new(year, self.month?, self.day?).ok()
    }

    /// What is odd about it, once its year is filled in.
    fn odd(&self) -> Vec<Found<Odd>> {
        let wrong_weekday = self.weekday.zip(self.date()).is_some_and(|(printed, date)| printed != date.weekday());
        let unprinted = self.flaw.is_none() && (self.year.is_none() || self.is_guessed());
        let impossible = self.year.is_some() && self.date().is_none();
        let checks =
            [(unprinted, Odd::YearUnprinted), (impossible, Odd::ImpossibleDate), (wrong_weekday, Odd::WeekdayMismatch)];
        let found = checks.into_iter().filter(|(holds, _)| *holds).map(|(_, odd)| odd);
        self.flaw.into_iter().chain(found).map(|odd| Found::new(odd, self.range.clone())).collect()
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

// Filling in.

/// The longest time between the days of one inspection: what the turn of a year may lie in.
const LONGEST_INSPECTION: i32 = 183;

/// A run with what is printed once for several days: the month and year from the right, then the year from the left,
/// and for want of any year the hint.
fn filled(mut run: Vec<Mention>, year_hint: Option<i16>) -> Vec<Mention> {
    hinted(&mut run, year_hint);
    let (mut month, mut year) = (None, None);
    for mention in run.iter_mut().rev() {
        let bare_day = mention.day.is_some() && mention.month.is_none();
        mention.month = if bare_day { month } else { mention.month };
        lend(mention, &mut year);
        month = mention.month.or(month);
    }
    let mut year = None;
    for mention in &mut run {
        lend(mention, &mut year);
    }
    turn_of_year(&mut run);
    run
}

/// The hint stands for a misprinted year, and for the last one where none is printed.
fn hinted(run: &mut [Mention], year_hint: Option<i16>) {
    let hint = year_hint.map(|number| Year { number, from: YearFrom::Hint });
    let unprinted = run.iter().all(|m| m.year.is_none());
    let last = run.iter().rposition(|m| m.month.is_some());
    for (at, mention) in run.iter_mut().enumerate() {
        if mention.flaw == Some(Odd::YearMisprinted) || unprinted && last == Some(at) {
            mention.year = hint;
        }
    }
}

/// Gives `mention` the year of its neighbour if it has none, and its own to the next.
fn lend(mention: &mut Mention, year: &mut Option<Year>) {
    if mention.month.is_some() && mention.flaw.is_none() {
        mention.year = mention.year.or(year.map(Year::lent));
    }
    *year = mention.year.or(*year);
}

/// Of a December before a January one has no year of its own: "9 December – 8 January 2015".
fn turn_of_year(run: &mut [Mention]) {
    for at in (1..run.len()).rev() {
        if let Some((earlier, later)) = turned(&run[at - 1], &run[at]) {
            run[at - 1].year = Some(earlier);
            run[at].year = Some(later);
        }
    }
}

/// The years of two days that follow each other over the end of a year, if that is what they do.
fn turned(earlier: &Mention, later: &Mention) -> Option<(Year, Year)> {
    let (first, last) = (earlier.date()?, later.date()?);
    let (mut first_year, mut last_year) = (earlier.year?, later.year?);
    if !earlier.has_own_year() {
        first_year.number -= 1;
    } else if !later.has_own_year() {
        last_year.number += 1;
    }
    let apart = later.date_in(last_year.number)?.since(earlier.date_in(first_year.number)?).ok()?.get_days();
    (last < first && (0..=LONGEST_INSPECTION).contains(&apart)).then_some((first_year, last_year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let Some(found) = find_range(text, None) else { return "none".into() };
        let day = |date: Option<Date>| date.map_or("?".into(), |d| d.to_string());
        let odd: Vec<_> = found.odd.iter().map(|o| format!(" {:?}", o.value)).collect();
        format!("{} {}{}", day(found.start), day(found.end), odd.concat())
    }

    #[test]
    fn every_form_of_inspection_dates() {
        let forms = [
            ("7 – 18 February 2011", "2011-02-07 2011-02-18"),
            ("8 October 2018 to 19 October 2018", "2018-10-08 2018-10-19"),
            ("30 October to 3 November 2023", "2023-10-30 2023-11-03"),
            ("19 November–30 November 2018", "2018-11-19 2018-11-30"),
            ("20 June 2017 \u{2500} 13 July 2017", "2017-06-20 2017-07-13"),
            ("14 January 2014- 5 February 2014", "2014-01-14 2014-02-05"),
            ("05 July 2016–27 July 2016", "2016-07-05 2016-07-27"),
            ("11\u{a0}to\u{a0}22 May\n\u{c}2026", "2026-05-11 2026-05-22"),
            ("12/09/2016 to 06/10/2016", "2016-09-12 2016-10-06"),
            ("1/06/2015 – 25/06/2015", "2015-06-01 2015-06-25"),
            ("18 Feb 2014 – 12 March 2014", "2014-02-18 2014-03-12"),
            ("18 Feb. 2014 – 12 Sept. 2014", "2014-02-18 2014-09-12"),
            ("28 July 2016", "2016-07-28 2016-07-28"),
            ("8-19 July 2024", "2024-07-08 2024-07-19"),
            ("Between 5 to 9 July 2021, inspectors", "2021-07-05 2021-07-09"),
            ("on the 15 and 16 of May 2018.", "2018-05-15 2018-05-16"),
            ("8th and 12th July 2019", "2019-07-08 2019-07-12"),
            ("on Monday, 8 July, 2019", "2019-07-08 2019-07-08"),
            ("Monday 8 to Friday 12 July 2019", "2019-07-08 2019-07-12"),
        ];
        for (text, want) in forms {
            assert_eq!(read(text), want, "{text}");
        }
    }

    #[test]
    fn several_visits_count_from_the_first_day_to_the_last() {
        let forms = [
            ("15, 16 and 21 July 2025", "2025-07-15 2025-07-21"),
            ("29 and 30 September, and 1 October 2020", "2020-09-29 2020-10-01"),
            ("19 November-11 December 2013 and 28 – 30\nJanuary 2014", "2013-11-19 2014-01-30"),
            ("8 July 2019 to 12 July 2019 and 7 August 2019 to\n8 August 2019", "2019-07-08 2019-08-08"),
        ];
        for (text, want) in forms {
            assert_eq!(read(text), want, "{text}");
        }
    }

    #[test]
    fn the_turn_of_a_year_is_no_mistake() {
        assert_eq!(read("9 December – 8 January 2015"), "2014-12-09 2015-01-08");
        assert_eq!(read("9 December 2014 – 8 January"), "2014-12-09 2015-01-08");
        assert_eq!(read("18 and 19 December, and 8 January 2015"), "2014-12-18 2015-01-08");
        let hinted = find_range("18 December and 8 January", Some(2015)).unwrap();
        assert_eq!(hinted.start.unwrap().to_string(), "2014-12-18");
        assert!(hinted.guessed_year);
    }

    #[test]
    fn what_is_odd_is_said() {
        let forms = [
            ("30 and 31 January.", "? ? YearUnprinted YearUnprinted"),
            ("6 November 20205", "? ? YearMisprinted"),
            ("31 November 2018", "? ? ImpossibleDate"),
            ("31/11/2018", "? ? ImpossibleDate"),
            ("19 July 2024 to 8 July 2024", "2024-07-19 2024-07-08 EndBeforeStart"),
            ("19 July to 8 July 2024", "2024-07-19 2024-07-08 EndBeforeStart"),
            ("Tuesday 8 July 2019", "2019-07-08 2019-07-08 WeekdayMismatch"),
            ("Monday 30 February 2019", "? ? ImpossibleDate"),
        ];
        for (text, want) in forms {
            assert_eq!(read(text), want, "{text}");
        }
    }

    #[test]
    fn dates_end_where_something_else_begins() {
        assert_eq!(read("8 to 19 July 2024\n\n3\n\n1. Children"), "2024-07-08 2024-07-19");
        assert_eq!(read("8 to 19 July 2024\nDates of previous inspection: 3 to 7 May 2019"), "2024-07-08 2024-07-19");
        assert_eq!(read("In 45 cases, 3 may 2019 not"), "none");
        assert_eq!(read("100 July 12345 Nonember"), "none");
        assert_eq!(read(""), "none");
    }

    #[test]
    fn partial_dates_stand_in_order() {
        let text = "in March and November 2019, 2014, 11 to 22 May 2021 and 31 November 2020; section 20 of 1989";
        let found: Vec<_> = find_partial(text).map(|d| d.value.to_string()).collect();
        assert_eq!(found, ["2019-03", "2019-11", "2014", "2021-05-11", "1989"]);
    }

    #[test]
    fn places_are_the_places_of_the_dates() {
        let text = "on 22–23 October 2019. The";
        assert_eq!(&text[find_range(text, None).unwrap().range], "22–23 October 2019");
        let letter = "\n8 May 2019\nDear Ann";
        assert_eq!(&letter[find_date(letter).unwrap().range], "8 May 2019");
    }
}
