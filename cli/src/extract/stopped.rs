//! Why a run ends before its end.

use std::io;
use std::path::PathBuf;

/// Why a run ended before its end.
#[derive(Debug)]
pub enum Stopped {
    /// It cannot be done like this.
    Unusable(String),
    /// The output cannot be written, and nothing of it is there.
    Write(io::Error),
    /// The output cannot be written, and so many documents of it are there.
    Kept {
        /// What is wrong.
        error: io::Error,
        /// How many documents are done with.
        documents: usize,
        /// Where they are.
        part: PathBuf,
    },
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}
