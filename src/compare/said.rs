//! The findings of a report, ready to be held against things to improve.

use super::comparison::Evidence;
use super::near::{nearness, telling};
use super::sketch::{Body, Sketch, bodies};
use super::stems::{self, Stems};
use crate::lexicon::tokens;
use crate::report::{Finding, Polarity, Report, Topic};
use std::collections::BTreeSet;

/// What a report says, paragraph by paragraph.
#[derive(Debug)]
pub struct Said<'a> {
    /// The report.
    pub report: &'a Report,
    paragraphs: Vec<Paragraph<'a>>,
}

/// The sentences of a paragraph, and what they are about together.
#[derive(Debug)]
struct Paragraph<'a> {
    topics: Vec<Topic>,
    words: Stems,
    sentences: Vec<Sentence<'a>>,
}

#[derive(Debug)]
struct Sentence<'a> {
    finding: &'a Finding,
    words: Stems,
    bodies: BTreeSet<Body>,
}

/// A sentence that speaks of an item, and how much.
#[derive(Clone, Copy, Debug)]
pub struct Relevant<'a> {
    /// The sentence.
    pub finding: &'a Finding,
    /// From 0 on; what is below a third is about something else.
    pub relevance: f64,
}

impl<'a> Said<'a> {
    /// The findings of a report; none where it was read without them.
    pub fn of(report: &'a Report) -> Self {
        let findings = report.findings.as_deref().unwrap_or_default();
        let paragraphs = findings.chunk_by(|one, two| one.paragraph == two.paragraph).map(Paragraph::of);
        Self { report, paragraphs: paragraphs.collect() }
    }

    /// How much each sentence speaks of an item, in their order.
    pub fn about<'s>(&'s self, item: &'s Sketch) -> impl Iterator<Item = Relevant<'a>> + 's {
        self.paragraphs.iter().flat_map(|paragraph| paragraph.about(item))
    }

    /// A sentence with its place.
    pub fn evidence(&self, finding: &Finding) -> Evidence {
        let paragraph = self.report.paragraphs.get(finding.paragraph);
        Evidence {
            paragraph: Some(finding.paragraph),
            number: paragraph.and_then(|paragraph| paragraph.number),
            page: paragraph.and_then(|paragraph| paragraph.page),
            text: finding.text.clone(),
            span: finding.span.clone(),
        }
    }
}

/// How much each observation counts; fitted to paragraphs of which people had said that they speak of an item.
mod weight {
    /// For the share of the item's topics that the paragraph has, and for the words of both.
    pub const PARAGRAPH: (f64, f64) = (0.68, 2.0);
    /// For the best topic that the sentence has, for the share of the item's topics, and for the words of both.
    pub const SENTENCE: (f64, f64, f64) = (0.15, 0.11, 0.375);
    /// Where the item is about a body that the sentence does not name.
    pub const NO_BODY: f64 = -0.15;
}

impl<'a> Paragraph<'a> {
    fn of(findings: &'a [Finding]) -> Self {
        let (mut topics, mut keys, mut sentences) = (Vec::new(), Vec::new(), Vec::new());
        for finding in
            findings.iter().filter(|finding| finding.polarity != Polarity::Neutral || !finding.topics.is_empty())
        {
            let words = tokens(&finding.text);
            let from = keys.len();
            keys.extend(stems::keys(&finding.text, &words));
            topics.extend_from_slice(&finding.topics);
            sentences.push(Sentence {
                finding,
                words: Stems::of_keys(keys[from..].iter().copied()),
                bodies: bodies(&words),
            });
        }
        topics.sort_unstable();
        topics.dedup();
        Self { topics, words: Stems::of_keys(keys), sentences }
    }

    fn about<'s>(&'s self, item: &'s Sketch) -> impl Iterator<Item = Relevant<'a>> + 's {
        let (topics, words) = weight::PARAGRAPH;
        let here = topics * topical(item, &self.topics).share + words * item.words.likeness(&self.words);
        self.sentences
            .iter()
            .map(move |sentence| Relevant { finding: sentence.finding, relevance: here + sentence.about(item) })
    }
}

impl Sentence<'_> {
    fn about(&self, item: &Sketch) -> f64 {
        let (best, share, words) = weight::SENTENCE;
        let topics = topical(item, &self.finding.topics);
        let names_no_body = !item.bodies.is_subset(&self.bodies);
        best * topics.best
            + share * topics.share
            + words * item.words.likeness(&self.words)
            + if names_no_body { weight::NO_BODY } else { 0.0 }
    }
}

/// How far some topics are those of an item.
#[derive(Clone, Copy, Debug, Default)]
struct Topical {
    best: f64,
    share: f64,
}

fn topical(item: &Sketch, topics: &[Topic]) -> Topical {
    /// So that an item with one weak topic is not wholly covered by it.
    const UNSAID: f64 = 0.3;
    let mut pairs: Vec<(f64, Topic, Topic)> = Vec::new();
    for named in &item.topics {
        for topic in topics {
            let near = nearness(named.topic, *topic);
            if near > 0.0 {
                let value = near * named.foreground() * (telling(named.topic) * telling(*topic)).sqrt();
                pairs.push((value, named.topic, *topic));
            }
        }
    }
    pairs.sort_by(|one, two| two.0.total_cmp(&one.0));
    let best = pairs.first().map_or(0.0, |(value, ..)| *value);
    let mut sum = 0.0;
    while let Some((value, one, two)) = pairs.first().copied() {
        sum += value;
        pairs.retain(|(_, a, b)| *a != one && *b != two);
    }
    Topical { best, share: sum / (item.extent() + UNSAID) }
}
