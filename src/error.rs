//! The one error: finding, reading or writing a file went wrong.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a document did not come in, or its report did not go out.
///
/// There is one type for all of these, because a program can do little more with most of them than show them. Reading a
/// text cannot fail, so no error is about what a text says. A predicate (`is_...`) tells apart the cases that a program
/// may want to treat differently; later versions may have further cases. The message is a whole sentence on one line; the
/// path stands before it where there is one.
///
/// ```
/// let error = ofsted_report::read_bytes(b" \n\n ").unwrap_err();
/// assert!(error.is_no_text());
/// assert_eq!(error.to_string(), "The document holds no text.");
/// ```
///
/// What a program may advise:
///
/// ```
/// use ofsted_report::{Error, Reader};
/// fn advice(error: &Error) -> &'static str {
///     match () {
///         () if error.is_pdf_without_text() => "Run OCR over it.",
///         () if error.is_pdf_encrypted() => "Ask for the password.",
///         () if error.is_not_pdf() || error.is_pdf_damaged() || error.is_pdf_empty() => "Download it again.",
///         () if error.is_pdf_too_much() => "Print it into a new PDF.",
///         () if error.is_pdf_unsupported() => "Build with the feature `pdf`.",
///         () if error.is_write() => "Make room on the disk.",
///         () if error.is_fault() => "Report it to us.",
///         () => "Look at the path.",
///     }
/// }
/// let error = Reader::new().name("ambleford.pdf").read_bytes(b"<!DOCTYPE html>").unwrap_err();
/// assert_eq!(advice(&error), "Download it again.");
/// assert_eq!(error.path(), Some("ambleford.pdf".as_ref()));
/// ```
#[derive(Debug)]
pub struct Error(Box<ErrorKind>);

#[derive(Debug)]
struct ErrorKind {
    path: Option<PathBuf>,
    reason: Reason,
}

#[derive(Debug)]
enum Reason {
    NotFound,
    Read(io::Error),
    NoText,
    NotPdf(&'static str),
    #[cfg_attr(feature = "pdf", allow(dead_code, reason = "with the feature, a PDF is read"))]
    PdfUnsupported,
    #[cfg_attr(not(feature = "pdf"), allow(dead_code, reason = "only with the feature is a PDF read"))]
    Pdf(PdfFault),
    #[cfg_attr(not(feature = "batch"), allow(dead_code, reason = "only a batch goes on after a fault"))]
    Fault,
    Write(io::Error),
}

/// Why a PDF gave no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "pdf"), allow(dead_code, reason = "only with the feature is a PDF read"))]
pub(crate) enum PdfFault {
    /// A password is needed.
    Encrypted,
    /// Nothing in it can be made out.
    Damaged,
    /// It has no pages.
    NoPages,
    /// Its pages are blank.
    Blank,
    /// Its pages hold pictures alone.
    Pictures,
    /// Its fonts do not say which characters they show.
    Unnamed,
    /// It asks for too much work.
    TooMuch,
}

impl Error {
    /// Whether there is no such file.
    #[must_use]
    pub const fn is_not_found(&self) -> bool {
        matches!(self.0.reason, Reason::NotFound)
    }

    /// Whether a file is there but cannot be read, or is a folder.
    #[must_use]
    pub const fn is_read(&self) -> bool {
        matches!(self.0.reason, Reason::Read(_))
    }

    /// Whether the document is empty, or white space and NUL bytes alone.
    #[must_use]
    pub const fn is_no_text(&self) -> bool {
        matches!(self.0.reason, Reason::NoText)
    }

    /// Whether the file is named as a PDF but is none (often a web page saved under that name).
    #[must_use]
    pub const fn is_not_pdf(&self) -> bool {
        matches!(self.0.reason, Reason::NotPdf(_))
    }

    /// Whether the document is a PDF, which this build does not read: it was made without the feature `pdf`.
    #[must_use]
    pub const fn is_pdf_unsupported(&self) -> bool {
        matches!(self.0.reason, Reason::PdfUnsupported)
    }

    /// Whether the document is a PDF that needs a password.
    #[must_use]
    pub const fn is_pdf_encrypted(&self) -> bool {
        matches!(self.0.reason, Reason::Pdf(PdfFault::Encrypted))
    }

    /// Whether the document is a PDF that is damaged so far that nothing of its text can be made out.
    #[must_use]
    pub const fn is_pdf_damaged(&self) -> bool {
        matches!(self.0.reason, Reason::Pdf(PdfFault::Damaged))
    }

    /// Whether the document is a PDF without pages, or of blank ones.
    #[must_use]
    pub const fn is_pdf_empty(&self) -> bool {
        matches!(self.0.reason, Reason::Pdf(PdfFault::NoPages | PdfFault::Blank))
    }

    /// Whether the document is a PDF that shows text but holds none, so that it has to go through OCR: pictures of
    /// pages, or glyphs without characters.
    #[must_use]
    pub const fn is_pdf_without_text(&self) -> bool {
        matches!(self.0.reason, Reason::Pdf(PdfFault::Pictures | PdfFault::Unnamed))
    }

    /// Whether the document is a PDF that was given up, because it asks for more work than any report needs.
    #[must_use]
    pub const fn is_pdf_too_much(&self) -> bool {
        matches!(self.0.reason, Reason::Pdf(PdfFault::TooMuch))
    }

    /// Whether a fault of this library stopped the reading of one document in a batch.
    #[must_use]
    pub const fn is_fault(&self) -> bool {
        matches!(self.0.reason, Reason::Fault)
    }

