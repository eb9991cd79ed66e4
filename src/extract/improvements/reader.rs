//! The blocks one by one: which are items of the list that is open, and where it ends.

use super::announcements::{announced, closes, says_none};
use super::bullets::Bullets;
use super::columns;
use super::draft::Draft;
use super::requirements;
use crate::extract::context::Context;
use crate::extract::sections::Sections;
use crate::frameworks::{Author, Items, Role};
use crate::layout::blocks::{Block, BlockKind};
use crate::report::{ImprovementKind, SectionKind, Warning};
use crate::text::sentences::ends_sentence;
use crate::text::span::Span;
use crate::text::span::joined;
use crate::text::span::push_slice;

/// The longest name of a group of items, in bytes: longer text is a paragraph, and every item would repeat it.
const LONGEST_GROUP: usize = 600;

/// The list that is open.
struct List {
    kind: ImprovementKind,
    group: Option<String>,
    deadline: Option<String>,
    section: Option<usize>,
    /// The glyph of the list's own items: any other is a sub-bullet's.
    glyph: Option<char>,
    numbered: bool,
    items: usize,
    /// Whether a box stands in the middle of the last item.
    interrupted: bool,
}

impl List {
    /// A list that has just been opened: no item is known yet.
    fn new(kind: ImprovementKind, group: Option<String>, section: Option<usize>) -> Self {
        Self { kind, group, deadline: None, section, glyph: None, numbered: false, items: 0, interrupted: false }
    }
}

/// The reader of all lists, and what it has found so far.
pub(super) struct Reader<'a> {
    context: &'a Context<'a>,
    sections: &'a Sections,
    bullets: Bullets<'a>,
    list: Option<List>,
    /// The items, in order.
    pub(super) drafts: Vec<Draft>,
    /// The first heading that announces items.
    pub(super) heading: Option<Vec<Span>>,
    /// What is odd about tables.
    pub(super) warnings: Vec<Warning>,
}

impl<'a> Reader<'a> {
    /// Reads all blocks.
    pub(super) fn run(context: &'a Context<'a>, sections: &'a Sections) -> Self {
        let mut reader = Self {
            context,
            sections,
            bullets: Bullets::new(context),
            list: None,
            drafts: Vec::new(),
            heading: None,
            warnings: Vec::new(),
        };
        reader.take_all();
        reader
    }

    fn take_all(&mut self) {
        let blocks = self.context.blocks;
        let mut at = 0;
        while at < blocks.len() {
            match blocks[at].kind {
                BlockKind::Heading(index) => self.take_heading(at, index),
                _ if self.is_in_table() => {
                    at = self.take_rows(at);
                    continue;
                }
                _ if self.list.is_some() => self.take(at),
                _ => self.take_announced(at),
            }
            at += 1;
        }
    }

    /// Whether the list that is open is a ruled table.
    fn is_in_table(&self) -> bool {
        self.list.as_ref().is_some_and(|list| match self.context.table.items {
            Items::Rows => true,
            Items::RowsWithDueDates => list.kind == ImprovementKind::Requirement,
            _ => false,
        })
    }

    fn take_heading(&mut self, at: usize, index: usize) {
        let Some(hit) = self.context.marks.headings.get(index) else { return };
        let section = self.sections.of_block[at];
        match hit.role {
            Role::List(kind) => {
                self.heading.get_or_insert_with(|| self.context.blocks[at].slices.clone());
                let nested = self.list.is_some() && self.context.table.items == Items::Numbered;
                let group = nested.then(|| self.group(at)).flatten();
                self.list = Some(List::new(kind, group, section));
            }
            Role::Deadline => {
                let printed = self.group(at);
                if let Some(list) = &mut self.list {
                    list.deadline = printed.as_ref().map(|printed| printed.trim_end_matches(':').to_owned());
                    list.group = printed;
                    list.section = section;
                }
            }
            // An area's name without a grade is a theme among the recommendations (Bristol 2014).
            Role::Theme => {}
            Role::Findings(_, None) if self.context.table.items == Items::Numbered => {}
            Role::Section(SectionKind::Other) if self.is_cut_short() => {
                self.list.iter_mut().for_each(|list| list.interrupted = true);
            }
            _ => self.list = None,
        }
    }

