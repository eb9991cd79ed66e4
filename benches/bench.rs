//! How fast reports are read: see README.md beside this file.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../tests/generator/mod.rs"]
mod generator;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use generator::families::FAMILIES;
use generator::render::{Style, render};
use generator::{Spec, make};
use std::hint::black_box;
use std::path::PathBuf;

/// One report of each family, of the length of a real one.
fn read_by_family(c: &mut Criterion) {
    let mut group = c.benchmark_group("read");
    for family in FAMILIES {
        let made = make(Spec { family: family.name, seed: 1, size: 8 });
        let text = render(&made.document, Style::Pdftotext, &[]);
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

/// All real reports where they are at hand, generated ones elsewhere, beside a CommonMark parser over the same bytes.
fn corpus(c: &mut Criterion) {
    let texts = real_texts().unwrap_or_else(generated_texts);
    let expected = (paragraphs(&texts), events(&texts));
    let mut group = c.benchmark_group("corpus");
    group.sample_size(10).throughput(Throughput::Bytes(texts.iter().map(String::len).sum::<usize>() as u64));
    group.bench_function("read", |b| b.iter(|| assert_eq!(paragraphs(black_box(&texts)), expected.0)));
    group.bench_function("pulldown-cmark", |b| b.iter(|| assert_eq!(events(black_box(&texts)), expected.1)));
    group.finish();
}

/// Reads all texts, keeping nothing but a count.
fn paragraphs(texts: &[String]) -> usize {
    texts.iter().map(|text| ofsted_report::read(text).paragraphs.len()).sum()
}

/// Parses all texts as CommonMark, keeping nothing but a count.
fn events(texts: &[String]) -> usize {
    texts.iter().map(|text| pulldown_cmark::Parser::new(text).count()).sum()
}

/// The pdftotext texts of the collection; `None` where it is not beside the project.
fn real_texts() -> Option<Vec<String>> {
    let shared = std::env::var_os("OFSTED_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let folder = std::fs::read_dir(shared.join("corpus/text/pdftotext")).ok()?;
    let mut paths: Vec<_> = folder.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let texts: Vec<_> = paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    (!texts.is_empty()).then_some(texts)
}

fn generated_texts() -> Vec<String> {
    eprintln!("corpus: skipped the real reports, none at $OFSTED_SHARED or ../shared; generated ones stand in");
    let one = |family, seed| render(&make(Spec { family, seed, size: 8 }).document, Style::Pdftotext, &[]);
    FAMILIES.iter().flat_map(|family| (0..8).map(move |seed| one(family.name, seed))).collect()
}

criterion_group!(benches, read_by_family, corpus);
criterion_main!(benches);
