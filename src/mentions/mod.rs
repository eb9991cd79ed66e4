//! What any page may name: dates, people, grades.

pub mod dates;
pub mod grades;
pub mod people;
#[cfg(test)]
mod readers_gold;
#[cfg(test)]
mod readers_laws;
