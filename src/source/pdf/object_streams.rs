//! Streams that hold the objects of a file: the PDF library unpacks them whole before anybody can ask how large they are,
//! so they are looked at first.

use super::limits::{GROWTH, inflated_size};
use memchr::memmem;

/// Bytes that the objects of a file may hold unpacked, all together.
const MOST: usize = 1 << 27;

/// What the dictionary of such a stream has: its type, keys that it needs, or a name written in numbers, which may be
/// any of these.
const SIGNS: [&[u8]; 8] = [b"ObjStm", b"XRef", b"/First", b"/W[", b"/W ", b"/W\n", b"/W\r", b"#"];

/// How far before its stream a dictionary is looked for.
const DICTIONARY: usize = 2048;

/// Whether the objects of a file stay small enough to be unpacked.
pub(super) fn is_bearable(bytes: &[u8]) -> bool {
    let packed: Vec<Packed<'_>> = streams(bytes).collect();
    if packed.iter().map(Packed::at_most).fold(0, usize::saturating_add) <= MOST {
        return true;
    }
    let mut sizes =
        packed.iter().map(|stream| if stream.filters > 1 { None } else { inflated_size(stream.data, MOST) });
    sizes.try_fold(0_usize, |all, size| Some(all.saturating_add(size?))).is_some_and(|all| all <= MOST)
}

/// A stream that the library may take for one that holds objects.
struct Packed<'a> {
    data: &'a [u8],
    filters: usize,
}

impl Packed<'_> {
    /// How many bytes it can hold at most.
    fn at_most(&self) -> usize {
        (0..self.filters).fold(self.data.len(), |size, _| size.saturating_mul(GROWTH))
    }
}

fn streams(bytes: &[u8]) -> impl Iterator<Item = Packed<'_>> {
    let mut end = 0;
    let begins = memmem::find_iter(bytes, b"stream").filter(|at| !bytes[..*at].ends_with(b"end"));
    begins.filter_map(move |at| {
        let before = &bytes[at.saturating_sub(DICTIONARY).max(end.min(at))..at];
        let dictionary = memmem::rfind(before, b" obj").map_or(before, |object| &before[object..]);
        let has = |sign: &&[u8]| memmem::find(dictionary, sign).is_some();
        if !SIGNS.iter().any(has) {
            return None;
        }
        let data = bytes[at + b"stream".len()..].trim_ascii_start();
        let length = memmem::find(data, b"endstream").unwrap_or(data.len());
        end = at + length;
        Some(Packed { data: &data[..length], filters: filters(dictionary) })
    })
}

/// How many filters a stream has: none, one, or a list of them; a list that stands elsewhere counts as several.
fn filters(dictionary: &[u8]) -> usize {
    const SEVERAL: usize = 2;
    let Some(at) = memmem::find(dictionary, b"/Filter") else { return 0 };
    match dictionary[at + b"/Filter".len()..].trim_ascii_start() {
        [b'/', ..] => 1,
        [b'[', list @ ..] => list.iter().take_while(|byte| **byte != b']').filter(|byte| **byte == b'/').count(),
        _ => SEVERAL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::ZlibEncoder};
    use std::io::Write as _;

    fn objects(dictionary: &str, content: &[u8]) -> Vec<u8> {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
        packer.write_all(content).unwrap();
        let data = packer.finish().unwrap();
        [b"5 0 obj\n<<", dictionary.as_bytes(), b">>\nstream\r\n", &data, b"\nendstream\nendobj\n"].concat()
    }

    #[test]
    fn objects_that_unpack_to_much_are_found_whatever_they_are_called() {
        let content = vec![b' '; MOST + 1];
        for dictionary in ["/Type/ObjStm/Filter/FlateDecode", "/First 9/Filter /Fl", "/W[1 2 1]/Filter[/FlateDecode]"] {
            assert!(!is_bearable(&objects(dictionary, &content)), "{dictionary}");
        }
        assert!(is_bearable(&objects("/Type/ObjStm/Filter/FlateDecode", &content[..MOST / 2])));
        assert!(!is_bearable(&objects("/Type/ObjStm/Filter/FlateDecode", &content[..MOST / 2 + 1]).repeat(2)));
    }

    #[test]
    fn an_image_is_no_object() {
        let image = objects("/Subtype/Image/Width 9/Filter/FlateDecode", &vec![b' '; MOST + 1]);
        assert_eq!(streams(&image).count(), 0);
    }

    #[test]
    fn filters_are_counted() {
        let dictionaries = ["/N 1", "/Filter/Fl/DecodeParms<<>>", "/Filter [/A85 /Fl]", "/Filter 9 0 R"];
        assert_eq!(dictionaries.map(|dictionary| filters(dictionary.as_bytes())), [0, 1, 2, 2]);
    }
}
