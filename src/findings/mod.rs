//! The sentences of a report, each with which way it points and what it is about.

mod cues;
mod polarity;

#[cfg(test)]
mod tests;

use crate::report::{Finding, Paragraph, Polarity, Report, Section, SectionKind};
use crate::text::lexicon;
use crate::text::lexicon::Token;
use crate::text::sentences;
use crate::text::source_map::Passage;
use crate::text::span::Span;
use crate::topics;
use polarity::Lean;
use std::collections::HashMap;
use std::ops::Range;

pub use polarity::goes_on;

/// The findings of a report that was read from `text`, in order.
pub fn of(report: &Report, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    paragraphs(report).for_each(|held| held.take(text, &mut findings));
    findings
}

/// A paragraph that holds findings.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// Its index in the report.
    pub at: usize,
    /// The paragraph.
    pub paragraph: &'a Paragraph,
    lean: Lean,
}

/// The paragraphs of a report that hold findings, in order.
///
/// A council's plan or paper and a newspaper article hold no findings of Ofsted's, and give none.
pub fn paragraphs(report: &Report) -> impl Iterator<Item = Held<'_>> {
    let paragraphs = if report.kind.is_secondary() { &[] } else { report.paragraphs.as_slice() };
    paragraphs.iter().enumerate().filter_map(|(at, paragraph)| {
        let section = paragraph.section.and_then(|section| report.sections.get(section));
        let holds = section.is_none_or(|section| holds_findings(section.kind));
        holds.then(|| Held { at, paragraph, lean: lean(section) })
    })
}

impl<'a> Held<'a> {
    /// Where its sentences stand in its text, in order.
    pub fn sentences(&self) -> Vec<Range<usize>> {
        sentences::bounds(&self.paragraph.text)
    }

    /// A sentence of it.
    pub fn sentence(&self, range: Range<usize>) -> &'a str {
        &self.paragraph.text[range]
    }

    /// Which way a sentence of it points that consists of `words` of its text, behind one that points so.
    pub fn polarity(&self, sentence: Range<usize>, words: &[Token], before: Option<Polarity>) -> Polarity {
        polarity::of(&self.paragraph.text, sentence, words, before, self.lean)
    }

    /// Adds its findings.
    fn take(&self, text: &str, findings: &mut Vec<Finding>) {
        let passage = Passage::new(text, &self.paragraph.text, &self.paragraph.span);
        let words = lexicon::tokens(&self.paragraph.text);
        let (mut words, mut before) = (words.as_slice(), None);
        for range in self.sentences() {
            let own = words.split_off(..words.partition_point(|word| word.start < range.end)).unwrap_or_default();
            let polarity = self.polarity(range.clone(), own, before);
            before = Some(polarity);
            findings.push(Finding {
                paragraph: self.at,
                section: self.paragraph.section,
                text: self.sentence(range.clone()).to_owned(),
                polarity,
                topics: topics::of(own).iter().collect(),
                span: passage.slices(range),
            });
        }
    }
}

/// Whether a report has what [`Places`] needs.
pub fn has_places(report: &Report) -> bool {
    report.source.text.is_some() || report.findings.is_some()
}

/// The places of the sentences of a paragraph, from what its report holds.
#[derive(Debug)]
pub struct Places<'a> {
    /// The paragraph.
    pub held: Held<'a>,
    known: Known<'a>,
}

/// Where the places are known from.
#[derive(Debug)]
enum Known<'a> {
    Text(Passage<'a>),
    Findings(HashMap<&'a str, &'a [Span]>),
}

impl<'a> Places<'a> {
    /// The places of a paragraph's sentences.
    pub fn of(report: &'a Report, held: Held<'a>) -> Self {
        let Paragraph { text: words, span, .. } = held.paragraph;
        let findings = report.findings.as_deref().unwrap_or_default();
        let known = match &report.source.text {
            Some(text) => Known::Text(Passage::new(text, words, span)),
            None => Known::Findings(
                findings[findings.partition_point(|finding| finding.paragraph < held.at)..]
                    .iter()
                    .take_while(|finding| finding.paragraph == held.at)
                    .map(|finding| (finding.text.as_str(), finding.span.as_slice()))
                    .collect(),
            ),
        };
        Self { held, known }
    }

    /// The slices of the text that a sentence is made of; empty where the report has neither its text nor its findings.
    pub fn place(&self, sentence: Range<usize>) -> Vec<Span> {
        match &self.known {
            Known::Text(passage) => passage.slices(sentence),
            Known::Findings(spans) => {
                spans.get(self.held.sentence(sentence)).map(|span| span.to_vec()).unwrap_or_default()
            }
        }
    }
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
