//! The command `ofsted`: Ofsted's reports on children's services as JSON, CSV and readable text.

mod args;
mod compare;
mod extract;
mod out;
mod progress;
mod schema;
mod show;
mod trace;

use args::{Args, Command};
use clap::Parser;
use std::process::ExitCode;

/// How a run ended; the exit status says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// 0: every input was read.
    Complete,
    /// 1: some input was not.
    Partial,
    /// 2: nothing was to be done, or nothing could be written.
    Unusable,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome as u8)
    }
}

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

/// One line on standard error, where nobody can be told that it is closed.
fn complain(line: impl std::fmt::Display) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "{line}");
}
