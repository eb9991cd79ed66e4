//! A generated document set on pages: what the element is decides where it stands and how it looks.

use crate::generator::{Document, Element};
use crate::typeset::{Face, Set, Sheet, bind, frame, width, wrap};

const LEFT: f32 = 72.0;
const RIGHT: f32 = 523.0;
const TOP: f32 = 72.0;
/// Where the text of a page ends: below it is room for notes and the foot.
const BOTTOM: f32 = 700.0;
const FOOT: f32 = 790.0;
const SIZE: f32 = 12.0;
const LEADING: f32 = 1.2;
/// Where the second cell of a row begins.
const GRADES: f32 = 360.0;
const ACTIONS: f32 = 210.0;
const PAD: f32 = 5.0;

/// The PDF of a document.
pub fn typeset(document: &Document) -> Vec<u8> {
    let mut setter = Setter { document, sheets: vec![Sheet::default()], y: TOP, notes: Vec::new() };
    document.elements.iter().for_each(|element| setter.element(element));
    setter.end_page();
    bind(&setter.sheets)
}

struct Setter<'a> {
    document: &'a Document,
    sheets: Vec<Sheet>,
    y: f32,
    notes: Vec<String>,
}

impl Setter<'_> {
    fn element(&mut self, element: &Element) {
        let wide = RIGHT - LEFT;
        match element {
            Element::Title(text) => self.column(LEFT, &wrap(text, 20.0, wide * 0.8), 20.0, Face::Regular, 8.0),
            Element::Label(label, value) => {
                self.column(LEFT, &wrap(&format!("{label} {value}"), SIZE, wide), SIZE, Face::Regular, 6.0);
            }
            Element::Cells(label, value) => self.row(label, value, LEFT + 170.0, Ruled::No),
            Element::Row(label, grade) => self.row(label, grade, GRADES, Ruled::Yes),
            Element::Priority(left, right) => self.row(left, right, ACTIONS, Ruled::Yes),
            Element::Heading(text) => self.heading(text),
            Element::Prose(text) => self.column(LEFT, &wrap(text, SIZE, wide), SIZE, Face::Regular, 12.0),
            Element::Numbered(number, text) => self.marked(LEFT, &format!("{number}."), 28.0, text, 12.0),
            Element::Bullet(text) => self.marked(LEFT + 10.0, &self.document.look.glyph.to_string(), 18.0, text, 6.0),
            Element::SubBullet(text) => {
                self.marked(LEFT + 28.0, &self.document.look.sub_glyph.to_string(), 18.0, text, 6.0);
            }
            Element::Cell(text) => self.cell(text),
            Element::Footnote(mark, text) => self.notes.push(format!("{mark} {text}")),
            Element::Contents(entries) => self.contents(entries),
            Element::Block(lines) => self.column(LEFT, lines, SIZE, Face::Regular, 12.0),
            Element::NewPage => self.new_page(),
        }
    }

    fn heading(&mut self, text: &str) {
        self.y += 8.0;
        let lines = wrap(text, 14.0, RIGHT - LEFT);
        self.need((lines.len() as f32 + 3.0) * 14.0 * LEADING);
        self.column(LEFT, &lines, 14.0, Face::Bold, 8.0);
    }

    /// Lines under each other, then a gap.
    fn column(&mut self, x: f32, lines: &[String], size: f32, face: Face, gap: f32) {
        for line in lines {
            self.need(size * LEADING);
            self.put(x, self.y, size, face, line);
            self.y += size * LEADING;
        }
        self.y += gap;
    }

    /// A text beside its number or bullet.
    fn marked(&mut self, x: f32, mark: &str, hang: f32, text: &str, gap: f32) {
        self.need(2.0 * SIZE * LEADING);
        self.put(x, self.y, SIZE, Face::Regular, mark);
        self.column(x + hang, &wrap(text, SIZE, RIGHT - x - hang), SIZE, Face::Regular, gap);
    }

    /// Two cells side by side, the shorter one in the middle.
    fn row(&mut self, left: &str, right: &str, second: f32, ruled: Ruled) {
        let wide = match self.document.look.grade_width {
            narrow if second == GRADES && narrow < 20 => 70.0,
            _ => RIGHT - second,
        };
        let cells =
            [(LEFT, wrap(left, SIZE, second - LEFT - 2.0 * PAD)), (second, wrap(right, SIZE, wide - 2.0 * PAD))];
        let most = cells.iter().map(|(_, lines)| lines.len()).max().unwrap_or_default() as f32;
        let high = most * SIZE * LEADING + 2.0 * PAD;
        self.need(high);
        for (x, lines) in &cells {
            let above = (most - lines.len() as f32) / 2.0;
            for (at, line) in lines.iter().enumerate() {
                self.put(x + PAD, self.y + (above + at as f32) * SIZE * LEADING, SIZE, Face::Regular, line);
            }
        }
        if ruled == Ruled::Yes {
            let (top, bottom) = (self.y - SIZE - 1.0, self.y - SIZE - 1.0 + high);
            let rules = &mut self.sheets.last_mut().unwrap().rules;
            frame(rules, [LEFT, top, second, bottom]);
            frame(rules, [second, top, RIGHT, bottom]);
        }
        self.y += high;
    }

    /// A row of one cell, which a page may part.
    fn cell(&mut self, text: &str) {
        let top = self.y - SIZE - 1.0;
        let sheet = self.sheets.len();
        self.column(LEFT + PAD, &wrap(text, SIZE, RIGHT - LEFT - 2.0 * PAD), SIZE, Face::Regular, 2.0 * PAD);
        let top = if self.sheets.len() == sheet { top } else { TOP - SIZE - 1.0 };
        let bottom = self.y - SIZE - 1.0;
        frame(&mut self.sheets.last_mut().unwrap().rules, [LEFT, top, RIGHT, bottom]);
    }

    fn contents(&mut self, entries: &[(String, u32)]) {
        for (title, page) in entries {
            let lines = wrap(title, SIZE, 380.0);
            self.need(lines.len() as f32 * SIZE * LEADING);
            let last = self.y + (lines.len() as f32 - 1.0) * SIZE * LEADING;
            self.column(LEFT, &lines, SIZE, Face::Regular, 6.0);
            let page = page.to_string();
            self.put(RIGHT - width(&page, SIZE), last, SIZE, Face::Regular, &page);
        }
        self.new_page();
    }

    fn put(&mut self, x: f32, y: f32, size: f32, face: Face, text: &str) {
        self.sheets.last_mut().unwrap().lines.push(Set { x, y, size, face, text: text.to_owned() });
    }

    fn need(&mut self, high: f32) {
        if self.y + high > BOTTOM && self.y > TOP {
            self.new_page();
        }
    }

    fn new_page(&mut self) {
        if self.y > TOP {
            self.end_page();
            self.sheets.push(Sheet::default());
            self.y = TOP;
        }
    }

    /// Puts the notes and the foot on the page.
    fn end_page(&mut self) {
        let number = self.sheets.len();
        let mut y = 715.0;
        for line in self.notes.drain(..).flat_map(|note| wrap(&note, 9.0, RIGHT - LEFT)).collect::<Vec<_>>() {
            self.put(LEFT, y, 9.0, Face::Regular, &line);
            y += 9.0 * LEADING;
        }
        let titled = !self.document.look.foot.is_empty();
        if number == 1 && titled {
            return;
        }
        let sheet = self.sheets.last_mut().unwrap();
        let set = |x, y, text: &str| Set { x, y, size: 9.0, face: Face::Regular, text: text.to_owned() };
        let foot = self.document.look.foot.iter().enumerate();
        sheet.feet.extend(foot.map(|(at, line)| set(LEFT, FOOT + at as f32 * 11.0, line)));
        sheet.feet.push(set(RIGHT - 10.0, FOOT, &number.to_string()));
    }
}

/// Whether a row has lines around its cells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ruled {
    Yes,
    No,
}
