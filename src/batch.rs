//! Many documents: which files a folder holds, and reading them on several threads in order.

use crate::{Error, Reader, Report};
use rayon::prelude::*;
use std::ffi::OsStr;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::available_parallelism;
use std::vec;
use walkdir::{DirEntry, WalkDir};

/// The endings of files that a folder is searched for; case does not count.
pub const ENDINGS: [&str; 3] = ["txt", "md", "pdf"];

/// The files below `roots`, sorted by path, each once.
///
/// A folder gives the files in it with one of the [`ENDINGS`], at any depth, hidden ones left out and
/// links followed. A file named in `roots` is taken whatever its ending. What is not there or cannot be
/// searched stays in the list as it is, so that reading it gives the error, at its place in the order.
///
/// ```
/// let paths = ofsted_report::batch::paths(["no/such/folder", "Cargo.toml"]);
/// assert_eq!(paths, [std::path::Path::new("Cargo.toml"), std::path::Path::new("no/such/folder")]);
/// ```
#[must_use]
pub fn paths(roots: impl IntoIterator<Item = impl AsRef<Path>>) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = roots.into_iter().flat_map(|root| below(root.as_ref())).collect();
    found.sort();
    found.dedup();
    found
}

fn below(root: &Path) -> Vec<PathBuf> {
    if !root.is_dir() {
        return vec![root.to_owned()];
    }
    let walk = WalkDir::new(root).follow_links(true).into_iter();
    walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)).filter_map(wanted).collect()
}

fn wanted(entry: walkdir::Result<DirEntry>) -> Option<PathBuf> {
    match entry {
        Ok(entry) => (entry.file_type().is_file() && has_ending(entry.path())).then(|| entry.into_path()),
        // A link back to a folder that is being searched hides no file.
        Err(error) if error.loop_ancestor().is_some() => None,
        Err(error) => error.path().map(Path::to_owned),
    }
}

/// Editors and file systems leave such files beside the real ones (`._report.txt`, `.git`).
fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

