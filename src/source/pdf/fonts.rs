//! Fonts: which characters a code of a string stands for, and how wide it is.

use super::limits::{Limits, Stop};
use super::whole_files::is_sound;
use hayro_font::hayro_cmap::BfString;
use hayro_font::{CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn, StandardFont};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, ObjRef};
use hayro_syntax::page::Resources;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

/// Stands for a glyph of which the font does not say which character it is.
pub(super) const UNNAMED: &str = "\u{fffd}";

/// The fonts of one document, and what else all its pages share.
pub(super) struct Fonts<'a> {
    cache: FontCache<'a>,
    faces: HashMap<ObjRef, Option<Rc<Face<'a>>>>,
    resolver: FontResolverFn,
    cmaps: CMapResolverFn,
    off: HashSet<ObjRef>,
}

/// A font as text needs it.
pub(super) struct Face<'a> {
    font: Font<'a>,
    /// How heavy it is.
    pub(super) weight: Weight,
    origin: Origin,
    glyphs: RefCell<Glyphs>,
}

/// Glyphs by their codes, of one byte and of two.
#[derive(Default)]
struct Glyphs {
    short: Vec<Option<Rc<Glyph>>>,
    long: Vec<Option<Rc<Glyph>>>,
}

/// Where a font comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    /// The document.
    Own,
    /// Nowhere in the document: its own is lost.
    Substitute,
}

/// How heavy type is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Weight {
    #[default]
    Regular,
    Bold,
}

/// What one code of a string shows.
pub(super) struct Glyph {
    /// The characters; [`UNNAMED`] where the font does not say which.
    pub(super) text: Box<str>,
    /// The width in ems.
    pub(super) advance: f64,
    /// Whether it is the code that word spacing widens.
    pub(super) is_space: bool,
}

impl<'a> Fonts<'a> {
    /// No font yet, and the layers that the document switches off.
    pub(super) fn new(pdf: &'a Pdf) -> Self {
        Self {
            cache: FontCache::new(),
            faces: HashMap::new(),
            resolver: Arc::new(|query| match query {
                FontQuery::Standard(font) => Some(font.get_font_data()),
                FontQuery::Fallback(font) => Some(font.pick_standard_font().get_font_data()),
            }),
            // Predefined maps are for Chinese, Japanese and Korean.
            cmaps: Arc::new(|_| None),
            off: switched_off(pdf),
        }
    }

    /// Whether a layer is switched off.
    pub(super) fn is_off(&self, layer: ObjRef) -> bool {
        self.off.contains(&layer)
    }

    /// The font of that name, or where it cannot be used, one in its place.
    ///
    /// # Errors
    /// Where the fonts are larger than any report needs.
    pub(super) fn face(
        &mut self,
        name: &Name<'_>,
        resources: &Resources<'a>,
        limits: &mut Limits,
    ) -> Result<Option<Rc<Face<'a>>>, Stop> {
        let id = resources.fonts.get_ref(name);
        if let Some(face) = id.and_then(|id| self.faces.get(&id)) {
            return Ok(face.clone());
        }
        let own = match resources.get_font(name) {
            Some(dict) if is_sound(&dict, limits)? => self.load(&dict),
            _ => None,
        };
        let face = own.or_else(|| self.substitute());
        if let Some(id) = id {
            self.faces.insert(id, face.clone());
        }
        Ok(face)
    }

    fn load(&self, dict: &Dict<'a>) -> Option<Rc<Face<'a>>> {
        let font = self.cache.font(dict, &self.resolver, &self.cmaps)?;
        Some(Rc::new(Face { font, weight: weight(dict), origin: Origin::Own, glyphs: RefCell::default() }))
    }

    /// What viewers take for a font that is missing.
    fn substitute(&self) -> Option<Rc<Face<'a>>> {
        let font = self.cache.standard_font(StandardFont::Helvetica, &self.resolver)?;
        let (weight, origin) = (Weight::Regular, Origin::Substitute);
        Some(Rc::new(Face { font, weight, origin, glyphs: RefCell::default() }))
    }
}

/// The layers that are off when the document is opened.
fn switched_off(pdf: &Pdf) -> HashSet<ObjRef> {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let layers = catalog.and_then(|catalog| catalog.get::<Dict<'_>>(b"OCProperties"));
    let off = layers.and_then(|layers| layers.get::<Dict<'_>>(b"D")?.get::<Array<'_>>(b"OFF"));
    off.map(|off| off.raw_iter().filter_map(|layer| layer.as_obj_ref()).collect()).unwrap_or_default()
}

/// Word and InDesign write the weight into the name.
fn weight(dict: &Dict<'_>) -> Weight {
    const HEAVY: [&str; 4] = ["bold", "black", "heavy", "semibold"];
    let name = dict.get::<Name<'_>>(b"BaseFont").map(|name| name.as_str().to_ascii_lowercase()).unwrap_or_default();
    if HEAVY.iter().any(|heavy| name.contains(heavy)) { Weight::Bold } else { Weight::Regular }
}

impl Face<'_> {
    /// Whether the codes of a string can be told: those of a lost font only where they look like letters.
    pub(super) fn can_read(&self, bytes: &[u8]) -> bool {
        self.origin == Origin::Own || bytes.iter().all(|byte| matches!(byte, b' '..=b'~'))
    }

    /// The first glyph of a string, and how many of its bytes are the code.
    pub(super) fn next(&self, bytes: &[u8]) -> (Rc<Glyph>, usize) {
        let (code, length) = self.font.read_code(bytes, 0);
        let known = &mut *self.glyphs.borrow_mut();
        let table = match length {
            1 => &mut known.short,
            2 => &mut known.long,
            _ => return (Rc::new(self.glyph(code, length)), length.max(1)),
        };
        let at = usize::try_from(code).unwrap_or_default();
        if table.len() <= at {
            table.resize(at + 1, None);
        }
        let glyph = table[at].get_or_insert_with(|| Rc::new(self.glyph(code, length)));
        (Rc::clone(glyph), length)
    }

    fn glyph(&self, code: u32, length: usize) -> Glyph {
        let shown = match self.font.glyph(self.font.map_code(code), code) {
            FontGlyph::Outline(glyph) => glyph.as_unicode(),
            FontGlyph::Type3(glyph) => glyph.as_unicode(),
        };
        Glyph {
            text: shown.map_or_else(|| UNNAMED.to_owned(), characters).into(),
            advance: self.font.code_advance(code).x / 1000.0,
            is_space: code == 32 && length == 1,
        }
    }
}

/// Characters as a text may have them: no line breaks or tabs of their own, and ligatures as their letters.
fn characters(shown: BfString) -> String {
    let shown = match shown {
        BfString::Char(c) => c.to_string(),
        BfString::String(text) => text,
    };
    let mut text = String::with_capacity(shown.len());
    for c in shown.chars() {
        match LIGATURES.iter().find(|(ligature, _)| *ligature == c) {
            Some((_, letters)) => text.push_str(letters),
            None if c == '\0' => {}
            None if c.is_ascii_control() || matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}') => text.push(' '),
            None => text.push(c),
        }
    }
    text
}

/// Glyphs that are several letters; and the soft hyphen, which is a hyphen where it is shown.
const LIGATURES: [(char, &str); 8] = [
    ('\u{fb00}', "ff"),
    ('\u{fb01}', "fi"),
    ('\u{fb02}', "fl"),
    ('\u{fb03}', "ffi"),
    ('\u{fb04}', "ffl"),
    ('\u{fb05}', "st"),
    ('\u{fb06}', "st"),
    ('\u{ad}', "-"),
];
