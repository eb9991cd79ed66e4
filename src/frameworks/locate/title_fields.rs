//! Labels of the title block: "Inspection dates:", "Lead inspector:".

use crate::frameworks::table::{Field, Holds};
use crate::source::Source;
use crate::text::letters_only;
use crate::text::letters_only::{Start, Starts};
use crate::text::span::Span;
use crate::text::span::floor_boundary;

/// How much of a line may be its label, in bytes.
const LONGEST: usize = 48;

/// The labels of one table.
pub struct Fields {
    labels: Vec<(String, Holds)>,
    starts: Starts<Vec<Start>>,
    /// The same for those of persons alone.
    persons: Starts<Vec<Start>>,
}

impl Fields {
    /// The labels of a title block.
    pub fn new(block: &[Field]) -> Self {
        let labels: Vec<(String, Holds)> =
            block.iter().map(|field| (letters_only::of(field.text), field.holds)).collect();
        let starts = Starts::of(labels.iter().map(|(words, _)| words));
        let persons = Starts::of(labels.iter().filter(|(_, holds)| holds.is_person()).map(|(words, _)| words));
        Self { labels, starts, persons }
    }

    /// Whether a line can begin with a label, as far as its first two letters tell.
    pub fn may_begin(&self, text: &str) -> bool {
        self.starts.may_begin_with_pair(text)
    }

    /// Whether a line can begin with the label of a person, as far as its first two letters tell.
    pub fn may_name(&self, text: &str) -> bool {
        self.persons.may_begin_with_pair(text)
    }

    /// Whether a line begins with a label, whatever follows it.
    pub fn begin(&self, text: &str) -> bool {
        self.head(text).is_some_and(|head| self.labels.iter().any(|(words, _)| head.starts_with(words.as_str())))
    }

    /// What a line is the label of, and where the text behind the label begins.
    pub fn label(&self, source: &Source, line: Span) -> Option<(Holds, usize)> {
        let text = source.slice(Some(line).filter(|line| source.may_open(*line))?);
        let head = self.head(text)?;
        self.labels.iter().filter(|(words, _)| head.starts_with(words.as_str())).find_map(|(words, holds)| {
            let end = letters_only::end_of(text, words.len())?;
            let rest = text[end..].trim_start_matches(|c: char| c == ':' || c == '\u{2013}' || c.is_whitespace());
            let apart = rest.len() < text.len() - end || rest.is_empty();
            apart.then_some((*holds, line.end - rest.len()))
        })
    }

    /// The key of a line's beginning, where a label may stand there: a label begins with a capital.
    fn head(&self, text: &str) -> Option<String> {
        let may_begin = text.starts_with(char::is_uppercase) && self.starts.may_begin(text);
        may_begin.then(|| letters_only::of(&text[..floor_boundary(text, LONGEST)]))
    }
}
