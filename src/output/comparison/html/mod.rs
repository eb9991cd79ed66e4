//! A comparison as one HTML file that needs no other: no scripts, no fonts, no pictures from elsewhere.
//!
//! `maud` escapes every text that is put into an element or an attribute. What a screen reader says, what stands on paper
//! and what is seen without colour is the same: each picture has its table beside it, each grade its word, each
//! direction its sign and its word.

mod anchors;
mod grades;
mod issues;
mod matrix;
mod page;
mod parts;
mod sources;
mod status;
mod timeline;

use super::words;
use crate::compare::Comparison;
use std::borrow::Cow;

/// The comparisons as one HTML page.
///
/// It can be read with scripts off, printed, used by keyboard and listened to. Nothing in it depends on the day it was
/// made: it says how new its documents are. Control characters of a document are shown as spaces.
///
/// ```
/// use ofsted_report::{Reader, compare::compare, output::comparison::html};
/// let letter = "Halton Borough Council\nInspection of children’s social care services\n\
///     Inspection dates: 4 to 15 March 2024\n\nJudgement Grade\nOverall effectiveness Good\n";
/// let page = html(&compare(&[Reader::new().name("<halton>.txt").keep_text().read(letter)]));
/// assert!(page.starts_with("<!DOCTYPE html><html lang=\"en-GB\">"));
/// assert!(page.contains("&lt;halton&gt;.txt") && !page.contains("<halton>"));
/// ```
#[must_use]
pub fn html(comparisons: &[Comparison]) -> String {
    clean(page::page(comparisons).into_string())
}

/// The page without characters that a browser must not be given; the line ends of the style sheet stay.
fn clean(page: String) -> String {
    let is_shown = |c: char| c == '\n' || words::is_shown(c);
    match page.chars().all(is_shown) {
        true => page,
        false => page.chars().map(|c| if is_shown(c) { c } else { ' ' }).collect(),
    }
}

/// The class by which a grade is coloured; its word stands beside the colour everywhere.
const fn class(grade: crate::report::Grade) -> &'static str {
    use crate::report::Grade;
    match grade {
        Grade::Outstanding => "outstanding",
        Grade::Good => "good",
        Grade::Adequate | Grade::RequiresImprovement => "third",
        Grade::Inadequate => "inadequate",
        Grade::NotJudged => "none",
    }
}

/// The lines that a label takes in a picture, where nothing wraps by itself.
fn lines(text: &str, columns: usize) -> Vec<Cow<'_, str>> {
    textwrap::wrap(text, columns)
}
