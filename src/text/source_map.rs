//! A passage as text, with the way back from any part of it to the slices it came from.

use super::span::Span;
use super::span::push_slice;
use std::ops::Range;

/// The text of some slices, piece by piece at its place.
#[derive(Debug)]
pub struct Passage<'a> {
    source: &'a str,
    /// The text, as [`joined`](crate::joined) makes it.
    pub text: &'a str,
    /// Where each piece begins in `text` and which bytes of the source it is, both in order: a line, or a word of one
    /// that is set with wide spaces.
    pieces: Vec<(usize, Span)>,
}

impl<'a> Passage<'a> {
    /// The passage made of `slices`, whose text is `text`.
    pub fn new(source: &'a str, text: &'a str, slices: &[Span]) -> Self {
        let mut passage = Self { source, text, pieces: Vec::new() };
        let mut at = 0;
        for slice in slices {
            let text = slice.of(source).unwrap_or_default();
            let mut start = 0;
            for end in memchr::memchr3_iter(b'\n', b'\x0c', b'\r', text.as_bytes()).chain([text.len()]) {
                let line = text[start..end].trim();
                at = passage.take_line(at, line, slice.start + offset(text, line));
                start = end + 1;
            }
        }
        passage
    }

    /// Takes in a line that stands at byte `start` of the source; where its text ends.
    fn take_line(&mut self, at: usize, line: &str, start: usize) -> usize {
        // Nearly every line is set with single spaces, and stands in the text as it is.
        if self.text.get(self.word(at)..).is_some_and(|rest| rest.starts_with(line)) {
            return self.take(at, line, start);
        }
        line.split_whitespace().fold(at, |at, word| self.take(at, word, start + offset(line, word)))
    }

    fn take(&mut self, at: usize, words: &str, start: usize) -> usize {
        if words.is_empty() {
            return at;
        }
        let at = self.word(at);
        self.pieces.push((at, Span::new(start, start + words.len())));
        at + words.len()
    }

    /// Where the next word begins, at byte `at` of the text or behind the space there.
    fn word(&self, at: usize) -> usize {
        at + usize::from(self.text.as_bytes().get(at) == Some(&b' '))
    }

    /// The slices that a part of the text came from; the part begins and ends with a word.
    pub fn slices(&self, part: Range<usize>) -> Vec<Span> {
        let mut slices = Vec::new();
        let first = self.pieces.partition_point(|(at, piece)| at + piece.len() <= part.start);
        for (at, piece) in self.pieces[first..].iter().take_while(|(at, _)| *at < part.end) {
            let from = piece.start + part.start.saturating_sub(*at);
            let to = piece.end - (at + piece.len()).saturating_sub(part.end);
            push_slice(self.source, &mut slices, Span::new(from, to));
        }
        slices
    }
}

/// Where `part`, a slice of `text`, begins in it.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::joined;

    #[test]
    fn a_part_leads_back_to_its_slices() {
        let text = "good multi-\nagency work.\n4\nVisits  are rare.";
        let slices = [Span::new(0, 24), Span::new(27, 44)];
        let words = joined(text, &slices);
        assert_eq!(words, "good multi-agency work. Visits are rare.");
        let passage = Passage::new(text, &words, &slices);
        let part = passage.slices(5..30);
        assert_eq!(part, [Span::new(5, 24), Span::new(27, 33)]);
        assert_eq!(joined(text, &part), words[5..30]);
        assert_eq!(passage.slices(24..34), [Span::new(27, 38)]);
    }
}
