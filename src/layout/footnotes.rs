//! Footnotes: text at the foot of a page that would else stand in the middle of a sentence.

use super::line::{Line, LineKind};
use crate::source::Source;
use std::ops::Range;

/// The number of lines at the foot of a page in which a footnote may begin.
const DEPTH: usize = 16;

/// The shortest first line of a footnote, in bytes: a grade stands behind a number alone as well (Leeds 2015).
const SHORTEST: usize = 30;

/// Marks the lines of footnotes, from the number that opens the first to the end of the page's text.
///
/// A footnote opens with its number, alone on a line or before its text. The number follows that of
/// the footnote before, and its mark is glued to a word of the page ("board1"); a number alone on a
/// line that fits the count is believed without a mark (Blackburn with Darwen 2025 prints none).
pub fn mark(source: &Source, lines: &mut [Line], pages: &[Range<usize>]) {
    let mut next = 1;
    for page in pages.iter().filter(|_| source.pages().is_some()) {
        next = mark_page(source, lines, page.clone(), next);
    }
}

fn mark_page(source: &Source, lines: &mut [Line], page: Range<usize>, next: u32) -> u32 {
    let number = |at: &usize| leading(source.slice(lines[*at].span)).filter(|n| (next..next + MOST_MISSED).contains(n));
    let mut foot = page.clone().rev().filter(|at| lines[*at].is_body()).take(DEPTH);
    if !foot.any(|at| number(&at).is_some()) {
        return next;
    }
    let body: Vec<usize> = page.filter(|at| lines[*at].is_body()).collect();
    let from = body.len().saturating_sub(DEPTH);
    let found = (from..body.len()).find_map(|depth| {
        let number = number(&body[depth]).filter(|number| opens(source, lines, &body, depth, *number, next))?;
        Some((depth, number))
    });
    found.map_or(next, |(depth, number)| mark_run(source, lines, &body[depth..], number))
}

/// The number of one or two digits that a line begins with.
fn leading(text: &str) -> Option<u32> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits).then(|| text[..digits].parse().ok()).flatten()
}

/// How many footnotes running may have been missed before one is found.
const MOST_MISSED: u32 = 4;

/// Whether footnote `number` opens at this line of the page; one that is not the next needs its mark.
fn opens(source: &Source, lines: &[Line], body: &[usize], depth: usize, number: u32, next: u32) -> bool {
    let Some(opening) = opening(source.slice(lines[body[depth]].span), number) else { return false };
    let alone = opening == Opening::Alone;
    let text_follows = body.get(depth + 1).is_some_and(|at| lines[*at].span.len() >= SHORTEST);
    let apart = number == next && depth > 0 && stands_apart(lines, body[depth], alone);
    let marked = || body[..depth].iter().any(|at| has_mark(source.slice(lines[*at].span), number));
    (text_follows || !alone) && (apart || marked())
}

/// Whether a number without a mark still stands like a footnote's: behind a blank line, and either
/// alone before another (pdftotext) or before a full line of text (PyMuPDF, pypdf).
fn stands_apart(lines: &[Line], at: usize, alone: bool) -> bool {
    const FULL: usize = 60;
    let blank = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_some_and(|l| l.kind == LineKind::Blank);
    let text = if alone { blank(Some(at + 1)) } else { lines[at].span.len() >= FULL };
    blank(at.checked_sub(1)) && text
}

/// Marks every line and counts the footnotes that open among them.
fn mark_run(source: &Source, lines: &mut [Line], run: &[usize], mut next: u32) -> u32 {
    for at in run {
        if opening(source.slice(lines[*at].span), next).is_some() {
            next += 1;
        }
        lines[*at].kind = LineKind::Footnote;
    }
    next
}

#[derive(PartialEq)]
enum Opening {
    Alone,
    BeforeText,
}

/// How a line opens footnote `number`, if it does: "1" or "1 The areas for improvement …".
fn opening(text: &str, number: u32) -> Option<Opening> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.chars().next() {
        _ if leading(text) != Some(number) => None,
        None => Some(Opening::Alone),
        Some(c) if c.is_whitespace() && rest.trim_start().starts_with(char::is_uppercase) => Some(Opening::BeforeText),
        _ => None,
    }
}

/// Whether a line has the mark of footnote `number` glued to a word or its punctuation: "board1", "Cornwall.1".
///
/// A scan reads the raised digit of the first as a star.
fn has_mark(text: &str, number: u32) -> bool {
    let mark = number.to_string();
    if number == 1 && text.ends_with("?*") {
        return true;
    }
    text.match_indices(mark.as_str()).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + mark.len()..].chars().next();
        before.is_some_and(|c| c.is_lowercase() || matches!(c, '.' | ',' | '?' | ')' | ':' | '’' | '\'' | '”'))
            && after.is_none_or(|c| !c.is_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_glued_and_whole() {
        assert!(has_mark("local safeguarding children board1", 1));
        assert!(has_mark("in the family in Wynnshire.1 This", 1));
        assert!(!has_mark("within 12 months", 1));
        assert!(!has_mark("stage A12", 1));
        assert!(!has_mark("Manchester M1 2WD", 1));
    }
}
