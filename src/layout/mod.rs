//! The text into lines, and lines into blocks, by shape alone: headings and frameworks are not known here.

pub mod blocks;
mod clauses;
mod contents;
mod footnotes;
mod furniture;
pub mod line;
pub mod lines;
mod mark;
mod paragraph_numbers;
pub mod table_cells;

pub use blocks::{Block, group};
pub use clauses::clauses;
pub use line::Line;
pub use mark::Mark;
pub use paragraph_numbers::{Number, sequence};
