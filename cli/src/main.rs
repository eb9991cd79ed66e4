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
use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Extract(args) => commands::extract::run(&args),
        Command::Show(args) => commands::show::run(&args),
        Command::Compare(args) => commands::compare::run(&args),
        Command::Trace(args) => commands::trace::run(&args),
        Command::Schema(args) => commands::schema::run(&args),
    };
    outcome.into()
}
