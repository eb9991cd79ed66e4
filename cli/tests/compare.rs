//! `ofsted compare` run for real: its formats, its exit status, and the file that it writes.
#![allow(clippy::unwrap_used, reason = "a test says by it what must hold, in its helpers too")]

mod common;

use common::{folder, line, ofsted, run, run_with_input, status, stderr, stdout};
use serde_json::Value;
use std::fs;
use tempfile::TempDir;

fn report(name: &str, dates: &str, grade: &str) -> String {
    format!(
        "{name}\nInspection of children’s social care services\nInspection dates: {dates}\n\n\
         Judgement Grade\nOverall effectiveness {grade}\n"
    )
}

/// Three reports of two authorities, whose names are not in the order of their dates.
fn reports() -> TempDir {
    let a = report("Halton Borough Council", "4 to 15 March 2024", "Inadequate");
    let b = report("Halton Borough Council", "2 to 13 March 2020", "Good");
    let c = report("Trafford Council", "3 to 14 June 2019", "Outstanding");
    folder(&[("in/a.txt", a.as_bytes()), ("in/b.txt", b.as_bytes()), ("in/deep/c.txt", c.as_bytes())])
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn each_authority_has_a_comparison_oldest_first() {
    let output = line(&reports(), "compare in --format json");
    assert_eq!((status(&output), stderr(&output)), (0, ""));
    let all = json(stdout(&output));
    let names = all.as_array().unwrap().iter().map(|comparison| comparison["authority"].as_str().unwrap());
    assert_eq!(names.collect::<Vec<_>>(), ["Halton", "Trafford"]);
    let first = |key: &str| all[0]["inspections"][0][key].as_str().unwrap().replace('\\', "/");
    assert_eq!((first("name"), first("start")), ("in/b.txt".to_owned(), "2020-03-02".to_owned()));
    let one = json(stdout(&line(&reports(), "compare in/a.txt --format json")));
    assert_eq!(one.as_array().unwrap().len(), 1, "one comparison is an array too");
}

#[test]
fn what_compare_prints_fits_the_schema() {
    let folder = reports();
    let validator = jsonschema::validator_for(&json(stdout(&line(&folder, "schema comparison")))).unwrap();
    for comparison in json(stdout(&line(&folder, "compare in --format json"))).as_array().unwrap() {
        let faults: Vec<String> = validator.iter_errors(comparison).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{faults:?}");
    }
    assert!(!validator.is_valid(&serde_json::json!({"schema": "ofsted-comparison/1"})));
}

#[test]
fn each_format_says_which_way_it_went() {
    let folder = reports();
    let printed = |format: &str| stdout(&run(&folder, &["compare", "in", "--format", format])).to_owned();
    assert!(printed("text").contains("Overall effectiveness   good        ↓ inadequate\n"), "{}", printed("text"));
    assert!(printed("md").contains("| Overall effectiveness | good | ↓ inadequate |\n"), "{}", printed("md"));
    assert!(printed("html").starts_with("<!DOCTYPE html>") && printed("html").contains("worse than in 2020 ILACS"));
    assert_eq!(stdout(&line(&folder, "compare in")), printed("text"));
}

#[test]
fn the_bytes_are_the_same_whatever_the_number_of_threads() {
    let folder = reports();
    for format in ["text", "json", "md", "html"] {
        let run = |jobs| run(&folder, &["compare", "in", "--format", format, "--jobs", jobs]).stdout;
        assert!(run("1") == run("2") && run("1") == run("5"), "{format}");
    }
}

#[test]
fn one_bad_file_costs_one_line_and_does_not_stop_the_others() {
    let output = line(&reports(), "compare in missing.txt");
    assert_eq!((status(&output), stderr(&output)), (1, "missing.txt: There is no such file.\n"));
    assert!(stdout(&output).starts_with("Halton: 2 inspections\n"));
    let output = line(&reports(), "compare missing.txt --format json --out out.json");
    assert_eq!((status(&output), stdout(&output)), (1, ""));
}

#[test]
fn nothing_to_compare_is_unusable() {
    let empty = folder(&[("notes.doc", b"x")]);
    let output = line(&empty, "compare .");
    assert_eq!((status(&output), stderr(&output)), (2, "ofsted: no .txt, .md or .pdf file was found.\n"));
    assert_eq!(status(&line(&empty, "compare")), 2);
    assert_eq!(status(&line(&empty, "compare . --format csv")), 2);
}

#[test]
fn standard_input_is_one_document() {
    let letter = report("Halton Borough Council", "1 to 12 May 2017", "Good");
    let output = run_with_input(&reports(), &["compare", "-", "in", "--format", "json"], letter.as_bytes());
    assert_eq!(json(stdout(&output))[0]["inspections"][0]["name"], "-");
}

#[test]
fn a_file_is_written_whole_or_left_as_it_was() {
    let folder = reports();
    let output = line(&folder, "compare in --format html --out page.html");
    assert_eq!((status(&output), stdout(&output), stderr(&output)), (0, "", ""));
    let page = || fs::read(folder.path().join("page.html")).unwrap();
    assert_eq!(page(), line(&folder, "compare in --format html").stdout);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no temporary file is left");
    let before = page();
    assert_eq!(status(&line(&folder, "compare missing.txt --out page.html")), 1);
    assert_eq!(page(), before);
}

#[test]
fn a_file_that_cannot_be_written_is_unusable() {
    let output = line(&reports(), "compare in --out no/such/folder/page.html");
    assert_eq!((status(&output), stdout(&output)), (2, ""));
    let said = stderr(&output).replace('\\', "/");
    assert!(said.starts_with("no/such/folder/page.html: The output cannot be written: "), "{said}");
    assert_eq!(status(&line(&reports(), "compare in --out in")), 2);
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_mode_and_a_link_stays_one() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = reports();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("plain"), "").unwrap();
    fs::set_permissions(path("plain"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("plain", path("link")).unwrap();
    assert_eq!(status(&line(&folder, "compare in --out link")), 0);
    assert!(fs::symlink_metadata(path("link")).unwrap().is_symlink());
    assert!(fs::read(path("plain")).unwrap().starts_with(b"Halton"));
    assert_eq!(fs::metadata(path("plain")).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(status(&line(&folder, "compare in --out /dev/null")), 0);
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
}

#[test]
fn colour_is_for_terminals() {
    let folder = reports();
    let forced = |args: &[&str]| ofsted(folder.path()).args(args).env("CLICOLOR_FORCE", "1").output().unwrap();
    assert!(!stdout(&line(&folder, "compare in")).contains('\u{1b}'));
    assert!(stdout(&forced(&["compare", "in"])).contains('\u{1b}'));
    forced(&["compare", "in", "--out", "page.txt"]);
    assert_eq!(fs::read(folder.path().join("page.txt")).unwrap(), line(&folder, "compare in").stdout);
}
