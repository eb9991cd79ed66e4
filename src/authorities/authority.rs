//! An authority and its codes.

/// An authority responsible for children's services, with its codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Authority {
    /// Ofsted's number; the same before and after a change of name, another after a reorganisation.
    pub ofsted_urn: &'static str,
    /// The Department for Education's code.
    pub la_code: &'static str,
    /// The Office for National Statistics' code.
    pub ons_code: &'static str,
    /// Its short name: "Halton".
    pub name: &'static str,
    /// The region.
    pub region: &'static str,
    /// Other names that mean it.
    pub also: &'static [&'static str],
}
