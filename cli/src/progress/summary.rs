//! What came of many documents, for a person.

use crate::extract::tally::Tally;
use indicatif::{HumanCount, HumanDuration};
use ofsted_report::output::name;
use std::time::{Duration, Instant};

/// How many columns a count has: enough for tens of millions with their commas.
const COUNT_WIDTH: usize = 10;

/// Below it a time says nothing but that it was short.
const WORTH_A_TIME: Duration = Duration::from_secs(1);

/// Says in a line how many were read and how many not, and in a table how often each warning was given.
pub fn summarise(tally: &Tally, took: Duration, (since, taken_over): (Instant, usize)) -> String {
    let per_second = (tally.documents - taken_over) as f64 / since.elapsed().as_secs_f64();
    let took = if took < WORTH_A_TIME { "under a second".to_owned() } else { HumanDuration(took).to_string() };
    format!("{}, in {took} ({per_second:.0} a second).\n{}", describe_counts(tally), tabulate_warnings(tally))
}

/// The warnings by code, under a heading; nothing where there are none.
fn tabulate_warnings(tally: &Tally) -> String {
    let Some(width) = tally.warnings.keys().map(|code| name(code).len()).max() else { return String::new() };
    let mut out = table_row("warning", "documents", "warnings", width);
    for (code, count) in &tally.warnings {
        out += &table_row(&name(code), &number(count.documents), &number(count.warnings), width);
    }
    out
}

fn table_row(warning: &str, documents: &str, warnings: &str, width: usize) -> String {
    format!("{warning:width$} {documents:>COUNT_WIDTH$} {warnings:>COUNT_WIDTH$}\n")
}

fn describe_counts(tally: &Tally) -> String {
    let read = number(tally.documents - tally.failed);
    let documents = if tally.documents == 1 { "document" } else { "documents" };
    match tally.failed {
        0 => format!("{read} {documents} read"),
        failed => format!("{read} of {} {documents} read, {} not", number(tally.documents), number(failed)),
    }
}

fn number(count: usize) -> String {
    HumanCount(count as u64).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::tally::Count;
    use ofsted_report::report::WarningCode;

    fn said(tally: &Tally) -> String {
        let text = summarise(tally, Duration::from_secs(61), (Instant::now(), tally.documents));
        text.replace("(0 a second)", "(N a second)")
    }

    #[test]
    fn warnings_are_a_table() {
        let count = |documents, warnings| Count { documents, warnings };
        let warnings = [(WarningCode::NumberMissing, count(1200, 15_000)), (WarningCode::GradeConflict, count(3, 3))];
        let tally = Tally { documents: 100_000, failed: 7, warnings: warnings.into() };
        insta::assert_snapshot!(said(&tally), @r"
        99,993 of 100,000 documents read, 7 not, in 61 seconds (N a second).
        warning         documents   warnings
        grade_conflict          3          3
        number_missing      1,200     15,000
        ");
    }

    #[test]
    fn without_warnings_and_failures_there_is_one_line() {
        let tally = Tally { documents: 1, ..Tally::default() };
        assert_eq!(said(&tally), "1 document read, in 61 seconds (N a second).\n");
    }
}
