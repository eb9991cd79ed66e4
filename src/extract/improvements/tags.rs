//! References to the national framework at the end of an item: "(outcome 3, national framework)".

use crate::report::{FrameworkTag, TagKind};
use crate::source::Source;
use crate::text::span::Span;
use crate::text::span::ceil_boundary;
use crate::text::span::joined;
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

/// What a tag in brackets names.
static NAMED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\b(?:outcome|enabler|principle|national\s+framework)\b").ok());

/// A tag that is a sentence: "Enabler three: National Framework." (York 2025), "Outcome 4 National Social Care Framework".
static BARE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?is)\b(?:outcome|enabler|principle)\s+\w+[:,]?\s+(?:the\s+)?national\s+(?:social\s+care\s+)?framework$",
    )
    .ok()
});

static PARTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(outcome|enabler|principle)s?\b(?:\s+([0-9]+|one|two|three|four|five|six|seven|eight))?").ok()
});

const NUMBERS: [&str; 8] = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

/// Over how many slices a tag may run.
const MOST_SLICES: usize = 3;

/// How far before the end of an item a tag that is a sentence may begin, in bytes.
const LONGEST_SENTENCE: usize = 200;

/// Takes the tags off the end of an item's slices.
pub fn take(source: &Source, slices: &mut Vec<Span>) -> Vec<FrameworkTag> {
    let mut tags = Vec::new();
    while let Some(printed) = take_last(source, slices) {
        tags.push(tag(printed));
    }
    tags.reverse();
    tags
}

/// The tag that ends the slices; it may begin in an earlier slice than the last.
fn take_last(source: &Source, slices: &mut Vec<Span>) -> Option<String> {
    let (at, from) = start_of_tag(source, slices).filter(|(at, from)| *at > 0 || *from > slices[0].start)?;
    let mut tag: Vec<Span> = vec![Span::new(from, slices[at].end)];
    tag.extend(slices.drain(at + 1..));
    let kept = source.slice(Span::new(slices[at].start, from)).trim_end().len();
    slices[at].end = slices[at].start + kept;
    slices.truncate(if kept == 0 { at } else { at + 1 });
    Some(joined(source.text(), &tag))
}

/// The slice in which the tag at the end begins, and its first byte; only the end of an item is looked at.
fn start_of_tag(source: &Source, slices: &[Span]) -> Option<(usize, usize)> {
    let last = slices.iter().rposition(|slice| !without_stop(source, *slice).is_empty())?;
    let within = slices.len().saturating_sub(MOST_SLICES)..last + 1;
    let end = without_stop(source, slices[last]);
    if end.ends_with([')', ']']) {
        return start_of_brackets(source, slices, within);
    }
    let framework = end.len().checked_sub(FRAMEWORK.len()).and_then(|at| end.get(at..));
    framework
        .filter(|word| word.eq_ignore_ascii_case(FRAMEWORK))
        .and_then(|_| start_of_sentence(source, slices, within))
}

/// How a tag that is a sentence ends.
const FRAMEWORK: &str = "framework";

/// A slice without its full stop and the white space around it.
fn without_stop<'a>(source: &Source<'a>, slice: Span) -> &'a str {
    let text = source.slice(slice).trim_end();
    text.strip_suffix('.').unwrap_or(text).trim_end()
}

/// Where the brackets open that close at the end of these slices, if they hold the words of a tag and no other brackets.
fn start_of_brackets(source: &Source, slices: &[Span], within: Range<usize>) -> Option<(usize, usize)> {
    let closing = slices[within.end - 1].start + without_stop(source, slices[within.end - 1]).len() - 1;
    let mut inside = Vec::new();
    for at in within.rev() {
        let before = Span::new(slices[at].start, slices[at].end.min(closing));
        let text = source.slice(before);
        let Some(bracket) = text.rfind(['(', ')', '[', ']']) else {
            inside.insert(0, text);
            continue;
        };
        inside.insert(0, &text[bracket + 1..]);
        let opens = text[bracket..].starts_with(['(', '[']);
        let named = opens && NAMED.as_ref().is_some_and(|words| words.is_match(&inside.join("\n")));
        return named.then_some((at, before.start + bracket));
    }
    None
}

