//! An output that is whole or not there, and that can be gone on with when it was interrupted.
//!
//! While it is written it is `FILE.part`, and `FILE.part.journal` says what is in it.

use super::document::FinishedDocument;
use super::job::{Files, Job};
use super::journal::{Complete, Entry, Line, encode_line};
use super::kept::Kept;
use super::stopped::Stopped;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::Path;

/// The journal, which no other run has while this one has it.
///
/// # Errors
/// Where it cannot be written, or another run has it.
pub fn lock_journal(files: &Files) -> Result<File, Stopped> {
    let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&files.journal);
    let journal = open.map_err(Stopped::Write)?;
    match journal.try_lock() {
        Err(TryLockError::WouldBlock) => {
            Err(Stopped::Unusable(format!("another run is writing {}", files.part.display())))
        }
        // Some file systems of a network have no locks; there is no more to be done there.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(journal),
    }
}

/// An output that is being written.
#[derive(Debug)]
pub struct PartFile {
    job: Job,
    part: File,
    journal: File,
    end: u64,
    reports: usize,
    documents: usize,
}

impl PartFile {
    /// Opens an output and cuts it to what was kept of it.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn open(job: Job, journal: File, kept: &Kept) -> Result<Self, Stopped> {
        let files = job.files.clone();
        Self::continue_from(job, journal, kept).map_err(|error| files.stop_after(kept.documents, error))
    }

    fn continue_from(job: Job, journal: File, kept: &Kept) -> io::Result<Self> {
        let part = OpenOptions::new().write(true).create(true).truncate(false).open(&job.files.part)?;
        let Kept { documents, reports, end, journal_end, .. } = *kept;
        restrict(&[&part, &journal], &job.files.target)?;
        let mut part = Self { job, part, journal, end, reports, documents };
        part.truncate_to(journal_end)?;
        if journal_end == 0 {
            part.write_opening()?;
        }
        Ok(part)
    }

    /// Cuts both files to what was kept. Nothing is buffered on this side of the system: what was
    /// written before a kill is there after it.
    fn truncate_to(&mut self, journal_end: u64) -> io::Result<()> {
        for (file, end) in [(&mut self.journal, journal_end), (&mut self.part, self.end)] {
            file.set_len(end)?;
            file.seek(SeekFrom::End(0))?;
        }
        Ok(())
    }

    fn write_opening(&mut self) -> io::Result<()> {
        self.part.write_all(&self.job.opening)?;
        self.end = self.job.opening.len() as u64;
        let header = self.job.header.clone();
        self.write_journal_line(&Line::Header(header))
    }

    fn write_journal_line(&mut self, line: &Line) -> io::Result<()> {
        self.journal.write_all(&encode_line(line)?)
    }

    /// Adds a document, to the output and then to the journal.
    ///
    /// # Errors
    /// Where one of them cannot be written.
    pub fn put(&mut self, done: &FinishedDocument) -> Result<(), Stopped> {
        self.write_document(done).map_err(|error| self.stop(error))
    }

    fn write_document(&mut self, done: &FinishedDocument) -> io::Result<()> {
        if let Some(piece) = &done.piece {
            let between = if self.reports > 0 { self.job.form.between() } else { b"" };
            self.part.write_all(between)?;
            self.part.write_all(piece)?;
            self.end += (between.len() + piece.len()) as u64;
            self.reports += 1;
        }
        self.write_journal_line(&Line::Document(Entry { end: self.end, ..done.entry.clone() }))?;
        self.documents += 1;
        Ok(())
    }

    /// Ends the output, and gives it its name once it is on the disk.
    ///
    /// # Errors
    /// Where it cannot be written or renamed.
    pub fn finish(mut self) -> Result<(), Stopped> {
        self.write_closing().map_err(|error| self.stop(error))?;
        // The output is whole; a journal that stays behind is seen to be of no use.
        let _ = fs::remove_file(&self.job.files.journal);
        Ok(())
    }

    fn write_closing(&mut self) -> io::Result<()> {
        let closing = self.job.form.closing(self.reports);
        self.part.write_all(closing)?;
        self.part.sync_all()?;
        self.write_journal_line(&Line::Complete(Complete { end: self.end + closing.len() as u64 }))?;
        let Files { target, part, .. } = &self.job.files;
        if let Ok(there) = fs::metadata(target) {
            fs::set_permissions(part, there.permissions())?;
        }
        fs::rename(part, target)
    }

    fn stop(&self, error: io::Error) -> Stopped {
        self.job.files.stop_after(self.documents, error)
    }
}

/// The bits of the owner in the mode of a file: whoever began an output has to be able to go on with it.
#[cfg(unix)]
const OWNER_READS_AND_WRITES: u32 = 0o600;

/// Who may not read the file that is replaced may not read what will replace it either.
#[cfg(unix)]
fn restrict(files: &[&File], target: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let Ok(there) = fs::metadata(target) else { return Ok(()) };
    let mode = there.permissions().mode() | OWNER_READS_AND_WRITES;
    files.iter().try_for_each(|file| file.set_permissions(fs::Permissions::from_mode(mode)))
}

#[cfg(not(unix))]
fn restrict(_files: &[&File], _target: &Path) -> io::Result<()> {
    Ok(())
}
