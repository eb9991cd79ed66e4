//! The findings of a report, ready to be held against things to improve.

mod index;

use super::comparison::Evidence;
use super::near::{Topics, nearness, telling};
use super::sketch::{Body, Sketch, bodies};
use super::stems;
use crate::lexicon::tokens;
use crate::report::{Finding, Report, Topic};
use index::{Index, Length};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// What a report says, sentence by sentence.
#[derive(Debug)]
pub struct Said<'a> {
    /// The report.
    pub report: &'a Report,
    paragraphs: Vec<Paragraph>,
    sentences: Vec<Sentence<'a>>,
    words: Index,
}

/// What the sentences of a paragraph are about together.
#[derive(Debug, Default)]
struct Paragraph {
    topics: Vec<Topic>,
    set: Topics,
    length: Length,
}

#[derive(Debug)]
struct Sentence<'a> {
    finding: &'a Finding,
    /// Which of the paragraphs it stands in.
    paragraph: usize,
    set: Topics,
    /// Made when an item asks for them.
    bodies: OnceCell<BTreeSet<Body>>,
    length: Length,
}

/// A sentence that speaks of an item, and how much.
#[derive(Clone, Copy, Debug)]
pub struct Relevant<'a> {
    /// The sentence.
    pub finding: &'a Finding,
    /// From 0 on; what is below a third is about something else.
    pub relevance: f64,
    /// What its own words add to that, apart from its paragraph.
    pub own: f64,
}

/// Below this a sentence is about something else.
pub const RELEVANT: f64 = 0.3;

/// How much each observation counts; fitted to paragraphs of which people had said that they speak of an item.
mod weight {
    /// For the share of the item's topics that the paragraph has, and for the words of both.
    pub const PARAGRAPH: (f64, f64) = (0.68, 2.0);
    /// For the best topic that the sentence has, for the share of the item's topics, and for the words of both.
    pub const SENTENCE: (f64, f64, f64) = (0.15, 0.11, 0.375);
    /// Where the item is about a body that the sentence does not name.
    pub const NO_BODY: f64 = -0.15;
}

impl<'a> Said<'a> {
    /// What the reports of one authority say, oldest first, as far as it is near to an item of a report before: what is
    /// about nothing that anybody asks for is not looked at.
    pub fn of_all(reports: &[&'a Report], sketches: &[Vec<Sketch>]) -> Vec<Self> {
        let mut asked = Topics::default();
        let mut all = Vec::new();
        for (report, items) in reports.iter().zip(sketches) {
            all.push(Self::of(report, asked));
            asked = items.iter().map(|item| item.reach).fold(asked, Topics::union);
        }
        all
    }

    fn of(report: &'a Report, asked: Topics) -> Self {
        let mut said = Self { report, paragraphs: Vec::new(), sentences: Vec::new(), words: Index::new() };
        let findings = report.findings.as_deref().unwrap_or_default();
        let paragraphs = findings.chunk_by(|one, two| one.paragraph == two.paragraph);
        paragraphs.filter(|paragraph| is_about(paragraph, asked)).for_each(|paragraph| said.take(paragraph));
        said
    }

    fn take(&mut self, findings: &'a [Finding]) {
        let at = self.paragraphs.len();
        let mut topics: Vec<Topic> = findings.iter().flat_map(|finding| finding.topics.iter().copied()).collect();
        topics.sort_unstable();
        topics.dedup();
        let mut paragraph = Paragraph { set: topics.iter().copied().collect(), topics, length: Length::default() };
        for finding in findings {
            let words = tokens(&finding.text);
            let stems = stems::keys(&finding.text, &words);
            let length = self.words.add(stems, self.sentences.len(), at, &mut paragraph.length);
            let set = finding.topics.iter().copied().collect();
            self.sentences.push(Sentence { finding, paragraph: at, set, bodies: OnceCell::new(), length });
        }
        self.paragraphs.push(paragraph);
    }

    /// How much each sentence speaks of an item, in their order.
    pub fn about(&self, item: &Sketch) -> Vec<Relevant<'a>> {
        let shared = self.words.shared(&item.words, self.paragraphs.len(), self.sentences.len());
        let (topics, words) = weight::PARAGRAPH;
        let paragraphs = self.paragraphs.iter().zip(&shared.paragraphs);
        let here: Vec<f64> = paragraphs
            .map(|(paragraph, shared)| {
                let topical = topical(item, paragraph.set, &paragraph.topics);
                topics * topical.share + words * paragraph.length.cosine(*shared, &item.words)
            })
            .collect();
        let relevant =
            |(sentence, shared): (&Sentence<'a>, &f64)| sentence.about(item, here[sentence.paragraph], *shared);
        self.sentences.iter().zip(&shared.sentences).map(relevant).collect()
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

impl<'a> Sentence<'a> {
    fn bodies(&self) -> &BTreeSet<Body> {
        self.bodies.get_or_init(|| bodies(&tokens(&self.finding.text)))
    }

    /// How much it speaks of an item, in a paragraph that does so much.
    fn about(&self, item: &Sketch, here: f64, shared: f64) -> Relevant<'a> {
        let (best, share, words) = weight::SENTENCE;
        let topics = topical(item, self.set, &self.finding.topics);
        let own = best * topics.best + share * topics.share + words * self.length.cosine(shared, &item.words);
        // What is about something else anyway is not asked for its bodies.
        let names_no_body = here + own > RELEVANT && !item.bodies.is_empty() && !item.bodies.is_subset(self.bodies());
        let relevance = here + own + if names_no_body { weight::NO_BODY } else { 0.0 };
        Relevant { finding: self.finding, relevance, own }
    }
}

/// Whether one of some sentences is about one of the topics.
fn is_about(findings: &[Finding], topics: Topics) -> bool {
    findings.iter().any(|finding| finding.topics.iter().any(|topic| topics.holds(*topic)))
}

/// How far some topics are those of an item.
#[derive(Clone, Copy, Debug, Default)]
struct Topical {
    best: f64,
    share: f64,
}

fn topical(item: &Sketch, set: Topics, topics: &[Topic]) -> Topical {
    /// So that an item with one weak topic is not wholly covered by it.
    const UNSAID: f64 = 0.3;
    // Most sentences are about something else.
    if !item.reach.meet(set) {
        return Topical::default();
    }
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
