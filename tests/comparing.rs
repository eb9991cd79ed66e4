//! The invented chains of corpus/ compared, against what `corpus/recurrence.jsonl` says of them; and, where it is at
//! hand, one real authority's reports from 2011 to 2024.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ofsted_report::compare::{Comparison, Direction, Fate, compare};
use ofsted_report::report::{Strand, Topic};
use ofsted_report::{Reader, Report};
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> Report {
    Reader::new().keep_text().read_path(path).unwrap()
}

/// The texts below a folder.
fn texts(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.extension().and_then(|ending| ending.to_str()) {
            None if path.is_dir() => found.extend(texts(&path)),
            Some("txt") => found.push(path),
            _ => {}
        }
    }
    found.sort();
    found
}

fn corpus() -> Vec<Comparison> {
    let reports: Vec<Report> = texts(&root().join("corpus")).iter().map(|path| read(path)).collect();
    compare(&reports)
}

fn of<'a>(comparisons: &'a [Comparison], authority: &str) -> &'a Comparison {
    comparisons.iter().find(|comparison| comparison.authority == authority).unwrap()
}

/// How often the comparison says what the record says: links right, wrong and missed, then grades right and asked.
#[derive(Debug, Default, PartialEq)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
    grades: (usize, usize),
}

#[test]
fn reports_with_findings_are_compared_as_those_with_their_text() {
    let read = |reader: &Reader| -> Vec<Report> {
        texts(&root().join("corpus")).iter().map(|path| reader.read_path(path).unwrap()).collect()
    };
    let by_text = compare(&read(&Reader::new().keep_text()));
    assert_eq!(compare(&read(&Reader::new().findings())), by_text);
    // Without either there are items and grades, and no sentence.
    let bare = compare(&read(&Reader::new()));
    assert!(bare.iter().zip(&by_text).all(|(bare, full)| bare.issues == full.issues && bare.statements.is_empty()));
    assert!(bare.iter().flat_map(|one| &one.status).all(|status| status.status != Fate::Improved));
}

/// What a later report says of an earlier one, whatever the years are.
#[test]
fn any_years_are_compared_alike() {
    let title = |year: u16| {
        format!(
            "Wynnshire County Council\nInspection of children’s social care services\nInspection dates: 4 to 15 March {year}\n\n\
             What needs to improve?\n• The quality of written plans.\n• Supervision of social workers.\n\n\
             The experiences and progress of children in care: good\n\n"
        )
    };
    let substance = |year: u16| {
        let later = format!(
            "{}1. All areas for improvement from the inspection in {year} have been addressed.\n\n2. Plans were weak in {year}. \
             The {year} inspection found that supervision was a weakness; this recommendation remains outstanding.\n\n\
             3. In {year} staff joined.\n",
            title(year + 3)
        );
        let reports = [title(year), later].map(|text| Reader::new().findings().read(&text));
        let polarities: Vec<_> = reports[1].findings.iter().flatten().map(|finding| finding.polarity).collect();
        let comparison = compare(&reports).remove(0);
        let said = |of: &ofsted_report::compare::Statement| (of.about.clone(), of.says, of.all, of.items.clone());
        let statements: Vec<_> = comparison.statements.iter().map(said).collect();
        let fates: Vec<_> = comparison.status.iter().map(|status| status.status).collect();
        (polarities, statements, fates)
    };
    let known = substance(2014);
    assert_eq!(known.1.iter().map(|(about, ..)| about.as_slice()).collect::<Vec<_>>(), [[0], [0]]);
    for year in 2005..=2096 {
        assert_eq!(substance(year), known, "{year}");
    }
}

#[test]
fn the_chains_of_the_corpus_are_read_as_their_record_says() {
    let record = std::fs::read_to_string(root().join("corpus/recurrence.jsonl")).unwrap();
    let mut score = Score::default();
    for line in record.lines().filter(|line| !line.trim().is_empty()) {
        take(&serde_json::from_str(line).unwrap(), &mut score);
    }
    insta::assert_debug_snapshot!(score);
}

