//! Texts that Markdown shows as they are.

use crate::output::comparison::words;

/// Characters that begin or end something in CommonMark, in GitHub's tables, or in formulas, wherever they stand.
const MARKS: &str = "\\`*_{}[]<>|~$#^@";

/// A text for the middle of a line, so that it is shown letter by letter, and never as a link, a list or HTML.
///
/// White space is collapsed and control characters are spaces, so that a text cannot begin a line.
pub fn escaped(text: &str) -> String {
    let shown = words::printable(text);
    let mut out = String::with_capacity(shown.len());
    for word in shown.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        push_word(&mut out, word);
    }
    out
}

fn push_word(out: &mut String, word: &str) {
    for (at, c) in word.char_indices() {
        if MARKS.contains(c) || opens(word, at, c) || is_web(word, at) {
            out.push('\\');
        }
        out.push(c);
    }
}

/// Whether a character means something at this place of a word: the word may be the first of its line.
fn opens(word: &str, at: usize, c: char) -> bool {
    let (before, behind) = (&word[..at], &word[at + c.len_utf8()..]);
    match c {
        '-' | '+' | '=' => before.is_empty(),
        '.' | ')' => behind.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit()),
        ':' => before.is_empty() || behind.starts_with('/'),
        '&' => !behind.is_empty(),
        _ => false,
    }
}

/// The dot behind "www", which GitHub makes a link of.
fn is_web(word: &str, at: usize) -> bool {
    let is_dot = word.as_bytes().get(at) == Some(&b'.');
    let before = at.checked_sub(3).and_then(|from| word.get(from..at));
    is_dot && before.is_some_and(|before| before.eq_ignore_ascii_case("www"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    /// What a reader of Markdown shows of a line; anything but text makes it fail.
    fn shown(line: &str) -> Result<String, String> {
        let mut text = String::new();
        for event in Parser::new_ext(line, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                other => return Err(format!("{other:?}")),
            }
        }
        Ok(text)
    }

    #[test]
    fn words_of_reports_stay_readable() {
        assert_eq!(escaped("16- and 17-year-olds (IROs) – “good”."), "16- and 17-year-olds (IROs) – “good”.");
        assert_eq!(escaped("1. a\n\n# <b>"), "1\\. a \\# \\<b\\>");
        assert_eq!(escaped("see www.example.org"), "see www\\.example.org");
        assert_eq!(escaped("A & B: 2021.txt, http://x &amp;"), "A & B: 2021.txt, http\\://x \\&amp;");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn any_text_is_shown_letter_by_letter(text in "([-+=*_#`~<>&;!|\\\\\\[\\]():.$^@a1 \n\t]|\\PC){0,24}") {
            let plain = words::printable(&text).split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(shown(&escaped(&text)), Ok(plain));
        }
    }
}
