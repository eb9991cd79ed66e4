//! Breaks every .txt and .pdf file of a folder and reads what is left:
//! `cargo run --release --all-features --example hostile -- FOLDER --cuts 50`.
//!
//! Each text is cut at random places (the same ones in every run), loses each of its pages once and has bytes
//! changed. Of each PDF `--cuts` copies are broken in nine ways. Every copy must be refused or be read into a report
//! that its text proves, without a panic and in less than ten seconds. Exit status 1 if one is not.

#[path = "../tests/damage/mod.rs"]
mod damage;

use ofsted_report::batch;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};

fn main() -> ExitCode {
    let mut folder = "corpus".to_owned();
    let mut cuts = 50;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--cuts" => cuts = arguments.next().and_then(|number| number.parse().ok()).unwrap_or(cuts),
            _ => folder = argument,
        }
    }
    let mut paths: Vec<PathBuf> = batch::paths([&folder]);
    paths.retain(|path| is_pdf(path) || path.extension().is_some_and(|ending| ending == "txt"));
    if paths.is_empty() {
        eprintln!("{folder}: no .txt or .pdf file");
        return ExitCode::from(2);
    }
    // A panic is counted and named below; its own message would not say in which copy.
    std::panic::set_hook(Box::new(|_| {}));
    let (read, faults, next) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let (copies, wrong) = breaks(path, cuts);
                    read.fetch_add(copies, Ordering::Relaxed);
                    faults.fetch_add(wrong, Ordering::Relaxed);
                }
            });
        }
    });
    let (read, faults) = (read.into_inner(), faults.into_inner());
    println!("hostile: {} files, {read} copies read, {faults} faults", paths.len());
    ExitCode::from(u8::from(faults > 0))
}

fn is_pdf(path: &Path) -> bool {
    cfg!(feature = "pdf") && path.extension().is_some_and(|ending| ending == "pdf")
}

/// How many copies of the file were read, and how many of them do not hold.
fn breaks(path: &Path, cuts: usize) -> (usize, usize) {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            println!("{}: {error}", path.display());
            return (0, 1);
        }
    };
    let seed = bytes.len() as u64;
    let (copies, name) = if is_pdf(path) {
        (damage::pdf::copies(&bytes, cuts, seed), "broken.pdf")
    } else {
        (damage::copies(&bytes, cuts, usize::MAX, seed), "")
    };
    let mut wrong = copies.iter().filter_map(|(what, copy)| Some((what, damage::fault_of(copy, name)?)));
    // One line a file says what to look at; a fault of a whole family would print a book.
    let Some((what, fault)) = wrong.next() else { return (copies.len(), 0) };
    let more = wrong.count();
    println!("{} {what}: {} (and {more} more copies)", path.display(), fault.chars().take(200).collect::<String>());
    (copies.len(), more + 1)
}
