//! Time at 2n against time at n, on texts made to hurt: `cargo run --release --example growth`.
//!
//! `--size BYTES` is n (200000), `--full` takes the sizes of a denial of service (a line of 50 MB, a million numbers)
//! as 2n, `--only WORD` the shapes whose names hold the word, `--cross` repeats every shape's unit behind every
//! shape's head. CPU time, the least of several runs. Exit status 1 where a ratio is 2.3 or more.
//!
//! `--items N` says how long it takes to compare two reports of N things to improve each, and nothing else.
//!
//! `--counted` reads each text once and prints names alone: `.ci/growth` counts the instructions of that.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../tests/hurting/mod.rs"]
mod hurting;

use cpu_time::ThreadTime;
use hurting::{SHAPES, Shape};
use ofsted_report::compare::compare;
use ofsted_report::trace::trace;
use ofsted_report::{Reader, Report};
use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

/// The law: time at 2n is under this many times the time at n.
const LIMIT: f64 = 2.3;

/// How often a ratio over the limit is measured again: another program may have been in the cache.
const TRIES: usize = 4;

struct Arguments {
    size: usize,
    full: bool,
    cross: bool,
    counted: bool,
    items: Option<usize>,
    only: String,
}

fn arguments() -> Arguments {
    let mut found =
        Arguments { size: 200_000, full: false, cross: false, counted: false, items: None, only: String::new() };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--full" => found.full = true,
            "--cross" => found.cross = true,
            "--counted" => found.counted = true,
            "--items" => found.items = words.next().and_then(|items| items.parse().ok()),
            "--size" => found.size = words.next().and_then(|size| size.parse().ok()).unwrap_or(found.size),
            "--only" => found.only = words.next().unwrap_or_default(),
            _ => panic!("{word}: no such option"),
        }
    }
    found
}

fn main() -> ExitCode {
    let arguments = arguments();
    // Tables and forms are made when they are first used.
    SHAPES.iter().for_each(|shape| proved(&hurting::text(shape, 2000)));
    let reports = [listed(4, 2020, 2000), listed(4, 2024, 2000)];
    compared_proved(&reports);
    traced_proved(&reports[0], &reports[1]);
    let slow = match () {
        () if arguments.items.is_some() => items(arguments.items.unwrap_or_default()),
        () if arguments.counted => counted(&arguments),
        () if arguments.cross => cross(&arguments),
        () => measured(&arguments),
    };
    ExitCode::from(u8::from(slow > 0))
}

fn chosen(only: &str) -> impl Iterator<Item = &'static Shape> {
    SHAPES.iter().filter(move |shape| shape.name.contains(only))
}

/// Prints a row a shape; how many grew too fast.
fn measured(arguments: &Arguments) -> usize {
    println!("{:<34} {:>11} {:>11} {:>11} {:>6}", "shape", "2n, bytes", "n, ms", "2n, ms", "ratio");
    let slow = chosen(&arguments.only).filter(|shape| {
        let most = if arguments.full { shape.full } else { 2 * arguments.size };
        let (bytes, once, twice) = up_to(shape, most);
        let ratio = twice / once;
        println!("{:<34} {bytes:>11} {:>11.2} {:>11.2} {ratio:>6.2}", shape.name, once * 1e3, twice * 1e3);
        ratio >= LIMIT
    });
    let slow = slow.count();
    println!("{slow} shapes at {LIMIT} or more");
    slow
}

/// Bytes and seconds at n and 2n, at the size asked for or the smallest that is slow enough to tell without it.
fn up_to(shape: &Shape, most: usize) -> (usize, f64, f64) {
    const STEPS: [usize; 4] = [64, 16, 4, 1];
    const ENOUGH: f64 = 0.3;
    let measure = |step: usize| {
        let (once, twice) = growth(&hurting::text(shape, most / step / 2), &hurting::text(shape, most / step));
        (most / step, once, twice)
    };
    let mut found = measure(STEPS[0]);
    for step in &STEPS[1..] {
        let (_, once, twice) = found;
        if twice >= ENOUGH && twice / once >= LIMIT {
            break;
        }
        found = measure(*step);
    }
    found
}

/// Every unit behind every head, and only what grows too fast.
fn cross(arguments: &Arguments) -> usize {
    let mut slow = 0;
    for head in chosen(&arguments.only) {
        for unit in SHAPES {
            let shape = Shape { unit: unit.unit, ..*head };
            let (_, once, twice) = up_to(&shape, 2 * arguments.size);
            if twice / once >= LIMIT {
                println!("{:<34} {:<34} {:>8.2} ms {:>6.2}", head.name, unit.name, twice * 1e3, twice / once);
                slow += 1;
            }
        }
    }
    println!("{slow} pairs at {LIMIT} or more");
    slow
}

/// Seconds for a text and for one twice as long, the least that were seen; more runs where the ratio is doubtful.
fn growth(text: &str, longer: &str) -> (f64, f64) {
    let (mut once, mut twice) = (seconds(text), seconds(longer));
    for _ in 0..TRIES {
        if twice / once < LIMIT {
            break;
        }
        (once, twice) = (once.min(seconds(text)), twice.min(seconds(longer)));
        // Doubt about the smaller time makes ratios too small as well as too large.
        once = once.min(seconds(text));
    }
    (once, twice)
}

