//! References to the national framework at the end of an item: "(outcome 3, national framework)".

use crate::Span;
use crate::joined;
use crate::report::{FrameworkTag, TagKind};
use crate::source::Source;
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// A tag in brackets at the end of the text; its full stop belongs to it when the item has its own.
static BRACKETED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?is)[(\[]\s*[^()\[\]]*\b(?:outcome|enabler|principle|national\s+framework)\b[^()\[\]]*[)\]]\s*\.?\s*$",
    )
    .ok()
});

/// A tag that is a sentence: "Enabler three: National Framework." (York 2025), "Outcome 4 National Social Care Framework".
static BARE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?is)\b(?:outcome|enabler|principle)\s+\w+[:,]?\s+(?:the\s+)?national\s+(?:social\s+care\s+)?framework\s*\.?\s*$").ok()
});

static PARTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(outcome|enabler|principle)s?\b(?:\s+([0-9]+|one|two|three|four|five|six|seven|eight))?").ok()
});

const NUMBERS: [&str; 8] = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

/// Takes the tags off the end of an item's slices.
pub fn take(source: &Source, slices: &mut Vec<Span>) -> Vec<FrameworkTag> {
    let mut tags = Vec::new();
    while let Some(printed) = take_last(source, slices) {
        tags.insert(0, tag(printed));
    }
    tags
}

/// The tag that ends the slices; it may begin in an earlier slice than the last.
fn take_last(source: &Source, slices: &mut Vec<Span>) -> Option<String> {
    const MOST_SLICES: usize = 3;
    let first = slices.len().saturating_sub(MOST_SLICES);
    let (at, start) = (first..slices.len()).rev().find_map(|at| {
        let tail = slices[at..].iter().map(|s| source.slice(*s)).collect::<Vec<_>>().join("\n");
        let start = start_of_tag(&tail)?;
        let within = start < slices[at].len();
        (within && (at > 0 || start > 0)).then_some((at, start))
    })?;
    let from = slices[at].start + start;
    let mut tag: Vec<Span> = vec![Span::new(from, slices[at].end)];
    tag.extend(slices.drain(at + 1..));
    let kept = source.slice(Span::new(slices[at].start, from)).trim_end().len();
    slices[at].end = slices[at].start + kept;
    slices.retain(|slice| !slice.is_empty());
    Some(joined(source.text(), &tag))
}

fn start_of_tag(tail: &str) -> Option<usize> {
    [&BRACKETED, &BARE].into_iter().find_map(|form| form.as_ref()?.find(tail)).map(|found| found.start())
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
        assert_eq!(taken("Personal education plans (PEPs).").1, []);
    }
}
