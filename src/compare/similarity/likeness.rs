//! How much two things to improve are about the same.
//!
//! Two items are the same issue where they name the same activity and the same kind of weakness, whatever their words.
//! What speaks for it is added up: topics of both, the more telling and the more in the foreground the more ([`topics`]),
//! and words of both, the rarer the more ([`words`](crate::compare::similarity::rarity)). What speaks against it: another body is meant, or a
//! narrower matter. The sum is turned into a score between 0 and 1.

use super::item_profile::Sketch;
use super::named_topic::IN_FRONT;
use super::topic_nearness::{nearness, telling};
use super::topic_pairs::UNSAID;
use crate::report::Topic;

/// How much two items share, and what.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Likeness {
    /// 0 to 1.
    pub score: f64,
    /// The topics of the later and the earlier item that match, the most telling first.
    pub topics: Vec<(Topic, Topic)>,
}

/// What an observation adds to the sum; fitted to pairs of items of which people had said whether they are the same.
mod weight {
    /// Before anything is seen: most pairs are not the same.
    pub const NOTHING: f64 = -7.1;
    /// For the topics that match best, those that match second best, and all others.
    pub const TOPICS: [f64; 3] = [3.5, 4.0, 0.85];
    /// For the share of the topics of the item with fewer, and of the one with more.
    pub const SHARES: [f64; 2] = [3.9, 2.9];
    /// For the words.
    pub const WORDS: f64 = 9.3;
    /// Where the first topic of both is the same, as far as it is telling.
    pub const FIRST: f64 = 0.25;
    /// Where both are about time.
    pub const TIME: f64 = 0.65;
    /// Where both are about plans, and say what plans should be.
    pub const PLANS_THAT: f64 = 2.1;
    /// Where both are about plans first of all.
    pub const PLANS: f64 = 1.65;
    /// Where both are about assessments first of all.
    pub const ASSESSMENTS: f64 = 1.2;
    /// Where one speaks of another body.
    pub const OTHER_BODY: f64 = -1.75;
    /// For each of the two that is about something narrower.
    pub const NARROWER: f64 = -0.65;
}

/// How much two items are about the same.
pub fn likeness(later: &Sketch, earlier: &Sketch) -> Likeness {
    let matches = matches(later, earlier);
    let sum = weight::NOTHING
        + by_topics(&matches)
        + by_shares(&matches, later, earlier)
        + weight::WORDS * later.words.likeness(&earlier.words)
        + by_place(later, earlier)
        + against(&matches, later, earlier);
    Likeness {
        score: 1.0 / (1.0 + (-sum).exp()),
        topics: matches.iter().map(|found| (found.later, found.earlier)).collect(),
    }
}

/// Two topics that match.
struct Match {
    value: f64,
    later: Topic,
    earlier: Topic,
}

/// The topics that match, each with one other at most, the best first.
fn matches(later: &Sketch, earlier: &Sketch) -> Vec<Match> {
    // Most pairs have nothing to do with each other.
    if !later.reach.topics.meet(earlier.reach.own) {
        return Vec::new();
    }
    let mut all = Vec::new();
    for one in &later.topics {
        for two in &earlier.topics {
            let near = nearness(one.topic, two.topic);
            if near > 0.0 {
                let telling = (telling(one.topic) * telling(two.topic)).sqrt();
                let value = near * one.foreground() * two.foreground() * telling;
                all.push(Match { value, later: one.topic, earlier: two.topic });
            }
        }
    }
    all.sort_by(|one, two| two.value.total_cmp(&one.value));
    let mut taken: Vec<Match> = Vec::new();
    for found in all {
        if !taken.iter().any(|before| before.later == found.later || before.earlier == found.earlier) {
            taken.push(found);
        }
    }
    taken
}

fn by_topics(matches: &[Match]) -> f64 {
    let [first, second, other] = weight::TOPICS;
    let value = |(rank, found): (usize, &Match)| found.value * [first, second].get(rank).copied().unwrap_or(other);
    matches.iter().enumerate().map(value).sum()
}

