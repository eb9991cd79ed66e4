//! What was read: bytes turned into text.

pub(crate) mod decode;
