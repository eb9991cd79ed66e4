//! The command run for real: what it prints, what it complains of, and its exit status.
#![allow(clippy::unwrap_used, reason = "a test says by it what must hold, in its helpers too")]

mod common;

use common::*;
use serde_json::Value;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

#[test]
fn a_folder_is_read_in_the_order_of_its_paths() {
    let output = run(&corpus(), &["extract", "in", "--format", "jsonl"]);
    assert_eq!((status(&output), stderr(&output)), (0, ""));
    assert_eq!(names(&output), ["in/C.TXT", "in/a/z.md", "in/b.txt"]);
}

#[test]
fn the_bytes_are_the_same_whatever_the_number_of_threads() {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..150 {
        fs::write(folder.path().join(format!("{n}.txt")), format!("{LETTER}{n}")).unwrap();
    }
    let run = |jobs, format| run(&folder, &["extract", ".", "--jobs", jobs, "--format", format]).stdout;
    for format in ["json", "jsonl", "csv"] {
        let one = run("1", format);
        assert!(one == run("2", format) && one == run("5", format), "{format}");
    }
}

#[test]
fn one_file_is_an_object_and_a_folder_an_array() {
    let corpus = corpus();
    let one: Value = serde_json::from_str(stdout(&run(&corpus, &["extract", "in/b.txt"]))).unwrap();
    assert_eq!((&one["schema"], &one["source"]["name"]), (&"ofsted-report/1".into(), &"in/b.txt".into()));
    let two: Value = serde_json::from_str(stdout(&run(&corpus, &["extract", "in/b.txt", "in/C.TXT"]))).unwrap();
    assert_eq!(two.as_array().unwrap().len(), 2);
    let folder: Value = serde_json::from_str(stdout(&run(&corpus, &["extract", "in/a"]))).unwrap();
    assert_eq!(folder.as_array().unwrap().len(), 1);
}

#[test]
fn what_extract_prints_fits_the_schema() {
    let corpus = corpus();
    let schema: Value = serde_json::from_str(stdout(&run(&corpus, &["schema"]))).unwrap();
    assert_eq!(stdout(&run(&corpus, &["schema", "report"])), stdout(&run(&corpus, &["schema"])));
    let validator = jsonschema::validator_for(&schema).unwrap();
    for text in [["extract", "in/b.txt", "--jobs=1"], ["extract", "in/b.txt", "--text"]] {
        let report: Value = serde_json::from_str(stdout(&run(&corpus, &text))).unwrap();
        let faults: Vec<String> = validator.iter_errors(&report).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{faults:?}");
    }
    assert!(!validator.is_valid(&serde_json::json!({"schema": "ofsted-report/1"})));
}

#[test]
fn one_bad_file_costs_one_line_and_does_not_stop_the_others() {
    let corpus = corpus();
    fs::write(corpus.path().join("in/blank.txt"), " \n\u{c}\0").unwrap();
    fs::write(corpus.path().join("in/page.pdf"), "<!DOCTYPE html><title>Moved</title>").unwrap();
    fs::write(corpus.path().join("in/real.pdf"), "%PDF-1.7\n").unwrap();
    let output = run(&corpus, &["extract", "in", "missing.txt", "--format", "jsonl"]);
    assert_eq!(status(&output), 1);
    assert_eq!(names(&output), ["in/C.TXT", "in/a/z.md", "in/b.txt"]);
    let separator = std::path::MAIN_SEPARATOR_STR;
    assert_eq!(
        stderr(&output).replace(separator, "/"),
        "in/blank.txt: The document holds no text.\n\
         in/page.pdf: The file is named as a PDF, but it holds an HTML page.\n\
         in/real.pdf: The PDF is damaged, and nothing of its text can be made out.\n\
         missing.txt: There is no such file.\n"
    );
}

#[test]
fn no_input_and_wrong_arguments_are_unusable() {
    let empty = folder(&[("notes.doc", b"x")]);
    let output = run(&empty, &["extract", "."]);
    assert_eq!((status(&output), stdout(&output)), (2, ""));
    assert_eq!(stderr(&output), "ofsted: no .txt, .md or .pdf file was found.\n");
    assert_eq!(status(&run(&empty, &["extract"])), 2);
    assert_eq!(status(&run(&empty, &["extract", ".", "--format", "xml"])), 2);
    assert_eq!(status(&run(&empty, &["extract", ".", "--jobs", "0"])), 2);
    assert_eq!(status(&run(&empty, &["unknown"])), 2);
    let output = run(&corpus(), &["extract", "in", "--rows", "reports"]);
    assert_eq!((status(&output), stderr(&output)), (2, "ofsted: --rows is for --format csv.\n"));
}

#[test]
fn a_single_file_that_fails_prints_nothing() {
    let output = run(&corpus(), &["extract", "missing.txt"]);
    assert_eq!((status(&output), stdout(&output)), (1, ""));
    assert_eq!(stderr(&output), "missing.txt: There is no such file.\n");
}

#[test]
fn standard_input_is_one_document() {
    let corpus = corpus();
    let output = run_with_input(&corpus, &["extract", "-"], LETTER.as_bytes());
    let report: Value = serde_json::from_str(stdout(&output)).unwrap();
    assert_eq!((&report["source"]["name"], &report["source"]["bytes"]), (&"-".into(), &LETTER.len().into()));
    let output = run_with_input(&corpus, &["extract", "in", "-", "--format=jsonl"], LETTER.as_bytes());
    assert_eq!(names(&output), ["-", "in/C.TXT", "in/a/z.md", "in/b.txt"]);
}

#[test]
fn empty_standard_input_holds_no_text() {
    for command in ["extract", "show"] {
        let output = run_with_input(&corpus(), &[command, "-"], b"");
        assert_eq!((status(&output), stderr(&output)), (1, "-: The document holds no text.\n"));
    }
}

