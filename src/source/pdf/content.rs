//! Content streams: which glyphs are shown where, in the order of the file, and which lines are ruled.
//!
//! Only what places text is followed. Colours, images, clipping and the outlines of glyphs are passed over.

use super::fonts::{Face, Fonts, UNNAMED};
use super::limits::{Limits, Stop};
use super::page::Page;
use hayro_font::kurbo::{Affine, Point, Rect};
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro_syntax::page::Resources;
use std::rc::Rc;

/// How deep forms may stand in forms; a form that holds itself ends here.
const DEEPEST: usize = 16;

/// How many graphics states may be saved at once: real pages save a dozen.
const MOST_SAVED: usize = 256;

/// Reads one content stream after the other onto a page.
pub(super) struct Reader<'a, 'w> {
    pub(super) fonts: &'w mut Fonts<'a>,
    pub(super) limits: &'w mut Limits,
    pub(super) page: &'w mut Page,
    state: State<'a>,
    saved: Vec<State<'a>>,
    path: Path,
    hidden: Hidden,
    depth: usize,
}

/// What of the graphics state places text.
#[derive(Clone)]
struct State<'a> {
    ctm: Affine,
    face: Option<Rc<Face<'a>>>,
    size: f64,
    char_space: f64,
    word_space: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
    text: Affine,
    line: Affine,
}

/// The path under construction: figures of points, joined by straight lines.
#[derive(Default)]
struct Path {
    figures: Vec<Vec<Point>>,
    points: usize,
}

/// Which marked content is open, and how much of it is of a layer that is switched off.
#[derive(Default)]
struct Hidden {
    open: Vec<bool>,
    count: usize,
}

impl<'a, 'w> Reader<'a, 'w> {
    /// A reader that maps user space to the page by `ctm`.
    pub(super) fn new(fonts: &'w mut Fonts<'a>, limits: &'w mut Limits, page: &'w mut Page, ctm: Affine) -> Self {
        let state = State {
            ctm,
            face: None,
            size: 1.0,
            char_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            text: Affine::IDENTITY,
            line: Affine::IDENTITY,
        };
        Self {
            fonts,
            limits,
            page,
            state,
            saved: Vec::new(),
            path: Path::default(),
            hidden: Hidden::default(),
            depth: 0,
        }
    }

    /// Follows the operators of one stream.
    ///
    /// # Errors
    /// Where the document asks for more work than any report needs.
    pub(super) fn run(&mut self, content: &[u8], resources: &Resources<'a>) -> Result<(), Stop> {
        let mut operators = TypedIter::new(content);
        while let Some(operator) = operators.next() {
            self.limits.operator()?;
            self.step(&operator, resources)?;
        }
        Ok(())
    }

    fn step(&mut self, operator: &TypedInstruction<'_, '_>, resources: &Resources<'a>) -> Result<(), Stop> {
        use TypedInstruction as Op;
        match operator {
            Op::SaveState(_) => self.save(),
            Op::RestoreState(_) => self.restore(),
            Op::Transform(t) => {
                let by = [t.0, t.1, t.2, t.3, t.4, t.5].map(|number| number.as_f64());
                self.state.ctm *= Affine::new(by);
            }
            Op::XObject(form) => return self.form(form.0, resources),
            Op::BeginMarkedContentWithProperties(mark) => self.open_mark(mark.0, mark.1, resources),
            Op::BeginMarkedContent(_) => self.hidden.open(false),
            Op::EndMarkedContent(_) => self.hidden.close(),
            _ => return if self.draw(operator) { Ok(()) } else { self.text(operator, resources) },
        }
        Ok(())
    }

    /// Operators of paths; `false` says that it is none.
    fn draw(&mut self, operator: &TypedInstruction<'_, '_>) -> bool {
        use TypedInstruction as Op;
        match operator {
            Op::MoveTo(to) => self.path.move_to(Point::new(to.0.as_f64(), to.1.as_f64())),
            Op::LineTo(to) => self.path.line_to(Point::new(to.0.as_f64(), to.1.as_f64())),
            Op::ClosePath(_) => self.path.close(),
            Op::RectPath(r) => self.path.rectangle([r.0, r.1, r.2, r.3].map(|number| number.as_f64())),
            Op::StrokePath(_)
            | Op::CloseAndStrokePath(_)
            | Op::FillAndStrokeNonZero(_)
            | Op::FillAndStrokeEvenOdd(_)
            | Op::CloseFillAndStrokeNonZero(_)
            | Op::CloseFillAndStrokeEvenOdd(_) => self.stroke(),
            Op::FillPathNonZero(_) | Op::FillPathNonZeroCompatibility(_) | Op::FillPathEvenOdd(_) => self.fill(),
            Op::EndPath(_) => drop(self.path.clear()),
            _ => return false,
        }
        true
    }

