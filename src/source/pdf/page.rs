//! A page as it is shown: runs of characters with their places, and ruled lines.

use super::fonts::Weight;
use hayro_font::kurbo::{Affine, Point};
use std::ops::Range;

/// What a page shows, in the order of the file. Places are in points from the top left corner.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The characters of all runs.
    pub(super) text: String,
    /// Characters that stand side by side on one baseline.
    pub(super) runs: Vec<Run>,
    /// Lines across and down.
    pub(super) rules: Vec<Rule>,
    /// Whether it shows an image.
    pub(super) pictures: bool,
    /// Width and height.
    pub(super) size: (f64, f64),
    weight: Weight,
}

/// Characters that stand side by side on one baseline.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// Which bytes of the page's text.
    pub(super) text: Range<usize>,
    /// From where to where on the baseline.
    pub(super) x: Range<f64>,
    /// Where the baseline is.
    pub(super) y: f64,
    /// The size of the type.
    pub(super) size: f64,
    /// How heavy the type is.
    pub(super) weight: Weight,
    /// Whether it runs in another direction than across the page.
    pub(super) turned: bool,
}

/// A ruled line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Rule {
    /// Across the page: from x, to x, at y.
    Across(f64, f64, f64),
    /// Down the page: from y, to y, at x.
    Down(f64, f64, f64),
}

/// How far from straight a ruled line may be, in points.
const STRAIGHT: f64 = 1.0;

/// A table has no more rules on a page: a drawing or a chart has.
const MOST_RULES: usize = 1024;

impl Page {
    /// An empty page of that size.
    pub(super) fn new(wide: f64, high: f64) -> Self {
        Self { size: (wide, high), ..Self::default() }
    }

    /// Sets the weight of the type that follows.
    pub(super) fn weight(&mut self, weight: Weight) {
        self.weight = weight;
    }

    /// Notes that the page shows an image.
    pub(super) fn picture(&mut self) {
        self.pictures = true;
    }

    /// Adds a glyph: `placed` is where its origin is and how its units are scaled and turned.
    pub(super) fn glyph(&mut self, text: &str, placed: Affine, wide: f64) {
        let [a, b, c, d, x, y] = placed.as_coeffs();
        let (along, size) = (a.hypot(b), c.hypot(d));
        let fits = |at: f64, most: f64| at >= -1.0 && at <= most + 1.0;
        // What is not a number is in no range either.
        let shown = !text.is_empty() && fits(x, self.size.0) && fits(y, self.size.1) && size > 0.0 && along > 0.0;
        if !shown {
            return;
        }
        let turned = a <= 0.0 || b.abs() > 0.2 * a;
        let (x, y) = if turned { ((x * a + y * b) / along, (y * a - x * b) / along) } else { (x, y) };
        let to = x + wide * along;
        if !self.extend(text, x..to, y, size, turned) {
            let start = self.text.len();
            self.text.push_str(text);
            self.runs.push(Run { text: start..self.text.len(), x: x..to, y, size, weight: self.weight, turned });
        }
    }

    /// Adds a glyph to the last run, if it goes on there.
    fn extend(&mut self, text: &str, x: Range<f64>, y: f64, size: f64, turned: bool) -> bool {
        let Some(run) = self.runs.last_mut() else { return false };
        let gap = x.start - run.x.end;
        let alike = run.weight == self.weight && run.turned == turned && (run.size - size).abs() < 0.1;
        let beside = (run.y - y).abs() < 0.1 * size && gap.abs() < NARROW * size;
        if alike && beside {
            self.text.push_str(text);
            run.text.end = self.text.len();
            run.x.end = x.end;
        }
        alike && beside
    }

    /// Adds a line that is drawn, if it goes across or down.
    pub(super) fn rule(&mut self, from: Point, to: Point) {
        let sorted = |a: f64, b: f64| if a <= b { (a, b) } else { (b, a) };
        let ((left, right), (top, bottom)) = (sorted(from.x, to.x), sorted(from.y, to.y));
        let rule = if bottom - top <= STRAIGHT && right - left > STRAIGHT {
            Rule::Across(left, right, (top + bottom) / 2.0)
        } else if right - left <= STRAIGHT && bottom - top > STRAIGHT {
            Rule::Down(top, bottom, (left + right) / 2.0)
        } else {
            return;
        };
        if self.rules.len() < MOST_RULES {
            self.rules.push(rule);
        }
    }
}

/// The widest gap that is no space, in ems.
pub(super) const NARROW: f64 = 0.15;
