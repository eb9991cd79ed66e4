//! Grades and outcomes: the words Ofsted gives, apart from how they are printed.

use serde::{Deserialize, Serialize};

/// A grade on any of Ofsted's scales.
///
/// "Adequate" (to 2013) and "requires improvement" (from 2013) are different words on different
/// scales and stay apart. Comparing them is the comparison's business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Grade {
    /// "Outstanding".
    Outstanding,
    /// "Good".
    Good,
    /// "Adequate": third of four until 2013.
    Adequate,
    /// "Requires improvement", with or without "to be good": third of four since 2013.
    RequiresImprovement,
    /// "Inadequate".
    Inadequate,
    /// "Not judged", printed so.
    NotJudged,
}

/// The outcome of an area SEND inspection (from 2023), which awards no grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// "... typically lead to positive experiences and outcomes".
    TypicallyPositive,
    /// "... lead to inconsistent experiences and outcomes".
    Inconsistent,
    /// "There are widespread and/or systemic failings ...".
    SystemicFailings,
}
