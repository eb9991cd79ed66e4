//! The actions of a council's plan: rows of its tables, with the rows that continue them.
//!
//! Read from the lines themselves: a cell is told by what stands between cells, which grouping into
//! passages does not keep.

use super::context::Context;
use crate::frameworks::Author;
use crate::layout::line::{Line, LineKind};
use crate::layout::table_cells;
use crate::layout::table_cells::{Column, Header, Rule};
use crate::report::Action;
use crate::source::Source;
use crate::text::sentences::ends_sentence;
use crate::text::span::Span;
use crate::text::span::joined;

/// The longest letter or number of a row, in bytes.
const LONGEST_ID: usize = 8;

/// The longest heading over a table, in bytes.
const LONGEST_HEADING: usize = 200;

/// The longest row whose cells stand at columns, in bytes: no page is as wide.
const LONGEST_ROW: usize = 2000;

/// How far a cell may run over the next column's head and still be a cell, in characters.
const OVERRUN: usize = 3;

/// All actions, in order; none in a document that is no plan.
pub fn read(context: &Context) -> Vec<Action> {
    if context.table.author != Author::Council {
        return Vec::new();
    }
    let mut reader =
        Reader { source: context.source, header: None, heading: Vec::new(), drafts: Vec::new(), after: After::Text };
    for line in context.lines {
        reader.take(line);
    }
    reader.drafts.into_iter().filter_map(|draft| draft.finish(context.source)).collect()
}

/// What stands before a line.
#[derive(Clone, Copy, PartialEq)]
enum After {
    Blank,
    Text,
    Row,
}

struct Reader<'a> {
    source: &'a Source<'a>,
    header: Option<Header>,
    heading: Vec<Span>,
    drafts: Vec<Draft>,
    after: After,
}

/// A cell of a row: the column it stands in, and its text.
struct Cell {
    column: Column,
    span: Span,
}

/// An action being collected.
#[derive(Default)]
struct Draft {
    heading: Vec<Span>,
    /// The columns and paragraphs, each made of slices.
    paragraphs: Vec<(Column, Vec<Span>)>,
}

impl Reader<'_> {
    fn take(&mut self, line: &Line) {
        let raw = Span::new(line.start, line.span.end);
        match line.kind {
            LineKind::Blank => self.after = After::Blank,
            LineKind::Furniture | LineKind::Footnote | LineKind::Contents => {}
            _ => match Some(raw).filter(|_| line.gapped).and_then(|raw| table_cells::header(self.source.slice(raw))) {
                Some(header) => {
                    self.header = Some(header);
                    self.after = After::Text;
                }
                None => self.take_text(raw, line.span),
            },
        }
    }

    fn take_text(&mut self, raw: Span, text: Span) {
        match self.header.as_ref().and_then(|header| cells(self.source, header, raw)) {
            Some(cells) => self.take_row(cells),
            None if self.header.is_some() && self.after == After::Row => self.extend(text),
            None => self.take_heading(text),
        }
    }

    /// A line of the table: a row of its own, or more of the row before.
    fn take_row(&mut self, cells: Vec<Cell>) {
        if let [only] = cells.as_slice()
            && matches!(only.column, Column::Id)
            && only.span.len() > LONGEST_ID
        {
            self.heading = vec![only.span];
        } else if self.opens(&cells) {
            let mut draft = Draft { heading: self.heading.clone(), paragraphs: Vec::new() };
            cells.iter().for_each(|cell| draft.push(self.source, cell));
            self.drafts.push(draft);
        } else if let Some(draft) = self.drafts.last_mut() {
            cells.iter().for_each(|cell| draft.push(self.source, cell));
        }
        self.after = After::Row;
    }

    /// Whether a row is an action's first: it has a number, or no row has and an action begins.
    fn opens(&self, cells: &[Cell]) -> bool {
        let Some(header) = &self.header else { return false };
        let has = |column: Column| cells.iter().any(|cell| cell.column == column);
        match header.columns.iter().any(|(column, _)| *column == Column::Id) {
            true => has(Column::Id),
            false if header.rule == Rule::Spaces => has(Column::Action) && self.after != After::Row,
            false => has(Column::Action),
        }
    }

    /// A line without cells right under a row goes on with its last cell.
    fn extend(&mut self, text: Span) {
        let Some(draft) = self.drafts.last_mut() else { return };
        let column = draft.paragraphs.last().map_or(Column::Other, |(column, _)| *column);
        draft.push(self.source, &Cell { column, span: text });
    }

    /// A line outside the tables: the last few of them before a table are its heading.
    fn take_heading(&mut self, text: Span) {
        if self.header.take().is_some() || self.after == After::Blank || self.heading.len() > 2 {
            self.heading.clear();
        }
        self.heading.push(text);
        self.after = After::Text;
    }
}

