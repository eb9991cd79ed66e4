//! The findings of a report, ready to be held against things to improve.

mod index;
mod vocabulary;

use super::comparison::Evidence;
use super::similarity::item_profile::{Body, Sketch, bodies};
use crate::findings;
use crate::findings::{Held, Places, goes_on};
use crate::report::{Polarity, Report};
use crate::text::lexicon::{Token, push_tokens};
use crate::topics;
use crate::topics::Topics;
use index::{Growing, Index, Length};
use std::cell::{Cell, OnceCell};
use std::collections::BTreeSet;
use std::ops::Range;

pub use vocabulary::{Asked, Vocabulary};

/// What a report says, sentence by sentence.
#[derive(Debug)]
pub struct Said<'a> {
    /// The report.
    pub report: &'a Report,
    paragraphs: Vec<Paragraph<'a>>,
    sentences: Vec<Sentence>,
    /// The words of the sentences, one after the other; they say where they stand in their paragraph.
    words: Vec<Token>,
    index: Index,
}

/// What the sentences of a paragraph are about together.
#[derive(Debug)]
struct Paragraph<'a> {
    held: Held<'a>,
    /// Which of the sentences are its own.
    sentences: Range<usize>,
    topics: Topics,
    length: Length,
}

#[derive(Debug)]
struct Sentence {
    /// Where it stands in its paragraph.
    range: Range<usize>,
    /// Which of the paragraphs it stands in.
    paragraph: usize,
    /// Which of the words are its own.
    words: Range<usize>,
    topics: Topics,
    length: Length,
    /// Made when an item asks for them.
    bodies: OnceCell<BTreeSet<Body>>,
    polarity: Cell<Option<Polarity>>,
}

/// A sentence that speaks of an item, and how much.
#[derive(Clone, Copy, Debug)]
pub struct Relevant {
    /// Which of the sentences.
    pub sentence: usize,
    /// From [`RELEVANT`] on.
    pub relevance: f64,
    /// What its own words add to that, apart from its paragraph.
    pub own: f64,
}

/// What is less relevant is about something else.
pub const RELEVANT: f64 = 0.35;

/// How much each observation counts; fitted to paragraphs of which people had said that they speak of an item.
mod weight {
    /// For the share of the item's topics that the paragraph has, and for the words of both.
    pub const PARAGRAPH: (f64, f64) = (0.68, 2.0);
    /// For the best topic that the sentence has, for the share of the item's topics, and for the words of both.
    pub const SENTENCE: (f64, f64, f64) = (0.15, 0.11, 0.375);
    /// Where the item is about a body that the sentence does not name.
    pub const NO_BODY: f64 = -0.15;
}

/// What all reports of one authority say.
#[derive(Debug)]
pub struct AllSaid<'a> {
    /// By inspection, oldest first.
    pub reports: Vec<Said<'a>>,
    vocabulary: &'a Vocabulary,
}

impl<'a> AllSaid<'a> {
    /// What the reports say, oldest first, as far as it is near to an item of a report before: what is about nothing that
    /// anybody asks for is not looked at.
    pub fn of(reports: &[&'a Report], sketches: &[Vec<Sketch>], vocabulary: &'a mut Vocabulary) -> Self {
        let (mut said, mut asked) = (Vec::new(), Topics::default());
        for (report, items) in reports.iter().zip(sketches) {
            said.push(Said::of(report, asked, vocabulary));
            asked = items.iter().map(|item| item.reach.topics).fold(asked, Topics::union);
        }
        Self { reports: said, vocabulary }
    }

    /// An item, ready to be looked for in them.
    pub fn asked<'s>(&self, item: &'s Sketch<'s>) -> Asked<'s> {
        self.vocabulary.asked(item)
    }
}

impl<'a> Said<'a> {
    fn of(report: &'a Report, asked: Topics, vocabulary: &mut Vocabulary) -> Self {
        /// How many bytes a word takes on average, with the space behind it.
        const WORD: usize = 6;
        let bytes: usize = report.paragraphs.iter().map(|paragraph| paragraph.text.len()).sum();
        let is_asked = findings::has_places(report) && asked != Topics::default();
        let room = if is_asked { bytes / WORD } else { 0 };
        let (paragraphs, sentences, words) = (Vec::new(), Vec::new(), Vec::with_capacity(room));
        let mut said = Self { report, paragraphs, sentences, words, index: Index::with_room(room) };
        if is_asked {
            findings::paragraphs(report).for_each(|held| said.take(held, asked, vocabulary));
        }
        said
    }

