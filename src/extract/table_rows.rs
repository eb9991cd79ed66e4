//! Rows of the tables in area SEND reports: one row an item, without bullet, number or blank line.

use super::Context;
use super::improvements::Draft;
use crate::blocks::{BlockKind, ends_sentence, push_slice};
use crate::report::ImprovementKind;
use std::ops::Range;

/// The rows in these blocks.
pub(super) fn read(context: &Context, blocks: Range<usize>, kind: ImprovementKind) -> Vec<Draft> {
    let mut rows: Vec<Draft> = Vec::new();
    for block in &context.blocks[blocks] {
        let sub = matches!(block.kind, BlockKind::Bullet(_));
        let open = rows.last().is_some_and(|row: &Draft| {
            row.slices.last().is_some_and(|s| !ends_sentence(context.source.slice(*s)) || context.source.slice(*s).ends_with([':', ';']))
        });
        match rows.last_mut() {
            Some(row) if sub || open => {
                block.slices.iter().for_each(|slice| push_slice(context.source, &mut row.slices, *slice));
            }
            _ => rows.push(Draft { kind: Some(kind), slices: block.slices.clone(), page: block.page, ..Draft::default() }),
        }
    }
    rows
}
