//! What can be said on the command line.

use crate::extract::shard::Shard;
use clap::{Parser, Subcommand, ValueEnum};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Read Ofsted's reports on children's services into typed documents
#[derive(Debug, Parser)]
#[command(name = "ofsted", version, after_help = AFTER_HELP)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const AFTER_HELP: &str = "\
Exit status: 0 all inputs were read, 1 some were not, 2 unusable arguments or no input at all.
A file that cannot be read costs one line on standard error and never stops the others.";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print reports as JSON, JSON Lines or CSV
    Extract(Extract),
    /// Print one report for reading at a terminal
    Show(Show),
    /// Print the inspections of each authority side by side, oldest first
    Compare(Compare),
    /// Print how plans, council papers and articles pick up a report's findings
    Trace(Trace),
    /// Print the JSON Schema of what is printed as JSON
    Schema(Schema),
}

/// The arguments of `extract`.
#[derive(Debug, clap::Args)]
pub struct Extract {
    /// Files, and folders with .txt, .md and .pdf files at any depth; `-` is standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// What to print
    #[arg(long, value_enum, default_value_t = ReportFormat::Json)]
    pub format: ReportFormat,
    /// What a row of CSV is [default: judgements]
    #[arg(long, value_enum, value_name = "ROWS")]
    pub rows: Option<Rows>,
    /// Add the sentences of the findings to each report, each told a strength or a weakness
    #[arg(long)]
    pub findings: bool,
    /// Add the text that was parsed to each report, as source.text
    #[arg(long)]
    pub text: bool,
    /// Write to FILE, whole or not at all, instead of standard output; until then it is FILE.part
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Go on with what an interrupted run left in FILE.part, as far as documents and version are the same
    #[arg(long, requires = "out")]
    pub resume: bool,
    /// Read the I-th of N parts of the documents; the outputs of all, one after the other, are the whole
    #[arg(long, value_name = "I/N")]
    pub shard: Option<Shard>,
    /// Read on N threads [default: as many as there are processors]
    #[arg(long, short, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// What is said on standard error
    #[arg(long, value_enum, value_name = "HOW", default_value_t)]
    pub progress: Progress,
}

/// What `extract` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// One array, or one object for a single file.
    Json,
    /// One report a line.
    Jsonl,
    /// A table for spreadsheets.
    Csv,
}

/// What a row of CSV is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Rows {
    /// One judgement: an area and its grade.
    #[default]
    Judgements,
    /// One report, with the columns of the summaries that councils use.
    Reports,
    /// One thing that needs to improve.
    Improvements,
}

/// What `--progress` can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Progress {
    /// What suits the place: on a terminal a bar for many documents and the summary for several, else none
    #[default]
    Auto,
    /// Failures alone
    None,
    /// Failures, and the summary at the end
    Summary,
    /// A bar on a terminal, elsewhere a line every ten seconds; and the summary
    Bar,
    /// Everything as JSON Lines
    Json,
}

/// The arguments of `show`.
#[derive(Debug, clap::Args)]
pub struct Show {
    /// A file, or `-` for standard input
    #[arg(value_name = "PATH")]
    pub path: PathBuf,
}

/// The arguments of `compare`.
#[derive(Debug, clap::Args)]
pub struct Compare {
    /// Files, and folders with .txt, .md and .pdf files at any depth; `-` is standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// What to print
    #[arg(long, value_enum, default_value_t = ComparisonFormat::Text)]
    pub format: ComparisonFormat,
    /// Write to FILE, whole or not at all, instead of standard output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Read on N threads [default: as many as there are processors]
    #[arg(long, short, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
}

/// What `compare` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ComparisonFormat {
    /// Text for a terminal of 80 columns.
    Text,
    /// One array, a comparison for each authority.
    Json,
    /// Markdown.
    Md,
    /// A page for browsers and paper that needs no other file.
    Html,
}

/// The arguments of `trace`.
#[derive(Debug, clap::Args)]
pub struct Trace {
    /// The report that is picked up: a file, or `-` for standard input
    #[arg(long, value_name = "FILE")]
    pub report: PathBuf,
    /// Plans, papers and articles: files, and folders with .txt, .md and .pdf files; `-` is standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// What to print
    #[arg(long, value_enum, default_value_t = TraceFormat::Text)]
    pub format: TraceFormat,
    /// Write to FILE, whole or not at all, instead of standard output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// What `trace` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TraceFormat {
    /// Text for a terminal of 80 columns.
    Text,
    /// One object.
    Json,
}

/// The arguments of `schema`.
#[derive(Debug, clap::Args)]
pub struct Schema {
    /// Which document
    #[arg(value_enum, default_value_t = SchemaOf::Report)]
    pub document: SchemaOf,
}

/// The documents that have a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// What `extract` prints.
    Report,
    /// What `compare` prints an array of.
    Comparison,
    /// What `trace` prints.
    Trace,
}
