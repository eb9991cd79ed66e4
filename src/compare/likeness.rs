//! How much two things to improve are about the same.

use crate::lexicon::{Lexicon, Token, tokens};
use crate::report::Topic;
use crate::topics;
use std::sync::LazyLock;

/// What an item is about, as far as its words tell.
#[derive(Clone, Debug)]
pub struct Sketch {
    /// Topics, each with how much of the item it is, 0 to 1; none twice, in order.
    pub topics: Vec<(Topic, f64)>,
    /// Words that are no topics and no form words, each with how telling it is.
    words: Vec<(u64, f64)>,
}

/// How a word changes the part of an item that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// "To ensure", "so that": what follows is what the matter is for.
    Purpose,
    /// "Including": what follows is a part of the matter.
    Part,
    /// "Ensure that" at the beginning: what follows is the matter.
    Matter,
}

#[rustfmt::skip]
const TURNS: &[(Turn, &[&str])] = &[
    (Turn::Purpose, &["to ensure", "so that", "in order to", "to enable", "to support", "to improve", "to make sure", "to inform", "to help", "to prevent", "to reduce", "to drive", "to avoid", "to secure", "to meet", "to reflect", "to allow", "to provide", "to understand", "to progress", "to address", "to achieve", "to promote", "to protect", "to safeguard", "to gain", "which", "ensuring", "so they|these|it", "leading to", "lead to", "with a view to", "in progressing", "in driving", "in line with", "when", "where", "who", "informed by", "taking into account", "based on", "and that", "used to", "to identify", "to measure", "to monitor", "to evaluate", "to take", "to make", "to manage", "to deliver", "to lead"]),
    (Turn::Part, &["including", "in particular", "particularly", "such as", "this includes", "specifically", "especially", "to include"]),
    (Turn::Matter, &["ensure that", "ensure", "make sure that"]),
];

static TURN: LazyLock<Lexicon<Turn>> =
    LazyLock::new(|| Lexicon::new(TURNS.iter().flat_map(|(turn, phrases)| phrases.iter().map(|phrase| (*phrase, *turn)))));

/// Words of nearly every item: they tell nothing.
#[rustfmt::skip]
const FORM_WORDS: &[&str] = &[
    "the", "a", "an", "and", "or", "of", "to", "in", "for", "with", "by", "on", "at", "from", "as", "is", "are", "be", "been", "was", "were", "that", "this", "these", "those", "their", "they", "them", "it", "its", "all", "any", "so", "not", "who", "which", "when", "where", "what", "how", "has", "have", "had", "can", "will", "should", "more", "most", "some", "other", "others", "than", "into", "across", "between", "within", "through", "including", "include", "also", "each", "both", "such", "there", "about", "up", "out", "if", "further", "local", "authority", "service", "services", "children", "child", "young", "people", "person", "family", "families", "social", "work", "worker", "workers", "staff", "care", "need", "needs", "ensure", "ensuring", "improve", "improving", "improved", "improvement", "quality", "effective", "effectively", "effectiveness", "consistent", "consistently", "consistency", "good", "better", "robust", "timely", "timeliness", "impact", "practice", "arrangements", "support", "help", "receive", "provide", "provided", "provision", "make", "made", "take", "taken", "use", "used", "clear", "clearly", "appropriate", "appropriately", "recommendation", "last", "previous", "inspection", "strengthen", "develop", "review", "meet", "outcomes", "progress", "experiences", "paragraph", "paragraphs", "action", "actions", "information", "individual", "high", "well", "time", "their", "being", "do", "does", "are", "s",
];

static FORM: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::new(FORM_WORDS.iter().map(|word| (*word, ()))));

