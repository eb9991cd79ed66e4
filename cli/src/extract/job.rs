//! The files of an output, and what goes into them.

use super::journal::Header;
use super::stopped::Stopped;
use ofsted_report::output::Form;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The file of an output, and the two that stand beside it until it is whole.
#[derive(Clone, Debug)]
pub struct Files {
    /// The output itself.
    pub target: PathBuf,
    /// The output as far as it is written.
    pub part: PathBuf,
    /// Which documents are in that.
    pub journal: PathBuf,
}

impl Files {
    /// Locates the files of an output. A link stays a link; what it points to is replaced.
    pub fn locate(out: &Path) -> Self {
        let link = fs::symlink_metadata(out).is_ok_and(|there| there.is_symlink());
        let target = Some(out).filter(|_| link).and_then(|out| fs::canonicalize(out).ok());
        let target = target.unwrap_or_else(|| out.to_owned());
        let beside = |ending: &str| {
            let mut name = target.clone().into_os_string();
            name.push(ending);
            PathBuf::from(name)
        };
        Self { part: beside(".part"), journal: beside(".part.journal"), target }
    }

    /// A pipe or a terminal (`/dev/stdout`) is written to; putting a file in its place would break it.
    pub fn is_device(&self) -> bool {
        fs::metadata(&self.target).is_ok_and(|there| !there.is_file())
    }

    /// Why a run stops that can write no more behind `documents`; without any, what was begun is removed.
    pub fn stop_after(&self, documents: usize, error: io::Error) -> Stopped {
        if documents > 0 {
            return Stopped::Kept { error, documents, part: self.part.clone() };
        }
        // Nothing is lost with them.
        let _ = fs::remove_file(&self.part);
        let _ = fs::remove_file(&self.journal);
        Stopped::Write(error)
    }
}

/// An output to write into a file.
#[derive(Debug)]
pub struct Job {
    /// The files it goes to.
    pub files: Files,
    /// How reports are written.
    pub form: Form,
    /// What stands before the first report.
    pub opening: Vec<u8>,
    /// What a run that goes on with this one must have in common with it.
    pub header: Header,
}
