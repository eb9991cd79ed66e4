//! Where output goes.

use super::document::{Done, Keep};
use super::job::{Files, Job};
use super::kept::Kept;
use super::part::{Part, lock};
use super::stopped::Stopped;
use ofsted_report::output::Form;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

/// Where output goes.
pub enum Sink {
    /// To whoever reads it: a pipe, a terminal, a device.
    Stream {
        /// The stream.
        out: BufWriter<Box<dyn Write>>,
        /// How reports are written.
        form: Form,
        /// How many were.
        reports: usize,
    },
    /// Into a file.
    File(Box<Part>),
    /// Nowhere: the file was whole already, and only this journal is left to be removed.
    Whole(PathBuf),
}

impl Sink {
    /// Standard output.
    pub fn stdout(form: Form, opening: Vec<u8>) -> Result<Self, Stopped> {
        Self::stream(Box::new(io::stdout().lock()), form, &opening)
    }

    /// A device.
    pub fn device(files: &Files, form: Form, opening: &[u8]) -> Result<Self, Stopped> {
        let device = OpenOptions::new().write(true).open(&files.target)?;
        Self::stream(Box::new(device), form, opening)
    }

    fn stream(out: Box<dyn Write>, form: Form, opening: &[u8]) -> Result<Self, Stopped> {
        let mut out = BufWriter::new(out);
        out.write_all(opening)?;
        Ok(Self::Stream { out, form, reports: 0 })
    }

    /// A new file; what an earlier run left is neither gone on with nor lost.
    pub fn file(job: Job) -> Result<Self, Stopped> {
        if fs::exists(&job.files.part)? {
            let part = job.files.part.display();
            let why = format!("{part} is left from an earlier run: --resume goes on with it, deleting it begins anew");
            return Err(Stopped::Unusable(why));
        }
        let journal = lock(&job.files)?;
        Ok(Self::File(Box::new(Part::open(job, journal, &Kept::default())?)))
    }

    /// A file that goes on with what was kept of an earlier run.
    pub fn resumed(job: Job, journal: File, kept: &Kept) -> Result<Self, Stopped> {
        if kept.whole {
            return Ok(Self::Whole(job.files.journal));
        }
        Ok(Self::File(Box::new(Part::open(job, journal, kept)?)))
    }

    /// What has to be kept of each document.
    pub const fn keep(&self) -> Keep {
        match self {
            Self::File(_) => Keep::Hashes,
            Self::Stream { .. } | Self::Whole(_) => Keep::Nothing,
        }
    }

    /// Writes a document.
    pub fn put(&mut self, done: &Done) -> Result<(), Stopped> {
        match self {
            Self::File(part) => part.put(done),
            Self::Stream { out, form, reports } => Ok(stream_on(out, *form, reports, done)?),
            Self::Whole(_) => Ok(()),
        }
    }

    /// Writes what stands behind the last document.
    pub fn finish(self) -> Result<(), Stopped> {
        match self {
            Self::File(part) => part.finish(),
            Self::Stream { mut out, form, reports } => {
                out.write_all(form.closing(reports))?;
                Ok(out.flush()?)
            }
            Self::Whole(journal) => Ok(fs::remove_file(journal)?),
        }
    }
}

fn stream_on(out: &mut impl Write, form: Form, reports: &mut usize, done: &Done) -> io::Result<()> {
    let Some(piece) = &done.piece else { return Ok(()) };
    out.write_all(if *reports > 0 { form.between() } else { b"" })?;
    out.write_all(piece)?;
    *reports += 1;
    // Whoever reads from a pipe gets each report as soon as it is there.
    out.flush()
}