#[test]
fn utf16_says_the_same_as_utf8() {
    let utf16 = |mark: &[u8]| [mark.to_vec(), LETTER.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
    let files = folder(&[("8.txt", LETTER.as_bytes()), ("16.txt", &utf16(b"\xff\xfe")), ("bare.txt", &utf16(b""))]);
    let text = |name| {
        let report: Value = serde_json::from_str(stdout(&run(&files, &["extract", "--text", name]))).unwrap();
        report["source"]["text"].as_str().unwrap().to_owned()
    };
    assert_eq!([text("8.txt"), text("16.txt"), text("bare.txt")], [LETTER, LETTER, LETTER]);
}

#[test]
fn the_text_is_there_only_when_asked_for() {
    let report: Value = serde_json::from_str(stdout(&run(&corpus(), &["extract", "in/b.txt"]))).unwrap();
    assert_eq!(report["source"].get("text"), None);
}

#[test]
fn a_file_is_written_whole() {
    let corpus = corpus();
    let output = run(&corpus, &["extract", "in", "--format", "jsonl", "--out", "reports.jsonl"]);
    assert_eq!((status(&output), stdout(&output), stderr(&output)), (0, "", ""));
    let direct = run(&corpus, &["extract", "in", "--format", "jsonl"]);
    assert_eq!(fs::read(corpus.path().join("reports.jsonl")).unwrap(), direct.stdout);
    assert_eq!(fs::read_dir(corpus.path()).unwrap().count(), 2, "no temporary file is left");
}

#[test]
fn a_file_that_cannot_be_written_is_left_as_it_was() {
    let corpus = corpus();
    let output = run(&corpus, &["extract", "in", "--out", "no/such/folder/out.json"]);
    assert_eq!((status(&output), stdout(&output)), (2, ""));
    assert!(
        stderr(&output).starts_with("no/such/folder/out.json: The output cannot be written: "),
        "{}",
        stderr(&output)
    );
    let output = run(&corpus, &["extract", "in", "--out", "in"]);
    assert_eq!(status(&output), 2);
}

#[cfg(unix)]
#[test]
fn a_new_file_may_be_read_by_others_and_a_link_stays_one() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let corpus = corpus();
    let mode = |name: &str| fs::metadata(corpus.path().join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!(status(&run(&corpus, &["extract", "in", "--out", "new.json"])), 0);
    fs::write(corpus.path().join("plain"), "").unwrap();
    assert_eq!(mode("new.json"), mode("plain"));
    symlink("plain", corpus.path().join("link")).unwrap();
    assert_eq!(status(&run(&corpus, &["extract", "in", "--out", "link"])), 0);
    assert!(fs::symlink_metadata(corpus.path().join("link")).unwrap().is_symlink());
    assert_eq!(fs::read(corpus.path().join("plain")).unwrap(), fs::read(corpus.path().join("new.json")).unwrap());
}

#[cfg(unix)]
#[test]
fn a_device_is_written_to_and_not_replaced() {
    let output = run(&corpus(), &["extract", "in/b.txt", "--out", "/dev/null"]);
    assert_eq!((status(&output), stderr(&output)), (0, ""));
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..400 {
        fs::write(folder.path().join(format!("{n}.txt")), LETTER.repeat(20)).unwrap();
    }
    for format in ["json", "jsonl"] {
        let mut child = ofsted(folder.path())
            .args(["extract", ".", "--text", "--format", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::with_capacity(64, child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!((status(&output), stderr(&output)), (0, ""), "{format}");
    }
}

#[test]
fn csv_has_the_rows_asked_for() {
    let corpus = corpus();
    let output = run(&corpus, &["extract", "in", "--format", "csv", "--rows", "reports"]);
    let mut reader = csv::Reader::from_reader(output.stdout.as_slice());
    assert_eq!(&reader.headers().unwrap()[0], "urn");
    assert_eq!(reader.records().map(Result::unwrap).count(), 3);
    let output = run(&corpus, &["extract", "in", "--format", "csv"]);
    assert!(stdout(&output).starts_with("source,kind,framework,"));
    let output = run(&corpus, &["extract", "in", "--format", "csv", "--rows", "improvements"]);
    assert!(stdout(&output).contains(",improvement,group,number,text,"));
}

#[test]
fn show_is_plain_where_there_is_no_terminal() {
    let output = run(&corpus(), &["show", "in/b.txt"]);
    assert_eq!((status(&output), stderr(&output)), (0, ""));
    assert!(stdout(&output).contains("File       in/b.txt\n"), "{}", stdout(&output));
    assert!(!stdout(&output).contains('\u{1b}'));
}

#[test]
fn colour_can_be_forced_and_refused() {
    let corpus = corpus();
    let show = |name, value| ofsted(corpus.path()).args(["show", "in/b.txt"]).env(name, value).output().unwrap();
    assert!(stdout(&show("CLICOLOR_FORCE", "1")).contains('\u{1b}'));
    assert!(!stdout(&show("NO_COLOR", "1")).contains('\u{1b}'));
}

#[test]
fn show_of_a_missing_file_is_one_line() {
    let output = run(&corpus(), &["show", "missing.txt"]);
    assert_eq!((status(&output), stdout(&output), stderr(&output)), (1, "", "missing.txt: There is no such file.\n"));
}

#[test]
fn help_names_what_there_is() {
    let output = run(&corpus(), &["--help"]);
    assert_eq!(status(&output), 0);
    for word in ["extract", "show", "compare", "trace", "schema", "Exit status"] {
        assert!(stdout(&output).contains(word), "{word}");
    }
}
