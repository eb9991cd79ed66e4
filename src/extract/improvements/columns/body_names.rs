//! Responsible bodies: the cells of the left column, wrapped over several narrow lines.

use super::piece::Piece;
use crate::source::Source;
use crate::text::span::Span;
use crate::text::span::push_slice;
use std::collections::HashSet;

/// A cell of the left column.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Its text.
    pub slices: Vec<Span>,
    /// Page on which it begins.
    pub page: usize,
}

impl Cell {
    /// Where it begins.
    pub fn start(&self) -> usize {
        self.slices.first().map_or(0, |slice| slice.start)
    }
}

/// Words that end the name of a body.
const ENDINGS: [&str; 18] = [
    "board",
    "council",
    "trust",
    "Council",
    "ICB",
    "(ICB)",
    "ICBs",
    "Board",
    "Boards",
    "Trust",
    "First",
    "Partnership",
    "partnership",
    "Authority",
    "authority",
    "Services",
    "Children",
    "Partners",
];

/// Words in small letters that names of bodies hold.
const SMALL: [&str; 20] = [
    "integrated",
    "care",
    "board",
    "council",
    "city",
    "county",
    "borough",
    "trust",
    "and",
    "of",
    "the",
    "area",
    "local",
    "partnership",
    "authority",
    "upon",
    "in",
    "on",
    "with",
    "for",
];

/// Words that join the names of two bodies, at the start of a line.
const JOINING: [&str; 4] = ["and", "&", "(ICB)", "of"];

/// Words that want another behind them, at the end of a line.
const OPEN: [&str; 4] = ["and", "&", "of", "NHS"];

/// Capitalised words that begin a row, never a body.
const ROW_WORDS: [&str; 4] = ["Leaders", "They", "This", "These"];

/// Abbreviations that no body is called by, though they may stand alone on the last line of a row.
const SUBJECTS: [&str; 9] = ["SEND", "SEN", "EHC", "EHCP", "EHCPs", "CAMHS", "AP", "NEET", "ADHD"];

/// How many bytes at the start of `text` can be the name of a body, or a part of one; 0 for none.
///
/// A row that stands behind the name on the same line is left out ("NHS Wessex ICB Leaders at").
pub fn name_at_start(text: &str) -> usize {
    let mut end = 0;
    let mut words = words(text).peekable();
    while let Some((at, word)) = words.next() {
        let leaders = words.peek().is_some_and(|(_, next)| *next == "leaders");
        let row = leaders || ROW_WORDS.contains(&word) || (at > 0 && word == "The");
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
/// A cell is a list of names: it is over where a name ends and the next line joins no other to it, or
/// where a line begins as an earlier cell did. Right cells may stand between its lines (Derbyshire 2024:
/// over a page break, Lancashire 2025: after every line).
pub fn cells(source: &Source, left: &[Piece]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut firsts: HashSet<&str> = HashSet::new();
    let mut before = "";
    for piece in left {
        let text = source.slice(piece.span);
        match cells.last_mut() {
            Some(cell) if awaits_more(before) || (goes_on(before, text) && !firsts.contains(text)) => {
                push_slice(source.text(), &mut cell.slices, piece.span);
            }
            _ => {
                cells.push(Cell { slices: vec![piece.span], page: piece.page });
                firsts.insert(text);
            }
        }
        before = text;
    }
    cells
}

fn awaits_more(text: &str) -> bool {
    let last = text.split_whitespace().next_back();
    text.ends_with(',') || last.is_some_and(|word| OPEN.contains(&word))
}

fn goes_on(before: &str, text: &str) -> bool {
    !ends_name(before) || text.split_whitespace().next().is_some_and(|word| JOINING.contains(&word))
}

fn ends_name(text: &str) -> bool {
    text.split_whitespace().next_back().is_some_and(|word| ENDINGS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::joined;

    fn names(text: &str) -> Vec<String> {
        let source = Source::new(text);
        let mut at = 0;
        let pieces: Vec<Piece> = text
            .lines()
            .map(|line| {
                let span = Span::new(at, at + line.len());
                at += line.len() + 1;
                Piece { span, page: 0, sub: false, number: None, gap: false }
            })
            .collect();
        cells(&source, &pieces).iter().map(|cell| joined(text, &cell.slices)).collect()
    }

    #[test]
    fn a_name_goes_on_until_it_ends_and_nothing_joins_it() {
        let text = "Wynn County Council\nand NHS Wynn, Mead and\nVale Integrated Care\nBoard\nWynn County\nCouncil";
        assert_eq!(
            names(text),
            ["Wynn County Council and NHS Wynn, Mead and Vale Integrated Care Board", "Wynn County Council"]
        );
    }

    #[test]
    fn a_name_of_an_unknown_sort_ends_where_it_is_printed_again() {
        let text = "Royal Borough of\nWynnstow\nRoyal Borough of\nWynnstow";
        assert_eq!(names(text), ["Royal Borough of Wynnstow", "Royal Borough of Wynnstow"]);
    }

    #[test]
    fn names_are_told_from_rows() {
        assert_eq!(name_at_start("NHS Wynn and Vale ICB Leaders at Wynn"), 21);
        assert_eq!(name_at_start("Vale ICB and Wynn to work together"), 17);
        assert_eq!(name_at_start("children and families"), 0);
        assert_eq!(name_at_start("and"), 0);
        assert_eq!(name_at_start("with SEND in Wynn."), 0);
    }
}
