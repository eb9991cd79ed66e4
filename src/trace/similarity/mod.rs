//! How alike a passage of a document and the words of a report are.

pub mod likeness;
pub mod weights;
pub mod word_forms;
