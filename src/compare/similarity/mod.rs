//! How alike two things to improve are: by words, by topics, by whom they are about.

pub mod item_profile;
pub mod likeness;
pub mod named_topic;
mod rarity;
pub mod topic_nearness;
mod topic_pairs;
pub mod word_vector;
