//! Some topics, a bit each.

use crate::report::Topic;

/// A set of topics, which is asked of every sentence what it shares with others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Topics(u128);

// Every topic has a bit.
const _: () = assert!(Topic::ALL.len() <= u128::BITS as usize);

impl Topics {
    /// With one topic more.
    pub const fn with(self, topic: Topic) -> Self {
        Self(self.0 | 1 << topic as u32)
    }

    /// Without one of them.
    pub const fn without(self, topic: Topic) -> Self {
        Self(self.0 & !(1 << topic as u32))
    }

    /// Whether a topic is among them.
    pub const fn holds(self, topic: Topic) -> bool {
        self.0 & 1 << topic as u32 != 0
    }

    /// Both.
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that both have.
    pub const fn shared(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Them, in the order of [`Topic::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Topic> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let first = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            Topic::ALL.get(first).copied()
        })
    }

    /// Whether they share one.
    pub const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl FromIterator<Topic> for Topics {
    fn from_iter<I: IntoIterator<Item = Topic>>(topics: I) -> Self {
        topics.into_iter().fold(Self::default(), Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_gives_its_topics_back_in_order() {
        let all: Topics = Topic::ALL.iter().rev().copied().collect();
        assert!(all.iter().eq(Topic::ALL.iter().copied()));
        assert_eq!(Topics::default().iter().next(), None);
    }

    #[test]
    fn sets_share_what_both_have() {
        let (one, two) = (Topic::ALL[0], Topic::ALL[Topic::ALL.len() - 1]);
        let (both, first) = (Topics::default().with(one).with(two), Topics::default().with(one));
        assert!(both.meet(first) && !first.meet(Topics::default().with(two)));
        assert_eq!((both.shared(first), both.without(two)), (first, first));
        assert!(both.holds(two) && !first.holds(two));
        assert_eq!(first.union(Topics::default().with(two)), both);
    }
}
