//! PDF to text: pages in order with form feeds between them, each laid out by the places of its glyphs.

mod content;
mod fonts;
mod layout;
mod limits;
mod page;
mod sound;

use content::Reader;
use fonts::Fonts;
use hayro_font::kurbo::Affine;
use hayro_syntax::object::{Array, Dict, Stream};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use limits::{Limits, Stop};
use page::Page;

/// The text of a PDF, and how much of it could be read.
#[derive(Debug)]
pub(crate) struct PdfText {
    /// The text, with a form feed behind every page.
    pub(crate) text: String,
    /// How many pages were read.
    pub(crate) read: usize,
    /// How many pages the file says it has.
    pub(crate) stated: usize,
}

/// Why a PDF gave no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PdfFault {
    /// A password is needed.
    Encrypted,
    /// It cannot be made out.
    Damaged,
    /// It has no pages.
    NoPages,
    /// Its pages hold pictures alone.
    PicturesAlone,
    /// It asks for too much work.
    TooMuch,
}

/// Reads the text of a PDF.
///
/// # Errors
/// Where it has none, or none that can be got at.
pub(crate) fn read(bytes: &[u8]) -> Result<PdfText, PdfFault> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(fault)?;
    let mut fonts = Fonts::new(&pdf);
    let mut limits = Limits::new();
    let mut text = String::new();
    let mut read = 0;
    for page in pdf.pages().iter() {
        match page_text(page, &mut fonts, &mut limits, &mut text) {
            Ok(()) => read += 1,
            Err(Stop::Page) => {}
            Err(Stop::Document) => break,
        }
        text.push_str("\n\x0c");
    }
    Ok(PdfText { text, read, stated: pdf.pages().len() })
}

fn fault(error: LoadPdfError) -> PdfFault {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => PdfFault::Encrypted,
        _ => PdfFault::Damaged,
    }
}

fn page_text<'a>(
    source: &hayro_syntax::page::Page<'a>,
    fonts: &mut Fonts<'a>,
    limits: &mut Limits,
    out: &mut String,
) -> Result<(), Stop> {
    limits.page()?;
    let (wide, high) = source.render_dimensions();
    let mut page = Page::new(f64::from(wide), f64::from(high));
    let content = content_of(source.raw(), limits)?;
    let ctm = Affine::new(source.initial_transform(true).as_coeffs());
    let done = Reader::new(fonts, limits, &mut page, ctm).run(&content, source.resources());
    layout::write(&page, out);
    done
}

/// The content of a page: one stream, or several that are one.
fn content_of(page: &Dict<'_>, limits: &mut Limits) -> Result<Vec<u8>, Stop> {
    if let Some(stream) = page.get::<Stream<'_>>(b"Contents") {
        return Ok(limits.decoded(&stream)?.map(|content| content.into_owned()).unwrap_or_default());
    }
    let mut content = Vec::new();
    for stream in page.get::<Array<'_>>(b"Contents").iter().flat_map(|streams| streams.iter::<Stream<'_>>()) {
        if let Some(part) = limits.decoded(&stream)? {
            content.extend_from_slice(&part);
            content.push(b' ');
        }
    }
    Ok(content)
}