    /// Every straight line that is drawn may be a rule.
    fn stroke(&mut self) {
        let figures = self.path.clear();
        for line in figures.iter().flat_map(|figure| figure.windows(2)) {
            self.page.rule(self.state.ctm * line[0], self.state.ctm * line[1]);
        }
    }

    /// Word draws its rules as long and thin rectangles. What is not thin is the background of something.
    fn fill(&mut self) {
        for figure in self.path.clear() {
            let points = figure.iter().map(|point| self.state.ctm * *point);
            let Some(all) = points.map(|point| Rect::from_points(point, point)).reduce(|all, point| all.union(point))
            else {
                continue;
            };
            if all.width() <= THIN {
                self.page.rule((all.center().x, all.y0).into(), (all.center().x, all.y1).into());
            } else if all.height() <= THIN {
                self.page.rule((all.x0, all.center().y).into(), (all.x1, all.center().y).into());
            }
        }
    }

    fn text(&mut self, operator: &TypedInstruction<'_, '_>, resources: &Resources<'a>) -> Result<(), Stop> {
        use TypedInstruction as Op;
        let state = &mut self.state;
        match operator {
            Op::BeginText(_) => (state.text, state.line) = (Affine::IDENTITY, Affine::IDENTITY),
            Op::TextFont(font) => self.set_font(font.0, font.1.as_f64(), resources)?,
            Op::CharacterSpacing(space) => state.char_space = space.0.as_f64(),
            Op::WordSpacing(space) => state.word_space = space.0.as_f64(),
            Op::HorizontalScaling(scale) => state.stretch = scale.0.as_f64() / 100.0,
            Op::TextLeading(leading) => state.leading = leading.0.as_f64(),
            Op::TextRise(rise) => state.rise = rise.0.as_f64(),
            Op::SetTextMatrix(m) => {
                state.line = Affine::new([m.0, m.1, m.2, m.3, m.4, m.5].map(|number| number.as_f64()));
                state.text = state.line;
            }
            Op::NextLine(by) => state.next_line(by.0.as_f64(), by.1.as_f64()),
            Op::NextLineAndSetLeading(by) => {
                state.leading = -by.1.as_f64();
                state.next_line(by.0.as_f64(), by.1.as_f64());
            }
            Op::NextLineUsingLeading(_) => state.next_line(0.0, -state.leading),
            _ => return self.show(operator),
        }
        Ok(())
    }

    fn show(&mut self, operator: &TypedInstruction<'_, '_>) -> Result<(), Stop> {
        use TypedInstruction as Op;
        match operator {
            Op::ShowText(text) => self.string(text.0.as_bytes()),
            Op::ShowTexts(pieces) => self.pieces(pieces.0),
            Op::NextLineAndShowText(text) => {
                self.state.next_line(0.0, -self.state.leading);
                self.string(text.0.as_bytes())
            }
            Op::ShowTextWithParameters(text) => {
                (self.state.word_space, self.state.char_space) = (text.0.as_f64(), text.1.as_f64());
                self.state.next_line(0.0, -self.state.leading);
                self.string(text.2.as_bytes())
            }
            _ => Ok(()),
        }
    }

