//! The sentences of a report, each with which way it points and what it is about.

mod cues;
mod polarity;

#[cfg(test)]
mod tests;

use crate::lexicon;
use crate::passage::Passage;
use crate::report::{Finding, Paragraph, Report, Section, SectionKind};
use crate::sentence;
use crate::topics;
use polarity::Lean;

/// The findings of a report that was read from `text`, in order.
///
/// A council's plan or paper and a newspaper article hold no findings of Ofsted's, and give none.
pub fn of(report: &Report, text: &str) -> Vec<Finding> {
    if report.kind.is_secondary() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (at, paragraph) in report.paragraphs.iter().enumerate() {
        let section = paragraph.section.and_then(|section| report.sections.get(section));
        if section.is_none_or(|section| holds_findings(section.kind)) {
            take(text, at, paragraph, lean(section), &mut findings);
        }
    }
    findings
}

/// Whether a section's paragraphs are findings.
const fn holds_findings(kind: SectionKind) -> bool {
    match kind {
        SectionKind::Part
        | SectionKind::Summary
        | SectionKind::Strengths
        | SectionKind::Findings
        | SectionKind::NextSteps
        | SectionKind::Other => true,
        SectionKind::Improvements
        | SectionKind::PriorityActions
        | SectionKind::Information
        | SectionKind::Team
        | SectionKind::Record
        | SectionKind::BackMatter => false,
    }
}

/// Which way the heading points.
fn lean(section: Option<&Section>) -> Lean {
    match section.map(|section| section.kind) {
        Some(SectionKind::Strengths) => Lean::Strength,
        _ => Lean::None,
    }
}

/// Adds the sentences of one paragraph.
fn take(text: &str, at: usize, paragraph: &Paragraph, lean: Lean, findings: &mut Vec<Finding>) {
    let passage = Passage::new(text, &paragraph.text, &paragraph.span);
    let mut before = None;
    for range in sentence::bounds(&paragraph.text) {
        let sentence = &paragraph.text[range.clone()];
        let words = lexicon::tokens(sentence);
        let polarity = polarity::of(sentence, &words, before, lean);
        before = Some(polarity);
        findings.push(Finding {
            paragraph: at,
            section: paragraph.section,
            text: sentence.to_owned(),
            polarity,
            topics: topics::of(&words),
            span: passage.slices(range),
        });
    }
}