impl Draft {
    fn push(&mut self, source: &Source, cell: &Cell) {
        for piece in pieces(source, cell.span) {
            match self.paragraphs.iter_mut().rfind(|(column, _)| *column == cell.column) {
                Some((_, slices)) if goes_on(source, slices, piece) => slices.push(piece),
                _ => self.paragraphs.push((cell.column, vec![piece])),
            }
        }
    }

    fn finish(self, source: &Source) -> Option<Action> {
        let all = |wanted: Column| -> Vec<String> {
            let of_column = self.paragraphs.iter().filter(|(column, _)| *column == wanted);
            of_column.map(|(_, slices)| joined(source.text(), slices)).collect()
        };
        let one = |wanted: Column| Some(all(wanted).join(" ")).filter(|text| !text.is_empty());
        let mut span: Vec<Span> = self.paragraphs.iter().flat_map(|(_, slices)| slices.iter().copied()).collect();
        span.sort_unstable();
        // Longer than any heading, however wide it is set: every action would put it together again.
        let long = self.heading.iter().map(Span::len).sum::<usize>() > 8 * LONGEST_HEADING;
        let heading = if long { String::new() } else { joined(source.text(), &self.heading) };
        let action = all(Column::Action);
        (!action.is_empty()).then(|| Action {
            id: one(Column::Id).unwrap_or_default(),
            action,
            lead: one(Column::Lead),
            impact: all(Column::Impact),
            resources: all(Column::Resources),
            timescale: one(Column::Timescale),
            heading: Some(heading).filter(|text| !text.is_empty() && text.len() <= LONGEST_HEADING),
            span,
        })
    }
}

/// Whether a piece goes on with the sentence that a paragraph breaks off in.
fn goes_on(source: &Source, slices: &[Span], piece: Span) -> bool {
    let open = slices.last().is_some_and(|last| !ends_sentence(source.slice(*last)));
    open && source.slice(piece).starts_with(char::is_lowercase)
}

/// The filled cells of a line, each with its column; `None` where the line is no row of this table.
fn cells(source: &Source, header: &Header, raw: Span) -> Option<Vec<Cell>> {
    let line = source.slice(raw);
    let cells = match header.rule {
        Rule::Spaces if line.len() > LONGEST_ROW => return None,
        Rule::Spaces => table_cells::cells(line, Rule::Spaces),
        rule => table_cells::cells(line, table_cells::rule(line).filter(|found| *found == rule)?),
    };
    let shift = shift(header, &cells);
    let placed: Option<Vec<Cell>> = cells
        .into_iter()
        .filter(|(cell, _)| cell.contains(char::is_alphanumeric))
        .map(|(cell, at)| {
            let start = raw.start + (cell.as_ptr() as usize - line.as_ptr() as usize);
            let column = column(header, cell, at + shift)?;
            Some(Cell { column, span: Span::new(start, start + cell.len()) })
        })
        .collect();
    placed
}

/// By how many columns a row is short at its start: one that continues another may leave the number out.
fn shift(header: &Header, cells: &[(&str, usize)]) -> usize {
    let numbered = header.columns.first().is_some_and(|(column, _)| *column == Column::Id);
    let short = header.rule != Rule::Spaces && cells.len() < header.columns.len();
    usize::from(numbered && short && cells.first().is_some_and(|(cell, _)| cell.len() > LONGEST_ID))
}

fn column(header: &Header, cell: &str, at: usize) -> Option<Column> {
    if header.rule != Rule::Spaces {
        return Some(header.columns.get(at).map_or(Column::Other, |(column, _)| *column));
    }
    let index = header.columns.partition_point(|(_, start)| *start <= at + OVERRUN).checked_sub(1);
    let next = header.columns.get(index.map_or(0, |index| index + 1)).map(|(_, start)| *start);
    let fits = next.is_none_or(|next| at + cell.chars().count() <= next + OVERRUN);
    let column = index.map_or(Column::Id, |index| header.columns[index].0);
    fits.then_some(column)
}

