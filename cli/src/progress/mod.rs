//! What is said on standard error while documents are read, and when all are.

mod event;
mod summary;

use crate::args::Progress;
use crate::extract::journal::Entry;
use crate::extract::kept::Kept;
use crate::extract::tally::Tally;
use crate::outcome::{End, complain};
use event::Event;
use indicatif::{HumanCount, HumanDuration, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::fmt::Write as _;
use std::io::IsTerminal as _;
use std::path::Path;
use std::time::{Duration, Instant};

/// How it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
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

impl How {
    /// How it is said for so many documents.
    ///
    /// A bar that nobody asked for does not run where the reports themselves run over the same terminal.
    pub fn of(asked: Progress, documents: usize, to_file: bool) -> Self {
        let watched = std::io::stderr().is_terminal();
        let free = to_file || !std::io::stdout().is_terminal();
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
    const fn pause(self) -> Duration {
        match self {
            Self::Lines => Duration::from_secs(10),
            _ => Duration::from_secs(1),
        }
    }
}

/// What speaks on standard error.
#[derive(Debug)]
pub struct Voice {
    how: How,
    documents: usize,
    tally: Tally,
    began: Instant,
    /// When the first document of this run was begun, and how many were taken over then.
    reading: (Instant, usize),
    said: Instant,
    bar: ProgressBar,
}

impl Voice {
    /// What speaks about so many documents.
    pub fn new(how: How, documents: usize) -> Self {
        let bar = if how == How::Bar { bar(documents) } else { ProgressBar::hidden() };
        let now = Instant::now();
        Self { how, documents, tally: Tally::default(), began: now, reading: (now, 0), said: now, bar }
    }

    /// What was counted so far.
    pub const fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Says that it begins.
    pub fn start(&self) {
        self.event(&Event::Start { version: env!("CARGO_PKG_VERSION"), documents: self.documents });
    }

    /// So many documents of an earlier run are proved.
    pub fn checked(&mut self, documents: usize) {
        self.bar.set_position(documents as u64);
        if self.is_time() {
            self.event(&Event::Checked { checked: documents, documents: self.documents });
        }
    }

    /// What an earlier run left is taken over, in `part`: its failures are said again.
    pub fn taken_over(&mut self, kept: &Kept, part: &Path) {
        self.tally = kept.tally.clone();
        self.reading = (Instant::now(), kept.documents);
        self.bar.set_position(kept.documents as u64);
        self.bar.reset_eta();
        kept.failures.iter().for_each(|entry| self.failed(entry));
        if kept.documents == 0 && kept.why.is_none() {
            return;
        }
        match self.how {
            How::Json => self.event(&Event::Resumed { taken_over: kept.documents, why: kept.why.as_deref() }),
            _ => self.line(&taken_over(kept, part, self.documents)),
        }
    }

    /// A document is done with.
    pub fn done(&mut self, entry: &Entry) {
        self.tally.add(entry);
        self.failed(entry);
        self.bar.inc(1);
        if self.is_time() {
            self.progress();
        }
    }

    fn failed(&self, entry: &Entry) {
        let Some(message) = &entry.failed else { return };
        match self.how {
            How::Json => self.event(&Event::Failed { path: &entry.path, message }),
            _ => self.line(message),
        }
    }

    fn is_time(&mut self) -> bool {
        let is_time = self.said.elapsed() >= self.how.pause();
        if is_time {
            self.said = Instant::now();
        }
        is_time
    }

    fn progress(&self) {
        let (since, taken_over) = self.reading;
        let done = self.tally.documents;
        let per_second = (done - taken_over) as f64 / since.elapsed().as_secs_f64();
        let left = (self.documents - done) as f64 / per_second;
        match self.how {
            How::Lines => complain(format_args!(
                "{} of {} documents, {per_second:.0} a second, {} left",
                HumanCount(done as u64),
                HumanCount(self.documents as u64),
                HumanDuration(Duration::try_from_secs_f64(left).unwrap_or_default()),
            )),
            _ => self.event(&Event::Progress {
                done,
                documents: self.documents,
                failed: self.tally.failed,
                seconds: event::rounded(self.began.elapsed().as_secs_f64()),
                per_second: event::rounded(per_second),
                seconds_left: event::rounded(left),
            }),
        }
    }

    /// Says why nothing more can be written.
    pub fn error(&self, message: &str) {
        match self.how {
            How::Json => self.event(&Event::Error { message }),
            _ => self.line(message),
        }
    }

    /// Says what came of it.
    pub fn end(&self, outcome: End, out: Option<&Path>) {
        self.bar.finish_and_clear();
        let seconds = self.began.elapsed();
        match (self.how, outcome) {
            (How::Json, _) => self.event(&Event::end(outcome, &self.tally, self.documents, seconds, out)),
            // The error has been said; whoever closed the pipe wants to know no more.
            (How::Quiet, _) | (_, End::Unwritten | End::Closed) => {}
            _ => complain(summary::summary(&self.tally, seconds, self.reading).trim_end()),
        }
    }

    fn event(&self, event: &Event<'_>) {
        if self.how == How::Json {
            complain(event);
        }
    }

    fn line(&self, line: &str) {
        self.bar.suspend(|| complain(line));
    }
}

fn taken_over(kept: &Kept, part: &Path, documents: usize) -> String {
    let part = part.display();
    let (taken, documents) = (HumanCount(kept.documents as u64), HumanCount(documents as u64));
    let mut line = format!("{part}: {taken} of {documents} documents are taken over");
    if let Some(why) = &kept.why {
        // Writing to a string cannot fail.
        let _ = write!(line, "; the others are read again, since {why}");
    }
    line + "."
}

fn bar(documents: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(documents as u64), ProgressDrawTarget::stderr());
    let rate = |state: &ProgressState, out: &mut dyn std::fmt::Write| {
        let _ = write!(out, "{:.0}", state.per_sec());
    };
    match ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} documents, {rate} a second, {eta} left") {
        Ok(style) => bar.with_style(style.with_key("rate", rate)),
        Err(_) => bar,
    }
}
