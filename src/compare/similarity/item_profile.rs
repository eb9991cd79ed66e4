//! What a thing to improve is about, as far as its words tell.

use super::named_topic::{IN_FRONT, Named};
use super::topic_pairs::Reach;
use super::word_vector::Stems;
use crate::report::Topic;
use crate::text::lexicon::{Lexicon, Token, tokens};
use crate::topics;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What an item is about.
#[derive(Clone, Debug)]
pub struct Sketch<'a> {
    /// The item itself.
    pub text: &'a str,
    /// Its topics, in the order in which they are named, none twice.
    pub topics: Vec<Named>,
    /// The topics that one of its own is, or is near to.
    pub reach: Reach,
    /// Its words.
    pub words: Stems,
    /// Other bodies than children's social care that it speaks of.
    pub bodies: BTreeSet<Body>,
    /// Whether it is about time: something is late, or should be quick.
    pub is_about_time: bool,
    /// Whether it says what plans should be: specific, measurable, with timescales.
    pub says_what_plans_should_be: bool,
}

/// A body that works with children beside children's social care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Body {
    /// The safeguarding board or partnership.
    Board,
    /// The police.
    Police,
    /// Health services.
    Health,
    /// Schools.
    Schools,
    /// Probation and youth offending services.
    Probation,
    /// Services for adults.
    AdultServices,
}

/// What a phrase tells of an item beside its topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Of(Body),
    Time,
    PlansThat,
    /// "To ensure", "so that": what follows is what the matter is for.
    Purpose,
    /// "When", "who": what follows says of what, or of whom.
    Beside,
    /// "Including": what follows is a part of the matter.
    Part,
}

#[rustfmt::skip]
const SIGNS: &[(Sign, &[&str])] = &[
    (Sign::Of(Body::Board), &[
        "board", topics::BOARDS, "safeguarding partnership", "safeguarding children partnership", "csp", "vrn", "nscp",
    ]),
    (Sign::Of(Body::Police), &["police", "force", "constabulary"]),
    (Sign::Of(Body::Health), &[
        "health service|services|visitor|visitors|visiting|professional|professionals|agency|agencies|practitioner|practitioners|partner|partners|provider|providers",
        "midwife|midwives|midwifery", "nhs", "clinical commissioning group|groups", "health colleague|colleagues", "gp|gps", "hospital|hospitals", "ccg", "icb", "trust", "nurse|nurses|nursing", "paediatric|paediatricians",
    ]),
    (Sign::Of(Body::Schools), &["school|schools", "headteacher|headteachers"]),
    (Sign::Of(Body::Probation), &["probation", "crc", "yos|yot|yots", "youth offending"]),
    (Sign::Of(Body::AdultServices), &["adult services|mental|social"]),
    (Sign::Time, &[
        "timely", "timeliness", "timescale|timescales", "delay|delays|delayed", "prompt|promptly", "drift", "quick|quickly|quicker", "swift|swiftly",
        "speed", "early|earlier", "time taken", "length of time",
    ]),
    (Sign::PlansThat, &[
        "specific|specifically", "measurable", "smart", "time-bound", "clear|clearly|clearer", "outcome|outcomes", "focus|focused|focuses", "contingency|contingencies",
    ]),
    (Sign::Purpose, &[
        "so that", "in order to", "ensuring", "so they|these|it", "leading to", "lead to", "with a view to", "in progressing|driving", "in line with",
        "to achieve|address|allow|avoid|deliver|drive|enable|ensure|evaluate|gain|help|identify|improve|inform|lead|make|manage|measure|meet|monitor|prevent|progress|promote|protect|provide|reduce|reflect|safeguard|secure|support|take|understand",
    ]),
    (Sign::Beside, &["which", "when", "where", "who", "informed by", "taking into account", "based on", "and that", "used to", "in relation to", "for those", "by"]),
    (Sign::Part, &["including", "in particular", "particularly", "such as", "this includes", "specifically", "especially", "to include"]),
];

static LEXICON: LazyLock<Lexicon<Sign>> = LazyLock::new(|| Lexicon::of_table(SIGNS));

/// The weight of what the matter is for, of what it is about, of a part of it, and of a sentence behind the first.
const PURPOSE: f64 = 0.35;
const BESIDE: f64 = 0.6;
const PART: f64 = 0.8;
const LATER_SENTENCE: f64 = 0.6;

impl<'a> Sketch<'a> {
    /// What the words of an item say.
    pub fn of(text: &'a str) -> Self {
        let words = tokens(text);
        let signs: Vec<Sign> = LEXICON.overlapping(&words).map(|found| found.value).collect();
        let topics = named(text, &words);
        Self {
            text,
            reach: Reach::of(&topics),
            topics,
            words: Stems::of(text, &words),
            bodies: signs
                .iter()
                .filter_map(|sign| if let Sign::Of(body) = sign { Some(*body) } else { None })
                .collect(),
            is_about_time: signs.contains(&Sign::Time),
            says_what_plans_should_be: signs.contains(&Sign::PlansThat),
        }
    }

    /// Whether a topic is in its foreground.
    pub fn is_about(&self, topic: Topic) -> bool {
        self.topics.iter().any(|named| named.topic == topic && named.weight >= IN_FRONT)
    }

    /// Whether a topic is in its foreground, and one of the first two.
    pub fn opens_with(&self, topic: Topic) -> bool {
        self.is_about(topic) && self.topics.iter().take(2).any(|named| named.topic == topic)
    }
}

/// The topics of an item with their weights.
fn named(text: &str, words: &[Token]) -> Vec<Named> {
    let mut topics: Vec<Named> = Vec::new();
    let (mut at, mut weight, mut sentence) = (0, 1.0_f64, 1.0);
    while at < words.len() {
        if at > 0 && ends_sentence(&text[words[at - 1].end..words[at].start]) {
            (sentence, weight) = (LATER_SENTENCE, 1.0);
        }
        if let Some((topic, length)) = topics::longest(&words[at..]) {
            topic.into_iter().for_each(|topic| name(&mut topics, Named { topic, weight: weight * sentence }));
            at += length;
            continue;
        }
        let sign = LEXICON.longest(&words[at..]);
        match sign {
            // "Ensuring that plans …": there the matter comes after it.
            Some((Sign::Purpose, _)) if at > 1 => weight = PURPOSE,
            Some((Sign::Beside, _)) if at > 1 => weight = weight.min(BESIDE),
            Some((Sign::Part, _)) => weight = PART,
            _ => {}
        }
        at += sign
            .filter(|(sign, _)| matches!(sign, Sign::Purpose | Sign::Beside | Sign::Part))
            .map_or(1, |(_, length)| length);
    }
    topics
}

fn ends_sentence(gap: &str) -> bool {
    gap.contains(['.', ';'])
}

/// Adds a topic, or more weight to one that is named before.
fn name(topics: &mut Vec<Named>, new: Named) {
    match topics.iter_mut().find(|before| before.topic == new.topic) {
        Some(before) => before.weight = before.weight.max(new.weight),
        None => topics.push(new),
    }
}

static BODIES: LazyLock<Lexicon<Body>> = LazyLock::new(|| {
    let of_bodies = SIGNS.iter().filter_map(|(sign, phrases)| match sign {
        Sign::Of(body) => Some(phrases.iter().map(|phrase| (*phrase, *body))),
        _ => None,
    });
    Lexicon::new(of_bodies.flatten())
});

/// The other bodies that some words speak of.
pub fn bodies(words: &[Token]) -> BTreeSet<Body> {
    BODIES.overlapping(words).map(|found| found.value).collect()
}
