//! The laws of reading, over generated reports and over arbitrary text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "generator/mod.rs"]
mod generator;
mod lawful;

use generator::check::squash;
use generator::damage::{Damage, EACH};
use generator::families::FAMILIES;
use generator::render::{STYLES, Style, height, render};
use generator::{Spec, make};
use lawful::{assert_json, assert_lawful, assert_ordered, assert_paged, assert_placed, assert_pointed, assert_tiled};
use ofsted_report::report::{Judgement, OverallStated, SourceKind, WarningCode};
use ofsted_report::{Reader, Report, read};
use proptest::prelude::*;
use regex::Regex;
use serde_json::Value;
use std::collections::BTreeSet;

/// Every family in every style, whole and damaged: name and text.
fn texts() -> impl Iterator<Item = (String, String)> {
    FAMILIES.iter().flat_map(|family| STYLES.map(|style| (family.name, style))).flat_map(|(family, style)| {
        let document = make(Spec { family, seed: 7, size: 2 }).document;
        [&[][..], &[Damage::Crlf], &[Damage::NoBreakSpaces], &[Damage::Height(19)]]
            .map(|damage| (format!("{family} {style:?} {damage:?}"), render(&document, style, damage)))
    })
}

/// What a break of the page or another wrapping must not change.
fn substance(report: &Report) -> [String; 3] {
    let judgements: Vec<_> = report.judgements.iter().map(|j| (j.service, j.area, j.grade)).collect();
    let numbers: Vec<_> = report.paragraphs.iter().filter_map(|p| p.number).collect();
    let items: Vec<_> =
        report.improvements.iter().map(|i| (i.kind, i.group.clone(), i.number.clone(), squash(&i.text))).collect();
    [format!("judgements {judgements:?}"), format!("numbers {numbers:?}"), format!("items {items:?}")]
}

#[test]
fn values_are_their_slices() {
    for (name, text) in texts() {
        assert_placed(&name, &text, &read(&text));
    }
}

#[test]
fn paragraphs_and_sections_stand_in_order() {
    texts().for_each(|(name, text)| assert_ordered(&name, &read(&text)));
}

#[test]
fn indices_point_at_what_they_name() {
    texts().for_each(|(name, text)| assert_pointed(&name, &read(&text)));
}

#[test]
fn pages_count_form_feeds() {
    texts().for_each(|(name, text)| assert_paged(&name, &text, &read(&text)));
}

#[test]
fn reading_twice_is_equal() {
    for (name, text) in texts() {
        assert_eq!(read(&text), read(&text), "{name}");
    }
}

#[test]
fn json_read_back_is_equal() {
    texts().for_each(|(name, text)| assert_json(&name, &read(&text)));
}

#[cfg(feature = "output")]
#[test]
fn csv_read_back_is_equal() {
    texts().for_each(|(name, text)| lawful::assert_csv(&name, &read(&text)));
}

/// The bytes that a text is written in change nothing but how many they are.
#[test]
fn another_encoding_changes_nothing() {
    let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    for (name, text) in texts() {
        let plain = read(&text);
        let forms = [
            [b"\xef\xbb\xbf".to_vec(), text.clone().into_bytes()].concat(),
            [b"\xff\xfe".to_vec(), utf16(&text, u16::to_le_bytes)].concat(),
            utf16(&text, u16::to_be_bytes),
        ];
        for bytes in forms {
            let mut other = Reader::new().read_bytes(&bytes).unwrap();
            other.source.bytes = plain.source.bytes;
            assert_eq!(other, plain, "{name}");
        }
    }
}

/// A page break after any line, the foot of the page with it, changes nothing.
#[test]
fn a_page_break_changes_nothing() {
    let mut changed = Vec::new();
    for family in FAMILIES {
        let document = make(Spec { family: family.name, seed: 11, size: 1 }).document;
        for style in [Style::Pdftotext, Style::PyMuPdf] {
            let whole = substance(&read(&render(&document, style, &[])));
            changed.extend((1..height(&document, style)).step_by(7).filter_map(|at| {
                let broken = substance(&read(&render(&document, style, &[Damage::BreakAfter(at)])));
                differs(&whole, &broken).map(|how| format!("{} {style:?} after line {at}: {how}", family.name))
            }));
        }
    }
    assert!(changed.is_empty(), "{} breaks changed something:\n  {}", changed.len(), changed.join("\n  "));
}

