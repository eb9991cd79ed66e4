//! Comparisons, for programs and for people.
//!
//! | form | for | feature |
//! |---|---|---|
//! | [`write_json`] | programs: one array, indented as the JSON of reports is | `output` |
//! | [`text()`], [`coloured`] | a terminal of 80 columns, or an e-mail | `pages` |
//! | [`markdown()`] | a wiki, a repository, a paper to a committee | `pages` |
//! | [`html()`] | a browser, or paper: one file that needs no other, and no scripts | `pages` |
//!
//! Each says which documents it rests on and how new they are, quotes both wordings with their places, and calls what a
//! later report does not mention "not mentioned", never "improved". "Adequate" and "requires improvement" stay two
//! words. The same comparisons give the same bytes.

#[cfg(feature = "pages")]
mod html;
#[cfg(feature = "pages")]
mod markdown;
#[cfg(feature = "pages")]
pub(super) mod text;
#[cfg(feature = "pages")]
mod view;
#[cfg(feature = "pages")]
pub(super) mod words;

#[cfg(feature = "pages")]
pub use html::html;
#[cfg(feature = "pages")]
pub use markdown::markdown;
#[cfg(feature = "pages")]
pub use text::{coloured, text};

/// Writes the comparisons as one array, and a line break.
///
/// # Errors
/// Where `out` cannot be written to.
///
/// ```
/// use ofsted_report::output::comparison;
/// let mut out = Vec::new();
/// comparison::write_json(&mut out, &[])?;
/// assert_eq!(out, b"[]\n");
/// # Ok::<(), std::io::Error>(())
/// ```
#[cfg(feature = "output")]
pub fn write_json(out: impl std::io::Write, comparisons: &[crate::compare::Comparison]) -> std::io::Result<()> {
    super::json::array(out, comparisons)
}