impl Sketch {
    /// What the words of an item say.
    pub fn of(text: &str) -> Self {
        let words = tokens(text);
        let mut sketch = Self { topics: Vec::new(), words: Vec::new() };
        let (mut at, mut weight, mut sentence) = (0, 1.0, 1.0);
        while let Some(word) = words.get(at) {
            if at > 0 && ends_sentence(&text[words[at - 1].end..word.start]) {
                sentence = LATER_SENTENCE;
                weight = 1.0;
            }
            let turn = TURN.longest(&words[at..]);
            let topic = topics::longest(&words[at..]);
            at += match (topic, turn) {
                (Some((topic, length)), _) => {
                    sketch.add(topic, weight * sentence);
                    length
                }
                (None, Some((Turn::Purpose, length))) => {
                    if at > 1 { weight = PURPOSE; }
                    length
                }
                (None, Some((Turn::Part, length))) => {
                    weight = PART;
                    length
                }
                (None, Some((Turn::Matter, length))) => length,
                (None, None) => {
                    sketch.add_word(*word, weight * sentence);
                    1
                }
            };
        }
        sketch.topics.sort_by_key(|(topic, _)| *topic);
        sketch
    }

    fn add(&mut self, topic: Topic, weight: f64) {
        match self.topics.iter_mut().find(|(known, _)| *known == topic) {
            Some((_, known)) => *known = known.max(weight),
            None => self.topics.push((topic, weight)),
        }
    }

    fn add_word(&mut self, word: Token, weight: f64) {
        if FORM.longest(&[word]).is_none() && !self.words.iter().any(|(known, _)| *known == word.key) {
            self.words.push((word.key, weight));
        }
    }
}

/// How much of an item a part is that says what the matter is for.
const PURPOSE: f64 = 0.35;
/// A part that is named as an example.
const PART: f64 = 0.8;
/// A sentence behind the first.
const LATER_SENTENCE: f64 = 0.6;

fn ends_sentence(gap: &str) -> bool {
    gap.contains(['.', ';'])
}

/// How much two items share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Likeness {
    /// 0 to 1.
    pub score: f64,
    /// The topics of the one and the other that match, the most telling first.
    pub shared: Vec<(Topic, Topic)>,
}

