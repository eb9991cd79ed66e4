//! What became of every byte: the text as a row of parts, none left out.

use crate::layout::blocks::{Block, BlockKind};
use crate::layout::line::{Line, LineKind};
use crate::text::span::Span;
use serde::{Deserialize, Serialize};

/// A stretch of the text and what it was taken for: see [`parts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Part {
    /// Where.
    pub span: Span,
    /// What it is.
    pub kind: PartKind,
}

/// What a stretch of text was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PartKind {
    /// White space between lines.
    Blank,
    /// Page numbers, running heads and feet, letterheads: left out of every value.
    Furniture,
    /// Footnotes: left out of every value.
    Footnote,
    /// The table of contents.
    Contents,
    /// The title block, or the address over a letter.
    Title,
    /// A table of judgements.
    Judgements,
    /// A heading.
    Heading,
    /// A paragraph with its number, or a clause of a paper with its own.
    Numbered,
    /// A list item.
    Item,
    /// Any other text.
    Text,
    /// A paragraph number on a line of its own.
    Number,
}

/// The text as parts in order: the first begins at 0, each ends where the next begins, the last at the end.
///
/// A report holds what was chosen from a text. This is the other side: what became of every byte, so that a person who
/// misses a sentence sees whether it was taken for a running head, a footnote or the table of contents. `ofsted show`
/// counts with it what was left out. It reads the text anew.
///
/// A paragraph that is cut by a page break is two parts, with the head or foot of the page between them.
///
/// ```
/// use ofsted_report::{PartKind, parts};
/// let text = "Overview\nLeaders know the service well.\n\n2\n\u{c}They act on it.";
/// let parts = parts(text);
/// assert_eq!(parts.first().map(|p| p.span.start), Some(0));
/// assert_eq!(parts.last().map(|p| p.span.end), Some(text.len()));
/// assert!(parts.windows(2).all(|pair| pair[0].span.end == pair[1].span.start));
/// assert!(parts.iter().any(|p| p.kind == PartKind::Furniture && text[p.span.start..].starts_with('2')));
/// ```
#[must_use]
pub fn parts(text: &str) -> Vec<Part> {
    let read = super::stages::Stages::of(&crate::source::Source::new(text));
    let owners = owners(&read.lines, &read.blocks);
    let mut parts: Vec<Part> = Vec::new();
    let mut last_block = None;
    for (at, line) in read.lines.iter().enumerate() {
        let end = read.lines.get(at + 1).map_or(text.len(), |next| next.start);
        let (block, kind) = (owners[at], kind_of(line, owners[at].map(|block| &read.blocks[block])));
        match parts.last_mut() {
            Some(part) if part.kind == kind && last_block == block => part.span.end = end,
            _ => parts.push(Part { span: Span::new(line.start, end), kind }),
        }
        last_block = block;
    }
    parts.retain(|part| !part.span.is_empty());
    parts
}

/// For every line the block it belongs to.
fn owners(lines: &[Line], blocks: &[Block]) -> Vec<Option<usize>> {
    let mut owners = vec![None; lines.len()];
    for (index, block) in blocks.iter().enumerate() {
        for at in block.first..=block.last {
            if lines[at].is_body() {
                owners[at] = Some(index);
            }
        }
    }
    owners
}

fn kind_of(line: &Line, block: Option<&Block>) -> PartKind {
    match line.kind {
        LineKind::Blank => PartKind::Blank,
        LineKind::Furniture => PartKind::Furniture,
        LineKind::Footnote => PartKind::Footnote,
        LineKind::Contents => PartKind::Contents,
        LineKind::Text | LineKind::Bullet(_) => block.map_or(PartKind::Number, |block| kind_of_block(block.kind)),
    }
}

fn kind_of_block(kind: BlockKind) -> PartKind {
    match kind {
        BlockKind::Heading(_) => PartKind::Heading,
        BlockKind::Table => PartKind::Judgements,
        BlockKind::Title => PartKind::Title,
        BlockKind::Numbered(_) | BlockKind::NumberedApart(_) | BlockKind::Clause => PartKind::Numbered,
        BlockKind::Bullet(_) => PartKind::Item,
        BlockKind::Text => PartKind::Text,
    }
}
