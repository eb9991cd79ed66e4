//! Proof that a report says nothing its text does not: every text against its slices.

use crate::report::{Improvement, Judgement, Report};
use crate::text::span::{Span, joined};
use std::fmt;

/// One value of a report that its text does not bear out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mismatch {
    /// The value, as a path into the JSON: `paragraphs[12].text`.
    pub field: String,
    /// What the text says.
    pub expected: String,
    /// What the report says.
    pub found: String,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {:?}, but found {:?}", self.field, self.expected, self.found)
    }
}

/// Every place where `report` and the `text` it was read from disagree; none, if the report holds.
///
/// Proved are: slices lie inside the text, in order and on character boundaries; headings, paragraphs,
/// improvements, findings and earlier inspections are their slices, [`joined`]; labels, grades and the cells of
/// actions are words of their slices, in order; framework tags stand between their item and the next;
/// pages are those of the first slice; indices lie inside their lists. Values without a span (names,
/// dates, deadlines) cannot be proved so and are not looked at.
///
/// `text` is the text that was parsed: for bytes that were decoded, `source.text`.
///
/// ```
/// use ofsted_report::{read, verify};
/// let text = "Letter\n\nPlans are good. Visits\nare timely.\n";
/// let mut report = read(text);
/// assert_eq!(verify(&report, text), []);
/// report.paragraphs[0].text = "Plans are poor.".to_owned();
/// let mismatch = &verify(&report, text)[0];
/// assert_eq!((mismatch.field.as_str(), mismatch.found.as_str()), ("paragraphs[0].text", "Plans are poor."));
/// assert_eq!(mismatch.expected, "Plans are good. Visits are timely.");
/// ```
#[must_use]
pub fn verify(report: &Report, text: &str) -> Vec<Mismatch> {
    let mut proof = Proof { text, pages: page_breaks(text), found: Vec::new() };
    check_source(&mut proof, report);
    check_judgements(&mut proof, &report.judgements);
    check_sections(&mut proof, report);
    check_paragraphs(&mut proof, report);
    check_improvements(&mut proof, report);
    check_findings(&mut proof, report);
    check_rest(&mut proof, report);
    proof.found
}

/// The text, and what was found against it so far.
struct Proof<'a> {
    text: &'a str,
    pages: Vec<usize>,
    found: Vec<Mismatch>,
}

fn page_breaks(text: &str) -> Vec<usize> {
    memchr::memchr_iter(b'\x0c', text.as_bytes()).collect()
}

fn mismatch(proof: &mut Proof<'_>, field: String, expected: impl Into<String>, found: impl Into<String>) {
    proof.found.push(Mismatch { field, expected: expected.into(), found: found.into() });
}

fn check_source(proof: &mut Proof<'_>, report: &Report) {
    if let Some(kept) = report.source.text.as_deref().filter(|kept| *kept != proof.text) {
        mismatch(proof, "source.text".to_owned(), excerpt(proof.text), excerpt(kept));
    }
}

/// A whole document is too much for a message.
fn excerpt(text: &str) -> String {
    text.chars().take(60).collect()
}

fn check_judgements(proof: &mut Proof<'_>, judgements: &[Judgement]) {
    for (at, judgement) in judgements.iter().enumerate() {
        let field = format!("judgements[{at}]");
        check_place(proof, &field, &judgement.span, judgement.page);
        check_words(proof, &field, "label", &judgement.label, &judgement.span);
        check_words(proof, &field, "printed", &judgement.printed, &judgement.span);
        for (n, source) in judgement.sources.iter().enumerate() {
            check_slices(proof, &format!("{field}.sources[{n}]"), &source.span);
        }
        if !judgement.sources.iter().any(|source| source.grade == judgement.grade) {
            mismatch(proof, format!("{field}.sources"), format!("a place that states {:?}", judgement.grade), "none");
        }
    }
}

fn check_sections(proof: &mut Proof<'_>, report: &Report) {
    for (at, section) in report.sections.iter().enumerate() {
        let field = format!("sections[{at}]");
        check_place(proof, &field, &section.span, section.page);
        check_text(proof, &format!("{field}.heading"), &section.heading, &section.span);
    }
}

fn check_paragraphs(proof: &mut Proof<'_>, report: &Report) {
    for (at, paragraph) in report.paragraphs.iter().enumerate() {
        let field = format!("paragraphs[{at}]");
        check_place(proof, &field, &paragraph.span, paragraph.page);
        check_text(proof, &format!("{field}.text"), &paragraph.text, &paragraph.span);
        check_index(proof, &format!("{field}.section"), paragraph.section, report.sections.len());
    }
}

fn check_improvements(proof: &mut Proof<'_>, report: &Report) {
    for (at, item) in report.improvements.iter().enumerate() {
        let field = format!("improvements[{at}]");
        check_place(proof, &field, &item.span, item.page);
        check_text(proof, &format!("{field}.text"), &item.text, &item.span);
        check_index(proof, &format!("{field}.section"), item.section, report.sections.len());
        check_index(proof, &format!("{field}.paragraph"), item.paragraph, report.paragraphs.len());
        check_tags(proof, &field, item, tags_end(proof.text, report.improvements.get(at + 1)));
    }
}

/// Tags close an item, so they stand before the next one begins.
fn tags_end(text: &str, next: Option<&Improvement>) -> usize {
    next.and_then(|next| next.span.first()).map_or(text.len(), |slice| slice.start)
}

