//! The events of `--progress json`: one JSON object a line, told apart by `event`.

use crate::extract::tally::{Count, Tally};
use crate::outcome::End;
use ofsted_report::report::WarningCode;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::time::Duration;

/// Something that a program that watches may want to know. Names and meanings stay; there may be more.
#[derive(Debug, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event<'a> {
    /// The first: the documents are counted.
    Start {
        /// The version of the command.
        version: &'static str,
        /// How many documents there are.
        documents: usize,
    },
    /// At most once a second while a run that goes on with another proves what is there.
    Checked {
        /// How many are proved.
        checked: usize,
        /// How many documents there are.
        documents: usize,
    },
    /// What an earlier run left is taken over.
    Resumed {
        /// How many documents.
        taken_over: usize,
        /// Why not more, where more was there.
        why: Option<&'a str>,
    },
    /// At most once a second while documents are read.
    Progress {
        /// How many are done with, those taken over among them.
        done: usize,
        /// How many documents there are.
        documents: usize,
        /// How many of those done with have no report.
        failed: usize,
        /// How long it has taken so far.
        seconds: f64,
        /// How many this run reads a second, since it began to read.
        per_second: f64,
        /// How long the others will take at this rate.
        seconds_left: f64,
    },
    /// A document has no report.
    Failed {
        /// Its path.
        path: &'a str,
        /// The line that is said of it without `--progress json`.
        message: &'a str,
    },
    /// The output cannot be written, or not like this.
    Error {
        /// The line that is said of it without `--progress json`.
        message: &'a str,
    },
    /// The last.
    End {
        /// How it ended.
        outcome: End,
        /// How many documents there are.
        documents: usize,
        /// How many of them gave a report.
        read: usize,
        /// How many did not.
        failed: usize,
        /// How often each warning was given.
        warnings: &'a BTreeMap<WarningCode, Count>,
        /// How long it took.
        seconds: f64,
        /// The file with the output, where there is one.
        out: Option<String>,
    },
}

impl<'a> Event<'a> {
    /// The last event.
    pub fn end(outcome: End, tally: &'a Tally, documents: usize, took: Duration, out: Option<&Path>) -> Self {
        Self::End {
            outcome,
            documents,
            read: tally.documents - tally.failed,
            failed: tally.failed,
            warnings: &tally.warnings,
            seconds: round_to_milliseconds(took.as_secs_f64()),
            out: out.map(|path| path.to_string_lossy().into_owned()),
        }
    }
}

impl fmt::Display for Event<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string(self).map_err(|_| fmt::Error)?)
    }
}

/// Nobody acts on less than a millisecond.
const PER_SECOND: f64 = 1000.0;

/// Rounds a number of seconds, or of documents a second, to three digits behind the point.
pub fn round_to_milliseconds(number: f64) -> f64 {
    (number * PER_SECOND).round() / PER_SECOND
}