    /// Takes in a paragraph, if it is about something that is asked for.
    fn take(&mut self, held: Held<'a>, asked: Topics, vocabulary: &mut Vocabulary) {
        let (paragraph, first, first_word) = (self.paragraphs.len(), self.sentences.len(), self.words.len());
        push_tokens(&held.paragraph.text, &mut self.words);
        let (mut topics, mut begin) = (Topics::default(), first_word);
        for range in held.sentences() {
            let end = begin + self.words[begin..].partition_point(|word| word.start < range.end);
            let own = topics::of(&self.words[begin..end]);
            topics = topics.union(own);
            self.sentences.push(Sentence::new(paragraph, range, begin..end, own));
            begin = end;
        }
        if !topics.meet(asked) {
            self.sentences.truncate(first);
            self.words.truncate(first_word);
            return;
        }
        let mut growing = Growing::default();
        for (at, sentence) in self.sentences.iter_mut().enumerate().skip(first) {
            let words = &self.words[sentence.words.clone()];
            let words = (held.paragraph.text.as_str(), words);
            sentence.length = self.index.add(vocabulary, words, (at, paragraph), &mut growing);
        }
        self.paragraphs.push(Paragraph {
            held,
            sentences: first..self.sentences.len(),
            topics,
            length: growing.length(),
        });
    }

    /// The sentences that speak of an item, in their order.
    pub fn about(&self, asked: &Asked) -> Vec<Relevant> {
        self.about_on(asked, |_| true)
    }

    /// Those of them whose topics are among some that a look at a set tells.
    pub fn about_on(&self, asked: &Asked, is_meant: impl Fn(Topics) -> bool) -> Vec<Relevant> {
        let shared = self.index.shared(asked, self.paragraphs.len(), self.sentences.len());
        let (topics, words) = weight::PARAGRAPH;
        let mut about = Vec::with_capacity(self.sentences.len());
        for (paragraph, shared_here) in self.paragraphs.iter().zip(&shared.paragraphs) {
            let met = asked.item.reach.met_by(paragraph.topics);
            let here = topics * met.share + words * paragraph.length.cosine(*shared_here, &asked.item.words);
            // What the paragraph is not about at all, none of its sentences is.
            if here > 0.0 && is_meant(paragraph.topics) {
                let sentences = paragraph.sentences.clone().filter(|at| is_meant(self.sentences[*at].topics));
                about.extend(sentences.filter_map(|at| self.relevant(at, asked.item, here, shared.sentences[at])));
            }
        }
        about
    }

    /// How much a sentence speaks of an item, in a paragraph that does so much; `None` where it is about something else.
    fn relevant(&self, at: usize, item: &Sketch, here: f64, shared: f64) -> Option<Relevant> {
        let sentence = &self.sentences[at];
        let (best, share, words) = weight::SENTENCE;
        let by_words = words * sentence.length.cosine(shared, &item.words);
        // Topics can add no more than that, and most sentences need more.
        if here + by_words + best + share < RELEVANT {
            return None;
        }
        let met = item.reach.met_by(sentence.topics);
        let own = best * met.best + share * met.share + by_words;
        if here + own < RELEVANT {
            return None;
        }
        let names_no_body = !item.bodies.is_empty() && !item.bodies.is_subset(self.bodies(sentence));
        let relevance = here + own + if names_no_body { weight::NO_BODY } else { 0.0 };
        (relevance >= RELEVANT).then_some(Relevant { sentence: at, relevance, own })
    }

    fn bodies<'s>(&self, sentence: &'s Sentence) -> &'s BTreeSet<Body> {
        sentence.bodies.get_or_init(|| bodies(&self.words[sentence.words.clone()]))
    }

    /// The words of a sentence.
    pub fn words(&self, sentence: usize) -> &[Token] {
        &self.words[self.sentences[sentence].words.clone()]
    }

    /// Which way a sentence points.
    pub fn polarity(&self, at: usize) -> Polarity {
        let Paragraph { held, sentences, .. } = &self.paragraphs[self.sentences[at].paragraph];
        // One that goes on with the one before it points where that does.
        let leans = |at: &usize| {
            let Sentence { polarity, range, .. } = &self.sentences[*at];
            *at > sentences.start && polarity.get().is_none() && goes_on(held.sentence(range.clone()))
        };
        let first = std::iter::successors(Some(at), |at| leans(at).then(|| at - 1)).last().unwrap_or(at);
        let mut before = None;
        for sentence in &self.sentences[first..=at] {
            let words = &self.words[sentence.words.clone()];
            let polarity =
                sentence.polarity.get().unwrap_or_else(|| held.polarity(sentence.range.clone(), words, before));
            sentence.polarity.set(Some(polarity));
            before = Some(polarity);
        }
        before.unwrap_or(Polarity::Neutral)
    }

    /// A sentence with its place.
    pub fn evidence(&self, at: usize) -> Evidence {
        let sentence = &self.sentences[at];
        let places = Places::of(self.report, self.paragraphs[sentence.paragraph].held);
        evidence(&places, sentence.range.clone())
    }
}

impl Sentence {
    fn new(paragraph: usize, range: Range<usize>, words: Range<usize>, topics: Topics) -> Self {
        let (length, bodies, polarity) = (Length::default(), OnceCell::new(), Cell::new(None));
        Self { range, paragraph, words, topics, length, bodies, polarity }
    }
}

/// A sentence of a paragraph with its place.
pub fn evidence(places: &Places, sentence: Range<usize>) -> Evidence {
    let held = places.held;
    Evidence {
        paragraph: Some(held.at),
        number: held.paragraph.number,
        page: held.paragraph.page,
        text: held.sentence(sentence.clone()).to_owned(),
        span: places.place(sentence),
    }
}