fn by_shares(matches: &[Match], later: &Sketch, earlier: &Sketch) -> f64 {
    let shared: f64 = matches.iter().map(|found| found.value).sum();
    let (one, two) = (later.reach.extent, earlier.reach.extent);
    let [of_fewer, of_more] = weight::SHARES;
    of_fewer * shared / (one.min(two) + UNSAID) + of_more * shared / (one.max(two) + UNSAID)
}

/// What the place of topics in both items adds.
fn by_place(later: &Sketch, earlier: &Sketch) -> f64 {
    let when = |holds: bool, weight: f64| if holds { weight } else { 0.0 };
    let both = |of: fn(&Sketch) -> bool| of(later) && of(earlier);
    let plans = |sketch: &Sketch| sketch.is_about(Topic::Plan);
    first(later, earlier)
        + when(both(|sketch| sketch.is_about_time), weight::TIME)
        + when(both(plans) && both(|sketch| sketch.says_what_plans_should_be), weight::PLANS_THAT)
        + when(both(|sketch| sketch.opens_with(Topic::Plan)), weight::PLANS)
        + when(both(|sketch| sketch.opens_with(Topic::Assessment)), weight::ASSESSMENTS)
}

fn first(later: &Sketch, earlier: &Sketch) -> f64 {
    /// The least nearness of first topics that counts.
    const NEAR: f64 = 0.5;
    let Some((one, two)) = later.topics.first().zip(earlier.topics.first()) else { return 0.0 };
    let telling = (telling(one.topic) * telling(two.topic)).sqrt();
    if nearness(one.topic, two.topic) >= NEAR { weight::FIRST * telling } else { 0.0 }
}

/// What speaks against it.
fn against(matches: &[Match], later: &Sketch, earlier: &Sketch) -> f64 {
    let other_body = if later.bodies == earlier.bodies { 0.0 } else { weight::OTHER_BODY };
    let general = matches.first().is_some_and(|best| is_general(best.later));
    let narrower = |sketch: &Sketch, used: fn(&Match) -> Topic| {
        sketch.topics.iter().any(|named| {
            is_narrow(named.topic)
                && named.weight >= IN_FRONT
                && !matches.iter().any(|found| used(found) == named.topic)
        })
    };
    let sides = [narrower(later, |found| found.later), narrower(earlier, |found| found.earlier)];
    let count = if general { sides.into_iter().filter(|side| *side).count() } else { 0 };
    other_body + weight::NARROWER * f64::from(u8::try_from(count).unwrap_or_default())
}

/// How telling a topic is from which on it narrows what a general one is about.
const NARROW: f64 = 0.35;

fn is_narrow(topic: Topic) -> bool {
    telling(topic) >= NARROW && !is_general(topic)
}

/// Topics that are of all services, and mean another thing in each.
const fn is_general(topic: Topic) -> bool {
    matches!(
        topic,
        Topic::Plan
            | Topic::Assessment
            | Topic::ManagementOversight
            | Topic::Supervision
            | Topic::RiskManagement
            | Topic::DecisionMaking
            | Topic::PerformanceInformation
            | Topic::QualityAssurance
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::links::LEAST;

    fn score(later: &str, earlier: &str) -> f64 {
        likeness(&Sketch::of(later), &Sketch::of(earlier)).score
    }

    #[test]
    fn other_words_for_the_same_matter_are_alike() {
        for (later, earlier) in [
            ("The quality of supervision and management oversight.", "Ensure that staff receive regular supervision."),
            ("The timeliness of return home interviews.", "Offer a return interview to each child who goes missing."),
            ("The use of the public law outline.", "Strengthen the tracking of pre-proceedings work."),
            ("The sufficiency of local homes for children.", "Increase the number of foster carers."),
        ] {
            assert!(score(later, earlier) >= LEAST, "{later} / {earlier}: {}", score(later, earlier));
        }
    }

    #[test]
    fn the_same_noun_or_the_same_children_are_not_enough() {
        for (later, earlier) in [
            ("The health histories of care leavers.", "Help more care leavers into employment."),
            ("The quality of assessments for children in need.", "Reduce the caseloads of social workers."),
            ("The support for children who are placed with their parents.", "The quality of return home interviews."),
            ("The board’s oversight of audits by the police.", "The supervision of foster carers."),
        ] {
            assert!(score(later, earlier) < LEAST, "{later} / {earlier}: {}", score(later, earlier));
        }
    }
}
