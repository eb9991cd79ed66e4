//! Where output goes: standard output, or a file that is written whole or not at all.

use crate::{Outcome, complain};
use ofsted_report::Error;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Writes what `write` writes, to `out` or else to standard output, and says how that ended.
///
/// A reader that closes the pipe has had enough: that is no failure.
pub fn to(out: Option<&Path>, write: impl FnOnce(&mut dyn Write) -> io::Result<Outcome>) -> Outcome {
    let result = match out {
        Some(path) => to_file(path, write),
        None => to_stdout(write),
    };
    match result {
        Ok(outcome) => outcome,
        Err(error) if out.is_none() && error.kind() == io::ErrorKind::BrokenPipe => Outcome::Complete,
        Err(error) => {
            complain(Error::write(out.unwrap_or(Path::new("standard output")), error));
            Outcome::Unusable
        }
    }
}

fn to_stdout(write: impl FnOnce(&mut dyn Write) -> io::Result<Outcome>) -> io::Result<Outcome> {
    let mut stdout = BufWriter::new(io::stdout().lock());
    let outcome = write(&mut stdout)?;
    stdout.flush()?;
    Ok(outcome)
}

fn to_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<Outcome>) -> io::Result<Outcome> {
    // A link stays a link; what it points to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&target).is_ok_and(|there| !there.is_file()) {
        return to_device(&target, write);
    }
    let mut file = BufWriter::new(beside(&target)?);
    let outcome = write(&mut file)?;
    file.into_inner()?.persist(&target)?;
    Ok(outcome)
}

/// A pipe or a terminal (`/dev/stdout`) is written to; putting a file in its place would break it.
fn to_device(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<Outcome>) -> io::Result<Outcome> {
    let mut device = BufWriter::new(fs::OpenOptions::new().write(true).open(path)?);
    let outcome = write(&mut device)?;
    device.flush()?;
    Ok(outcome)
}

/// A file in the same folder, since only within one file system a file can be put in place at once.
fn beside(target: &Path) -> io::Result<NamedTempFile> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder: PathBuf = folder.map_or_else(|| ".".into(), Path::to_owned);
    let mut builder = tempfile::Builder::new();
    builder.prefix(".ofsted-");
    let permissions = permissions(target);
    if let Some(permissions) = permissions {
        builder.permissions(permissions);
    }
    builder.tempfile_in(folder)
}

/// Those of the file that is replaced; for a new file what the umask leaves, not the 600 of temporary files.
#[cfg(unix)]
fn permissions(target: &Path) -> Option<fs::Permissions> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(fs::metadata(target).map_or_else(|_| fs::Permissions::from_mode(0o666), |there| there.permissions()))
}

#[cfg(not(unix))]
fn permissions(_target: &Path) -> Option<fs::Permissions> {
    None
}
