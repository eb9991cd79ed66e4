//! A value together with its place.

use std::ops::Range;

/// A value read from a text, and the bytes of that text it was read from.
///
/// The range lies on character boundaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// What was read.
    pub value: T,
    /// Where it stands.
    pub range: Range<usize>,
}

impl<T> Found<T> {
    /// The value, at its place.
    pub(crate) const fn new(value: T, range: Range<usize>) -> Self {
        Self { value, range }
    }
}
