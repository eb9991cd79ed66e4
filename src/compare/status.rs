//! What became of a thing to improve, as far as a later report tells.
//!
//! A later item that takes it up comes first: the weakness is still there. Else the sentences that speak of it are
//! weighed: how much the most relevant one does, and whether those that do praise or blame. Where none does enough,
//! it is not mentioned.

use super::comparison::{Evidence, Fate, Inspection, Issue, ItemRef, Statement, Status};
use super::evidence::{AllSaid, Asked, RELEVANT, Relevant, Said};
use super::similarity::item_profile::{Body, Sketch};
use crate::report::Polarity;
use crate::text::lexicon::Lexicon;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What became of every item in every later inspection.
pub fn of(
    inspections: &[Inspection],
    sketches: &[Vec<Sketch>],
    said: &AllSaid,
    issues: &[Issue],
    statements: &[Statement],
) -> Vec<Status> {
    let taken_up = taken_up(issues);
    let mut all = Vec::new();
    for (inspection, items) in sketches.iter().enumerate() {
        for (improvement, item) in items.iter().enumerate() {
            let (this, asked) = (ItemRef { inspection, improvement }, said.asked(item));
            let later = inspections.iter().zip(&said.reports).enumerate().skip(inspection + 1);
            for (seen_in, (later, said)) in later {
                let (status, evidence) = match taken_up.get(&(this, seen_in)) {
                    Some((by, _)) => (Fate::Persists, Some(of_item(later, said.report, *by))),
                    None => stated(statements, this, seen_in).unwrap_or_else(|| told(&asked, said)),
                };
                all.push(Status { inspection, improvement, seen_in, status, evidence });
            }
        }
    }
    all
}

/// By an item and a later inspection: the item there that takes it up, the most alike, and its score.
fn taken_up(issues: &[Issue]) -> HashMap<(ItemRef, usize), (usize, f64)> {
    let mut best: HashMap<(ItemRef, usize), (usize, f64)> = HashMap::new();
    for issue in issues {
        for link in &issue.earlier {
            let item = ItemRef { inspection: link.inspection, improvement: link.improvement };
            let known = best.entry((item, issue.later.inspection)).or_insert((issue.later.improvement, link.score));
            if link.score > known.1 {
                *known = (issue.later.improvement, link.score);
            }
        }
    }
    best
}

/// What the later report says itself of an item: of this one, else of all of that inspection.
fn stated(statements: &[Statement], item: ItemRef, seen_in: usize) -> Option<(Fate, Option<Evidence>)> {
    let here = || {
        statements
            .iter()
            .filter(|statement| statement.inspection == seen_in && statement.about.contains(&item.inspection))
    };
    let names = |statement: &&Statement| statement.items.contains(&item);
    let statement = here().find(names).or_else(|| here().find(|statement| statement.all))?;
    Some((statement.says, Some(statement.evidence.clone())))
}

/// A later item as evidence.
fn of_item(inspection: &Inspection, report: &crate::report::Report, improvement: usize) -> Evidence {
    let item = &inspection.improvements[improvement];
    let paragraph = report.improvements.get(improvement).and_then(|item| item.paragraph);
    Evidence {
        paragraph,
        number: paragraph.and_then(|at| report.paragraphs.get(at)).and_then(|paragraph| paragraph.number),
        page: item.page,
        text: item.text.clone(),
        span: item.span.clone(),
    }
}

/// What a sentence has to say of an item itself, apart from its paragraph, to be shown for it.
const OWN: f64 = 0.12;

/// A sentence about an item, with which way it points.
#[derive(Clone, Copy, Debug)]
struct Told {
    relevant: Relevant,
    sign: f64,
}

impl Told {
    /// How well it shows what became of the item: its own words count more than its paragraph's.
    fn shows(&self) -> f64 {
        self.relevant.relevance + 2.0 * self.relevant.own
    }
}

/// What the sentences of a report tell of an item.
fn told(asked: &Asked, said: &Said) -> (Fate, Option<Evidence>) {
    let about = said.about(asked).into_iter();
    let mut about: Vec<Told> = about.map(|relevant| Told { sign: sign(said, relevant.sentence), relevant }).collect();
    about.sort_by(|one, two| two.relevant.relevance.total_cmp(&one.relevant.relevance));
    let fate = Weighed::of(&about).fate(asked.item);
    let shows = |told: &&Told| match fate {
        Fate::Improved => told.sign > 0.0,
        Fate::Persists => told.sign < 0.0,
        Fate::NotMentioned => false,
    };
    let shown = about.iter().filter(|told| told.relevant.own >= OWN).filter(shows);
    match shown.max_by(|one, two| one.shows().total_cmp(&two.shows())) {
        Some(best) => (fate, Some(said.evidence(best.relevant.sentence))),
        None => (Fate::NotMentioned, None),
    }
}

