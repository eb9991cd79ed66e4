//! Reads the text of Ofsted inspection reports on children's services into typed documents.

pub mod authorities;
#[cfg(feature = "batch")]
pub mod batch;
pub mod compare;
mod error;
mod extract;
mod findings;
mod frameworks;
mod layout;
mod mentions;
pub mod output;
mod pipeline;
pub mod report;
#[cfg(feature = "schema")]
pub mod schema;
mod source;
mod text;
mod topics;
pub mod trace;
mod verify;

pub use error::Error;
// For benches of this crate alone, so no part of what is promised.
#[cfg(feature = "stages")]
#[doc(hidden)]
pub use pipeline::prepared as stages;
pub use pipeline::reader::{Reader, read_bytes, read_path};
pub use pipeline::{Part, PartKind, parts, read};
pub use report::Report;
pub use text::span::{Place, Span, joined};
pub use verify::{Mismatch, verify};

/// The examples of the documents beside the code, so that `cargo test` runs them.
#[cfg(doctest)]
mod documents {
    #[doc = include_str!("../README.md")]
    struct Readme;
    #[doc = include_str!("../ARCHITECTURE.md")]
    struct Architecture;
    #[doc = include_str!("../DESIGN.md")]
    struct Design;
    #[doc = include_str!("../CHANGELOG.md")]
    struct Changelog;
}
