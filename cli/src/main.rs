//! The command `ofsted`.
fn main() {}
