//! Runs that were killed and are gone on with, and what may have happened in between.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test says by it what must hold, in its helpers too")]

mod common;

use common::*;
use serde_json::Value;
use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Reports with judgements and warnings in number, and documents without text before and behind the place where
/// the run was killed.
const NAMES: [&str; 8] = ["a", "b", "blank", "c", "killed", "x", "y", "z-blank"];

/// How many documents stand before `killed`.
const BEFORE: usize = 4;

fn text(name: &str) -> String {
    match name {
        "blank" | "z-blank" => " ".to_owned(),
        _ => include_str!("../../corpus/ilacs/wynnshire-2026.txt").replace("Wynnshire", &format!("Wynnshire {name}")),
    }
}

struct Run {
    folder: TempDir,
    arguments: String,
}

impl Run {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    fn resume(&self) -> Output {
        line(&self.folder, &format!("{} --out out --resume", self.arguments))
    }

    /// What a run without interruption gives over the documents as they are now.
    fn whole(&self) -> Vec<u8> {
        let output = line(&self.folder, &format!("{} --out whole", self.arguments));
        assert!(status(&output) < 2, "{}", stderr(&output));
        self.bytes("whole")
    }

    /// Goes on, and holds the result to a whole run; gives what was said about it.
    fn healed(&self) -> String {
        let output = self.resume();
        assert_eq!(status(&output), 1, "{}", stderr(&output));
        assert!(self.bytes("out") == self.whole(), "{}", stderr(&output));
        let said = stderr(&output).to_owned();
        let complaints: Vec<&str> = said.lines().filter(|line| line.contains("holds no text")).collect();
        assert_eq!(complaints.len(), 2, "each once, those of the first run too: {said}");
        for name in ["out.part", "out.part.journal"] {
            assert!(!self.path(name).exists(), "{name}");
        }
        said.lines().find(|line| line.contains("taken over")).unwrap_or_default().to_owned()
    }

    fn lines_of_journal(&self) -> usize {
        fs::read(self.path("out.part.journal")).map_or(0, |journal| journal.split(|byte| *byte == b'\n').count() - 1)
    }

    fn edit(&self, name: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) {
        fs::write(self.path(name), change(self.bytes(name))).unwrap();
    }

    fn edit_lines(&self, change: impl FnOnce(&mut Vec<String>)) {
        let mut lines: Vec<String> =
            String::from_utf8(self.bytes("out.part.journal")).unwrap().lines().map(Into::into).collect();
        change(&mut lines);
        fs::write(self.path("out.part.journal"), lines.join("\n") + "\n").unwrap();
    }
}

/// A run that was killed while it waited for `killed.txt`, which is there by now.
fn killed_with(options: &str) -> Run {
    killed_behind(BEFORE, options)
}

fn killed_behind(documents: usize, options: &str) -> Run {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    for name in NAMES.iter().filter(|name| **name != "killed") {
        fs::write(folder.path().join(format!("in/{name}.txt")), text(name)).unwrap();
    }
    let waits = folder.path().join("in/killed.txt");
    fifo(&waits);
    let run = Run { folder, arguments: format!("extract in in/killed.txt --jobs 2 {options}") };
    kill_once(&run, || run.lines_of_journal() == 1 + documents);
    fs::remove_file(&waits).unwrap();
    fs::write(waits, text("killed")).unwrap();
    run
}

fn kill_once(run: &Run, is_time: impl Fn() -> bool) {
    let arguments = format!("{} --out out", run.arguments);
    let mut command = ofsted(run.folder.path());
    let mut child = command.args(common::arguments(&arguments)).stderr(Stdio::null()).spawn().unwrap();
    let began = Instant::now();
    while !is_time() && began.elapsed() < Duration::from_secs(120) {
        std::thread::sleep(Duration::from_millis(2));
    }
    let is_time = is_time();
    child.kill().unwrap();
    assert_eq!(child.wait().unwrap().code(), None, "killed by the signal");
    assert!(is_time, "the run did not come so far");
}

fn killed() -> Run {
    killed_with("--format jsonl")
}

#[test]
fn every_format_is_gone_on_with() {
    for options in
        ["--format jsonl", "--format json", "--format json --text", "--format csv", "--format csv --rows reports"]
    {
        let run = killed_with(options);
        assert!(!run.path("out").exists());
        assert_eq!(run.healed(), "out.part: 4 of 8 documents are taken over.", "{options}");
    }
}

#[test]
fn a_shard_is_gone_on_with() {
    let run = killed_with("--format csv --shard 1/1");
    assert!(run.healed().contains("4 of 8"));
}

