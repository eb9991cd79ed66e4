//! Writes PDFs: pages of set lines and ruled lines, as a word processor leaves them.
//!
//! The foot of a page comes first in its content, rules are thin filled rectangles, bullets are of a font of their own
//! whose codes mean nothing without its map, and every line is placed by its own matrix. Nothing is hyphenated and
//! nothing spread.
#![allow(dead_code)] // each test and example uses a part of it

pub mod plain;

use pdf_writer::types::{SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Filter, Finish as _, Name, Pdf, Rect, Ref, Str};
use std::collections::BTreeMap;
use std::io::Write as _;

/// An A4 page, in points.
pub const PAGE: (f32, f32) = (595.0, 842.0);

/// How heavy type is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    Regular,
    Bold,
}

/// A line of text; `y` counts down from the top of the page to its baseline.
#[derive(Clone, Debug)]
pub struct Set {
    pub x: f32,
    pub y: f32,
    pub size: f32,
    pub face: Face,
    pub text: String,
}

/// A page: what is drawn first, what follows, and rules as left, top, right, bottom.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub feet: Vec<Set>,
    pub lines: Vec<Set>,
    pub rules: Vec<[f32; 4]>,
}

/// Widths of Helvetica from the space to the tilde, in thousandths of an em.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];

/// The width of every other letter here.
const OTHER: u16 = 556;

/// How wide a text is.
pub fn width(text: &str, size: f32) -> f32 {
    let of = |c: char| (c as usize).checked_sub(32).and_then(|at| WIDTHS.get(at)).copied().unwrap_or(OTHER);
    text.chars().map(|c| f32::from(of(c))).sum::<f32>() / 1000.0 * size
}

/// The lines of a text in a column.
pub fn wrap(text: &str, size: f32, column: f32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().unwrap();
        let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if line.is_empty() || width(&joined, size) <= column {
            *line = joined;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// The PDF of some pages.
pub fn bind(sheets: &[Sheet]) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let mut next = 0;
    let mut id = || {
        next += 1;
        Ref::new(next)
    };
    let (catalog, tree, resources) = (id(), id(), id());
    let symbols = Symbols::of(sheets);
    pdf.catalog(catalog).pages(tree);
    let kids: Vec<(Ref, Ref)> = sheets.iter().map(|_| (id(), id())).collect();
    pdf.pages(tree).kids(kids.iter().map(|(page, _)| *page)).count(i32::try_from(kids.len()).unwrap());
    for (sheet, (page, content)) in sheets.iter().zip(&kids) {
        let mut written = pdf.page(*page);
        written.parent(tree).media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1)).contents(*content);
        written.pair(Name(b"Resources"), resources);
        written.finish();
        pdf.stream(*content, &packed(&drawn(sheet, &symbols))).filter(Filter::FlateDecode);
    }
    let (regular, bold, marks) = (id(), id(), id());
    let mut fonts = pdf.indirect(resources).dict();
    fonts.insert(Name(b"Font")).dict().pairs([(Name(b"R"), regular), (Name(b"B"), bold), (Name(b"S"), marks)]);
    fonts.finish();
    text_font(&mut pdf, regular, b"Helvetica");
    text_font(&mut pdf, bold, b"Helvetica-Bold");
    symbols.write(&mut pdf, marks, id());
    pdf.finish()
}

fn packed(content: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(content).unwrap();
    packer.finish().unwrap()
}

fn drawn(sheet: &Sheet, symbols: &Symbols) -> Vec<u8> {
    let mut content = Content::new();
    for line in sheet.feet.iter().chain(&sheet.lines) {
        show(&mut content, line, symbols);
    }
    for [left, top, right, bottom] in &sheet.rules {
        content.rect(*left, PAGE.1 - bottom, right - left, bottom - top).fill_nonzero();
    }
    content.finish().to_vec()
}

