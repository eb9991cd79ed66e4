//! Whole collections: what is said while they are read, and reading them in parts.
#![allow(clippy::unwrap_used, reason = "a test says by it what must hold, in its helpers too")]

mod common;

use common::*;
use serde_json::Value;
use std::fs;
use std::process::Output;
use tempfile::TempDir;

/// So many letters, one of them blank.
fn letters(count: usize) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    for n in 0..count {
        let text = if n == 3 { " ".to_owned() } else { format!("{LETTER}{n} children\n") };
        fs::write(folder.path().join(format!("in/{n:03}.txt")), text).unwrap();
    }
    folder
}

fn events(output: &Output) -> Vec<Value> {
    stderr(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn shards_make_up_the_whole() {
    let folder = letters(23);
    for format in ["jsonl", "csv", "csv --rows reports"] {
        let whole = line(&folder, &format!("extract in --format {format}"));
        for count in [1, 2, 5, 40] {
            let shard = |n| line(&folder, &format!("extract in --format {format} --shard {n}/{count}")).stdout;
            assert!((1..=count).flat_map(shard).eq(whole.stdout.iter().copied()), "{format} {count}");
        }
    }
}

#[test]
fn a_shard_without_documents_is_empty_and_no_failure() {
    let output = line(&letters(2), "extract in --format jsonl --shard 1/3");
    assert_eq!((status(&output), names(&output).len()), (0, 1));
    let output = line(&letters(2), "extract in --format jsonl --shard 3/3");
    assert_eq!((status(&output), stdout(&output), stderr(&output)), (0, "", ""));
}

#[test]
fn what_cannot_be_done_in_parts_is_refused() {
    let folder = letters(2);
    let output = line(&folder, "extract in --shard 1/2");
    assert_eq!(
        (status(&output), stderr(&output)),
        (2, "ofsted: --shard is for --format jsonl and csv: arrays cannot be joined.\n")
    );
    assert_eq!(status(&line(&folder, "extract in --format jsonl --shard 3/2")), 2);
    assert_eq!(status(&line(&folder, "extract in - --format jsonl --shard 1/2")), 2);
    assert_eq!(status(&line(&folder, "extract in --format jsonl --resume")), 2, "--resume without --out");
    assert_eq!(status(&line(&folder, "extract - --format jsonl --resume --out x")), 2);
    #[cfg(unix)]
    assert_eq!(status(&line(&folder, "extract in --format jsonl --resume --out /dev/null")), 2);
}

#[test]
fn nothing_but_failures_is_said_where_nobody_watches() {
    let output = line(&letters(60), "extract in --format jsonl");
    assert_eq!((status(&output), stderr(&output)), (1, "in/003.txt: The document holds no text.\n"));
    let output = line(&letters(60), "extract in --format jsonl --progress none");
    assert_eq!(stderr(&output), "in/003.txt: The document holds no text.\n");
}

#[test]
fn the_summary_counts_documents_failures_and_warnings() {
    for how in ["summary", "bar"] {
        let output = line(&letters(60), &format!("extract in --format jsonl --progress {how}"));
        let said: Vec<&str> = stderr(&output).lines().collect();
        assert_eq!(said[0], "in/003.txt: The document holds no text.");
        assert!(said[1].starts_with("59 of 60 documents read, 1 not, in under a second ("), "{}", said[1]);
        assert!(said[2].starts_with("warning ") && said[2].ends_with(" documents   warnings"), "{}", said[2]);
        let row = said.iter().find(|line| line.starts_with("unknown_authority ")).unwrap();
        assert!(row.split_whitespace().skip(1).eq(["59", "59"]), "{row}");
    }
}

#[test]
fn events_are_lines_of_json() {
    let output = line(&letters(60), "extract in --format jsonl --progress json --out out.jsonl");
    let events = events(&output);
    let kinds: Vec<&str> = events.iter().map(|event| event["event"].as_str().unwrap()).collect();
    assert_eq!((kinds[0], *kinds.last().unwrap()), ("start", "end"));
    assert_eq!(events[0]["documents"], 60);
    let failed = events.iter().find(|event| event["event"] == "failed").unwrap();
    assert_eq!(
        (&failed["path"], &failed["message"]),
        (&"in/003.txt".into(), &"in/003.txt: The document holds no text.".into())
    );
    let end = events.last().unwrap();
    assert_eq!((&end["outcome"], &end["out"]), (&"partial".into(), &"out.jsonl".into()));
    assert_eq!([&end["documents"], &end["read"], &end["failed"]], [60, 59, 1]);
    assert_eq!(end["warnings"]["unknown_authority"], serde_json::json!({"documents": 59, "warnings": 59}));
    assert!(end["seconds"].is_f64());
}

#[test]
fn an_error_is_an_event_too() {
    let output = line(&letters(2), "extract in --progress json --out no/such/folder/out.json");
    let events = events(&output);
    assert_eq!(status(&output), 2);
    assert_eq!((&events[1]["event"], &events[2]["outcome"]), (&"error".into(), &"unwritten".into()));
    assert!(events[1]["message"].as_str().unwrap().starts_with("no/such/folder/out.json: The output cannot"));
}

#[cfg(unix)]
#[test]
fn progress_comes_at_most_once_a_second() {
    // Documents that come one by one through a pipe take their time.
    let folder = letters(0);
    for n in 0..4 {
        fifo(&folder.path().join(format!("in/{n}.txt")));
    }
    let path = folder.path().to_owned();
    let writer = std::thread::spawn(move || {
        for n in 0..4 {
            std::thread::sleep(std::time::Duration::from_millis(600));
            fs::write(path.join(format!("in/{n}.txt")), LETTER).unwrap();
        }
    });
    let output = line(&folder, "extract in/0.txt in/1.txt in/2.txt in/3.txt --format jsonl --progress json --jobs 1");
    writer.join().unwrap();
    let events = events(&output);
    let progress: Vec<&Value> = events.iter().filter(|event| event["event"] == "progress").collect();
    assert!((1..=3).contains(&progress.len()), "{progress:?}");
    let first = progress[0];
    assert!(first["done"].as_u64().unwrap() < 4 && first["documents"] == 4 && first["failed"] == 0);
    assert!(first["per_second"].as_f64().unwrap() > 0.0 && first["seconds_left"].as_f64().unwrap() > 0.0);
}
