//! Which way a sentence points.
//!
//! The cues of a sentence ([`cues`](super::cues)) are weighed half by half: "although" and "but" part it, and two halves
//! that point different ways make it mixed. A negation turns what follows it round, "reduces" and "prevents" turn
//! blame into praise, and a sentence that only goes on ("This means that …") points where the one before it did.

use super::cues::{CUES, Cue};
use crate::lexicon::{Found, Lexicon, Token};
use crate::report::Polarity;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon<Cue>> = LazyLock::new(|| {
    let phrases = CUES.iter();
    Lexicon::new(phrases.flat_map(|(cue, phrases)| phrases.iter().map(|phrase| (*phrase, *cue))))
});

/// Which way a heading makes the sentences below it lean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Neither way.
    None,
    /// "What is done well".
    Strength,
}

/// Which way a sentence points, with the one before it in its paragraph and the heading above it.
pub fn of(sentence: &str, words: &[Token], before: Option<Polarity>, lean: Lean) -> Polarity {
    let mut scale = Scale { sentence, words, halves: vec![Half::default()], open: None, blame: None, leading: None };
    LEXICON.all(words).into_iter().for_each(|found| scale.take(&found));
    scale.close();
    decide(&scale.halves, opening(sentence), before, lean)
}

/// How a sentence takes up the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    /// It goes on with it ("This means that …").
    GoesOn,
    /// It stands alone.
    Alone,
}

/// How sentences begin that go on with the one before.
#[rustfmt::skip]
const GOING_ON: [&str; 17] = [
    "This ", "These ", "They ", "It ", "As a result", "As a consequence", "Consequently", "For example", "In one case", "In another case", "That ", "Such ", "Therefore", "Others ", "In these ", "For these ", "In particular",
];

fn opening(sentence: &str) -> Opening {
    if GOING_ON.iter().any(|words| sentence.starts_with(words)) { Opening::GoesOn } else { Opening::Alone }
}

/// How far a negation reaches, in words.
const REACH: usize = 5;

/// How far a blame may stand before what takes it away, in words.
const BACK: usize = 6;

/// What was weighed of one half of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Half {
    good: u32,
    bad: u32,
    fact: u32,
    plan: u32,
    early: u32,
    back: u32,
    /// Whether it does not count beside the other ("despite", "when").
    conceded: bool,
}

/// A sentence on the scale.
struct Scale<'a> {
    sentence: &'a str,
    words: &'a [Token],
    halves: Vec<Half>,
    /// A cue that waits for what it turns round, and its last word.
    open: Option<(Cue, usize)>,
    /// The last blame, its points, and its last word: what comes behind it may take it away.
    blame: Option<(u32, usize)>,
    /// The first word of a half that ends at its comma ("Although …, …").
    leading: Option<usize>,
}

