//! The names that values have in the JSON.

use serde::Serialize;
use std::fmt;

/// The name of a value as the JSON has it: `requires_improvement`, `child_protection_2012`.
///
/// It is for the enums of [`report`](crate::report), which are printed as one word; anything that is
/// more than a word gives an empty name.
///
/// ```
/// use ofsted_report::output::name;
/// use ofsted_report::report::Grade;
/// assert_eq!(name(Grade::RequiresImprovement), "requires_improvement");
/// ```
#[must_use]
pub fn name(value: impl Serialize) -> String {
    use fmt::Write as _;
    let mut out = String::new();
    // A formatter is a serialiser of single words; its refusal of anything larger leaves `out` empty.
    match write!(out, "{}", Word(value)) {
        Ok(()) => out,
        Err(fmt::Error) => String::new(),
    }
}

struct Word<T>(T);

impl<T: Serialize> fmt::Display for Word<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_word_has_no_name() {
        assert_eq!(name(vec![1, 2]), "");
    }
}
