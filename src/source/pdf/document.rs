//! A document: its pages one after the other, and what of them was lost.

use super::content::Reader;
use super::extracted::PdfText;
use super::fonts::{Fonts, UNNAMED};
use super::layout;
use super::limits::{Limits, Stop};
use super::object_streams::is_bearable;
use super::page::Page;
use super::panics::unless_broken;
use crate::error::PdfFault;
use crate::text::span::Span;
use hayro_font::kurbo::Affine;
use hayro_syntax::object::{Array, Dict, MaybeRef, Object, Stream};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use std::ops::ControlFlow;

/// Reads every page.
///
/// # Errors
/// Where there is no text, or none that can be got at.
pub(super) fn read(bytes: Vec<u8>) -> Result<PdfText, PdfFault> {
    let mut limits = Limits::new();
    if !is_bearable(&bytes) {
        return Err(PdfFault::TooMuch);
    }
    let cut = is_cut(&bytes);
    let linearised = linearised_pages(&bytes);
    let pdf = Pdf::new(bytes).map_err(fault)?;
    let mut found = Found { read: PdfText::default(), pictures: false };
    found.read.lost.cut = cut;
    pages(&pdf, &mut limits, &mut found);
    let stated = counted_pages(&pdf).into_iter().chain(linearised).max();
    found.read.lost.stated = stated.filter(|stated| *stated > found.read.pages);
    found.finish()
}

fn fault(error: LoadPdfError) -> PdfFault {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            PdfFault::Encrypted
        }
        _ => PdfFault::Damaged,
    }
}

/// What was read so far.
struct Found {
    read: PdfText,
    pictures: bool,
}

impl Found {
    /// The text, if there is one: letters or digits, not just marks and rules.
    fn finish(mut self) -> Result<PdfText, PdfFault> {
        if self.read.text.contains(char::is_alphanumeric) {
            let marks = self.read.text.match_indices(UNNAMED);
            self.read.unnamed = marks.map(|(at, mark)| Span::new(at, at + mark.len())).collect();
            return Ok(self.read);
        }
        let lost = &self.read.lost;
        let pages_lost = !lost.damaged.is_empty() || lost.stated.is_some();
        Err(match () {
            () if self.read.text.contains(UNNAMED) => PdfFault::Unnamed,
            () if !lost.given_up.is_empty() => PdfFault::TooMuch,
            () if self.read.pages == 0 && !lost.cut && !pages_lost => PdfFault::NoPages,
            () if pages_lost || self.read.pages == 0 => PdfFault::Damaged,
            () if self.pictures => PdfFault::Pictures,
            () => PdfFault::Blank,
        })
    }

    /// Notes how the reading of a page ended.
    fn note(&mut self, number: usize, done: Result<Complete, Stop>) -> ControlFlow<()> {
        match done {
            Ok(Complete::Yes) => {}
            Ok(Complete::No) => self.read.lost.damaged.push(number),
            Err(_) => self.read.lost.given_up.push(number),
        }
        if done == Err(Stop::Document) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

/// Whether all of a page's content was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Complete {
    Yes,
    No,
}

fn pages(pdf: &Pdf, limits: &mut Limits, found: &mut Found) {
    let mut fonts = Fonts::new(pdf);
    found.read.pages = pdf.pages().len();
    let mut pages = pdf.pages().iter().enumerate();
    for (at, source) in pages.by_ref() {
        let done = unless_broken(|| page(source, &mut fonts, limits, found)).unwrap_or(Ok(Complete::No));
        found.read.text.push_str("\n\x0c");
        if found.note(at + 1, done).is_break() {
            break;
        }
    }
    for (at, _) in pages {
        found.read.lost.given_up.push(at + 1);
        found.read.text.push('\x0c');
    }
}

/// Writes one page behind the others.
fn page<'a>(
    source: &hayro_syntax::page::Page<'a>,
    fonts: &mut Fonts<'a>,
    limits: &mut Limits,
    found: &mut Found,
) -> Result<Complete, Stop> {
    limits.page()?;
    let (wide, high) = source.render_dimensions();
    let mut page = Page::new(f64::from(wide), f64::from(high));
    let (content, complete) = content_of(source.raw(), limits)?;
    let ctm = Affine::new(source.initial_transform(true).as_coeffs());
    let done = Reader::new(fonts, limits, &mut page, ctm).run(&content, source.resources());
    found.pictures |= page.pictures;
    layout::write(&page, &mut found.read.text);
    done.map(|()| complete)
}

/// The content of a page, one stream or several that are one, and whether all of it is there.
fn content_of(page: &Dict<'_>, limits: &mut Limits) -> Result<(Vec<u8>, Complete), Stop> {
    let mut content = Vec::new();
    let mut complete = Complete::Yes;
    for part in parts(page) {
        let Some(part) = part.map(|part| limits.decoded(&part)).transpose()?.flatten() else {
            complete = Complete::No;
            continue;
        };
        if !part.whole {
            complete = Complete::No;
        }
        content.extend_from_slice(&part.content);
        content.push(b' ');
        limits.content(content.len())?;
    }
    Ok((content, complete))
}

/// The streams of a page's content, `None` for one that is lost. A page without any is blank.
fn parts<'a>(page: &Dict<'a>) -> Vec<Option<Stream<'a>>> {
    if let Some(stream) = page.get::<Stream<'a>>(b"Contents") {
        return vec![Some(stream)];
    }
    let Some(list) = page.get::<Array<'a>>(b"Contents") else {
        let named = page.get_raw::<Object<'a>>(b"Contents").is_some_and(|entry| !is_null(&entry));
        return if named { vec![None] } else { Vec::new() };
    };
    list.iter::<Object<'a>>().filter(|part| !matches!(part, Object::Null(_))).map(Object::into_stream).collect()
}

fn is_null(entry: &MaybeRef<Object<'_>>) -> bool {
    matches!(entry, MaybeRef::NotRef(Object::Null(_)))
}

/// How many pages a table can state before it is a damaged number.
const MOST_PAGES: i64 = 100_000;

/// How many pages the root of the page tree counts.
fn counted_pages(pdf: &Pdf) -> Option<usize> {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
    let count = catalog.get::<Dict<'_>>(b"Pages")?.get::<i64>(b"Count")?;
    usize::try_from(count).ok().filter(|_| count <= MOST_PAGES)
}

/// How many pages a file says it has that is ordered for reading over a network: at its beginning, where it is not lost
/// with the end.
fn linearised_pages(bytes: &[u8]) -> Option<usize> {
    const WITHIN: usize = 1024;
    let start = &bytes[..bytes.len().min(WITHIN)];
    let from = memchr::memmem::find(start, b"/Linearized")?;
    let dict = start.get(from..)?.split(|byte| *byte == b'>').next()?;
    let key = memchr::memmem::find(dict, b"/N ")?;
    let digits = dict.get(key + 3..)?.iter().take_while(|byte| byte.is_ascii_digit());
    let count = digits.take(6).fold(0, |number, digit| number * 10 + i64::from(digit - b'0'));
    usize::try_from(count).ok().filter(|_| count <= MOST_PAGES)
}

/// Whether the mark of the end is missing: it stands in the last lines of a file.
fn is_cut(bytes: &[u8]) -> bool {
    const WITHIN: usize = 2048;
    let end = &bytes[bytes.len().saturating_sub(WITHIN)..];
    memchr::memmem::find(end, b"%%EOF").is_none()
}
