//! The lead inspector of a document that has no label for one.

use super::team_text;
use crate::extract::context::Context;
use crate::frameworks::{Lead, Role};
use crate::layout::blocks::{Block, BlockKind};
use crate::mentions::people::{lead_name, split_names};
use crate::source::Source;
use crate::text::phrases::collapsed;
use crate::text::span::Span;
use crate::text::span::joined;
use crate::text::span::{ceil_boundary, floor_boundary};
use memchr::memmem;
use regex::Regex;
use std::sync::LazyLock;

/// A person called lead inspector in running text: "Ann Lee, lead inspector", "Ann Lee HMI, Ofsted lead inspector".
static LEAD: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)(?:ofsted[,]?\s+)?(?:hmi,?\s+)?(?:ofsted\s+)?lead\s+inspector").ok());

/// The lead inspector whom the text calls so.
pub fn lead(context: &Context) -> Option<String> {
    match context.table.lead {
        Lead::InTeam => ofsted_lead(team_text(context)?),
        Lead::UnderSignature => signed_lead(under_signature(context)?),
        Lead::InText => visit_lead(context),
        Lead::Labelled => None,
    }
}

/// What stands below "Yours sincerely": names, each with a title below it.
fn under_signature<'a>(context: &Context<'a>) -> Option<&'a str> {
    let closing = context.marks.headings.iter().find(|hit| hit.role == Role::End)?;
    context.source.text().get(context.lines[closing.last].span.end..)
}

/// The name above "HMI, Lead Inspector", where two signatures stand side by side in the same column.
fn signed_lead(signatures: &str) -> Option<String> {
    let lines: Vec<&str> = signatures.lines().filter(|line| !line.trim().is_empty()).collect();
    lines.windows(2).find_map(|pair| {
        let is_lead = |title: &&str| LEAD.as_ref().is_some_and(|lead| lead.is_match(title)) && !title.contains("CQC");
        let column = columns(pair[1]).position(|title| is_lead(&title))?;
        let name = columns(pair[0]).nth(column).and_then(lead_name)?;
        Some(collapsed(name.value))
    })
}

/// The pieces of a line that wide gaps part.
fn columns(line: &str) -> impl Iterator<Item = &str> {
    line.split("  ").map(str::trim).filter(|piece| !piece.is_empty())
}

/// The first of these people whom Ofsted sent as lead.
fn ofsted_lead(people: &str) -> Option<String> {
    let team = columns_in_turn(people);
    let mut from = 0;
    for found in LEAD.as_ref()?.find_iter(&team) {
        let before = &team[from..found.start()];
        let words = &team[before.len() + from..found.end()];
        let person = split_names(before).into_iter().next_back();
        let near = &before[person.as_ref().map_or(0, |p| p.range.end)..];
        from = found.end();
        let commission = near.contains("CQC") || near.contains("Care Quality") || words.contains("CQC");
        if let Some(person) = person.filter(|_| !commission) {
            return Some(collapsed(person.value));
        }
    }
    None
}

/// A text in which two columns stand side by side, the left one first and the right one below it.
///
/// A person's title wraps below the name, so a line holds pieces of two people (Halton January 2024 in -layout).
fn columns_in_turn(text: &str) -> String {
    let header = text.lines().find(|line| !line.trim().is_empty());
    let Some(place) = header.and_then(second_column) else { return text.to_owned() };
    let (left, right): (Vec<&str>, Vec<&str>) = text.lines().map(|line| cut_at(line, place)).unzip();
    [left, right].concat().join("\n")
}

/// The column at which the second cell of a line begins.
fn second_column(line: &str) -> Option<usize> {
    let lead = line.len() - line.trim_start().len();
    let gap = lead + line[lead..].find("  ").or_else(|| line[lead..].find('\t'))?;
    let next = line[gap..].find(|c: char| !c.is_whitespace())?;
    Some(line[..gap + next].chars().count())
}

/// A line up to a column, and from it on, unless a word runs over it.
fn cut_at(line: &str, place: usize) -> (&str, &str) {
    let column = line.char_indices().nth(place).map_or(line.len(), |(at, _)| at);
    let at = line.find('\t').unwrap_or(column);
    let (left, right) = line.split_at(at);
    let between = left.is_empty() || left.ends_with(char::is_whitespace) || right.starts_with(char::is_whitespace);
    if between { (left, right) } else { (line, "") }
}

/// "Inspector" behind its first letter, which is small or a capital, and in capitals.
const INSPECTOR: [&str; 2] = ["nspector", "NSPECTOR"];

