//! The readers of dates, names and authorities against the labelled collection beside the project.
//!
//! The collection is no part of the repository: where it is absent these tests say so and pass.

use super::dates::{find_date_near, find_partial, find_range};
use super::people::{find_inspectors, lead_names};
use crate::authorities;
use regex::Regex;
use serde_json::Value;
use std::fs;

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared");
const FAMILIES: [&str; 5] = ["focused_visits", "ilacs", "joint", "sif_and_earlier", "seeds"];

fn gold(family: &str) -> Vec<Value> {
    let Ok(lines) = fs::read_to_string(format!("{SHARED}/gold/{family}.jsonl")) else {
        eprintln!("skipped: no gold for {family} beside the project");
        return Vec::new();
    };
    lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

fn text_of(record: &Value, extractor: &str) -> Option<String> {
    let id = record["id"].as_str()?;
    let name = format!("{SHARED}/corpus/text/{extractor}/{id}.txt");
    fs::read_to_string(name).or_else(|_| fs::read_to_string(format!("{SHARED}/corpus/seeds/{id}.txt"))).ok()
}

/// What `right` says of every record that has an answer: how many, how many right, and the first wrong ones.
fn score(what: &str, records: &[Value], right: impl Fn(&Value) -> Option<Result<(), String>>) -> (usize, usize) {
    let answers: Vec<_> = records.iter().filter_map(|r| Some((r["id"].as_str()?.to_owned(), right(r)?))).collect();
    for (id, wrong) in answers.iter().filter_map(|(id, answer)| Some((id, answer.as_ref().err()?))).take(40) {
        eprintln!("  {what}: {id}: {wrong}");
    }
    let good = answers.iter().filter(|(_, answer)| answer.is_ok()).count();
    eprintln!("{what}: {good} of {}", answers.len());
    (good, answers.len())
}

fn same(want: &str, got: &str) -> Result<(), String> {
    let squash = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    if squash(want) == squash(got) { Ok(()) } else { Err(format!("gold {want:?} got {got:?}")) }
}

fn after(text: &str, label: &str, length: usize) -> Option<String> {
    let place = Regex::new(label).ok()?.find(text)?;
    Some(text[place.end()..].chars().take(length).collect())
}

const DATE_LABELS: [&str; 6] = [
    r"(?i)(?:^|[\n\x0c]) *inspection dates?:?\s",
    r"This\s+inspection\s+took\s+place",
    r"This\s+letter\s+summari[sz]es\s+the\s+findings",
    r"ILACS\s+framework\s+from",
    r"(?m)^\x0c?\s*Between\s",
    r"(?i)dates?\s*:",
];

#[test]
fn dates_of_inspections() {
    for family in FAMILIES {
        for extractor in ["pdftotext", "layout", "pymupdf", "pypdf"] {
            let (good, all) = score(&format!("dates {family} {extractor}"), &gold(family), |record| {
                let want = format!("{} {}", record["start"].as_str()?, record["end"].as_str()?);
                let text = text_of(record, extractor)?;
                let hint = record["published"].as_str().and_then(|p| p[..4].parse().ok());
                let part = DATE_LABELS.iter().find_map(|label| after(&text, label, 500))?;
                let Some(found) = find_range(&part, hint) else {
                    return Some(Err(format!("none in {:?}", &part[..60])));
                };
                let day = |date: Option<jiff::civil::Date>| date.map_or("none".into(), |d| d.to_string());
                Some(same(&want, &format!("{} {}", day(found.start), day(found.end))))
            });
            assert!(good * 100 >= all * 90);
        }
    }
}

#[test]
fn dates_of_letters() {
    for family in ["focused_visits", "joint", "sif_and_earlier"] {
        score(&format!("published {family}"), &gold(family), |record| {
            let want = record["published"].as_str()?;
            let text = text_of(record, "pdftotext")?;
            let hint = record["start"].as_str().and_then(|p| p[..4].parse().ok());
            let label = r"(?i)(?:report )?published:";
            let part = after(&text, label, 200).unwrap_or_else(|| text.chars().take(1500).collect());
            let found = find_date_near(&part, hint).and_then(|found| found.date);
            Some(same(want, &found.map_or("none".into(), |d| d.to_string())))
        });
    }
}

#[test]
fn earlier_dates_are_found() {
    for family in ["focused_visits"] {
        score("mentions", &gold(family), |record| {
            let text = text_of(record, "pdftotext")?;
            let found: Vec<String> = find_partial(&text).map(|d| d.value.to_string()).collect();
            let printed = record["mentions"].as_array()?.iter().filter_map(|m| m["date"].as_str());
            let mentions = printed.flat_map(find_partial).map(|date| date.value.to_string());
            let missing: Vec<_> = mentions.filter(|date| !found.contains(date)).collect();
            Some(if missing.is_empty() { Ok(()) } else { Err(format!("{missing:?} not in {found:?}")) })
        });
    }
}

#[test]
fn inspectors_of_letters() {
    for extractor in ["pdftotext", "layout", "pymupdf", "pypdf"] {
        score(&format!("inspectors {extractor}"), &gold("focused_visits"), |record| {
            let text = text_of(record, extractor)?;
            let names: Vec<_> = record["inspectors"].as_array()?.iter().filter_map(Value::as_str).collect();
            let part = after(&text, r"This\s+letter\s+summari[sz]es\s+the\s+findings", 900)?;
            let got: Vec<_> = find_inspectors(&part).iter().map(|n| n.value).collect();
            Some(same(&names.join(", "), &got.join(", ")))
        });
        score(&format!("signatory {extractor}"), &gold("focused_visits"), |record| {
            let text = text_of(record, extractor)?;
            let want = record["signatory"].as_str()?;
            let part = after(&text, r"(?i)Yours?\s+sincerely[,.]?", 100)?;
            Some(same(want, lead_names(&part).first().map_or("", |n| n.value)))
        });
    }
}

#[test]
fn lead_inspectors() {
    for family in ["ilacs", "sif_and_earlier", "seeds"] {
        for extractor in ["pdftotext", "layout", "pymupdf", "pypdf"] {
            score(&format!("lead {family} {extractor}"), &gold(family), |record| {
                let text = text_of(record, extractor)?;
                let want = record["lead_inspector"].as_str()?;
                let label = r"(?i)(?:^|[\n\x0c]) *(?:lead inspectors?(?: on site)?:|reporting inspector:?)";
                let part = after(&text, label, 150)?;
                let got: Vec<_> = lead_names(&part).iter().map(|n| n.value).collect();
                Some(same(want, &got.join(" and ")))
            });
        }
    }
}

fn urn(record: &Value) -> Option<String> {
    let id = record["id"].as_str()?;
    let number = Regex::new(r"__(\d+)-").ok()?.captures(id)?;
    Some(number[1].to_owned())
}

#[test]
fn authorities_by_printed_name() {
    for family in FAMILIES {
        score(&format!("authority {family}"), &gold(family), |record| {
            let want = urn(record)?;
            let printed = record["authority"].as_str()?;
            let got = authorities::find(printed).map_or("none", |a| a.ofsted_urn);
            Some(same(&want, got).map_err(|e| format!("{printed}: {e}")))
        });
    }
}

#[test]
fn authorities_by_running_text() {
    for family in FAMILIES {
        score(&format!("most named {family}"), &gold(family), |record| {
            let want = urn(record).or_else(|| Some("80471".to_owned()).filter(|_| family == "seeds"))?;
            let text = text_of(record, "pdftotext")?;
            let named = authorities::find_in(&text);
            let got = named.first().map_or("none", |n| n.authority.ofsted_urn);
            let said = named.iter().take(3).map(|n| format!("{} {}", n.authority.name, n.count)).collect::<Vec<_>>();
            Some(same(&want, got).map_err(|e| format!("{e} {said:?}")))
        });
    }
}