/// How much two items are about the same.
pub fn likeness(later: &Sketch, earlier: &Sketch) -> Likeness {
    let mut pairs = Vec::new();
    for (one, w1) in &later.topics {
        for (two, w2) in &earlier.topics {
            let near = nearness(*one, *two);
            if near > 0.0 {
                pairs.push((near * w1 * w2 * telling(*one).min(telling(*two)), *one, *two));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut used: Vec<(Topic, Topic)> = Vec::new();
    let (mut best, mut rest) = (0.0, 0.0);
    for (value, one, two) in pairs {
        if used.iter().any(|(a, b)| *a == one || *b == two) {
            continue;
        }
        if used.is_empty() { best = value; } else { rest += value; }
        used.push((one, two));
    }
    let words = cosine(&later.words, &earlier.words);
    if std::env::var("DUMP").is_ok() {
        eprint!("{best:.3}\t{rest:.3}\t{words:.3}\t{:?}\t", used.first());
    }
    Likeness { score: (best + 0.3 * rest + 0.5 * words).min(1.0), shared: used }
}

fn cosine(one: &[(u64, f64)], two: &[(u64, f64)]) -> f64 {
    let norm = |words: &[(u64, f64)]| words.iter().map(|(_, w)| w * w).sum::<f64>().sqrt();
    let dot: f64 = one.iter().filter_map(|(key, w)| two.iter().find(|(k, _)| k == key).map(|(_, v)| w * v)).sum();
    if dot > 0.0 { dot / (norm(one) * norm(two)) } else { 0.0 }
}

/// How telling a topic is: one that stands in every other item tells little.
fn telling(topic: Topic) -> f64 {
    FREQUENT.iter().find(|(of, _)| *of == topic).map_or(1.0, |(_, telling)| *telling)
}

const FREQUENT: &[(Topic, f64)] = &[
    (Topic::Plan, 0.7),
    (Topic::Assessment, 0.7),
    (Topic::ChildrenInCare, 0.1),
    (Topic::CareLeavers, 0.3),
    (Topic::ChildrenInNeed, 0.2),
    (Topic::RiskManagement, 0.3),
    (Topic::DriftAndDelay, 0.4),
    (Topic::DecisionMaking, 0.4),
    (Topic::Review, 0.3),
    (Topic::Partnership, 0.3),
    (Topic::Governance, 0.4),
    (Topic::BusinessSupport, 0.2),
    (Topic::CaseRecording, 0.6),
    (Topic::Strategy, 0.4),
    (Topic::Fostering, 0.5),
    (Topic::Participation, 0.6),
    (Topic::PoliceWork, 0.3),
    (Topic::HealthServices, 0.3),
    (Topic::SchoolsAndSettings, 0.3),
    (Topic::SafeguardingBoard, 0.3),
    (Topic::Commissioning, 0.4),
    (Topic::EducationalProgress, 0.7),
    (Topic::FrontDoor, 0.6),
    (Topic::Missing, 0.6),
    (Topic::Exploitation, 0.6),
    (Topic::Training, 0.5),
    (Topic::Learning, 0.5),
    (Topic::Sufficiency, 0.8),
    (Topic::PerformanceInformation, 0.8),
    (Topic::ManagementOversight, 0.9),
    (Topic::Court, 0.4),
    (Topic::SpecialEducationalNeeds, 0.3),
];

/// How near two topics are: 1 for one and the same.
fn nearness(one: Topic, two: Topic) -> f64 {
    if one == two {
        return 1.0;
    }
    let pair = |(a, b, _): &&(Topic, Topic, f64)| (*a, *b) == (one, two) || (*a, *b) == (two, one);
    NEAR.iter().find(pair).map_or(0.0, |(.., near)| *near)
}

const NEAR: &[(Topic, Topic, f64)] = &[
    (Topic::Supervision, Topic::ManagementOversight, 0.8),
    (Topic::IndependentReviewing, Topic::ManagementOversight, 0.6),
    (Topic::QualityAssurance, Topic::PerformanceInformation, 0.6),
    (Topic::QualityAssurance, Topic::Learning, 0.5),
    (Topic::Caseload, Topic::Workforce, 0.5),
    (Topic::SocialWorkerChange, Topic::Workforce, 0.8),
    (Topic::Permanence, Topic::Adoption, 0.5),
    (Topic::Plan, Topic::PathwayPlan, 0.8),
    (Topic::Plan, Topic::ContingencyPlan, 0.7),
    (Topic::EmotionalHealth, Topic::StrengthsAndDifficulties, 0.7),
    (Topic::EducationalProgress, Topic::VirtualSchool, 0.7),
    (Topic::EducationalProgress, Topic::PersonalEducationPlan, 0.7),
    (Topic::Missing, Topic::ReturnHomeInterview, 0.8),
    (Topic::ConnectedPersons, Topic::SpecialGuardianship, 0.6),
    (Topic::Threshold, Topic::FrontDoor, 0.7),
    (Topic::StrategyDiscussion, Topic::ChildProtectionEnquiry, 0.6),
    (Topic::Fostering, Topic::Sufficiency, 0.6),
    (Topic::UnregisteredHomes, Topic::Sufficiency, 0.4),
    (Topic::Accommodation, Topic::UnregisteredHomes, 0.4),
    (Topic::Chronology, Topic::Assessment, 0.5),
    (Topic::Transition, Topic::IndependentLiving, 0.5),
    (Topic::HealthAssessment, Topic::HealthHistory, 0.4),
    (Topic::Plan, Topic::CoreGroup, 0.4),
    (Topic::PreProceedings, Topic::Court, 0.5),
    (Topic::Participation, Topic::DirectWork, 0.5),
    (Topic::LifeStory, Topic::DirectWork, 0.4),
    (Topic::Employment, Topic::Accommodation, 0.2),
    (Topic::Workforce, Topic::Supervision, 0.2),
];
