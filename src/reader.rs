//! The doors to [`read`]: bytes and files, with a name and what else is to be kept.

use crate::report::{Warning, WarningCode};
use crate::source::decode::{Decoded, decode};
use crate::{Error, Report};
use std::path::{Path, PathBuf};

/// How documents are read: under which name, and whether their text is kept.
///
/// Reading a text cannot fail; bytes and files can hold no text at all.
///
/// ```
/// use ofsted_report::Reader;
/// let report = Reader::new().name("halton.txt").read("Inspection of Halton children’s services");
/// assert_eq!(report.source.name, "halton.txt");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Reader {
    name: String,
    text: SourceText,
}

/// Whether the text goes into the report.
#[derive(Clone, Copy, Debug, Default)]
enum SourceText {
    #[default]
    Dropped,
    Kept,
}

impl Reader {
    /// A reader that gives no name and keeps no text.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts `name` into [`source.name`](crate::report::SourceInfo::name), and before the message of an error.
    ///
    /// A name that ends in `.pdf` says that the bytes are a PDF: other bytes are an error then.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// The name that was given; empty where none was.
    #[cfg(feature = "batch")]
    pub(crate) fn named(&self) -> &str {
        &self.name
    }

    /// Keeps the text that was parsed in [`source.text`](crate::report::SourceInfo::text), so that every
    /// span can be looked up in the report itself.
    ///
    /// ```
    /// use ofsted_report::Reader;
    /// let report = Reader::new().keep_text().read_bytes(b"\xef\xbb\xbfGood")?;
    /// assert_eq!(report.source.text.as_deref(), Some("Good"));
    /// # Ok::<(), ofsted_report::Error>(())
    /// ```
    #[must_use]
    pub fn keep_text(mut self) -> Self {
        self.text = SourceText::Kept;
        self
    }

    /// Reads a text: as [`crate::read`], with the name.
    #[must_use]
    pub fn read(&self, text: &str) -> Report {
        let mut report = crate::read(text);
        report.source.name.clone_from(&self.name);
        if matches!(self.text, SourceText::Kept) {
            report.source.text = Some(text.to_owned());
        }
        report
    }

    /// Reads bytes in any encoding: see [`crate::read_bytes`].
    ///
    /// # Errors
    /// Where the bytes hold no text, are a PDF, or are named as one and are none.
    pub fn read_bytes(&self, bytes: &[u8]) -> Result<Report, Error> {
        let decoded = text_of(bytes, &self.name).map_err(|error| error.at(PathBuf::from(&self.name)))?;
        let mut report = self.read(&decoded.text);
        report.source.bytes = bytes.len();
        report.warnings.extend(undecodable(&decoded));
        Ok(report)
    }

    /// Reads a file; the name of the report is the path as given.
    ///
    /// # Errors
    /// Where there is no such file or it cannot be read, and as for [`Reader::read_bytes`].
    pub fn read_path(&self, path: impl AsRef<Path>) -> Result<Report, Error> {
        let path = path.as_ref();
        let bytes = std::fs::read(path).map_err(|error| Error::read(path, error))?;
        self.clone().name(path.to_string_lossy()).read_bytes(&bytes)
    }
}

/// Reads bytes in any encoding.
///
/// UTF-8, UTF-16 and Windows-1252 are told apart by their bytes; a byte order mark is left out. What
/// cannot be read in the encoding found is replaced and a warning says so. Spans count in the text
/// that came out, which is UTF-8; see [`Reader::keep_text`].
///
/// # Errors
/// Where the bytes hold no text at all, or are a PDF.
///
/// ```
/// let report = ofsted_report::read_bytes(b"Children\x92s services")?;
/// assert_eq!(report.source.bytes, 19);
/// # Ok::<(), ofsted_report::Error>(())
/// ```
pub fn read_bytes(bytes: &[u8]) -> Result<Report, Error> {
    Reader::new().read_bytes(bytes)
}