/// Where the sentence begins that is a tag and ends these slices.
fn start_of_sentence(source: &Source, slices: &[Span], within: Range<usize>) -> Option<(usize, usize)> {
    let mut tail = String::new();
    for at in within.rev() {
        let text = if tail.is_empty() { without_stop(source, slices[at]) } else { source.slice(slices[at]) };
        let from = ceil_boundary(text, text.len().saturating_sub(LONGEST_SENTENCE));
        let parting = if tail.is_empty() { "" } else { "\n" };
        tail = [&text[from..], parting, &tail].concat();
        match BARE.as_ref()?.find(&tail) {
            Some(found) => return Some((at, slices[at].start + from + found.start())),
            None if from > 0 => return None,
            None => {}
        }
    }
    None
}

fn tag(printed: String) -> FrameworkTag {
    let parts = PARTS.as_ref().and_then(|parts| parts.captures(&printed));
    let kind = parts.as_ref().and_then(kind);
    let number = parts.as_ref().and_then(number);
    FrameworkTag { printed, kind, number }
}

fn kind(parts: &Captures) -> Option<TagKind> {
    match parts.get(1)?.as_str().to_ascii_lowercase().as_str() {
        "outcome" => Some(TagKind::Outcome),
        "enabler" => Some(TagKind::Enabler),
        "principle" => Some(TagKind::Principle),
        _ => None,
    }
}

fn number(parts: &Captures) -> Option<u32> {
    let printed = parts.get(2)?.as_str().to_ascii_lowercase();
    let word = NUMBERS.iter().position(|word| *word == printed);
    printed.parse().ok().or_else(|| Some(u32::try_from(word?).ok()? + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(text: &str) -> (String, Vec<FrameworkTag>) {
        let source = Source::new(text);
        let mut slices = vec![Span::new(0, text.len())];
        let tags = take(&source, &mut slices);
        (joined(text, &slices), tags)
    }

    #[test]
    fn tags_in_every_form_are_taken_off() {
        let forms = [
            ("Visits to children (outcome 3, national framework)", TagKind::Outcome, Some(3)),
            ("Visits to children. [Outcome 3,\nnational framework].", TagKind::Outcome, Some(3)),
            ("Visits to children. Enabler three: National Framework.", TagKind::Enabler, Some(3)),
            ("Visits to children (National Framework, enabler two).", TagKind::Enabler, Some(2)),
            ("Visits to children (enabler: leaders drive practice, national framework)", TagKind::Enabler, None),
        ];
        for (text, kind, number) in forms {
            let (item, tags) = taken(text);
            assert_eq!(item.trim_end_matches('.'), "Visits to children", "{text}");
            assert_eq!((tags[0].kind, tags[0].number), (Some(kind), number), "{text}");
        }
    }

    #[test]
    fn other_brackets_stay() {
        for text in [
            "Personal education plans (PEPs).",
            "(outcome 3, national framework)",
            "Plans (outcome 3) for children)",
            "Plans for the outcomes (outcomes of plans)",
            "Plans under the national framework.",
            ".",
            "",
        ] {
            assert_eq!(taken(text).1, [], "{text}");
        }
    }

    #[test]
    fn a_tag_may_run_over_the_end_of_a_page() {
        let text = "Plans (outcome 3, national\n4\nframework)\n.";
        let source = Source::new(text);
        let mut slices = vec![Span::new(0, 26), Span::new(29, 39), Span::new(40, 41)];
        assert_eq!(take(&source, &mut slices)[0].printed, "(outcome 3, national framework) .");
        assert_eq!(joined(text, &slices), "Plans");
        let text = "Plans. Outcome 3:\n4\nNational framework.";
        let mut slices = vec![Span::new(0, 17), Span::new(20, 39)];
        assert_eq!(take(&Source::new(text), &mut slices)[0].number, Some(3));
        assert_eq!(joined(text, &slices), "Plans.");
    }

    #[test]
    fn many_tags_are_taken_off_one_by_one() {
        let (item, tags) = taken(&format!("Plans {}", "(outcome 3, national framework) ".repeat(2000)));
        assert_eq!((item.as_str(), tags.len()), ("Plans", 2000));
    }
}
