//! Which way a sentence points.
//!
//! The cues of a sentence ([`cues`](super::cues)) are weighed half by half: "although" and "but" part it, and two halves
//! that point different ways make it mixed. A negation turns round what follows it, "reduces" and "prevents" turn
//! blame into praise, and a sentence that only goes on ("This means that …") points where the one before it did.

use super::cues::{CUES, Cue};
use crate::report::Polarity;
use crate::text::lexicon::{Found, Lexicon, Token};
use std::ops::Range;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon<Cue>> = LazyLock::new(|| Lexicon::of_table(CUES));

/// Which way a heading makes the sentences below it lean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Neither way.
    None,
    /// "What is done well".
    Strength,
}

/// Which way a sentence of `text` points that consists of `words`, with the one before it in its paragraph and the heading
/// above it.
pub fn of(text: &str, sentence: Range<usize>, words: &[Token], before: Option<Polarity>, lean: Lean) -> Polarity {
    let mut scale = Scale::new(text, words);
    LEXICON.each(words).for_each(|found| scale.take(&found));
    scale.next_half(Half::default());
    decide(&scale.halves, context(&text[sentence], before, lean))
}

/// Whether a sentence goes on with the one before it, and may point where that does.
pub fn goes_on(sentence: &str) -> bool {
    GOING_ON.iter().any(|words| sentence.starts_with(words))
}

/// What stands around a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Context {
    /// It goes on with a sentence that points so ("This means that …").
    GoesOn(Polarity),
    /// It stands below a heading that praises.
    Praised,
    /// It stands alone.
    Alone,
}

fn context(sentence: &str, before: Option<Polarity>, lean: Lean) -> Context {
    match (before, lean) {
        (Some(before), _) if goes_on(sentence) => Context::GoesOn(before),
        (_, Lean::Strength) => Context::Praised,
        (_, Lean::None) => Context::Alone,
    }
}

/// How sentences begin that go on with the one before.
#[rustfmt::skip]
const GOING_ON: [&str; 17] = [
    "This ", "These ", "They ", "It ", "As a result", "As a consequence", "Consequently", "For example", "In one case",
    "In another case", "That ", "Such ", "Therefore", "Others ", "In these ", "For these ", "In particular",
];

/// How far a negation reaches, in words.
const REACH: usize = 5;

/// How far a blame may stand before what takes it away, in words.
const BACK: usize = 6;

/// What a fault weighs that nothing takes away.
const SHORT: u32 = 3;

/// What was weighed of one half of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Half {
    good: u32,
    /// Whether some of it is more than a colour.
    praised: bool,
    bad: u32,
    fact: u32,
    plan: u32,
    early: u32,
    /// Whether it does not count beside the other ("despite", "when").
    conceded: bool,
}

impl Half {
    /// Which way it points.
    fn points(&self) -> Option<Polarity> {
        match self {
            _ if self.bad >= 3 => Some(Polarity::Weakness),
            _ if self.bad == 2 && self.good <= 3 || self.bad == 1 && self.good == 0 => Some(Polarity::Weakness),
            _ if self.good > 0 => Some(Polarity::Strength),
            _ => None,
        }
    }
}

/// A cue that waits for what it turns round.
#[derive(Clone, Copy, Debug)]
struct Open {
    cue: Cue,
    /// Its last word.
    word: usize,
    /// Whether it has turned something round: "not rigorous or regular" are two.
    used: bool,
}

/// The last blame: what comes behind it may take it away.
#[derive(Clone, Copy, Debug)]
struct Blame {
    points: u32,
    /// Its last word.
    word: usize,
}

/// A sentence on the scale.
struct Scale<'a> {
    /// What the words stand in.
    text: &'a str,
    words: &'a [Token],
    /// Those that are weighed, and the one that is being weighed.
    halves: Vec<Half>,
    half: Half,
    open: Option<Open>,
    blame: Option<Blame>,
    /// The first word of a half that ends at its comma ("Although …, …").
    until_comma: Option<usize>,
}

impl<'a> Scale<'a> {
    fn new(text: &'a str, words: &'a [Token]) -> Self {
        let half = Half::default();
        Self { text, words, halves: Vec::new(), half, open: None, blame: None, until_comma: None }
    }