impl Scale<'_> {
    fn take(&mut self, found: &Found<Cue>) {
        let at = found.words.start;
        if self.leading.is_some_and(|from| at > from && self.stops(from, at)) {
            self.close();
            self.halves.push(Half::default());
            self.leading = None;
        }
        if let Some((_, from)) = self.open {
            if at > from + REACH || self.stops(from, at) {
                self.close();
            }
        }
        match found.value {
            Cue::But | Cue::Although | Cue::Despite | Cue::When => self.part(found.value, at),
            Cue::Verb => self.end_relief(),
            Cue::Relieved => self.relieve(found),
            Cue::Not | Cue::Relief => {
                self.close();
                self.open = Some((found.value, found.words.end - 1));
            }
            Cue::Short => self.fall_short(),
            Cue::People if at > 0 => {}
            cue => {
                self.weigh(cue);
                if let Cue::Bad(points) = cue {
                    self.blame = Some((u32::from(points), found.words.end - 1));
                }
            }
        }
    }

    fn fall_short(&mut self) {
        self.open = None;
        self.halves.last_mut().into_iter().for_each(|half| half.bad += 3);
    }

    fn end_relief(&mut self) {
        if matches!(self.open, Some((Cue::Relief, _))) {
            self.close();
        }
    }

    /// Takes away the blame just before, or waits for one to come.
    fn relieve(&mut self, found: &Found<Cue>) {
        let at = found.words.start;
        let near = self.blame.take().filter(|(_, from)| at <= from + BACK && !self.stops(*from, at));
        match (self.open, near, self.halves.last_mut()) {
            (Some((Cue::Not, _)), ..) => self.close(),
            (_, Some((points, _)), Some(half)) => {
                half.bad = half.bad.saturating_sub(points);
                half.good += 2;
            }
            _ => {
                self.close();
                self.open = Some((Cue::Relief, found.words.end - 1));
            }
        }
    }

    /// Whether a comma or the like stands between two words.
    fn stops(&self, from: usize, to: usize) -> bool {
        let ends = self.words.get(from).zip(self.words.get(to));
        let gap = ends.and_then(|(from, to)| self.sentence.get(from.end..to.start));
        gap.is_some_and(|gap| gap.contains([',', ';', ':']))
    }

    /// Begins the other half of the sentence.
    fn part(&mut self, cue: Cue, at: usize) {
        self.close();
        let conceded = matches!(cue, Cue::Despite | Cue::When);
        match self.halves.last_mut() {
            Some(first) if at == 0 => {
                first.conceded = conceded;
                first.bad += u32::from(cue == Cue::But);
            }
            _ => self.halves.push(Half { conceded, ..Half::default() }),
        }
        self.leading = (cue == Cue::When || cue != Cue::But && at == 0).then_some(at);
    }

    fn weigh(&mut self, cue: Cue) {
        let turned = self.open.map(|(cue, _)| cue);
        let Some(half) = self.halves.last_mut() else { return };
        match (cue, turned) {
            (Cue::Good(points), Some(Cue::Not)) => half.bad += u32::from(points.max(2)),
            (Cue::Bad(_), Some(Cue::Not)) => half.good += 1,
            (Cue::Bad(_), Some(Cue::Relief)) => half.good += 2,
            (Cue::Good(points), _) => half.good += u32::from(points),
            (Cue::Bad(points), _) => half.bad += u32::from(points),
            (Cue::Fact(points), _) => half.fact += u32::from(points),
            (Cue::Plan, _) => half.plan += 1,
            (Cue::Early, _) => half.early += 1,
            (Cue::People, _) => half.good += 1,
            _ => {}
        }
        if matches!((cue, turned), (Cue::Good(_), Some(Cue::Not)) | (Cue::Bad(_), Some(_))) {
            self.open = None;
        }
    }

    /// Weighs a cue that found nothing to turn round.
    fn close(&mut self) {
        match (self.open.take(), self.halves.last_mut()) {
            (Some((Cue::Not, _)), Some(half)) => half.bad += 2,
            (Some((Cue::Relief, _)), Some(half)) => half.good += 1,
            _ => {}
        }
    }
}

impl Half {
    /// Which way it points.
    fn sign(&self) -> i32 {
        match self {
            _ if self.bad >= 3 => -1,
            _ if self.bad == 2 && self.good <= 3 || self.bad == 1 && self.good == 0 => -1,
            _ if self.good > 0 => 1,
            _ => 0,
        }
    }
}

fn decide(halves: &[Half], opening: Opening, before: Option<Polarity>, lean: Lean) -> Polarity {
    let counted: Vec<&Half> = halves.iter().filter(|half| !half.conceded).collect();
    let signs: Vec<i32> = counted.iter().map(|half| half.sign()).collect();
    let total = |of: fn(&Half) -> u32| counted.iter().map(|half| of(half)).sum::<u32>();
    let (good, bad) = (total(|half| half.good), total(|half| half.bad));
    if total(|half| half.fact) >= 3 && bad < 3 && good <= 4 {
        return Polarity::Neutral;
    }
    if total(|half| half.early) > 0 {
        return match () {
            () if bad >= 1 => Polarity::Weakness,
            () if good >= 4 => Polarity::Mixed,
            () => Polarity::Neutral,
        };
    }
    if total(|half| half.plan) > 0 && bad < 3 && good <= 3 {
        return Polarity::Neutral;
    }
    if total(|half| half.fact) >= 2 && bad < 3 && good <= 2 || total(|half| half.fact) >= 1 && bad == 0 && good <= 1 {
        return Polarity::Neutral;
    }
    if opening == Opening::GoesOn && before == Some(Polarity::Weakness) && good <= 2 && bad < 3 {
        return Polarity::Weakness;
    }
    if bad == 0
        && good == 0
        && !(opening == Opening::GoesOn && before == Some(Polarity::Strength))
        && lean == Lean::None
    {
        return Polarity::Neutral;
    }
    match (signs.contains(&1), signs.contains(&-1)) {
        (true, true) => Polarity::Mixed,
        (_, false) => Polarity::Strength,
        (false, true) => Polarity::Weakness,
    }
}
