//! A passage as text, with the way back from any part of it to the slices it came from.

use crate::Span;
use crate::blocks::push_slice;
use crate::joined;
use crate::source::Source;
use std::ops::Range;

/// The text of some slices, word by word at its place.
pub struct Passage<'a> {
    source: &'a Source<'a>,
    /// The text, as [`joined`] makes it.
    pub text: String,
    /// Where each word begins in `text` and which bytes of the source it is.
    words: Vec<(usize, Span)>,
}

impl<'a> Passage<'a> {
    /// The passage made of `slices`.
    pub fn new(source: &'a Source<'a>, slices: &[Span]) -> Self {
        let text = joined(source.text(), slices);
        let mut words = Vec::new();
        let mut at = 0;
        for word in slices.iter().flat_map(|slice| words_of(source, *slice)) {
            at += usize::from(text[at..].starts_with(' '));
            words.push((at, word));
            at += word.len();
        }
        Self { source, text, words }
    }

    /// The slices that a part of the text came from, whole words at either end.
    pub fn slices(&self, part: Range<usize>) -> Vec<Span> {
        let mut slices = Vec::new();
        for (at, word) in &self.words {
            if *at < part.end && at + word.len() > part.start {
                let from = word.start + part.start.saturating_sub(*at);
                let to = word.end - (at + word.len()).saturating_sub(part.end);
                push_slice(self.source, &mut slices, Span::new(from, to));
            }
        }
        slices
    }
}

/// The words of a slice, at their places.
fn words_of<'a>(source: &'a Source, slice: Span) -> impl Iterator<Item = Span> + 'a {
    let text = source.slice(slice);
    let offset = slice.start;
    text.split_whitespace().map(move |word| {
        let at = offset + (word.as_ptr() as usize - text.as_ptr() as usize);
        Span::new(at, at + word.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_leads_back_to_its_slices() {
        let text = "good multi-\nagency work.\n4\nVisits  are rare.";
        let source = Source::new(text);
        let passage = Passage::new(&source, &[Span::new(0, 24), Span::new(27, 44)]);
        assert_eq!(passage.text, "good multi-agency work. Visits are rare.");
        let part = passage.slices(5..30);
        assert_eq!(part, [Span::new(5, 24), Span::new(27, 33)]);
        assert_eq!(joined(text, &part), passage.text[5..30]);
    }
}
