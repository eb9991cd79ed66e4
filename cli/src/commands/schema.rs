//! `ofsted schema`: the JSON Schema of what is printed.

use crate::args::{Document, Schema};
use crate::out;
use crate::outcome::Outcome;

/// Prints the schema of the document asked for.
pub fn run(args: &Schema) -> Outcome {
    let schema = match args.document {
        Document::Report => ofsted_report::schema::report(),
        Document::Comparison => ofsted_report::schema::comparison(),
        Document::Trace => ofsted_report::schema::trace(),
    };
    out::print(|out| writeln!(out, "{schema:#}"))
}
