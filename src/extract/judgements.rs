//! Judgements: one an area, with every place that states its grade.

use super::context::Context;
use crate::frameworks::{Author, Hit, Overall, Role, Row, states_grade};
use crate::report::{
    Area, Grade, GradeSource, Judgement, OverallStated, SectionKind, Service, SourceKind, Strand, Warning, WarningCode,
};
use crate::source::Source;
use crate::text::span::Span;
use crate::text::span::joined;
use crate::text::span::push_slice;
use jiff::civil::Date;

/// A place that states a grade.
struct Statement {
    area: Area,
    service: Option<Service>,
    label: Vec<Span>,
    source: GradeSource,
}

/// All judgements in the order of their first place, and a warning for every disagreement.
pub fn read(context: &Context) -> (Vec<Judgement>, Vec<Warning>) {
    let mut judgements: Vec<Judgement> = Vec::new();
    for statement in statements(context) {
        let same = |j: &&mut Judgement| j.area == statement.area && j.service == statement.service;
        match judgements.iter_mut().find(same) {
            Some(judgement) => judgement.sources.push(statement.source),
            None => judgements.push(judgement(context, statement)),
        }
    }
    let mut warnings: Vec<Warning> = judgements.iter().filter_map(conflict).collect();
    warnings.extend(context.marks.uneven.map(|counts| uneven(context, counts)));
    warnings.extend(missing(context, &judgements));
    (judgements, warnings)
}

fn statements(context: &Context) -> Vec<Statement> {
    let mut found = Vec::new();
    let first_page = context.marks.rows.iter().filter(|row| row.source == SourceKind::Table);
    found.extend(first_page.filter_map(|row| of_row(row, None)));
    found.extend(of_headings(context));
    found.extend(of_record(context));
    found
}

fn of_row(row: &Row, service: Option<Service>) -> Option<Statement> {
    let source = GradeSource { kind: row.source, grade: row.grade, span: row.printed.clone() };
    Some(Statement { area: row.area?, service, label: row.label.clone(), source })
}

fn page_at(context: &Context, offset: usize) -> usize {
    let at = context.lines.partition_point(|line| line.start <= offset);
    at.checked_sub(1).and_then(|at| context.lines.get(at)).map_or(0, |line| line.page)
}

/// Grades in headings and sentences.
///
/// Below the heading that ends the report none counts, nor under facts about the area: those are the
/// grades of earlier inspections (Sandwell 2018).
fn of_headings(context: &Context) -> Vec<Statement> {
    let mut service = None;
    let mut facts = false;
    let mut found = Vec::new();
    for hit in &context.marks.headings {
        facts = match hit.role {
            Role::Section(kind) => kind == SectionKind::Information,
            Role::Findings(..) => facts,
            _ => false,
        };
        match hit.role {
            Role::Findings(..) if facts => {}
            Role::Half(half) => service = Some(half),
            Role::End | Role::Section(SectionKind::BackMatter | SectionKind::Record) => service = None,
            Role::Findings(area, Some(grade)) => found.extend(of_heading(context, hit, area, grade, service)),
            _ => {}
        }
    }
    found
}

fn of_heading(context: &Context, hit: &Hit, area: Area, grade: Grade, service: Option<Service>) -> Option<Statement> {
    let lines = context.lines[hit.first..=hit.last].iter().filter(|line| line.is_body());
    let label: Vec<Span> = lines.filter_map(|line| without_grade(context, line.span, &hit.grade)).collect();
    let span = if hit.grade.is_empty() { words_of_grade(context, &label) } else { hit.grade.clone() };
    let label = if hit.source == SourceKind::Heading { before_grade(context, label, &span) } else { label };
    let source = GradeSource { kind: hit.source, grade, span };
    Some(Statement { area, service, label, source })
}

