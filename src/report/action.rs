//! The actions of a council's plan.

use crate::text::span::Span;
use serde::{Deserialize, Serialize};

/// One action of a plan: a row of its tables with the rows that continue it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Action {
    /// The letter or number of the row, as printed.
    pub id: String,
    /// What will be done, a paragraph each.
    pub action: Vec<String>,
    /// Who leads, as printed.
    pub lead: Option<String>,
    /// What it is to bring about, a paragraph each.
    pub impact: Vec<String>,
    /// What it needs, a paragraph each.
    pub resources: Vec<String>,
    /// By when, as printed.
    pub timescale: Option<String>,
    /// The heading that the table stands under.
    pub heading: Option<String>,
    /// Where the rows stand.
    pub span: Vec<Span>,
}
