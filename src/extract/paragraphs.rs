//! Paragraphs with their numbers: printed, or inferred where a scan lost them.

use super::context::Context;
use super::sections::Sections;
use crate::layout::blocks::{Block, BlockKind};
use crate::report::{Numbering, Paragraph, SectionKind, Warning, WarningCode};
use crate::source::Source;
use crate::text::sentences::ends_sentence;
use crate::text::span::joined;
use crate::text::span::joined_as;
use crate::text::span::push_slice;

/// The shortest text without a full stop that is a paragraph and no line of an address or a title, in bytes.
const SHORTEST: usize = 80;

/// All paragraphs, and what is odd about their numbers.
pub fn read(context: &Context, sections: &Sections) -> (Vec<Paragraph>, Vec<Warning>) {
    let mut paragraphs: Vec<Paragraph> = Vec::with_capacity(context.blocks.len());
    let mut grown = Vec::new();
    for (at, block) in context.blocks.iter().enumerate() {
        let section = sections.of_block[at];
        if !is_paragraph(context, block) || in_back_matter(sections, section) || sections.opens[at] {
            continue;
        }
        match paragraphs.last_mut().filter(|last| introduces(last, context, at)) {
            Some(introduction) => {
                block.slices.iter().for_each(|slice| push_slice(context.source.text(), &mut introduction.span, *slice));
                grown.push(paragraphs.len() - 1);
            }
            None => paragraphs.push(paragraph(context, block, section)),
        }
    }
    grown.dedup();
    for paragraph in grown {
        paragraphs[paragraph].text = joined(context.source.text(), &paragraphs[paragraph].span);
    }
    infer(&mut paragraphs, sections);
    let warnings = odd_numbers(&paragraphs);
    (paragraphs, warnings)
}

/// Whether a block is one of the bullets that a numbered paragraph introduces ("Ensure that:").
fn introduces(paragraph: &Paragraph, context: &Context, at: usize) -> bool {
    let is_bullet = |block: &Block| matches!(block.kind, BlockKind::Bullet(_));
    let before = at.checked_sub(1).and_then(|before| context.blocks.get(before));
    let open = before.is_some_and(|block| is_bullet(block) || paragraph.text.ends_with(':'));
    paragraph.number.is_some() && is_bullet(&context.blocks[at]) && open
}

fn in_back_matter(sections: &Sections, section: Option<usize>) -> bool {
    section.is_some_and(|index| sections.sections[index].kind == SectionKind::BackMatter)
}

fn is_paragraph(context: &Context, block: &Block) -> bool {
    match block.kind {
        BlockKind::Numbered(_) | BlockKind::NumberedApart(_) => true,
        BlockKind::Bullet(_) | BlockKind::Clause => !block.slices.is_empty(),
        BlockKind::Text => reads_like_prose(context.source, block),
        BlockKind::Heading(_) | BlockKind::Table | BlockKind::Title => false,
    }
}

fn reads_like_prose(source: &Source, block: &Block) -> bool {
    let length: usize = block.slices.iter().map(crate::text::span::Span::len).sum();
    let last = block.slices.last().map_or("", |slice| source.slice(*slice));
    length >= SHORTEST || (length > 20 && ends_sentence(last) && (length > 40 || !last.ends_with(':')))
}

fn paragraph(context: &Context, block: &Block, section: Option<usize>) -> Paragraph {
    let (number, numbering) = match block.kind {
        // The numbers of a council's paper are its own: they count no paragraph of a report.
        _ if context.table.kind.is_secondary() => (None, Numbering::None),
        BlockKind::Numbered(number) => (Some(number), Numbering::Printed),
        BlockKind::NumberedApart(number) => (Some(number), Numbering::Inferred),
        _ => (None, Numbering::None),
    };
    let text = joined_as(context.source.text(), &block.slices, block.setting);
    Paragraph { number, numbering, section, text, span: block.slices.clone(), page: context.page(block.page) }
}

/// Gives lost numbers back where exactly as many paragraphs stand between two numbers as are missing.
///
/// Only a number beside its paragraph counts as known here: of those that stand apart the order says
/// no more than that they belong somewhere near. After the last number there is no second to count
/// to; what follows is numbered on only in a text that lost numbers before, or where a number apart
/// shows that the sequence went on, and only under headings of findings.
fn infer(paragraphs: &mut [Paragraph], sections: &Sections) {
    let known: Vec<usize> =
        (0..paragraphs.len()).filter(|at| paragraphs[*at].numbering == Numbering::Printed).collect();
    let mut lost = false;
    for pair in known.windows(2) {
        let (Some(from), Some(to)) = (paragraphs[pair[0]].number, paragraphs[pair[1]].number) else { continue };
        let between = pair[0] + 1..pair[1];
        let missing = to.saturating_sub(from + 1) as usize;
        if missing > 0 && between.len() == missing {
            number_on(&mut paragraphs[between], from + 1);
            lost = true;
        } else if missing > 0 {
            unnumber_apart(&mut paragraphs[between], from + 1);
        }
    }
    let last = known.last().and_then(|last| Some((*last, paragraphs[*last].number?)));
    if let Some((last, number)) = last
        && (lost || paragraphs.iter().any(|p| p.numbering == Numbering::Inferred && p.number > Some(number)))
    {
        number_tail(&mut paragraphs[last + 1..], number + 1, sections);
    }
}

fn number_on(paragraphs: &mut [Paragraph], first: u32) {
    for (number, paragraph) in (first..).zip(paragraphs) {
        paragraph.number = Some(number);
        paragraph.numbering = Numbering::Inferred;
    }
}

/// Takes back numbers that stood apart unless they go straight on from the one before: else nothing
/// tells which paragraphs they belong to.
fn unnumber_apart(paragraphs: &mut [Paragraph], next: u32) {
    if paragraphs.iter().find_map(|p| p.number).is_some_and(|first| first != next) {
        for paragraph in paragraphs {
            paragraph.number = None;
            paragraph.numbering = Numbering::None;
        }
    }
}

fn number_tail(paragraphs: &mut [Paragraph], first: u32, sections: &Sections) {
    let findings = |p: &&Paragraph| {
        let kind = p.section.map(|index| sections.sections[index].kind);
        matches!(kind, Some(SectionKind::Findings | SectionKind::Other))
    };
    let count = paragraphs.iter().take_while(findings).count();
    number_on(&mut paragraphs[..count], first);
}

fn odd_numbers(paragraphs: &[Paragraph]) -> Vec<Warning> {
    let numbered: Vec<(u32, &Paragraph)> = paragraphs.iter().filter_map(|p| Some((p.number?, p))).collect();
    let mut warnings: Vec<Warning> = numbered.windows(2).filter_map(|pair| odd_step(pair[0].0, pair[1])).collect();
    let inferred: Vec<_> = numbered.iter().filter(|(_, p)| p.numbering == Numbering::Inferred).collect();
    if let (Some((first, _)), Some((last, _))) = (inferred.first(), inferred.last()) {
        let message =
            format!("{} paragraph numbers from {first} to {last} are inferred from the order", inferred.len());
        warnings.push(Warning { code: WarningCode::NumberInferred, message, span: Vec::new() });
    }
    warnings
}

fn odd_step(before: u32, (number, paragraph): (u32, &Paragraph)) -> Option<Warning> {
    let (code, message) = match number {
        n if n == before + 1 || n < before => return None,
        n if n == before => (WarningCode::NumberRepeated, format!("paragraph number {n} stands twice")),
        n => (WarningCode::NumberMissing, format!("paragraph number {} is followed by {n}", before)),
    };
    Some(Warning { code, message, span: paragraph.span.clone() })
}