/// Where "inspector" begins in a text, in order.
fn inspectors(text: &str) -> Vec<usize> {
    let ends = INSPECTOR.iter().flat_map(|end| memmem::find_iter(text.as_bytes(), end));
    let is_first = |at: &usize| text.as_bytes()[*at].eq_ignore_ascii_case(&b'i');
    let mut starts: Vec<usize> = ends.filter_map(|end| end.checked_sub(1).filter(is_first)).collect();
    starts.sort_unstable();
    starts
}

/// The person whom running text calls lead inspector: "Ann Lee, lead inspector", "lead inspector Ann Lee".
///
/// A letter speaks of inspectors in every paragraph and of a lead inspector in one or none: all of them are
/// found at once, and only a passage in which "lead" stands before one is put together and read.
fn visit_lead(context: &Context) -> Option<String> {
    let found = inspectors(context.source.text());
    let near = |block: &&Block| !matches!(block.kind, BlockKind::Table | BlockKind::Numbered(_));
    let mut passages = context.blocks.iter().filter(near);
    passages.find_map(|block| {
        let speaks = speaks_of_lead(context.source, &block.slices, &found);
        speaks.then(|| named_lead(&joined(context.source.text(), &block.slices))).flatten()
    })
}

/// Whether "lead" stands before one of these places of "inspector" in a passage.
fn speaks_of_lead(source: &Source, slices: &[Span], inspectors: &[usize]) -> bool {
    slices.iter().enumerate().any(|(nth, slice)| {
        let first = inspectors.partition_point(|at| *at < slice.start);
        let inside = inspectors[first..].iter().take_while(|at| **at < slice.end);
        inside.copied().any(|at| {
            let before = source.slice(Span::new(slice.start, at)).trim_end();
            // Where it begins the slice, "lead" may end the one before: a page ends between the two.
            let above = || nth.checked_sub(1).map_or("", |above| source.slice(slices[above]).trim_end());
            ends_in_lead(if before.is_empty() { above() } else { before })
        })
    })
}

fn ends_in_lead(text: &str) -> bool {
    const WORD: &str = "lead";
    text.len().checked_sub(WORD.len()).and_then(|at| text.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(WORD))
}

/// How far before "lead inspector" a name and the words that belong to it may begin, in bytes.
const NAMED_WITHIN: usize = 300;

/// The first person whom a passage calls lead inspector.
fn named_lead(text: &str) -> Option<String> {
    LEAD.as_ref()?.find_iter(text).find_map(|found| {
        let from = ceil_boundary(text, found.start().saturating_sub(NAMED_WITHIN));
        named_before(&text[from..found.start()]).or_else(|| named_after(&text[found.end()..]))
    })
}

/// A name right before "lead inspector", with nothing but a title between them.
fn named_before(text: &str) -> Option<String> {
    const LONGEST_TITLE: usize = ", His Majesty’s Inspector, ".len();
    let name = split_names(text).into_iter().next_back()?;
    let between = &text[name.range.end..];
    (between.len() <= LONGEST_TITLE && !between.contains('.')).then(|| collapsed(name.value))
}

/// A name right behind "lead inspector" (Stockton-on-Tees 2024).
fn named_after(text: &str) -> Option<String> {
    const LONGEST_GAP: usize = 2;
    const REACH: usize = 60;
    let name = split_names(&text[..floor_boundary(text, REACH)]).into_iter().next()?;
    (name.range.start <= LONGEST_GAP).then(|| collapsed(name.value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lead_stands_before_or_behind_the_word() {
        let named = |text: &str| named_lead(text);
        assert_eq!(named("The visit was led by Ann Lee, Ofsted lead inspector.").as_deref(), Some("Ann Lee"));
        assert_eq!(named("The Lead Inspector, Bo Ray, saw them.").as_deref(), Some("Bo Ray"));
        assert_eq!(named("Ann Lee spoke for long and of many things to the lead inspector of it."), None);
    }

    #[test]
    fn a_passage_is_read_only_where_lead_stands_before_inspector() {
        let speaks = |text: &str, slices: &[Span]| speaks_of_lead(&Source::new(text), slices, &inspectors(text));
        assert!(speaks("Ann Lee, LEAD\nInspector", &[Span::new(0, 23)]));
        assert!(speaks("the lead\n4\ninspector", &[Span::new(0, 8), Span::new(11, 20)]));
        assert!(!speaks("the leader and inspectors", &[Span::new(0, 25)]));
        assert!(!speaks("lead\ninspector", &[Span::new(5, 14)]));
    }

    #[test]
    fn long_lists_of_leads_are_read_a_piece_at_a_time() {
        let text = "Lead inspector: ".repeat(20_000);
        assert_eq!(named_lead(&text), None);
    }
}
