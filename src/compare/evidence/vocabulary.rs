//! The stems of all reports, each with a number.

use crate::compare::similarity::item_profile::Sketch;
use crate::compare::similarity::word_vector;
use crate::text::lexicon::{Mixed, Token};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

type Map = HashMap<u64, Option<u32>, BuildHasherDefault<Mixed>>;

/// The stems, by their numbers.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// The stem of each word; `None` of those that say nothing.
    words: Map,
    /// By the hash of a stem.
    stems: Map,
    rarities: Vec<f64>,
}

/// A stem, and how much it counts by how rare it is.
#[derive(Clone, Copy, Debug)]
pub struct Stem {
    /// Its number.
    pub number: u32,
    /// How rare it is.
    pub rarity: f64,
}

/// An item, ready to be looked for.
#[derive(Debug)]
pub struct Asked<'a> {
    /// The item.
    pub item: &'a Sketch<'a>,
    /// Those of its stems that a report has, with what each counts.
    pub stems: Vec<(u32, f64)>,
}

impl Vocabulary {
    /// The stem of a word of `text`; `None` where the word says nothing.
    pub fn stem(&mut self, text: &str, word: Token) -> Option<Stem> {
        let Self { words, stems, rarities } = self;
        let number = *words.entry(word.key).or_insert_with(|| {
            let stem = word_vector::key(text, word)?;
            *stems.entry(stem).or_insert_with(|| {
                rarities.push(word_vector::rarity(stem));
                u32::try_from(rarities.len() - 1).ok()
            })
        });
        number.map(|number| Stem { number, rarity: self.rarities[number as usize] })
    }

    /// An item, ready to be looked for in the reports.
    pub fn asked<'a>(&self, item: &'a Sketch<'a>) -> Asked<'a> {
        let numbered = |(stem, weight): &(u64, f64)| Some(((*self.stems.get(stem)?)?, *weight));
        Asked { item, stems: item.words.weights().iter().filter_map(numbered).collect() }
    }
}
