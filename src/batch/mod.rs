//! Many documents: which files a folder holds, and reading them on several threads in order.
//!
//! | function | reads |
//! |---|---|
//! | [`read_all`] | files |
//! | [`read_documents`] | bytes from anywhere: an archive, a database, a queue |
//! | [`in_order`] | anything: the caller says what is done with each document, and may call [`read_one`] |
//!
//! All three hold a bounded part of the collection in memory, whatever its size, and give the same results in the same
//! order, whatever the number of threads. Most programs need the first two only. The command `ofsted` needs the third:
//! its threads also hash each document, and write its report into memory.

mod in_order;
mod paths;

pub use in_order::{InOrder, Weigh, in_order};
pub use paths::paths;

use crate::error::Error;
use crate::pipeline::reader::Reader;
use crate::report::Report;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::vec;

/// The results of [`read_all`]: each path with its report, or with the error of reading it.
///
/// The type has a name so that a program can keep it in a field.
pub type Reports = InOrder<vec::IntoIter<PathBuf>, (PathBuf, Result<Report, Error>)>;

/// Reads every file on `jobs` threads, and gives the reports in the order of the paths.
///
/// `None` takes as many threads as the machine has processors. The order and the reports are the same
/// whatever the number; a bounded number of reports is held in memory ([`in_order`] says how many). A
/// file that cannot be read gives an error in its place and does not stop the others; nor does a panic in
/// this library, which gives an error too ([`Error::is_fault`]).
///
/// ```
/// use ofsted_report::{Reader, batch};
/// for (path, report) in batch::read_all(batch::paths(["no/such/folder"]), &Reader::new(), None) {
///     assert!(report.unwrap_err().is_not_found(), "{path:?}");
/// }
/// ```
#[must_use]
pub fn read_all(paths: Vec<PathBuf>, reader: &Reader, jobs: Option<NonZeroUsize>) -> Reports {
    let reader = reader.clone();
    in_order(paths, jobs, move |path: PathBuf| {
        let report = guarded(&path, || reader.read_path(&path));
        (path, report)
    })
}

/// Reads documents that are no files, a name and bytes each, as [`read_all`] reads files.
///
/// Each report comes with the name of its document. The documents are asked for one by one, on the thread that asks for
/// the reports, and only some way ahead of it: they may come out of an archive, a database or a queue without end. The
/// name goes into [`source.name`](crate::report::SourceInfo::name) and before the message of an error.
///
/// ```
/// use ofsted_report::{Reader, batch};
/// let archive = [("a.txt", "Ofsted report"), ("b.txt", " ")].map(|(name, text)| (name.to_owned(), text.into()));
/// let read: Vec<_> = batch::read_documents(archive, &Reader::new(), None).collect();
/// assert_eq!(read[0].1.as_ref().unwrap().source.name, "a.txt");
/// assert_eq!(read[1].1.as_ref().unwrap_err().to_string(), "b.txt: The document holds no text.");
/// ```
pub fn read_documents<I>(
    documents: I,
    reader: &Reader,
    jobs: Option<NonZeroUsize>,
) -> InOrder<I::IntoIter, (String, Result<Report, Error>)>
where
    I: IntoIterator<Item = (String, Vec<u8>)>,
{
    let reader = reader.clone();
    in_order(documents, jobs, move |(name, bytes): (String, Vec<u8>)| {
        let report = read_one(&reader.clone().name(name.as_str()), &bytes);
        (name, report)
    })
}

/// Reads one document as [`read_all`] reads each: a panic in this library becomes an error of that document.
///
/// It is for the work that is given to [`in_order`]: `ofsted extract` reads with it.
///
/// # Errors
/// As for [`Reader::read_bytes`], and [`Error::is_fault`] where this library panics.
///
/// ```
/// use ofsted_report::{Reader, batch};
/// assert!(batch::read_one(&Reader::new().name("a.txt"), b"\n").unwrap_err().is_no_text());
/// ```
pub fn read_one(reader: &Reader, bytes: &[u8]) -> Result<Report, Error> {
    guarded(Path::new(reader.named()), || reader.read_bytes(bytes))
}

/// Reading is total and the fuzzer holds it to that; should it fail nevertheless, one file of ten
/// thousand must not cost the other reports.
fn guarded(path: &Path, read: impl FnOnce() -> Result<Report, Error>) -> Result<Report, Error> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(Error::fault(path)))
}

/// A path is short, and it is all that waits.
impl Weigh for PathBuf {
    fn weight(&self) -> usize {
        self.as_os_str().len()
    }
}

impl Weigh for (String, Vec<u8>) {
    fn weight(&self) -> usize {
        self.0.len() + self.1.len()
    }
}

impl<N> Weigh for (N, Result<Report, Error>) {
    fn weight(&self) -> usize {
        self.1.as_ref().map_or(0, size)
    }
}

/// About what a report keeps in memory: nearly all of it is paragraphs, their words and their places.
fn size(report: &Report) -> usize {
    let text = report.source.text.as_ref().map_or(0, String::len);
    let paragraphs = report.paragraphs.iter().map(|p| size_of_val(p) + p.text.len() + size_of_val(&p.span[..]));
    size_of::<Report>() + text + paragraphs.sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for n in 0..100 {
            fs::write(folder.path().join(format!("{n:03}.txt")), if n % 7 == 0 { " " } else { "Good" }).unwrap();
        }
        folder
    }

    #[test]
    fn order_and_errors_are_the_same_on_any_number_of_threads() {
        let folder = folder();
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
    fn documents_that_are_no_files_read_as_files_do() {
        let folder = folder();
        let paths = paths([folder.path()]);
        let document = |path: &PathBuf| (path.to_string_lossy().into_owned(), fs::read(path).unwrap());
        let read = read_documents(paths.iter().map(document), &Reader::new(), NonZeroUsize::new(2));
        let read: Vec<_> = read.map(|(name, report)| (name, report.map_err(|error| error.to_string()))).collect();
        let files = read_all(paths.clone(), &Reader::new(), None);
        let files =
            files.map(|(path, report)| (path.to_string_lossy().into_owned(), report.map_err(|e| e.to_string())));
        assert_eq!(read, files.collect::<Vec<_>>());
    }

    #[test]
    fn a_fault_in_one_file_is_an_error_of_that_file() {
        let error = guarded(Path::new("x.txt"), || panic!("as a fault would")).unwrap_err();
        assert!(error.is_fault());
        assert!(error.to_string().starts_with("x.txt: "));
    }
}
