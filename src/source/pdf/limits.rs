//! How much work a document may ask for, so that one that was damaged, or written to hurt, ends in a line.

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::Filter;
use hayro_syntax::object::{Dict, Object, Stream};
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
const SHOWN: usize = 1_000_000;

/// Bytes that one stream may hold unpacked.
const STREAM: usize = 1 << 26;

/// Bytes that all streams together may hold unpacked.
const UNPACKED: usize = 1 << 28;

/// How long a document may take. Work is counted above, so that the same file gives the same answer on every
/// machine; the clock is there for work that nobody has thought of.
const TIME: Duration = Duration::from_secs(6);

/// How many operators pass between two looks at the clock.
const TICK: u32 = 256;

/// By how much each filter can make data grow.
const GROWTH: usize = 1032;

/// What is left of the work.
pub(super) struct Limits {
    operators: u32,
    shown: usize,
    unpacked: usize,
    until: Option<Instant>,
}

impl Limits {
    /// All of it, from now on.
    pub(super) fn new() -> Self {
        Self { operators: 0, shown: 0, unpacked: 0, until: Instant::now().checked_add(TIME) }
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
        if self.operators % TICK == 0 {
            self.time()?;
        }
        if self.operators > OPERATORS { Err(Stop::Page) } else { Ok(()) }
    }

    /// Counts the bytes of a string that is shown.
    ///
    /// # Errors
    /// Where the page shows too many.
    pub(super) fn glyphs(&mut self, count: usize) -> Result<(), Stop> {
        self.shown += count;
        if self.shown > SHOWN { Err(Stop::Page) } else { Ok(()) }
    }

    /// The content of a stream, as far as it can be unpacked; `None` where it holds an image or grows too large.
    ///
    /// # Errors
    /// Where the streams of the document are too large together.
    pub(super) fn decoded<'a>(&mut self, stream: &Stream<'a>) -> Result<Option<Cow<'a, [u8]>>, Stop> {
        let raw = stream.raw_data();
        let content = match stream.filters()[..] {
            [] => Some(raw),
            [Filter::FlateDecode] if !has_parameters(stream) => inflate(&raw, STREAM).map(Cow::Owned),
            _ if is_small(stream, &raw) => stream.decoded_data().ok(),
            _ => None,
        };
        self.unpack(content.as_ref().map_or(0, |content| content.len()))?;
        Ok(content)
    }

    /// Whether a stream that the font loader will unpack stays small.
    ///
    /// # Errors
    /// Where the streams of the document are too large together.
    pub(super) fn fits(&mut self, stream: &Stream<'_>) -> Result<bool, Stop> {
        let raw = stream.raw_data();
        if is_small(stream, &raw) {
            return Ok(true);
        }
        let size = match stream.filters()[..] {
            [] => Some(raw.len()),
            [Filter::FlateDecode] => inflate(&raw, STREAM).map(|content| content.len()),
            _ => None,
        };
        self.unpack(size.unwrap_or_default())?;
        Ok(size.is_some())
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
    stream.dict().get::<Object<'_>>(b"DecodeParms").is_some() || stream.dict().get::<Dict<'_>>(b"DP").is_some()
}

/// Whether the content stays small whatever it is: each filter of the chain may multiply its size.
fn is_small(stream: &Stream<'_>, raw: &[u8]) -> bool {
    let grown = stream.filters().iter().try_fold(raw.len(), |size, _| size.checked_mul(GROWTH));
    grown.is_some_and(|size| size <= STREAM)
}

/// Unpacks deflated data up to `most` bytes; of damaged or broken off data, what comes before the damage.
/// `None` where it holds more.
fn inflate(data: &[u8], most: usize) -> Option<Vec<u8>> {
    const STEP: usize = 1 << 14;
    let mut state = Decompress::new(is_zlib(data));
    let mut content = Vec::with_capacity(data.len().saturating_mul(4).min(most));
    loop {
        if content.len() == content.capacity() {
            content.reserve(STEP.max(content.len()));
        }
        let (read, written) = (state.total_in(), state.total_out());
        let rest = data.get(usize::try_from(read).ok()?..).unwrap_or_default();
        let status = state.decompress_vec(rest, &mut content, FlushDecompress::None);
        let stands = (state.total_in(), state.total_out()) == (read, written);
        match status {
            _ if content.len() > most => return None,
            Ok(Status::Ok | Status::BufError) if !stands => {}
            _ => return Some(content),
        }
    }
}

/// Whether data begins as zlib writes it; some programs leave its two bytes out.
fn is_zlib(data: &[u8]) -> bool {
    matches!(data, [method, flags, ..] if method & 0x0f == 8 && (u16::from(*method) << 8 | u16::from(*flags)) % 31 == 0)
}
