//! The words of a list of people, hyphens, apostrophes and the ends of lines inside them.

use crate::text::found::Found;
use std::ops::Range;

/// A word and its bytes.
pub type Word<'a> = Found<&'a str>;

/// The words of a part of `text`, in order.
///
/// A word is "McEntee", "Jenny-ellen", "O’Brien", "d’Inverno", or "Thomson- Jones" as pdftotext prints it
/// (Lancashire 2015). They are found one by one: whoever wants the first of them pays for no other.
pub fn words(text: &str, within: Range<usize>) -> impl Iterator<Item = Word<'_>> {
    let offset = within.start;
    let part = text.get(within).unwrap_or_default();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + part[at..].find(char::is_alphabetic)?;
        at = word_end(part, start);
        Some(Found::new(&part[start..at], offset + start..offset + at))
    })
}

/// The words of a part of `text` in small letters, one space between them, wherever the lines break.
pub fn plain(text: &str, within: Range<usize>) -> String {
    let mut out = String::with_capacity(within.len());
    for word in words(text, within) {
        out.push_str(if out.is_empty() { "" } else { " " });
        out.extend(word.value.chars().flat_map(char::to_lowercase));
    }
    out
}

fn word_end(text: &str, start: usize) -> usize {
    let mut end = letters_end(text, start);
    while let Some(further) = joined_to(text, end) {
        end = further;
    }
    end
}

/// Where the letters that stand at `at` end; `at` itself where none do.
fn letters_end(text: &str, at: usize) -> usize {
    text[at..].find(|c: char| !c.is_alphabetic()).map_or(text.len(), |length| at + length)
}

/// Where a word that has come to `end` ends when a hyphen or an apostrophe joins more letters to it.
fn joined_to(text: &str, end: usize) -> Option<usize> {
    let joins = |c: &char| matches!(c, '\'' | '’' | '-' | '\u{2010}' | '\u{2011}');
    let glyph = text[end..].chars().next().filter(joins)?;
    let behind = end + glyph.len_utf8();
    let glued = Some(letters_end(text, behind)).filter(|end| *end > behind);
    glued.or_else(|| Some(behind).filter(|_| glyph == '-').and_then(|behind| wrapped(text, behind)))
}

/// Where letters end that a hyphen before `behind` joins from the next line, or over a space that it should not have.
fn wrapped(text: &str, behind: usize) -> Option<usize> {
    let blank = |c: char| c.is_whitespace() && c != '\n' && c != '\u{c}';
    let rest = &text[behind..];
    if let Some(below) = rest.trim_start_matches(blank).strip_prefix('\n') {
        let start = text.len() - below.trim_start_matches(blank).len();
        return Some(letters_end(text, start)).filter(|end| *end > start);
    }
    let capital = rest.strip_prefix(' ')?.chars().next().filter(|c| c.is_uppercase())?;
    let second = behind + 1 + capital.len_utf8();
    Some(letters_end(text, second)).filter(|end| *end > second)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<&str> {
        words(text, 0..text.len()).map(|word| word.value).collect()
    }

    #[test]
    fn hyphens_and_apostrophes_stand_inside_words() {
        assert_eq!(values("Jenny-ellen O’Brien, d'Inverno’s"), ["Jenny-ellen", "O’Brien", "d'Inverno’s"]);
        assert_eq!(values("Thomson- Jones, Máire"), ["Thomson- Jones", "Máire"]);
        assert_eq!(values("Jo- \n ellen and Jo-\r\nann"), ["Jo- \n ellen", "and", "Jo-\r\nann"]);
    }

    #[test]
    fn what_joins_nothing_is_no_part_of_a_word() {
        assert_eq!(values("Ann- A lee- and’ Bo-\u{c}Ray 3 - x"), ["Ann", "A", "lee", "and", "Bo", "Ray", "x"]);
        assert!(values("12, 3.").is_empty());
    }

    #[test]
    fn a_part_has_the_places_of_the_whole() {
        let text = "Ann Lee, HMI";
        let found: Vec<_> = words(text, 4..12).map(|word| word.range).collect();
        assert_eq!(found, [4..7, 9..12]);
        assert_eq!(plain(text, 4..12), "lee hmi");
    }
}
