//! Whether a line ends a sentence.

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
    use super::ends_sentence;

    #[test]
    fn closing_marks_do_not_hide_the_end() {
        assert!(ends_sentence("at the ‘front door’.’"));
        assert!(ends_sentence("(outcome 3, national framework)."));
        assert!(ends_sentence("good help, care and protection.2"));
        assert!(!ends_sentence("beyond the age of"));
    }
}