    fn take(&mut self, found: &Found<Cue>) {
        let (at, last) = (found.words.start, found.words.end - 1);
        self.end_what_ends_before(at);
        match found.value {
            Cue::But | Cue::Although | Cue::Despite | Cue::When => self.part(found.value, at),
            Cue::Not | Cue::Relief => self.begin(found.value, last),
            Cue::Relieved => self.relieve(at, last),
            Cue::Verb => self.end_relief(),
            Cue::Short => self.fall_short(),
            Cue::People if at > 0 => {}
            Cue::Bad(points) => self.blame(Blame { points: u32::from(points), word: last }),
            cue => self.weigh(cue),
        }
    }

    /// Closes the half that ends at a comma, and the negation that reaches no further.
    fn end_what_ends_before(&mut self, at: usize) {
        if self.until_comma.is_some_and(|from| at > from && self.stops(from, at)) {
            self.next_half(Half::default());
            self.until_comma = None;
        }
        if self.open.is_some_and(|open| at > open.word + REACH || self.stops(open.word, at)) {
            self.close();
        }
    }

    /// Whether a comma or the like stands between two words.
    fn stops(&self, from: usize, to: usize) -> bool {
        let ends = self.words.get(from).zip(self.words.get(to));
        let gap = ends.and_then(|(from, to)| self.text.get(from.end..to.start));
        gap.is_some_and(|gap| gap.contains([',', ';', ':']))
    }

    fn next_half(&mut self, next: Half) {
        self.close();
        self.halves.push(std::mem::replace(&mut self.half, next));
    }

    /// Begins the other half of the sentence.
    fn part(&mut self, cue: Cue, at: usize) {
        let conceded = matches!(cue, Cue::Despite | Cue::When);
        if at == 0 {
            self.half.conceded = conceded;
            self.half.bad += u32::from(cue == Cue::But);
        } else {
            self.next_half(Half { conceded, ..Half::default() });
        }
        self.until_comma = (cue == Cue::When || cue != Cue::But && at == 0).then_some(at);
    }

    fn begin(&mut self, cue: Cue, word: usize) {
        self.close();
        self.open = Some(Open { cue, word, used: false });
    }

    /// Takes away the blame just before, or waits for one to come.
    fn relieve(&mut self, at: usize, last: usize) {
        let near = self.blame.take().filter(|blame| at <= blame.word + BACK && !self.stops(blame.word, at));
        match (self.open, near) {
            (Some(Open { cue: Cue::Not, .. }), _) => self.close(),
            (_, Some(blame)) => {
                self.half.bad = self.half.bad.saturating_sub(blame.points);
                self.half.good += 2;
            }
            (_, None) => self.begin(Cue::Relief, last),
        }
    }

    fn end_relief(&mut self) {
        if self.open.is_some_and(|open| open.cue == Cue::Relief) {
            self.close();
        }
    }

    fn fall_short(&mut self) {
        self.open = None;
        self.half.bad += SHORT;
    }

    /// Weighs a blame, which a negation or a relief before it turns into praise.
    fn blame(&mut self, blame: Blame) {
        match self.open.take().map(|open| open.cue) {
            Some(Cue::Not) => self.half.good += 1,
            Some(_) => self.half.good += 2,
            None => {
                self.half.bad += blame.points;
                self.blame = Some(blame);
            }
        }
    }

    fn weigh(&mut self, cue: Cue) {
        let half = &mut self.half;
        match cue {
            Cue::Good(points) => match &mut self.open {
                Some(open) if open.cue == Cue::Not => {
                    half.bad += u32::from(points.max(2));
                    open.used = true;
                }
                _ => {
                    half.good += u32::from(points);
                    half.praised |= points > 1;
                }
            },
            Cue::Fact(points) => half.fact += u32::from(points),
            Cue::Plan => half.plan += 1,
            Cue::Early => half.early += 1,
            Cue::People => half.good += 1,
            _ => {}
        }
    }

    /// Weighs a cue that has found nothing to turn round.
    fn close(&mut self) {
        match self.open.take() {
            Some(Open { cue: Cue::Not, used: false, .. }) => self.half.bad += 2,
            Some(Open { cue: Cue::Relief, .. }) => self.half.good += 1,
            _ => {}
        }
    }
}

