//! Reports, in the forms that programs and people read.

#[cfg(feature = "output")]
pub mod csv;
#[cfg(feature = "output")]
pub mod jsonl;
pub mod outline;