    fn pieces(&mut self, pieces: &Array<'_>) -> Result<(), Stop> {
        for piece in pieces.iter::<Object<'_>>() {
            match piece {
                Object::Number(number) => self.state.advance(-number.as_f64() / 1000.0 * self.state.size),
                Object::String(text) => self.string(text.as_bytes())?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Shows a string: a glyph for each code, each of which moves the place of the next.
    fn string(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        self.limits.glyphs(bytes.len())?;
        let Some(face) = self.state.face.clone().filter(|face| face.can_read(bytes)) else {
            self.page.glyph(UNNAMED, self.state.placed(), self.state.size);
            return Ok(());
        };
        self.page.weight(face.weight);
        let mut rest = bytes;
        while !rest.is_empty() {
            let (glyph, length) = face.next(rest);
            rest = rest.get(length..).unwrap_or_default();
            let wide = glyph.advance * self.state.size;
            if self.hidden.count == 0 {
                self.page.glyph(&glyph.text, self.state.placed(), wide);
            }
            self.state.advance(wide + self.state.char_space + if glyph.is_space { self.state.word_space } else { 0.0 });
        }
        Ok(())
    }

    fn set_font(&mut self, name: &Name<'_>, size: f64, resources: &Resources<'a>) -> Result<(), Stop> {
        self.state.size = size;
        self.state.face = self.fonts.face(name, resources, self.limits)?;
        Ok(())
    }

    fn save(&mut self) {
        if self.saved.len() < MOST_SAVED {
            self.saved.push(self.state.clone());
        }
    }

    fn restore(&mut self) {
        if let Some(state) = self.saved.pop() {
            self.state = state;
        }
    }

    /// Reads a form where it is drawn; images have no text.
    fn form(&mut self, name: &Name<'_>, resources: &Resources<'a>) -> Result<(), Stop> {
        let Some(form) = resources.get_x_object(name) else { return Ok(()) };
        let kind = form.dict().get::<Name<'_>>(b"Subtype");
        match kind.as_deref() {
            Some(b"Form") if self.depth < DEEPEST => self.nested(&form, resources),
            Some(b"Image") => {
                self.page.picture();
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn nested(&mut self, form: &Stream<'a>, outer: &Resources<'a>) -> Result<(), Stop> {
        let Some(unpacked) = self.limits.decoded(form)? else { return Ok(()) };
        let own = form.dict().get::<Dict<'a>>(b"Resources").map(Resources::new);
        let (kept, saved) = (self.state.clone(), std::mem::take(&mut self.saved));
        if let Some(matrix) = form.dict().get::<[f64; 6]>(b"Matrix") {
            self.state.ctm *= Affine::new(matrix);
        }
        self.depth += 1;
        let done = self.run(&unpacked.content, own.as_ref().unwrap_or(outer));
        self.depth -= 1;
        (self.state, self.saved) = (kept, saved);
        done
    }

    /// Content of a layer that the document switches off is not shown, so it is not read.
    fn open_mark(&mut self, tag: &Name<'_>, properties: &Object<'_>, resources: &Resources<'a>) {
        let layer = match properties {
            Object::Name(name) if tag.as_ref() == b"OC" => resources.properties.get_ref(name),
            _ => None,
        };
        self.hidden.open(layer.is_some_and(|layer| self.fonts.is_off(layer)));
    }
}

impl State<'_> {
    fn next_line(&mut self, x: f64, y: f64) {
        self.line *= Affine::translate((x, y));
        self.text = self.line;
    }

    fn advance(&mut self, wide: f64) {
        self.text *= Affine::translate((wide * self.stretch, 0.0));
    }

    /// Where the next glyph stands on the page, and how text units are turned and scaled there.
    fn placed(&self) -> Affine {
        self.ctm * self.text * Affine::new([self.stretch, 0.0, 0.0, self.size, 0.0, self.rise])
    }
}

impl Path {
    fn move_to(&mut self, to: Point) {
        self.points += 1;
        if self.points <= MOST_POINTS {
            self.figures.push(vec![to]);
        }
    }

    fn line_to(&mut self, to: Point) {
        self.points += 1;
        if let Some(figure) = self.figures.last_mut().filter(|_| self.points <= MOST_POINTS) {
            figure.push(to);
        }
    }

    fn close(&mut self) {
        if let Some(start) = self.figures.last().and_then(|figure| figure.first().copied()) {
            self.line_to(start);
        }
    }

    fn rectangle(&mut self, [x, y, wide, high]: [f64; 4]) {
        self.move_to(Point::new(x, y));
        for (x, y) in [(x + wide, y), (x + wide, y + high), (x, y + high), (x, y)] {
            self.line_to(Point::new(x, y));
        }
    }

    /// Takes the figures out.
    fn clear(&mut self) -> Vec<Vec<Point>> {
        self.points = 0;
        std::mem::take(&mut self.figures)
    }
}

/// A path of more points is a drawing and rules no table.
const MOST_POINTS: usize = 4096;

/// How thick a rule is at most, in points.
const THIN: f64 = 3.0;

impl Hidden {
    fn open(&mut self, hidden: bool) {
        self.open.push(hidden);
        self.count += usize::from(hidden);
    }

    fn close(&mut self) {
        self.count -= usize::from(self.open.pop().unwrap_or_default());
    }
}
