//! Items that have lost their bullets: which blocks of a list were items all the same.

use crate::extract::context::Context;
use crate::frameworks::Items;
use crate::layout::blocks::{Block, BlockKind};
use crate::text::span::joined;
use std::ops::Range;

/// The glyph that stands for whatever a scan makes of a bullet.
const SCANNED: char = '@';

/// What is known of a text's bullets: each thing is found out once, when it is first asked for.
pub struct Bullets<'a> {
    context: &'a Context<'a>,
    seen: Option<Seen>,
    /// The blocks between two headings that were looked at last, and whether they are a list of sentences.
    run: Option<(Range<usize>, bool)>,
}

/// Which bullets a text has, those that tell more after those that tell less.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Seen {
    None,
    /// Those alone that a scan makes.
    Scanned,
    /// Others too.
    Printed,
}

impl<'a> Bullets<'a> {
    /// Nothing is known yet.
    pub fn new(context: &'a Context<'a>) -> Self {
        Self { context, seen: None, run: None }
    }

    /// Whether a scan lost the bullet of this block: its list has bullets that only a scan makes, or the
    /// whole text has none and every block of the list is one sentence.
    pub fn lost_before(&mut self, at: usize) -> bool {
        let (block, items) = (&self.context.blocks[at], self.context.table.items);
        // What follows the list in a council's paper is the council's own text.
        if self.context.table.kind.is_secondary() || block.kind != BlockKind::Text || !starts_upper(self.context, block)
        {
            return false;
        }
        match items {
            Items::UnderLeadIns => true,
            Items::Numbered | Items::Rows | Items::RowsWithDueDates => false,
            Items::Bullets | Items::BulletsOrParagraphs => match self.seen() {
                Seen::None => items == Items::BulletsOrParagraphs || self.is_list_of_sentences(at),
                seen => seen == Seen::Scanned,
            },
        }
    }

    fn seen(&mut self) -> Seen {
        *self.seen.get_or_insert_with(|| seen(self.context.blocks))
    }

    /// Whether two blocks or more stand around this one up to the next heading, each a single sentence.
    fn is_list_of_sentences(&mut self, at: usize) -> bool {
        let known = self.run.as_ref().filter(|(run, _)| run.contains(&at)).map(|(_, known)| *known);
        known.unwrap_or_else(|| {
            let run = between_headings(self.context.blocks, at);
            let sentences = run.len() >= 2 && self.context.blocks[run.clone()].iter().all(|b| self.is_sentence(b));
            self.run = Some((run, sentences));
            sentences
        })
    }

    fn is_sentence(&self, block: &Block) -> bool {
        block.kind == BlockKind::Text && is_one_sentence(&joined(self.context.source.text(), &block.slices))
    }
}

fn seen(blocks: &[Block]) -> Seen {
    let glyphs = blocks.iter().filter_map(glyph);
    let kinds = glyphs.map(|glyph| if glyph == SCANNED || glyph == '-' { Seen::Scanned } else { Seen::Printed });
    kinds.max().unwrap_or(Seen::None)
}

fn glyph(block: &Block) -> Option<char> {
    match block.kind {
        BlockKind::Bullet(glyph) => Some(glyph),
        _ => None,
    }
}

/// The blocks around this one up to the heading before it and the next.
fn between_headings(blocks: &[Block], at: usize) -> Range<usize> {
    let is_heading = |block: &Block| matches!(block.kind, BlockKind::Heading(_));
    let start = blocks[..at].iter().rposition(is_heading).map_or(0, |heading| heading + 1);
    let end = blocks[at..].iter().position(is_heading).map_or(blocks.len(), |heading| at + heading);
    start..end
}

fn is_one_sentence(text: &str) -> bool {
    text.match_indices(". ").all(|(at, stop)| !text[at + stop.len()..].starts_with(char::is_uppercase))
}

fn starts_upper(context: &Context, block: &Block) -> bool {
    block.slices.first().is_some_and(|slice| context.source.slice(*slice).starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_sentence_has_no_full_stop_before_a_capital() {
        assert!(is_one_sentence("Visit children, e.g. in care, at home."));
        assert!(!is_one_sentence("Visit children. See them alone."));
    }

    fn items(text: &str) -> usize {
        crate::read(&format!("Wynnshire County Council\nInspection of children’s social care services\n\n{text}"))
            .improvements
            .len()
    }

    #[test]
    fn sentences_are_items_where_no_bullet_is_left_in_the_text() {
        let list =
            "What needs to improve\n\nThe visits to children in care at home.\n\nThe plans that are made for them.\n\n";
        assert_eq!(items(list), 2);
        assert_eq!(items(&format!("{list}Findings follow here. They are long.\n\n")), 0);
        assert_eq!(items(&format!("Themes\n\n• A bullet stands here.\n\n{list}")), 0);
    }

    #[test]
    fn a_list_is_looked_at_once_however_long_it_is() {
        let sentence = "The visits to children in care at home.\n\n".repeat(3000);
        assert_eq!(items(&format!("What needs to improve\n\n{sentence}")), 3000);
    }
}
