//! The command `trace` run for real: what it prints, what it complains of, and its exit status.
#![allow(clippy::unwrap_used, reason = "a test says by it what must hold, in its helpers too")]

mod common;

use common::*;
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const LETTER: &str = "corpus/focused_visit/ambleford-2021.txt";
const ARTICLE: &str = "corpus/news_article/ambleford-2021-news.txt";

/// The letter, the article and a blank file.
fn documents() -> TempDir {
    let read = |path: &str| fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap();
    folder(&[("letter.txt", &read(LETTER)), ("about/news.txt", &read(ARTICLE)), ("blank.txt", b" \n")])
}

#[test]
fn an_article_is_traced_to_its_letter() {
    let output = line(&documents(), "trace --report letter.txt about --format json");
    assert_eq!((status(&output), stderr(&output)), (0, ""));
    let trace: Value = serde_json::from_str(stdout(&output)).unwrap();
    assert_eq!(trace["schema"], "ofsted-trace/1");
    assert_eq!(trace["report"]["name"], "letter.txt");
    assert_eq!(trace["documents"][0]["improvements"][0]["where"], Value::Array(vec![]));
    let passages = trace["documents"][0]["passages"].as_array().unwrap();
    let tied = passages.iter().filter(|passage| !passage["source"].is_null()).count();
    assert_eq!((passages.len(), tied), (8, 8));
}

#[test]
fn what_trace_prints_fits_the_schema() {
    let folder = documents();
    let schema: Value = serde_json::from_str(stdout(&line(&folder, "schema trace"))).unwrap();
    let trace: Value =
        serde_json::from_str(stdout(&line(&folder, "trace --report letter.txt about --format json"))).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<String> = validator.iter_errors(&trace).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn text_is_for_people_and_without_colour_in_a_pipe() {
    let output = line(&documents(), "trace --report letter.txt about/news.txt");
    assert!(stdout(&output).starts_with("Ambleford: focused visit, 12 to 13 October 2021\n"));
    assert!(stdout(&output).contains("  Findings retold: 8 passages\n") && !stdout(&output).contains('\u{1b}'));
}

#[test]
fn a_file_that_cannot_be_read_costs_a_line() {
    let output = line(&documents(), "trace --report letter.txt about missing.txt blank.txt");
    assert_eq!(status(&output), 1);
    assert_eq!(stderr(&output).lines().count(), 2, "{}", stderr(&output));
    assert!(stdout(&output).contains("about/news.txt: news article") || cfg!(windows));
}

#[test]
fn without_a_report_or_a_document_there_is_no_trace() {
    let folder = documents();
    for (args, complaint) in [
        ("trace --report missing.txt about", "missing.txt: There is no such file.\n"),
        ("trace --report - -", "ofsted: standard input holds one document, not two.\n"),
    ] {
        let output = line(&folder, args);
        assert_eq!((status(&output), stdout(&output), stderr(&output)), (2, "", complaint));
    }
    assert_eq!(status(&line(&folder, "trace about")), 2);
    let output = line(&folder, "trace --report letter.txt blank.txt");
    assert_eq!((status(&output), stdout(&output)), (1, ""));
}

#[test]
fn either_side_may_be_standard_input() {
    let folder = documents();
    let letter = fs::read(folder.path().join("letter.txt")).unwrap();
    let output = run_with_input(&folder, &["trace", "--report", "-", "about"], &letter);
    assert_eq!((status(&output), stderr(&output)), (0, ""));
    let article = fs::read(folder.path().join("about/news.txt")).unwrap();
    let output = run_with_input(&folder, &["trace", "--report", "letter.txt", "-"], &article);
    assert!(stdout(&output).contains("\n-: news article\n"));
}

#[test]
fn out_is_whole_and_plain() {
    let folder = documents();
    let output = line(&folder, "trace --report letter.txt about --out trace.txt");
    assert_eq!((status(&output), stdout(&output)), (0, ""));
    let written = fs::read_to_string(folder.path().join("trace.txt")).unwrap();
    assert_eq!(written, stdout(&line(&folder, "trace --report letter.txt about")));
}
