//! `ofsted show`: one report for a person at a terminal of 80 columns.

use crate::args::Show;
use crate::extract::input::read_report;
use crate::out;
use crate::outcome::{Outcome, complain};
use anstyle::{AnsiColor, Style};
use ofsted_report::output::name;
use ofsted_report::report::{Grade, Improvement, ImprovementsStated, Judgement, Section};
use ofsted_report::{PartKind, Reader, Report, parts};
use std::fmt::{self, Write as _};

/// Reads one document and prints what a person wants to see of it first.
pub fn show_report(args: &Show) -> Outcome {
    match read_report(&Reader::new().keep_text(), &args.path) {
        Ok(report) => out::print_text(&render(&report)),
        Err(error) => {
            complain(error);
            Outcome::Partial
        }
    }
}

/// Terminals and printed e-mails have so many columns.
const WIDTH: usize = 80;

/// How many columns the name of a field has: "Inspected", the longest, and two spaces.
const FIELD_WIDTH: usize = 11;

/// How many columns stand before an item: a number of three digits and its full stop.
const MARK_WIDTH: usize = 4;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

fn render(report: &Report) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write_report(&mut out, report);
    out
}

fn write_report(out: &mut String, report: &Report) -> fmt::Result {
    write_title(out, report)?;
    if !report.judgements.is_empty() {
        write_heading(out, "Judgements")?;
        write_judgements(out, &report.judgements)?;
    }
    write_heading(out, "What needs to improve")?;
    write_improvements(out, report)?;
    if !report.sections.is_empty() {
        write_heading(out, "Sections (paragraphs)")?;
        write_sections(out, report)?;
    }
    if !report.warnings.is_empty() {
        write_heading(out, "Warnings")?;
        report.warnings.iter().try_for_each(|warning| write_item(out, "-", &warning.message))?;
    }
    Ok(())
}

fn write_heading(out: &mut String, text: &str) -> fmt::Result {
    writeln!(out, "\n{BOLD}{text}{BOLD:#}")
}

fn write_title(out: &mut String, report: &Report) -> fmt::Result {
    let provider = &report.provider;
    let whose = provider.name.as_ref().or(provider.authority.as_ref());
    let whose = whose.map_or("Authority unknown", String::as_str);
    textwrap::wrap(&printable(whose), WIDTH).iter().try_for_each(|line| writeln!(out, "{BOLD}{line}{BOLD:#}"))?;
    write_field(out, "Document", &format!("{}, framework {}", words(report.kind), name(report.framework)))?;
    write_field(out, "Inspected", &days(report))?;
    write_field(out, "Published", &report.published.map(|day| day.to_string()).unwrap_or_default())?;
    write_field(out, "Lead", report.lead_inspector.as_deref().unwrap_or_default())?;
    write_field(out, "Signed", report.signatory.as_deref().unwrap_or_default())?;
    write_field(out, "Topic", report.topic.as_deref().unwrap_or_default())?;
    write_field(out, "Outcome", &report.outcome.map(words).unwrap_or_default())?;
    write_field(out, "Left out", &left_out(report))?;
    write_field(out, "File", &report.source.name)
}

/// How many page heads, page feet and footnotes are not shown, since they are not the report's own words.
fn left_out(report: &Report) -> String {
    let parts = parts(report.source.text.as_deref().unwrap_or_default());
    let count = |kind: PartKind| parts.iter().filter(|part| part.kind == kind).count();
    let counted = [
        (count(PartKind::Furniture), "page head or foot", "page heads or feet"),
        (count(PartKind::Footnote), "footnote", "footnotes"),
    ];
    let said = counted.iter().filter(|(number, ..)| *number > 0);
    let said = said.map(|(number, one, more)| format!("{number} {}", if *number == 1 { one } else { more }));
    said.collect::<Vec<_>>().join(", ")
}

fn days(report: &Report) -> String {
    let days = report.inspection;
    let [start, end] = [days.start, days.end].map(|day| day.map(|day| day.to_string()).unwrap_or_default());
    if start == end || end.is_empty() { start } else { format!("{start} to {end}") }
}

/// A name of the JSON as words: `focused_visit` is "focused visit".
fn words(value: impl serde::Serialize) -> String {
    name(value).replace('_', " ")
}

fn write_field(out: &mut String, label: &str, value: &str) -> fmt::Result {
    if value.is_empty() {
        return Ok(());
    }
    write_wrapped(out, &format!("{label:<FIELD_WIDTH$}"), value)
}

/// `text` behind `label`, wrapped, its lines below each other.
fn write_wrapped(out: &mut String, label: &str, text: &str) -> fmt::Result {
    let indent = " ".repeat(textwrap::core::display_width(label));
    let options = textwrap::Options::new(WIDTH).initial_indent(label).subsequent_indent(&indent);
    textwrap::wrap(&printable(text), options).iter().try_for_each(|line| writeln!(out, "{line}"))
}

/// A document may hold escape sequences; they shall not reach the terminal.
fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn write_item(out: &mut String, mark: &str, text: &str) -> fmt::Result {
    write_wrapped(out, &format!("{mark:>MARK_WIDTH$} "), text)
}

/// How many columns the label of a judgement has: "requires improvement" still fits behind it.
const JUDGEMENT_WIDTH: usize = 54;

fn write_judgements(out: &mut String, judgements: &[Judgement]) -> fmt::Result {
    let mut service = None;
    for judgement in judgements {
        if judgement.service != service {
            service = judgement.service;
            write_subheading(out, service.map(words).as_deref())?;
        }
        write_row(out, judgement)?;
    }
    Ok(())
}

