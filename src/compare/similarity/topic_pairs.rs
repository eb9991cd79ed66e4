//! The topics that an item's own topics are or are near to, and how far those of a sentence are among them.

use super::named_topic::Named;
use super::topic_nearness;
use super::topic_nearness::{nearness, telling};
use crate::report::Topic;
use crate::topics::Topics;

/// What is added to the extent of an item, so that one with one weak topic is not wholly covered by it.
pub const UNSAID: f64 = 0.3;

/// The topics that those of an item are, or are near to.
#[derive(Clone, Debug)]
pub struct Reach {
    /// The item's own.
    pub own: Topics,
    /// All of them.
    pub topics: Topics,
    /// Each with what it counts for which of the item's, the best first.
    pairs: Vec<Pair>,
    /// How much the item's topics tell, all together.
    pub extent: f64,
}

#[derive(Clone, Copy, Debug)]
struct Pair {
    value: f64,
    /// Which of the item's topics.
    own: usize,
    topic: Topic,
}

/// How far some topics are those of an item.
#[derive(Clone, Copy, Debug, Default)]
pub struct Met {
    /// What the best one counts.
    pub best: f64,
    /// The share of the item's topics that are met.
    pub share: f64,
}

impl Reach {
    /// The reach of an item's topics.
    pub fn of(named: &[Named]) -> Self {
        let pairs_of = |(own, named): (usize, &Named)| {
            let (of, foreground) = (named.topic, named.foreground());
            topic_nearness::reach(of).iter().map(move |topic| {
                let value = nearness(of, topic) * foreground * (telling(of) * telling(topic)).sqrt();
                Pair { value, own, topic }
            })
        };
        let mut pairs: Vec<Pair> = named.iter().enumerate().flat_map(pairs_of).collect();
        pairs.sort_by(|one, two| two.value.total_cmp(&one.value));
        Self {
            own: named.iter().map(|named| named.topic).collect(),
            topics: pairs.iter().map(|pair| pair.topic).collect(),
            pairs,
            extent: named.iter().map(|named| telling(named.topic) * named.weight).sum(),
        }
    }

    /// How far some topics are those of the item; each of them meets one of the item's at most, and is met by one.
    pub fn met_by(&self, topics: Topics) -> Met {
        let mut met = Met::default();
        let (mut left, mut met_own) = (self.topics.shared(topics), 0_u128);
        for pair in &self.pairs {
            // Most sentences are about something else.
            if left == Topics::default() {
                break;
            }
            if left.holds(pair.topic) && met_own & 1 << pair.own == 0 {
                left = left.without(pair.topic);
                met_own |= 1 << pair.own;
                met.best = met.best.max(pair.value);
                met.share += pair.value;
            }
        }
        met.share /= self.extent + UNSAID;
        met
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_meets_one_of_an_item_and_no_other() {
        let named = |topic| Named { topic, weight: 1.0 };
        let reach = Reach::of(&[named(Topic::Supervision), named(Topic::ManagementOversight)]);
        let set = |topics: &[Topic]| topics.iter().copied().collect::<Topics>();
        let (one, both) = (set(&[Topic::Supervision]), set(&[Topic::Supervision, Topic::ManagementOversight]));
        assert!(reach.met_by(one).share < 0.6 && reach.met_by(both).share > 0.8);
        assert!(reach.met_by(one).best >= reach.met_by(set(&[Topic::ManagementOversight])).best);
        assert!(reach.met_by(set(&[Topic::Adoption])).best.abs() < 1e-9);
    }
}
