//! How much a run says on standard error: what was asked for, or what suits the place.

use crate::args::Progress;
use std::io::{self, IsTerminal as _};
use std::time::Duration;

/// How much a run says on standard error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgressMode {
    /// Failures alone.
    Quiet,
    /// The summary too.
    Summary,
    /// A bar, and the summary.
    Bar,
    /// A line from time to time, and the summary.
    Lines,
    /// Events.
    Json,
}

/// Below so many documents nobody waits long enough to look at a bar.
const WORTH_A_BAR: usize = 50;

/// Lines stay in a log: one every ten seconds is enough to see that the run goes on.
const BETWEEN_LINES: Duration = Duration::from_secs(10);

/// A program that watches shows the newest event alone: one a second keeps what it shows fresh.
const BETWEEN_EVENTS: Duration = Duration::from_secs(1);

impl ProgressMode {
    /// Chooses the mode for so many documents.
    ///
    /// A bar that nobody asked for does not run where the reports themselves run over the same terminal.
    pub fn choose(asked: Progress, documents: usize, to_file: bool) -> Self {
        let watched = io::stderr().is_terminal();
        let free = to_file || !io::stdout().is_terminal();
        match asked {
            Progress::Auto if watched && free && documents >= WORTH_A_BAR => Self::Bar,
            Progress::Auto if watched && documents > 1 => Self::Summary,
            Progress::Auto | Progress::None => Self::Quiet,
            Progress::Summary => Self::Summary,
            Progress::Bar if watched => Self::Bar,
            Progress::Bar => Self::Lines,
            Progress::Json => Self::Json,
        }
    }

    /// How long it says nothing about documents that are read.
    pub const fn pause(self) -> Duration {
        match self {
            Self::Lines => BETWEEN_LINES,
            _ => BETWEEN_EVENTS,
        }
    }
}