/// The paragraphs of a cell: what stands between marks (`<p>`) and behind bullets.
fn pieces(source: &Source, cell: Span) -> Vec<Span> {
    let text = source.slice(cell);
    let mut pieces = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(['<', '\u{2022}']).map(|at| at + from) {
        let end = mark_end(text, at);
        if let Some(end) = end {
            pieces.push(trimmed(source, Span::new(cell.start + from, cell.start + at)));
            from = end;
        } else {
            from = at + 1;
        }
    }
    pieces.push(trimmed(source, Span::new(cell.start + from, cell.end)));
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Where the mark that begins at `at` ends: a bullet's glyph, or a tag.
fn mark_end(text: &str, at: usize) -> Option<usize> {
    const LONGEST_TAG: usize = 60;
    if let Some(rest) = text[at..].strip_prefix('\u{2022}') {
        return Some(text.len() - rest.len());
    }
    let near = &text.as_bytes()[at..text.len().min(at + LONGEST_TAG)];
    let end = at + memchr::memchr(b'>', near)? + 1;
    let tag = text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    tag.then_some(end)
}

fn trimmed(source: &Source, span: Span) -> Span {
    let text = source.slice(span);
    let start = span.start + (text.len() - text.trim_start().len());
    Span::new(start, start + text.trim().len())
}

#[cfg(test)]
mod tests {
    use crate::report::Action;

    fn actions(text: &str) -> Vec<Action> {
        let report = crate::read(text);
        assert_eq!(crate::verify(&report, text), []);
        report.actions
    }

    fn outline(text: &str) -> Vec<String> {
        let or = |cell: Option<String>| cell.unwrap_or_else(|| "?".to_owned());
        let line = |a: Action| {
            format!("{} [{}] {} / {}: {}", a.id, or(a.heading), or(a.lead), or(a.timescale), a.action.join(" | "))
        };
        actions(text).into_iter().map(line).collect()
    }

    const TABS: &str = "Wynnshire Ofsted Action Plan\n\nBetter visits\n\n\tACTION\tLEAD\tIMPACT\tRESOURCES\tTIMESCALE\n\
        A\t<p>Visit more.</p> <p>Write it down in\t\n\n\
        \tACTION\tLEAD\tIMPACT\tRESOURCES\tTIMESCALE\n\
        \t<p>the file.</p>\tDCS\tVisits\tNone\tMay 2021\nB\tAudit\tOD\t\t\tJune 2021\nand later\n\n\
        Glossary\n\nAbbreviation\tTitle\nDCS\tDirector\n";

    #[test]
    fn a_row_without_a_number_goes_on_with_the_one_before() {
        assert_eq!(
            outline(TABS),
            [
                "A [Better visits] DCS / May 2021: Visit more. | Write it down in the file.",
                "B [Better visits] OD / June 2021 and later: Audit",
            ]
        );
    }

    #[test]
    fn pipes_divide_cells_as_tabs_do() {
        let text = "Post-inspection improvement plan after Ofsted\n\n## Theme 1\n\n\
            | No. | Action required | Lead officer | Outcome | Target date |\n|---|---|---|---|---|\n\
            | 1.1 | Visit more | Head of care | Visits | May 2021 |\n| 1.2 | Audit | DCS | Audits | July 2021 |\n";
        assert_eq!(
            outline(text),
            ["1.1 [## Theme 1] Head of care / May 2021: Visit more", "1.2 [## Theme 1] DCS / July 2021: Audit"]
        );
    }

    #[test]
    fn columns_may_stand_one_under_the_other() {
        let text = "Wynnshire improvement plan: Ofsted inspection\n\nVisits\n\n\
            Ref   Action                 Lead          By when\n\n\
            1     Visit children more    Head of       May 2021\n      often                  care\n\n\
            2     Audit                  DCS           June 2021\n\nProgress is reported to the board every month by the director.\n";
        assert_eq!(
            outline(text),
            ["1 [Visits] Head of care / May 2021: Visit children more often", "2 [Visits] DCS / June 2021: Audit"]
        );
    }

    #[test]
    fn a_table_without_numbers_has_an_action_a_row() {
        let text = "Ofsted improvement plan\n\nAction\tOwner\tTimescale\nVisit\tDCS\tMay\nAudit\tOD\tJune\n";
        assert_eq!(
            outline(text),
            [" [Ofsted improvement plan] DCS / May: Visit", " [Ofsted improvement plan] OD / June: Audit"]
        );
    }

    #[test]
    fn marks_end_near_where_they_begin() {
        assert_eq!(crate::extract::action_plan::mark_end("a<p>b", 1), Some(4));
        assert_eq!(crate::extract::action_plan::mark_end("a < b > c", 2), None);
        assert_eq!(crate::extract::action_plan::mark_end(&format!("<a {}>", "x".repeat(60)), 0), None);
    }

    #[test]
    fn no_row_is_wider_than_a_page() {
        let head = "Wynnshire improvement plan: Ofsted inspection\n\nVisits\n\n\
            Ref   Action                 Lead          By when\n\n";
        assert!(actions(&format!("{head}1     Visit   {}\n", "ab  ".repeat(1000))).is_empty());
    }

    #[test]
    fn a_report_has_no_actions() {
        assert!(
            actions("Inspection of Wynnshire children’s services\n\nAction\tLead\tTimescale\nVisit\tDCS\tMay\n")
                .is_empty()
        );
    }
}
