//! What is said on standard error while documents are read, and when all are.

mod bar;
mod event;
pub mod mode;
pub mod monitor;
mod summary;
