//! A report's text set as it stands, with what was read of it to go by: headings in bold and larger, judgements in a
//! ruled table, page numbers at the foot.

use super::{Face, PAGE, Set, Sheet, bind, frame};
use ofsted_report::Span;
use ofsted_report::report::Report;

const SIZE: f32 = 10.5;
const LEFT: f32 = 62.0;
const TOP: f32 = 70.0;
const FOOT: f32 = 800.0;
const GRADES: f32 = 370.0;
const RIGHT: f32 = 533.0;

/// A line of the text with its place.
struct Line<'a> {
    text: &'a str,
    span: Span,
}

/// The PDF of a text and the report that was read from it.
pub fn typeset(text: &str, report: &Report) -> Vec<u8> {
    let mut start = 0;
    let sheets: Vec<Sheet> = text
        .trim_end()
        .split_inclusive('\x0c')
        .map(|page| {
            let sheet = sheet(&lines(page, start), report, text);
            start += page.len();
            sheet
        })
        .collect();
    bind(&sheets)
}

fn lines(page: &str, start: usize) -> Vec<Line<'_>> {
    let mut at = start;
    let lines = page.split_inclusive('\n').map(|line| {
        let span = Span::new(at, at + line.len());
        at += line.len();
        Line { text: line.trim_matches(|c: char| c.is_whitespace()), span }
    });
    lines.collect()
}

fn sheet(lines: &[Line], report: &Report, text: &str) -> Sheet {
    let mut sheet = Sheet::default();
    let shown = lines.iter().filter(|line| !line.text.is_empty()).count();
    let blank = lines.len() - shown;
    let pitch = ((FOOT - TOP - 20.0) / (shown as f32 + blank as f32 * 0.6)).min(SIZE * 1.25);
    let (mut y, mut number) = (TOP, None);
    let last = lines.iter().rposition(|line| !line.text.is_empty());
    for (at, line) in lines.iter().enumerate() {
        let row = report.judgements.iter().position(|judgement| touches(&judgement.span, line.span));
        match row {
            _ if line.text.is_empty() => y += pitch * 0.6,
            _ if Some(at) == last && is_number(line.text) => {
                sheet.feet.push(set(RIGHT - 14.0, FOOT, SIZE, Face::Regular, line.text));
            }
            Some(row) if begins(&report.judgements[row].span, line.span) => {
                y = table_row(&mut sheet, &report.judgements[row], text, y, pitch);
            }
            Some(_) => {}
            None if line.text.strip_suffix('.').is_some_and(is_number) => number = Some(line.text),
            None => {
                y += pitch * if number.is_some() { -0.6 } else { 0.0 };
                if let Some(number) = number.take() {
                    sheet.lines.push(set(LEFT, y, SIZE, Face::Regular, number));
                    sheet.lines.push(set(LEFT + 28.0, y, SIZE, Face::Regular, line.text));
                } else if report.sections.iter().any(|section| touches(&section.span, line.span)) {
                    sheet.lines.push(set(LEFT, y, SIZE * 1.2, Face::Bold, line.text));
                } else {
                    sheet.lines.push(set(LEFT, y, SIZE, Face::Regular, line.text));
                }
                y += pitch;
            }
        }
    }
    sheet
}

fn set(x: f32, y: f32, size: f32, face: Face, text: &str) -> Set {
    Set { x, y, size, face, text: text.to_owned() }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn touches(spans: &[Span], line: Span) -> bool {
    spans.iter().any(|span| span.start < line.end && line.start < span.end)
}

fn begins(spans: &[Span], line: Span) -> bool {
    spans.first().is_some_and(|span| line.start <= span.start && span.start < line.end)
}

/// A row of the table of judgements: its label in one cell and its grade in the other, the shorter in the middle.
fn table_row(sheet: &mut Sheet, judgement: &ofsted_report::report::Judgement, text: &str, y: f32, pitch: f32) -> f32 {
    let grade = judgement.sources.first().map(|source| source.span.clone()).unwrap_or_default();
    let cell = |wanted: bool| -> Vec<&str> {
        let spans = judgement.span.iter().filter(|span| grade.contains(span) == wanted);
        spans
            .flat_map(|span| text[span.start..span.end].lines())
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect()
    };
    let (labels, grades) = (cell(false), cell(true));
    let high = labels.len().max(grades.len()) as f32 * pitch;
    for (x, lines) in [(LEFT, &labels), (GRADES, &grades)] {
        let above = (high - lines.len() as f32 * pitch) / 2.0;
        for (at, line) in lines.iter().enumerate() {
            sheet.lines.push(set(x, y + above + at as f32 * pitch, SIZE, Face::Regular, line));
        }
    }
    let (top, bottom) = (y - pitch * 0.9, y + high - pitch * 0.4);
    frame(&mut sheet.rules, [LEFT - 4.0, top, GRADES - 4.0, bottom]);
    frame(&mut sheet.rules, [GRADES - 4.0, top, RIGHT.min(PAGE.0), bottom]);
    bottom + pitch * 0.9
}