    /// Whether the output could not be written.
    #[must_use]
    pub const fn is_write(&self) -> bool {
        matches!(self.0.reason, Reason::Write(_))
    }

    /// The path it is about, where it is about one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.0.path.as_deref()
    }

    /// An error of writing to `path`: for programs that write reports and want one type for all errors.
    ///
    /// ```
    /// use ofsted_report::Error;
    /// let error = Error::write("out.json", std::io::Error::other("the disk is full"));
    /// assert_eq!(error.to_string(), "out.json: The output cannot be written: the disk is full.");
    /// ```
    #[must_use]
    pub fn write(path: impl Into<PathBuf>, error: io::Error) -> Self {
        Self::new(Reason::Write(error)).at(path.into())
    }

    /// An error of reading `path`: for programs that fetch the bytes themselves, from standard input say.
    ///
    /// ```
    /// use ofsted_report::Error;
    /// let error = Error::read("-", std::io::Error::other("the line broke"));
    /// assert!(error.is_read() && !error.is_not_found());
    /// ```
    #[must_use]
    pub fn read(path: impl Into<PathBuf>, error: io::Error) -> Self {
        let reason = if error.kind() == io::ErrorKind::NotFound { Reason::NotFound } else { Reason::Read(error) };
        Self::new(reason).at(path.into())
    }

    pub(crate) fn no_text() -> Self {
        Self::new(Reason::NoText)
    }

    pub(crate) fn not_pdf(what: &'static str) -> Self {
        Self::new(Reason::NotPdf(what))
    }

    #[cfg(not(feature = "pdf"))]
    pub(crate) fn pdf_unsupported() -> Self {
        Self::new(Reason::PdfUnsupported)
    }

    #[cfg(feature = "pdf")]
    pub(crate) fn pdf(fault: PdfFault) -> Self {
        Self::new(Reason::Pdf(fault))
    }

    #[cfg(feature = "batch")]
    pub(crate) fn fault(path: &Path) -> Self {
        Self::new(Reason::Fault).at(path.to_owned())
    }

    /// The same error, said of `path`; an empty path is none.
    pub(crate) fn at(mut self, path: PathBuf) -> Self {
        self.0.path = Some(path).filter(|path| !path.as_os_str().is_empty());
        self
    }

    fn new(reason: Reason) -> Self {
        Self(Box::new(ErrorKind { path: None, reason }))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = &self.0.path {
            write!(f, "{}: ", on_one_line(path))?;
        }
        self.0.reason.fmt(f)
    }
}

/// A file name may hold line breaks; a message may not, or one error would look like two.
fn on_one_line(path: &Path) -> String {
    path.to_string_lossy().chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("There is no such file."),
            Self::Read(error) => write!(f, "The file cannot be read: {error}."),
            Self::NoText => f.write_str("The document holds no text."),
            Self::NotPdf(what) => write!(f, "The file is named as a PDF, but it holds {what}."),
            Self::PdfUnsupported => f.write_str("The document is a PDF, and this build reads none (feature `pdf`)."),
            Self::Pdf(fault) => f.write_str(sentence(*fault)),
            Self::Fault => f.write_str("A fault in ofsted-report stopped the reading; please report it."),
            Self::Write(error) => write!(f, "The output cannot be written: {error}."),
        }
    }
}

/// What is said of a PDF that gave no text.
const fn sentence(fault: PdfFault) -> &'static str {
    match fault {
        PdfFault::Encrypted => "The PDF is encrypted and needs a password.",
        PdfFault::Damaged => "The PDF is damaged, and nothing of its text can be made out.",
        PdfFault::NoPages => "The PDF has no pages.",
        PdfFault::Blank => "The PDF holds no text; its pages are blank.",
        PdfFault::Pictures => "The PDF holds no text, only pictures of it; run OCR over it first.",
        PdfFault::Unnamed => "The PDF's fonts do not say which characters they show; run OCR over it first.",
        PdfFault::TooMuch => "The PDF asks for more work than any report needs; it was given up.",
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.reason {
            Reason::Read(error) | Reason::Write(error) => Some(error),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_one_word_wide() {
        assert_eq!(size_of::<Error>(), size_of::<usize>());
        assert_eq!(size_of::<Result<(), Error>>(), size_of::<usize>());
    }

    #[test]
    fn the_path_stands_before_the_sentence() {
        let missing = Error::read("a/b.txt", io::Error::from(io::ErrorKind::NotFound));
        assert_eq!(missing.to_string(), "a/b.txt: There is no such file.");
        assert!(missing.is_not_found() && !missing.is_read());
        assert_eq!(missing.path(), Some(Path::new("a/b.txt")));
    }

    #[test]
    fn no_path_leaves_no_colon() {
        assert_eq!(Error::no_text().at(PathBuf::new()).to_string(), "The document holds no text.");
    }

    #[test]
    fn a_line_break_in_a_name_does_not_make_two_lines() {
        assert_eq!(Error::no_text().at("a\nb.txt".into()).to_string(), "a\u{fffd}b.txt: The document holds no text.");
    }

    #[test]
    fn the_cause_can_be_asked_for() {
        use std::error::Error as _;
        let denied = Error::read("x", io::Error::from(io::ErrorKind::PermissionDenied));
        assert!(denied.is_read() && denied.source().is_some());
        assert!(Error::no_text().source().is_none());
    }
}
