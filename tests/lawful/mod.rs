//! The laws that every text keeps, whatever it is: asked of generated reports, of arbitrary text, and by the fuzzer.
#![allow(dead_code, clippy::unwrap_used)] // each of those uses a part of it

use ofsted_report::compare::{Direction, compare};
use ofsted_report::{Reader, Report, Span, joined, parts, verify};

/// Every passage of a report: what it is, its text where it has one, its slices.
fn passages(report: &Report) -> Vec<(&'static str, Option<&str>, &[Span])> {
    let sections = report.sections.iter().map(|s| ("section", Some(s.heading.as_str()), &s.span[..]));
    let paragraphs = report.paragraphs.iter().map(|p| ("paragraph", Some(p.text.as_str()), &p.span[..]));
    let items = report.improvements.iter().map(|i| ("item", Some(i.text.as_str()), &i.span[..]));
    let earlier = report.earlier_inspections.iter().map(|e| ("earlier inspection", Some(e.text.as_str()), &e.span[..]));
    let judgements = report.judgements.iter().map(|j| ("judgement", None, &j.span[..]));
    let sources = report.judgements.iter().flat_map(|j| &j.sources).map(|s| ("source", None, &s.span[..]));
    let warnings = report.warnings.iter().map(|w| ("warning", None, &w.span[..]));
    let findings = report.findings.iter().flatten().map(|f| ("finding", Some(f.text.as_str()), &f.span[..]));
    sections
        .chain(paragraphs)
        .chain(items)
        .chain(findings)
        .chain(earlier)
        .chain(judgements)
        .chain(sources)
        .chain(warnings)
        .collect()
}

/// Slices stand in order inside the text, on character boundaries, and a text is its slices.
pub fn assert_placed(name: &str, text: &str, report: &Report) {
    for (what, said, spans) in passages(report) {
        assert!(
            spans.iter().all(|span| span.start <= span.end && span.of(text).is_some()),
            "{name}: {what} outside the text: {spans:?}"
        );
        assert!(
            what == "warning" || spans.windows(2).all(|pair| pair[0].end <= pair[1].start),
            "{name}: {what} out of order: {spans:?}"
        );
        if let Some(said) = said {
            assert_eq!(said, joined(text, spans), "{name}: {what} is not its slices");
        }
    }
    assert_eq!(verify(report, text), [], "{name}");
}

/// Every byte belongs to exactly one part.
pub fn assert_tiled(name: &str, text: &str) {
    let parts = parts(text);
    let ends = [0].into_iter().chain(parts.iter().map(|part| part.span.end));
    let starts = parts.iter().map(|part| part.span.start).chain([text.len()]);
    assert!(ends.eq(starts), "{name}: {parts:?}");
    assert!(parts.iter().all(|part| part.span.of(text).is_some_and(|slice| !slice.is_empty())), "{name}: {parts:?}");
}

/// Paragraphs and sections stand in the order of the text.
pub fn assert_ordered(name: &str, report: &Report) {
    let starts = |spans: Vec<&Vec<Span>>| spans.iter().filter_map(|s| s.first()).map(|s| s.start).collect::<Vec<_>>();
    assert!(starts(report.paragraphs.iter().map(|p| &p.span).collect()).is_sorted(), "{name}: paragraphs");
    assert!(starts(report.sections.iter().map(|s| &s.span).collect()).is_sorted(), "{name}: sections");
}

/// An index lies inside its list, and an item's paragraph has its number.
pub fn assert_pointed(name: &str, report: &Report) {
    let of_paragraphs = report.paragraphs.iter().filter_map(|p| p.section);
    let last = of_paragraphs.chain(report.improvements.iter().filter_map(|i| i.section)).max();
    assert!(last.is_none_or(|last| last < report.sections.len()), "{name}: a section that is not there");
    for item in &report.improvements {
        let Some(at) = item.paragraph else { continue };
        assert_eq!(report.paragraphs[at].number.map(|n| n.to_string()), item.number, "{name}: {}", item.text);
    }
}

