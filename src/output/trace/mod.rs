//! Traces, for programs and for people.
//!
//! | form | for | feature |
//! |---|---|---|
//! | [`write_json`] | programs: one object, indented as the JSON of reports is | `output` |
//! | [`text()`], [`coloured`] | a terminal of 80 columns, or an e-mail | `pages` |
//!
//! Each shows the words of both sides with their places. An item that no action answers is named, and what could not be
//! told for certain is called absent.

#[cfg(feature = "pages")]
mod passages;
#[cfg(feature = "pages")]
mod text;

#[cfg(feature = "pages")]
pub use text::{coloured, text};

/// Writes the trace as an object, and a line break.
///
/// # Errors
/// Where `out` cannot be written to.
///
/// ```
/// use ofsted_report::{output, read, trace::trace};
/// let mut out = Vec::new();
/// output::trace::write_json(&mut out, &trace(&read("Good"), &[]))?;
/// assert!(out.starts_with(b"{\n  \"schema\": \"ofsted-trace/1\",\n"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[cfg(feature = "output")]
pub fn write_json(out: impl std::io::Write, trace: &crate::trace::Trace) -> std::io::Result<()> {
    super::json::one(out, trace)
}
