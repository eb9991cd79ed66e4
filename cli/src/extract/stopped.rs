//! Why a run stops before every document is written.

use std::io;
use std::path::PathBuf;

/// Why a run stopped before every document was written.
#[derive(Debug)]
pub enum Stopped {
    /// The arguments or the files do not allow it; the text says why.
    Unusable(String),
    /// The output cannot be written, and no document is in it.
    Write(io::Error),
    /// The output cannot be written any further; some documents are in it.
    Kept {
        /// What the system says.
        error: io::Error,
        /// How many documents are in it.
        documents: usize,
        /// The unfinished output.
        part: PathBuf,
    },
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}
