//! `ofsted compare`: the inspections of each authority side by side.

use crate::args::{Compare, ComparisonFormat};
use crate::extract::input::{NO_INPUT, list_inputs};
use crate::out;
use crate::outcome::{Outcome, refuse};
use crate::reports::read_reports;
use ofsted_report::Reader;
use ofsted_report::compare::{Comparison, compare};
use ofsted_report::output::comparison;
use std::io;
use std::mem::ManuallyDrop;

/// Reads all inputs, compares them and prints what came of it; nothing where none could be read.
pub fn print_comparisons(args: &Compare) -> Outcome {
    let inputs = list_inputs(&args.paths);
    if inputs.is_empty() {
        return refuse(NO_INPUT);
    }
    let (reports, outcome) = read_reports(&Reader::new().keep_text(), inputs, args.jobs);
    if reports.is_empty() {
        return outcome;
    }
    // The process ends behind them: nothing is won by taking hundreds of reports apart.
    let reports = ManuallyDrop::new(reports);
    let comparisons = ManuallyDrop::new(compare(&reports));
    outcome.max(write_where_asked(args, &comparisons))
}

fn write_where_asked(args: &Compare, comparisons: &[Comparison]) -> Outcome {
    match (&args.out, args.format) {
        (None, ComparisonFormat::Text) => out::print_text(&comparison::coloured(comparisons)),
        (None, format) => out::print_bytes(|out| write_comparisons(out, format, comparisons)),
        (Some(path), format) => out::save(path, |out| write_comparisons(out, format, comparisons)),
    }
}

fn write_comparisons(
    mut out: &mut dyn io::Write,
    format: ComparisonFormat,
    comparisons: &[Comparison],
) -> io::Result<()> {
    match format {
        ComparisonFormat::Json => comparison::write_json(&mut out, comparisons),
        ComparisonFormat::Text => out.write_all(comparison::text(comparisons).as_bytes()),
        ComparisonFormat::Md => out.write_all(comparison::markdown(comparisons).as_bytes()),
        ComparisonFormat::Html => out.write_all(comparison::html(comparisons).as_bytes()),
    }
}