fn write_row(out: &mut String, judgement: &Judgement) -> fmt::Result {
    let label = printable(&judgement.label);
    let lines = textwrap::wrap(&label, JUDGEMENT_WIDTH);
    let (last, first) = lines.split_last().map_or(("", [].as_slice()), |(last, first)| (last.as_ref(), first));
    first.iter().try_for_each(|line| writeln!(out, "  {line}"))?;
    let (style, padding) =
        (colour(judgement.grade), JUDGEMENT_WIDTH.saturating_sub(textwrap::core::display_width(last)));
    writeln!(out, "  {last}{:padding$}  {style}{}{style:#}", "", words(judgement.grade))
}

const fn colour(grade: Grade) -> Style {
    match grade {
        Grade::Outstanding | Grade::Good => AnsiColor::Green.on_default(),
        Grade::Adequate | Grade::RequiresImprovement => AnsiColor::Yellow.on_default(),
        Grade::Inadequate => AnsiColor::Red.on_default(),
        _ => DIM,
    }
}

fn write_improvements(out: &mut String, report: &Report) -> fmt::Result {
    match report.improvements_stated {
        ImprovementsStated::HeadingWithoutItems => write_item(out, "", "The heading is there, but no item under it.")?,
        ImprovementsStated::NoSection => write_item(out, "", "The document has no such section.")?,
        _ => {}
    }
    let mut group = None;
    for improvement in &report.improvements {
        if improvement.group != group {
            group.clone_from(&improvement.group);
            write_subheading(out, group.as_deref())?;
        }
        write_item(out, &mark(improvement), &in_full(improvement))?;
    }
    Ok(())
}

/// What the lines below belong to; an empty line where they belong to nothing any more.
fn write_subheading(out: &mut String, text: Option<&str>) -> fmt::Result {
    match text {
        Some(text) => write_wrapped(out, "  ", text),
        None => writeln!(out),
    }
}

fn mark(improvement: &Improvement) -> String {
    improvement.number.as_ref().map_or_else(|| "-".to_owned(), |number| format!("{number}."))
}

/// The item with what stands beside it in a table; a deadline that is the group's heading stands there.
fn in_full(improvement: &Improvement) -> String {
    let heading = improvement.group.as_deref().unwrap_or_default();
    let deadline = improvement.deadline.as_deref().filter(|deadline| !heading.starts_with(deadline));
    let beside: Vec<&str> = improvement.responsible.as_deref().into_iter().chain(deadline).collect();
    if beside.is_empty() { improvement.text.clone() } else { format!("{} [{}]", improvement.text, beside.join("; ")) }
}

fn write_sections(out: &mut String, report: &Report) -> fmt::Result {
    for (at, section) in report.sections.iter().enumerate() {
        let count = report.paragraphs.iter().filter(|paragraph| paragraph.section == Some(at)).count();
        write_section(out, section, count)?;
    }
    Ok(())
}

fn write_section(out: &mut String, section: &Section, paragraphs: usize) -> fmt::Result {
    let indent = "  ".repeat(usize::from(section.level.max(1)));
    let count = if paragraphs == 0 { String::new() } else { format!(" ({paragraphs})") };
    write_wrapped(out, &indent, &format!("{}{count}", section.heading))
}

#[cfg(test)]
#[path = "../../../tests/sample/mod.rs"]
mod sample;

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(report: &Report) -> String {
        anstream::adapter::strip_str(&render(report)).to_string()
    }

    #[test]
    fn a_report_is_shown_whole() {
        insta::assert_snapshot!(plain(&sample::report()), @r#"
        Mersham Borough Council
        Document   inspection report, framework ilacs
        Inspected  2020-03-02 to 2020-03-13
        Published  2020-04-29
        Lead       Máire Doe
        File       plans/mersham, "2020".txt

        Judgements
          The impact of leaders on social work practice           requires improvement
          The experiences and progress of children in care        good

        What needs to improve
          What needs to improve?
          1. The quality of multi-agency plans, "outcomes" and, where needed, reviews.
             [Mersham Borough Council; Immediately]

           - Supervision.

        Sections (paragraphs)
            What needs to improve? (1)
            Findings (1)

        Warnings
           - No year is printed.
           - 2 was inferred.
        "#);
    }

    #[test]
    fn no_line_is_wider_than_a_terminal() {
        let mut report = sample::report();
        report.improvements[0].text = "The quality and timeliness of assessments ".repeat(9);
        report.judgements[0].label = "The experiences and progress of children ".repeat(4);
        for line in plain(&report).lines() {
            assert!(textwrap::core::display_width(line) <= WIDTH, "{line}");
        }
    }

    #[test]
    fn a_deadline_stands_in_one_place() {
        let mut report = sample::report();
        report.improvements[0].group = Some("Immediately:".to_owned());
        report.improvements[0].responsible = None;
        assert!(plain(&report).contains("  Immediately:\n  1. The quality"));
        assert!(!plain(&report).contains("[Immediately]"));
    }

    #[test]
    fn grades_are_coloured() {
        assert!(render(&sample::report()).contains("\u{1b}[32mgood\u{1b}[0m"));
    }

    #[test]
    fn escape_sequences_of_a_document_do_not_reach_the_terminal() {
        let mut report = sample::report();
        report.improvements[1].text = "Supervision\u{1b}[2J.".to_owned();
        assert!(render(&report).contains("Supervision [2J."));
    }

    #[test]
    fn an_empty_list_says_why() {
        let mut report = sample::report();
        report.improvements.clear();
        report.improvements_stated = ImprovementsStated::NoSection;
        assert!(plain(&report).contains("The document has no such section."));
    }
}
