//! What the field calls things: a topic a line, with the words that stand for it.
//!
//! A phrase counts where it is the longest at its place: "return home interview" is not "return home". Plurals are
//! written out where they matter.

use crate::report::Topic;

/// Topics and the phrases that stand for each.
#[rustfmt::skip]
pub const TOPICS: &[(Topic, &[&str])] = &[
    (Topic::Assessment, &["assessment|assessments", "assess|assessed|assessing", "reassessment|reassessments", "analysis of risk"]),
    (Topic::Plan, &["plan|plans", "planning", "care plan|plans", "care planning", "child protection plan|plans", "child-protection plan|plans", "child in need plan|plans", "cin plan|plans", "written plan|plans"]),
];
