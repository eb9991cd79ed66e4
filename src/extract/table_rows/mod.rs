//! Rows of the tables in area SEND reports: one row an item, without bullet, number or blank line.
//!
//! A table is read in three steps: its lines fall into two columns ([`columns`]), the left column
//! into the names of responsible bodies ([`bodies`]), the right column into rows ([`starts`]).

mod bodies;
mod columns;
mod measure;
mod starts;

use super::Context;
use super::improvements::Draft;
use crate::Span;
use crate::blocks::push_slice;
use crate::joined;
use crate::report::{ImprovementKind, Warning, WarningCode};
use columns::Piece;
use std::ops::Range;

/// The rows of a table, and what is odd about them.
pub(super) struct Rows {
    /// In the order of the text.
    pub(super) drafts: Vec<Draft>,
    /// Rows whose responsible body the text does not tell.
    pub(super) warnings: Vec<Warning>,
}

/// The rows in these lines.
pub(super) fn read(context: &Context, lines: Range<usize>, kind: ImprovementKind) -> Rows {
    let columns = match kind {
        ImprovementKind::PriorityAction => columns::two(context, lines),
        _ => columns::one(context, lines),
    };
    let bodies = bodies::cells(context.source, &columns.left);
    let starts = starts::find(context.source, &columns.right, &bodies);
    let mut drafts = cut(context, &columns.right, &starts, kind);
    let warnings = match kind {
        ImprovementKind::PriorityAction => name_bodies(context, &mut drafts, &bodies),
        _ => Vec::new(),
    };
    Rows { drafts, warnings }
}

/// One draft from each start to the next.
fn cut(context: &Context, right: &[Piece], starts: &[usize], kind: ImprovementKind) -> Vec<Draft> {
    let ends = starts.iter().skip(1).copied().chain([right.len()]);
    let rows = starts.iter().zip(ends).map(|(start, end)| &right[*start..end]);
    rows.map(|row| Draft {
        kind: Some(kind),
        number: row.first().and_then(|piece| piece.number),
        slices: slices(context, row),
        page: row.iter().find(|piece| !piece.span.is_empty()).map_or(0, |piece| piece.page),
        ..Draft::default()
    })
    .collect()
}

fn slices(context: &Context, row: &[Piece]) -> Vec<Span> {
    let mut slices = Vec::new();
    row.iter().for_each(|piece| push_slice(context.source, &mut slices, piece.span));
    slices
}

/// Gives the n-th row the n-th body, or all rows the only one; else none, and a warning for each row.
fn name_bodies(context: &Context, drafts: &mut [Draft], bodies: &[bodies::Cell]) -> Vec<Warning> {
    let names: Vec<String> = bodies.iter().map(|cell| joined(context.source.text(), &cell.slices)).collect();
    let same = names.windows(2).all(|pair| pair[0] == pair[1]);
    if !names.is_empty() && (same || names.len() == drafts.len()) {
        for (draft, name) in drafts.iter_mut().zip(names.iter().cycle()) {
            draft.responsible = Some(name.clone());
        }
        return Vec::new();
    }
    drafts.iter().map(|draft| missing(&draft.slices)).collect()
}

fn missing(span: &[Span]) -> Warning {
    let message = "the table does not tell which body is responsible for this row".to_owned();
    Warning { code: WarningCode::ResponsibleMissing, message, span: span.to_vec() }
}
