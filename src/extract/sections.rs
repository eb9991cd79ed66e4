//! Headings as sections, and the outcome that one of them states.

use super::context::Context;
use crate::frameworks::{Items, Role};
use crate::layout::blocks::{Block, BlockKind};
use crate::report::{Outcome, Section, SectionKind};
use crate::text::letters_only;
use crate::text::sentences::ends_sentence;
use crate::text::span::joined;

/// The sections, and for every block the one it stands in.
pub struct Sections {
    /// In order.
    pub sections: Vec<Section>,
    /// For every block the index of its section; `None` before the first heading.
    pub of_block: Vec<Option<usize>>,
    /// For every block whether it is the heading of its section.
    pub opens: Vec<bool>,
}

/// The longest line that can be a heading which no table knows, in bytes.
const LONGEST_OTHER: usize = 80;

/// All headings: those of the table, and short lines that stand like one between paragraphs.
pub fn read(context: &Context) -> Sections {
    let mut sections: Vec<Section> = Vec::new();
    let mut of_block = Vec::with_capacity(context.blocks.len());
    let mut opens = Vec::with_capacity(context.blocks.len());
    for (at, block) in context.blocks.iter().enumerate() {
        let section = section(context, at, block, &sections);
        opens.push(section.is_some());
        sections.extend(section);
        of_block.push(sections.len().checked_sub(1));
    }
    Sections { sections, of_block, opens }
}

fn section(context: &Context, at: usize, block: &Block, before: &[Section]) -> Option<Section> {
    let (level, kind, area) = match block.kind {
        BlockKind::Heading(index) => opened(context.marks.headings.get(index)?.role),
        BlockKind::Text if stands_like_a_heading(context, at, block, before) => (3, SectionKind::Other, None),
        _ => return None,
    };
    let heading = joined(context.source.text(), &block.slices);
    Some(Section { heading, level, kind, area, span: block.slices.clone(), page: context.page(block.page) })
}

fn opened(role: Role) -> (u8, SectionKind, Option<crate::report::Area>) {
    match role {
        Role::Section(kind) => (2, kind, None),
        Role::Part | Role::Half(_) | Role::Board => (1, SectionKind::Part, None),
        Role::List(crate::report::ImprovementKind::PriorityAction) => (2, SectionKind::PriorityActions, None),
        Role::List(_) => (2, SectionKind::Improvements, None),
        Role::History => (2, SectionKind::Information, None),
        Role::Theme => (3, SectionKind::Other, None),
        Role::Deadline => (3, SectionKind::Improvements, None),
        Role::Findings(area, _) => (2, SectionKind::Findings, Some(area)),
        Role::End => (1, SectionKind::BackMatter, None),
    }
}

/// A short line without a full stop, after a first heading and before a paragraph or an item.
fn stands_like_a_heading(context: &Context, at: usize, block: &Block, before: &[Section]) -> bool {
    let [slice] = block.slices.as_slice() else { return false };
    let text = context.source.slice(*slice);
    if text.len() > LONGEST_OTHER || !text.starts_with(char::is_uppercase) || ends_sentence(text) {
        return false;
    }
    let in_table = context.table.items == Items::RowsWithDueDates;
    let in_body = before.last().is_some_and(|s| match s.kind {
        SectionKind::BackMatter | SectionKind::Team => false,
        SectionKind::Improvements => !in_table,
        _ => true,
    });
    let opens = |next: &Block| match next.kind {
        BlockKind::Numbered(_) | BlockKind::NumberedApart(_) | BlockKind::Bullet(_) => true,
        _ => next.slices.iter().map(|s| s.len()).sum::<usize>() > LONGEST_OTHER,
    };
    in_body && context.blocks.get(at + 1).is_some_and(opens)
}

/// The outcome that the text under "Inspection outcome" states.
pub fn outcome(context: &Context) -> Option<Outcome> {
    let outcomes = context.table.outcomes;
    if outcomes.is_empty() {
        return None;
    }
    let summary = |block: &&Block| {
        matches!(block.kind, BlockKind::Heading(index)
            if context.marks.headings.get(index).is_some_and(|h| h.role == Role::Section(SectionKind::Summary)))
    };
    let start = context.blocks.iter().position(|block| summary(&block))?;
    let text = context.blocks[start..].iter().skip(1).take_while(|b| !matches!(b.kind, BlockKind::Heading(_)));
    let mut words = String::new();
    text.for_each(|block| {
        block.slices.iter().for_each(|slice| letters_only::push(&mut words, context.source.slice(*slice)))
    });
    outcomes.iter().find(|(sentence, _)| words.contains(sentence)).map(|(_, outcome)| *outcome)
}
