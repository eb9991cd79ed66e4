//! The part of a collection that one of several machines reads.

use std::fmt;
use std::str::FromStr;

/// One of several parts of a collection, each read by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// The number of this part, counted from 1.
    number: usize,
    /// How many parts there are.
    count: usize,
}

impl Shard {
    /// Whether this part comes first, so that the opening of the output belongs to it.
    pub const fn is_first(self) -> bool {
        self.number == 1
    }

    /// Selects those of `all` that are in this part: neighbours, so that the outputs of all parts, one after the
    /// other, are the output of the whole. The parts are as large as each other, give or take one.
    pub fn select_from<T>(self, mut all: Vec<T>) -> Vec<T> {
        let (start, end) = (self.end_of(all.len(), self.number - 1), self.end_of(all.len(), self.number));
        all.truncate(end);
        all.drain(..start);
        all
    }

    /// Where the part with this number ends among `all` documents. It multiplies nothing that could overflow.
    fn end_of(self, all: usize, number: usize) -> usize {
        let (each, more) = (all / self.count, all % self.count);
        each * number + more.min(number)
    }
}

impl FromStr for Shard {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let numbers = text.split_once('/').and_then(|(number, count)| number.parse().ok().zip(count.parse().ok()));
        match numbers {
            Some((number, count)) if (1..=count).contains(&number) => Ok(Self { number, count }),
            _ => Err("a shard is a number, a slash and how many there are, as in 1/4 to 4/4"),
        }
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_tile_the_whole_evenly() {
        for (all, count) in [(0, 1), (1, 3), (10, 3), (11, 4), (5, 5), (100, 7)] {
            let shards: Vec<Vec<usize>> =
                (1..=count).map(|number| Shard { number, count }.select_from((0..all).collect())).collect();
            assert!(shards.concat().into_iter().eq(0..all), "{all} {count}");
            let sizes = shards.iter().map(Vec::len);
            assert!(sizes.clone().max().unwrap() - sizes.min().unwrap() <= 1, "{all} {count}");
        }
    }

    #[test]
    fn a_shard_is_a_number_among_several() {
        assert_eq!("2/3".parse(), Ok(Shard { number: 2, count: 3 }));
        for wrong in ["", "1", "0/3", "4/3", "1/0", "a/b", "1/2/3", "-1/2", "1/ 2"] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }
}
