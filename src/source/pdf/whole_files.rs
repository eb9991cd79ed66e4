//! Whether a font can be loaded without asking for more memory than a font ever needs.
//!
//! A font says in numbers how long its tables are. A damaged number, or one that was written to hurt, would make
//! tables of gigabytes, so the numbers are looked at before the font is loaded.

use super::limits::{Limits, Stop};
use hayro_syntax::object::{Array, Dict, Object, Stream};

/// Streams that loading a font unpacks, and how many bytes each may hold: maps of codes are short, since a font has
/// few thousand glyphs; a whole font for Chinese has ten million bytes.
const FONT_STREAMS: [(&str, usize); 2] = [("ToUnicode", 1 << 21), ("Encoding", 1 << 21)];
const DESCENDANT_STREAMS: [(&str, usize); 1] = [("CIDToGIDMap", 1 << 21)];
const DESCRIPTOR_STREAMS: [(&str, usize); 3] = [("FontFile", 1 << 24), ("FontFile2", 1 << 24), ("FontFile3", 1 << 24)];

/// One more than the highest code.
const CODES: i64 = 0x1_0000;

/// How many widths a table may state.
const WIDTHS: i64 = 0x4_0000;

/// Whether the numbers of a font are possible and its streams small enough.
///
/// # Errors
/// Where the fonts of the document are too large together.
pub(super) fn is_sound(font: &Dict<'_>, limits: &mut Limits) -> Result<bool, Stop> {
    let codes = ["FirstChar", "LastChar"].map(|key| font.get::<i64>(key).unwrap_or_default());
    let possible = codes.iter().all(|code| (0..CODES).contains(code));
    if !possible || !all_fit(font, &FONT_STREAMS, limits)? || !descriptor_fits(font, limits)? {
        return Ok(false);
    }
    let descendants = font.get::<Array<'_>>(b"DescendantFonts");
    match descendants.and_then(|fonts| fonts.iter::<Dict<'_>>().next()) {
        Some(descendant) => is_sound_descendant(&descendant, limits),
        None => Ok(true),
    }
}

fn is_sound_descendant(font: &Dict<'_>, limits: &mut Limits) -> Result<bool, Stop> {
    let tables = [("W", 3), ("W2", 5)];
    let possible =
        tables.iter().all(|(key, row)| font.get::<Array<'_>>(key).is_none_or(|table| is_possible(&table, *row)));
    Ok(possible && all_fit(font, &DESCENDANT_STREAMS, limits)? && descriptor_fits(font, limits)?)
}

fn descriptor_fits(font: &Dict<'_>, limits: &mut Limits) -> Result<bool, Stop> {
    font.get::<Dict<'_>>(b"FontDescriptor").map_or(Ok(true), |found| all_fit(&found, &DESCRIPTOR_STREAMS, limits))
}

fn all_fit(dict: &Dict<'_>, streams: &[(&str, usize)], limits: &mut Limits) -> Result<bool, Stop> {
    for (key, most) in streams {
        if let Some(stream) = dict.get::<Stream<'_>>(key)
            && !limits.fits(&stream, *most)?
        {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether a table of widths states no more of them than a font can have: `first [w …]` lists some,
/// `first last w` a whole range.
fn is_possible(table: &Array<'_>, row: usize) -> bool {
    let mut stated = 0;
    let mut numbers: Vec<i64> = Vec::new();
    for entry in table.iter::<Object<'_>>() {
        match entry {
            Object::Number(number) => numbers.push(number.as_i64()),
            _ => numbers.clear(),
        }
        if let [first, last, ..] = numbers[..]
            && numbers.len() == row
        {
            stated += last.saturating_sub(first).max(0);
            numbers.clear();
        }
    }
    stated <= WIDTHS
}