/// What was weighed of all halves that count.
fn total(halves: &[Half]) -> Half {
    halves.iter().filter(|half| !half.conceded).fold(Half::default(), |sum, half| Half {
        good: sum.good + half.good,
        praised: sum.praised || half.praised,
        bad: sum.bad + half.bad,
        fact: sum.fact + half.fact,
        plan: sum.plan + half.plan,
        early: sum.early + half.early,
        conceded: false,
    })
}

fn decide(halves: &[Half], context: Context) -> Polarity {
    let total = total(halves);
    if is_neutral(total) || total.good == 0 && total.bad == 0 && !goes_on_with_praise(context) {
        return Polarity::Neutral;
    }
    if total.early > 0 {
        return too_early(total);
    }
    if context == Context::GoesOn(Polarity::Weakness) && total.good <= 1 && total.bad < SHORT {
        return Polarity::Weakness;
    }
    let points: Vec<Polarity> = halves.iter().filter(|half| !half.conceded).filter_map(Half::points).collect();
    match (points.contains(&Polarity::Strength), points.contains(&Polarity::Weakness)) {
        (true, true) => Polarity::Mixed,
        (_, false) => Polarity::Strength,
        (false, true) => Polarity::Weakness,
    }
}

fn goes_on_with_praise(context: Context) -> bool {
    matches!(context, Context::GoesOn(Polarity::Strength) | Context::Praised)
}

/// Whether a sentence only describes, counts, announces, or says that something is known or planned.
const fn is_neutral(total: Half) -> bool {
    let describes = total.fact >= 3 && total.good <= 4
        || total.fact == 2 && total.good <= 2
        || total.fact == 1 && (total.good <= 1 || !total.praised && total.good <= 3) && total.bad == 0;
    (describes || total.plan > 0 && total.good <= 3) && total.bad < SHORT && total.early == 0
}

/// What a sentence says that says that it is too early to tell.
const fn too_early(total: Half) -> Polarity {
    match () {
        () if total.bad > 0 => Polarity::Weakness,
        () if total.good > 3 => Polarity::Mixed,
        () => Polarity::Neutral,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lexicon::tokens;
    use Polarity::{Mixed, Neutral, Strength, Weakness};

    fn after(before: Option<Polarity>, sentence: &str) -> Polarity {
        of(sentence, 0..sentence.len(), &tokens(sentence), before, Lean::None)
    }

    #[test]
    fn a_negation_turns_praise_round_and_a_relief_blame() {
        for (sentence, expected) in [
            ("Plans are thorough.", Strength),
            ("Plans are not thorough or regular.", Weakness),
            ("Plans are not always thorough.", Weakness),
            ("The panel reduces delay.", Strength),
            ("Delay is avoided.", Strength),
            ("Delay is not avoided.", Weakness),
            ("Help comes without delay.", Strength),
            ("No young people live in unsuitable homes.", Strength),
        ] {
            assert_eq!(after(None, sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn two_halves_that_point_apart_make_it_mixed() {
        for (sentence, expected) in [
            ("Although visits are regular, records are poor.", Mixed),
            ("Visits are timely, but plans are weak.", Mixed),
            ("Despite high demand, visits are timely.", Strength),
            ("When plans are weak, managers act quickly.", Strength),
            ("However, records are poor.", Weakness),
        ] {
            assert_eq!(after(None, sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn a_sentence_that_goes_on_points_where_the_one_before_did() {
        assert_eq!(after(Some(Weakness), "This means that parents wait."), Weakness);
        assert_eq!(after(Some(Strength), "This includes those who live far away."), Strength);
        assert_eq!(after(Some(Weakness), "This is a thorough and effective response."), Strength);
    }

    #[test]
    fn what_is_described_planned_or_too_early_is_neutral() {
        for sentence in [
            "The board is responsible for three groups.",
            "Leaders recognise this and have plans in place.",
            "It is too early to see what this has done.",
            "",
        ] {
            assert_eq!(after(None, sentence), Neutral, "{sentence}");
        }
    }
}
