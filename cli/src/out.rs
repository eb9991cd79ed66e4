//! Where output goes that is no collection of reports: standard output, or a file that is whole or not there.

use crate::extract::job::Files;
use crate::outcome::{Outcome, complain};
use ofsted_report::Error;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Writes what `write` writes to standard output, and says how that ended.
///
/// A reader that closes the pipe has had enough: that is no failure.
pub fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Outcome {
    let mut stdout = BufWriter::new(io::stdout().lock());
    ended(write(&mut stdout).and_then(|()| stdout.flush()))
}

/// Prints text for a person. Colour is taken out again where standard output is no terminal, or NO_COLOR is set.
pub fn page(text: &str) -> Outcome {
    let mut stdout = anstream::stdout().lock();
    ended(stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()))
}

fn ended(written: io::Result<()>) -> Outcome {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(Error::write("standard output", error));
            Outcome::Unusable
        }
        _ => Outcome::Complete,
    }
}

/// Writes a file that is whole or as it was before; a device is written to as it is.
///
/// # Errors
/// Where it cannot be written or given its name.
pub fn whole(out: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let files = Files::locate(out);
    if files.is_device() {
        return written(OpenOptions::new().write(true).open(&files.target)?, write).map(drop);
    }
    let part = beside(&files.target);
    let ended = put(&part, &files.target, write);
    if ended.is_err() {
        // What could not be finished is of no use to anybody.
        let _ = fs::remove_file(&part);
    }
    ended
}

/// A name that no other run uses, and no unfinished output of `extract` either.
fn beside(target: &Path) -> PathBuf {
    let mut name = target.as_os_str().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    PathBuf::from(name)
}

fn put(part: &Path, target: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let file = File::create(part)?;
    // Who may not read the file that is replaced may not read what replaces it either.
    if let Ok(there) = fs::metadata(target) {
        fs::set_permissions(part, there.permissions())?;
    }
    written(file, write)?.sync_all()?;
    fs::rename(part, target)
}

fn written(file: File, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<File> {
    let mut out = BufWriter::new(file);
    write(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)
}
