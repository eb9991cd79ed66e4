//! The outline: a report to look through, and to keep as the snapshot of a test.

use crate::output::name::name;
use crate::report::Report;
use crate::report::{
    Action, EarlierInspection, GradeSource, Improvement, Judgement, Numbering, Paragraph, Section, Warning,
};
use crate::text::span::Span;
use std::fmt::{self, Write as _};

/// A readable dump of everything in a report but its places.
///
/// It is for snapshot tests: for those of this crate over its corpus, and for those of a program over the reports that it
/// depends on. It is for people's eyes; a later version may print other lines, so a program should read the JSON.
///
/// The same report gives the same lines, and a change of one value changes one line, so that the diff
/// of a snapshot is what a reviewer has to read. Byte offsets are left out, because they move when a
/// line is put into the input; pages stay (`p3`). Long paragraphs are cut to their first eight and last
/// four words with the number of words, which shows a paragraph joined wrongly as well as the whole
/// text would; what needs to improve is printed whole.
///
/// ```
/// use ofsted_report::{Reader, output::outline};
/// let report = Reader::new().name("letter.txt").read("Dear Ms Doe");
/// assert!(outline(&report).starts_with("letter.txt: unknown, unknown\n"));
/// ```
///
/// As a snapshot, with `insta`:
///
/// ```no_run
/// # use ofsted_report::{output::outline, read};
/// insta::glob!("../corpus", "**/*.txt", |path| {
///     let text = std::fs::read_to_string(path).unwrap();
///     insta::assert_snapshot!(outline(&read(&text)));
/// });
/// ```
#[must_use]
pub fn outline(report: &Report) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut out, report);
    out
}

fn write(out: &mut String, report: &Report) -> fmt::Result {
    title(out, report)?;
    list(out, "judgements", &report.judgements, judgement)?;
    body(out, report)?;
    writeln!(out, "\nimprovements: {}", name(report.improvements_stated))?;
    report.improvements.iter().try_for_each(|item| improvement(out, item))?;
    list(out, "earlier inspections", &report.earlier_inspections, earlier)?;
    list(out, "actions", &report.actions, action)?;
    list(out, "warnings", &report.warnings, warning)
}

/// A list under its name; an empty one leaves no line, so that snapshots of letters stay short.
fn list<T>(out: &mut String, title: &str, items: &[T], one: fn(&mut String, &T) -> fmt::Result) -> fmt::Result {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{title}")?;
    items.iter().try_for_each(|item| one(out, item))
}

fn title(out: &mut String, report: &Report) -> fmt::Result {
    let source = &report.source;
    writeln!(out, "{}: {}, {}", source.name, name(report.kind), name(report.framework))?;
    optional(out, "pages", source.pages)?;
    provider(out, report)?;
    let dates = report.inspection;
    optional(out, "start", dates.start)?;
    optional(out, "end", dates.end)?;
    optional(out, "published", report.published)?;
    optional(out, "lead inspector", report.lead_inspector.as_ref())?;
    optional(out, "inspectors", Some(report.inspectors.join("; ")).filter(|names| !names.is_empty()))?;
    optional(out, "signatory", report.signatory.as_ref())?;
    optional(out, "topic", report.topic.as_ref())?;
    optional(out, "outcome", report.outcome.map(name))
}

fn provider(out: &mut String, report: &Report) -> fmt::Result {
    let provider = &report.provider;
    optional(out, "provider", provider.name.as_ref())?;
    let codes = [&provider.ofsted_urn, &provider.la_code, &provider.ons_code, &provider.region];
    let codes: Vec<&str> = codes.iter().filter_map(|code| code.as_deref()).collect();
    let known = provider.authority.as_ref().map(|authority| format!("{authority} ({})", codes.join(", ")));
    optional(out, "authority", known)
}

fn optional(out: &mut String, label: &str, value: Option<impl fmt::Display>) -> fmt::Result {
    value.map_or(Ok(()), |value| writeln!(out, "  {label}: {value}"))
}

fn judgement(out: &mut String, judgement: &Judgement) -> fmt::Result {
    let service = judgement.service.map(|service| format!("{}/", name(service))).unwrap_or_default();
    write!(out, "  {service}{}: {}", name(judgement.area), name(judgement.grade))?;
    write!(out, " {:?} {:?}", judgement.label, judgement.printed)?;
    writeln!(out, " [{}]{}", judgement.sources.iter().map(source).collect::<Vec<_>>().join(", "), page(judgement.page))
}

