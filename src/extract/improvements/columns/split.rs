//! The two columns of a table: which part of each line belongs to the left one and which to the right.
//!
//! Where the text keeps positions (`pdftotext -layout`) the column's place tells. Everywhere else
//! the left column is known by what it holds: names of bodies, and nothing but names.

use super::body_names;
use super::piece::{LEAST, Piece, number, wide_gap};
use crate::extract::context::Context;
use crate::layout::Mark;
use crate::layout::line::{Line, LineKind};
use crate::source::Source;
use crate::text::letters_only;
use crate::text::span::Span;
use std::ops::Range;

/// The lines of the two columns, each in the order of the text.
#[derive(Debug, Default)]
pub struct Columns {
    /// Responsible bodies.
    pub left: Vec<Piece>,
    /// Rows.
    pub right: Vec<Piece>,
}

/// Words of the column headers, as keys: printed again on every page of a long table.
const COLUMN_HEADERS: [&str; 5] = [
    "responsiblebody",
    "responsiblebodies",
    "areasforpriorityaction",
    "areasforimprovement",
    "responsiblebodyareasforpriorityaction",
];

/// The lines of a table of one column.
pub fn one(context: &Context, lines: Range<usize>) -> Columns {
    Columns { left: Vec::new(), right: pieces(context, lines) }
}

/// The lines of a table of two columns.
pub fn two(context: &Context, lines: Range<usize>) -> Columns {
    let source = context.source;
    let pieces = pieces(context, lines);
    match positions(source, &pieces) {
        Some(places) => by_position(source, &pieces, &places),
        None => by_words(source, &pieces),
    }
}

/// The table's own lines: no furniture, no headings, no column headers.
fn pieces(context: &Context, lines: Range<usize>) -> Vec<Piece> {
    let (mut gap, mut next) = (false, 1);
    let mut pieces = Vec::new();
    for at in lines {
        let line = &context.lines[at];
        let heading = matches!(context.marks.lines.get(at), Some(Mark::Heading(_)));
        if line.is_body() && !heading && !is_column_header(context.source.slice(line.span)) {
            pieces.push(piece(context.source, line, gap, next));
            next += u32::from(pieces.last().is_some_and(|piece| piece.number.is_some()));
        }
        gap = line.kind == LineKind::Blank || (gap && !line.is_body());
    }
    pieces
}

fn is_column_header(text: &str) -> bool {
    const LONGEST: usize = 120;
    text.len() <= LONGEST && COLUMN_HEADERS.contains(&letters_only::of(text).as_str())
}

fn piece(source: &Source, line: &Line, gap: bool, next: u32) -> Piece {
    let sub = matches!(line.kind, LineKind::Bullet(_));
    let content = line.content();
    let (number, len) = number(source.slice(content)).filter(|(number, _)| !sub && *number == next).unzip();
    let span = Span::new(content.start + len.unwrap_or(0), content.end);
    Piece { span, page: line.page, sub, number, gap }
}

/// Where the right column begins on each page; `None` for a text that keeps no positions, as one with tabs.
fn positions(source: &Source, pieces: &[Piece]) -> Option<Vec<(usize, usize)>> {
    const SIDE_BY_SIDE: usize = 3;
    let both = pieces.iter().filter(|piece| piece.gap_column(source).is_some()).count();
    let tabs = pieces.iter().any(|piece| source.slice(piece.span).contains('\t'));
    (both >= SIDE_BY_SIDE && !tabs).then(|| {
        let pages = pieces.chunk_by(|one, next| one.page == next.page);
        pages.filter_map(|page| Some((page.first()?.page, page_position(source, page)?))).collect()
    })
}

/// The first column at which many lines of the page's right column begin: sub-items stand further in.
fn page_position(source: &Source, page: &[Piece]) -> Option<usize> {
    let own = page.iter().filter(|piece| !piece.sub);
    let mut begun: Vec<usize> = own.filter_map(|piece| piece.right_column(source)).collect();
    begun.sort_unstable();
    let upto = |column: usize| begun.partition_point(|other| *other < column);
    let shared = |column: usize| upto(column + 2) - upto(column - 1);
    let most = begun.iter().map(|column| shared(*column)).max()?;
    begun.iter().find(|column| shared(**column) * 3 >= most).copied()
}

fn by_position(source: &Source, pieces: &[Piece], places: &[(usize, usize)]) -> Columns {
    let mut columns = Columns::default();
    for piece in pieces {
        let found = places.binary_search_by_key(&piece.page, |(page, _)| *page);
        let place = found.ok().and_then(|at| places.get(at)).map_or(LEAST, |(_, column)| *column);
        columns.take_at(source, piece, place);
    }
    columns
}

impl Columns {
    /// Takes a line whose right part begins at column `place`, give or take one.
    fn take_at(&mut self, source: &Source, piece: &Piece, place: usize) {
        let begins = piece.column(source);
        if begins + 1 >= place {
            return self.right.push(*piece);
        }
        match split_at(source.slice(piece.span), place - begins) {
            Some(at) => {
                let (left, right) = piece.split(source, at);
                self.left.push(left);
                self.right.push(right);
            }
            None => self.left.push(*piece),
        }
    }
}

/// The byte at which the word that begins at column `place`, give or take one, begins.
fn split_at(text: &str, place: usize) -> Option<usize> {
    let mut before = ' ';
    let starts = text.char_indices().enumerate().filter(|(_, (_, c))| {
        let starts = before == ' ' && *c != ' ';
        before = *c;
        starts
    });
    let near = starts.filter(|(column, _)| column.abs_diff(place) <= 1 || *column > place);
    near.map(|(_, (at, _))| at).next()
}

fn by_words(source: &Source, pieces: &[Piece]) -> Columns {
    let width = right_width(source, pieces);
    let mut columns = Columns::default();
    for piece in pieces {
        let marked = piece.sub || piece.number.is_some();
        match if marked { 0 } else { left_len(source.slice(piece.span), width) } {
            0 => columns.right.push(*piece),
            len if len == piece.span.len() => columns.left.push(*piece),
            len => {
                let (left, right) = piece.split(source, len);
                columns.left.push(left);
                columns.right.push(right);
            }
        }
    }
    columns
}

/// How many bytes of a line belong to the left column: a narrow line of names, the names before a gap,
/// or those at the start of a line that is too wide for the right column, whose width in characters is given.
fn left_len(text: &str, width: usize) -> usize {
    let name = body_names::name_at_start(text);
    let chars = text.chars().count();
    match names_before_gap(text) {
        Some(len) => len,
        None if name == text.len() && chars * 10 <= width * 6 => name,
        None if name < text.len() && chars * 10 > width * 12 => name,
        None => 0,
    }
}

/// How many bytes of names stand before a gap, where nothing else does.
fn names_before_gap(text: &str) -> Option<usize> {
    let left = text[..wide_gap(text)?].trim_end();
    (!left.is_empty() && body_names::name_at_start(left) == left.len()).then_some(left.len())
}

/// How many characters the widest line has that holds a part of a row and nothing else.
fn right_width(source: &Source, pieces: &[Piece]) -> usize {
    let texts = pieces.iter().map(|piece| source.slice(piece.span));
    let rights = texts.map(|text| text[names_before_gap(text).unwrap_or(0)..].trim_start());
    rights.filter(|text| body_names::name_at_start(text) == 0).map(|text| text.chars().count()).max().unwrap_or(0)
}
