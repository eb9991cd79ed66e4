//! `ofsted extract`: reports as JSON, JSON Lines or CSV.

use crate::args::{Extract, Format, Rows};
use crate::extract::document::{Settings, read_document};
use crate::extract::input::{Input, NO_INPUT, STDIN, list_inputs};
use crate::extract::job::{Files, Job};
use crate::extract::journal::Header;
use crate::extract::part::lock_journal;
use crate::extract::resume::prove_kept;
use crate::extract::shard::Shard;
use crate::extract::sink::Sink;
use crate::extract::stopped::Stopped;
use crate::outcome::{End, Outcome, complain};
use crate::progress::mode::ProgressMode;
use crate::progress::monitor::ProgressMonitor;
use ofsted_report::output::Form;
use ofsted_report::{Error, Reader, batch};
use std::io;
use std::path::{Path, PathBuf};

/// Reads all inputs and prints them.
pub fn run(args: &Extract) -> Outcome {
    match plan(args) {
        Ok(inputs) => extract(args, inputs),
        Err(why) => {
            complain(format_args!("ofsted: {why}."));
            Outcome::Unusable
        }
    }
}

/// The inputs of this run, or why there can be none.
fn plan(args: &Extract) -> Result<Vec<Input>, &'static str> {
    let stdin = args.paths.iter().any(|path| path.as_os_str() == STDIN);
    match args.shard {
        _ if args.rows.is_some() && args.format != Format::Csv => Err("--rows is for --format csv"),
        Some(_) if args.format == Format::Json => Err("--shard is for --format jsonl and csv: arrays cannot be joined"),
        Some(_) if stdin => Err("--shard is for files and folders, not for standard input"),
        None if stdin && args.resume => Err("--resume is for files and folders: standard input cannot be read again"),
        _ => inputs(args),
    }
}

fn inputs(args: &Extract) -> Result<Vec<Input>, &'static str> {
    let all = list_inputs(&args.paths);
    match args.shard {
        _ if all.is_empty() => Err(NO_INPUT),
        Some(shard) => Ok(shard.select_from(all)),
        None => Ok(all),
    }
}

/// How a run came to its end.
type Ended = Result<(), Stopped>;

fn extract(args: &Extract, inputs: Vec<Input>) -> Outcome {
    let mut monitor = ProgressMonitor::new(mode(args, inputs.len()), inputs.len());
    let ended = go(args, inputs, &mut monitor);
    let outcome = outcome(args, &mut monitor, ended);
    monitor.note_end(outcome, args.out.as_deref());
    outcome.into()
}

fn outcome(args: &Extract, monitor: &mut ProgressMonitor, ended: Ended) -> End {
    match ended {
        Ok(()) if monitor.tally().failed > 0 => End::Partial,
        Ok(()) => End::Complete,
        Err(Stopped::Write(error)) if args.out.is_none() && error.kind() == io::ErrorKind::BrokenPipe => End::Closed,
        Err(stopped) => {
            monitor.note_error(&why(args, stopped));
            End::Unwritten
        }
    }
}

fn why(args: &Extract, stopped: Stopped) -> String {
    match stopped {
        Stopped::Unusable(why) => format!("ofsted: {why}."),
        Stopped::Write(error) => Error::write(target(args), error).to_string(),
        Stopped::Kept { error, documents, part } => format!(
            "{} In {} are {documents} finished documents: --resume goes on from there.",
            Error::write(target(args), error),
            part.display(),
        ),
    }
}

fn target(args: &Extract) -> &Path {
    args.out.as_deref().unwrap_or(Path::new("standard output"))
}

fn go(args: &Extract, mut inputs: Vec<Input>, monitor: &mut ProgressMonitor) -> Ended {
    monitor.note_start();
    let form = form(args);
    let mut sink = open(args, form, &inputs, monitor)?;
    inputs.drain(..monitor.tally().documents);
    let reader = reader(args);
    let settings = Settings { reader, form, hashing: sink.hashing() };
    for done in batch::in_order(inputs, args.jobs, move |input| read_document(&settings, &input)) {
        sink.put(&done)?;
        monitor.note_done(&done.entry);
    }
    sink.finish()
}

/// Reads what is asked for.
fn reader(args: &Extract) -> Reader {
    let reader = if args.text { Reader::new().keep_text() } else { Reader::new() };
    if args.findings { reader.findings() } else { reader }
}

fn open(args: &Extract, form: Form, inputs: &[Input], monitor: &mut ProgressMonitor) -> Result<Sink, Stopped> {
    let opening = if args.shard.is_none_or(Shard::is_first) { form.opening() } else { Vec::new() };
    let Some(out) = &args.out else { return Sink::open_stdout(form, opening) };
    let files = Files::locate(out);
    if files.is_device() && args.resume {
        return Err(Stopped::Unusable("--resume needs a file to write to".to_owned()));
    }
    if files.is_device() {
        return Sink::open_device(&files, form, &opening);
    }
    let job = Job { files, form, opening, header: Header::new(options(args, form)) };
    if args.resume { resume(args, job, inputs, monitor) } else { Sink::open_file(job) }
}

/// Goes on with what an earlier run left, as far as it is what this run would write.
fn resume(args: &Extract, job: Job, inputs: &[Input], monitor: &mut ProgressMonitor) -> Result<Sink, Stopped> {
    let journal = lock_journal(&job.files)?;
    let kept = prove_kept(&job, &journal, inputs, args.jobs, |documents| monitor.note_checked(documents))?;
    monitor.note_taken_over(&kept, &job.files.part);
    Sink::resume_file(job, journal, &kept)
}

fn form(args: &Extract) -> Form {
    match (args.format, args.rows.unwrap_or_default()) {
        (Format::Json, _) if is_single_file(&args.paths) => Form::JsonOne,
        (Format::Json, _) => Form::Json,
        (Format::Jsonl, _) => Form::JsonLines,
        (Format::Csv, Rows::Judgements) => Form::Judgements,
        (Format::Csv, Rows::Reports) => Form::Reports,
        (Format::Csv, Rows::Improvements) => Form::Improvements,
    }
}

/// One file named on the command line is one document; a folder is many, even if it holds one file.
fn is_single_file(paths: &[PathBuf]) -> bool {
    matches!(paths, [path] if !Path::new(path).is_dir())
}

/// What makes the bytes of the output what they are, beside the documents.
fn options(args: &Extract, form: Form) -> String {
    let text = args.text.then(|| "text".to_owned());
    let shard = args.shard.map(|shard| format!("shard {shard}"));
    let findings = args.findings.then(|| "findings".to_owned());
    [Some(format!("{form:?}")), text, findings, shard].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// How much is said while this runs.
fn mode(args: &Extract, documents: usize) -> ProgressMode {
    ProgressMode::choose(args.progress, documents, args.out.is_some())
}
