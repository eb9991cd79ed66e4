//! Sentences of a passage, as Unicode bounds them, made right for abbreviations.

use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Words, in lower case, whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 20] = [
    "mr", "mrs", "ms", "dr", "st", "no", "nos", "e.g", "i.e", "eg", "ie", "cf", "approx", "para", "paras", "prof",
    "rev", "sir", "cllr", "ref",
];

/// The sentences of `text`, in order, without the white space around them; together they hold every word.
pub fn bounds(text: &str) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for (at, piece) in text.split_sentence_bound_indices() {
        let end = at + piece.trim_end().len();
        let start = at + (piece.len() - piece.trim_start().len());
        match sentences.last_mut() {
            _ if start >= end => {}
            Some(last) if breaks_off(&text[last.clone()]) => last.end = end,
            _ => sentences.push(start..end),
        }
    }
    sentences
}

/// Whether a sentence ends in an abbreviation or an initial, and so goes on.
fn breaks_off(sentence: &str) -> bool {
    let Some(bare) = sentence.strip_suffix('.') else { return false };
    let word = bare.rsplit([' ', '(', '‘', '“']).next().unwrap_or_default();
    let initial = word.len() == 1 && word.starts_with(|c: char| c.is_ascii_uppercase() && c != 'I');
    initial || ABBREVIATIONS.contains(&word.to_ascii_lowercase().as_str())
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
    fn nothing_has_no_sentence() {
        assert!(bounds(" \n").is_empty());
    }
}
