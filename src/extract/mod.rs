//! Reading one part of the report each.

pub mod dates;
pub mod found;
pub mod people;

#[cfg(test)]
mod readers_gold;
