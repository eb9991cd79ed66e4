//! `ofsted trace`: how documents pick up a report.

use crate::args::{Trace, TraceFormat};
use crate::extract::input::{Input, NO_INPUT, STDIN, list_inputs, read_report};
use crate::out;
use crate::outcome::{Outcome, give_up, refuse};
use crate::reports::read_reports;
use ofsted_report::Reader;
use ofsted_report::output::trace as pages;
use ofsted_report::trace::{self, trace};
use std::io;

/// Reads the report and all documents, and prints what these take up of it; nothing where none could be read.
pub fn print_trace(args: &Trace) -> Outcome {
    match list_documents(args) {
        Ok(inputs) => trace_documents(args, inputs),
        Err(why) => refuse(why),
    }
}

/// The documents, or why there can be none.
fn list_documents(args: &Trace) -> Result<Vec<Input>, &'static str> {
    let inputs = list_inputs(&args.paths);
    match inputs.first() {
        None => Err(NO_INPUT),
        Some(Input::Stdin) if args.report.as_os_str() == STDIN => Err("standard input holds one document, not two"),
        Some(_) => Ok(inputs),
    }
}

fn trace_documents(args: &Trace, inputs: Vec<Input>) -> Outcome {
    let report = match read_report(&Reader::new().findings().keep_text(), &args.report) {
        Ok(report) => report,
        Err(error) => return give_up(error),
    };
    let (documents, outcome) = read_reports(&Reader::new().keep_text(), inputs, None);
    if documents.is_empty() {
        return outcome;
    }
    outcome.max(write_where_asked(args, &trace(&report, &documents)))
}

fn write_where_asked(args: &Trace, trace: &trace::Trace) -> Outcome {
    match (&args.out, args.format) {
        (None, TraceFormat::Text) => out::print_text(&pages::coloured(trace)),
        (None, format) => out::print_bytes(|out| write_trace(out, format, trace)),
        (Some(path), format) => out::save(path, |out| write_trace(out, format, trace)),
    }
}

fn write_trace(mut out: &mut dyn io::Write, format: TraceFormat, trace: &trace::Trace) -> io::Result<()> {
    match format {
        TraceFormat::Json => pages::write_json(&mut out, trace),
        TraceFormat::Text => out.write_all(pages::text(trace).as_bytes()),
    }
}
