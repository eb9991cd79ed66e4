//! Runs of date words as mentions of days, and what the mentions lend each other.

use super::odd::Odd;
use super::tokens::{Link, Word, ends_in_short_month, words};
use crate::report::PartialDate;
use crate::text::found::Found;
use jiff::civil::{Date, Weekday};
use std::ops::Range;

/// One day, month or year of a run, as far as it is printed or filled in from its neighbours.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    pub(super) link: Link,
    weekday: Option<Weekday>,
    day: Option<i8>,
    month: Option<i8>,
    year: Option<Year>,
    flaw: Option<Odd>,
    pub(super) range: Range<usize>,
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
    pub(super) fn is_day(&self) -> bool {
        self.day.is_some() && self.month.is_some() || self.flaw == Some(Odd::ImpossibleDate)
    }

    fn has_own_year(&self) -> bool {
        self.year.is_some_and(|year| year.from == YearFrom::Own)
    }

    pub(super) fn is_guessed(&self) -> bool {
        self.year.is_some_and(|year| year.from == YearFrom::Hint)
    }

    pub(super) fn partial(&self) -> Option<Found<PartialDate>> {
        let day = self.day.filter(|_| self.month.is_some());
        let date = PartialDate { year: self.year?.number, month: self.month, day };
        let exists = day.is_none() || self.date().is_some();
        exists.then(|| Found::new(date, self.range.clone()))
    }

    pub(super) fn date(&self) -> Option<Date> {
        self.date_in(self.year?.number)
    }

    fn date_in(&self, year: i16) -> Option<Date> {
        Date::new(year, self.month?, self.day?).ok()
    }

    /// What is odd about it, once its year is filled in.
    pub(super) fn odd(&self) -> Vec<Found<Odd>> {
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
#[derive(Default)]
struct Reader {
    /// The run that has just ended.
    ended: Option<Vec<Mention>>,
    run: Vec<Mention>,
    link: Option<Link>,
}

/// The runs of mentions in a part of a text, in order, each read when it is asked for.
pub(super) fn runs(text: &str, part: Range<usize>) -> impl Iterator<Item = Vec<Mention>> + '_ {
    let mut reader = Reader::default();
    let mut words = words(text, part);
    let mut end = 0;
    std::iter::from_fn(move || {
        while reader.ended.is_none() {
            let Some(word) = words.next() else {
                reader.close();
                break;
            };
            // Between dates stand many words of none.
            if word.value == Word::Other && reader.is_closed() {
                continue;
            }
            if !text.get(end..word.range.start).is_some_and(|gap| joins(gap, text.get(..end).unwrap_or_default())) {
                reader.close();
            }
            end = word.range.end;
            reader.read(word);
        }
        reader.ended.take()
    })
}

/// Whether a run goes on over `gap`: white space, or the full stop of a short month ("18 Feb. 2014").
fn joins(gap: &str, before: &str) -> bool {
    let gap = gap.strip_prefix('.').filter(|_| ends_in_short_month(before)).unwrap_or(gap);
    gap.chars().all(char::is_whitespace)
}

impl Reader {
    fn is_closed(&self) -> bool {
        self.run.is_empty() && self.link.is_none()
    }

    fn close(&mut self) {
        let run = std::mem::take(&mut self.run);
        if run.iter().any(|m| !m.is_bare()) {
            self.ended = Some(run);
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
pub(super) fn filled(mut run: Vec<Mention>, year_hint: Option<i16>) -> Vec<Mention> {
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
