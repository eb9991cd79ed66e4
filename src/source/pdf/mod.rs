//! PDF to text: pages in order with form feeds between them, each laid out by the places of its glyphs.
//!
//! Whatever the file is, the answer is a text or a fault, and soon: work is counted (`limits`), what fonts say of
//! themselves is checked before it is believed (`whole_files`), and the whole runs on a thread of its own, so that neither a
//! panic in the PDF library nor an endless loop in it reaches the caller (`guarded`).

mod content;
mod document;
mod extracted;
mod fonts;
mod guarded;
mod layout;
mod limits;
mod object_streams;
mod page;
mod panics;
mod table;
mod whole_files;

pub(crate) use extracted::PdfText;
pub(crate) use guarded::read;
