//! Blocks: lines grouped into passages by shape alone.
//!
//! Grades and frameworks are unknown here: which lines are headings and tables comes in as marks.

use super::line::{Line, LineKind};
use super::mark::Mark;
use super::paragraph_numbers::Number;
use crate::source::Source;
use crate::text::sentences::ends_sentence;
use crate::text::span::Setting;
use crate::text::span::Span;
use crate::text::span::push_slice;
use std::collections::VecDeque;

/// How many lines further on the text of a bullet stands that was lost.
const LOST_BULLET: usize = 3;

/// Lines that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What they are.
    pub kind: BlockKind,
    /// The text: slices of the source, in order, without numbers, bullets and furniture.
    pub slices: Vec<Span>,
    /// How its lines are set.
    pub setting: Setting,
    /// Page of the first slice, from 0.
    pub page: usize,
    /// First line.
    pub first: usize,
    /// Last line; lines of another kind (furniture, footnotes) between the two are not the block's.
    pub last: usize,
}

/// The number of a clause ("3.8") of a council's paper: no paragraph of a report has it.
pub const CLAUSE: u32 = 0;

/// What a block is by its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading: the one with this index.
    Heading(usize),
    /// Part of a table of judgements.
    Table,
    /// Part of the title block.
    Title,
    /// A paragraph with its number beside it.
    Numbered(u32),
    /// A paragraph whose number stands apart from it, among others: the order tells which.
    NumberedApart(u32),
    /// A list item and its glyph.
    Bullet(char),
    /// A paragraph of a council's paper, without its number ("3.8").
    Clause,
    /// Any other text.
    Text,
}

/// Groups all body lines into blocks, in order.
pub fn group(source: &Source, lines: &[Line], marks: &[Mark], numbers: &[Number]) -> Vec<Block> {
    let mut grouper = Grouper {
        source,
        lines,
        marks,
        numbers: by_line(lines, numbers),
        width: usual_width(lines),
        blocks: Vec::new(),
        open: None,
        waiting: VecDeque::new(),
        apart: false,
        fresh: false,
    };
    (0..lines.len()).filter(|at| lines[*at].is_body()).for_each(|at| grouper.take(at));
    grouper.blocks
}

fn by_line<'a>(lines: &[Line], numbers: &'a [Number]) -> Vec<Option<&'a Number>> {
    let mut by_line = vec![None; lines.len()];
    numbers.iter().for_each(|number| by_line[number.line] = Some(number));
    by_line
}

/// The width that most full lines of the text have, in bytes.
fn usual_width(lines: &[Line]) -> usize {
    // Lines longer than any page is wide are counted as one width: they stand in texts without line ends.
    const WIDEST: usize = 4096;
    let mut counts = [0_u32; WIDEST + 1];
    let widths = lines.iter().filter(|line| line.kind == LineKind::Text).map(|line| line.span.len().min(WIDEST));
    let total = widths.map(|width| counts[width] += 1).count();
    let mut below = 0;
    let reached = counts.iter().position(|count| {
        below += *count as usize;
        below > total.saturating_sub(1) * 9 / 10
    });
    reached.filter(|_| total > 0).unwrap_or(0)
}

struct Grouper<'a> {
    source: &'a Source<'a>,
    lines: &'a [Line],
    marks: &'a [Mark],
    /// For every line the number at its start.
    numbers: Vec<Option<&'a Number>>,
    width: usize,
    blocks: Vec<Block>,
    /// Last line of the block that may go on; `None` when the next line starts a new one.
    open: Option<usize>,
    /// Numbers that stood alone and wait for their text.
    waiting: VecDeque<u32>,
    /// Whether more than one did, so that only the order says which text is whose.
    apart: bool,
    /// Whether a number stood alone since the last line of text.
    fresh: bool,
}

