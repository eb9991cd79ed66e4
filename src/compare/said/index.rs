//! Which sentences and paragraphs have a word, so that an item is held against those alone that share one with it.

use crate::compare::stems::{Stems, weight_at};
use crate::lexicon::Mixed;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// Where each stem stands.
#[derive(Debug)]
pub struct Index {
    /// The last place of each stem.
    last: HashMap<u64, u32, BuildHasherDefault<Mixed>>,
    places: Vec<Place>,
}

/// A stem in a sentence.
#[derive(Clone, Copy, Debug)]
struct Place {
    sentence: u32,
    paragraph: u32,
    in_sentence: f64,
    /// 0 where an earlier sentence of the paragraph has it.
    in_paragraph: f64,
    /// The place of the same stem before it.
    before: u32,
}

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
        Self { last: HashMap::default(), places: Vec::new() }
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
                let before = self.last.insert(stem, short(self.places.len())).unwrap_or(NONE);
                self.places.push(Place { sentence, paragraph, in_sentence, in_paragraph, before });
            }
            length.words += 1.0;
            of_paragraph.words += 1.0;
        }
        length
    }

    /// The places of a stem, the last first.
    fn of(&self, stem: u64) -> impl Iterator<Item = &Place> {
        let last = self.last.get(&stem).and_then(|last| self.places.get(*last as usize));
        std::iter::successors(last, |place| self.places.get(place.before as usize))
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

/// A count of words or sentences of one document.
fn short(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NONE)
}
