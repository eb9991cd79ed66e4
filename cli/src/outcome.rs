//! How a run ends, and the line that says why.

use serde::Serialize;
use std::fmt::Display;
use std::io::{self, Write as _};
use std::process::ExitCode;

/// How a run ended; the exit status says it. The greater is the worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
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

/// How a run of `extract` ended, as the last event says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// Every document was read.
    Complete,
    /// Some could not be read.
    Partial,
    /// Whoever read standard output has had enough.
    Closed,
    /// The output could not be written.
    Unwritten,
}

impl From<End> for Outcome {
    fn from(end: End) -> Self {
        match end {
            // A reader that closes the pipe has had enough: that is no failure.
            End::Complete | End::Closed => Self::Complete,
            End::Partial => Self::Partial,
            End::Unwritten => Self::Unusable,
        }
    }
}

/// One line on standard error, where nobody can be told that it is closed.
pub fn complain(line: impl Display) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Says in one line why nothing was to be done, or nothing could be written.
pub fn give_up(why: impl Display) -> Outcome {
    complain(why);
    Outcome::Unusable
}

/// Says in one line what cannot be done as it was asked for.
pub fn refuse(why: &str) -> Outcome {
    give_up(format_args!("ofsted: {why}."))
}
