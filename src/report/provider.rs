//! Whose services were inspected.

use serde::{Deserialize, Serialize};

/// The authority, area or school inspected, as printed and as known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Provider {
    /// The name as printed.
    pub name: Option<String>,
    /// The authority's canonical short name ("Halton"); `None` when unknown.
    pub authority: Option<String>,
    /// Ofsted's number of the authority.
    pub ofsted_urn: Option<String>,
    /// The Department for Education's code of the authority.
    pub la_code: Option<String>,
    /// The Office for National Statistics' code of the authority.
    pub ons_code: Option<String>,
    /// The region.
    pub region: Option<String>,
}
