//! An item while it is read.

use crate::report::ImprovementKind;
use crate::text::span::Span;

/// An item being collected.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    pub kind: Option<ImprovementKind>,
    pub number: Option<u32>,
    pub slices: Vec<Span>,
    pub page: usize,
    pub section: Option<usize>,
    pub group: Option<String>,
    pub deadline: Option<String>,
    pub responsible: Option<String>,
}
