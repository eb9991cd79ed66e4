//! The doors to [`read`]: bytes and files, with a name and what else is to be kept.

use crate::error::Error;
use crate::findings;
use crate::report::Report;
#[cfg(feature = "pdf")]
use crate::report::SourceFormat;
use crate::report::{Warning, WarningCode};
use crate::source::decode::{Decoded, decode};
#[cfg(feature = "pdf")]
use crate::source::pdf;
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
    findings: Findings,
}

/// Whether the text goes into the report.
#[derive(Clone, Copy, Debug, Default)]
enum SourceText {
    #[default]
    Dropped,
    Kept,
}

/// Whether the findings go into the report.
#[derive(Clone, Copy, Debug, Default)]
enum Findings {
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

    /// Puts the sentences of the findings into [`Report::findings`], each with which way it points.
    ///
    /// ```
    /// use ofsted_report::{Reader, report::Polarity};
    /// let report = Reader::new().findings().read("Plans are thorough. Visits are not always timely.");
    /// let findings: Vec<_> = report.findings.unwrap().into_iter().map(|f| (f.polarity, f.text)).collect();
    /// assert_eq!(findings[0], (Polarity::Strength, "Plans are thorough.".to_owned()));
    /// assert_eq!(findings[1], (Polarity::Weakness, "Visits are not always timely.".to_owned()));
    /// ```
    #[must_use]
    pub fn findings(mut self) -> Self {
        self.findings = Findings::Kept;
        self
    }

    /// Reads a text: as [`crate::read`], with the name.
    #[must_use]
    pub fn read(&self, text: &str) -> Report {
        let mut report = crate::pipeline::read(text);
        report.source.name.clone_from(&self.name);
        if matches!(self.findings, Findings::Kept) {
            report.findings = Some(findings::of(&report, text));
        }
        if matches!(self.text, SourceText::Kept) {
            report.source.text = Some(text.to_owned());
        }
        report
    }

    /// Reads a PDF, or a text in any encoding: see [`crate::read_bytes`].
    ///
    /// # Errors
    /// Where the bytes hold no text, are a PDF that cannot be read, or are named as one and are none.
    pub fn read_bytes(&self, bytes: &[u8]) -> Result<Report, Error> {
        let report = if is_pdf(bytes, &self.name) { self.read_pdf(bytes) } else { self.read_text(bytes) };
        report.map_err(|error| error.at(PathBuf::from(&self.name)))
    }

    fn read_text(&self, bytes: &[u8]) -> Result<Report, Error> {
        let decoded = text_of(bytes, &self.name)?;
        let mut report = self.read(&decoded.text);
        report.source.bytes = bytes.len();
        report.warnings.extend(undecodable(&decoded));
        Ok(report)
    }

    #[cfg(not(feature = "pdf"))]
    fn read_pdf(&self, _: &[u8]) -> Result<Report, Error> {
        Err(Error::pdf_unsupported())
    }

    #[cfg(feature = "pdf")]
    fn read_pdf(&self, bytes: &[u8]) -> Result<Report, Error> {
        let pdf = pdf::read(bytes).map_err(Error::pdf)?;
        let mut report = self.read(&pdf.text);
        report.source.format = SourceFormat::Pdf;
        report.source.bytes = bytes.len();
        report.source.pages = Some(pdf.pages);
        report.warnings.extend(pages_unread(&pdf));
        report.warnings.extend(unnamed(&pdf));
        Ok(report)
    }

    /// Reads a file; the name of the report is the path as given.
    ///
    /// # Errors
    /// Where there is no such file or it cannot be read, and as for [`Reader::read_bytes`].
    ///
    /// ```
    /// use ofsted_report::Reader;
    /// let report = Reader::new().keep_text().read_path("corpus/ilacs/ambleford-2018.txt")?;
    /// assert_eq!(report.source.name, "corpus/ilacs/ambleford-2018.txt");
    /// # Ok::<(), ofsted_report::Error>(())
    /// ```
    pub fn read_path(&self, path: impl AsRef<Path>) -> Result<Report, Error> {
        let path = path.as_ref();
        let bytes = std::fs::read(path).map_err(|error| Error::read(path, error))?;
        self.clone().name(path.to_string_lossy()).read_bytes(&bytes)
    }
}

/// Reads a PDF, or a text in any encoding.
///
/// UTF-8, UTF-16 and Windows-1252 are told apart by their bytes; a byte order mark is left out. What
/// cannot be read in the encoding found is replaced and a warning says so. A PDF is known by its
/// bytes too and needs the feature `pdf`. Spans count in the text that came out, which is UTF-8; see
/// [`Reader::keep_text`].
///
/// # Errors
/// Where the bytes hold no text at all, or are a PDF that cannot be read.
///
/// ```
/// let report = ofsted_report::read_bytes(b"Children\x92s services")?;
/// assert_eq!(report.source.bytes, 19);
/// # Ok::<(), ofsted_report::Error>(())
/// ```
pub fn read_bytes(bytes: &[u8]) -> Result<Report, Error> {
    Reader::new().read_bytes(bytes)
}

