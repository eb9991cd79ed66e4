//! The title block: labelled values, and the dates and the lead inspector among them.

use super::context::Context;
use super::letter::Letter;
use crate::frameworks::{Holds, title_fields};
use crate::layout::Mark;
use crate::layout::line::LineKind;
use crate::mentions::dates::{DateRange, FoundDate, Odd, find_date, find_range};
use crate::mentions::people::lead_names;
use crate::report::{Dates, Warning, WarningCode};
use crate::text::found::Found;
use crate::text::phrases::collapsed;
use crate::text::span::Span;
use jiff::civil::Date;
use std::collections::HashSet;

/// A label of the title block and the text that may hold its value.
pub struct Value {
    /// What the label introduces.
    pub holds: Holds,
    /// From the end of the label to the next label, heading or table, a few lines at most.
    pub span: Span,
}

/// How many lines a value may take, the label's own included.
const MOST_LINES: usize = 4;

/// How many lines of the text may hold the title block.
const TITLE_BLOCK: usize = 160;

/// The labelled values, in order: of the title block, and the inspectors' wherever they stand.
pub fn fields(context: &Context) -> Vec<Value> {
    let fields = title_fields(context.table);
    let mut found = Vec::new();
    for (at, line) in context.lines.iter().enumerate().filter(|(_, line)| line.kind == LineKind::Text) {
        // Every line of a report is asked, and of nearly all one byte or two tell that they are no label.
        if !context.source.may_open(line.span) {
            continue;
        }
        let text = context.source.slice(line.span);
        if !(if at < TITLE_BLOCK { fields.may_begin(text) } else { fields.may_name(text) }) {
            continue;
        }
        let Some((holds, start)) = fields.label(context.source, line.span) else { continue };
        if at < TITLE_BLOCK || holds.is_person() {
            found.push(Value { holds, span: Span::new(start, value_end(context, at)) });
        }
    }
    found
}

fn value_end(context: &Context, at: usize) -> usize {
    let mut end = context.lines[at].span.end;
    let mut taken = 1;
    for (next, line) in context.lines.iter().enumerate().skip(at + 1) {
        match line.kind {
            LineKind::Blank => continue,
            LineKind::Text if is_value(context.marks.lines[next]) && taken < MOST_LINES => {}
            _ => break,
        }
        // LAC 2013: "Age group:" and "Published:" stand above both their values.
        if title_fields(context.table).label(context.source, line.span).is_some_and(|(_, start)| start < line.span.end)
        {
            break;
        }
        end = line.span.end;
        taken += 1;
    }
    end
}

fn is_value(mark: Mark) -> bool {
    matches!(mark, Mark::Text | Mark::Title)
}

/// The dates of the title block or the letter.
pub struct DatesRead {
    /// First and last day.
    pub inspection: Dates,
    /// The day of publication.
    pub published: Option<Date>,
    /// What is odd about them.
    pub warnings: Vec<Warning>,
}

/// First and last day and the day of publication, from labelled values or from a letter's words.
pub fn dates(context: &Context, fields: &[Value], letter: &Letter) -> DatesRead {
    let published = first(context, fields, Holds::Published, find_date).or_else(|| letter.date.clone());
    let hint = published.as_ref().and_then(|p| p.value.date).map(Date::year);
    let visit =
        first(context, fields, Holds::Dates, |text| find_range(text, hint)).or_else(|| letter.visit(context, hint));
    let published_date = published.as_ref().and_then(|p| p.value.date);
    let mut warnings: Vec<Warning> = Vec::new();
    if let Some(found) = &published {
        warnings.extend(found.value.odd.iter().map(|odd| warning(odd, found.range.start)));
    }
    let inspection = visit.map_or_else(Dates::default, |found| {
        warnings.extend(found.value.odd.iter().map(|odd| warning(odd, found.range.start)));
        not_after(&found.value, published_date)
    });
    warnings.extend(published.filter(|_| published_date < inspection.end && published_date.is_some()).map(too_early));
    if inspection.start.is_none() && !context.table.block.is_empty() {
        warnings.push(missing());
    }
    DatesRead { inspection, published: published_date, warnings }
}

