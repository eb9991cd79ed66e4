//! The inspection that a document is about which Ofsted did not write: when it was.

use super::context::Context;
use super::title::DatesRead;
use crate::frameworks::Author;
use crate::layout::blocks::{Block, BlockKind};
use crate::layout::line::LineKind;
use crate::mentions::dates::is_whole_line;
use crate::mentions::dates::{DateRange, find_date, find_range};
use crate::report::Dates;
use crate::text::sentences;
use crate::text::span::joined;
use jiff::civil::Date;

/// Words, in lower case, of which a sentence with the dates of an inspection has one.
const TELLS: [&str; 4] = ["inspect", "visit", "ilacs", "jtai"];

/// Words, in lower case, of sentences about an inspection before it, or about one that is to come.
const OTHER: [&str; 8] =
    ["previous", "last inspect", "earlier inspect", "last ofsted", " will ", "next inspect", "since the", "prior to"];

/// How many lines of an article may hold its date.
const DATELINE: usize = 8;

/// The dates of the inspection from the document's own sentences; `None` in Ofsted's own documents.
pub fn dates(context: &Context) -> Option<DatesRead> {
    (context.table.author != Author::Ofsted).then(|| {
        let visit = context.blocks.iter().filter(|block| is_prose(block)).find_map(|block| visit(context, block));
        let inspection = visit.map_or_else(Dates::default, |found| Dates { start: found.start, end: found.end });
        DatesRead { inspection, published: dateline(context), warnings: Vec::new() }
    })
}

fn is_prose(block: &Block) -> bool {
    !matches!(block.kind, BlockKind::Table)
}

fn visit(context: &Context, block: &Block) -> Option<DateRange> {
    let text = joined(context.source.text(), &block.slices);
    sentences::bounds(&text).into_iter().find_map(|range| visit_of(&text[range]))
}

/// The first and last day that a sentence gives for the inspection itself.
fn visit_of(sentence: &str) -> Option<DateRange> {
    let words = sentence.to_lowercase();
    let tells = TELLS.iter().any(|word| words.contains(word));
    if !tells || OTHER.iter().any(|word| words.contains(word)) {
        return None;
    }
    find_range(sentence, None).filter(|found| found.start.is_some() && found.start < found.end)
}

/// The date alone on one of the first lines of an article.
fn dateline(context: &Context) -> Option<Date> {
    let article = context.table.author == Author::Press;
    let mut lines = context.lines.iter().filter(|line| article && line.kind == LineKind::Text).take(DATELINE);
    lines.find_map(|line| {
        let text = context.source.slice(line.span);
        find_date(text).filter(|found| is_whole_line(text, found))?.date
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dates_are_those_of_the_inspection_itself() {
        let days = |text: &str| visit_of(text).map(|found| found.end.unwrap().to_string());
        assert_eq!(days("Inspectors were in Wynnshire from 3 to 14 June 2019.").as_deref(), Some("2019-06-14"));
        assert_eq!(days("The previous inspection was from 3 to 14 June 2016."), None);
        assert_eq!(days("The board meets from 3 to 14 June 2019."), None);
        assert_eq!(days("The report of the inspection was published on 3 July 2019."), None);
    }
}
