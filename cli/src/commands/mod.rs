//! The commands, a file each: arguments in, an outcome out.

pub mod compare;
pub mod extract;
pub mod schema;
pub mod show;
pub mod trace;
