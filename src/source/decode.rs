//! Bytes to text, whatever the encoding: never fails, and counts what it had to replace.

use crate::text::span::Span;
use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// A document as text.
#[derive(Debug)]
pub(crate) struct Decoded<'a> {
    /// The text without a byte order mark.
    pub(crate) text: Cow<'a, str>,
    /// The name of the encoding it was read in, as the WHATWG writes it.
    pub(crate) encoding: &'static str,
    /// Where in `text` the replacement characters stand that were put for what could not be read.
    pub(crate) replaced: Vec<Span>,
}

impl Decoded<'_> {
    /// Whether there is nothing to read: white space and NUL alone.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.chars().all(|c| c.is_whitespace() || c == '\0' || c == '\u{feff}')
    }
}

/// Reads `bytes` in the encoding that its byte order mark names, or else in the one that fits.
///
/// UTF-16 without a mark is known by its zero bytes, UTF-8 by being valid or nearly so; anything else
/// is Windows-1252, in which every text of a British council that is not Unicode was written.
pub(crate) fn decode(bytes: &[u8]) -> Decoded<'_> {
    match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => decode_as(encoding, &bytes[mark..]),
        None => decode_as(guess(bytes), bytes),
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    guess_utf16(bytes).unwrap_or_else(|| if is_mostly_utf8(bytes) { UTF_8 } else { WINDOWS_1252 })
}

/// How many bytes are looked at to tell UTF-16.
const SAMPLE: usize = 4096;

/// UTF-16 of English text has a zero in almost every pair of bytes, and always on the same side.
fn guess_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes[..bytes.len().min(SAMPLE)].chunks_exact(2);
    let all = pairs.len();
    let (mut first, mut second) = (0, 0);
    for pair in pairs {
        first += usize::from(pair[0] == 0 && pair[1] != 0);
        second += usize::from(pair[1] == 0 && pair[0] != 0);
    }
    // Half of the pairs on one side and hardly any on the other: binary files fail the second test.
    match () {
        () if second * 2 > all && first * 20 <= all => Some(UTF_16LE),
        () if first * 2 > all && second * 20 <= all => Some(UTF_16BE),
        () => None,
    }
}

/// Whether the bytes are UTF-8 but for a few: a file of which one byte was damaged is still UTF-8.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    if std::str::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad
}

fn decode_as<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Decoded<'a> {
    let valid = if encoding == UTF_8 { std::str::from_utf8(bytes).ok() } else { None };
    match valid {
        Some(text) => Decoded { text: Cow::Borrowed(text), encoding: encoding.name(), replaced: Vec::new() },
        None => decode_replacing(encoding, bytes),
    }
}

/// Decodes piece by piece, because only so the places of what had to be replaced are known.
fn decode_replacing(encoding: &'static Encoding, bytes: &[u8]) -> Decoded<'static> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let (mut text, mut replaced, mut rest) = (String::with_capacity(bytes.len()), Vec::new(), bytes);
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        rest = &rest[read..];
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => text.reserve(rest.len() + 16),
            DecoderResult::Malformed(..) => replaced.push(push_replacement(&mut text)),
        }
    }
    replace_undefined(&mut text, &mut replaced, encoding);
    Decoded { text: Cow::Owned(text), encoding: encoding.name(), replaced }
}

fn push_replacement(text: &mut String) -> Span {
    let start = text.len();
    text.push(char::REPLACEMENT_CHARACTER);
    Span::new(start, text.len())
}

/// Windows-1252 leaves five bytes undefined; the decoder makes control characters of them.
fn replace_undefined(text: &mut String, replaced: &mut Vec<Span>, encoding: &'static Encoding) {
    let undefined = |c| matches!(c, '\u{80}'..='\u{9f}');
    if encoding != WINDOWS_1252 || !text.contains(undefined) {
        return;
    }
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        if undefined(c) { replaced.push(push_replacement(&mut clean)) } else { clean.push(c) }
    }
    *text = clean;
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Children’s services\nOverall effectiveness: good\n";

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    fn assert_reads(bytes: &[u8], encoding: &str) {
        let decoded = decode(bytes);
        assert_eq!((decoded.text.as_ref(), decoded.encoding), (TEXT, encoding));
        assert!(decoded.replaced.is_empty());
    }

    #[test]
    fn utf8_is_borrowed_and_its_mark_left_out() {
        assert_reads(TEXT.as_bytes(), "UTF-8");
        assert!(matches!(decode(TEXT.as_bytes()).text, Cow::Borrowed(_)));
        assert_reads(&[b"\xef\xbb\xbf", TEXT.as_bytes()].concat(), "UTF-8");
    }

    #[test]
    fn utf16_is_read_with_and_without_a_mark() {
        assert_reads(&[b"\xff\xfe".to_vec(), utf16(TEXT, u16::to_le_bytes)].concat(), "UTF-16LE");
        assert_reads(&[b"\xfe\xff".to_vec(), utf16(TEXT, u16::to_be_bytes)].concat(), "UTF-16BE");
        assert_reads(&utf16(TEXT, u16::to_le_bytes), "UTF-16LE");
        assert_reads(&utf16(TEXT, u16::to_be_bytes), "UTF-16BE");
    }

    #[test]
    fn anything_else_is_windows_1252() {
        let bytes = [b"Children\x92s services\n".as_slice(), b"Overall effectiveness: good\n"].concat();
        assert_reads(&bytes, "windows-1252");
    }

    #[test]
    fn one_damaged_byte_leaves_utf8_what_it_is() {
        let bytes = [TEXT.as_bytes(), TEXT.as_bytes(), b"caf\xe9 x"].concat();
        let decoded = decode(&bytes);
        assert_eq!(decoded.encoding, "UTF-8");
        let [place] = decoded.replaced[..] else { panic!("{:?}", decoded.replaced) };
        assert_eq!(place.of(&decoded.text), Some("\u{fffd}"));
        assert!(decoded.text.ends_with("caf\u{fffd} x"));
    }

    #[test]
    fn bytes_that_windows_1252_leaves_undefined_are_replaced() {
        let decoded = decode(b"caf\xe9 \x81\x8d");
        assert_eq!((decoded.text.as_ref(), decoded.replaced.len()), ("café \u{fffd}\u{fffd}", 2));
    }

    #[test]
    fn an_odd_byte_at_the_end_of_utf16_is_replaced() {
        let bytes = [utf16(TEXT, u16::to_le_bytes), vec![b'x']].concat();
        let decoded = decode(&bytes);
        assert_eq!((decoded.encoding, decoded.replaced.len()), ("UTF-16LE", 1));
    }

    #[test]
    fn white_space_and_nul_are_no_text() {
        for blank in [b"".as_slice(), b" \r\n\x0c\t", b"\0\0\0\0", b"\xff\xfe\x20\x00", b"\xef\xbb\xbf"] {
            assert!(decode(blank).is_blank(), "{blank:?}");
        }
        assert!(!decode(b" x ").is_blank());
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_become_text_and_places_fit(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            let decoded = decode(&bytes);
            for place in &decoded.replaced {
                proptest::prop_assert_eq!(place.of(&decoded.text), Some("\u{fffd}"));
            }
        }
    }
}