    /// The name that a block gives to the items below it.
    fn group(&self, at: usize) -> Option<String> {
        let slices = &self.context.blocks[at].slices;
        let short = slices.iter().map(Span::len).sum::<usize>() <= LONGEST_GROUP;
        short.then(|| joined(self.context.source.text(), slices))
    }

    /// Whether the last item of the open list breaks off in the middle of a sentence: PyMuPDF puts a box
    /// where it is drawn, and the list goes on behind it (Cornwall 2018).
    fn is_cut_short(&self) -> bool {
        let items = self.list.as_ref().is_some_and(|list| list.items > 0);
        items && self.drafts.last().is_some_and(|draft| !is_finished(self.context, &draft.slices))
    }

    /// Takes one block of the open list; what does not belong to it closes the list.
    fn take(&mut self, at: usize) {
        let block = &self.context.blocks[at];
        match block.kind {
            BlockKind::Bullet(glyph) => self.take_bullet(at, glyph),
            BlockKind::Clause => {
                self.list = None;
                self.take_announced(at);
            }
            BlockKind::Numbered(number) if self.context.table.author != Author::Ofsted => {
                self.take_counted(block, number)
            }
            BlockKind::Numbered(number) | BlockKind::NumberedApart(number) => self.take_numbered(at, number),
            _ => self.take_text(at),
        }
    }

    fn take_bullet(&mut self, at: usize, glyph: char) {
        let block = &self.context.blocks[at];
        let lead_ins = self.context.table.items == Items::UnderLeadIns;
        let group = (lead_ins && ends_in_colon(self.context, block)).then(|| self.group(at)).flatten();
        let Some(list) = &mut self.list else { return };
        let own = *list.glyph.get_or_insert(glyph) == glyph;
        list.interrupted &= !own;
        if own && lead_ins {
            list.group = group;
        }
        if own && lead_ins && list.group.is_some() {
            return;
        }
        if (own && !(list.numbered && list.items > 0)) || (lead_ins && list.group.is_some()) {
            self.open_item(block, None);
        } else {
            self.append(block);
        }
    }

    fn take_numbered(&mut self, at: usize, number: u32) {
        let block = &self.context.blocks[at];
        let Some(list) = &mut self.list else { return };
        match self.context.table.items {
            Items::Numbered if says_none(self.context, block) => {}
            Items::Numbered => {
                list.numbered = true;
                self.open_item(block, Some(number));
            }
            // SLAC: the list hangs under a numbered paragraph that introduces it.
            _ if list.items == 0 && introduces(self.context, at) => {}
            _ => self.list = None,
        }
    }

    /// A numbered item of a council's paper: its numbers run through one list, and are the paper's own.
    fn take_counted(&mut self, block: &Block, number: u32) {
        let Some(list) = &mut self.list else { return };
        list.numbered |= list.items == 0;
        if list.numbered && number as usize == list.items + 1 {
            self.open_item(block, None);
        } else {
            self.list = None;
        }
    }

    fn take_text(&mut self, at: usize) {
        let block = &self.context.blocks[at];
        let Some(list) = &self.list else { return };
        let (empty, dated) = (list.items == 0, list.deadline.is_some() && list.glyph.is_none() && !list.numbered);
        if list.interrupted {
            return self.take_behind_box(at);
        }
        if self.sections.opens[at] {
            return self.take_theme(at);
        }
        if says_none(self.context, block) || (empty && self.leads_to_items(at)) {
            return;
        }
        if dated || self.bullets.lost_before(at) {
            self.open_item(block, None);
        } else if closes(self.context, block) {
            self.list = None;
        } else if !empty && self.follows_on(at) {
            self.append(block);
        } else {
            self.list = None;
        }
    }

    /// Text after a box in the middle of an item: what begins in lower case is the rest of the item.
    fn take_behind_box(&mut self, at: usize) {
        let block = &self.context.blocks[at];
        if starts_lower(self.context, block) {
            self.append(block);
            self.list.iter_mut().for_each(|list| list.interrupted = false);
        }
    }

    /// Whether items follow a text at the head of a list, before any other heading than one of the list's own.
    fn leads_to_items(&mut self, at: usize) -> bool {
        let numbered = self.context.table.items == Items::Numbered;
        let is_item = |block: &Block| match block.kind {
            BlockKind::Bullet(_) => true,
            BlockKind::Numbered(_) => numbered,
            _ => false,
        };
        self.context.blocks[at + 1..].iter().take(3).any(is_item) && !self.bullets.lost_before(at)
    }

