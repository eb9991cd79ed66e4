//! Dates as Ofsted prints them: "7 – 18 February 2011", "29 and 30 September, and 1 October 2020".
//!
//! A text becomes date words (a day, a month, "to"), a run of words becomes mentions (one day each), and what a
//! mention leaves out is taken from its neighbours: the month and year of "15, 16 and 21 July 2025" stand once.

mod odd;
mod runs;
mod tokens;

pub use odd::Odd;

use crate::report::PartialDate;
use crate::text::found::Found;
use jiff::civil::Date;
use runs::{Mention, filled, runs};
use std::ops::Range;
use tokens::{LONGEST_WORD, Link};

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

/// The first dates of an inspection in `text`; several visits count from the first day to the last.
///
/// A year printed nowhere is `year_hint`, and flagged so.
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
#[must_use]
pub fn find_date(text: &str) -> Option<FoundDate> {
    find_date_near(text, None)
}

/// The first day printed in `text`; a year that is misprinted or missing is `year_hint`, and flagged so.
#[must_use]
pub fn find_date_near(text: &str, year_hint: Option<i16>) -> Option<FoundDate> {
    let day = first_days(text, year_hint)?.into_iter().next()?;
    Some(FoundDate { date: day.date(), guessed_year: day.is_guessed(), odd: day.odd(), range: day.range })
}

/// Whether a year may be printed in `text`: a cheap look, since there are few figures in prose.
pub fn may_hold_a_year(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut figures = memchr::memchr3_iter(b'1', b'2', b'/', bytes);
    figures.any(|at| match bytes[at..] {
        [b'1', b'9', ..] | [b'2', b'0', ..] => true,
        [b'/', figure, ..] => figure.is_ascii_digit(),
        _ => false,
    })
}

/// Every date in `text` that has at least a year, in order; the days of one range count once, as its first.
pub fn find_partial(text: &str) -> impl Iterator<Item = Found<PartialDate>> {
    let near = Some(text).filter(|text| may_hold_a_year(text)).and_then(around_figures).unwrap_or_default();
    runs(text, near).flat_map(|run| partials(&filled(run, None)))
}

/// The part of a text that its figures stand in, from a long word to the next: no date goes on over one, and a date
/// that has a year has figures.
fn around_figures(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let first = bytes.iter().position(u8::is_ascii_digit)?;
    let last = bytes.iter().rposition(u8::is_ascii_digit)?;
    let mut letters = 0;
    let mut ends_long = |byte: &u8| {
        letters = if byte.is_ascii_alphabetic() { letters + 1 } else { 0 };
        letters > LONGEST_WORD
    };
    let end = bytes[last..].iter().position(&mut ends_long).map_or(text.len(), |at| last + at + 1);
    ends_long(&b' ');
    let start = bytes[..first].iter().rposition(&mut ends_long).map_or(0, |at| at + LONGEST_WORD + 1);
    Some(start..end)
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
    runs(text, 0..text.len()).map(days).find(|days| !days.is_empty())
}

/// Whether a date that was found takes up a whole line.
pub fn is_whole_line(line: &str, found: &FoundDate) -> bool {
    let around = line.len() - (found.range.end - found.range.start);
    around <= 3
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
        let hinted = find_range("18 December and 8 January", Some(2015));
        let start = hinted.filter(|found| found.guessed_year).and_then(|found| found.start);
        assert_eq!(start.map(|date| date.to_string()).as_deref(), Some("2014-12-18"));
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
        assert_eq!(read("on page 45, 8 July 2019"), "2019-07-08 2019-07-08");
        assert_eq!(read(""), "none");
    }

    #[test]
    fn partial_dates_stand_in_order() {
        let text = "in March and November 2019, 2014, 11 to 22 May 2021 and 31 November 2020; section 20 of 1989";
        let found: Vec<_> = find_partial(text).map(|d| d.value.to_string()).collect();
        assert_eq!(found, ["2019-03", "2019-11", "2014", "2021-05-11", "1989"]);
    }

    #[test]
    fn words_far_from_figures_are_not_read() {
        let near = |text: &str| around_figures(text).map(|near| text[near].to_owned());
        assert_eq!(
            near("the inspection in May 2019, and recommendations of 1989 were reconsidered since"),
            Some(" in May 2019, and recommendations of 1989 were reconsider".to_owned())
        );
        assert_eq!(near("Wednesday, 3 May"), Some("Wednesday, 3 May".to_owned()));
        assert_eq!(near("recommendations in May"), None);
        let text = "after recommendations, between 3 and 7 May 2019 reconsideration in June";
        assert_eq!(find_partial(text).map(|found| &text[found.range]).collect::<Vec<_>>(), ["3", "7 May 2019"]);
    }

    #[test]
    fn a_text_without_a_year_holds_no_date_in_part() {
        assert!(["in 2014", "1999", "1/6/15", "(2020)"].into_iter().all(may_hold_a_year));
        assert!(!["", "in May", "on 12 July", "and/or 1", "1", "/"].into_iter().any(may_hold_a_year));
    }

    #[test]
    fn places_are_the_places_of_the_dates() {
        let text = "on 22–23 October 2019. The";
        assert_eq!(find_range(text, None).map(|found| &text[found.range]), Some("22–23 October 2019"));
        let letter = "\n8 May 2019\nDear Ann";
        assert_eq!(find_date(letter).map(|found| &letter[found.range]), Some("8 May 2019"));
    }

    #[test]
    fn a_year_printed_nowhere_is_the_hint_and_says_so() {
        let visit = find_range("on 30 and 31 January.", Some(2018)).unwrap();
        assert_eq!(visit.start.unwrap().to_string(), "2018-01-30");
        assert_eq!(visit.end.unwrap().to_string(), "2018-01-31");
        assert!(visit.guessed_year);
    }

    #[test]
    fn a_date_in_figures_is_read_day_first() {
        let found = find_date("Report published: 25/11/2016").unwrap();
        assert_eq!(found.date.unwrap().to_string(), "2016-11-25");
        assert_eq!(found.range, 18..28);
    }

    #[test]
    fn a_year_with_a_digit_too_many_is_the_hint() {
        let found = find_date_near("6 November 20205", Some(2025)).unwrap();
        assert_eq!(found.date.unwrap().to_string(), "2025-11-06");
        assert_eq!(found.odd[0].value, Odd::YearMisprinted);
    }

    #[test]
    fn a_month_or_a_year_alone_is_a_date_in_part() {
        let dates: Vec<_> = find_partial("judged good in November 2014 and again in 2017").collect();
        assert_eq!(dates[0].value.to_string(), "2014-11");
        assert_eq!(dates[1].value.to_string(), "2017");
    }
}