/// The words of the grade at the end of a heading or sentence: the longest that are a grade, but never all of it.
fn words_of_grade(context: &Context, sentence: &[Span]) -> Vec<Span> {
    // "Requires improvement to be good", and a word or two that a hyphen parts.
    const MOST_WORDS: usize = 7;
    let mut words = words_from_end(context.source, sentence).peekable();
    let (mut taken, mut printed) = (Vec::new(), String::new());
    let mut grade = None;
    while let Some(word) = words.next().filter(|_| taken.len() < MOST_WORDS && words.peek().is_some()) {
        printed.insert_str(0, context.source.slice(word));
        taken.push(word);
        grade = if states_grade(context.table, &printed) { Some(taken.len()) } else { grade };
    }
    let Some(count) = grade else { return sentence.to_vec() };
    let mut slices = Vec::new();
    taken[..count].iter().rev().for_each(|word| push_slice(context.source.text(), &mut slices, *word));
    slices
}

/// The words of a sentence, the last first and without what stands behind its last letter or bracket.
fn words_from_end<'a>(source: &'a Source, sentence: &'a [Span]) -> impl Iterator<Item = Span> + 'a {
    let words = sentence.iter().rev().flat_map(|slice| {
        let text = source.slice(*slice);
        let place = move |word: &str| slice.start + (word.as_ptr() as usize - text.as_ptr() as usize);
        text.split_whitespace().rev().map(move |word| Span::new(place(word), place(word) + word.len()))
    });
    let mut ended = false;
    words.filter_map(move |word| {
        let text = source.slice(word);
        let bare = if ended { text } else { text.trim_end_matches(|c: char| !c.is_alphabetic() && c != ')') };
        ended = !bare.is_empty();
        ended.then(|| Span::new(word.start, word.start + bare.len()))
    })
}

/// A heading without the grade behind its words and what links them.
fn before_grade(context: &Context, label: Vec<Span>, grade: &[Span]) -> Vec<Span> {
    let end = grade.first().map_or(usize::MAX, |grade| grade.start);
    let before = label.iter().filter(|span| span.start < end).map(|span| Span::new(span.start, span.end.min(end)));
    let cut = |span: Span| {
        let text = context.source.slice(span).trim_end_matches([':', '*', ' ', '\n', '\r']);
        Span::new(span.start, span.start + text.len())
    };
    let words: Vec<Span> = before.map(cut).filter(|span| !span.is_empty()).collect();
    if words.is_empty() { label } else { words }
}

/// The part of a heading's line before the grade that stands in it.
fn without_grade(context: &Context, line: Span, grade: &[Span]) -> Option<Span> {
    let inside = grade.iter().find(|grade| grade.start >= line.start && grade.end <= line.end);
    let end = inside.map_or(line.end, |grade| grade.start);
    let label = Span::new(line.start, line.start + context.source.slice(Span::new(line.start, end)).trim_end().len());
    (!label.is_empty()).then_some(label)
}

/// The record at the end: where an area comes a second time, the other half of the services begins.
fn of_record(context: &Context) -> Vec<Statement> {
    let rows = context.marks.rows.iter().filter(|row| row.source == SourceKind::Record);
    let halves = context.table.headings.iter().any(|heading| matches!(heading.role, Role::Half(_)));
    let mut overall = 0;
    let mut found = Vec::new();
    for row in rows {
        overall += usize::from(row.area == Some(Area::OverallEffectiveness));
        let half = if overall > 1 { Service::LookedAfterChildren } else { Service::Safeguarding };
        found.extend(of_row(row, halves.then_some(half)));
    }
    found
}

fn judgement(context: &Context, statement: Statement) -> Judgement {
    let Statement { area, service, label, source } = statement;
    let span = union(&label, &source.span);
    // A grade may stand before its label, and on the page before.
    let page = page_at(context, span.first().map_or(0, |first| first.start));
    Judgement {
        area,
        strand: area.strands()[0],
        service,
        label: joined(context.source.text(), &label),
        grade: source.grade,
        printed: joined(context.source.text(), &source.span),
        span,
        page: context.page(page),
        sources: vec![source],
    }
}

/// All that two lists of slices cover, in order and without overlaps.
fn union(one: &[Span], other: &[Span]) -> Vec<Span> {
    let mut all = [one, other].concat();
    all.sort_unstable();
    let mut merged: Vec<Span> = Vec::new();
    for span in all {
        match merged.last_mut().filter(|last| span.start < last.end) {
            Some(last) => last.end = last.end.max(span.end),
            None => merged.push(span),
        }
    }
    merged
}

