//! Inspections before this one, as sentences speak of them.

use super::Context;
use crate::report::{EarlierInspection, Paragraph};

/// Every sentence that speaks of an earlier inspection or visit.
pub fn read(_context: &Context, _paragraphs: &[Paragraph]) -> Vec<EarlierInspection> {
    Vec::new()
}