fn show(content: &mut Content, line: &Set, symbols: &Symbols) {
    let mut x = line.x;
    for piece in pieces(&line.text) {
        let font = match (plain_bytes(&piece), line.face) {
            (None, _) => Name(b"S"),
            (_, Face::Bold) => Name(b"B"),
            (_, Face::Regular) => Name(b"R"),
        };
        let bytes = plain_bytes(&piece).unwrap_or_else(|| symbols.codes(&piece));
        content.begin_text().set_font(font, line.size).set_text_matrix([1.0, 0.0, 0.0, 1.0, x, PAGE.1 - line.y]);
        content.show(Str(&bytes)).end_text();
        x += width(&piece, line.size);
    }
}

/// The bytes of a text that Windows-1252 has all characters of.
fn plain_bytes(text: &str) -> Option<Vec<u8>> {
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
    (!lost).then(|| bytes.into_owned())
}

/// A text cut where letters and symbols meet.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<(bool, String)> = Vec::new();
    for c in text.chars() {
        let plain = plain_bytes(c.encode_utf8(&mut [0; 4])).is_some();
        match pieces.last_mut() {
            Some((last, piece)) if *last == plain => piece.push(c),
            _ => pieces.push((plain, c.to_string())),
        }
    }
    pieces.into_iter().map(|(_, piece)| piece).collect()
}

fn text_font(pdf: &mut Pdf, id: Ref, name: &[u8]) {
    let mut font = pdf.type1_font(id);
    font.base_font(Name(name)).encoding_predefined(Name(b"WinAnsiEncoding"));
    font.first_char(32).last_char(255);
    let others = std::iter::repeat_n(OTHER, 256 - 32 - WIDTHS.len());
    font.widths(WIDTHS.into_iter().chain(others).map(f32::from));
}

/// Characters of a font that has them in the order of their first use, all with the glyph of a square: its map alone
/// says what they are.
struct Symbols(BTreeMap<char, u8>);

impl Symbols {
    fn of(sheets: &[Sheet]) -> Self {
        let mut codes = BTreeMap::new();
        for c in
            sheets.iter().flat_map(|sheet| sheet.feet.iter().chain(&sheet.lines)).flat_map(|line| line.text.chars())
        {
            if plain_bytes(c.encode_utf8(&mut [0; 4])).is_none() {
                let next = u8::try_from(codes.len() + 33).unwrap();
                codes.entry(c).or_insert(next);
            }
        }
        Self(codes)
    }

    fn codes(&self, text: &str) -> Vec<u8> {
        text.chars().map(|c| self.0[&c]).collect()
    }

    fn write(&self, pdf: &mut Pdf, font: Ref, map: Ref) {
        const SQUARE: Name<'static> = Name(b"a73");
        let codes = 33..=32 + u8::try_from(self.0.len().max(1)).unwrap();
        let mut symbols = pdf.type1_font(font);
        symbols.base_font(Name(b"ZapfDingbats")).first_char(*codes.start()).last_char(*codes.end()).to_unicode(map);
        symbols.widths(codes.clone().map(|_| f32::from(OTHER)));
        symbols.encoding_custom().differences().consecutive(*codes.start(), codes.map(|_| SQUARE));
        symbols.finish();
        let system = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"UCS"), supplement: 0 };
        let mut cmap = UnicodeCmap::<u8>::new(Name(b"Symbols"), system);
        self.0.iter().for_each(|(c, code)| cmap.pair(*code, *c));
        pdf.cmap(map, &cmap.finish());
    }
}

/// Four thin rectangles around a cell.
pub fn frame(rules: &mut Vec<[f32; 4]>, [left, top, right, bottom]: [f32; 4]) {
    const THICK: f32 = 0.5;
    rules.extend([
        [left, top, right, top + THICK],
        [left, bottom, right, bottom + THICK],
        [left, top, left + THICK, bottom],
        [right, top, right + THICK, bottom],
    ]);
}
