//! PDFs that lost something on their way, each in one of the ways in which files break.

use super::Seeded;

/// Breaks a copy.
type Way = fn(&mut Seeded, &[u8]) -> Vec<u8>;

/// What can happen to a PDF.
const WAYS: [(&str, Way); 9] = [
    ("cut off", |seeded, bytes| bytes[..seeded.below(bytes.len())].to_vec()),
    ("without its beginning", |seeded, bytes| bytes[seeded.below(bytes.len())..].to_vec()),
    ("with some bytes changed", |seeded, bytes| changed(seeded, bytes, 20)),
    ("with a byte in two hundred changed", |seeded, bytes| changed(seeded, bytes, bytes.len() / 200)),
    ("with numbers changed", numbers_changed),
    ("with a hole", hole),
    ("with a stretch twice", stretch_twice),
    ("without objects", without_objects),
    ("without pages", without_pages),
];

/// The document whole and `count` broken copies of it, each with what was done to it; the same ones for the same seed.
pub fn copies(bytes: &[u8], count: usize, seed: u64) -> Vec<(String, Vec<u8>)> {
    let mut seeded = Seeded::new(seed);
    let broken = (0..count).map(|turn| {
        let (way, apply) = WAYS[turn % WAYS.len()];
        (format!("{way}, turn {turn} of seed {seed}"), apply(&mut seeded, bytes))
    });
    std::iter::once(("whole".to_owned(), bytes.to_vec())).chain(broken).collect()
}

fn byte(seeded: &mut Seeded) -> u8 {
    u8::try_from(seeded.below(256)).unwrap_or_default()
}

fn changed(seeded: &mut Seeded, bytes: &[u8], count: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..count {
        let at = seeded.below(bytes.len());
        bytes[at] = byte(seeded);
    }
    bytes
}

/// Lengths, counts, offsets and references: what a reader believes.
fn numbers_changed(seeded: &mut Seeded, bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let digits: Vec<usize> = (1..bytes.len())
        .filter(|at| bytes[*at].is_ascii_digit() && matches!(bytes[at - 1], b' ' | b'[' | b'\n' | b'0'..=b'9'))
        .collect();
    for _ in 0..digits.len() / 50 + 5 {
        if let Some(at) = digits.get(seeded.below(digits.len())) {
            bytes[*at] = b"0123456789-"[seeded.below(11)];
        }
    }
    bytes
}

fn hole(seeded: &mut Seeded, bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let from = seeded.below(bytes.len());
    let to = (from + 1 + seeded.below(8192)).min(bytes.len());
    bytes[from..to].fill(0);
    bytes
}

fn stretch_twice(seeded: &mut Seeded, bytes: &[u8]) -> Vec<u8> {
    let from = seeded.below(bytes.len());
    let to = (from + 1 + seeded.below(20_000)).min(bytes.len());
    [&bytes[..to], &bytes[from..]].concat()
}

/// Blanks a few objects out, so that everything else keeps its place.
fn without_objects(seeded: &mut Seeded, bytes: &[u8]) -> Vec<u8> {
    blanked(seeded, bytes, b" obj", 5)
}

/// Blanks pages out where they can be seen; elsewhere the objects they are packed in.
fn without_pages(seeded: &mut Seeded, bytes: &[u8]) -> Vec<u8> {
    let seen = [b"/Type/Page/".as_slice(), b"/Type /Page\n", b"/Type /Page ", b"/ObjStm"];
    let mark = seen.into_iter().find(|mark| !places(bytes, mark).is_empty());
    blanked(seeded, bytes, mark.unwrap_or(b" obj"), 2)
}

/// Blanks out the objects that hold the mark, `count` of them.
fn blanked(seeded: &mut Seeded, bytes: &[u8], mark: &[u8], count: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let marks = places(&bytes, mark);
    for _ in 0..count {
        let Some(at) = marks.get(seeded.below(marks.len())) else { break };
        let from = bytes[..*at].windows(6).rposition(|window| window == b"endobj").map_or(0, |end| end + 6);
        let to = bytes[*at..].windows(6).position(|window| window == b"endobj").map_or(bytes.len(), |end| at + end);
        bytes[from..to].fill(b' ');
    }
    bytes
}

fn places(bytes: &[u8], mark: &[u8]) -> Vec<usize> {
    let windows = bytes.windows(mark.len()).enumerate();
    windows.filter(|(_, window)| *window == mark).map(|(at, _)| at).collect()
}
