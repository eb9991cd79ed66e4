//! Breaks every .txt and .pdf file of a folder and reads what is left:
//! `cargo run --release --all-features --example hostile -- FOLDER --cuts 50`.
//!
//! Each text is cut at random places (the same ones in every run), loses each of its pages once and has bytes
//! changed. Of each PDF `--cuts` copies are broken in nine ways. Every copy must be refused or be read into a report
//! that its text proves, without a panic and in less than ten seconds. Exit status 1 if one is not. With
//! `--keep FOLDER` the copies are written there instead, for the command to be tried on.

#[path = "../tests/damage/mod.rs"]
mod damage;

use ofsted_report::batch;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

fn main() -> ExitCode {
    let (mut folder, mut cuts, mut keep) = ("corpus".to_owned(), 50, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--cuts" => cuts = arguments.next().and_then(|number| number.parse().ok()).unwrap_or(cuts),
            "--keep" => keep = arguments.next().map(PathBuf::from),
            _ => folder = argument,
        }
    }
    let mut paths: Vec<PathBuf> = batch::paths([&folder]);
    paths.retain(|path| is_pdf(path) || path.extension().is_some_and(|ending| ending == "txt"));
    if paths.is_empty() {
        eprintln!("{folder}: no .txt or .pdf file");
        return ExitCode::from(2);
    }
    if let Some(Err(error)) = keep.as_ref().map(std::fs::create_dir_all) {
        eprintln!("{error}");
        return ExitCode::from(2);
    }
    // A panic is counted and named below; its own message would not say in which copy.
    std::panic::set_hook(Box::new(|_| {}));
    let (all, next) = (Tally::default(), AtomicUsize::new(0));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
                    match &keep {
                        Some(folder) => write(path, cuts, folder, &all),
                        None => breaks(path, cuts, &all),
                    }
                }
            });
        }
    });
    let [copies, faults, longest] = [all.copies, all.faults, all.longest].map(AtomicUsize::into_inner);
    println!("hostile: {} files, {copies} copies, {faults} faults, at most {longest} ms for one", paths.len());
    ExitCode::from(u8::from(faults > 0))
}

/// What came of all files.
#[derive(Default)]
struct Tally {
    copies: AtomicUsize,
    faults: AtomicUsize,
    longest: AtomicUsize,
}

fn is_pdf(path: &Path) -> bool {
    cfg!(feature = "pdf") && path.extension().is_some_and(|ending| ending == "pdf")
}

/// The copies of a file, and the name under which they are read.
fn copies(path: &Path, cuts: usize) -> (Vec<(String, Vec<u8>)>, &'static str) {
    let bytes = std::fs::read(path).unwrap_or_default();
    let seed = bytes.len() as u64;
    if is_pdf(path) {
        return (damage::pdf::copies(&bytes, cuts, seed), "broken.pdf");
    }
    (damage::copies(&bytes, cuts, usize::MAX, seed), "")
}

/// Reads the copies of a file and counts those that do not hold.
fn breaks(path: &Path, cuts: usize, all: &Tally) {
    let (copies, name) = copies(path, cuts);
    let mut wrong = Vec::new();
    for (what, copy) in &copies {
        let start = Instant::now();
        wrong.extend(damage::fault_of(copy, name).map(|fault| (what, fault)));
        all.longest.fetch_max(usize::try_from(start.elapsed().as_millis()).unwrap_or_default(), Ordering::Relaxed);
    }
    all.copies.fetch_add(copies.len(), Ordering::Relaxed);
    all.faults.fetch_add(wrong.len(), Ordering::Relaxed);
    // One line a file says what to look at; a fault of a whole family would print a book.
    if let Some((what, fault)) = wrong.first() {
        let fault: String = fault.chars().take(200).collect();
        println!("{} {what}: {fault} (and {} more copies)", path.display(), wrong.len() - 1);
    }
}

/// Writes the copies of a file into a folder, for other programs to read.
fn write(path: &Path, cuts: usize, folder: &Path, all: &Tally) {
    let (copies, _) = copies(path, cuts);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    for (at, (_, copy)) in copies.iter().enumerate() {
        if let Err(error) = std::fs::write(folder.join(format!("{stem}.{at:03}.{ending}")), copy) {
            println!("{stem}: {error}");
            all.faults.fetch_add(1, Ordering::Relaxed);
        }
    }
    all.copies.fetch_add(copies.len(), Ordering::Relaxed);
}
