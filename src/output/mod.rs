//! Reports as bytes and text, for programs and for people.
//!
//! | form | for | feature |
//! |---|---|---|
//! | [`json`] | one file that holds everything, indented | `output` |
//! | [`jsonl`] | a report a line: many documents, read or searched one by one | `output` |
//! | [`csv`] | spreadsheets: a row a judgement, a report, or a thing to improve | `output` |
//! | [`outline()`] | snapshot tests and the eye | none |
//! | [`comparison`] | comparisons: JSON, and pages as text, Markdown and HTML | `output`, `pages` |
//! | [`trace`] | how documents pick up a report: JSON, and a page of text | `output`, `pages` |
//!
//! [`Form`] gives the first three cut into pieces, one a report, for whoever writes on several threads.
//! The same reports give the same bytes, on any machine and at any time.

#[cfg(any(feature = "output", feature = "pages"))]
pub mod comparison;
#[cfg(feature = "output")]
mod form;
#[cfg(feature = "output")]
pub mod json;
mod name;
mod report;
#[cfg(feature = "pages")]
mod terminal;
#[cfg(any(feature = "output", feature = "pages"))]
pub mod trace;

#[cfg(feature = "output")]
pub use form::Form;
pub use name::name;
pub use report::outline::outline;
#[cfg(feature = "output")]
pub use report::{csv, jsonl};
