//! `ofsted compare`: the inspections of each authority side by side.

use crate::args::{Compare, Page};
use crate::extract::input::{NO_INPUT, list_inputs};
use crate::out;
use crate::outcome::{Outcome, complain};
use crate::reports::read_reports;
use ofsted_report::compare::{Comparison, compare};
use ofsted_report::output::comparison;
use ofsted_report::{Error, Reader};
use std::io;
use std::mem::ManuallyDrop;

/// Reads all inputs, compares them and prints what came of it; nothing where none could be read.
pub fn run(args: &Compare) -> Outcome {
    let inputs = list_inputs(&args.paths);
    if inputs.is_empty() {
        complain(format_args!("ofsted: {NO_INPUT}."));
        return Outcome::Unusable;
    }
    let (reports, outcome) = read_reports(&Reader::new().keep_text(), inputs, args.jobs);
    if reports.is_empty() {
        return outcome;
    }
    // The process ends behind them: nothing is won by taking hundreds of reports apart.
    let reports = ManuallyDrop::new(reports);
    let comparisons = ManuallyDrop::new(compare(&reports));
    match print(args, &comparisons) {
        Outcome::Complete => outcome,
        failed => failed,
    }
}

fn print(args: &Compare, comparisons: &[Comparison]) -> Outcome {
    match (&args.out, args.format) {
        (None, Page::Text) => out::page(&comparison::coloured(comparisons)),
        (None, format) => out::print(|out| write(out, format, comparisons)),
        (Some(path), format) => out::whole(path, |out| write(out, format, comparisons))
            .map_or_else(|error| unwritten(Error::write(path, error)), |()| Outcome::Complete),
    }
}

/// Says why an output could not be written.
pub fn unwritten(error: Error) -> Outcome {
    complain(error);
    Outcome::Unusable
}

fn write(mut out: &mut dyn io::Write, format: Page, comparisons: &[Comparison]) -> io::Result<()> {
    match format {
        Page::Json => comparison::write_json(&mut out, comparisons),
        Page::Text => out.write_all(comparison::text(comparisons).as_bytes()),
        Page::Md => out.write_all(comparison::markdown(comparisons).as_bytes()),
        Page::Html => out.write_all(comparison::html(comparisons).as_bytes()),
    }
}