fn has_ending(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

/// Reads every file on `jobs` threads, and gives the reports in the order of the paths.
///
/// `None` takes as many threads as the machine has processors. The order and the reports are the same
/// whatever the number; at most a few reports a thread are held in memory. A file that cannot be read
/// is an error in its place and does not stop the others, not even where this library has a fault.
///
/// ```
/// use ofsted_report::{Reader, batch};
/// for (path, report) in batch::read_all(batch::paths(["no/such/folder"]), &Reader::new(), None) {
///     assert!(report.unwrap_err().is_not_found(), "{path:?}");
/// }
/// ```
#[must_use]
pub fn read_all(paths: Vec<PathBuf>, reader: &Reader, jobs: Option<NonZeroUsize>) -> Reports {
    let jobs = jobs.or_else(|| available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    Reports {
        paths: paths.into_iter(),
        reader: Arc::new(reader.clone()),
        chunk: jobs * CHUNK_PER_THREAD,
        pool: pool(jobs),
        ready: Vec::new().into_iter(),
        coming: None,
    }
}

/// How many documents a thread reads before the threads wait for each other. A thread then idles for
/// half a document on average: one part in thirty-two of its time. More would only hold more in memory.
const CHUNK_PER_THREAD: usize = 16;

/// `None` where one thread is enough, or the system gives no more: then the caller's thread reads.
fn pool(jobs: usize) -> Option<rayon::ThreadPool> {
    if jobs == 1 {
        return None;
    }
    rayon::ThreadPoolBuilder::new().num_threads(jobs).build().ok()
}

/// A path and what was read there.
pub type Item = (PathBuf, Result<Report, Error>);

/// The reports of [`read_all`], in order.
#[derive(Debug)]
pub struct Reports {
    paths: vec::IntoIter<PathBuf>,
    reader: Arc<Reader>,
    chunk: usize,
    pool: Option<rayon::ThreadPool>,
    ready: vec::IntoIter<Item>,
    coming: Option<Receiver<Vec<Item>>>,
}

impl Iterator for Reports {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        if self.pool.is_none() {
            return self.paths.next().map(|path| read_one(&self.reader, path));
        }
        if self.ready.len() == 0 {
            self.refill();
        }
        self.ready.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        // What is under way is not counted in either, so only the lower bound is known.
        (self.ready.len() + self.paths.len(), None)
    }
}

impl Reports {
    /// Takes what the threads have read, and sets them to the next chunk while the caller works on it.
    fn refill(&mut self) {
        let coming = self.coming.take().or_else(|| self.start());
        self.ready = coming.and_then(|coming| coming.recv().ok()).unwrap_or_default().into_iter();
        self.coming = self.start();
    }

    fn start(&mut self) -> Option<Receiver<Vec<Item>>> {
        let paths: Vec<PathBuf> = self.paths.by_ref().take(self.chunk).collect();
        let pool = self.pool.as_ref().filter(|_| !paths.is_empty())?;
        let (sender, receiver) = sync_channel(1);
        let reader = Arc::clone(&self.reader);
        // Nobody receives when the caller has stopped early: then the chunk is dropped.
        pool.spawn(move || drop(sender.send(paths.into_par_iter().map(|path| read_one(&reader, path)).collect())));
        Some(receiver)
    }
}

fn read_one(reader: &Reader, path: PathBuf) -> Item {
    let result = guarded(&path, || reader.read_path(&path));
    (path, result)
}

/// Reading is total and the fuzzer holds it to that; should it fail nevertheless, one file of ten
/// thousand must not cost the other reports.
fn guarded(path: &Path, read: impl FnOnce() -> Result<Report, Error>) -> Result<Report, Error> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(Error::fault(path)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("b/.hidden")).unwrap();
        for name in ["b/two.TXT", "b/.hidden/x.txt", "b.txt", "a.md", "notes.doc", "._a.md", "empty.txt"] {
            fs::write(folder.path().join(name), if name == "empty.txt" { "" } else { name }).unwrap();
        }
        folder
    }

    fn names(folder: &Path, paths: &[PathBuf]) -> Vec<String> {
        paths.iter().map(|p| p.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/")).collect()
    }

    #[test]
    fn a_folder_gives_its_documents_in_order() {
        let folder = folder();
        let found = paths([folder.path()]);
        assert_eq!(names(folder.path(), &found), ["a.md", "b/two.TXT", "b.txt", "empty.txt"]);
    }

    #[test]
    fn a_file_named_is_taken_whatever_its_ending_and_once() {
        let folder = folder();
        let file = folder.path().join("notes.doc");
        assert_eq!(paths([&file, &file, &folder.path().join("a.md")]).len(), 2);
        assert_eq!(paths([folder.path(), folder.path()]).len(), 4);
    }

    #[test]
    fn order_and_errors_are_the_same_on_any_number_of_threads() {
        let folder = tempfile::tempdir().unwrap();
        for n in 0..100 {
            fs::write(folder.path().join(format!("{n:03}.txt")), if n % 7 == 0 { " " } else { "Good" }).unwrap();
        }
        let read = |jobs| -> Vec<(PathBuf, Option<Report>)> {
            let items = read_all(paths([folder.path()]), &Reader::new(), NonZeroUsize::new(jobs));
            items.map(|(path, report)| (path, report.ok())).collect()
        };
        let one = read(1);
        assert_eq!((one.len(), one.iter().filter(|(_, report)| report.is_none()).count()), (100, 15));
        assert!(one.is_sorted_by_key(|(path, _)| path));
        assert_eq!(one, read(2));
        assert_eq!(one, read(7));
    }

    #[test]
    fn stopping_early_leaves_nothing_hanging() {
        let folder = folder();
        let mut reports = read_all(paths([folder.path()]), &Reader::new(), NonZeroUsize::new(2));
        assert!(reports.next().is_some());
        drop(reports);
    }

    #[test]
    fn a_fault_in_one_file_is_an_error_of_that_file() {
        let error = guarded(Path::new("x.txt"), || panic!("as a fault would")).unwrap_err();
        assert!(error.is_fault());
        assert!(error.to_string().starts_with("x.txt: "));
    }
}
