//! Sentences of a passage, as Unicode bounds them, made right for abbreviations.

use super::span::ceil_boundary;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Words, in lower case, whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 20] = [
    "mr", "mrs", "ms", "dr", "st", "no", "nos", "e.g", "i.e", "eg", "ie", "cf", "approx", "para", "paras", "prof",
    "rev", "sir", "cllr", "ref",
];

/// Pieces of `text`, in order, of whole sentences each; cut with less care than [`bounds`], and much faster.
///
/// A piece ends where a sentence does for certain: at a full stop, a question mark or an exclamation
/// mark that a space and a capital follow, and that no abbreviation ends in.
pub fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let ends = memchr::memchr3_iter(b'.', b'?', b'!', text.as_bytes()).map(|at| at + 1);
    let mut start = 0;
    ends.filter(|end| is_sure_end(text, *end)).chain([text.len()]).filter_map(move |end| {
        // The space belongs to neither.
        let piece = start..end;
        start = (end + 1).min(text.len());
        (piece.start < piece.end).then_some(piece)
    })
}

/// Whether a sentence ends before byte `end`, whatever stands around.
fn is_sure_end(text: &str, end: usize) -> bool {
    let follows = text[end..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()));
    follows && !breaks_off(&text[..end])
}

/// The sentences of `text`, in order, without the white space around them; together they hold every word.
pub fn bounds(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    for piece in pieces(text) {
        let words = &text[piece.clone()];
        if is_one(words) {
            sentences.extend(trimmed(words, piece.start));
        } else {
            take_unicode(words, piece.start, &mut sentences);
        }
    }
    sentences
}

/// Where the words of a piece of text stand that begins at byte `at`, if there are any.
fn trimmed(piece: &str, at: usize) -> Option<Range<usize>> {
    let start = at + (piece.len() - piece.trim_start().len());
    let end = at + piece.trim_end().len();
    (start < end).then_some(start..end)
}

/// Whether a piece of text is one sentence for certain: nothing can end one but its last character.
fn is_one(piece: &str) -> bool {
    let bytes = piece.trim_end().as_bytes();
    let stop = memchr::memchr3(b'.', b'?', b'!', bytes);
    stop.is_none_or(|at| at + 1 == bytes.len())
        && !bytes.iter().fold(false, |found, byte| found | (*byte < b' '))
        && (bytes.is_ascii() || piece.chars().all(is_of_prose))
}

/// Whether a character is one of those in English prose that end no sentence.
const fn is_of_prose(c: char) -> bool {
    c.is_ascii() || matches!(c, '\u{a0}'..='\u{17f}' | '‑' | '–' | '—' | '‘' | '’' | '“' | '”' | '•')
}

/// Adds the sentences of a piece as Unicode bounds them.
fn take_unicode(piece: &str, start: usize, sentences: &mut Vec<Range<usize>>) {
    let first = sentences.len();
    for (at, words) in piece.split_sentence_bound_indices() {
        let Some(range) = trimmed(words, at) else { continue };
        match sentences.get_mut(first..).and_then(<[_]>::last_mut) {
            Some(last) if breaks_off(&piece[last.start - start..last.end - start]) => last.end = start + range.end,
            _ => sentences.push(start + range.start..start + range.end),
        }
    }
}

/// Whether there are only letters, figures and stops in a word.
fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.')
}

/// How long an abbreviation is at most, in bytes.
const LONGEST: usize = 6;

/// More than one has with a quotation mark before it.
const LONGER: usize = LONGEST + 4;

/// Whether a sentence ends in an abbreviation or an initial, and so goes on.
fn breaks_off(sentence: &str) -> bool {
    let Some(bare) = sentence.strip_suffix('.') else { return false };
    let near = &bare[ceil_boundary(bare, bare.len().saturating_sub(LONGER))..];
    let word = near.bytes().rposition(|byte| byte == b' ').map_or(near, |space| &near[space + 1..]);
    let word = if is_plain(word) { word } else { word.rsplit(['(', '‘', '“']).next().unwrap_or_default() };
    let initial = word.len() == 1 && word.starts_with(|c: char| c.is_ascii_uppercase() && c != 'I');
    initial || word.len() <= LONGEST && ABBREVIATIONS.iter().any(|of| of.eq_ignore_ascii_case(word))
}

/// Whether the text ends a sentence or a clause that opens a list, closing quotes and brackets aside.
pub fn ends_sentence(text: &str) -> bool {
    // Every line is asked, and most end in a letter.
    match text.as_bytes().last() {
        Some(b'a'..=b'z' | b'A'..=b'Z' | b',' | b'-') | None => return false,
        Some(b'.') => return true,
        Some(_) => {}
    }
    let bare =
        text.trim_end_matches(|c: char| matches!(c, '’' | '”' | '\'' | '"' | ')' | ']' | '»') || c.is_whitespace());
    let bare = without_mark(bare);
    bare.ends_with(['.', '?', '!', ':', ';'])
}

/// The text without a footnote mark glued to its last full stop ("in Wynnshire.1").
fn without_mark(text: &str) -> &str {
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
    if text.len() - bare.len() <= 2 && bare.ends_with(['.', '?', '!']) { bare } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_and_initials_end_no_sentence() {
        let text = "Mr. J. Vale led it, e.g. No. 5 was seen. Was it good? ‘It was.’ Plans are kept.";
        let seen: Vec<_> = bounds(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(seen, ["Mr. J. Vale led it, e.g. No. 5 was seen.", "Was it good?", "‘It was.’", "Plans are kept."]);
    }

    #[test]
    fn pieces_hold_whole_sentences() {
        let text = "Mr. J. Vale led it, e.g. No. 5 was seen. Was it good? ‘It was.’ Plans are kept. e.g. Two. 3 are.";
        let seen: Vec<_> = pieces(text).map(|range| &text[range]).collect();
        let pieces_of_it =
            ["Mr. J. Vale led it, e.g. No. 5 was seen.", "Was it good? ‘It was.’ Plans are kept. e.g. Two. 3 are."];
        assert_eq!(seen, pieces_of_it);
        let cut: Vec<_> = pieces(text)
            .flat_map(|p| bounds(&text[p.clone()]).into_iter().map(move |r| r.start + p.start..r.end + p.start))
            .collect();
        assert_eq!(cut, bounds(text));
    }

    #[test]
    fn a_piece_without_a_stop_is_one_sentence() {
        let texts =
            ["  Plans – Zoë’s, too – are kept…  Visits are: “rare”. ", "One\u{2029}Two", "One\nTwo‼ Three", "A 1.5 B."];
        for text in texts {
            let mut by_unicode = Vec::new();
            take_unicode(text, 0, &mut by_unicode);
            assert_eq!(bounds(text), by_unicode, "{text}");
        }
    }

    #[test]
    fn nothing_has_no_sentence() {
        assert!(bounds(" \n").is_empty());
    }

    #[test]
    fn closing_marks_do_not_hide_the_end() {
        assert!(ends_sentence("at the ‘front door’.’"));
        assert!(ends_sentence("(outcome 3, national framework)."));
        assert!(ends_sentence("good help, care and protection.2"));
        assert!(!ends_sentence("beyond the age of"));
    }
}