/// Reads one file, a PDF or a text in any encoding, under its path as name.
///
/// # Errors
/// Where there is no such file, it cannot be read, holds no text, or is a PDF that cannot be read.
///
/// ```
/// let error = ofsted_report::read_path("no/such/file.txt").unwrap_err();
/// assert!(error.is_not_found());
/// ```
pub fn read_path(path: impl AsRef<Path>) -> Result<Report, Error> {
    Reader::new().read_path(path)
}

/// The text in bytes that are no PDF.
fn text_of<'a>(bytes: &'a [u8], name: &str) -> Result<Decoded<'a>, Error> {
    let decoded = decode(bytes);
    match () {
        () if decoded.is_blank() => Err(Error::no_text()),
        () if is_named_pdf(name) => Err(Error::not_pdf(what_it_is(bytes, &decoded.text))),
        () => Ok(decoded),
    }
}

/// How far into a file the mark of a PDF may stand: mail servers and scanners put lines before it.
const PDF_MARK_WITHIN: usize = 1024;

/// Parts of a PDF that stand in every one of them.
const PDF_PARTS: [&[u8]; 2] = [b"endobj", b"endstream"];

/// Whether the bytes are a PDF. One that is named so may have lost its beginning.
fn is_pdf(bytes: &[u8], name: &str) -> bool {
    let holds = |bytes: &[u8], mark: &[u8]| memchr::memmem::find(bytes, mark).is_some();
    holds(&bytes[..bytes.len().min(PDF_MARK_WITHIN)], b"%PDF-")
        || (is_named_pdf(name) && PDF_PARTS.iter().any(|part| holds(bytes, part)))
}

fn is_named_pdf(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"))
}

/// How files begin that are no PDF, and what they are.
const BEGINNINGS: [(&[u8], &str); 8] = [
    (b"PK\x03\x04", "a ZIP archive, or a Word document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
];

/// A council's page "the document has moved", saved by a scraper as the document, is the common case.
fn what_it_is(bytes: &[u8], text: &str) -> &'static str {
    if let Some((_, what)) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        return what;
    }
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

/// What is said of a PDF of which pages are missing.
#[cfg(feature = "pdf")]
fn pages_unread(pdf: &pdf::PdfText) -> Option<Warning> {
    let lost = &pdf.lost;
    let read = pdf.pages - lost.damaged.len() - lost.given_up.len();
    let mut said = Vec::new();
    match lost.stated {
        Some(stated) => said.push(format!("{read} of {stated} pages were read")),
        None if read < pdf.pages => said.push(format!("{read} of {} pages were read", pdf.pages)),
        None if lost.cut => said.push(format!("The file breaks off; {read} pages were read, there may have been more")),
        None => return None,
    }
    said.extend(listed(&lost.damaged).map(|pages| format!("damaged: {pages}")));
    said.extend(listed(&lost.given_up).map(|pages| format!("given up, as more work than any report needs: {pages}")));
    Some(Warning { code: WarningCode::PagesUnread, message: said.join("; ") + ".", span: Vec::new() })
}

/// The first of some page numbers, for a message.
#[cfg(feature = "pdf")]
fn listed(pages: &[usize]) -> Option<String> {
    let named: Vec<String> = pages.iter().take(PLACES_NAMED).map(usize::to_string).collect();
    let more = if pages.len() > named.len() { " and more" } else { "" };
    (!named.is_empty()).then(|| format!("{}{more}", named.join(", ")))
}

#[cfg(feature = "pdf")]
fn unnamed(pdf: &pdf::PdfText) -> Option<Warning> {
    let count = pdf.unnamed.len();
    let glyphs = if count == 1 { "One glyph stands" } else { &format!("{count} glyphs stand") };
    (count > 0).then(|| Warning {
        code: WarningCode::UndecodableBytes,
        message: format!("{glyphs} for no character in their fonts; a replacement character stands there."),
        span: pdf.unnamed.iter().copied().take(PLACES_NAMED).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pdf_is_told_by_its_bytes_under_any_name() {
        for name in ["", "x.txt", "x.pdf"] {
            let error = Reader::new().name(name).read_bytes(b"\n%PDF-1.7\n...").unwrap_err();
            let told = if cfg!(feature = "pdf") { error.is_pdf_damaged() } else { error.is_pdf_unsupported() };
            assert!(told, "{name}: {error}");
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
