//! `ofsted trace`: how documents pick up a report.

use crate::args::{Sheet, Trace};
use crate::commands::compare::unwritten;
use crate::extract::input::{Input, NO_INPUT, STDIN, list_inputs, read_report};
use crate::out;
use crate::outcome::{Outcome, complain};
use crate::reports::read_reports;
use ofsted_report::output::trace as pages;
use ofsted_report::trace::{self, trace};
use ofsted_report::{Error, Reader};
use std::io;

/// Reads the report and all documents, and prints what these take up of it; nothing where none could be read.
pub fn run(args: &Trace) -> Outcome {
    match plan(args) {
        Ok(inputs) => follow(args, inputs),
        Err(why) => {
            complain(format_args!("ofsted: {why}."));
            Outcome::Unusable
        }
    }
}

/// The documents, or why there can be none.
fn plan(args: &Trace) -> Result<Vec<Input>, &'static str> {
    let inputs = list_inputs(&args.paths);
    match inputs.first() {
        None => Err(NO_INPUT),
        Some(Input::Stdin) if args.report.as_os_str() == STDIN => Err("standard input holds one document, not two"),
        Some(_) => Ok(inputs),
    }
}

fn follow(args: &Trace, inputs: Vec<Input>) -> Outcome {
    let report = match read_report(&Reader::new().findings().keep_text(), &args.report) {
        Ok(report) => report,
        Err(error) => {
            complain(error);
            return Outcome::Unusable;
        }
    };
    let (documents, outcome) = read_reports(&Reader::new().keep_text(), inputs, None);
    if documents.is_empty() {
        return outcome;
    }
    match print(args, &trace(&report, &documents)) {
        Outcome::Complete => outcome,
        failed => failed,
    }
}

fn print(args: &Trace, trace: &trace::Trace) -> Outcome {
    match (&args.out, args.format) {
        (None, Sheet::Text) => out::page(&pages::coloured(trace)),
        (None, format) => out::print(|out| write(out, format, trace)),
        (Some(path), format) => out::whole(path, |out| write(out, format, trace))
            .map_or_else(|error| unwritten(Error::write(path, error)), |()| Outcome::Complete),
    }
}

fn write(mut out: &mut dyn io::Write, format: Sheet, trace: &trace::Trace) -> io::Result<()> {
    match format {
        Sheet::Json => pages::write_json(&mut out, trace),
        Sheet::Text => out.write_all(pages::text(trace).as_bytes()),
    }
}
