//! Bullet glyphs, as extractors and scans give them.

/// Glyphs that open a list item wherever a line begins with them.
///
/// Counted over the collection: U+F06E and U+F02D are Wingdings' and Symbol's private use (6,533
/// lines), U+25FC, U+25AA and U+2022 Word's own (3,746); the rest occur in a few reports each.
/// U+0083 is what the joint area review of 2009 has; U+0336 lies over nothing in Cornwall 2019.
const GLYPHS: [char; 26] = [
    '\u{f06e}', '\u{f02d}', '\u{f0a7}', '\u{f0be}', '\u{f0b7}', '\u{f03c}', '\u{f0d8}', '\u{f0fc}', '\u{25fc}',
    '\u{25aa}', '\u{25a0}', '\u{25ab}', '\u{25cf}', '\u{25cb}', '\u{25e6}', '\u{25fe}', '\u{2022}', '\u{2023}',
    '\u{2043}', '\u{23af}', '\u{2500}', '\u{2015}', '\u{2212}', '\u{336}', '\u{83}', '\u{b7}',
];

/// Dashes and stars, and the mark for an unreadable character: bullets only where white space or nothing follows.
const DASHES: [char; 6] = ['-', '\u{2013}', '\u{2014}', '\u{ad}', '*', '\u{fffd}'];

/// What a scan makes of a square bullet, before a capital letter: seen in eleven reports read by OCR.
const SCANNED: [&str; 12] = ["m@ ", "m™ ", "™@ ", "™ ", "@ ", "m ", "B ", "= ", "® ", "« ", "¢ ", "™m "];

/// A bullet at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bullet {
    /// Which glyph: lists tell their own items from sub-items by it.
    pub glyph: char,
    /// Bytes up to the text behind it.
    pub len: usize,
}

/// Whether a character opens a list item wherever a line begins with it.
pub fn is_glyph(c: char) -> bool {
    GLYPHS.contains(&c)
}

/// The bullet that `content` (a line without its outer white space) begins with.
pub fn leading(content: &str) -> Option<Bullet> {
    let glyph = content.chars().next()?;
    let rest = &content[glyph.len_utf8()..];
    let opens = if GLYPHS.contains(&glyph) {
        true
    } else if DASHES.contains(&glyph) {
        rest.is_empty() || rest.starts_with(char::is_whitespace)
    } else {
        return scanned(content);
    };
    opens.then(|| Bullet { glyph, len: content.len() - rest.trim_start().len() })
}

impl Bullet {
    /// Whether the glyph may be a dash in the middle of a sentence just as well.
    pub fn is_dash(&self) -> bool {
        DASHES.contains(&self.glyph)
    }
}

/// Whether this letter may be a bullet that was scanned.
pub const fn may_be_scanned(first: u8) -> bool {
    let mut at = 0;
    while at < SCANNED.len() {
        if SCANNED[at].as_bytes()[0] == first {
            return true;
        }
        at += 1;
    }
    false
}

fn scanned(content: &str) -> Option<Bullet> {
    let mark = SCANNED.iter().find(|mark| content.starts_with(**mark))?;
    let rest = content[mark.len()..].trim_start();
    rest.starts_with(char::is_uppercase).then(|| Bullet { glyph: '@', len: content.len() - rest.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_needs_a_space_and_a_scanned_mark_a_capital() {
        assert_eq!(leading("- visits").map(|b| b.len), Some(2));
        assert_eq!(leading("-visits"), None);
        assert_eq!(leading("m Consistency of visits").map(|b| b.len), Some(2));
        assert_eq!(leading("m and then"), None);
        assert_eq!(leading("\u{25fc}Visits").map(|b| b.len), Some(3));
        assert_eq!(leading("\u{f06e}").map(|b| b.len), Some(3));
    }
}
