//! How much work a document may ask for, so that one that was damaged, or written to hurt, ends in a line.

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::Filter;
use hayro_syntax::object::{Object, Stream};
use std::borrow::Cow;
use std::time::{Duration, Instant};

/// The work that a document or page asks for is more than any report needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// One page is given up; the next may be well.
    Page,
    /// The rest of the document is given up.
    Document,
}

/// Operators on one page. The fullest page of 116 real reports has under 20,000.
const OPERATORS: u32 = 1_000_000;

/// Bytes of strings shown on one page. A page of small print has 10,000.
const SHOWN: usize = 500_000;

/// Bytes of strings shown in a document. The longest of 116 real reports shows 300,000.
const SHOWN_IN_ALL: usize = 1 << 23;

/// Bytes that the content of one page, or of one form on it, may hold unpacked.
const CONTENT: usize = 1 << 25;

/// Bytes that all streams together may hold unpacked.
const UNPACKED: usize = 1 << 28;

/// How long a document may take. Work is counted above, so that the same file gives the same answer on every
/// machine; the clock is there for work that nobody has thought of.
const TIME: Duration = Duration::from_secs(6);

/// How many operators pass between two looks at the clock.
const TICK: u32 = 256;

/// By how much each filter can make data grow.
pub(super) const GROWTH: usize = 1032;

/// The content of a stream.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unpacked<'a> {
    /// The content.
    pub(super) content: Cow<'a, [u8]>,
    /// Whether it is all of it, and not what could be read before the damage.
    pub(super) whole: bool,
}

/// What is left of the work.
pub(super) struct Limits {
    operators: u32,
    shown: usize,
    shown_in_all: usize,
    unpacked: usize,
    until: Option<Instant>,
}

impl Limits {
    /// All of it, from now on.
    pub(super) fn new() -> Self {
        Self { operators: 0, shown: 0, shown_in_all: 0, unpacked: 0, until: Instant::now().checked_add(TIME) }
    }

    /// Begins a page.
    ///
    /// # Errors
    /// Where the time is up.
    pub(super) fn page(&mut self) -> Result<(), Stop> {
        (self.operators, self.shown) = (0, 0);
        self.time()
    }

    /// Counts an operator.
    ///
    /// # Errors
    /// Where the page has too many, or the time is up.
    pub(super) fn operator(&mut self) -> Result<(), Stop> {
        self.operators += 1;
        if self.operators.is_multiple_of(TICK) {
            self.time()?;
        }
        if self.operators > OPERATORS { Err(Stop::Page) } else { Ok(()) }
    }

    /// Counts the bytes of a string that is shown.
    ///
    /// # Errors
    /// Where the page or the document shows too many.
    pub(super) fn glyphs(&mut self, count: usize) -> Result<(), Stop> {
        self.shown += count;
        self.shown_in_all += count;
        match () {
            () if self.shown_in_all > SHOWN_IN_ALL => Err(Stop::Document),
            () if self.shown > SHOWN => Err(Stop::Page),
            () => Ok(()),
        }
    }

    /// The content of a stream, as far as it can be unpacked; `None` where it holds an image or grows too large.
    ///
    /// # Errors
    /// Where the streams of the document are too large together.
    pub(super) fn decoded<'a>(&mut self, stream: &Stream<'a>) -> Result<Option<Unpacked<'a>>, Stop> {
        let raw = stream.raw_data();
        let unpacked = match stream.filters()[..] {
            [] => Some(Unpacked { content: raw, whole: true }),
            [Filter::FlateDecode] if !has_parameters(stream) => inflate(&raw, CONTENT),
            _ if is_small(stream, &raw, CONTENT) => {
                stream.decoded_data().ok().map(|content| Unpacked { content, whole: true })
            }
            _ => None,
        };
        // What grows too large was unpacked as far as the limit.
        self.unpack(unpacked.as_ref().map_or(CONTENT, |unpacked| unpacked.content.len()))?;
        Ok(unpacked)
    }

    /// Whether a stream that the font loader will unpack stays within `most` bytes.
    ///
    /// # Errors
    /// Where the streams of the document are too large together.
    pub(super) fn fits(&mut self, stream: &Stream<'_>, most: usize) -> Result<bool, Stop> {
        let raw = stream.raw_data();
        if is_small(stream, &raw, most) {
            return Ok(true);
        }
        let size = match stream.filters()[..] {
            [] => Some(raw.len()).filter(|size| *size <= most),
            [Filter::FlateDecode] => inflated_size(&raw, most),
            _ => None,
        };
        self.unpack(size.unwrap_or(most))?;
        Ok(size.is_some())
    }

    /// Looks at the size of a page's content.
    ///
    /// # Errors
    /// Where it is too large.
    pub(super) fn content(&self, bytes: usize) -> Result<(), Stop> {
        if bytes > CONTENT { Err(Stop::Page) } else { Ok(()) }
    }

    fn unpack(&mut self, bytes: usize) -> Result<(), Stop> {
        self.unpacked += bytes;
        if self.unpacked > UNPACKED { Err(Stop::Document) } else { Ok(()) }
    }

    fn time(&self) -> Result<(), Stop> {
        if self.until.is_some_and(|until| Instant::now() > until) { Err(Stop::Document) } else { Ok(()) }
    }
}