/// Reads one file in any encoding, under its path as name.
///
/// # Errors
/// Where there is no such file, it cannot be read, holds no text, or is a PDF.
///
/// ```
/// let error = ofsted_report::read_path("no/such/file.txt").unwrap_err();
/// assert!(error.is_not_found());
/// ```
pub fn read_path(path: impl AsRef<Path>) -> Result<Report, Error> {
    Reader::new().read_path(path)
}

/// The text in the bytes: the one door through which every format comes in.
fn text_of<'a>(bytes: &'a [u8], name: &str) -> Result<Decoded<'a>, Error> {
    if is_pdf(bytes) {
        return Err(Error::pdf_unsupported());
    }
    let decoded = decode(bytes);
    match () {
        () if decoded.is_blank() => Err(Error::no_text()),
        () if is_named_pdf(name) => Err(Error::not_pdf(what_it_is(&decoded.text))),
        () => Ok(decoded),
    }
}

/// How far into a file the mark of a PDF may stand: mail servers and scanners put lines before it.
const PDF_MARK_WITHIN: usize = 1024;

fn is_pdf(bytes: &[u8]) -> bool {
    memchr::memmem::find(&bytes[..bytes.len().min(PDF_MARK_WITHIN)], b"%PDF-").is_some()
}

fn is_named_pdf(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"))
}

/// A council's page "the document has moved", saved by a scraper as the document, is the common case.
fn what_it_is(text: &str) -> &'static str {
    let start: String = text.trim_start().chars().take(14).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        "an HTML page"
    } else {
        "text of another sort"
    }
}

/// How many places a warning names; the message has the count of all.
const PLACES_NAMED: usize = 20;

fn undecodable(decoded: &Decoded<'_>) -> Option<Warning> {
    let count = decoded.replaced.len();
    let places = if count == 1 { "One place is" } else { &format!("{count} places are") };
    (count > 0).then(|| Warning {
        code: WarningCode::UndecodableBytes,
        message: format!("{places} not valid {}; a replacement character stands there.", decoded.encoding),
        span: decoded.replaced.iter().copied().take(PLACES_NAMED).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pdf_is_told_by_its_bytes_under_any_name() {
        for name in ["", "x.txt", "x.pdf"] {
            let error = Reader::new().name(name).read_bytes(b"\n%PDF-1.7\n...").unwrap_err();
            assert!(error.is_pdf_unsupported(), "{name}: {error}");
        }
    }

    #[test]
    fn a_web_page_named_pdf_is_said_to_be_one() {
        let error = Reader::new().name("a/b.PDF").read_bytes(b"\n<!DOCTYPE html>\n<html>").unwrap_err();
        assert!(error.is_not_pdf());
        assert_eq!(error.to_string(), "a/b.PDF: The file is named as a PDF, but it holds an HTML page.");
        assert!(Reader::new().name("b.html").read_bytes(b"<!DOCTYPE html>").is_ok());
    }

    #[test]
    fn undecodable_bytes_are_a_warning_with_places() {
        let report = read_bytes("“Good” “good” \u{e000}".as_bytes()).unwrap();
        assert!(report.warnings.iter().all(|w| w.code != WarningCode::UndecodableBytes));
        let report = read_bytes(b"caf\xe9 \x81").unwrap();
        let warning = report.warnings.iter().find(|w| w.code == WarningCode::UndecodableBytes).unwrap();
        assert_eq!(warning.message, "One place is not valid windows-1252; a replacement character stands there.");
        assert_eq!(warning.span, [crate::Span::new(6, 9)]);
    }

    #[test]
    fn the_size_is_that_of_the_input() {
        let bytes: Vec<u8> = "Good".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let report = Reader::new().name("-").read_bytes(&bytes).unwrap();
        assert_eq!((report.source.name.as_str(), report.source.bytes, report.source.text), ("-", 8, None));
    }
}