impl Grouper<'_> {
    fn take(&mut self, at: usize) {
        let line = &self.lines[at];
        match (self.marks[at], self.number(at), line.kind) {
            (Mark::Heading(index), ..) => self.extend_or_start(BlockKind::Heading(index), at),
            (Mark::Table, ..) => self.extend_or_start(BlockKind::Table, at),
            (Mark::Title, ..) => self.extend_or_start(BlockKind::Title, at),
            (_, Some(number), _) if number.number == CLAUSE => {
                self.start(BlockKind::Clause, at, Span::new(number.rest, line.span.end));
            }
            (_, Some(number), _) => self.take_number(at, number),
            (_, _, LineKind::Bullet(bullet)) if bullet.is_dash() && self.is_mid_sentence(at, bullet.glyph) => {
                self.extend(at);
            }
            (_, _, LineKind::Bullet(bullet)) => self.start(BlockKind::Bullet(bullet.glyph), at, line.content()),
            _ => self.take_text(at),
        }
    }

    /// The paragraph number at the start of a line.
    fn number(&self, at: usize) -> Option<Number> {
        self.numbers[at].copied()
    }

    fn extend_or_start(&mut self, kind: BlockKind, at: usize) {
        match self.blocks.last() {
            Some(last) if last.kind == kind => self.extend(at),
            _ => self.start(kind, at, self.lines[at].span),
        }
        self.open = None;
    }

    fn take_number(&mut self, at: usize, number: Number) {
        let rest = Span::new(number.rest, self.lines[at].span.end);
        if rest.is_empty() {
            if !self.fresh {
                self.waiting.clear();
            }
            self.apart = !self.waiting.is_empty();
            self.waiting.push_back(number.number);
            self.fresh = true;
        } else {
            self.waiting.clear();
            self.start(BlockKind::Numbered(number.number), at, rest);
        }
    }

    fn take_text(&mut self, at: usize) {
        if self.open.is_some_and(|last| self.goes_on(last, at) && (!self.fresh || self.was_cut(last, at))) {
            self.apart |= self.fresh;
            return self.extend(at);
        }
        let kind = match self.waiting.pop_front() {
            Some(number) if self.apart => BlockKind::NumberedApart(number),
            Some(number) => BlockKind::Numbered(number),
            None => BlockKind::Text,
        };
        self.start(kind, at, self.lines[at].span);
    }

    /// Whether a dash at the start of a line stands inside the sentence of the line before.
    fn is_mid_sentence(&self, at: usize, glyph: char) -> bool {
        let Some(last) = self.open.filter(|last| !matches!(self.gap(*last, at), Gap::Blank)) else { return false };
        let before = self.source.slice(self.lines[last].content());
        let in_list = self.blocks.last().is_some_and(|block| block.kind == BlockKind::Bullet(glyph));
        !in_list && !before.is_empty() && !ends_sentence(before)
    }

    fn start(&mut self, kind: BlockKind, at: usize, content: Span) {
        let slices = if content.is_empty() { Vec::new() } else { vec![content] };
        let Line { page, setting, .. } = self.lines[at];
        self.blocks.push(Block { kind, slices, setting, page, first: at, last: at });
        self.open = Some(at);
        self.fresh = false;
    }

    fn extend(&mut self, at: usize) {
        let content = self.lines[at].span;
        if let Some(block) = self.blocks.last_mut() {
            if block.slices.is_empty() {
                block.page = self.lines[at].page;
            }
            if !push_plain(self.source, block, &self.lines[at]) {
                block.setting = Setting::Any;
                push_slice(self.source.text(), &mut block.slices, content);
            }
            block.last = at;
            self.open = Some(at);
            self.fresh = false;
        }
    }

    /// Whether line `at` goes on with the block whose last line is `last`.
    fn goes_on(&self, last: usize, at: usize) -> bool {
        let Some(block) = self.blocks.last() else { return false };
        if block.slices.is_empty() {
            return true;
        }
        let before = self.source.slice(self.lines[last].content());
        let ends = ends_sentence(before);
        // The next line of a sentence: by far the most common case, and the first that the rest comes to.
        if !ends && last + 1 == at && !self.source.may_open(self.lines[at].span) {
            return true;
        }
        let text = self.source.slice(self.lines[at].span);
        let finished = ends && !has_open_bracket(before);
        let lower = text.starts_with(char::is_lowercase);
        if finished && self.stands_like_a_heading(text, at) {
            return false;
        }
        let numbered = matches!(block.kind, BlockKind::Numbered(_));
        match self.gap(last, at) {
            Gap::None | Gap::Page if text.starts_with(['(', '[']) => true,
            Gap::None if finished => !self.had_room(before, text, 90) && !self.begins_scanned_page(last, at),
            Gap::None => lower || !text.starts_with(char::is_uppercase) || !self.had_room(before, text, 72),
            // pdftotext puts a blank line behind the line with the number now and then (Bolton 2018); where a
            // text was pasted, without pages, a paragraph is one line and the blank line its end.
            Gap::Blank if numbered && block.first == last && self.source.pages().is_some() => {
                !before.ends_with(':') && !self.had_room(before, text, 90)
            }
            // Empty lines stand where bullets were lost (looked after children 2013).
            Gap::Blank if self.was_cut(last, at) => true,
            Gap::Blank if at - last > LOST_BULLET && self.had_room(before, text, 100) => false,
            Gap::Blank => !finished && (lower || before.ends_with(',') || text.starts_with('(')),
            Gap::Page if finished => !self.had_room(before, text, if numbered { 75 } else { 90 }),
            Gap::Page => !text.starts_with(char::is_uppercase) || before.len() * 10 > self.width * 6,
        }
    }

    /// Whether a line is set in by one space in a text without form feeds: some scans begin their pages so.
    fn begins_scanned_page(&self, last: usize, at: usize) -> bool {
        self.source.pages().is_none() && self.lines[last].indent == 0 && self.lines[at].indent == 1
    }

    /// Whether a sentence runs on in line `at` past numbers that stand before it: a scan prints the
    /// numbers of a page's margin before the rest of the paragraph from the page before.
    fn was_cut(&self, last: usize, at: usize) -> bool {
        let before = self.source.slice(self.lines[last].content());
        let text = self.source.slice(self.lines[at].span);
        let page = self.lines[last].page != self.lines[at].page || self.begins_scanned_page(last, at);
        page && !ends_sentence(before) && text.starts_with(char::is_lowercase)
    }

    /// Whether a short line without a full stop stands right before a number, a bullet or a heading:
    /// themes inside a list of recommendations are set so (Southampton 2014).
    fn stands_like_a_heading(&self, text: &str, at: usize) -> bool {
        let short = text.len() * 10 <= self.width * 8 && text.starts_with(char::is_uppercase) && !ends_sentence(text);
        let next = (at + 1..self.lines.len()).find(|next| self.lines[*next].is_body());
        short && (self.opens_block(next) || next.is_some_and(|next| self.breaks_off(text, at, next)))
    }

    /// Whether a line ends although the capitalised word of the next would have fitted by far.
    fn breaks_off(&self, text: &str, at: usize, next: usize) -> bool {
        let below = self.source.slice(self.lines[next].span);
        next == at + 1 && below.starts_with(char::is_uppercase) && self.had_room(text, below, 70)
    }

    fn opens_block(&self, line: Option<usize>) -> bool {
        line.is_some_and(|at| {
            self.number(at).is_some()
                || self.marks[at] != Mark::Text
                || matches!(self.lines[at].kind, LineKind::Bullet(bullet) if !bullet.is_dash())
        })
    }

    /// Whether the line before had room for the next word, and so ended on purpose.
    fn had_room(&self, before: &str, text: &str, percent: usize) -> bool {
        let room = |taken: usize| (before.len() + 1 + taken) * 100 <= self.width * percent;
        room(0) && room(text.split_whitespace().next().map_or(0, str::len))
    }

    fn gap(&self, last: usize, at: usize) -> Gap {
        if self.lines[last].page != self.lines[at].page {
            return Gap::Page;
        }
        let between = &self.lines[last + 1..at];
        match between.iter().find(|l| !l.is_body()) {
            None => Gap::None,
            Some(_) if between.iter().any(|l| l.kind == LineKind::Furniture || l.kind == LineKind::Footnote) => {
                Gap::Page
            }
            Some(_) => Gap::Blank,
        }
    }
}

/// Whether a bracket opened in this line is not closed in it: "(Outcome two:" goes on (Newcastle 2025).
fn has_open_bracket(line: &str) -> bool {
    line.rfind(['(', '[']).is_some_and(|at| !line[at..].contains([')', ']']))
}

enum Gap {
    None,
    Blank,
    Page,
}

/// Appends a line to a block that stays set plainly by it, if it does: nearly every line is the next of a sentence.
fn push_plain(source: &Source, block: &mut Block, line: &Line) -> bool {
    let Some(last) = block.slices.last_mut() else { return false };
    let text = source.text().as_bytes();
    let adjoins = last.end + 1 == line.span.start && text.get(last.end) == Some(&b'\n');
    // The last byte of a hyphen beyond ASCII is one of two.
    let hyphen = matches!(text.get(last.end.wrapping_sub(1)), Some(b'-' | 0x90 | 0x91));
    let plain = adjoins && !hyphen && block.setting == Setting::Plain && line.setting == Setting::Plain;
    if plain {
        last.end = line.span.end;
    }
    plain
}
