//! Responsible bodies: the cells of the left column, wrapped over several narrow lines.

use super::columns::Piece;
use crate::Span;
use crate::blocks::push_slice;
use crate::source::Source;

/// A cell of the left column.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Its text.
    pub slices: Vec<Span>,
    /// Page on which it begins.
    pub page: usize,
}

/// Words that end the name of a body.
const ENDINGS: [&str; 12] = [
    "Council", "ICB", "(ICB)", "ICBs", "Board", "Boards", "Trust", "First", "Partnership", "partnership", "Authority", "authority",
];

/// Words in small letters that names of bodies hold.
const SMALL: [&str; 12] =
    ["and", "of", "the", "area", "local", "partnership", "authority", "upon", "in", "on", "with", "for"];

/// Words that join the names of two bodies, at the start of a line.
const JOINING: [&str; 4] = ["and", "&", "(ICB)", "of"];

/// Capitalised words that begin a row, where they stand behind a name.
const ROW_WORDS: [&str; 5] = ["Leaders", "The", "They", "This", "These"];

/// Abbreviations that no body is called by, though they may stand alone on the last line of a row.
const SUBJECTS: [&str; 9] = ["SEND", "SEN", "EHC", "EHCP", "EHCPs", "CAMHS", "AP", "NEET", "ADHD"];

/// How many bytes at the start of `text` can be the name of a body, or a part of one; 0 for none.
///
/// A row that stands behind the name on the same line is left out ("NHS Wessex ICB Leaders at").
pub fn name_at_start(text: &str) -> usize {
    let mut end = 0;
    let mut words = words(text).peekable();
    while let Some((at, word)) = words.next() {
        let row = at > 0 && (ROW_WORDS.contains(&word) || words.peek().is_some_and(|(_, next)| *next == "leaders"));
        if row || !is_name_word(word) {
            break;
        }
        end = at + word.len();
    }
    if text[..end].chars().any(char::is_uppercase) { end } else { 0 }
}

fn is_name_word(word: &str) -> bool {
    let bare = word.trim_end_matches(',');
    let capital = bare.starts_with(|c: char| c.is_uppercase() || c == '(' || c == '&');
    (capital || SMALL.contains(&bare)) && !SUBJECTS.contains(&bare) && !bare.ends_with(['.', ':', ';', '?'])
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The cells that these lines of the left column make.
///
/// A cell is a list of names: it is over where a name ends and the next line joins no other to it.
/// Right cells may stand between its lines (Derbyshire 2024: a page break, Lancashire 2025: every line).
pub fn cells(source: &Source, left: &[Piece]) -> Vec<Cell> {
    let mut cells: Vec<(Cell, &str)> = Vec::new();
    let mut before = "";
    for piece in left {
        let text = source.slice(piece.span);
        let repeats = cells.iter().any(|(_, first)| *first == text) && !text.is_empty();
        match cells.last_mut() {
            Some((cell, _)) if goes_on(before, text) && !(repeats && ends_name(before)) => {
                push_slice(source, &mut cell.slices, piece.span);
            }
            _ => cells.push((Cell { slices: vec![piece.span], page: piece.page }, text)),
        }
        before = text;
    }
    cells.into_iter().map(|(cell, _)| cell).collect()
}

fn goes_on(before: &str, text: &str) -> bool {
    !ends_name(before) || text.split_whitespace().next().is_some_and(|word| JOINING.contains(&word))
}

fn ends_name(text: &str) -> bool {
    text.split_whitespace().next_back().is_some_and(|word| ENDINGS.contains(&word))
}
