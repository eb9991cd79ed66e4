//! Kill -9 at random moments, go on each time, and the output is that of one run without interruption.
//!
//! `OFSTED_KILLS` says how often (6), `OFSTED_DOCUMENTS` how many documents are read (120), `OFSTED_SEED` where the
//! dice start (the time); what was done is printed with `--nocapture`.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test says by it what must hold, in its helpers too")]

mod common;

use common::*;
use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Child, ExitStatus, Stdio};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use tempfile::TempDir;

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().map_or(otherwise, |value| value.parse().unwrap())
}

/// SplitMix64: enough to choose moments by.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 27)) % most.max(1)
    }
}

/// Reports and letters, each of its own; every tenth has no text.
fn collection(documents: u64) -> TempDir {
    let texts = [
        include_str!("../../corpus/ilacs/wynnshire-2026.txt"),
        include_str!("../../corpus/focused_visit/ambleford-2021.txt"),
        include_str!("../../corpus/sif/wynnshire-2014.txt"),
        LETTER,
        " ",
    ];
    let folder = tempfile::tempdir().unwrap();
    for n in 0..documents {
        let within = folder.path().join(format!("in/{}", n % 7));
        fs::create_dir_all(&within).unwrap();
        let text = if n % 10 == 9 { " ".to_owned() } else { texts[n as usize % 4].replace("2014", &format!("{n}")) };
        fs::write(within.join(format!("{n}.txt")), text).unwrap();
    }
    folder
}

const ARGUMENTS: [&str; 8] = ["extract", "in", "--format", "jsonl", "--jobs", "2", "--resume", "--out"];

fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |there| there.len())
}

/// When a run is killed.
#[derive(Debug)]
enum Moment {
    /// So long after it began: while it starts, proves what is there, or reads.
    Time(Duration),
    /// When its output is so long: while it writes.
    Length(u64),
}

fn wait(child: &mut Child, part: &Path, moment: &Moment) -> Option<ExitStatus> {
    let began = Instant::now();
    loop {
        let is_time = match moment {
            Moment::Time(time) => began.elapsed() >= *time,
            Moment::Length(length) => size(part) >= *length,
        };
        if is_time {
            child.kill().unwrap();
            return None;
        }
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status);
        }
        std::thread::sleep(Duration::from_micros(200));
    }
}

/// Runs until the moment; whether the run was killed, and not at its end before.
fn killed(folder: &TempDir, moment: &Moment) -> bool {
    let mut command = ofsted(folder.path());
    let mut child = command.args(ARGUMENTS).arg("out").stderr(Stdio::null()).spawn().unwrap();
    let ended = wait(&mut child, &folder.path().join("out.part"), moment);
    ended.unwrap_or_else(|| child.wait().unwrap()).signal() == Some(9)
}

/// A third of the moments lie in the first tenth of a second, the others in what is still to be written.
fn moment(dice: &mut Dice, part: &Path, whole: u64) -> Moment {
    if dice.below(3) == 0 {
        return Moment::Time(Duration::from_micros(dice.below(100_000)));
    }
    let there = size(part).min(whole);
    // Near what is there: the moments shall not all lie at the end.
    Moment::Length(there + dice.below((whole - there) / 4 + 1))
}

#[test]
fn killed_at_random_moments_the_output_is_that_of_one_run() {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos() as u64;
    let (kills, seed) = (number("OFSTED_KILLS", 6), number("OFSTED_SEED", now));
    let (folder, mut dice) = (collection(number("OFSTED_DOCUMENTS", 120)), Dice(seed));
    let output = ofsted(folder.path()).args(ARGUMENTS).arg("whole").output().unwrap();
    assert_eq!(status(&output), 1);
    let (whole, part, out) =
        (fs::read(folder.path().join("whole")).unwrap(), folder.path().join("out.part"), folder.path().join("out"));
    let (mut done, mut runs) = (0, 0);
    while done < kills {
        let moment = moment(&mut dice, &part, whole.len() as u64);
        let was_killed = killed(&folder, &moment);
        println!("seed {seed}, run {runs}: {moment:?}, killed: {was_killed}, {} of {} bytes", size(&part), whole.len());
        (done, runs) = (done + u64::from(was_killed), runs + 1);
        if out.exists() {
            assert!(fs::read(&out).unwrap() == whole, "seed {seed}, run {runs}");
            fs::remove_file(&out).unwrap();
        }
        assert!(runs < 20 * kills + 20, "seed {seed}: no run lives long enough to be killed");
    }
    let last = ofsted(folder.path()).args(ARGUMENTS).arg("out").output().unwrap();
    assert!(fs::read(&out).unwrap() == whole, "seed {seed}");
    assert_eq!(status(&last), 1);
    let complaints =
        |output: &std::process::Output| stderr(output).lines().filter(|line| line.starts_with("in/")).count();
    assert_eq!(complaints(&last), complaints(&output), "seed {seed}: a failure is said by every run that has it");
    println!(
        "seed {seed}: {kills} kills in {runs} runs over {} bytes; {}",
        whole.len(),
        stderr(&last).lines().find(|line| line.contains("taken over")).unwrap_or_default()
    );
}
