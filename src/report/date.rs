//! Dates of which only a part is printed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A date as far as it is printed: a year, a month of a year, or a day.
///
/// As a string it is "2014", "2014-11" or "2014-11-09"; nothing else is read. A date has no further parts, so it can be
/// built and taken apart field by field.
///
/// ```
/// use ofsted_report::report::PartialDate;
/// let date: PartialDate = "2014-11".parse().unwrap();
/// assert_eq!((date.year, date.month, date.day), (2014, Some(11), None));
/// assert!("2014-13".parse::<PartialDate>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String"))]
pub struct PartialDate {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: Option<i8>,
    /// The day of the month.
    pub day: Option<i8>,
}

/// The text is no partial date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DateError;

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a date as YYYY, YYYY-MM or YYYY-MM-DD")
    }
}

impl std::error::Error for DateError {}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(f, "-{day:02}")?;
            }
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = DateError;
    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let year = digits(parts.next().unwrap_or_default(), 4)?;
        let month = parts.next().map(|month| digits(month, 2)).transpose()?;
        let day = parts.next().map(|day| digits(day, 2)).transpose()?;
        let exists = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).is_ok();
        if exists && parts.next().is_none() { Ok(Self { year, month, day }) } else { Err(DateError) }
    }
}

/// The number of exactly `count` digits that `part` is.
fn digits<T: FromStr>(part: &str, count: usize) -> Result<T, DateError> {
    let plain = part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    part.parse().ok().filter(|_| plain).ok_or(DateError)
}

impl TryFrom<String> for PartialDate {
    type Error = DateError;
    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_back() {
        for text in ["2014", "2014-11", "2014-11-09", "2020-02-29"] {
            assert_eq!(text.parse::<PartialDate>().map(|date| date.to_string()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn nothing_else_is_a_date() {
        for text in
            ["", "14", "2014-1", "2014-13", "2014-00", "2014-02-30", "2014-11-09-1", "-201", "+201", "2014-", "2014-+1"]
        {
            assert_eq!(text.parse::<PartialDate>(), Err(DateError), "{text}");
        }
    }

    #[test]
    fn a_year_stands_before_its_months() {
        let mut dates: Vec<PartialDate> =
            ["2015", "2014-11-09", "2014-11", "2014"].iter().flat_map(|t| t.parse()).collect();
        dates.sort();
        let sorted: Vec<_> = dates.iter().map(PartialDate::to_string).collect();
        assert_eq!(sorted, ["2014", "2014-11", "2014-11-09", "2015"]);
    }
}