/// A visit whose year was taken from a letter that is older than it was in the year before.
fn not_after(visit: &DateRange, published: Option<Date>) -> Dates {
    let late = visit.guessed_year && visit.start.zip(published).is_some_and(|(start, published)| start > published);
    let year_before = |date: Date| date.checked_sub(jiff::Span::new().years(1)).unwrap_or(date);
    match late {
        true => Dates { start: visit.start.map(year_before), end: visit.end.map(year_before) },
        false => Dates { start: visit.start, end: visit.end },
    }
}

fn too_early(published: Found<FoundDate>) -> Warning {
    let message = "the date of publication lies before the end of the inspection".to_owned();
    let span = Span::new(
        published.range.start + published.value.range.start,
        published.range.start + published.value.range.end,
    );
    Warning { code: WarningCode::PublishedTooEarly, message, span: vec![span] }
}

fn missing() -> Warning {
    let message = "no date of the inspection was found".to_owned();
    Warning { code: WarningCode::DatesMissing, message, span: Vec::new() }
}

fn warning(odd: &Found<Odd>, offset: usize) -> Warning {
    let span = Span::new(offset + odd.range.start, offset + odd.range.end);
    Warning { code: odd.value.into(), message: message(odd.value).to_owned(), span: vec![span] }
}

fn message(odd: Odd) -> &'static str {
    match odd {
        Odd::EndBeforeStart => "the last day lies before the first",
        Odd::WeekdayMismatch => "the printed weekday is not that day's",
        Odd::ImpossibleDate => "no calendar has this day",
        Odd::YearUnprinted => "no year is printed here; it was taken from the date of the document",
        Odd::YearMisprinted => "the year is misprinted",
    }
}

/// The first value of this sort that can be read, at its place in the whole text.
fn first<T>(context: &Context, fields: &[Value], holds: Holds, read: impl Fn(&str) -> Option<T>) -> Option<Found<T>> {
    fields.iter().filter(|field| field.holds == holds).find_map(|field| {
        let value = read(context.source.slice(field.span))?;
        Some(Found::new(value, field.span.start..field.span.end))
    })
}

/// The person whom the document calls lead or reporting inspector.
pub fn lead(context: &Context, fields: &[Value]) -> Option<String> {
    let named = fields.iter().filter(|field| field.holds == Holds::Lead);
    let labelled = named.map(|field| lead_names(context.source.slice(field.span))).find(|names| !names.is_empty());
    let together = |names: Vec<Found<&str>>| names.iter().map(|n| collapsed(n.value)).collect::<Vec<_>>().join(" and ");
    labelled.map(together).or_else(|| crate::extract::letter::lead::lead(context))
}

/// Everybody whom a label calls an inspector, the lead first, each once.
pub fn inspectors(context: &Context, fields: &[Value]) -> Vec<String> {
    let mut known: HashSet<String> = HashSet::new();
    let mut names: Vec<String> = Vec::new();
    for field in fields.iter().filter(|field| matches!(field.holds, Holds::Lead | Holds::Inspectors)) {
        let found = lead_names(context.source.slice(field.span));
        let found = found.iter().map(|name| collapsed(name.value));
        names.extend(found.filter(|name| known.insert(name.clone())));
    }
    names
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_inspector_is_named_once() {
        let report = crate::read(
            "Wynnshire County Council\nInspection of children’s social care services\n\nInspection dates: 3 March 2020\n\n\
             Lead inspector: Ann Lee, HMI\n\nLead inspector: Ann Lee, HMI, and Bo Ray, HMI\n",
        );
        assert_eq!(report.inspectors, ["Ann Lee", "Bo Ray"]);
    }
}
