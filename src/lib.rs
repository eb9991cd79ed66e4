//! Reads the text of Ofsted inspection reports on children's services into typed documents.

pub mod authorities;
pub mod extract;
pub mod report;
mod span;

pub use report::Report;
pub use span::{Place, Span, joined};

use report::*;

/// Reads one document. Reading cannot fail: what is odd becomes a warning with a place.
#[must_use]
pub fn read(text: &str) -> Report {
    Report {
        schema: SCHEMA.to_owned(),
        source: SourceInfo { name: String::new(), format: SourceFormat::Text, bytes: text.len(), pages: None },
        kind: Kind::Unknown,
        framework: Framework::Unknown,
        provider: Provider::default(),
        inspection: Dates::default(),
        published: None,
        lead_inspector: None,
        inspectors: Vec::new(),
        signatory: None,
        topic: None,
        outcome: None,
        judgements: Vec::new(),
        sections: Vec::new(),
        paragraphs: Vec::new(),
        improvements: Vec::new(),
        improvements_stated: ImprovementsStated::NoSection,
        earlier_inspections: Vec::new(),
        actions: Vec::new(),
        warnings: Vec::new(),
    }
}
