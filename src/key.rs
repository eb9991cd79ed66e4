//! The folding key: labels and headings are compared by their letters and digits alone.
//!
//! Case, spaces, quotes, hyphens and dashes differ between extractors and between reports of one
//! family (pdftotext deletes every hyphen at a line end), so none of them counts.

/// Appends the key of `text` to `out`.
pub fn push(out: &mut String, text: &str) {
    for c in text.chars() {
        if c.is_ascii() {
            if c.is_ascii_alphanumeric() {
                out.push(c.to_ascii_lowercase());
            }
        } else if c.is_alphanumeric() && c != '\u{2122}' {
            out.extend(c.to_lowercase());
        }
    }
}

/// The key of `text`.
pub fn of(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push(&mut out, text);
    out
}

/// The key without digits at its end: a footnote mark glued to a heading ("improve?1") is none of its words.
pub fn without_mark(key: &str) -> &str {
    key.trim_end_matches(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hyphens_and_case_do_not_count() {
        assert_eq!(of("Children’s  Well-being:"), of("children's wellbeing"));
    }

    #[test]
    fn a_glued_footnote_mark_is_dropped() {
        assert_eq!(without_mark(&of("What needs to improve?1")), "whatneedstoimprove");
    }
}