/// Prose wrapped at another width says the same.
#[test]
fn another_width_changes_nothing() {
    let mut changed = Vec::new();
    for family in FAMILIES {
        let document = make(Spec { family: family.name, seed: 12, size: 2 }).document;
        for style in [Style::Pdftotext, Style::Layout, Style::PyMuPdf, Style::PyPdf] {
            let whole = substance(&read(&render(&document, style, &[])));
            changed.extend([58, 66, 74, 91, 100, 120].into_iter().filter_map(|width| {
                let other = substance(&read(&render(&document, style, &[Damage::Width(width)])));
                differs(&whole, &other).map(|how| format!("{} {style:?} at {width} columns: {how}", family.name))
            }));
        }
    }
    assert!(changed.is_empty(), "{} widths changed something:\n  {}", changed.len(), changed.join("\n  "));
}

/// The first part that is not the same, from the place where it changes.
fn differs(whole: &[String; 3], other: &[String; 3]) -> Option<String> {
    let (before, after) = whole.iter().zip(other).find(|(a, b)| a != b)?;
    let at = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count().saturating_sub(30);
    let show = |text: &str| text.chars().skip(at).take(90).collect::<String>();
    Some(format!("{} …{} became …{}", before.split(' ').next()?, show(before), show(after)))
}

const PIECES: [&str; 34] = [
    "\u{c}",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "\t",
    "1.",
    "2. ",
    "10. Staff",
    "\u{25fc} ",
    "\u{f06e}",
    "•",
    "m ",
    "B",
    "- ",
    "1",
    "Contents",
    "Recommendations",
    "What needs to improve?1",
    "Overall effectiveness",
    "Good",
    "Requires\nimprovement",
    "Inspection dates:",
    "30 February 2019",
    "8 to 19 July 2024",
    "Lead inspector:",
    "Areas for priority action",
    "Yours sincerely",
    "(outcome 3, national framework)",
    "’",
    "\u{a0}",
    "é",
    "Record of main findings",
    "Grade 2 (good)",
];

/// Text made of what reports are made of, in no order.
fn scraps() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![4 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned), 1 => "\\PC{0,12}"],
        0..120,
    )
    .prop_map(|pieces| pieces.concat())
}

/// A generated report with some of its lines gone, doubled or swapped.
fn torn() -> impl Strategy<Value = String> {
    (
        0..FAMILIES.len(),
        0..STYLES.len(),
        0..EACH.len(),
        any::<u64>(),
        prop::collection::vec((0usize..400, 0usize..400, 0u8..3), 0..12),
    )
        .prop_map(|(family, style, damage, seed, wounds)| {
            let document = make(Spec { family: FAMILIES[family].name, seed, size: 1 }).document;
            let text = render(&document, STYLES[style], &EACH[damage..=damage]);
            let lines = wounds.into_iter().fold(text.lines().collect(), wound);
            lines.join("\n")
        })
}

fn wound(mut lines: Vec<&str>, (at, with, how): (usize, usize, u8)) -> Vec<&str> {
    let (at, with) = (at % lines.len().max(1), with % lines.len().max(1));
    match how {
        _ if lines.is_empty() => {}
        0 => drop(lines.remove(at)),
        1 => lines.swap(at, with),
        _ => lines.insert(at, lines[with]),
    }
    lines
}

/// A text with other years; months, days and leap years stay as they are.
fn in_other_years(text: &str, years: i32) -> String {
    let year = Regex::new(r"\b20\d\d\b").unwrap();
    year.replace_all(text, |found: &regex::Captures| (found[0].parse::<i32>().unwrap() + years).to_string())
        .into_owned()
}

/// Every text in a value, with other years.
fn values_in_other_years(value: Value, years: i32) -> Value {
    match value {
        Value::String(text) => Value::String(in_other_years(&text, years)),
        Value::Array(values) => values.into_iter().map(|value| values_in_other_years(value, years)).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(name, value)| (name, values_in_other_years(value, years))).collect()
        }
        other => other,
    }
}