#[test]
fn what_was_lost_or_half_written_is_read_again() {
    type Damage = (&'static str, fn(&Run));
    let damages: [Damage; 5] = [
        ("4 of 8", |run| run.edit("out.part", |part| [part, b"{\"schema\":\"ofs".to_vec()].concat())),
        ("4 of 8", |run| run.edit("out.part.journal", |journal| [journal, b"{\"line\":\"docu".to_vec()].concat())),
        ("3 of 8", |run| run.edit("out.part.journal", |journal| journal[..journal.len() - 1].to_vec())),
        // What the disk had not taken when the power went: the journal is ahead of the output.
        ("3 of 8", |run| run.edit("out.part", |part| part[..part.len() - 1].to_vec())),
        ("0 of 8", |run| run.edit("out.part", |part| part[..9].to_vec())),
    ];
    for (taken_over, damage) in damages {
        let run = killed();
        damage(&run);
        assert!(run.healed().contains(taken_over), "{taken_over}");
    }
}

#[test]
fn what_was_changed_since_is_read_again_and_it_is_said_why() {
    type Change = (&'static str, &'static str, fn(&Run));
    let changes: [Change; 10] = [
        ("1 of 8", "the output for in/b.txt was changed.", |run| {
            run.edit("out.part", |part| {
                let at = part.len() / 2;
                [&part[..at], b"!", &part[at + 1..]].concat()
            });
        }),
        ("1 of 8", "in/b.txt has changed.", |run| fs::write(run.path("in/b.txt"), text("B")).unwrap()),
        ("2 of 8", "in/blank.txt has changed.", |run| fs::write(run.path("in/blank.txt"), "\n").unwrap()),
        ("1 of 9", "in/aa.txt is now where in/b.txt was.", |run| fs::write(run.path("in/aa.txt"), text("a")).unwrap()),
        ("0 of 7", "in/b.txt is now where in/a.txt was.", |run| fs::remove_file(run.path("in/a.txt")).unwrap()),
        ("0 of 8", "they were read by version 0.0.1.", |run| {
            run.edit_lines(|lines| lines[0] = lines[0].replace(env!("CARGO_PKG_VERSION"), "0.0.1"));
        }),
        ("0 of 8", "they were read by another build of version", |run| {
            run.edit_lines(|lines| lines[0] = lines[0].replace("\"build\":\"", "\"build\":\"0"));
        }),
        ("2 of 8", "the journal was changed.", |run| run.edit_lines(|lines| lines[3].clear())),
        ("0 of 8", "no journal says what is in it.", |run| fs::remove_file(run.path("out.part.journal")).unwrap()),
        ("0 of 8", "it is not there any more.", |run| fs::remove_file(run.path("out.part")).unwrap()),
    ];
    for (taken_over, why, change) in changes {
        let run = killed();
        change(&run);
        let said = run.healed();
        assert!(said.contains(taken_over) && said.contains(why), "{taken_over}, {why}: {said}");
    }
}

#[test]
fn a_document_that_could_not_be_opened_is_tried_again() {
    // Both sort between `c` and `killed`.
    let run = killed_behind(BEFORE + 2, "--format jsonl in/gone.txt in/ever.txt");
    fs::write(run.path("in/gone.txt"), text("gone")).unwrap();
    let said = run.healed();
    assert!(said.contains("5 of 10") && said.contains("in/gone.txt has changed"), "{said}");
}

#[test]
fn other_options_begin_anew() {
    let run = killed();
    let csv = Run { arguments: run.arguments.replace("jsonl", "csv"), ..run };
    let said = csv.healed();
    assert!(said.contains("0 of 8") && said.contains("other options"), "{said}");
}

/// The journal as it is when only its removal is missing, and the output as it is then.
fn killed_at_the_very_end() -> Run {
    let run = killed();
    fs::copy(run.path("out.part"), run.path("kept.part")).unwrap();
    let header = String::from_utf8(run.bytes("out.part.journal")).unwrap();
    assert!(!run.healed().is_empty());
    // The journal of a whole run is what a run left that was killed before it renamed its output.
    let fifo_path = run.path("in/zz.txt");
    fifo(&fifo_path);
    let waiting = Run { arguments: format!("{} in/zz.txt", run.arguments), ..run };
    fs::remove_file(waiting.path("out")).unwrap();
    kill_once(&waiting, || waiting.lines_of_journal() == 1 + NAMES.len());
    fs::remove_file(&fifo_path).unwrap();
    assert!(String::from_utf8(waiting.bytes("out.part.journal")).unwrap().starts_with(header.lines().next().unwrap()));
    fs::rename(waiting.path("out.part"), waiting.path("out")).unwrap();
    let complete = format!("{{\"line\":\"complete\",\"end\":{}}}\n", waiting.bytes("out").len());
    waiting.edit("out.part.journal", |journal| [journal, complete.into_bytes()].concat());
    Run { arguments: waiting.arguments.replace(" in/zz.txt", ""), ..waiting }
}

#[test]
fn a_run_killed_between_its_last_two_steps_is_whole() {
    let run = killed_at_the_very_end();
    let before = fs::metadata(run.path("out")).unwrap().modified().unwrap();
    assert!(run.healed().ends_with("8 of 8 documents are taken over."));
    assert_eq!(fs::metadata(run.path("out")).unwrap().modified().unwrap(), before);
}

#[test]
fn a_whole_output_of_other_documents_is_no_beginning() {
    let run = killed_at_the_very_end();
    fs::write(run.path("in/x.txt"), text("X")).unwrap();
    let said = run.healed();
    assert!(said.contains("0 of 8") && said.contains("in/x.txt has changed"), "{said}");
}

#[test]
fn an_unfinished_output_is_not_lost_by_forgetting_to_resume() {
    let run = killed();
    let before = run.bytes("out.part");
    let output = line(&run.folder, &format!("{} --out out", run.arguments));
    assert_eq!(status(&output), 2);
    let said = stderr(&output);
    assert!(said.starts_with("ofsted: ") && said.contains("out.part is left from an earlier run: --resume "), "{said}");
    assert!(run.bytes("out.part") == before && !run.path("out").exists());
}

#[test]
fn two_runs_do_not_write_one_output() {
    let run = killed();
    let journal = OpenOptions::new().write(true).open(run.path("out.part.journal")).unwrap();
    journal.lock().unwrap();
    let output = run.resume();
    assert_eq!(status(&output), 2);
    assert!(stderr(&output).contains("another run is writing "), "{}", stderr(&output));
    drop(journal);
    assert!(run.healed().contains("4 of 8"));
}

#[test]
fn resume_without_anything_to_resume_is_a_run() {
    let run = killed();
    fs::remove_file(run.path("out.part")).unwrap();
    fs::remove_file(run.path("out.part.journal")).unwrap();
    assert_eq!(run.healed(), "");
    assert_eq!(run.healed(), "", "a finished output is made anew");
}

#[test]
fn events_say_what_is_taken_over() {
    let run = killed();
    fs::write(run.path("in/b.txt"), text("B")).unwrap();
    let output = line(&run.folder, &format!("{} --out out --resume --progress json", run.arguments));
    let events: Vec<Value> = stderr(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let resumed = events.iter().find(|event| event["event"] == "resumed").unwrap();
    assert_eq!((&resumed["taken_over"], &resumed["why"]), (&1.into(), &"in/b.txt has changed".into()));
    let end = events.last().unwrap();
    assert_eq!([&end["documents"], &end["read"], &end["failed"]], [8, 6, 2]);
}

#[test]
fn hashes_are_those_of_sha256sum() {
    let run = killed();
    let entry: Value =
        serde_json::from_slice(run.bytes("out.part.journal").split(|b| *b == b'\n').nth(1).unwrap()).unwrap();
    let printed = std::process::Command::new("sha256sum").arg(run.path("in/a.txt")).output().unwrap();
    assert_eq!(entry["sha256"].as_str(), stdout(&printed).split_whitespace().next());
    assert_eq!(entry["path"], "in/a.txt");
}

/// A full disk, as far as a test can have one: the system lets no file grow over so many blocks.
#[test]
fn a_full_disk_is_said_and_leaves_what_is_done() {
    let run = killed();
    let bin = env!("CARGO_BIN_EXE_ofsted");
    let script = format!("trap '' XFSZ; ulimit -f 80; exec {bin} {} --out small/out", run.arguments);
    fs::create_dir(run.path("small")).unwrap();
    let limited = |script: &str| {
        std::process::Command::new("sh").args(["-c", script]).current_dir(run.folder.path()).output().unwrap()
    };
    let output = limited(&script);
    assert_eq!(status(&output), 2, "{}", stderr(&output));
    let said = stderr(&output).lines().last().unwrap();
    assert!(said.starts_with("small/out: The output cannot be written: "), "{said}");
    assert!(said.contains("finished documents: --resume goes on from there."), "{said}");
    assert!(!run.path("small/out").exists());
    let output = line(&run.folder, &format!("{} --out small/out --resume", run.arguments));
    assert!(stderr(&output).contains("documents are taken over."), "{}", stderr(&output));
    assert!(run.bytes("small/out") == run.whole());
}

#[test]
fn a_disk_too_full_for_anything_leaves_nothing() {
    let run = killed();
    fs::create_dir(run.path("small")).unwrap();
    let bin = env!("CARGO_BIN_EXE_ofsted");
    let script = format!("trap '' XFSZ; ulimit -f 0; exec {bin} {} --out small/out", run.arguments);
    let output =
        std::process::Command::new("sh").args(["-c", &script]).current_dir(run.folder.path()).output().unwrap();
    assert_eq!(status(&output), 2, "{}", stderr(&output));
    assert!(stderr(&output).lines().last().unwrap().starts_with("small/out: The output cannot be written: "));
    assert_eq!(fs::read_dir(run.path("small")).unwrap().count(), 0);
}

#[test]
fn a_private_output_is_private_while_it_is_written() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let run = killed();
    fs::write(run.path("out"), "").unwrap();
    fs::set_permissions(run.path("out"), fs::Permissions::from_mode(0o600)).unwrap();
    fs::remove_file(run.path("out.part")).unwrap();
    fs::remove_file(run.path("out.part.journal")).unwrap();
    fs::remove_file(run.path("in/killed.txt")).unwrap();
    fifo(&run.path("in/killed.txt"));
    kill_once(&run, || run.lines_of_journal() == 1 + BEFORE);
    assert_eq!([mode(&run.path("out.part")), mode(&run.path("out.part.journal"))], [0o600, 0o600]);
}