fn source(source: &GradeSource) -> String {
    format!("{} {}", name(source.kind), name(source.grade))
}

fn page(page: Option<usize>) -> String {
    page.map(|page| format!(" p{page}")).unwrap_or_default()
}

/// Headings with the paragraphs under them; those before the first heading come first.
fn body(out: &mut String, report: &Report) -> fmt::Result {
    if !report.sections.is_empty() || !report.paragraphs.is_empty() {
        writeln!(out, "\nsections")?;
    }
    paragraphs_of(out, report, None)?;
    for (at, heading) in report.sections.iter().enumerate() {
        section(out, heading)?;
        paragraphs_of(out, report, Some(at))?;
    }
    Ok(())
}

fn section(out: &mut String, section: &Section) -> fmt::Result {
    let area = section.area.map(|area| format!(", {}", name(area))).unwrap_or_default();
    let marks = "#".repeat(usize::from(section.level));
    writeln!(out, "  {marks} {} [{}{area}]{}", section.heading, name(section.kind), page(section.page))
}

fn paragraphs_of(out: &mut String, report: &Report, section: Option<usize>) -> fmt::Result {
    let mut here = report.paragraphs.iter().filter(|paragraph| paragraph.section == section);
    here.try_for_each(|each| paragraph(out, each))
}

fn paragraph(out: &mut String, paragraph: &Paragraph) -> fmt::Result {
    let number = match (paragraph.number, paragraph.numbering) {
        (Some(number), Numbering::Inferred) => format!("({number})"),
        (Some(number), _) => format!("{number}."),
        (None, _) => "-".to_owned(),
    };
    writeln!(out, "    {number:>5} {}{}", cut(&paragraph.text), page(paragraph.page))
}

/// How many words of a paragraph are shown from its beginning.
const FIRST: usize = 8;

/// How many are shown from its end.
const LAST: usize = 4;

fn cut(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() <= FIRST + LAST {
        return words.join(" ");
    }
    let (first, last) = (words[..FIRST].join(" "), words[words.len() - LAST..].join(" "));
    format!("{first} … {last} ({} words)", words.len())
}

fn improvement(out: &mut String, item: &Improvement) -> fmt::Result {
    let number = item.number.as_ref().map(|number| format!(" {number}.")).unwrap_or_default();
    writeln!(out, "  {}{number} {}{}", name(item.kind), item.text, page(item.page))?;
    optional(out, "    group", item.group.as_ref())?;
    optional(out, "    responsible", item.responsible.as_ref())?;
    optional(out, "    deadline", item.deadline.as_ref())?;
    for tag in &item.framework_tags {
        let kind = tag.kind.map_or_else(|| "unknown".to_owned(), name);
        let number = tag.number.map(|number| format!(" {number}")).unwrap_or_default();
        writeln!(out, "      tag: {} = {kind}{number}", tag.printed)?;
    }
    Ok(())
}

fn earlier(out: &mut String, earlier: &EarlierInspection) -> fmt::Result {
    let date = earlier.date.map_or_else(|| "no date".to_owned(), |date| date.to_string());
    let grade = earlier.grade.map_or_else(|| "no grade".to_owned(), name);
    writeln!(out, "  {}, {date}, {grade}: {}", name(earlier.kind), cut(&earlier.text))
}

fn action(out: &mut String, action: &Action) -> fmt::Result {
    writeln!(out, "  {} under {:?}", action.id, action.heading.as_deref().unwrap_or_default())?;
    let cells = [("action", &action.action), ("impact", &action.impact), ("resources", &action.resources)];
    for (label, texts) in cells {
        texts.iter().try_for_each(|text| writeln!(out, "    {label}: {}", cut(text)))?;
    }
    optional(out, "  lead", action.lead.as_ref())?;
    optional(out, "  timescale", action.timescale.as_ref())
}

fn warning(out: &mut String, warning: &Warning) -> fmt::Result {
    let slices = warning.span.iter().filter(|slice: &&Span| !slice.is_empty()).count();
    let place = if slices == 0 { " (no place)" } else { "" };
    writeln!(out, "  {}: {}{place}", name(warning.code), warning.message)
}
