//! `ofsted extract`: reports as JSON, JSON Lines or CSV.

use crate::args::{Extract, ReportFormat, Rows};
use crate::extract::document::{Settings, read_document};
use crate::extract::input::{Input, NO_INPUT, STDIN, list_inputs};
use crate::extract::job::{Files, Job};
use crate::extract::journal::Header;
use crate::extract::part::lock_journal;
use crate::extract::resume::prove_kept;
use crate::extract::shard::Shard;
use crate::extract::sink::Sink;
use crate::extract::stopped::Stopped;
use crate::outcome::{End, Outcome, refuse};
use crate::progress::mode::ProgressMode;
use crate::progress::monitor::ProgressMonitor;
use ofsted_report::output::Form;
use ofsted_report::{Error, Reader, batch};
use std::io;
use std::path::{Path, PathBuf};

/// Reads all inputs and prints them.
pub fn print_reports(args: &Extract) -> Outcome {
    match check_arguments(args).and_then(|()| select_inputs(args)) {
        Ok(inputs) => follow_run(args, inputs),
        Err(why) => refuse(why),
    }
}

/// Refuses options that do not go together.
fn check_arguments(args: &Extract) -> Result<(), &'static str> {
    let stdin = args.paths.iter().any(|path| path.as_os_str() == STDIN);
    match args.shard {
        _ if args.rows.is_some() && args.format != ReportFormat::Csv => Err("--rows is for --format csv"),
        Some(_) if args.format == ReportFormat::Json => {
            Err("--shard is for --format jsonl and csv: arrays cannot be joined")
        }
        Some(_) if stdin => Err("--shard is for files and folders, not for standard input"),
        None if stdin && args.resume => Err("--resume is for files and folders: standard input cannot be read again"),
        _ => Ok(()),
    }
}

/// The inputs of this run, or why there can be none.
fn select_inputs(args: &Extract) -> Result<Vec<Input>, &'static str> {
    let all = list_inputs(&args.paths);
    match args.shard {
        _ if all.is_empty() => Err(NO_INPUT),
        Some(shard) => Ok(shard.select_from(all)),
        None => Ok(all),
    }
}

/// A run that wrote everything, or why it stopped.
type Ended = Result<(), Stopped>;

fn follow_run(args: &Extract, inputs: Vec<Input>) -> Outcome {
    let mode = ProgressMode::choose(args.progress, inputs.len(), args.out.is_some());
    let mut monitor = ProgressMonitor::new(mode, inputs.len());
    let ended = write_reports(args, inputs, &mut monitor);
    let end = judge_end(args, &monitor, ended);
    monitor.note_end(end, args.out.as_deref());
    end.into()
}

fn judge_end(args: &Extract, monitor: &ProgressMonitor, ended: Ended) -> End {
    match ended {
        Ok(()) if monitor.tally().failed > 0 => End::Partial,
        Ok(()) => End::Complete,
        Err(Stopped::Write(error)) if args.out.is_none() && error.kind() == io::ErrorKind::BrokenPipe => End::Closed,
        Err(stopped) => {
            monitor.note_error(&explain_stop(args, stopped));
            End::Unwritten
        }
    }
}

fn explain_stop(args: &Extract, stopped: Stopped) -> String {
    match stopped {
        Stopped::Unusable(why) => format!("ofsted: {why}."),
        Stopped::Write(error) => Error::write(name_of_output(args), error).to_string(),
        Stopped::Kept { error, documents, part } => format!(
            "{} In {} are {documents} finished documents: --resume goes on from there.",
            Error::write(name_of_output(args), error),
            part.display(),
        ),
    }
}

fn name_of_output(args: &Extract) -> &Path {
    args.out.as_deref().unwrap_or(Path::new("standard output"))
}

fn write_reports(args: &Extract, mut inputs: Vec<Input>, monitor: &mut ProgressMonitor) -> Ended {
    monitor.note_start();
    let form = choose_form(args);
    let mut sink = open_sink(args, form, &inputs, monitor)?;
    inputs.drain(..monitor.tally().documents);
    let reader = choose_reader(args);
    let settings = Settings { reader, form, hashing: sink.hashing() };
    for done in batch::in_order(inputs, args.jobs, move |input| read_document(&settings, &input)) {
        sink.put(&done)?;
        monitor.note_done(&done.entry);
    }
    sink.finish()
}

/// A reader that gives as much of each report as was asked for.
fn choose_reader(args: &Extract) -> Reader {
    let reader = if args.text { Reader::new().keep_text() } else { Reader::new() };
    if args.findings { reader.findings() } else { reader }
}

fn open_sink(args: &Extract, form: Form, inputs: &[Input], monitor: &mut ProgressMonitor) -> Result<Sink, Stopped> {
    let opening = if args.shard.is_none_or(Shard::is_first) { form.opening() } else { Vec::new() };
    let Some(out) = &args.out else { return Sink::open_stdout(form, opening) };
    let files = Files::locate(out);
    if files.is_device() && args.resume {
        return Err(Stopped::Unusable("--resume needs a file to write to".to_owned()));
    }
    if files.is_device() {
        return Sink::open_device(&files, form, &opening);
    }
    let job = Job { files, form, opening, header: Header::new(describe_options(args, form)) };
    if args.resume { resume_sink(args, job, inputs, monitor) } else { Sink::open_file(job) }
}

/// Goes on with what an earlier run left, as far as it is what this run would write.
fn resume_sink(args: &Extract, job: Job, inputs: &[Input], monitor: &mut ProgressMonitor) -> Result<Sink, Stopped> {
    let journal = lock_journal(&job.files)?;
    let kept = prove_kept(&job, &journal, inputs, args.jobs, |documents| monitor.note_checked(documents))?;
    monitor.note_taken_over(&kept, &job.files.part);
    Sink::resume_file(job, journal, &kept)
}

fn choose_form(args: &Extract) -> Form {
    match (args.format, args.rows.unwrap_or_default()) {
        (ReportFormat::Json, _) if is_single_file(&args.paths) => Form::JsonOne,
        (ReportFormat::Json, _) => Form::Json,
        (ReportFormat::Jsonl, _) => Form::JsonLines,
        (ReportFormat::Csv, Rows::Judgements) => Form::Judgements,
        (ReportFormat::Csv, Rows::Reports) => Form::Reports,
        (ReportFormat::Csv, Rows::Improvements) => Form::Improvements,
    }
}

/// One file named on the command line is one document; a folder is many, even if it holds one file.
fn is_single_file(paths: &[PathBuf]) -> bool {
    matches!(paths, [path] if !Path::new(path).is_dir())
}

/// Everything but the documents that decides the bytes of the output.
fn describe_options(args: &Extract, form: Form) -> String {
    let text = args.text.then(|| "text".to_owned());
    let shard = args.shard.map(|shard| format!("shard {shard}"));
    let findings = args.findings.then(|| "findings".to_owned());
    [Some(format!("{form:?}")), text, findings, shard].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
