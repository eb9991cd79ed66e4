//! The one door through which Ofsted's words enter: a table for every family of report.
//!
//! [`recognise`] picks the table by the words at the start of the text, never by a file name or a
//! date; [`mark`] finds the table's headings and its judgement rows among the lines. Adding a family
//! is one new [`Table`] in a file of its own and a line in the list of [`tables`].

mod locate;
mod table;
mod tables;

pub use locate::{Hit, Marks, Row, grade_at_end, mark, numbers, recognise, states_grade, title_fields};
pub use table::{Author, Form, Holds, Items, Lead, Lists, Overall, Role, Table};
