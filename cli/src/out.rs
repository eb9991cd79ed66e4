//! Standard output for what is no collection of reports.

use crate::{Outcome, complain};
use ofsted_report::Error;
use std::io::{self, BufWriter, Write};

/// Writes what `write` writes to standard output, and says how that ended.
///
/// A reader that closes the pipe has had enough: that is no failure.
pub fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Outcome {
    let mut stdout = BufWriter::new(io::stdout().lock());
    match write(&mut stdout).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(Error::write("standard output", error));
            Outcome::Unusable
        }
        _ => Outcome::Complete,
    }
}
