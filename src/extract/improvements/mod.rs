//! What needs to improve: items whole, from the first word to the last, over page breaks.
//!
//! The blocks are read in order ([`reader`]): words open a list, end it or say that there is nothing to list
//! ([`announcements`]), and where a scan lost the bullets, [`bullets`] tells which blocks were items.

mod announcements;
mod bullets;
mod columns;
mod draft;
mod reader;
mod requirements;
mod tags;

use super::context::Context;
use super::sections::Sections;
use crate::report::{Improvement, ImprovementsStated, Paragraph, Warning, WarningCode};
use crate::text::span::Span;
use crate::text::span::joined;
use draft::Draft;
use reader::Reader;

/// The items, and why there are none.
pub struct Improvements {
    /// In order.
    pub items: Vec<Improvement>,
    /// What an empty list means.
    pub stated: ImprovementsStated,
    /// What is odd.
    pub warnings: Vec<Warning>,
}

/// All improvement items.
pub fn read(context: &Context, sections: &Sections, paragraphs: &[Paragraph]) -> Improvements {
    let Reader { drafts, heading, mut warnings, .. } = Reader::run(context, sections);
    let items: Vec<Improvement> = drafts.into_iter().filter_map(|d| finish(context, paragraphs, d)).collect();
    let stated = match (items.is_empty(), &heading) {
        (false, _) => ImprovementsStated::Items,
        (true, Some(_)) => ImprovementsStated::HeadingWithoutItems,
        (true, None) => ImprovementsStated::NoSection,
    };
    warnings.extend(heading.filter(|_| items.is_empty()).map(empty));
    Improvements { items, stated, warnings }
}

fn empty(span: Vec<Span>) -> Warning {
    let message = "no item was found under the heading that announces them".to_owned();
    Warning { code: WarningCode::ImprovementsEmpty, message, span }
}

fn finish(context: &Context, paragraphs: &[Paragraph], draft: Draft) -> Option<Improvement> {
    let Draft { kind, number, mut slices, page, section, group, deadline, responsible } = draft;
    let start = slices.first()?.start;
    let framework_tags = tags::take(context.source, &mut slices);
    let text = joined(context.source.text(), &slices);
    if text.is_empty() {
        return None;
    }
    let paragraph = number.and_then(|_| {
        let at = paragraphs.partition_point(|p| p.span.first().is_some_and(|s| s.start < start));
        paragraphs.get(at).filter(|p| p.number == number).map(|_| at)
    });
    Some(Improvement {
        kind: kind?,
        group,
        number: number.map(|n| n.to_string()),
        paragraph,
        text,
        framework_tags,
        responsible,
        deadline,
        section,
        span: slices,
        page: context.page(page),
    })
}
