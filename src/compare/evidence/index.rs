//! Which sentences and paragraphs have a word, so that an item is held against those alone that share one with it.

use super::vocabulary::{Asked, Vocabulary};
use crate::compare::similarity::word_vector::{Stems, counting};
use crate::text::lexicon::Token;

/// Where each stem stands.
#[derive(Debug)]
pub struct Index {
    /// The last place of each stem, by its number.
    last: Vec<u32>,
    places: Vec<Place>,
}

/// A stem in a sentence.
#[derive(Clone, Copy, Debug)]
struct Place {
    sentence: u32,
    paragraph: u32,
    /// What it counts there; single precision, since a report has thousands of places and all of them are looked at.
    in_sentence: f32,
    /// 0 where an earlier sentence of the paragraph has it.
    in_paragraph: f32,
    /// The place of the same stem before it.
    before: u32,
}

/// No place.
const NONE: u32 = u32::MAX;

/// The vector of the words of a text that is being taken in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Growing {
    squares: f64,
    words: f64,
}

impl Growing {
    /// Takes in a stem that is so rare; what it counts here.
    fn take(&mut self, rarity: f64) -> f64 {
        let weight = counting(rarity, self.words);
        self.squares += weight * weight;
        weight
    }

    /// How long it is.
    pub fn length(self) -> Length {
        Length { inverse: if self.squares > 0.0 { self.squares.sqrt().recip() } else { 0.0 } }
    }
}

/// How long the vector of the words of a text is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Length {
    /// One divided by it, which is asked for often; 0 for a text without words.
    inverse: f64,
}

impl Length {
    /// The cosine of the text and an item that share so much.
    pub fn cosine(self, shared: f64, item: &Stems) -> f64 {
        if shared > 0.0 { shared * self.inverse / item.length() } else { 0.0 }
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
    /// An index of nothing, with room for so many words.
    pub fn with_room(words: usize) -> Self {
        Self { last: Vec::new(), places: Vec::with_capacity(words) }
    }

    /// Adds the words of a sentence, which stand in `text`; its length, and how its paragraph grows.
    pub fn add(
        &mut self,
        vocabulary: &mut Vocabulary,
        (text, words): (&str, &[Token]),
        (sentence, paragraph): (usize, usize),
        of_paragraph: &mut Growing,
    ) -> Length {
        let mut of_sentence = Growing::default();
        let (sentence, paragraph) = (short(sentence), short(paragraph));
        for stem in words.iter().filter_map(|word| vocabulary.stem(text, *word)) {
            let number = stem.number as usize;
            if number >= self.last.len() {
                self.last.resize(number + 1, NONE);
            }
            let last = self.places.get(self.last[number] as usize).filter(|place| place.paragraph == paragraph);
            if last.is_none_or(|place| place.sentence != sentence) {
                let in_sentence = of_sentence.take(stem.rarity);
                let in_paragraph = if last.is_none() { of_paragraph.take(stem.rarity) } else { 0.0 };
                let before = std::mem::replace(&mut self.last[number], short(self.places.len()));
                let (in_sentence, in_paragraph) = (single(in_sentence), single(in_paragraph));
                self.places.push(Place { sentence, paragraph, in_sentence, in_paragraph, before });
            }
            of_sentence.words += 1.0;
            of_paragraph.words += 1.0;
        }
        of_sentence.length()
    }

    /// The places of a stem, the last first.
    fn of(&self, number: u32) -> impl Iterator<Item = &Place> {
        let last = self.last.get(number as usize).and_then(|last| self.places.get(*last as usize));
        std::iter::successors(last, |place| self.places.get(place.before as usize))
    }

    /// What an item shares with so many paragraphs and sentences.
    pub fn shared(&self, asked: &Asked, paragraphs: usize, sentences: usize) -> Shared {
        let mut shared = Shared { paragraphs: vec![0.0; paragraphs], sentences: vec![0.0; sentences] };
        for (number, weight) in &asked.stems {
            for place in self.of(*number) {
                shared.sentences[place.sentence as usize] += weight * f64::from(place.in_sentence);
                shared.paragraphs[place.paragraph as usize] += weight * f64::from(place.in_paragraph);
            }
        }
        shared
    }
}

/// A count of words or sentences of one document.
fn short(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NONE)
}

/// A weight, which is between 0 and 10.
#[expect(clippy::cast_possible_truncation, reason = "a weight needs no more than seven digits")]
const fn single(weight: f64) -> f32 {
    weight as f32
}
