//! A topic that an item names, and how much in the foreground.

use super::topic_nearness::{self, telling};
use crate::report::Topic;

/// A topic that an item names.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// Which.
    pub topic: Topic,
    /// How much in the foreground it is, 0 to 1.
    pub weight: f64,
}

impl Named {
    /// Its weight; a topic that tells much counts behind "to ensure" as well.
    pub fn foreground(&self) -> f64 {
        const LEAST: f64 = 0.65;
        if telling(self.topic) >= topic_nearness::MOST { self.weight.max(LEAST) } else { self.weight }
    }
}

/// From which weight on a topic is in the foreground.
pub const IN_FRONT: f64 = 0.6;