fn conflict(judgement: &Judgement) -> Option<Warning> {
    let other = judgement.sources.iter().find(|source| source.grade != judgement.grade)?;
    let message = format!("{}: {:?} in one place, {:?} in another", judgement.label, judgement.grade, other.grade);
    Some(Warning { code: WarningCode::GradeConflict, message, span: other.span.clone() })
}

/// A warning for every label of a judgement whose grade was not read: its words may be none of the known ones.
fn missing(context: &Context, judgements: &[Judgement]) -> Vec<Warning> {
    let headings = context.marks.headings.iter().filter_map(|hit| match hit.role {
        Role::Findings(area, None) => Some((area, lines_of(context, hit))),
        _ => None,
    });
    let judged = |area: Area| context.table.labels.iter().any(|label| label.area == Some(area));
    let mut seen: Vec<Area> = judgements.iter().map(|judgement| judgement.area).collect();
    let mut warnings = Vec::new();
    for (area, label) in context.marks.ungraded.iter().cloned().chain(headings).filter(|(area, _)| judged(*area)) {
        if !seen.contains(&area) {
            seen.push(area);
            warnings.push(ungraded(context, label));
        }
    }
    let table = context.table;
    let graded = !table.labels.is_empty() || !table.statements.is_empty();
    let promised = table.author == Author::Ofsted && graded;
    warnings.extend((promised && judgements.is_empty() && warnings.is_empty()).then(none_read));
    warnings
}

/// Where not even a label was found: sentences that state grades have no form but with the grade.
fn none_read() -> Warning {
    let message = "no grade was read, and reports under this framework give some".to_owned();
    Warning { code: WarningCode::JudgementMissing, message, span: Vec::new() }
}

fn lines_of(context: &Context, hit: &Hit) -> Vec<Span> {
    context.lines[hit.first..=hit.last].iter().filter(|line| line.is_body()).map(|line| line.span).collect()
}

fn ungraded(context: &Context, label: Vec<Span>) -> Warning {
    let message = format!("no grade was read beside \u{201c}{}\u{201d}", joined(context.source.text(), &label));
    Warning { code: WarningCode::JudgementMissing, message, span: label }
}

/// Whether a grade over all others was read, and if not, whether there is one to be read.
pub fn overall(context: &Context, judgements: &[Judgement], start: Option<Date>) -> OverallStated {
    let given = judgements.iter().any(|judgement| judgement.strand == Strand::Overall);
    match context.table.overall {
        _ if given => OverallStated::Given,
        Overall::Never => OverallStated::NeverGiven,
        Overall::Until(day) if start.is_some_and(|start| start >= day) => OverallStated::NoLongerGiven,
        Overall::Always | Overall::Until(_) => OverallStated::NotRead,
    }
}

fn uneven(context: &Context, (labels, grades): (usize, usize)) -> Warning {
    let table = (0..context.lines.len()).filter(|at| context.marks.lines[*at] == crate::layout::Mark::Table);
    let message = format!("the table of judgements has {labels} labels and {grades} grades");
    Warning { code: WarningCode::TableUneven, message, span: table.map(|at| context.lines[at].span).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last_words(text: &str, sentence: &[Span]) -> Vec<String> {
        let source = Source::new(text);
        words_from_end(&source, sentence).map(|word| source.slice(word).to_owned()).collect()
    }

    #[test]
    fn words_come_from_the_end_without_what_follows_the_last_letter() {
        let text = "Leaders\n4\nare good (fair). * 2";
        assert_eq!(
            last_words(text, &[Span::new(0, 7), Span::new(10, text.len())]),
            ["(fair)", "good", "are", "Leaders"]
        );
        assert!(last_words("1 2", &[Span::new(0, 3)]).is_empty());
    }

    #[test]
    fn the_longest_grade_at_the_end_of_a_sentence_is_its_grade() {
        let text = "Inspection of Wynnshire local authority children’s services\n\n\
            The impact of leaders on social work practice with children and families: requires\n\
            improvement to be good\n\n1. Leaders know what to do and they do it in good time.\n";
        let report = crate::read(text);
        assert_eq!(crate::verify(&report, text), []);
        assert_eq!(report.judgements[0].printed, "requires improvement to be good");
    }
}