/// Which way a sentence points, and how much: 1 for praise, -1 for blame.
///
/// Of "Although visits are late, plans are good" neither half settles what became of an item, and a blame of a few
/// counts half: Ofsted calls a matter good that is so but for a small number.
fn sign(said: &Said, sentence: usize) -> f64 {
    let whole = match said.polarity(sentence) {
        Polarity::Strength => 1.0,
        Polarity::Mixed => -0.5,
        Polarity::Weakness => -1.0,
        Polarity::Neutral => 0.0,
    };
    if whole >= 0.0 {
        return whole;
    }
    let words = said.words(sentence);
    let opens_with_concession = QUALIFIERS.longest(words).is_some_and(|(found, _)| found == Qualifier::Although);
    match () {
        () if opens_with_concession && whole > -1.0 => 0.0,
        () if QUALIFIERS.each(words).any(|found| found.value == Qualifier::Few) => whole / 2.0,
        () => whole,
    }
}

/// What makes a blame less of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Qualifier {
    Although,
    Few,
}

static QUALIFIERS: LazyLock<Lexicon<Qualifier>> = LazyLock::new(|| {
    Lexicon::of_table(&[
        (Qualifier::Although, &["although|while|whilst"]),
        (
            Qualifier::Few,
            &[
                "small number|minority",
                "a few",
                "minority",
                "some instances|cases",
                "isolated instances|cases|examples",
            ],
        ),
    ])
});

/// The sentences about an item, weighed.
#[derive(Clone, Copy, Debug, Default)]
struct Weighed {
    /// The relevance of the most relevant sentence that praises, of the one that blames, and of any.
    praise: f64,
    blame: f64,
    most: f64,
    /// Which way the most relevant sentences point together, -1 to 1.
    leaning: f64,
    /// How much more is blamed than praised, -1 to 1, over all sentences that are relevant at all.
    balance: f64,
}

impl Weighed {
    /// Weighs the sentences, the most relevant of which comes first.
    fn of(about: &[Told]) -> Self {
        let first = |points: fn(f64) -> bool| about.iter().find(|told| points(told.sign));
        let relevance = |told: Option<&Told>| told.map_or(0.0, |told| told.relevant.relevance);
        Self {
            praise: relevance(first(|sign| sign > 0.0)),
            blame: relevance(first(|sign| sign < 0.0)),
            most: relevance(about.first()),
            leaning: leaning(about),
            balance: balance(about),
        }
    }

    /// What is most likely; fitted to items of which people had said what became of them.
    fn fate(self, item: &Sketch) -> Fate {
        let Self { praise, blame, most, leaning, balance } = self;
        let leaning = leaning * most;
        let board = if item.bodies.contains(&Body::Board) { 1.0 } else { 0.0 };
        let persists = 1.95 * praise + 4.5 * blame - 5.35 * most - 1.15 * leaning + 1.85 * balance - 0.3;
        let not_mentioned =
            -1.55 * praise - 1.65 * blame - 2.4 * most - 0.3 * leaning + 1.35 * balance + 1.35 * board + 4.15;
        match () {
            () if not_mentioned > 0.0 && not_mentioned > persists => Fate::NotMentioned,
            () if persists > 0.0 => Fate::Persists,
            () => Fate::Improved,
        }
    }
}

/// Which way the most relevant sentences point together; `about` has the most relevant first.
fn leaning(about: &[Told]) -> f64 {
    /// How many sentences are asked, and how much less one says that is less relevant.
    const ASKED: usize = 6;
    const SHARPNESS: f64 = 6.0;
    let most = about.first().map_or(0.0, |told| told.relevant.relevance);
    let weights = about.iter().take(ASKED).map(|told| {
        let weight = (SHARPNESS * (told.relevant.relevance - most)).exp();
        (weight, told.sign)
    });
    let (sum, all) = weights.fold((0.0, 0.0), |(sum, all), (weight, sign)| (sum + weight * sign, all + weight));
    if all > 0.0 { sum / all } else { 0.0 }
}

/// How much more is blamed than praised, over all sentences about the item.
fn balance(about: &[Told]) -> f64 {
    let (mut praise, mut blame) = (0.0, 0.0);
    for told in about {
        let beyond = told.relevant.relevance - RELEVANT;
        praise += beyond * f64::from(u8::from(told.sign > 0.0));
        blame += beyond * (-told.sign).max(0.0);
    }
    (blame - praise) / (blame + praise + 0.1)
}
