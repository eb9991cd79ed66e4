//! What only letters have: their own date, the sentence with the visit's dates, inspectors, topic, signature.

pub mod lead;
mod opening;
mod topic;

use super::context::Context;
use crate::frameworks::{Form, Role};
use crate::layout::line::LineKind;
use crate::mentions::dates::is_whole_line;
use crate::mentions::dates::{DateRange, FoundDate, find_date_near, find_range};
use crate::mentions::people::{find_inspectors, lead_name};
use crate::report::SectionKind;
use crate::text::found::Found;
use crate::text::phrases::collapsed;
use crate::text::span::Span;
use crate::text::span::floor_boundary;

/// What a letter says of itself.
#[derive(Default)]
pub struct Letter {
    /// Its date, alone on a line before the salutation.
    pub date: Option<Found<FoundDate>>,
    /// The paragraphs in which it says what it reports.
    opening: Option<Span>,
    /// The inspectors named in its opening.
    pub inspectors: Vec<String>,
    /// The name under it.
    pub signatory: Option<String>,
    /// What it says was looked at.
    pub topic: Option<String>,
}

/// How many lines may stand before a letter's date: its own head and the addressees'.
const HEAD: usize = 60;

/// How far a letter's opening reaches, in bytes.
const OPENING: usize = 2400;

/// How far behind the words that lead in to them the dates of the visit stand at most, in bytes.
const DATES_WITHIN: usize = 1000;

/// The beginning of a text, at most this many bytes.
fn up_to(text: &str, most: usize) -> &str {
    &text[..floor_boundary(text, most)]
}

/// Reads what is a letter's own; nothing where the document is none.
pub fn read(context: &Context) -> Letter {
    if context.table.form == Form::Report {
        return Letter { inspectors: inspection_team(context), ..Letter::default() };
    }
    let opening = opening(context);
    let text = opening.map_or("", |span| context.source.slice(span));
    let single = context.table.form == Form::Letter;
    Letter {
        date: date(context, None)
            .filter(|found| found.value.date.is_some())
            .or_else(|| date(context, printed_year(text))),
        opening,
        inspectors: find_inspectors(text).iter().map(|name| collapsed(name.value)).collect(),
        signatory: single.then(|| signatory(context)).flatten(),
        topic: single.then(|| topic::topic(text)).flatten(),
    }
}

impl Letter {
    /// The dates of the visit, from the opening.
    pub fn visit(&self, context: &Context, hint: Option<i16>) -> Option<Found<DateRange>> {
        let span = self.opening?;
        let text = context.source.slice(span);
        let mut starts = opening::starts(text);
        let range = starts.find_map(|at| Some((at, find_range(up_to(&text[at..], DATES_WITHIN), hint)?)));
        range.map(|(at, range)| Found::new(range, span.start + at..span.end))
    }
}

/// The year of the visit, for a letter whose own is misprinted (North Somerset 2025: "20205").
fn printed_year(opening: &str) -> Option<i16> {
    find_range(opening, None)?.end.map(jiff::civil::Date::year)
}

fn date(context: &Context, hint: Option<i16>) -> Option<Found<FoundDate>> {
    let lines = context.lines.iter().filter(|line| line.kind == LineKind::Text).take(HEAD);
    lines.into_iter().find_map(|line| {
        let text = context.source.slice(line.span);
        let found = find_date_near(text, hint).filter(|found| is_whole_line(text, found))?;
        Some(Found::new(found, line.span.start..line.span.end))
    })
}

/// The text from the first words of the letter proper.
fn opening(context: &Context) -> Option<Span> {
    let body = context.lines.iter().find(|line| line.is_body())?.start;
    let text = context.source.text();
    let from = opening::starts(text.get(body..)?).next()? + body;
    Some(Span::new(from, floor_boundary(text, from + OPENING)))
}

/// The name under the letter: the line after the closing words.
fn signatory(context: &Context) -> Option<String> {
    let closing = context.marks.headings.iter().find(|hit| hit.role == Role::End);
    let after = closing.map_or_else(|| last_lines(context), |hit| hit.last + 1);
    let mut lines = context.lines[after..].iter().filter(|line| line.kind == LineKind::Text);
    lines.find_map(|line| {
        let text = context.source.slice(line.span);
        let name = lead_name(text).filter(|name| name.range.start < 8)?;
        Some(collapsed(name.value))
    })
}

/// Where the last lines begin, for letters without "Yours sincerely" (Bedford January 2019, Harrow 2018).
fn last_lines(context: &Context) -> usize {
    let inspector = |text: &str| text.ends_with("Majesty’s Inspector") || text.ends_with("Majesty's Inspector");
    let title = context.lines.iter().rposition(|line| inspector(context.source.slice(line.span)));
    title.map_or(context.lines.len(), |at| at.saturating_sub(1))
}

fn team_text<'a>(context: &Context<'a>) -> Option<&'a str> {
    let team = Role::Section(SectionKind::Team);
    let hit = context.marks.headings.iter().find(|hit| hit.role == team)?;
    let end = context
        .marks
        .headings
        .iter()
        .find(|h| h.first > hit.last)
        .map_or(context.source.text().len(), |h| context.lines[h.first].span.start);
    context.source.text().get(context.lines[hit.last].span.end..end)
}

/// Everybody in the inspection team whose entry names Ofsted.
fn inspection_team(context: &Context) -> Vec<String> {
    let words = context.table.team;
    let Some(team) = team_text(context).filter(|_| !words.is_empty()) else { return Vec::new() };
    let entries = team.lines().filter(|line| words.iter().any(|word| line.contains(word)));
    entries.filter_map(lead_name).map(|name| collapsed(name.value)).collect()
}
