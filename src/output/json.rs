//! JSON: one report as an object, or many as an array, indented.

use crate::Report;
use serde::ser::{Serialize, SerializeSeq, Serializer as _};
use serde_json::Serializer;
use serde_json::ser::PrettyFormatter;
use std::borrow::Borrow;
use std::io::{self, Write};

/// Writes one report as an object, and a line break.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn write_one(mut out: impl Write, report: &Report) -> io::Result<()> {
    report.serialize(&mut serializer(&mut out))?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Writes the reports as one array, each as it comes, and a line break.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn write(mut out: impl Write, reports: impl IntoIterator<Item = impl Borrow<Report>>) -> io::Result<()> {
    let mut serializer = serializer(&mut out);
    let mut array = serializer.serialize_seq(None)?;
    for report in reports {
        array.serialize_element(report.borrow())?;
    }
    array.end()?;
    out.write_all(b"\n")?;
    out.flush()
}

fn serializer<W: Write>(out: W) -> Serializer<W, PrettyFormatter<'static>> {
    Serializer::pretty(out)
}