/// Compares the two documents of a record.
fn take(record: &serde_json::Value, score: &mut Score) {
    let path = |field: &str| root().join("corpus").join(format!("{}.txt", record[field].as_str().unwrap()));
    let comparison = compare(&[read(&path("earlier")), read(&path("later"))]).remove(0);
    let links = comparison.issues.iter().flat_map(|issue| issue.earlier.iter().map(move |link| (issue.later, link)));
    let said: Vec<_> = links.map(|(later, link)| (Some(later.improvement), Some(link.improvement))).collect();
    let matches = record["matches"].as_array().unwrap();
    let pair =
        |m: &serde_json::Value| (place(&comparison, 1, &m["later_text"]), place(&comparison, 0, &m["earlier_text"]));
    let strong: Vec<_> = matches.iter().filter(|m| m["strength"].as_u64() != Some(1)).map(pair).collect();
    let any: Vec<_> = matches.iter().map(pair).collect();
    score.right += said.iter().filter(|link| strong.contains(link)).count();
    score.wrong += said.iter().filter(|link| !any.contains(link)).count();
    score.missed += strong.iter().filter(|link| !said.contains(link)).count();
    for grade in record["grade_changes"].as_array().into_iter().flatten() {
        let strand: Strand = serde_json::from_value(grade["strand"].clone()).unwrap();
        let direction: Direction = serde_json::from_value(grade["direction"].clone()).unwrap();
        let line = comparison.timeline.iter().find(|line| line.strand == strand);
        let found = line.and_then(|line| line.changes.last()).map(|change| change.direction);
        score.grades.0 += usize::from(found == Some(direction));
        score.grades.1 += 1;
    }
}

/// The item that a record names by its first and last words, compared by letters; `None` where it was not read.
fn place(comparison: &Comparison, inspection: usize, words: &serde_json::Value) -> Option<usize> {
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let words = words.as_str().unwrap();
    let (first, last) = words.split_once(" … ").unwrap_or((words, ""));
    let is_it = |text: String| text.starts_with(&letters(first)) && text.ends_with(&letters(last));
    comparison.inspections[inspection].improvements.iter().position(|item| is_it(letters(&item.text)))
}

#[test]
fn supervision_returns_in_ambleford_at_each_inspection() {
    let comparisons = corpus();
    let ambleford = of(&comparisons, "Ambleford");
    let thread = ambleford.threads.iter().find(|thread| thread.topics.contains(&Topic::Supervision)).unwrap();
    let years: std::collections::BTreeSet<i16> = thread
        .occurrences
        .iter()
        .filter(|occurrence| occurrence.improvement.is_some())
        .filter_map(|occurrence| ambleford.inspections[occurrence.inspection].start.map(|start| start.year()))
        .collect();
    assert_eq!(years.into_iter().collect::<Vec<_>>(), [2011, 2015, 2018, 2021, 2023]);
}

#[test]
fn every_status_has_a_sentence_or_says_that_nothing_is_said() {
    for status in corpus().iter().flat_map(|comparison| &comparison.status) {
        assert_eq!(status.evidence.is_none(), status.status == Fate::NotMentioned, "{status:?}");
    }
}

#[test]
fn the_order_of_the_documents_does_not_matter() {
    let mut paths = texts(&root().join("corpus/ilacs"));
    let forward = compare(&paths.iter().map(|path| read(path)).collect::<Vec<_>>());
    paths.reverse();
    assert_eq!(forward, compare(&paths.iter().map(|path| read(path)).collect::<Vec<_>>()));
}

#[test]
fn nothing_is_compared_across_authorities() {
    let names: Vec<String> = corpus().into_iter().map(|comparison| comparison.authority).collect();
    for authority in ["Ambleford", "Wynnshire", "Port Selwyn"] {
        assert_eq!(names.iter().filter(|name| *name == authority).count(), 1, "{names:?}");
    }
}

/// Halton's reports of 2011 to 2024, where they are at hand.
#[test]
fn halton_is_followed_from_2011_to_2024() {
    let shared = std::env::var_os("OFSTED_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from);
    if !shared.join("corpus").is_dir() {
        println!("skipped: there is no {}", shared.join("corpus").display());
        return;
    }
    let halton = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().contains("80471-halton"));
    let mut paths: Vec<PathBuf> = texts(&shared.join("corpus/text/pdftotext")).into_iter().filter(halton).collect();
    paths.push(shared.join("corpus/seeds/halton-2011-slac.txt"));
    let comparison = compare(&paths.iter().map(|path| read(path)).collect::<Vec<_>>()).remove(0);
    let year = |at: usize| comparison.inspections[at].start.map_or(0, |start| start.year());
    let about = |thread: &&ofsted_report::compare::Thread| thread.topics.contains(&Topic::ManagementOversight);
    let thread = comparison.threads.iter().find(about).unwrap();
    let mut years: Vec<i16> =
        thread.occurrences.iter().filter(|o| o.improvement.is_some()).map(|o| year(o.inspection)).collect();
    years.dedup();
    assert_eq!(years, [2011, 2014, 2019, 2020, 2021, 2022, 2024]);
    let unmet = comparison.statements.iter().filter(|statement| year(statement.inspection) == 2014);
    let unmet: Vec<_> =
        unmet.filter(|statement| statement.says == Fate::Persists && !statement.items.is_empty()).collect();
    assert!(!unmet.is_empty(), "the list of unmet recommendations of 2011 was not found");
}
