//! The command `ofsted`: Ofsted's reports on children's services as JSON, CSV and readable text.

mod args;
mod compare;
mod extract;
mod out;
mod outcome;
mod progress;
mod schema;
mod show;
mod trace;

use args::{Args, Command};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Extract(args) => extract::run(&args),
        Command::Show(args) => show::run(&args),
        Command::Compare(args) => compare::run(&args),
        Command::Trace(args) => trace::run(&args),
        Command::Schema(args) => schema::run(&args),
    };
    outcome.into()
}
