//! Follows a run and says on standard error which documents failed, how far it is, and how it ended.

use super::bar::draw_bar;
use super::event::{Event, round_to_milliseconds};
use super::mode::ProgressMode;
use super::summary::summarise;
use crate::extract::journal::Entry;
use crate::extract::kept::Kept;
use crate::extract::tally::Tally;
use crate::outcome::{End, complain};
use indicatif::{HumanCount, HumanDuration, ProgressBar};
use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

/// Follows a run and says on standard error what its mode lets it say.
#[derive(Debug)]
pub struct ProgressMonitor {
    mode: ProgressMode,
    documents: usize,
    tally: Tally,
    began: Instant,
    /// When the first document of this run was begun, and how many were taken over then.
    reading: (Instant, usize),
    last_said: Instant,
    bar: ProgressBar,
}

impl ProgressMonitor {
    /// A monitor of so many documents.
    pub fn new(mode: ProgressMode, documents: usize) -> Self {
        let bar = if mode == ProgressMode::Bar { draw_bar(documents) } else { ProgressBar::hidden() };
        let now = Instant::now();
        Self { mode, documents, tally: Tally::default(), began: now, reading: (now, 0), last_said: now, bar }
    }

    /// What was counted so far.
    pub const fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Says that the run begins.
    pub fn note_start(&self) {
        self.say_event(&Event::Start { version: env!("CARGO_PKG_VERSION"), documents: self.documents });
    }

    /// So many documents of an earlier run are proved.
    pub fn note_checked(&mut self, documents: usize) {
        self.bar.set_position(documents as u64);
        if self.is_due() {
            self.say_event(&Event::Checked { checked: documents, documents: self.documents });
        }
    }

    /// What an earlier run left is taken over, in `part`: its failures are said again.
    pub fn note_taken_over(&mut self, kept: &Kept, part: &Path) {
        self.tally = kept.tally.clone();
        self.reading = (Instant::now(), kept.documents);
        self.bar.set_position(kept.documents as u64);
        self.bar.reset_eta();
        kept.failures.iter().for_each(|entry| self.say_failure(entry));
        if kept.documents == 0 && kept.why.is_none() {
            return;
        }
        match self.mode {
            ProgressMode::Json => {
                self.say_event(&Event::Resumed { taken_over: kept.documents, why: kept.why.as_deref() });
            }
            _ => self.say_line(&describe_taken_over(kept, part, self.documents)),
        }
    }

    /// A document is done with.
    pub fn note_done(&mut self, entry: &Entry) {
        self.tally.add(entry);
        self.say_failure(entry);
        self.bar.inc(1);
        if self.is_due() {
            self.say_progress();
        }
    }

    /// Says why nothing more can be written.
    pub fn note_error(&self, message: &str) {
        match self.mode {
            ProgressMode::Json => self.say_event(&Event::Error { message }),
            _ => self.say_line(message),
        }
    }

    /// Says how the run ended.
    pub fn note_end(&self, end: End, out: Option<&Path>) {
        self.bar.finish_and_clear();
        let took = self.began.elapsed();
        match (self.mode, end) {
            (ProgressMode::Json, _) => self.say_event(&Event::end(end, &self.tally, self.documents, took, out)),
            // The error has been said; whoever closed the pipe wants to know no more.
            (ProgressMode::Quiet, _) | (_, End::Unwritten | End::Closed) => {}
            _ => complain(summarise(&self.tally, took, self.reading).trim_end()),
        }
    }

    fn is_due(&mut self) -> bool {
        let is_due = self.last_said.elapsed() >= self.mode.pause();
        if is_due {
            self.last_said = Instant::now();
        }
        is_due
    }

    fn say_failure(&self, entry: &Entry) {
        let Some(message) = &entry.failed else { return };
        match self.mode {
            ProgressMode::Json => self.say_event(&Event::Failed { path: &entry.path, message }),
            _ => self.say_line(message),
        }
    }

    fn say_progress(&self) {
        let (since, taken_over) = self.reading;
        let per_second = (self.tally.documents - taken_over) as f64 / since.elapsed().as_secs_f64();
        let seconds_left = (self.documents - self.tally.documents) as f64 / per_second;
        match self.mode {
            ProgressMode::Lines => complain(self.describe_progress(per_second, seconds_left)),
            _ => self.say_event(&self.progress_event(per_second, seconds_left)),
        }
    }

    fn describe_progress(&self, per_second: f64, seconds_left: f64) -> String {
        let [done, documents] = [self.tally.documents, self.documents].map(|count| HumanCount(count as u64));
        // While nothing has been read the time that is left is infinite, which no duration can hold.
        let left = HumanDuration(Duration::try_from_secs_f64(seconds_left).unwrap_or_default());
        format!("{done} of {documents} documents, {per_second:.0} a second, {left} left")
    }

    fn progress_event(&self, per_second: f64, seconds_left: f64) -> Event<'_> {
        Event::Progress {
            done: self.tally.documents,
            documents: self.documents,
            failed: self.tally.failed,
            seconds: round_to_milliseconds(self.began.elapsed().as_secs_f64()),
            per_second: round_to_milliseconds(per_second),
            seconds_left: round_to_milliseconds(seconds_left),
        }
    }

    fn say_event(&self, event: &Event<'_>) {
        if self.mode == ProgressMode::Json {
            complain(event);
        }
    }

    fn say_line(&self, line: &str) {
        self.bar.suspend(|| complain(line));
    }
}

fn describe_taken_over(kept: &Kept, part: &Path, documents: usize) -> String {
    let part = part.display();
    let (taken, documents) = (HumanCount(kept.documents as u64), HumanCount(documents as u64));
    let mut line = format!("{part}: {taken} of {documents} documents are taken over");
    if let Some(why) = &kept.why {
        // Writing to a string cannot fail.
        let _ = write!(line, "; the others are read again, since {why}");
    }
    line + "."
}