    /// A heading that no table knows: a theme where an item follows it, else the end of the list.
    fn take_theme(&mut self, at: usize) {
        let next = self.context.blocks.get(at + 1);
        let item = next.is_some_and(|b| matches!(b.kind, BlockKind::Bullet(_) | BlockKind::Numbered(_)));
        let paragraph = next.is_some() && self.bullets.lost_before(at + 1);
        if !item && !paragraph {
            self.list = None;
        }
    }

    /// Whether text without a bullet goes on with the item before it: no blank line stands between
    /// them, or a page break does, or the item has not come to its end.
    fn follows_on(&self, at: usize) -> bool {
        let blocks = self.context.blocks;
        let Some(before) = at.checked_sub(1).map(|before| &blocks[before]) else { return false };
        let unfinished = self.drafts.last().is_some_and(|draft| !is_finished(self.context, &draft.slices));
        before.last + 1 == blocks[at].first
            || before.page != blocks[at].page
            || (unfinished && starts_lower(self.context, &blocks[at]))
    }

    fn open_item(&mut self, block: &Block, number: Option<u32>) {
        let Some(list) = &mut self.list else { return };
        if says_none(self.context, block) {
            return;
        }
        list.items += 1;
        self.drafts.push(Draft {
            kind: Some(list.kind),
            number,
            slices: block.slices.clone(),
            page: block.page,
            section: list.section,
            group: list.group.clone(),
            deadline: list.deadline.clone(),
            responsible: None,
        });
    }

    fn append(&mut self, block: &Block) {
        if let Some(draft) = self.drafts.last_mut() {
            block.slices.iter().for_each(|slice| push_slice(self.context.source.text(), &mut draft.slices, *slice));
        }
    }

    /// Takes the rows of a ruled table; the index behind them.
    fn take_rows(&mut self, at: usize) -> usize {
        let Some(list) = &self.list else { return at + 1 };
        let blocks = self.context.blocks;
        let end = (at..blocks.len()).find(|next| self.closes(*next, list.kind)).unwrap_or(blocks.len());
        let lines = blocks[at].first..blocks[end - 1].last + 1;
        let (section, kind) = (list.section, list.kind);
        let drafts = if self.context.table.items == Items::RowsWithDueDates {
            requirements::read(self.context, lines)
        } else {
            let rows = columns::read(self.context, lines, kind);
            self.warnings.extend(rows.warnings);
            rows.drafts
        };
        self.drafts.extend(drafts.into_iter().map(|draft| Draft { section, ..draft }));
        end
    }

    /// Whether a block is a heading that ends a table of this kind; its own is printed again as a column's.
    fn closes(&self, at: usize, kind: ImprovementKind) -> bool {
        let BlockKind::Heading(index) = self.context.blocks[at].kind else { return false };
        self.context.marks.headings.get(index).is_none_or(|hit| hit.role != Role::List(kind))
    }

    /// A list without a heading: secondary documents and SEND letters announce theirs in a sentence.
    fn take_announced(&mut self, at: usize) {
        let block = &self.context.blocks[at];
        let Some(kind) = announced(self.context, block) else { return };
        self.heading.get_or_insert_with(|| block.slices.clone());
        let section = self.sections.of_block[at];
        self.list = Some(List::new(kind, None, section));
    }
}

fn is_finished(context: &Context, slices: &[Span]) -> bool {
    slices.last().is_none_or(|slice| ends_sentence(context.source.slice(*slice)))
}

fn ends_in_colon(context: &Context, block: &Block) -> bool {
    block.slices.last().is_some_and(|slice| context.source.slice(*slice).ends_with(':'))
}

fn starts_lower(context: &Context, block: &Block) -> bool {
    block.slices.first().is_some_and(|slice| context.source.slice(*slice).starts_with(char::is_lowercase))
}

/// Whether a numbered paragraph is followed by the list it introduces.
fn introduces(context: &Context, at: usize) -> bool {
    let next = context.blocks.get(at + 1);
    next.is_some_and(|block| match block.kind {
        BlockKind::Bullet(_) => true,
        BlockKind::Heading(index) => context.marks.headings.get(index).is_some_and(|hit| hit.role == Role::Deadline),
        _ => false,
    })
}
