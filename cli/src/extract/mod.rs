//! From documents to an output that can be gone on with; what is said of it is the affair of `progress`.

pub mod digest;
pub mod document;
pub mod input;
pub mod job;
pub mod journal;
pub mod kept;
pub mod part;
pub mod resume;
pub mod shard;
pub mod sink;
pub mod stopped;
pub mod tally;
