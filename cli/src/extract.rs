//! `ofsted extract`: reports as JSON, JSON Lines or CSV.

use crate::args::{Extract, Format, Rows};
use crate::{Outcome, complain, out, progress};
use indicatif::ProgressBar;
use ofsted_report::output::{csv, json, jsonl};
use ofsted_report::{Error, Reader, Report, batch};
use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};

/// The path that stands for standard input.
pub const STDIN: &str = "-";

/// Reads all inputs and prints them.
pub fn run(args: &Extract) -> Outcome {
    if args.rows.is_some() && args.format != Format::Csv {
        return unusable("--rows is for --format csv");
    }
    let (stdin, paths) = inputs(&args.paths);
    let count = paths.len() + usize::from(stdin);
    if count == 0 {
        return unusable("no .txt, .md or .pdf file was found");
    }
    let reader = if args.text { Reader::new().keep_text() } else { Reader::new() };
    let from_stdin = stdin.then(|| read_stdin(&reader));
    let read = batch::read_all(paths, &reader, args.jobs).map(|(_, result)| result);
    let bar = progress::bar(count, args.out.as_deref());
    out::to(args.out.as_deref(), |out| print(out, args, &bar, from_stdin.into_iter().chain(read)))
}

fn unusable(why: &str) -> Outcome {
    complain(format_args!("ofsted: {why}."));
    Outcome::Unusable
}

/// Whether standard input is to be read, and the files; it sorts before them.
fn inputs(paths: &[PathBuf]) -> (bool, Vec<PathBuf>) {
    let (stdin, files): (Vec<_>, Vec<_>) = paths.iter().partition(|path| path.as_os_str() == STDIN);
    (!stdin.is_empty(), batch::paths(files))
}

/// Reads one document from standard input.
///
/// # Errors
/// Where it cannot be read or holds no text.
pub fn read_stdin(reader: &Reader) -> Result<Report, Error> {
    let mut bytes = Vec::new();
    let reader = reader.clone().name(STDIN);
    match io::stdin().lock().read_to_end(&mut bytes) {
        Ok(_) => reader.read_bytes(&bytes),
        Err(error) => Err(Error::read(STDIN, error)),
    }
}

fn print(
    out: &mut dyn Write,
    args: &Extract,
    bar: &ProgressBar,
    results: impl Iterator<Item = Result<Report, Error>>,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Complete;
    let reports = results.inspect(|_| bar.inc(1)).filter_map(|result| match result {
        Ok(report) => Some(report),
        Err(error) => {
            bar.suspend(|| complain(error));
            outcome = Outcome::Partial;
            None
        }
    });
    let written = write(out, args, reports);
    bar.finish_and_clear();
    written.map(|()| outcome)
}

fn write(out: &mut dyn Write, args: &Extract, mut reports: impl Iterator<Item = Report>) -> io::Result<()> {
    match (args.format, args.rows.unwrap_or_default()) {
        (Format::Json, _) if is_single_file(&args.paths) => {
            reports.next().map_or(Ok(()), |report| json::write_one(out, &report))
        }
        (Format::Json, _) => json::write(out, reports),
        (Format::Jsonl, _) => jsonl::write(out, reports),
        (Format::Csv, Rows::Judgements) => csv::write_judgements(out, reports),
        (Format::Csv, Rows::Reports) => csv::write_reports(out, reports),
        (Format::Csv, Rows::Improvements) => csv::write_improvements(out, reports),
    }
}

/// One file named on the command line is one document; a folder is many, even if it holds one file.
fn is_single_file(paths: &[PathBuf]) -> bool {
    matches!(paths, [path] if !Path::new(path).is_dir())
}
