//! `ofsted schema`: the JSON Schema of what is printed.

use crate::args::{Schema, SchemaOf};
use crate::out;
use crate::outcome::Outcome;

/// Prints the schema of the document asked for.
pub fn print_schema(args: &Schema) -> Outcome {
    let schema = match args.document {
        SchemaOf::Report => ofsted_report::schema::report(),
        SchemaOf::Comparison => ofsted_report::schema::comparison(),
        SchemaOf::Trace => ofsted_report::schema::trace(),
    };
    out::print_bytes(|out| writeln!(out, "{schema:#}"))
}