/// A page is one more than the form feeds before, and there is none in a text without them.
pub fn assert_paged(name: &str, text: &str, report: &Report) {
    let breaks: Vec<usize> = text.match_indices('\u{c}').map(|(at, _)| at).collect();
    for paragraph in &report.paragraphs {
        let page = paragraph.span.first().map(|span| 1 + breaks.partition_point(|at| *at < span.start));
        assert_eq!(paragraph.page, page.filter(|_| !breaks.is_empty()), "{name}: {}", paragraph.text);
    }
}

/// What is written as JSON is read back as it was, and a line of JSON Lines is the same document.
pub fn assert_json(name: &str, report: &Report) {
    let json = serde_json::to_string(report).unwrap();
    assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), *report, "{name}");
    #[cfg(feature = "output")]
    {
        let (mut lines, mut all) = (Vec::new(), Vec::new());
        ofsted_report::output::jsonl::write(&mut lines, [report, report]).unwrap();
        ofsted_report::output::json::write(&mut all, [report, report]).unwrap();
        let rows: Vec<serde_json::Value> = lines
            .split(|b| *b == b'\n')
            .filter(|row| !row.is_empty())
            .map(|row| serde_json::from_slice(row).unwrap())
            .collect();
        assert_eq!(
            serde_json::Value::Array(rows),
            serde_json::from_slice::<serde_json::Value>(&all).unwrap(),
            "{name}"
        );
    }
}

/// Rows of CSV are read back as they were.
#[cfg(feature = "output")]
pub fn assert_csv(name: &str, report: &Report) {
    use ofsted_report::output::csv as out;
    fn back<T: serde::de::DeserializeOwned>(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> Vec<T> {
        let mut bytes = Vec::new();
        write(&mut bytes).unwrap();
        csv::Reader::from_reader(bytes.as_slice()).deserialize().map(Result::unwrap).collect()
    }
    let rows: Vec<out::JudgementRow> = back(|bytes| out::write_judgements(bytes, [report]));
    assert_eq!(rows, out::judgement_rows(report), "{name}: judgements");
    let rows: Vec<out::ReportRow> = back(|bytes| out::write_reports(bytes, [report]));
    assert_eq!(rows, [out::report_row(report)], "{name}: reports");
    let rows: Vec<out::ImprovementRow> = back(|bytes| out::write_improvements(bytes, [report]));
    assert_eq!(rows, out::improvement_rows(report), "{name}: improvements");
}

/// A report compared with itself is left out once; nothing else comes of it, and no grade moves.
pub fn assert_compared(report: &Report) {
    let comparisons = compare(&[report.clone(), report.clone()]);
    let count: usize = comparisons.iter().map(|of| of.inspections.len() + of.left_out.len()).sum();
    assert_eq!(count, 2, "a document is lost");
    let moved = comparisons.iter().flat_map(|of| &of.timeline).flat_map(|line| &line.changes);
    assert!(moved.into_iter().all(|change| matches!(change.direction, Direction::Same | Direction::NotComparable)));
}

/// All of them, of any text.
pub fn assert_lawful(text: &str) {
    assert_tiled("", text);
    let reader = Reader::new().findings();
    let report = reader.read(text);
    assert_report("", text, &report);
    assert_eq!(reader.read(text), report);
    assert_compared(&report);
    assert_eq!(parts(text), parts(text));
}

/// All that hold of a report, whatever bytes it was read from; `text` is the one that they held.
pub fn assert_report(name: &str, text: &str, report: &Report) {
    assert_placed(name, text, report);
    assert_ordered(name, report);
    assert_pointed(name, report);
    assert_paged(name, text, report);
    assert_json(name, report);
    #[cfg(feature = "output")]
    assert_csv(name, report);
}
