//! What lines belong to, as words told whoever knows them.

/// What a line belongs to, as the frameworks' words tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// The text itself.
    #[default]
    Text,
    /// The heading with this index.
    Heading(usize),
    /// A table of judgements.
    Table,
    /// The title, a labelled value under it, or the address over a letter.
    Title,
}
