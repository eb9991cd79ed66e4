//! Streams generated reports through the batch to JSON Lines, and says how fast and in how much memory:
//! `cargo run --release --features output --example collection -- [DOCUMENTS [JOBS [FILE]]]`.
//!
//! No report is kept: each is made from one of a pool of some hundred generated documents, under its own
//! name and with an authority of its own. Making it is part of the time, and said beside it.
//! With `--write FOLDER` in the place of FILE, the reports are not read but written there, for a command
//! to read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../tests/generator/mod.rs"]
mod generator;

use generator::render::{STYLES, render};
use generator::{Spec, families, make};
use ofsted_report::output::Form;
use ofsted_report::{Reader, batch};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::num::NonZeroUsize;
use std::path::Path;
use std::time::{Duration, Instant};

/// Findings a section; with 14 a report is about 30 KB long, as real ones are.
const SIZE: usize = 14;

/// A document of the pool, and the words in it that name its authority.
struct Body {
    text: String,
    authority: String,
}

/// One document of every family in every style, four times over.
fn pool() -> Vec<Body> {
    let seeds = 1..=4;
    let specs =
        seeds.flat_map(|seed| families::FAMILIES.iter().map(move |f| Spec { family: f.name, seed, size: SIZE }));
    let styles = STYLES.iter().cycle();
    specs.zip(styles).map(|(spec, style)| body(spec, *style)).collect()
}

fn body(spec: Spec, style: generator::render::Style) -> Body {
    let made = make(spec);
    Body { text: render(&made.document, style, &[]), authority: made.known.provider_name }
}

/// The document with this number, and its name. Neighbours are of different families.
fn document(pool: &[Body], number: usize) -> (String, Vec<u8>) {
    let body = &pool[number % pool.len()];
    let text = body.text.replace(&body.authority, &format!("{} {number}", body.authority));
    (format!("{:03}/{number:06}.txt", number / 1000), text.into_bytes())
}

/// One report as it is written; what is counted goes with it.
struct Line(Vec<u8>);

impl batch::Weigh for Line {
    fn weight(&self) -> usize {
        self.0.len()
    }
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let documents = words.first().map_or(1000, |word| word.parse().expect("a number of documents"));
    let jobs = words.get(1).and_then(|word| word.parse().ok());
    let pool = pool();
    match words.get(2).map(String::as_str) {
        Some("--write") => write(&pool, documents, Path::new(words.get(3).expect("a folder"))),
        Some(file) => read(&pool, documents, jobs, File::create(file).unwrap()),
        None => read(&pool, documents, jobs, io::sink()),
    }
}

fn read(pool: &[Body], documents: usize, jobs: Option<NonZeroUsize>, out: impl Write) {
    let (mut out, mut text, mut making) = (BufWriter::new(out), 0, Duration::ZERO);
    let began = Instant::now();
    let made = (0..documents).map(|number| {
        let began = Instant::now();
        let made = document(pool, number);
        making += began.elapsed();
        text += made.1.len();
        made
    });
    let reader = Reader::new();
    let lines = batch::in_order(made, jobs, move |(name, bytes): (String, Vec<u8>)| {
        let report = batch::read_one(&reader.clone().name(name), &bytes).unwrap();
        Line(Form::JsonLines.piece(&report).unwrap())
    });
    let (mut reports, mut json) = (0, 0);
    for Line(line) in lines {
        out.write_all(&line).unwrap();
        (reports, json) = (reports + 1, json + line.len());
    }
    out.flush().unwrap();
    say(reports, [text, json], began.elapsed(), making);
}

fn say(reports: usize, [text, json]: [usize; 2], took: Duration, making: Duration) {
    let (text, json, seconds) = (text as f64 / 1e6, json as f64 / 1e6, took.as_secs_f64());
    println!("{reports} reports, {text:.0} MB of text, {json:.0} MB of JSON Lines");
    println!(
        "{seconds:.1} s (making the texts {:.1} s of it), {:.1} MB of text a second",
        making.as_secs_f64(),
        text / seconds
    );
    println!("peak memory {}", peak().unwrap_or_else(|| "unknown on this system".to_owned()));
}

/// The most memory that this process has had, as Linux counts it.
fn peak() -> Option<String> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).map(|size| size.trim().to_owned())
}

fn write(pool: &[Body], documents: usize, folder: &Path) {
    for (name, bytes) in (0..documents).map(|number| document(pool, number)) {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}
