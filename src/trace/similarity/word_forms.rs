//! Words as they are compared: by a stem in which tenses, numbers and kindred nouns meet.

use crate::text::lexicon;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A verb, and the forms of it that an ending does not tell.
///
/// A newspaper puts what a letter says into the past: "is" becomes "was", "do not" becomes "did not".
const TENSES: [(&str, &str); 32] = [
    ("be", "is are was were been"),
    ("have", "has had"),
    ("do", "does did done"),
    ("can", "could"),
    ("will", "would"),
    ("may", "might"),
    ("become", "became"),
    ("begin", "began begun"),
    ("bring", "brought"),
    ("come", "came"),
    ("fall", "fell fallen"),
    ("feel", "felt"),
    ("find", "found"),
    ("get", "got"),
    ("give", "gave given"),
    ("go", "went gone goes"),
    ("grow", "grew grown"),
    ("hold", "held"),
    ("keep", "kept"),
    ("know", "knew known"),
    ("lead", "led"),
    ("leave", "left"),
    ("make", "made"),
    ("mean", "meant"),
    ("meet", "met"),
    ("say", "said"),
    ("see", "saw seen"),
    ("speak", "spoke spoken"),
    ("take", "took taken"),
    ("tell", "told"),
    ("think", "thought"),
    ("understand", "understood"),
];

/// Nouns and the verbs they are made of, where no ending tells: a letter speaks of retention, an article of retaining.
const KINDRED: [(&str, &str); 8] = [
    ("retain", "retention"),
    ("reduce", "reduction"),
    ("deteriorate", "deterioration"),
    ("escalate", "escalation"),
    ("supervise", "supervision"),
    ("decide", "decision decisions"),
    ("weak", "weakness weaknesses"),
    ("delay", "delays delayed"),
];

/// Endings that do not count, with what stands for them; the first that fits is taken off.
const ENDINGS: [(&str, &str); 10] = [
    ("ments", ""),
    ("ment", ""),
    ("ings", ""),
    ("ing", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ed", ""),
    ("er", ""),
    ("es", ""),
    ("s", ""),
];

/// The shortest stem, in bytes: what an ending leaves of "used" or "this" is no word.
const SHORTEST_STEM: usize = 4;

static BASES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let forms = TENSES.iter().chain(&KINDRED);
    forms.flat_map(|(base, forms)| forms.split(' ').map(move |form| (form, *base))).collect()
});

/// The words of `text`, each as the hash of its stem.
pub fn of(text: &str) -> Vec<u64> {
    let tokens = lexicon::tokens(text);
    tokens.iter().map(|token| lexicon::key(stem(&text[token.start..token.end]).as_bytes())).collect()
}

/// What a word is compared by.
fn stem(word: &str) -> String {
    let word = plain(word);
    let word = BASES.get(word.as_str()).map_or(word, |base| (*base).to_owned());
    let fits = |(ending, _): &&(&str, &str)| word.strip_suffix(ending).is_some_and(|stem| stem.len() >= SHORTEST_STEM);
    let cut = ENDINGS.iter().find(fits).filter(|_| !word.ends_with("ss"));
    let stem = cut.map_or(word.clone(), |(ending, with)| {
        [undoubled(word.strip_suffix(ending).unwrap_or_default()), with].concat()
    });
    stem.strip_suffix('e').filter(|stem| stem.len() >= SHORTEST_STEM).map_or(stem.clone(), str::to_owned)
}

/// Small letters without marks; no possessive.
fn plain(word: &str) -> String {
    let bare = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word);
    bare.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A stem without the letter that "planning" doubles.
fn undoubled(stem: &str) -> &str {
    const DOUBLED: [&str; 6] = ["bb", "dd", "gg", "nn", "pp", "tt"];
    if DOUBLED.iter().any(|double| stem.ends_with(double)) { &stem[..stem.len() - 1] } else { stem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenses_meet() {
        assert_eq!(of("Visits are not made"), of("visits were not made"));
        assert_eq!(
            of("Parents do not understand what will happen"),
            of("parents did not understand what would happen")
        );
        assert_eq!(of("It has remained poor, which means"), of("it had remained poor, which meant"));
    }

    #[test]
    fn marks_are_no_words() {
        assert_eq!(of("‘Lost’ – “plans”…\u{a0}end"), of("lost plans end"));
    }

    #[test]
    fn endings_meet() {
        for (one, two) in [
            ("recruitment", "recruiting"),
            ("retention", "retaining"),
            ("planned", "plan"),
            ("experiences", "experienced"),
            ("policies", "policy"),
            ("assessments", "assessing"),
            ("multi-agency", "multiagency"),
            ("children’s", "children"),
        ] {
            assert_eq!(stem(one), stem(two));
        }
    }

    #[test]
    fn short_words_stay_whole() {
        for (one, two) in [("this", "thing"), ("case", "cast"), ("used", "us"), ("process", "proceed")] {
            assert_ne!(stem(one), stem(two));
        }
        assert_eq!(stem("process"), "process");
    }
}
