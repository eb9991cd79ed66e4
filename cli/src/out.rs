//! Writes every output but that of `extract`: to standard output, or to a file that is whole or not there.

use crate::extract::job::Files;
use crate::outcome::{Outcome, give_up};
use ofsted_report::Error;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Prints on standard output what `write` writes.
///
/// A reader that closes the pipe has had enough: that is no failure.
pub fn print_bytes(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Outcome {
    let mut stdout = BufWriter::new(io::stdout().lock());
    judge_printed(write(&mut stdout).and_then(|()| stdout.flush()))
}

/// Prints text for a person. Colour is taken out again where standard output is no terminal, or NO_COLOR is set.
pub fn print_text(text: &str) -> Outcome {
    let mut stdout = anstream::stdout().lock();
    judge_printed(stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()))
}

fn judge_printed(printed: io::Result<()>) -> Outcome {
    match printed {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => give_up(Error::write("standard output", error)),
        _ => Outcome::Complete,
    }
}

/// Saves what `write` writes in a file, which is whole or as it was before.
pub fn save(out: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Outcome {
    match write_whole(out, write) {
        Ok(()) => Outcome::Complete,
        Err(error) => give_up(Error::write(out, error)),
    }
}

/// Writes a file that is whole or as it was before; a device is written to as it is.
fn write_whole(out: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let files = Files::locate(out);
    if files.is_device() {
        return write_all(OpenOptions::new().write(true).open(&files.target)?, write).map(drop);
    }
    let part = name_of_part(&files.target);
    let ended = replace_file(&part, &files.target, write);
    if ended.is_err() {
        // What could not be finished is of no use to anybody.
        let _ = fs::remove_file(&part);
    }
    ended
}

/// A name that no other run uses, and no unfinished output of `extract` either.
fn name_of_part(target: &Path) -> PathBuf {
    let mut name = target.as_os_str().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    PathBuf::from(name)
}

fn replace_file(part: &Path, target: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let file = File::create(part)?;
    // Who may not read the file that is replaced may not read what replaces it either.
    if let Ok(there) = fs::metadata(target) {
        fs::set_permissions(part, there.permissions())?;
    }
    write_all(file, write)?.sync_all()?;
    fs::rename(part, target)
}

fn write_all(file: File, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<File> {
    let mut out = BufWriter::new(file);
    write(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)
}
