//! From documents to an output that a later run can go on with. `progress` says how far it is.

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
