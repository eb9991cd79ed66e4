//! The numbers of a council's paper: "3.8" counts its clauses, "2." the items of a list.

use super::blocks::CLAUSE;
use super::line::{Line, LineKind};
use super::mark::Mark;
use super::paragraph_numbers::Number;
use crate::source::Source;
use crate::text::sentences::ends_sentence;

/// The most digits in one part of a number.
const MOST_DIGITS: usize = 2;

/// Every number at the start of a line that may begin a passage, in order: [`CLAUSE`] for those in
/// several parts, which count the paper and not what it repeats.
pub fn clauses(source: &Source, lines: &[Line], marks: &[Mark]) -> Vec<Number> {
    let mut numbers = Vec::new();
    let mut fresh = true;
    for (at, line) in lines.iter().enumerate() {
        let text = source.slice(line.content());
        let opens = fresh || matches!(line.kind, LineKind::Bullet(_));
        if line.is_body() && opens && marks[at] == Mark::Text {
            numbers.extend(leading(text).map(|(number, len)| Number {
                line: at,
                number,
                rest: line.content().start + len,
            }));
        }
        fresh = !line.is_body() || ends_sentence(text) || marks[at] != Mark::Text;
    }
    numbers
}

/// The number that a text begins with, and where what it counts begins.
fn leading(text: &str) -> Option<(u32, usize)> {
    letter(text).or_else(|| digits(text))
}

/// A letter in brackets: "(b)", "b)".
fn letter(text: &str) -> Option<(u32, usize)> {
    let (mark, rest) = text.trim_start_matches('(').split_once(')')?;
    let &[letter @ b'a'..=b'z'] = mark.as_bytes() else { return None };
    let apart = rest.starts_with(char::is_whitespace);
    apart.then(|| (u32::from(letter - b'a') + 1, text.len() - rest.trim_start().len()))
}

fn digits(text: &str) -> Option<(u32, usize)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let rest = text[end..].trim_start_matches(')').trim_start();
    let parts: Vec<&str> = text[..end].trim_end_matches('.').split('.').collect();
    let counts = parts.iter().all(|part| (1..=MOST_DIGITS).contains(&part.len()));
    let apart = text[end..].starts_with([' ', '\t', ')']) && rest.starts_with(char::is_alphabetic);
    let number = match parts.as_slice() {
        [only] if text[end..].starts_with(')') || text[..end].ends_with('.') => only.parse().ok()?,
        [_, _] | [_, _, _] => CLAUSE,
        _ => return None,
    };
    (counts && apart).then_some((number, text.len() - rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_are_told_from_items_and_from_prose() {
        assert_eq!(leading("3.10 The visit took"), Some((CLAUSE, 5)));
        assert_eq!(leading("5.1.2 The visit took"), Some((CLAUSE, 6)));
        assert_eq!(leading("2. Visits to children"), Some((2, 3)));
        assert_eq!(leading("2) Visits to children"), Some((2, 3)));
        assert_eq!(leading("(b) Visits to children"), Some((2, 4)));
        assert_eq!(leading("(see) visits"), None);
        assert_eq!(leading("12 children were seen"), None);
        assert_eq!(leading("3.5% of children"), None);
        assert_eq!(leading("2019.10 children"), None);
    }
}
