//! Labels of the title block: "Inspection dates:", "Lead inspector:".

use super::{Field, Holds};
use crate::Span;
use crate::key::{self, Start, Starts};
use crate::source::Source;
use crate::span::floor_boundary;

/// How much of a line may be its label, in bytes.
const LONGEST: usize = 48;

/// The labels of one table.
pub struct Fields {
    labels: Vec<(String, Holds)>,
    starts: Starts<Vec<Start>>,
}

impl Fields {
    /// The labels of a title block.
    pub fn new(block: &[Field]) -> Self {
        let labels: Vec<(String, Holds)> = block.iter().map(|field| (key::of(field.text), field.holds)).collect();
        let starts = Starts::of(labels.iter().map(|(words, _)| words));
        Self { labels, starts }
    }

    /// Whether a line can begin with a label: as a label does, with a capital.
    pub fn may_begin(&self, text: &str) -> bool {
        text.starts_with(char::is_uppercase) && self.starts.may_begin(text)
    }

    /// The labels that a line begins with.
    fn at<'a>(&'a self, text: &str) -> impl Iterator<Item = (&'a str, Holds)> {
        let head = if self.may_begin(text) { key::of(&text[..floor_boundary(text, LONGEST)]) } else { String::new() };
        let begins = move |(words, _): &&(String, Holds)| head.starts_with(words.as_str());
        self.labels.iter().filter(begins).map(|(words, holds)| (words.as_str(), *holds))
    }

    /// Whether a line begins with a label, whatever follows it.
    pub fn begin(&self, text: &str) -> bool {
        self.at(text).next().is_some()
    }

    /// What a line is the label of, and where the text behind the label begins.
    pub fn label(&self, source: &Source, line: Span) -> Option<(Holds, usize)> {
        let text = source.slice(line);
        self.at(text).find_map(|(words, holds)| {
            let end = key::end_of(text, words.len())?;
            let rest = text[end..].trim_start_matches(|c: char| c == ':' || c == '\u{2013}' || c.is_whitespace());
            let apart = rest.len() < text.len() - end || rest.is_empty();
            apart.then_some((holds, line.end - rest.len()))
        })
    }
}
