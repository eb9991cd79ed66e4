//! Where output goes.

use super::document::{FinishedDocument, Hashing};
use super::job::{Files, Job};
use super::kept::Kept;
use super::part::{PartFile, lock_journal};
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
    File(Box<PartFile>),
    /// Nowhere: the file was whole already, and only this journal is left to be removed.
    Whole(PathBuf),
}

impl Sink {
    /// Opens standard output.
    pub fn open_stdout(form: Form, opening: Vec<u8>) -> Result<Self, Stopped> {
        Self::open_stream(Box::new(io::stdout().lock()), form, &opening)
    }

    /// Opens a device.
    pub fn open_device(files: &Files, form: Form, opening: &[u8]) -> Result<Self, Stopped> {
        let device = OpenOptions::new().write(true).open(&files.target)?;
        Self::open_stream(Box::new(device), form, opening)
    }

    fn open_stream(out: Box<dyn Write>, form: Form, opening: &[u8]) -> Result<Self, Stopped> {
        let mut out = BufWriter::new(out);
        out.write_all(opening)?;
        Ok(Self::Stream { out, form, reports: 0 })
    }

    /// Opens a new file; what an earlier run left is neither gone on with nor lost.
    pub fn open_file(job: Job) -> Result<Self, Stopped> {
        if fs::exists(&job.files.part)? {
            let part = job.files.part.display();
            let why = format!("{part} is left from an earlier run: --resume goes on with it, deleting it begins anew");
            return Err(Stopped::Unusable(why));
        }
        let journal = lock_journal(&job.files)?;
        Ok(Self::File(Box::new(PartFile::open(job, journal, &Kept::default())?)))
    }

    /// Opens a file that goes on with what was kept of an earlier run.
    pub fn resume_file(job: Job, journal: File, kept: &Kept) -> Result<Self, Stopped> {
        if kept.whole {
            return Ok(Self::Whole(job.files.journal));
        }
        Ok(Self::File(Box::new(PartFile::open(job, journal, kept)?)))
    }

    /// Which hashes a later run needs to go on with this output.
    pub const fn hashing(&self) -> Hashing {
        match self {
            Self::File(_) => Hashing::Sha256,
            Self::Stream { .. } | Self::Whole(_) => Hashing::None,
        }
    }

    /// Writes a document.
    pub fn put(&mut self, done: &FinishedDocument) -> Result<(), Stopped> {
        match self {
            Self::File(part) => part.put(done),
            Self::Stream { out, form, reports } => Ok(write_to_stream(out, *form, reports, done)?),
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

fn write_to_stream(out: &mut impl Write, form: Form, reports: &mut usize, done: &FinishedDocument) -> io::Result<()> {
    let Some(piece) = &done.piece else { return Ok(()) };
    out.write_all(if *reports > 0 { form.between() } else { b"" })?;
    out.write_all(piece)?;
    *reports += 1;
    // Whoever reads from a pipe gets each report as soon as it is there.
    out.flush()
}
