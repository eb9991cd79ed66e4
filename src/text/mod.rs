//! English text, and nothing of Ofsted: places, sentences, phrases, words.

pub mod bullets;
pub mod found;
pub mod letters_only;
pub mod lexicon;
pub mod phrases;
pub mod sentences;
pub mod source_map;
pub mod span;
