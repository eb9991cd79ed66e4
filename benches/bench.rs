//! How fast reports are read: see README.md beside this file.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../tests/generator/mod.rs"]
mod generator;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use generator::families::FAMILIES;
use generator::render::{Style, render};
use generator::{Spec, make};
use regex::Regex;
use std::hint::black_box;
use std::path::{Path, PathBuf};

/// One report of each family, of the length of a real one.
fn read_by_family(c: &mut Criterion) {
    let mut group = c.benchmark_group("read");
    for family in FAMILIES {
        let text = generated(family.name, 1);
        let expected = ofsted_report::read(&text);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(family.name, |b| {
            b.iter(|| {
                let report = ofsted_report::read(black_box(&text));
                assert_eq!(report.paragraphs.len(), expected.paragraphs.len());
                assert_eq!(report.improvements.len(), expected.improvements.len());
                report
            });
        });
    }
    group.finish();
}

/// Each stage alone, on what the stages before it made of one report of every family.
#[cfg(feature = "stages")]
fn stages(c: &mut Criterion) {
    use ofsted_report::stages::{Prepared, STAGES};
    let texts: Vec<String> = FAMILIES.iter().map(|family| generated(family.name, 1)).collect();
    let prepared: Vec<Prepared> = texts.iter().map(|text| Prepared::new(text)).collect();
    let mut group = c.benchmark_group("stage");
    group.throughput(Throughput::Bytes(size(&texts)));
    for (name, run) in STAGES {
        let count = || prepared.iter().map(|text| run(black_box(text))).sum::<usize>();
        let expected = count();
        group.bench_function(name, |b| b.iter(|| assert_eq!(count(), expected)));
    }
    group.finish();
}

#[cfg(not(feature = "stages"))]
fn stages(_: &mut Criterion) {
    eprintln!("stage: left out without the feature `stages`");
}

/// All real reports where they are at hand, generated ones elsewhere, beside what others do with the same bytes.
fn corpus(c: &mut Criterion) {
    let texts = collection();
    let forms = forms();
    let mut group = c.benchmark_group("corpus");
    group.sample_size(10).throughput(Throughput::Bytes(size(&texts)));
    beside(&mut group, "read", &texts, |text| ofsted_report::read(text).paragraphs.len());
    beside(&mut group, "words", &texts, |text| text.lines().map(|line| line.split_whitespace().count()).sum());
    beside(&mut group, "regex", &texts, |text| forms.iter().map(|form| form.find_iter(text).count()).sum());
    beside(&mut group, "pulldown-cmark", &texts, |text| pulldown_cmark::Parser::new(text).count());
    beside(&mut group, "pulldown-cmark html", &texts, |text| {
        let mut html = String::with_capacity(text.len() * 3 / 2);
        pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(text));
        html.len()
    });
    group.finish();
}

/// The texts of all real reports where they are at hand, of generated ones elsewhere.
fn collection() -> Vec<String> {
    let texts = real("corpus/text/pdftotext", "txt", |path| std::fs::read_to_string(path).ok());
    texts.unwrap_or_else(|| FAMILIES.iter().flat_map(|f| (0..8).map(|seed| generated(f.name, seed))).collect())
}

/// Sentences with their polarity and topics, and the inspections of every authority side by side, of the same texts.
fn findings(c: &mut Criterion) {
    use ofsted_report::{Reader, Report, compare::compare};
    let texts = collection();
    let reader = Reader::new().findings();
    let mut group = c.benchmark_group("corpus");
    group.sample_size(10).throughput(Throughput::Bytes(size(&texts)));
    beside(&mut group, "findings", &texts, |text| reader.read(text).findings.map_or(0, |findings| findings.len()));
    let reader = Reader::new().keep_text();
    let reports: Vec<Report> = texts.iter().map(|text| reader.read(text)).collect();
    let count = || {
        let comparisons = compare(black_box(&reports));
        let found = comparisons.iter().map(|one| one.inspections.len() + one.issues.len() + one.status.len());
        found.sum::<usize>()
    };
    let expected = count();
    group.throughput(Throughput::Elements(reports.len() as u64));
    group.bench_function("compare", |b| b.iter(|| assert_eq!(count(), expected)));
    group.finish();
}

