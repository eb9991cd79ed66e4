//! Phrases of running text: words with any white space between them, wherever the lines break.

/// The text behind a phrase with which `text` begins.
pub fn behind<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    behind_words(text, phrase, |one, other| one == other)
}

/// The text behind a phrase with which `text` begins in small letters, capitals or both.
pub fn behind_in_any_case<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    behind_words(text, phrase, str::eq_ignore_ascii_case)
}

fn behind_words<'a>(text: &'a str, phrase: &str, same: fn(&str, &str) -> bool) -> Option<&'a str> {
    let mut words = phrase.split(' ');
    let mut rest = behind_word(text, words.next()?, same)?;
    for word in words {
        rest = behind_word(behind_space(rest)?, word, same)?;
    }
    Some(rest)
}

fn behind_word<'a>(text: &'a str, word: &str, same: fn(&str, &str) -> bool) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(word.len())?;
    same(head, word).then_some(rest)
}

/// The text behind the white space with which `text` begins; `None` where it begins with none.
pub fn behind_space(text: &str) -> Option<&str> {
    let rest = text.trim_start();
    (rest.len() < text.len()).then_some(rest)
}

/// The text before the white space with which `text` ends; `None` where it ends with none.
pub fn before_space(text: &str) -> Option<&str> {
    let rest = text.trim_end();
    (rest.len() < text.len()).then_some(rest)
}

/// Whether no letter and no digit stands right behind, so that a word ends there.
pub fn is_word_end(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// Whether no letter and no digit stands right before, so that a word begins there.
pub fn is_word_start(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_white_space_parts_the_words_of_a_phrase() {
        assert_eq!(behind("took\n \u{c}place in May", "took place"), Some(" in May"));
        assert_eq!(behind("tookplace", "took place"), None);
        assert_eq!(behind("Took place", "took place"), None);
        assert_eq!(behind("took", "took place"), None);
        assert_eq!(behind_in_any_case("Carried OUT by", "carried out by"), Some(""));
        assert_eq!(behind("’s", "x"), None);
    }

    #[test]
    fn words_begin_and_end_beside_what_is_no_letter() {
        assert!(is_word_end("") && is_word_end(", and") && !is_word_end("s") && !is_word_end("é"));
        assert!(is_word_start("") && is_word_start("(") && !is_word_start("x") && !is_word_start("2"));
        assert_eq!((behind_space("x"), behind_space(" x"), before_space("x\n")), (None, Some("x"), Some("x")));
    }
}
