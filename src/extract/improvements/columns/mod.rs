//! Rows of the tables in area SEND reports: one row an item, without bullet, number or blank line.
//!
//! A table is read in three steps: its lines fall into two columns ([`columns`]), the left column
//! into the names of responsible bodies ([`bodies`]), the right column into rows ([`starts`]).

mod body_names;
mod item_starts;
mod measure;
mod piece;
mod split;

use super::draft::Draft;
use crate::extract::context::Context;
use crate::report::{ImprovementKind, Warning, WarningCode};
use crate::text::span::Span;
use crate::text::span::joined;
use crate::text::span::push_slice;
use piece::Piece;
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
        ImprovementKind::PriorityAction => split::two(context, lines),
        _ => split::one(context, lines),
    };
    let bodies = body_names::cells(context.source, &columns.left);
    let starts = item_starts::find(context.source, &columns.right, &bodies);
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
    row.iter().for_each(|piece| push_slice(context.source.text(), &mut slices, piece.span));
    slices
}

/// The longest name that all rows may share, in bytes: longer text names no body, and every row would repeat it.
const LONGEST_NAME: usize = 600;

/// Gives the n-th row the n-th body, or all rows the only one; else none, and a warning for each row.
fn name_bodies(context: &Context, drafts: &mut [Draft], bodies: &[body_names::Cell]) -> Vec<Warning> {
    let names: Vec<String> = bodies.iter().map(|cell| joined(context.source.text(), &cell.slices)).collect();
    let same = names.windows(2).all(|pair| pair[0] == pair[1]) && names.iter().all(|name| name.len() <= LONGEST_NAME);
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

#[cfg(test)]
mod tests {
    use crate::read;
    use crate::report::WarningCode;
    use crate::verify;

    /// What each row says, and whom it binds, in a report with this table.
    fn rows(table: &str) -> Vec<(String, Option<String>)> {
        let text = format!(
            "Local area partnership report\nArea SEND inspection of Wynnshire Local Area Partnership\n\n\
             Inspection outcome\nAll is well.\n\n{table}\n\nLocal area partnership details\nLocal authority\n"
        );
        let report = read(&text);
        assert!(verify(&report, &text).iter().all(|mismatch| !mismatch.field.starts_with("improvements")));
        report.improvements.into_iter().map(|item| (item.text, item.responsible)).collect()
    }

    fn texts(table: &str) -> Vec<String> {
        rows(table).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn a_row_ends_where_the_next_word_would_have_fitted() {
        let table = "Areas for improvement\nAreas for improvement\n\
            Leaders should make plans sooner, and with more care than they do at\npresent.\n\
            Leaders of schools should read it with the partnership each and every single year.\n\
            They should then be kept.\n\
            Leaders across the partnership should visit:\n\u{25aa} schools; and\n\u{25aa}\n\nClubs in town.\n\
            Health leaders should wait.\n\u{25fc}";
        assert_eq!(
            texts(table),
            [
                "Leaders should make plans sooner, and with more care than they do at present.",
                "Leaders of schools should read it with the partnership each and every single year. They should then be kept.",
                "Leaders across the partnership should visit: schools; and Clubs in town.",
                "Health leaders should wait.",
            ]
        );
    }

    #[test]
    fn printed_numbers_begin_rows_and_are_not_their_text() {
        let table =
            "Areas for improvement\n1. The area should plan for those\naged\n16. Plans help.\n2. The area should act.";
        assert_eq!(texts(table), ["The area should plan for those aged 16. Plans help.", "The area should act."]);
    }

    const COUNCIL: &str = "Wynnshire County Council";
    const BOTH: &str = "NHS Wynn and Vale ICB and Wynnshire County Council";
    const PLAN: &str = "Area leaders need to plan jointly and in good time what each of the young people needs.";
    const READ: &str = "Health leaders must read the plans that they are sent and must answer them.";

    fn expected() -> Vec<(String, Option<String>)> {
        vec![(PLAN.to_owned(), Some(COUNCIL.to_owned())), (READ.to_owned(), Some(BOTH.to_owned()))]
    }

    #[test]
    fn left_cells_may_stand_before_all_right_cells() {
        let table = "Areas for priority action\nResponsible body\nWynnshire County\nCouncil\nNHS Wynn and Vale\n\
            ICB and Wynnshire\nCounty Council\n\nAreas for priority action\n\
            Area leaders need to plan jointly and in good time\nwhat each of the young people needs.\n\
            Health leaders must read the plans that they are\nsent and must answer them.";
        assert_eq!(rows(table), expected());
    }

    #[test]
    fn left_cells_may_stand_on_the_lines_of_right_cells_and_between_them() {
        let table = "Areas for priority action\nResponsible body\nAreas for priority action\nWynnshire County\n\
            Council\nArea leaders need to plan jointly and in good time\nwhat each of the young people needs.\n\
            NHS Wynn and Vale Health leaders must read the plans that they are\n\
            ICB and Wynnshire\nsent and must answer them.\nCounty Council";
        assert_eq!(rows(table), expected());
    }

    #[test]
    fn columns_of_a_layout_text_stand_side_by_side() {
        let table = "Areas for priority action\n  \
             Responsible body           Areas for priority action\n  \
             Wynnshire County           Area leaders need to plan jointly and in good time\n  \
             Council                    what each of the young people needs.\n  \
             NHS Wynn and Vale          Health leaders must read the plans that they are\n\u{c}\
             ICB and Wynnshire        sent and must answer them.\nCounty Council";
        assert_eq!(rows(table), expected());
    }

    #[test]
    fn columns_may_be_apart_by_tabs() {
        let table = "Areas for priority action\nResponsible body\tAreas for priority action\n\
            Wynnshire County\t Area leaders need to plan jointly and in good time\n\
            Council\t\twhat each of the young people needs.\n\
            NHS Wynn and Vale\tHealth leaders must read the plans that they are\n\
            ICB and Wynnshire\tsent and must answer them.\nCounty Council";
        assert_eq!(rows(table), expected());
    }

    #[test]
    fn the_left_column_tells_how_many_rows_a_page_has() {
        let table = "Areas for priority action\nResponsible body\nWynn Council\nAreas for priority action\n\
            Leaders across the partnership should plan.\nLeaders in schools should read what is planned.";
        assert_eq!(rows(table).len(), 1);
    }

    #[test]
    fn a_body_that_cannot_be_tied_to_a_row_is_left_out_with_a_warning() {
        let text = "Area SEND inspection of Wynnshire Local Area Partnership\n\nAreas for priority action\n\
            Responsible body\nWynn Council\n\nVale Council\n\nAreas for priority action\n\
            Leaders across the partnership should plan.\n\nLocal area partnership details\n";
        let report = read(text);
        assert_eq!(report.improvements[0].responsible, None);
        assert!(report.warnings.iter().any(|warning| warning.code == WarningCode::ResponsibleMissing));
    }
}