fn has_parameters(stream: &Stream<'_>) -> bool {
    stream.dict().get::<Object<'_>>(b"DecodeParms").is_some()
}

/// Whether the content stays small whatever it is: each filter of the chain may multiply its size.
fn is_small(stream: &Stream<'_>, raw: &[u8], most: usize) -> bool {
    let grown = stream.filters().iter().try_fold(raw.len(), |size, _| size.checked_mul(GROWTH));
    grown.is_some_and(|size| size <= most)
}

/// How many bytes deflated data holds; `None` where those are more than `most`.
pub(super) fn inflated_size(data: &[u8], most: usize) -> Option<usize> {
    let mut state = Decompress::new(is_zlib(data));
    let mut scratch = Vec::with_capacity(1 << 16);
    loop {
        scratch.clear();
        let progress = step(&mut state, data, &mut scratch);
        let size = usize::try_from(state.total_out()).ok().filter(|size| *size <= most)?;
        if progress != Progress::More {
            return Some(size);
        }
    }
}

/// Unpacks deflated data up to `most` bytes; of damaged or broken off data, what comes before the damage.
/// `None` where it holds more.
fn inflate(data: &[u8], most: usize) -> Option<Unpacked<'static>> {
    let mut state = Decompress::new(is_zlib(data));
    let mut content = Vec::with_capacity(data.len().saturating_mul(4).clamp(64, most));
    loop {
        if content.len() == content.capacity() {
            content.reserve(content.len());
        }
        let progress = step(&mut state, data, &mut content);
        if content.len() > most {
            return None;
        }
        if progress != Progress::More {
            return Some(Unpacked { content: Cow::Owned(content), whole: progress == Progress::Whole });
        }
    }
}

/// How far a step of unpacking came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    More,
    Whole,
    Broken,
}

/// Unpacks as much as there is room for.
fn step(state: &mut Decompress, data: &[u8], out: &mut Vec<u8>) -> Progress {
    let before = (state.total_in(), state.total_out());
    let rest = usize::try_from(before.0).ok().and_then(|read| data.get(read..)).unwrap_or_default();
    match state.decompress_vec(rest, out, FlushDecompress::None) {
        Ok(Status::StreamEnd) => Progress::Whole,
        Ok(_) if (state.total_in(), state.total_out()) != before => Progress::More,
        _ => Progress::Broken,
    }
}

/// Whether data begins as zlib writes it; some programs leave its two bytes out.
fn is_zlib(data: &[u8]) -> bool {
    let [method, flags, ..] = data else { return false };
    method & 0x0f == 8 && u16::from_be_bytes([*method, *flags]).is_multiple_of(31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::DeflateEncoder, write::ZlibEncoder};
    use std::io::Write as _;

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
        packer.write_all(text).unwrap();
        packer.finish().unwrap()
    }

    #[test]
    fn data_is_unpacked_with_and_without_the_two_bytes_of_zlib() {
        let mut bare = DeflateEncoder::new(Vec::new(), Compression::best());
        bare.write_all(b"one two").unwrap();
        for data in [packed(b"one two"), bare.finish().unwrap()] {
            let unpacked = inflate(&data, 100).unwrap();
            assert_eq!((unpacked.content.as_ref(), unpacked.whole), (b"one two".as_slice(), true));
        }
    }

    #[test]
    fn data_that_grows_too_large_is_given_up() {
        let data = packed(&vec![b'a'; 1 << 20]);
        assert!(data.len() < 2000);
        assert_eq!((inflate(&data, 1 << 19), inflated_size(&data, 1 << 19)), (None, None));
        assert_eq!(inflated_size(&data, 1 << 20), Some(1 << 20));
        assert_eq!(inflate(&data, 1 << 20).map(|unpacked| unpacked.content.len()), Some(1 << 20));
    }

    #[test]
    fn of_broken_off_data_the_beginning_is_kept() {
        let text: Vec<u8> =
            (0..20_000_u32).flat_map(|number| (number * 7919 % 1000).to_string().into_bytes()).collect();
        let data = packed(&text);
        let unpacked = inflate(&data[..data.len() / 2], 1 << 20).unwrap();
        assert!(!unpacked.whole && unpacked.content.len() > 1000 && text.starts_with(&unpacked.content));
    }

    #[test]
    fn a_page_and_a_document_have_their_limits() {
        let mut limits = Limits::new();
        assert_eq!(limits.glyphs(SHOWN), Ok(()));
        assert_eq!(limits.glyphs(1), Err(Stop::Page));
        assert_eq!(limits.page(), Ok(()));
        assert_eq!(limits.glyphs(1), Ok(()));
        assert_eq!((0..OPERATORS).find_map(|_| limits.operator().err()), None);
        assert_eq!(limits.operator(), Err(Stop::Page));
        assert_eq!(limits.unpack(UNPACKED), Ok(()));
        assert_eq!(limits.unpack(1), Err(Stop::Document));
        assert_eq!((0..SHOWN_IN_ALL).find_map(|_| limits.page().and(limits.glyphs(1)).err()), Some(Stop::Document));
    }
}
