//! Which sentences and paragraphs have a word, so that an item is held against those alone that share one with it.

use crate::compare::stems::{Stems, weight_at};

/// Where each stem stands.
#[derive(Debug)]
pub struct Index {
    /// The last place with a hash of these low bits.
    heads: Vec<u32>,
    places: Vec<Place>,
}

/// A stem in a sentence.
#[derive(Clone, Copy, Debug)]
struct Place {
    stem: u64,
    sentence: u32,
    paragraph: u32,
    in_sentence: f64,
    /// 0 where an earlier sentence of the paragraph has it.
    in_paragraph: f64,
    /// The place before it with the same low bits.
    before: u32,
}

/// How many heads there are: some thousand words stand in a report.
const HEADS: usize = 4096;

/// No place.
const NONE: u32 = u32::MAX;

/// How long a text is, as the vector of its words.
#[derive(Clone, Copy, Debug, Default)]
pub struct Length {
    squares: f64,
    words: f64,
}

impl Length {
    /// The cosine of the text and an item that share so much.
    pub fn cosine(self, shared: f64, item: &Stems) -> f64 {
        if shared > 0.0 { shared / (self.squares.sqrt() * item.length()) } else { 0.0 }
    }

    /// Takes in a stem; what it counts here.
    fn take(&mut self, stem: u64) -> f64 {
        let weight = weight_at(stem, self.words);
        self.squares += weight * weight;
        weight
    }
}

/// What an item shares with each paragraph and each sentence: the sum of the products of their weights.
#[derive(Debug)]
pub struct Shared {
    /// By paragraph.
    pub paragraphs: Vec<f64>,
    /// By sentence.
    pub sentences: Vec<f64>,
}

impl Index {
    /// An index of nothing.
    pub fn new() -> Self {
        Self { heads: vec![NONE; HEADS], places: Vec::new() }
    }

    /// Adds the stems of a sentence; its length, and how its paragraph grows.
    pub fn add(
        &mut self,
        stems: impl Iterator<Item = u64>,
        sentence: usize,
        paragraph: usize,
        of_paragraph: &mut Length,
    ) -> Length {
        let mut length = Length::default();
        let (sentence, paragraph) = (short(sentence), short(paragraph));
        for stem in stems {
            let last = self.of(stem).next().filter(|place| place.paragraph == paragraph);
            if last.is_none_or(|place| place.sentence != sentence) {
                let in_sentence = length.take(stem);
                let in_paragraph = if last.is_none() { of_paragraph.take(stem) } else { 0.0 };
                let head = &mut self.heads[head(stem)];
                let before = std::mem::replace(head, short(self.places.len()));
                self.places.push(Place { stem, sentence, paragraph, in_sentence, in_paragraph, before });
            }
            length.words += 1.0;
            of_paragraph.words += 1.0;
        }
        length
    }

    /// The places of a stem, the last first.
    fn of(&self, stem: u64) -> impl Iterator<Item = &Place> {
        let first = self.places.get(self.heads[head(stem)] as usize);
        let chain = std::iter::successors(first, |place| self.places.get(place.before as usize));
        chain.filter(move |place| place.stem == stem)
    }

    /// What an item shares with so many paragraphs and sentences.
    pub fn shared(&self, item: &Stems, paragraphs: usize, sentences: usize) -> Shared {
        let mut shared = Shared { paragraphs: vec![0.0; paragraphs], sentences: vec![0.0; sentences] };
        for (stem, weight) in item.weights() {
            for place in self.of(*stem) {
                shared.sentences[place.sentence as usize] += weight * place.in_sentence;
                shared.paragraphs[place.paragraph as usize] += weight * place.in_paragraph;
            }
        }
        shared
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the low bits are what is asked for")]
const fn head(stem: u64) -> usize {
    stem as usize % HEADS
}

/// A count of words or sentences of one document.
fn short(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NONE)
}