/// Times one thing over all texts; it has to find as much in every pass.
fn beside(group: &mut BenchmarkGroup<WallTime>, name: &str, texts: &[String], count: impl Fn(&str) -> usize) {
    let all = || texts.iter().map(|text| count(black_box(text))).sum::<usize>();
    let expected = all();
    group.bench_function(name, |b| b.iter(|| assert_eq!(all(), expected)));
}

/// Three forms that a script looks for in these texts: dates, numbers of paragraphs, grades.
fn forms() -> [Regex; 3] {
    [
        r"\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}",
        r"(?m)^\d{1,3}\. ",
        r"(?i)\b(?:outstanding|good|requires improvement|inadequate)\b",
    ]
    .map(|form| Regex::new(form).unwrap())
}

/// PDFs: those of the repository, and real ones where they are at hand.
#[cfg(feature = "pdf")]
fn pdf(c: &mut Criterion) {
    let mut group = c.benchmark_group("pdf");
    group.sample_size(10);
    let own = files(Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/pdf"), "pdf", |path| std::fs::read(path).ok());
    let all = [("corpus", own), ("real", real("corpus/pdf", "pdf", |path| std::fs::read(path).ok()))];
    for (name, files) in all.into_iter().filter_map(|(name, files)| Some((name, files?))) {
        let pages =
            || files.iter().filter_map(|bytes| ofsted_report::read_bytes(black_box(bytes)).ok()?.source.pages).sum();
        let expected: usize = pages();
        group.throughput(Throughput::Elements(expected as u64));
        group.bench_function(name, |b| b.iter(|| assert_eq!(pages(), expected)));
    }
    group.finish();
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &mut Criterion) {
    eprintln!("pdf: left out without the feature `pdf`");
}

/// A folder of generated reports, on one thread and on two.
#[cfg(feature = "batch")]
fn batch(c: &mut Criterion) {
    use ofsted_report::{Reader, batch};
    let folder = tempfile::tempdir().unwrap();
    let texts = FAMILIES.iter().flat_map(|family| (0..8).map(|seed| (family.name, seed, generated(family.name, seed))));
    for (family, seed, text) in texts {
        std::fs::write(folder.path().join(format!("{family}-{seed}.txt")), text).unwrap();
    }
    let paths = batch::paths([folder.path()]);
    let bytes: u64 = paths.iter().map(|path| path.metadata().unwrap().len()).sum();
    let mut group = c.benchmark_group("batch");
    group.sample_size(10).throughput(Throughput::Bytes(bytes));
    for threads in [1, 2] {
        let read = || batch::read_all(paths.clone(), &Reader::new(), std::num::NonZeroUsize::new(threads));
        let count = || read().map(|(_, report)| report.unwrap().paragraphs.len()).sum::<usize>();
        let expected = count();
        group.bench_function(threads.to_string(), |b| b.iter(|| assert_eq!(count(), expected)));
    }
    group.finish();
}

#[cfg(not(feature = "batch"))]
fn batch(_: &mut Criterion) {
    eprintln!("batch: left out without the feature `batch`");
}

fn generated(family: &'static str, seed: u64) -> String {
    render(&make(Spec { family, seed, size: 8 }).document, Style::Pdftotext, &[])
}

fn size(texts: &[String]) -> u64 {
    texts.iter().map(|text| text.len() as u64).sum()
}

/// Files of the collection; `None`, and a word, where it is not beside the project.
fn real<T>(folder: &str, ending: &str, read: impl Fn(&Path) -> Option<T>) -> Option<Vec<T>> {
    let shared = std::env::var_os("OFSTED_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let found = files(shared.join(folder), ending, read);
    if found.is_none() {
        eprintln!("skipped the real reports: no {folder} at $OFSTED_SHARED or ../shared");
    }
    found
}

/// The files of a folder with this ending, in order; `None` where there are none.
fn files<T>(folder: PathBuf, ending: &str, read: impl Fn(&Path) -> Option<T>) -> Option<Vec<T>> {
    let entries = std::fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|e| e == ending)).collect();
    paths.sort();
    let files: Vec<T> = paths.iter().filter_map(|path| read(path)).collect();
    (!files.is_empty()).then_some(files)
}

criterion_group!(benches, read_by_family, stages, corpus, findings, pdf, batch);
criterion_main!(benches);