fn seconds(text: &str) -> f64 {
    // Short times are lost in the clock's steps: as many readings as it takes.
    const LEAST: Duration = Duration::from_millis(2);
    let start = ThreadTime::now();
    let mut readings = 0u32;
    while readings == 0 || start.elapsed() < LEAST {
        proved(text);
        readings += 1;
    }
    start.elapsed().as_secs_f64() / f64::from(readings)
}

/// Reads a text, proves the report and asks what became of every byte.
#[inline(never)]
fn proved(text: &str) {
    let report = ofsted_report::read(black_box(text));
    black_box(ofsted_report::verify(&report, text));
    black_box(ofsted_report::parts(text));
}

/// A report whose paragraphs are all findings, of sentences with cues, topics and halves.
const FINDINGS: Shape = Shape {
    name: "findings: paragraphs",
    head: "Wynnshire County Council\nInspection of children’s social care services\n\
        Inspection dates: 8 to 19 July 2024\n\n\
        The experiences and progress of children in care: good\n",
    unit: "{i}. Plans for children in care are clear, but reviews are late. Although visits are not always timely, \
        this does not delay help. Supervision by {name} is weak.\n\n",
    tail: "",
    full: 0,
};

/// The same in one paragraph.
const SENTENCES: Shape = Shape {
    name: "findings: one paragraph",
    unit: "Plans are clear, but reviews of children in care are not always timely. ",
    ..FINDINGS
};

/// One sentence without an end.
const SENTENCE: Shape = Shape { name: "findings: one sentence", unit: "although plans are not clear but ", ..FINDINGS };

/// What other documents make of items and findings: headings over tables, prose, and one paragraph without an end.
const TRACED: [Shape; 3] = [
    Shape {
        name: "trace: a plan",
        head: "Wynnshire Ofsted Action Plan\n\n",
        unit: "The quality of plans for children in care.\n\n\tACTION\tLEAD\tTIMESCALE\nA{i}\tTrain workers.\tDCS\tMay 2024\n\n\
            Management oversight and the supervision of social workers\n\n",
        ..FINDINGS
    },
    Shape {
        name: "trace: an article",
        head: "WYNNSHIRE council has been told to do better by Ofsted.\n\nThe watchdog found:\n\n",
        unit: "  • Plans for children in care were clear, but reviews were late.\n\nVisits are made by {name}.\n\n",
        ..FINDINGS
    },
    Shape {
        name: "trace: one paragraph",
        head: "Wynnshire Ofsted Action Plan\n\n",
        unit: "We were told of the response to children who go missing from home. Plans for children in care were clear. ",
        ..FINDINGS
    },
];

/// How long two reports take that have so many items each, which is so many times so many pairs.
fn items(items: usize) -> usize {
    let reports = [listed(items, 2020, 0), listed(items, 2024, 0)];
    let start = ThreadTime::now();
    compared_proved(&reports);
    println!("{items} items each: {:.2} s", start.elapsed().as_secs_f64());
    0
}

fn counted(arguments: &Arguments) -> usize {
    for shape in chosen(&arguments.only) {
        println!("{}", shape.name);
        let (text, longer) = (hurting::text(shape, arguments.size), hurting::text(shape, 2 * arguments.size));
        proved(&text);
        proved(&longer);
    }
    for shape in [FINDINGS, SENTENCES, SENTENCE] {
        println!("{}", shape.name);
        for size in [arguments.size, 2 * arguments.size] {
            found_proved(&hurting::text(&shape, size));
        }
    }
    for shape in TRACED {
        println!("{}", shape.name);
        let report = listed(20, 2024, 2000);
        for size in [arguments.size, 2 * arguments.size] {
            let document = Reader::new().keep_text().read(&hurting::text(&shape, size));
            traced_proved(&report, &document);
        }
    }
    // Of two reports with twenty items each: items are few, and what grows with a report is what it says of them.
    println!("compare: paragraphs");
    for size in [arguments.size, 2 * arguments.size] {
        let reports = [listed(20, 2020, size), listed(20, 2024, size)];
        compared_proved(&reports);
    }
    0
}

/// A report of a year with so many items, and paragraphs up to a size.
fn listed(items: usize, year: u16, size: usize) -> Report {
    let mut text = format!(
        "Wynnshire County Council\nInspection of children’s social care services\n\
         Inspection dates: 8 to 19 July {year}\n\nWhat needs to improve?\n"
    );
    for item in 0..items {
        text.push_str(MATTERS[item % MATTERS.len()]);
    }
    let findings =
        hurting::text(&Shape { head: "\nThe experiences and progress of children in care: good\n", ..FINDINGS }, size);
    let report = Reader::new().keep_text().findings().read(&(text + &findings));
    assert_eq!(report.improvements.len(), items);
    report
}

/// Things to improve.
const MATTERS: [&str; 4] = [
    "• The quality of plans for children in care.\n",
    "• The timeliness of assessments and visits.\n",
    "• Management oversight and the supervision of social workers.\n",
    "• The response to children who go missing from home.\n",
];

/// Reads a text with its findings.
#[inline(never)]
fn found_proved(text: &str) {
    black_box(Reader::new().findings().read(black_box(text)));
}

/// Compares two reports.
#[inline(never)]
fn compared_proved(reports: &[Report]) {
    black_box(compare(black_box(reports)));
}

/// Traces a report in one document.
#[inline(never)]
fn traced_proved(report: &Report, document: &Report) {
    black_box(trace(black_box(report), std::slice::from_ref(document)));
}
