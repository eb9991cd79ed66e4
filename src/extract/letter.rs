//! What only letters have: their own date, the sentence with the visit's dates, inspectors, topic, signature.

use super::dates::{DateRange, FoundDate, find_date_near, find_range};
use super::found::Found;
use super::people::{find_inspectors, lead_name, split_names};
use super::title::{collapsed, is_whole_line};
use super::{Context, is_letter};
use crate::Span;
use crate::blocks::{Block, BlockKind};
use crate::frameworks::Role;
use crate::joined;
use crate::lines::{LineKind, is_glyph};
use crate::report::{Framework, Kind};
use crate::span::floor_boundary;
use regex::Regex;
use std::sync::LazyLock;

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

/// Words with which the sentence that holds the visit's dates begins, earliest first.
static OPENS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"This\s+letter\s+summarises|took\s+place|made\s+between|(?m:^)\s*Between\s+\d|(?m:^)\s*Dear\s|was\s+conducted\s+on")
        .ok()
});

/// Reads what is a letter's own; nothing where the document is none.
pub fn read(context: &Context) -> Letter {
    if !has_letter_form(context) {
        return Letter { inspectors: inspection_team(context), ..Letter::default() };
    }
    let opening = opening(context);
    let text = opening.map_or("", |span| context.source.slice(span));
    let single = is_letter(context.table.kind) || context.table.framework == Framework::ContactReferralAssessment;
    Letter {
        date: date(context, None)
            .filter(|found| found.value.date.is_some())
            .or_else(|| date(context, printed_year(text))),
        opening,
        inspectors: find_inspectors(text).iter().map(|name| collapsed(name.value)).collect(),
        signatory: single.then(|| signatory(context)).flatten(),
        topic: single.then(|| topic(text)).flatten(),
    }
}

fn has_letter_form(context: &Context) -> bool {
    is_letter(context.table.kind)
        || matches!(
            context.table.framework,
            Framework::Jtai
                | Framework::LocalAreaSend
                | Framework::ContactReferralAssessment
                | Framework::JointAreaReview
        )
}

impl Letter {
    /// The dates of the visit, from the opening.
    pub fn visit(&self, context: &Context, hint: Option<i16>) -> Option<Found<DateRange>> {
        let span = self.opening?;
        let text = context.source.slice(span);
        let opens = OPENS.as_ref()?;
        let starts = opens.find_iter(text).map(|m| m.start());
        let range = starts.filter_map(|at| Some((at, find_range(up_to(&text[at..], DATES_WITHIN), hint)?))).next();
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
    let from = OPENS.as_ref()?.find(text.get(body..)?)?.start() + body;
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

/// The scope sentence, up to what was looked at: "Inspectors looked at the council’s arrangements for".
static SCOPE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?:[Ii]nspectors|They|[Tt]h(?:e|is)\s+visit)\s+(?:also\s+)?(?:looked\s+(?:specifically\s+)?at|considered|reviewed|evaluated|focused\s+on|examined)\s+",
        r"(?:the\s+effectiveness\s+of\s+)?",
        r"(?:(?:the\s+)?(?:(?:local\s+authority|council|trust|city\s+council|[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,4})[’']s?\s+)?",
        r"arrangements\s+(?:for|to|at)\s+)?",
    ))
    .ok()
});

/// What inspectors looked at besides: how such objects of the sentence begin, in lower case.
const EVIDENCE: [&str; 7] = [
    "a range of",
    "a sample of",
    "case records",
    "children’s case",
    "children's case",
    "performance",
    "local authority performance",
];

/// How far a topic may reach, in bytes.
const LONGEST_TOPIC: usize = 900;

/// What the letter says was looked at: from the scope sentence, the authority’s "arrangements for" it left out.
fn topic(opening: &str) -> Option<String> {
    let scope = SCOPE.as_ref()?.find_iter(opening).find(|found| !is_evidence(&opening[found.end()..]))?;
    let rest = &opening[scope.end()..];
    let end = topic_end(rest)?;
    let pieces = rest[..end].split(is_glyph).map(|piece| {
        let start = scope.end() + (piece.as_ptr() as usize - rest.as_ptr() as usize);
        Span::new(start, start + piece.len())
    });
    Some(joined(opening, &pieces.collect::<Vec<_>>()))
}

fn is_evidence(rest: &str) -> bool {
    let words = rest.split_whitespace().take(4).collect::<Vec<_>>().join(" ").to_lowercase();
    EVIDENCE.iter().any(|start| words.starts_with(start))
}

/// Where the sentence ends: a full stop, quotation marks behind it too, before white space.
fn topic_end(rest: &str) -> Option<usize> {
    let stop = |at: usize| rest[at + 1..].trim_start_matches(['’', '\'', '”']).starts_with(char::is_whitespace);
    let end = rest.match_indices('.').map(|(at, _)| at).find(|at| stop(*at))?;
    (end <= LONGEST_TOPIC).then_some(end)
}

/// A person called lead inspector in running text: "Ann Lee, lead inspector", "Ann Lee HMI, Ofsted lead inspector".
static LEAD: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)(?:ofsted[,]?\s+)?(?:hmi,?\s+)?(?:ofsted\s+)?lead\s+inspector").ok());

/// The lead inspector of a document that has no label for one.
pub fn lead(context: &Context) -> Option<String> {
    match context.table.framework {
        Framework::AreaSend => team_lead(context),
        Framework::School => visit_lead(context),
        _ if context.table.kind == Kind::FocusedVisit => visit_lead(context),
        _ => None,
    }
}

/// The first of the inspection team whom Ofsted sent as lead.
fn team_lead(context: &Context) -> Option<String> {
    let team = columns_in_turn(team_text(context)?);
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

fn team_text<'a>(context: &Context<'a>) -> Option<&'a str> {
    let team = Role::Section(crate::report::SectionKind::Team);
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
    if context.table.framework != Framework::AreaSend {
        return Vec::new();
    }
    let Some(team) = team_text(context) else { return Vec::new() };
    let entries = team.lines().filter(|line| line.contains("Ofsted") || line.contains("HMI"));
    entries.filter_map(lead_name).map(|name| collapsed(name.value)).collect()
}

/// The person whom running text calls lead inspector: "Ann Lee, lead inspector", "lead inspector Ann Lee".
fn visit_lead(context: &Context) -> Option<String> {
    let lead = LEAD.as_ref()?;
    let near = |block: &&Block| !matches!(block.kind, BlockKind::Table | BlockKind::Numbered(_));
    context.blocks.iter().filter(near).find_map(|block| {
        let text = joined(context.source.text(), &block.slices);
        lead.find_iter(&text)
            .find_map(|found| named_before(&text[..found.start()]).or_else(|| named_after(&text[found.end()..])))
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
    let name = split_names(text.get(..text.len().min(60)).unwrap_or(text)).into_iter().next()?;
    (name.range.start <= LONGEST_GAP).then(|| collapsed(name.value))
}
