//! What needs to improve: items whole, from the first word to the last, over page breaks.
//!
//! The blocks are read in order ([`reader`]): words open a list, end it or say that there is nothing to list
//! ([`words`]), and where a scan lost the bullets, [`bullets`] tells which blocks were items.

mod bullets;
mod reader;
mod words;

use super::sections::Sections;
use super::{Context, tags};
use crate::Span;
use crate::joined;
use crate::report::{Improvement, ImprovementKind, ImprovementsStated, Paragraph, Warning, WarningCode};
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

/// An item being collected.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) kind: Option<ImprovementKind>,
    pub(super) number: Option<u32>,
    pub(super) slices: Vec<Span>,
    pub(super) page: usize,
    pub(super) section: Option<usize>,
    pub(super) group: Option<String>,
    pub(super) deadline: Option<String>,
    pub(super) responsible: Option<String>,
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
