//! A line, and what it is by its shape.

use crate::text::bullets::Bullet;
use crate::text::span::{Setting, Span};

/// One line of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line without its outer white space; empty for a blank line.
    pub span: Span,
    /// First byte of the line, white space included: lines tile the text.
    pub start: usize,
    /// Page, from 0.
    pub page: usize,
    /// How many columns of white space stand before the text.
    pub indent: usize,
    /// Whether a tab, a pipe or two spaces running stand somewhere in it: several cells may stand side by side.
    pub gapped: bool,
    /// How its words are set.
    pub setting: Setting,
    /// What it is.
    pub kind: LineKind,
}

/// What a line is, by its shape alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Nothing but white space.
    Blank,
    /// Text.
    Text,
    /// Text behind a bullet, or a bullet alone.
    Bullet(Bullet),
    /// Page number, running head or foot, letterhead.
    Furniture,
    /// A footnote at the foot of a page.
    Footnote,
    /// Part of a table of contents.
    Contents,
}

impl Line {
    /// Whether it carries text of the document's body.
    pub fn is_body(&self) -> bool {
        matches!(self.kind, LineKind::Text | LineKind::Bullet(_))
    }

    /// The text without its bullet.
    pub fn content(&self) -> Span {
        match self.kind {
            LineKind::Bullet(bullet) => Span::new((self.span.start + bullet.len).min(self.span.end), self.span.end),
            _ => self.span,
        }
    }
}