fn check_tags(proof: &mut Proof<'_>, field: &str, item: &Improvement, end: usize) {
    let start = item.span.first().map_or(0, |slice| slice.start);
    // Items out of order have no text between them; the tag may then stand anywhere after the item.
    let region = [Span::new(start, if end > start { end } else { proof.text.len() })];
    let printed = item.framework_tags.iter().map(|tag| &tag.printed);
    check_in_turn(proof, |n| format!("{field}.framework_tags[{n}].printed"), printed, &region);
}

fn check_findings(proof: &mut Proof<'_>, report: &Report) {
    for (at, finding) in report.findings.iter().flatten().enumerate() {
        let field = format!("findings[{at}]");
        check_slices(proof, &field, &finding.span);
        check_text(proof, &format!("{field}.text"), &finding.text, &finding.span);
        check_index(proof, &format!("{field}.section"), finding.section, report.sections.len());
        check_index(proof, &format!("{field}.paragraph"), Some(finding.paragraph), report.paragraphs.len());
    }
}

fn check_rest(proof: &mut Proof<'_>, report: &Report) {
    for (at, earlier) in report.earlier_inspections.iter().enumerate() {
        let field = format!("earlier_inspections[{at}]");
        check_slices(proof, &field, &earlier.span);
        check_text(proof, &format!("{field}.text"), &earlier.text, &earlier.span);
    }
    for (at, action) in report.actions.iter().enumerate() {
        let field = format!("actions[{at}]");
        check_slices(proof, &field, &action.span);
        for column in [&action.action, &action.impact, &action.resources] {
            check_in_turn(proof, |_| format!("{field}.cells"), column, &action.span);
        }
        for cell in [&action.lead, &action.timescale] {
            check_in_turn(proof, |_| format!("{field}.cells"), cell, &action.span);
        }
    }
    for (at, warning) in report.warnings.iter().enumerate() {
        check_slices(proof, &format!("warnings[{at}]"), &warning.span);
    }
}

fn check_place(proof: &mut Proof<'_>, field: &str, span: &[Span], page: Option<usize>) {
    if span.is_empty() {
        mismatch(proof, format!("{field}.span"), "a slice", "none");
    }
    check_slices(proof, field, span);
    let start = span.first().map_or(0, |slice| slice.start);
    let true_page = (!proof.pages.is_empty()).then(|| 1 + proof.pages.partition_point(|at| *at < start));
    if page != true_page {
        mismatch(proof, format!("{field}.page"), format!("{true_page:?}"), format!("{page:?}"));
    }
}

/// Slices that a reader can follow: inside the text, between characters, one after the other.
fn check_slices(proof: &mut Proof<'_>, field: &str, span: &[Span]) {
    let mut least = 0;
    for (n, slice) in span.iter().enumerate() {
        let fault = match () {
            () if slice.end > proof.text.len() => "a slice inside the text",
            () if slice.of(proof.text).is_none() => "a slice between characters",
            () if slice.start < least => "a slice after the one before it",
            () => "",
        };
        if !fault.is_empty() {
            mismatch(proof, format!("{field}.span[{n}]"), fault, format!("[{}, {}]", slice.start, slice.end));
        }
        least = slice.end;
    }
}

fn check_text(proof: &mut Proof<'_>, field: &str, found: &str, span: &[Span]) {
    let expected = joined(proof.text, span);
    if expected != found {
        mismatch(proof, field.to_owned(), expected, found);
    }
}

/// For what is printed in cells: its words stand there in order, those of other cells between them.
fn check_words(proof: &mut Proof<'_>, field: &str, name: &str, found: &str, span: &[Span]) {
    let expected = joined(proof.text, span);
    if !expected.contains(found) && !holds_words(&expected, found) {
        mismatch(proof, format!("{field}.{name}"), expected, found);
    }
}

/// For texts that follow each other: each is looked for behind the one before it, so that all of them together cost
/// one pass over the slices. `field` names the one of this index.
fn check_in_turn<'a>(
    proof: &mut Proof<'_>,
    field: impl Fn(usize) -> String,
    found: impl IntoIterator<Item = &'a String>,
    span: &[Span],
) {
    let mut found = found.into_iter().enumerate().peekable();
    if found.peek().is_none() {
        return;
    }
    let expected = joined(proof.text, span);
    let mut there = words(&expected);
    for (at, text) in found {
        if !words(text).all(|word| there.any(|other| is_word(other, word))) {
            mismatch(proof, field(at), expected.as_str(), text.as_str());
            there = words(&expected);
        }
    }
}

fn holds_words(text: &str, wanted: &str) -> bool {
    let mut there = words(text);
    words(wanted).all(|word| there.any(|other| is_word(other, word)))
}

/// Whether a word of the text is this one, a full stop or a footnote mark behind it aside.
fn is_word(there: &str, wanted: &str) -> bool {
    there.strip_prefix(wanted).is_some_and(|rest| !rest.contains(char::is_alphabetic))
}

/// Split at hyphens too: a word broken at the end of a cell's line has another cell between its halves; and at
/// opening brackets, behind which a tag may stand without a space before it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '(' | '['))
        .filter(|word| !word.is_empty())
}

fn check_index(proof: &mut Proof<'_>, field: &str, index: Option<usize>, len: usize) {
    if let Some(index) = index.filter(|index| *index >= len) {
        mismatch(proof, field.to_owned(), format!("an index below {len}"), index.to_string());
    }
}
