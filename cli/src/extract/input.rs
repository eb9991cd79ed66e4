//! What is to be read: files in the order of their paths.

use ofsted_report::batch::{self, Weigh};
use ofsted_report::{Error, Reader, Report};
use std::borrow::Cow;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// The path that stands for standard input.
pub const STDIN: &str = "-";

/// Why there is nothing to do, where the arguments name no document.
pub const NO_INPUT: &str = "no .txt, .md or .pdf file was found";

/// One document to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// `-`, named on the command line.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl Input {
    /// The name of its report.
    pub fn name(&self) -> Cow<'_, str> {
        self.path().to_string_lossy()
    }

    fn path(&self) -> &Path {
        match self {
            Self::Stdin => Path::new(STDIN),
            Self::File(path) => path,
        }
    }

    /// All its bytes.
    ///
    /// # Errors
    /// Where they cannot be read.
    pub fn load(&self) -> Result<Vec<u8>, Error> {
        let read = match self {
            Self::Stdin => read_all_of_stdin(),
            Self::File(path) => fs::read(path),
        };
        read.map_err(|error| Error::read(self.path(), error))
    }
}

impl Weigh for Input {
    fn weight(&self) -> usize {
        self.path().as_os_str().len()
    }
}

fn read_all_of_stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
}

/// Reads the one document that a path names, which may be standard input.
///
/// # Errors
/// Where it cannot be read or holds no text.
pub fn read_report(reader: &Reader, path: &Path) -> Result<Report, Error> {
    if path.as_os_str() != STDIN {
        return reader.read_path(path);
    }
    reader.clone().name(STDIN).read_bytes(&Input::Stdin.load()?)
}

/// The inputs that the arguments name: standard input first, then the files by path.
pub fn list_inputs(paths: &[PathBuf]) -> Vec<Input> {
    let (stdin, files): (Vec<_>, Vec<_>) = paths.iter().partition(|path| path.as_os_str() == STDIN);
    let mut inputs: Vec<Input> = batch::paths(files).into_iter().map(Input::File).collect();
    if !stdin.is_empty() {
        inputs.insert(0, Input::Stdin);
    }
    inputs
}