/// No rule lists years: a report of any year from 2005 to 2099 is read alike.
#[test]
fn any_year_is_read_alike() {
    let substance = |text: &str| {
        let mut report = Reader::new().findings().read(text);
        // The two things that do hang on the year: which day of the week it was, and whether there was an overall grade.
        report.warnings.retain(|warning| warning.code != WarningCode::WeekdayMismatch);
        report.overall_stated = OverallStated::NeverGiven;
        serde_json::to_value(report).unwrap()
    };
    for family in FAMILIES {
        let text = render(&make(Spec { family: family.name, seed: 5, size: 2 }).document, Style::Pdftotext, &[]);
        let known = substance(&text);
        for years in [-4, 28, 56, 72] {
            let other = substance(&in_other_years(&text, years));
            assert_eq!(values_in_other_years(known.clone(), years), other, "{}, {years} years later", family.name);
        }
    }
}

/// Words of grades, and words that are none on any scale.
const OTHER_GRADES: [(&str, &str); 7] = [
    ("requires improvement to be good", "is on a path that nobody knows"),
    ("requires improvement", "is somewhere between"),
    ("outstanding", "splendid"),
    ("inadequate", "dismal"),
    ("adequate", "middling"),
    ("satisfactory", "middling too"),
    ("good", "fine"),
];

/// A judgement whose grade is in words of no known scale is not lost in silence.
#[test]
fn a_grade_in_unknown_words_is_said() {
    let mut asked = 0;
    for (name, text) in texts() {
        let known = read(&text);
        let other = OTHER_GRADES.iter().fold(text, |text, (word, other)| {
            Regex::new(&format!("(?i){}", word.replace(' ', r"\s+"))).unwrap().replace_all(&text, *other).into_owned()
        });
        let report = read(&other);
        let said = report.warnings.iter().filter(|warning| warning.code == WarningCode::JudgementMissing).count();
        let left: BTreeSet<_> = report.judgements.iter().map(|judgement| judgement.area).collect();
        let lost: Vec<&Judgement> = known.judgements.iter().filter(|of| !left.contains(&of.area)).collect();
        asked += lost.len();
        // The labels of a table stand there without their grades; what a sentence states is known by its grade alone.
        let in_table = |of: &&&Judgement| of.sources.iter().any(|source| source.kind == SourceKind::Table);
        let areas = |of: &[&Judgement]| of.iter().map(|of| of.area).collect::<BTreeSet<_>>().len();
        let of_table: Vec<&Judgement> = lost.iter().filter(in_table).copied().collect();
        let enough = areas(&of_table).max(usize::from(!lost.is_empty()));
        assert!(said >= enough, "{name}: {lost:?} are lost, {said} warnings");
    }
    assert!(asked > 100, "{asked} grades only were made unknown");
}

/// Of what is read wholly, nothing is said to be missing.
#[test]
fn no_grade_is_missed_where_all_are_read() {
    for (name, text) in texts() {
        let warnings = read(&text).warnings;
        assert!(warnings.iter().all(|warning| warning.code != WarningCode::JudgementMissing), "{name}: {warnings:?}");
    }
}

#[test]
fn every_byte_belongs_to_one_part() {
    texts().for_each(|(name, text)| assert_tiled(&name, &text));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_is_read(text in "[\\PC\n\r\t\u{c}]{0,600}") {
        assert_lawful(&text);
    }

    #[test]
    fn any_scraps_are_read(text in scraps()) {
        assert_lawful(&text);
    }

    #[test]
    fn any_torn_report_is_read(text in torn()) {
        assert_lawful(&text);
    }

    #[test]
    fn any_cut_of_a_report_is_read(family in 0..FAMILIES.len(), style in 0..STYLES.len(), from in 0.0..1.0, part in 0.0..1.0) {
        let text = render(&make(Spec { family: FAMILIES[family].name, seed: 3, size: 1 }).document, STYLES[style], &[]);
        let boundary = |share: f64| (0..=(text.len() as f64 * share) as usize).rev().find(|&at| text.is_char_boundary(at)).unwrap();
        let (start, end) = (boundary(from * part), boundary(part));
        assert_lawful(&text[start..end]);
    }
}
