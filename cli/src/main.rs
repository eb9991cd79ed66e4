//! The command `ofsted`: Ofsted's reports on children's services as JSON, CSV and readable text.

mod args;
mod commands;
mod extract;
mod out;
mod outcome;
mod progress;
mod reports;

use args::{Args, Command};
use clap::Parser;
use commands::compare::print_comparisons;
use commands::extract::print_reports;
use commands::schema::print_schema;
use commands::show::show_report;
use commands::trace::print_trace;
use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Extract(args) => print_reports(&args),
        Command::Show(args) => show_report(&args),
        Command::Compare(args) => print_comparisons(&args),
        Command::Trace(args) => print_trace(&args),
        Command::Schema(args) => print_schema(&args),
    };
    outcome.into()
}
