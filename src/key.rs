//! The folding key: labels and headings are compared by their letters and digits alone.
//!
//! Case, spaces, quotes, hyphens and dashes differ between extractors and between reports of one
//! family (pdftotext deletes every hyphen at a line end), so none of them counts.

/// Appends the key of `text` to `out`.
///
/// Keys are made of every short line, so ASCII goes byte by byte; anything else is one character in sixty.
pub fn push(out: &mut String, text: &str) {
    let mut key = std::mem::take(out).into_bytes();
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|b| !b.is_ascii()) {
        push_ascii(&mut key, &rest.as_bytes()[..at]);
        rest = push_other(&mut key, &rest[at..]);
    }
    push_ascii(&mut key, rest.as_bytes());
    *out = String::from_utf8(key).unwrap_or_default();
}

fn push_ascii(key: &mut Vec<u8>, text: &[u8]) {
    key.extend(text.iter().filter(|b| b.is_ascii_alphanumeric()).map(u8::to_ascii_lowercase));
}

/// Appends the key of the first character; what follows it.
fn push_other<'a>(key: &mut Vec<u8>, text: &'a str) -> &'a str {
    let Some(c) = text.chars().next() else { return text };
    if c.is_alphanumeric() && c != '\u{2122}' {
        let mut bytes = [0; 4];
        c.to_lowercase().for_each(|lower| key.extend_from_slice(lower.encode_utf8(&mut bytes).as_bytes()));
    }
    &text[c.len_utf8()..]
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
