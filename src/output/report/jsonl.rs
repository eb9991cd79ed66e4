//! JSON Lines: one report a line.

use crate::report::Report;
use std::borrow::Borrow;
use std::io::{self, Write};

/// Writes each report on a line of its own, as it comes, and flushes after each.
///
/// # Errors
/// Where `out` cannot be written to.
///
/// ```
/// use ofsted_report::{output::jsonl, read};
/// let mut out = Vec::new();
/// jsonl::write(&mut out, [read("Good"), read("Inadequate")])?;
/// assert_eq!(out.iter().filter(|byte| **byte == b'\n').count(), 2);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write(mut out: impl Write, reports: impl IntoIterator<Item = impl Borrow<Report>>) -> io::Result<()> {
    for report in reports {
        serde_json::to_writer(&mut out, report.borrow())?;
        out.write_all(b"\n")?;
        // Whoever reads from a pipe gets each report as soon as it is there.
        out.flush()?;
    }
    Ok(())
}
