//! What can be wrong with a printed date.

use crate::report::WarningCode;

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
